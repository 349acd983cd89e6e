"""What looking back finds, as values. Days are ISO text."""

from typing import NamedTuple

from core.attachments import Medium
from core.model import Entry


class Mark(NamedTuple):
    """A day of the calendar. `mood` is the mean of those given, 0 where none was."""

    day: str
    entries: int
    mood: float
    starred: bool


class Photo(NamedTuple):
    """A picture beside an entry of this day."""

    entry: str
    day: str
    medium: Medium


class Memories(NamedTuple):
    """`near`: nothing is of the day itself, so these are of the days around it.

    `years` are the first and the last one that has something of the day itself.
    """

    day: str
    entries: list[Entry]
    years: tuple[str, str] | None = None
    near: bool = False


class Name(NamedTuple):
    """A tag, a person or a place, with the number of its entries, and their first and last day."""

    name: str
    entries: int
    first: str
    last: str


class Mood(NamedTuple):
    """A week (its Monday) or a month (its first day): the mean of its moods, and of how many."""

    start: str
    mean: float
    entries: int


class Words(NamedTuple):
    """A month (`2026-05`): its entries and their words."""

    month: str
    entries: int
    words: int
