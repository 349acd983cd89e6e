"""Posts that an entry already contains: told in the person's own words, from twelve angles.

Nothing is written here. Sentences are chosen, put next to each other, and changed only by edits
that are recorded; a question that is ours is marked as ours.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from core.language import frames, privacy, sentences
from core.language.suggest_pieces import accounted
from core.language.suggest_read import Reading, content, read
from core.language.suggest_shape import LONGEST, Shape, shapes
from core.model import Angle, Entry, Finding, Kind, Reason, Suggestion

__all__ = ["accounted", "from_entry", "from_journal"]

ENOUGH = 0.46  # a weaker shape is not worth posting
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
    allowed: Collection[str] = ()
    people: Collection[str] = ()
    longest: int = LONGEST
    asked: set[str] = field(default_factory=set)
    """Questions of ours that are used up in this call."""


def from_entry(
    entry_id: str,
    text: str,
    day: str,
    *,
    lacking: Sequence[Kind] = (),
    declined: Collection[str] = (),
    told: Sequence[str] = (),
    allowed: Collection[str] = (),
    people: Collection[str] = (),
    limit: int = 3,
    network_limit: int = 300,
) -> list[Suggestion]:
    """Up to `limit` suggestions from one entry's Markdown, best first; none if none is good.

    `lacking` are the kinds this week lacks, the most lacking first; `declined` the keys never to
    offer again; `told` texts already sent; `allowed` names that may be named; `people` names
    known to be people's. `day` is the entry's local day. Lengths are in characters.
    """
    del day  # told on the day it was written, words like "today" are right
    wanted = Wanted(
        lacking, declined, [content(t) for t in told], allowed, people, min(LONGEST, network_limit)
    )
    return tell(entry_id, text, wanted, limit)


def tell(entry_id: str, text: str, wanted: Wanted, limit: int) -> list[Suggestion]:
    """The best suggestions from one entry: each sentence once, as many angles as there are.

    One that still names somebody private is offered only where there is nothing else.
    """
    reading = read(entry_id, text, allowed=wanted.allowed, people=wanted.people)
    found = shapes(reading, wanted.longest)
    found += _questions(found)
    found.sort(key=lambda shape: -(shape.score + _lack(shape, wanted)))
    found = [shape for shape in found if shape.score + _lack(shape, wanted) >= ENOUGH]
    chosen: list[tuple[Shape, Suggestion]] = []
    cautious: list[Suggestion] = []
    for again in (False, True):  # first one from each angle, then more of the same
        for shape in found:
            if len(chosen) >= limit:
                break
            if any(shape.numbers & other.numbers for other, _ in chosen):
                continue
            if again is not any(shape.angle is other.angle for other, _ in chosen):
                continue
            made = _make(reading, shape, wanted)
            if made and made.cautions:
                cautious.append(made)
            elif made:
                chosen.append((shape, made))
    best = sorted((made for _, made in chosen), key=lambda made: -made.score)
    return best or cautious[:1]


def _lack(shape: Shape, wanted: Wanted) -> float:
    kind = _KINDS.get(shape.angle, (Kind.STORY,))[0]
    return 0.12 / (1 + wanted.lacking.index(kind)) if kind in wanted.lacking else 0.0


def _questions(found: list[Shape]) -> list[Shape]:
    """Good shapes told so that a question of ours can follow."""
    return [
        Shape(Angle.QUESTION, shape.lines, shape.score - 0.07, shape.angle)
        for shape in found[:12]
        if shape.angle not in (Angle.QUESTION, Angle.PLAN)
    ]


def _make(reading: Reading, shape: Shape, wanted: Wanted) -> Suggestion | None:
    """The shape as a suggestion; None if it must not or need not be offered."""
    telling = shape.telling(reading)
    plain = telling.text
    if shape.angle is Angle.QUESTION and "?" not in plain:
        told = shape.told or Angle.QUESTION
        ask = frames.question(reading.entry, plain, told, reading.tongue, wanted.asked)
        if not ask or telling.length + 2 + len(ask) > wanted.longest:
            return None
        telling.add("\n\n" + ask)
    words = content(plain)
    if any(len(words & old) >= _SAME * max(1, min(len(words), len(old))) for old in wanted.told):
        return None
    if sold(plain):
        return None
    kind = _kind(shape.angle, telling.text)
    reason = Reason("week lacks", kind) if kind in wanted.lacking else Reason(_reason(shape))
    cautions = _cautions(plain, reading, wanted)
    made = telling.suggestion(
        shape.angle, kind, _bounded(shape.score + _lack(shape, wanted)), reason, cautions
    )
    if made.key in wanted.declined or any(c.type.value != "person" for c in cautions):
        return None
    if made.added:
        wanted.asked.add(made.text[made.added[-1].start :].strip())
    return made


def sold(text: str) -> bool:
    """Whether a text, or any sentence of it, pushes."""
    from core.language import wording

    return wording.salesy(text) or any(
        wording.salesy(text[span.start : span.end]) for span in sentences.split(text)
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


def _reason(shape: Shape) -> str:
    return "asks well" if shape.angle is Angle.QUESTION else "told well"


def _cautions(plain: str, reading: Reading, wanted: Wanted) -> tuple[Finding, ...]:
    known = {*wanted.people, *reading.people}
    return privacy.findings(plain, allowed=wanted.allowed, people=known)


def _bounded(score: float) -> float:
    return min(1.0, max(0.0, score))


def from_journal(
    entries: Sequence[Entry],
    today: str,
    *,
    lacking: Sequence[Kind] = (),
    declined: Collection[str] = (),
    told: Sequence[str] = (),
    allowed: Collection[str] = (),
    people: Collection[str] = (),
    limit: int = 5,
    network_limit: int = 300,
) -> list[Suggestion]:
    """Up to `limit` suggestions from the whole journal, best first, at most two of one entry."""
    wanted = Wanted(
        lacking, declined, [content(t) for t in told], allowed, people, min(LONGEST, network_limit)
    )
    found: list[Suggestion] = []
    for entry in sorted(entries, key=lambda e: e.day, reverse=True)[:12]:
        if tellable(entry) and entry.day <= today:
            found += tell(entry.id, entry.body, wanted, 2)
    return sorted(found, key=lambda s: -s.score)[:limit]


def tellable(entry: Entry) -> bool:
    """Whether an entry may be told from at all."""
    return not (
        entry.private
        or entry.quiet
        or entry.deleted
        or any(re.fullmatch(r"#?private", tag, re.IGNORECASE) for tag in entry.tags)
    )
