"""Patterns looked for only in the sentences that have a sign without which they cannot be there."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from core.model import Private

_REACH = 130  # characters; longer than what a pattern spans beside its sign
GRAM = 3
_LEAD = 3  # characters before a sentence that a pattern may look at


class Told(NamedTuple):
    """How a private matter is told: its sort, the pattern, and the signs it cannot do without."""

    sort: Private
    pattern: re.Pattern[str]
    signs: tuple[str, ...]


def told(texts: Iterable[tuple[Private, str, str]]) -> tuple[Told, ...]:
    """Patterns, read without regard to case; `_` in a sign is a space; no signs: looked for everywhere."""
    return tuple(
        Told(sort, re.compile(text, re.IGNORECASE), signs_of(signs)) for sort, text, signs in texts
    )


def signs_of(words: str) -> tuple[str, ...]:
    return tuple(sign.replace("_", " ") for sign in words.split())


class Ground:
    """A text, and the stretches of it in which patterns are looked for."""

    def __init__(self, text: str, stretches: Sequence[tuple[int, int]]) -> None:
        """`stretches`: in order, not overlapping; a sign counts for the one in which it stands."""
        self.text = text
        self._stretches = [(max(0, start - _LEAD), end) for start, end in stretches]
        self.all = set(range(len(stretches)))
        self._starts = [start for start, _ in stretches]
        self._ends = [end for _, end in stretches]
        self.lower, self.grams = _heard(text)

    def matches(self, pattern: re.Pattern[str], signs: Sequence[str]) -> Iterator[re.Match[str]]:
        """Where `pattern` matches in a stretch that has a sign; no signs: in all of them."""
        return self.within(pattern, self._with(signs))

    def within(self, pattern: re.Pattern[str], numbers: Iterable[int]) -> Iterator[re.Match[str]]:
        """Where `pattern` matches in these stretches, in order."""
        last = -1
        for number in numbers:
            start, end = self._stretches[number]
            for match in pattern.finditer(self.text, start, end):
                if match.end() > last:
                    last = match.end()
                    yield match

    def _with(self, signs: Sequence[str]) -> Iterable[int]:
        if not signs or not self.lower:
            return range(len(self._stretches))
        found: set[int] = set()
        for sign in signs:
            if len(sign) < GRAM or (sign[:GRAM] in self.grams and sign[-GRAM:] in self.grams):
                found |= self.holding(sign)
        return sorted(found)

    def holding(self, sign: str) -> set[int]:
        """The numbers of the stretches in which a sign begins."""
        found: set[int] = set()
        at = self.lower.find(sign)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            if number >= 0 and at < self._ends[number]:
                found.add(number)
                at = self.lower.find(sign, self._ends[number])
            else:
                at = self.lower.find(sign, at + len(sign))
        return found


@lru_cache(maxsize=2)
def _heard(text: str) -> tuple[str, frozenset[str]]:
    """A text in small letters, and all that stands in it of three letters; "" where small ones are more."""
    lower = text.lower()
    if len(lower) != len(text):
        return "", frozenset()
    return lower, frozenset(lower[at : at + GRAM] for at in range(len(lower)))


def around(
    text: str, lower: str, pattern: re.Pattern[str], signs: Sequence[str]
) -> Iterator[re.Match[str]]:
    """Where `pattern` matches within reach of a sign, across sentences; no signs: everywhere.

    `lower` is `text` in small letters.
    """
    if not signs or len(lower) != len(text):
        yield from pattern.finditer(text)
        return
    spots: list[int] = []
    for sign in signs:
        at = lower.find(sign)
        while at >= 0:
            spots.append(at)
            at = lower.find(sign, at + len(sign))
    start = end = -1
    for spot in sorted(spots):
        if spot - _REACH > end:
            if end >= 0:
                yield from pattern.finditer(text, start, _word_end(text, end))
            start = max(0, spot - _REACH, end)
        end = spot + _REACH
    if end >= 0:
        yield from pattern.finditer(text, start, _word_end(text, end))


_SPACE = re.compile(r"\s")


def _word_end(text: str, at: int) -> int:
    """The first white space from there on: a pattern must not find its word in half of one."""
    space = _SPACE.search(text, at, at + _REACH) if at < len(text) else None
    return space.start() if space else min(at, len(text))
