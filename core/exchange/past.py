"""What a reader of past posts, or of links, yields; and how the parts of a thread become one post.

A thread is one post: its parts joined by empty lines, known by its first part. It was told as one
thing, so a week counts it once, its kind is read from all of it, and a reader sees it whole. Parts
are what the writer answered to a post of their own within REACH of the part before; what is
added long after is a new post.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from core.exchange.incoming import File
from core.link import Link
from core.values import replace

REACH = timedelta(days=7)
_JOIN = "\n\n"


class PostItem(NamedTuple):
    """One past post on its way in. `where` is its place in the file, for people."""

    where: str
    at: datetime
    text: str
    network: str
    source_id: str = ""
    """What the network calls it; empty where it has no name."""
    link: str = ""
    language: str = ""
    warning: str = ""
    visibility: str = "public"
    title: str = ""
    kind: str = ""
    """The kind, where the file says one of the six."""
    parent: str = ""
    """The source id of the post that it answers."""
    answers: bool = False
    """It answers somebody else."""
    modified: datetime | None = None
    files: tuple[File, ...] = ()
    extra: dict[str, Any] = {}  # noqa: RUF012 - never changed
    parts: tuple[str, ...] = ()
    """The source ids of the parts, if it is a thread."""


class LinkItem(NamedTuple):
    """One link on its way to the shelf, with its place in the file; it has no id yet."""

    where: str
    link: Link


def threads(items: Iterable[PostItem]) -> list[PostItem]:
    """The posts with those that continue one another made one, the oldest first."""
    every = sorted(items, key=_order)
    posts = {item.source_id: item for item in every}
    heads: dict[str, str] = {}
    parts: dict[str, list[PostItem]] = {}
    for item in every:
        before = posts.get(item.parent)
        follows = before is not None and timedelta(0) <= item.at - before.at <= REACH
        head = heads.get(item.parent, "") if follows else ""
        heads[item.source_id] = head or item.source_id
        parts.setdefault(heads[item.source_id], []).append(item)
    return [_joined(each) for each in parts.values()]


def _order(item: PostItem) -> tuple[datetime, int, str]:
    return item.at, len(item.source_id), item.source_id


def _joined(parts: list[PostItem]) -> PostItem:
    first = parts[0]
    if len(parts) == 1:
        return first
    each = [(part.source_id, part.at.isoformat(), part.link) for part in parts]
    return replace(
        first,
        text=_JOIN.join(part.text.strip() for part in parts if part.text.strip()),
        files=tuple(file for part in parts for file in part.files),
        warning=next((part.warning for part in parts if part.warning), ""),
        modified=max((part.modified or part.at for part in parts), default=None),
        extra={**first.extra, "thread": each},
        parts=tuple(part.source_id for part in parts),
    )
