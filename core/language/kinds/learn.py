"""What one person has taught: their corrected kinds, kept as small pulls on words.

Nothing of the shipped weights changes. Forgetting is dropping the pairs. The pull on any one text
is bounded, so a hundred corrections, even contrary ones, leave other texts nearly as they were.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from math import log
from typing import NamedTuple

from core.language.kinds import scorer
from core.language.kinds.anatomy import Part, Token
from core.language.kinds.features import grams, measure
from core.model import Kind

KINDS = tuple(Kind)
STEP = 1.2
"""How far one correction moves the scores of its own text, before the bound."""
BOUND = 0.9
"""The furthest that all corrections together move the score of another text (natural log)."""
SURE = 0.9
"""The score of a kind that the person gave to this very text."""
_COMMON = frozenset(
    ("the", "a", "an", "and", "or", "but", "of", "to", "in", "on", "at", "for", "with", "is", "are", "was", "it", "this", "that", "i", "you", "we", "my", "your", "our", "me", "be", "have", "has", "so", "not", "as", "by", "from", "just", "up", "out", "if", "all", "do", "^", "$", "~", "@", "☺", "¶", "0", "$0", "0%", "like", "new", "day", "time", "today", "now", "one", "get", "it's", "i'm", "what", "how", "there", "here", "they", "he", "she", "his", "her", "more", "when", "who", "about", "some", "will", "can", "been", "had", "were", "its", "no", "than", "then", "them", "their", "us", "after", "first", "over", "very", "too", "into", "only", "back", "off", "please", "thanks", "via", "rt")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Learned:
    """The corrections of one person, ready for use: texts known by heart, and pulls by word."""

    by_heart: dict[str, Kind] = field(default_factory=dict)
    pulls: dict[str, tuple[float, ...]] = field(default_factory=dict)


def learn(corrections: Iterable[tuple[str, Kind]]) -> Learned:
    """From (text, kind the person gave) pairs, oldest first; the last word on a text counts."""
    by_heart: dict[str, Kind] = {}
    pulls: dict[str, tuple[float, ...]] = {}
    none = (0.0,) * len(KINDS)
    for text, kind in dict(corrections).items():
        lesson = _lesson(text, kind)
        if lesson.heart:
            by_heart[lesson.heart] = kind
        for gram in lesson.told:
            before = pulls.get(gram, none)
            pulls[gram] = tuple([a + b for a, b in zip(before, lesson.pull, strict=True)])
    return Learned(by_heart, pulls)


class _Lesson(NamedTuple):
    heart: str
    told: frozenset[str]
    pull: tuple[float, ...]


@lru_cache(maxsize=512)
def _lesson(text: str, kind: Kind) -> _Lesson:
    """What one correction teaches. Remembered: the next correction changes none of the others."""
    measured = measure(text)
    told = telling(measured.anatomy.tokens)
    shares = scorer.softmax(scorer.sums(measured, scorer.load())[: len(KINDS)])
    step = STEP / max(len(told), 1) ** 0.5
    pull = tuple([step * ((each is kind) - shares[i]) for i, each in enumerate(KINDS)])
    return _Lesson(_heart(measured.anatomy.tokens), frozenset(told), pull)


def _heart(tokens: tuple[Token, ...]) -> str:
    return " ".join(
        t.raw.lower()
        for t in tokens
        if t.part in (Part.WORD, Part.TAG, Part.NUMBER, Part.LINK, Part.MENTION)
    )


def telling(tokens: tuple[Token, ...]) -> set[str]:
    """The words and neighbours that say what a text is about, not those that every text has."""
    return {
        g
        for g in grams(tokens)
        if any((w not in _COMMON and w[0].isalnum()) or w[0] == "#" for w in g.split(" "))
    }


def adjust(total: list[float], tokens: tuple[Token, ...], learned: Learned) -> list[float]:
    """The kinds' sums of a text, moved by what was learnt: at most BOUND each, unless by heart."""
    known = learned.by_heart.get(_heart(tokens))
    if known is not None:
        rest = (1 - SURE) / (len(KINDS) - 1)
        return [log(SURE if kind is known else rest) for kind in KINDS]
    told = telling(tokens)
    moved = [0.0] * len(KINDS)
    for gram in told:
        for i, pull in enumerate(learned.pulls.get(gram, ())):
            moved[i] += pull / len(told) ** 0.5
    return [n + max(-BOUND, min(BOUND, move)) for n, move in zip(total, moved, strict=True)]
