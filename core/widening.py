"""What a suggestion becomes with the sentence before it or after it, or why it stays as it is."""

from enum import StrEnum
from typing import NamedTuple

from core.model import Suggestion


class Toward(StrEnum):
    """On which side a sentence is put in."""

    BEFORE = "before"
    AFTER = "after"


class Bar(StrEnum):
    """Why no sentence is put in."""

    NOTHING = "nothing"  # the entry begins or ends there
    LONG = "long"
    PRIVATE = "private"
    TOGETHER = "private together"  # only with the sentence does the text tell something private
    PUSHES = "pushes"
    OTHERS = "others"  # somebody else's words
    LIST = "list"
    CODE = "code"
    TABLE = "table"
    HEADING = "heading"
    SCRAP = "scrap"  # no sentence that one could read
    PAST = "past"  # a word for a day that would be wrong by now
    FAR = "far"  # of an entry as long as this, the rest is not read
    CHANGED = "changed"  # the entry says something else than when this was suggested
    CLOSED = "closed"  # the entry says the same, but this would no longer be suggested


class Way(NamedTuple):
    """One of `made` and `bar` is there."""

    made: Suggestion | None = None
    bar: Bar | None = None


class Ways(NamedTuple):
    """Both sides of one suggestion."""

    before: Way
    after: Way
    now: Suggestion | None = None
    """What was told on as it is told by now, where more was said of people since."""

    def toward(self, side: Toward) -> Way:
        return self.before if side is Toward.BEFORE else self.after


def has_sides(suggestion: Suggestion) -> bool:
    """Whether it is one passage of one entry: no thread, and no two entries side by side."""
    return not suggestion.parts and len({source.entry for source in suggestion.sources}) == 1
