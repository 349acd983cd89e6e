"""Patterns looked for only near the signs without which they cannot be there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from core.model import Private

_REACH = 130  # characters; longer than what a pattern spans beside its sign
_SPACE = re.compile(r"\s")


class Told(NamedTuple):
    """How a private matter is told: its sort, the pattern, and the signs it cannot do without."""

    sort: Private
    pattern: re.Pattern[str]
    signs: tuple[str, ...]


def told(texts: Iterable[tuple[Private, str, str]]) -> tuple[Told, ...]:
    """Patterns, read without regard to case; `_` in a sign is a space; no signs: looked for everywhere."""
    return tuple(
        Told(
            sort, re.compile(text, re.IGNORECASE), tuple(s.replace("_", " ") for s in signs.split())
        )
        for sort, text, signs in texts
    )


def places(text: str, matters: Iterable[Told]) -> Iterator[tuple[Private, int, int]]:
    """Where a matter shows, and of which sort."""
    lower = text.lower()
    for sort, pattern, signs in matters:
        for match in matches(text, lower, pattern, signs):
            yield sort, match.start(), match.end()


def matches(
    text: str, lower: str, pattern: re.Pattern[str], signs: Sequence[str]
) -> Iterator[re.Match[str]]:
    """Where `pattern` matches within reach of a sign; `lower` is `text` in small letters.

    No signs: everywhere.
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


def _word_end(text: str, at: int) -> int:
    """The first white space from there on: a pattern must not find its word in half of one."""
    space = _SPACE.search(text, at, at + _REACH) if at < len(text) else None
    return space.start() if space else min(at, len(text))
