"""What was put together, as a suggestion: looked at once more, and offered for a reason."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from core.language.privacy import privacy
from core.language.selling.quoted import unquoted
from core.language.suggest.line import Reading
from core.language.suggest.marks import content
from core.language.suggest.pieces import Telling
from core.language.suggest.read import NOBODY
from core.language.suggest.score import LONGEST
from core.language.suggest.shape import Shape
from core.language.text import sentences
from core.model import Angle, Finding, Kind, Private, Reason, Suggestion
from core.register import Register

_SAME = 0.7  # share of words from which on two texts tell the same
_CLEARLY = 0.25  # by how much it must read more like another kind than like what the angle means
_WANTED = 0.1  # by how much where the week lacks that kind
_STORY = (Kind.STORY, Kind.USEFUL, Kind.NEWS, Kind.QUOTE)
_KINDS = {
    Angle.QUESTION: (Kind.CONVERSATION,),
    Angle.THANKS: (Kind.CONVERSATION, Kind.STORY),
    Angle.RECOMMENDATION: (Kind.USEFUL, Kind.STORY),
}
"""The kind that an angle means, and others it may be; the rest are stories, or what they read like."""


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
    looked: dict[str, tuple[Finding, ...] | None] = field(default_factory=dict)
    """Texts looked at in this call, each with its cautions; None for one that must not be told."""


def meant(shape: Shape) -> Kind:
    """The kind that a shape's angle means first of all."""
    return _KINDS.get(shape.angle, _STORY)[0]


def lack(kind: Kind, wanted: Wanted) -> float:
    """What it adds that a suggestion is of a kind which the week lacks."""
    return 0.12 / (1 + wanted.lacking.index(kind)) if kind in wanted.lacking else 0.0


def finish(
    telling: Telling,
    shape: Shape,
    readings: Sequence[Reading],
    wanted: Wanted,
    reason: Reason,
    *,
    verbatim: bool = False,
) -> Suggestion | None:
    """What was put together as a suggestion; None if it must not or need not be offered.

    It must not where it pushes or holds private matters; it need not where it was told or declined.
    `verbatim`: it stands in the entry as it is, where the guard has looked at it.
    """
    text = telling.text
    words = content(shape.text)
    if any(alike(words, old) for old in wanted.told):
        return None
    if text not in wanted.looked:
        looked = (
            None if sold(text) else () if verbatim else _cautions(telling, readings, wanted.names)
        )
        wanted.looked[text] = looked
    cautions = wanted.looked[text]
    if cautions is None:
        return None
    kind = reads_like(shape.angle, text, wanted.lacking)
    if kind in wanted.lacking:
        reason = Reason("week lacks", kind, reason.day)
    score = min(1.0, max(0.0, shape.score + lack(kind, wanted)))
    made = telling.suggestion(shape.angle, kind, score, reason, cautions)
    return None if made.key in wanted.declined else made


def _cautions(
    telling: Telling, readings: Sequence[Reading], names: Register
) -> tuple[Finding, ...] | None:
    """The private names in it; None if it holds another private matter."""
    text = telling.text
    known = {*names.people, *(name for reading in readings for name in reading.people)}
    found = privacy.findings(
        text, allowed=names.allowed, people=known, animals=names.animals(), keen=False
    )
    cautions = tuple(
        finding
        for finding in found
        if not any(a.start <= finding.start and finding.end <= a.end for a in telling.added)
    )
    if any(finding.type is not Private.PERSON for finding in cautions):
        return None
    return cautions


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two texts, as their `content`, tell the same."""
    return len(one & other) >= _SAME * max(1, min(len(one), len(other)))


def sold(text: str) -> bool:
    """Whether a text, or any sentence of it, pushes."""
    said = [unquoted(text[span.start : span.end]) for span in sentences.split(text)]
    return _pushes(unquoted(text)) or any(
        _phrased(one) or (len(said) > 1 and _pushes(one)) for one in said
    )


@lru_cache(maxsize=256)
def _pushes(text: str) -> bool:
    from core.language.kinds import wording

    return wording.salesy(text)


@lru_cache(maxsize=256)
def _phrased(sentence: str) -> bool:
    """Whether a sentence has two phrases that push ("thrilled to announce", "back in stock")."""
    from core.language.kinds import pushing, wording

    return sum(note.code in pushing.CODES for note in wording.check(sentence)) > 1


def reads_like(angle: Angle, text: str, lacking: Sequence[Kind] = ()) -> Kind:
    """The kind that the angle means, or another it may be where the text clearly reads like it."""
    from core.language.kinds import kinds

    first, *others = _KINDS.get(angle, _STORY)
    if not others:
        return first
    scores = kinds.guess(text).scores
    best = max(others, key=lambda kind: scores[kind])
    more = _WANTED if best in lacking else _CLEARLY
    return best if scores[best] > scores[first] + more else first
