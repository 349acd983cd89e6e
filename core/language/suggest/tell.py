"""From an entry to suggestions: the best shapes, told, checked, and each offered for a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.language import frames
from core.language.angles.asking import ASKS, asked
from core.language.suggest.finish import Wanted, finish, lack, meant, reads_like
from core.language.suggest.line import Reading
from core.language.suggest.pieces import Telling
from core.language.suggest.score import SHORTEST
from core.language.suggest.shape import Shape, rounded, shapes
from core.language.suggest.thread import lengthened
from core.language.suggest.worth import learnt, why
from core.model import Angle, Kind, Reason, Suggestion

_OTHERS = 0.2  # how much less a further one may be worth than the first must be
_TRIED = 120  # shapes of one entry that are put together and checked
_WORTH_A_NAME = 0.06  # how much better one must be that still names somebody
_MOST = 0.6  # of a suggestion that another may tell as well
_READ = 12  # shapes of an entry, the best, that are looked at for the kind they read like
_UNSAID = {Kind.USEFUL, Kind.NEWS, Kind.QUOTE}
_Place = tuple[Angle, int, int]
"""An angle, the number of the first sentence, and how many there are."""
_NAMES = 2  # people at most that a suggestion with a caution names


def tell(reading: Reading, wanted: Wanted, limit: int) -> list[Suggestion]:
    """The best suggestions from one entry, as many angles as there are.

    What the week lacks most comes first. Each sentence is told once, unless that leaves fewer than
    three angles. One that still names somebody private is offered only where there is nothing else.
    """
    every = shapes(reading, wanted.longest)
    found = rounded(every)
    found += _questions(found, reading.tongue)
    return _tell(reading, every, found, wanted, limit)


def _tell(
    reading: Reading,
    every: list[Shape],
    whole: Sequence[Shape],
    wanted: Wanted,
    limit: int,
) -> list[Suggestion]:
    first = wanted.lacking[:1]
    enough = learnt().enough
    found = sorted(whole, key=lambda s: (s.names, -_rank(s, wanted)))
    fits = {s for s in found if meant(s) in first} | _reading_like(found[:_READ], first)
    found.sort(key=lambda s: (s.names, s not in fits, -_rank(s, wanted)))
    found = [s for s in found if _rank(s, wanted) >= enough - _OTHERS]
    found = ([s for s in found if s.length >= SHORTEST] or found)[:_TRIED]
    shorter = {
        (shape.angle, shape.lines[0].number, len(shape.lines)): shape
        for shape in (*every, *_questions(every, reading.tongue))
        if shape.length >= SHORTEST and _rank(shape, wanted) >= enough - _OTHERS
    }
    chosen = _chosen(reading, found, shorter, wanted, limit)
    chosen.sort(key=lambda told: (told[1].kind not in first, -_rank(told[0], wanted)))
    if not any(
        (_rank(shape, wanted) if shape.length >= SHORTEST else shape.score) >= enough
        for shape, _ in chosen
    ):  # a scrap is not worth more because the week lacks something, and hides nothing that is
        if wanted.lacking:
            good = any(shape.score >= enough for shape in whole)
            plain = replace(wanted, lacking=())
            return _tell(reading, every, whole, plain, limit) if good else []
        return _naming(reading, found, shorter, wanted) if limit else []
    return lengthened(reading, chosen, wanted)


def _chosen(
    reading: Reading,
    found: Sequence[Shape],
    shorter: Mapping[_Place, Shape],
    wanted: Wanted,
    limit: int,
) -> list[tuple[Shape, Suggestion]]:
    """Up to `limit` of what was found, told: an angle each, then what shares little, then what is new."""
    chosen: list[tuple[Shape, Suggestion]] = []
    tried: set[Shape] = set()
    for allows, most in ((_new_angle, limit), (_shares, min(3, limit)), (_new_sentences, limit)):
        for shape in found:
            if len(chosen) >= most:
                break
            if shape in tried or shape.names:
                continue
            if not allows(shape, [other for other, _ in chosen]):
                continue
            told, made = _told(reading, shape, shorter, wanted)
            tried |= {shape, told}
            if told is not shape and not allows(told, [other for other, _ in chosen]):
                continue
            if made and not made.cautions:
                chosen.append((told, made))
    return chosen


def _naming(
    reading: Reading, found: Sequence[Shape], shorter: Mapping[_Place, Shape], wanted: Wanted
) -> list[Suggestion]:
    """The best suggestion that still names somebody, if it is clearly worth it."""
    for shape in sorted(found, key=lambda s: -_rank(s, wanted)):
        if shape.score < learnt().enough + _WORTH_A_NAME:
            continue
        _, made = _told(reading, shape, shorter, wanted)
        if made and made.cautions and len({f.text for f in made.cautions}) <= _NAMES:
            return [made]
    return []


def _told(
    reading: Reading, shape: Shape, shorter: Mapping[_Place, Shape], wanted: Wanted
) -> tuple[Shape, Suggestion | None]:
    """A shape told; where it must not be, as much of its beginning as may."""
    made, barred = _make(reading, shape, wanted)
    while barred:
        less = shorter.get((shape.angle, shape.lines[0].number, len(shape.lines) - 1))
        if not less:
            break
        shape = less
        made, barred = _make(reading, shape, wanted)
    return shape, made


def _reading_like(found: Sequence[Shape], first: Sequence[Kind]) -> set[Shape]:
    """Those of these that read like what the week lacks most, where no angle says so."""
    if not set(first) & _UNSAID:
        return set()
    return {shape for shape in found if reads_like(shape.angle, shape.text, first) in first}


def _rank(shape: Shape, wanted: Wanted) -> float:
    """What a shape is worth beside the others this week."""
    return shape.score + lack(meant(shape), wanted)


def _new_sentences(shape: Shape, chosen: Sequence[Shape]) -> bool:
    return not any(shape.numbers & other.numbers for other in chosen)


def _new_angle(shape: Shape, chosen: Sequence[Shape]) -> bool:
    seen = any(shape.angle is other.angle for other in chosen)
    return not seen and _new_sentences(shape, chosen)


def _shares(shape: Shape, chosen: Sequence[Shape]) -> bool:
    """A new angle that tells little of what another tells."""
    return not any(
        shape.angle is other.angle
        or shape.shares(other) > _MOST
        or shape.numbers <= other.numbers  # nothing of its own
        or other.numbers <= shape.numbers
        for other in chosen
    )


def _questions(found: list[Shape], tongue: str) -> list[Shape]:
    """Good shapes told so that a question of ours can follow; one of the writer's own is better."""
    asks = any(shape.angle is Angle.QUESTION and shape.score >= learnt().enough for shape in found)
    told: list[Shape] = []
    for shape in found[:12]:
        if shape.angle is Angle.QUESTION:
            continue
        if any(mark in shape.text for mark in ASKS) or not frames.topics(shape.text, tongue):
            continue
        less = 0.14 if asks else 0.07
        told.append(Shape(Angle.QUESTION, shape.lines, shape.score - less, shape.angle))
    return told


def _asked(text: str) -> bool:
    """Whether the writer asks something in it, or ends so."""
    return any(mark in text for mark in ASKS) or asked(text)


def _make(reading: Reading, shape: Shape, wanted: Wanted) -> tuple[Suggestion | None, bool]:
    """A shape as a suggestion, and whether it must not be told or has no room for our question.

    That it was told before, or declined, is no reason to tell less of it.
    """
    telling = Telling()
    shape.tell(telling, reading)
    if shape.angle is Angle.QUESTION and not _asked(telling.text):
        used = {words for words, entry in wanted.asked.items() if entry != reading.entry}
        ask = frames.question(reading.entry, telling.text, reading.tongue, used | wanted.spent)
        if not ask or telling.length + 2 + len(ask) > wanted.longest:
            return None, True
        telling.add("\n\n" + ask)
    asks = shape.angle is Angle.QUESTION
    reason = Reason("asks well" if asks else why(reading, shape.lines, shape.length))
    made = finish(telling, shape, (reading,), wanted, reason)
    if made and made.added:
        wanted.spent.add(made.text[made.added[-1].start :].strip())
    return made, not made and wanted.looked.get(telling.text, ()) is None
