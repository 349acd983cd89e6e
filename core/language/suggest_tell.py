"""From an entry to suggestions: the best shapes, told, checked, and each offered for a reason."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from core.language import frames, privacy, sentences
from core.language.suggest_pieces import Telling
from core.language.suggest_read import NOBODY, Reading, content
from core.language.suggest_shape import LONGEST, SHORTEST, Shape, shapes
from core.model import Angle, Kind, Private, Reason, Suggestion
from core.register import Register

ENOUGH = 0.52  # a weaker shape is not worth posting
_TRIED = 120  # shapes of one entry that are put together and checked
_WORTH_A_NAME = 0.06  # how much better one must be that still names somebody
_MOST = 0.6  # of a suggestion that another may tell as well
_NAMES = 2  # people at most that a suggestion with a caution names
_SAME = 0.7  # share of words from which on two texts tell the same
_KINDS = {
    Angle.QUESTION: (Kind.CONVERSATION,),
    Angle.THANKS: (Kind.CONVERSATION, Kind.STORY),
    Angle.RECOMMENDATION: (Kind.USEFUL, Kind.STORY),
    Angle.LESSON: (Kind.STORY, Kind.USEFUL),
    Angle.BEHIND: (Kind.STORY, Kind.USEFUL),
    Angle.OVERHEARD: (Kind.STORY, Kind.QUOTE),
}


@dataclass(slots=True)
class Wanted:
    """What is asked of suggestions, in one call."""

    lacking: Sequence[Kind] = ()
    declined: Collection[str] = ()
    told: Sequence[frozenset[str]] = ()
    names: Register = NOBODY
    longest: int = LONGEST
    asked: Mapping[str, str] = field(default_factory=dict)
    """Questions of ours that were used up before, each with the entry it was asked beside."""
    spent: set[str] = field(default_factory=set)
    """Questions of ours that are used up in this call."""
    readings: dict[str, Reading] = field(default_factory=dict)
    """Entries read in this call."""


def tell(reading: Reading, wanted: Wanted, limit: int) -> list[Suggestion]:
    """The best suggestions from one entry, as many angles as there are.

    What the week lacks most comes first. Each sentence is told once, unless that leaves fewer than
    three angles. One that still names somebody private is offered only where there is nothing else.
    """
    found = shapes(reading, wanted.longest)
    found += _questions(found)
    first = wanted.lacking[:1]
    found.sort(key=lambda s: (s.names, _meant(s) not in first, -(s.score + _lack(s, wanted))))
    found = [s for s in found if s.score + _lack(s, wanted) >= ENOUGH]
    found = ([s for s in found if s.length >= SHORTEST] or found)[:_TRIED]
    chosen: list[tuple[Shape, Suggestion]] = []
    cautious: list[Suggestion] = []
    for allows, most in ((_new_angle, limit), (_shares, min(3, limit)), (_new_sentences, limit)):
        for shape in found:
            if len(chosen) >= most:
                break
            if not allows(shape, [other for other, _ in chosen]):
                continue
            made = _make(reading, shape, wanted)
            if made and made.cautions:
                few = len({finding.text for finding in made.cautions}) <= _NAMES
                if few and shape.score >= ENOUGH + _WORTH_A_NAME:
                    cautious.append(made)
            elif made:
                chosen.append((shape, made))
    best = sorted((m for _, m in chosen), key=lambda m: (m.kind not in first, -m.score))
    return best or cautious[: min(1, limit)]


def _new_sentences(shape: Shape, chosen: Sequence[Shape]) -> bool:
    return not any(shape.numbers & other.numbers for other in chosen)


def _new_angle(shape: Shape, chosen: Sequence[Shape]) -> bool:
    seen = any(shape.angle is other.angle for other in chosen)
    return not seen and _new_sentences(shape, chosen)


def _shares(shape: Shape, chosen: Sequence[Shape]) -> bool:
    """A new angle that tells little of what another tells."""
    return not any(shape.angle is other.angle or shape.shares(other) > _MOST for other in chosen)


def _meant(shape: Shape) -> Kind:
    """The kind that a shape's angle means first of all."""
    return _KINDS.get(shape.angle, (Kind.STORY,))[0]


def _lack(shape: Shape, wanted: Wanted) -> float:
    kind = _meant(shape)
    return 0.12 / (1 + wanted.lacking.index(kind)) if kind in wanted.lacking else 0.0


def _questions(found: list[Shape]) -> list[Shape]:
    """Good shapes told so that a question of ours can follow; one of the writer's own is better."""
    asks = any(shape.angle is Angle.QUESTION and shape.score >= ENOUGH for shape in found)
    return [
        Shape(Angle.QUESTION, shape.lines, shape.score - (0.14 if asks else 0.07), shape.angle)
        for shape in found[:12]
        if shape.angle not in (Angle.QUESTION, Angle.PLAN)
    ]


def _make(reading: Reading, shape: Shape, wanted: Wanted) -> Suggestion | None:
    telling = Telling()
    shape.tell(telling, reading)
    if shape.angle is Angle.QUESTION and "?" not in telling.text:
        told = shape.told or Angle.QUESTION
        used = {words for words, entry in wanted.asked.items() if entry != reading.entry}
        ask = frames.question(
            reading.entry, telling.text, told, reading.tongue, used | wanted.spent
        )
        if not ask or telling.length + 2 + len(ask) > wanted.longest:
            return None
        telling.add("\n\n" + ask)
    reason = Reason("asks well" if shape.angle is Angle.QUESTION else "told well")
    made = finish(telling, shape, (reading,), wanted, reason)
    if made and made.added:
        wanted.spent.add(made.text[made.added[-1].start :].strip())
    return made


def finish(
    telling: Telling, shape: Shape, readings: Sequence[Reading], wanted: Wanted, reason: Reason
) -> Suggestion | None:
    """What was put together as a suggestion; None if it must not or need not be offered.

    It must not where it pushes or holds private matters; it need not where it was told or declined.
    """
    text = telling.text
    words = content(shape.text)
    if any(alike(words, old) for old in wanted.told):
        return None
    known = {*wanted.names.people, *(name for reading in readings for name in reading.people)}
    cautions = tuple(
        finding
        for finding in privacy.findings(text, allowed=wanted.names.allowed, people=known)
        if not any(a.start <= finding.start and finding.end <= a.end for a in telling.added)
    )
    if any(finding.type is not Private.PERSON for finding in cautions) or sold(text):
        return None
    kind = _kind(shape.angle, text)
    if kind in wanted.lacking:
        reason = Reason("week lacks", kind, reason.day)
    score = min(1.0, max(0.0, shape.score + _lack(shape, wanted)))
    made = telling.suggestion(shape.angle, kind, score, reason, cautions)
    return None if made.key in wanted.declined else made


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two texts, as their `content`, tell the same."""
    return len(one & other) >= _SAME * max(1, min(len(one), len(other)))


def sold(text: str) -> bool:
    """Whether a text, or any sentence of it, pushes."""
    from core.language import wording

    spans = sentences.split(text)
    return wording.salesy(text) or (
        len(spans) > 1 and any(wording.salesy(text[span.start : span.end]) for span in spans)
    )


def _kind(angle: Angle, text: str) -> Kind:
    """The kind that the angle means, or another it may be where the text clearly reads like it."""
    from core.language import kinds

    first, *others = _KINDS.get(angle, (Kind.STORY,))
    if not others:
        return first
    scores = kinds.guess(text).scores
    best = max(others, key=lambda kind: scores[kind])
    return best if scores[best] > scores[first] + 0.25 else first
