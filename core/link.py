"""A link worth sharing: its address, what it is called, and why it matters to the person."""

from datetime import datetime
from typing import Any, NamedTuple


class Link(NamedTuple):
    """`id` is its UUID; an unsaved link has an empty one. An address is there once."""

    id: str
    url: str
    title: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    added: datetime | None = None
    private: bool = False
    """Kept for oneself: never proposed for sharing."""
    to_read: bool = False
    modified: datetime | None = None
    extra: dict[str, Any] = {}  # noqa: RUF012 - never changed
    """What another program kept beside it, under the name it had there."""
