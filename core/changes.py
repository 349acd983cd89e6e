"""What has just become true, told after the commit: small frozen values. core/telling.py tells them."""

from typing import NamedTuple

from core.telling import Changes, EntryChanged

__all__ = [
    "AccountChanged",
    "Change",
    "Changes",
    "Clashed",
    "DeliveryStuck",
    "EntryChanged",
    "JournalChanged",
    "JournalImported",
    "LinkChanged",
    "PersonChanged",
    "PostChanged",
    "PostsRead",
    "SettingChanged",
    "SuggestionJudged",
    "Taught",
]


class PostChanged(NamedTuple):
    """A post or one of its deliveries was made, edited, sent, deleted or brought back."""

    id: str


class DeliveryStuck(NamedTuple):
    """Sending came to an end without the post being there for certain; the person's word is needed."""

    delivery: str


class SuggestionJudged(NamedTuple):
    """The person used or declined a suggestion from this entry."""

    entry: str


class Taught(NamedTuple):
    """The person said of what kind a post is, took it back, or had it all forgotten."""

    posts: int


class PersonChanged(NamedTuple):
    """What the register says of this name is new."""

    name: str


class AccountChanged(NamedTuple):
    """An account was added, flagged, changed or signed out."""

    id: str


class JournalImported(NamedTuple):
    """Many entries came in at once, or were renewed."""

    entries: int


class PostsRead(NamedTuple):
    """The kinds of posts that were brought in were recognised; so many are still to be read."""

    left: int


class LinkChanged(NamedTuple):
    """A link, quote or headline on the shelf was kept, edited, taken away or put back."""

    id: str


class SettingChanged(NamedTuple):
    """A setting has a new value."""

    name: str


class Clashed(NamedTuple):
    """An entry or a post was changed elsewhere while it was changed here: both are kept."""

    type: str
    id: str


class JournalChanged(NamedTuple):
    """Much changed at once, or somebody else changed it: look at everything afresh."""


Change = (
    AccountChanged
    | EntryChanged
    | PostChanged
    | DeliveryStuck
    | SuggestionJudged
    | Taught
    | PersonChanged
    | LinkChanged
    | PostsRead
    | SettingChanged
    | Clashed
    | JournalChanged
    | JournalImported
)
