"""A second look at a text before it goes: what was noticed in it, links with tails, told before (pure).

A text was told before when most of its runs of three words stand in a post that was sent.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from core.composer import Reading
from core.mix import fingerprint
from core.model import Note, Post, Told

_RUN = 3
_FEWEST_WORDS = 6
_SAME = 0.6


class Second(NamedTuple):
    reading: Reading
    tails: tuple[Note, ...] = ()
    echo: Post | Told | None = None
    """The newest sent post that says the same."""


def reread(reading: Reading, told: Sequence[Post | Told] = ()) -> Second:
    """What is worth a second look; `told` are sent posts, newest first."""
    from core.networks import tracking

    return Second(reading, tracking.tails(reading.text), echo(reading.text, told))


def echo(text: str, told: Sequence[Post | Told]) -> Post | Told | None:
    mine = _runs(text)
    if not mine:
        return None
    for post in told:
        theirs = _runs(post.text)
        if theirs and len(mine & theirs) >= _SAME * min(len(mine), len(theirs)):
            return post
    return None


@lru_cache(maxsize=4096)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = fingerprint(text).split()
    if len(words) < _FEWEST_WORDS:
        return frozenset()
    return frozenset(tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1))
