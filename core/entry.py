"""An entry and what a search finds: the values that writing and finding a line needs, and no more.

core/model.py has them too, with all the others; a line in a terminal does not wait for those.
"""

from datetime import datetime
from typing import NamedTuple


class Entry(NamedTuple):
    """One journal entry. `id` is its UUID; an unsaved entry has an empty one."""

    id: str
    at: datetime
    zone: str
    day: str
    body: str
    title: str = ""
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    mood: int | None = None
    starred: bool = False
    private: bool = False
    quiet: bool = False
    """Never suggest from this entry."""
    modified: datetime | None = None
    deleted: datetime | None = None
    pinned: bool = False
    all_day: bool = False
    """It is of a day, not of an hour; `at` is that day's noon then."""
    place: str = ""
    """Where it was, as JSON: name, locality, region, country, address, latitude, longitude."""


class Found(NamedTuple):
    """A search result. The matching words stand between MARK_ON and MARK_OFF in the snippet."""

    type: str
    id: str
    at: datetime
    day: str
    title: str
    snippet: str


MARK_ON, MARK_OFF = "\ue000", "\ue001"  # private use: never in text (they are taken out on saving)
