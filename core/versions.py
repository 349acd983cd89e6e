"""Earlier states of entries and posts: which are worth keeping, and which give way in time.

A state is kept when it is overwritten. While somebody types on, each saved state holds the one
before it, so the later takes the earlier's place; while somebody only takes away, the state before
that holds all of them. What remains are the states that say something no other says:

- within ten minutes all of those;
- of the last day the fullest of each ten minutes, then of each day for two months, then of each
  month;
- never more than 100 of one text; the oldest go first, but the very first stays.

A state kept by name (`marked`: before a restore, or another program's words) is never thinned.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from core.model import Entry, Post

SITTING = timedelta(minutes=10)
MOST = 100
_DAY, _TWO_MONTHS = timedelta(days=1), timedelta(days=60)


class Version(NamedTuple):
    """A text as it was at a moment. `id` counts up; 0 is not kept yet."""

    id: int
    at: datetime
    body: str
    title: str = ""
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    mood: int | None = None
    marked: bool = False

    @property
    def said(self) -> tuple[Any, ...]:
        """What it says, whenever that was."""
        return (self.body, self.title, self.tags, self.people, self.mood)


def of_entry(entry: Entry, *, marked: bool = False) -> Version:
    at = entry.modified or entry.at
    return Version(
        0, at, entry.body, entry.title, entry.tags, entry.people, entry.mood, marked=marked
    )


def of_post(post: Post, *, marked: bool = False) -> Version:
    return Version(0, post.modified or post.at, post.text, marked=marked)


def holds(fuller: Version, other: Version) -> bool:
    """Whether everything that `other` says stands in `fuller`, in one piece or around one piece."""
    return (
        _grown(fuller.body, other.body)
        and _grown(fuller.title, other.title)
        and set(fuller.tags) >= set(other.tags)
        and set(fuller.people) >= set(other.people)
        and other.mood in (None, fuller.mood)
    )


def _grown(long: str, short: str) -> bool:
    """Whether `long` is `short` with one piece put in somewhere."""
    if len(short) > len(long):
        return False
    start = common_start(long, short)
    return long.endswith(short[start:])


def common_start(one: str, other: str) -> int:
    """How many characters both begin with; compared in halves, so quick for long texts."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def thinned(kept: Sequence[Version], now: datetime) -> list[int]:
    """The ids of those (oldest first) that give way, by the rules above."""
    fullest: dict[object, Version] = {}
    gone: list[int] = []
    for version in kept[1:]:
        if version.marked:
            continue
        slot = _slot(version, now)
        before = fullest.get(slot)
        if before is None:
            fullest[slot] = version
        elif len(before.body) > len(version.body):
            gone.append(version.id)
        else:
            gone.append(before.id)
            fullest[slot] = version
    left = [version.id for version in kept if version.id not in set(gone)]
    return gone + left[1 : max(1, len(left) - MOST + 1)]


def _slot(version: Version, now: datetime) -> object:
    age = now - version.at
    if age < SITTING:  # also what a wrong clock has put into the future
        return version.id
    if age < _DAY:
        return int(version.at.timestamp() // SITTING.total_seconds())
    if age < _TWO_MONTHS:
        return version.at.date()
    return (version.at.year, version.at.month)
