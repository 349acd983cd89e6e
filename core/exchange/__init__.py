"""One file per format, in and out. What every way out shares: what is written, and how much was."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from core.attachments import Attachment, Medium
from core.model import Delivery, Entry, Post
from core.origin import Origin

Owner = Literal["entry", "post"]


class Exported(NamedTuple):
    """How many entries, posts and media files were written.

    `not_carried` counts, field by field, what the format has no place for.
    """

    entries: int
    posts: int
    media: int = 0
    not_carried: Mapping[str, int] = {}


def _nothing(_: Medium) -> bytes:
    raise LookupError


def _no_earlier(_owner: Owner, _uid: str) -> Mapping[str, Any]:
    return {}


class Collection(NamedTuple):
    """What is taken out, oldest first, as values that a worker may have.

    `attached` has what is attached to an entry or a post, by its id; `read` gives the bytes of a
    medium and raises Known where they are missing or damaged.
    """

    entries: Sequence[Entry] = ()
    posts: Sequence[Post] = ()
    deliveries: Sequence[Delivery] = ()
    attached: Mapping[str, Sequence[Attachment]] = {}
    read: Callable[[Medium], bytes] = _nothing
    origins: Mapping[str, Origin] = {}
    """Where entries came from, with all that has no field of ours; by their id."""
    belongings: Mapping[str, Sequence[Mapping[str, Any]]] = {}
    """Links, templates and the rest as records, where everything is taken out."""
    beside_posts: Mapping[str, Mapping[str, Any]] = {}
    """What a post has beside its fields, by its id."""
    trash: Sequence[Entry] = ()
    trashed_posts: Sequence[Post] = ()
    trash_attached: Mapping[str, Sequence[Attachment]] = {}
    """What lies in the trash, where everything is taken out: only our own JSON takes it along."""
    earlier: Callable[[Owner, str], Mapping[str, Any]] = _no_earlier
    """What an entry or a post said before, as its record has it; also only with everything."""

    def origin_of(self, entry: str) -> dict[str, str]:
        """`source`, `source_id` and `extra` of an entry that came from elsewhere; else nothing."""
        origin = self.origins.get(entry)
        if origin is None:
            return {}
        return {"source": origin.source, "source_id": origin.source_id, "extra": origin.extra}

    def of_post(self) -> dict[str, list[Delivery]]:
        """The deliveries of each post, oldest first."""
        found: dict[str, list[Delivery]] = {}
        for delivery in sorted(self.deliveries, key=lambda each: (each.created, each.id)):
            found.setdefault(delivery.post, []).append(delivery)
        return found


Tick = Callable[[], None]
"""Called after each record; what it raises (a Cancel) ends the export, which leaves no trace."""


def no_tick() -> None:
    """Nobody watches."""


class Format(NamedTuple):
    """A way out. `ending` of the file, or empty for a folder; with `posts` it takes them too."""

    name: str
    ending: str
    posts: bool = False


FORMATS = (
    Format("dayone", ".zip"),
    Format("jrnl", ".txt"),
    Format("markdown", "", posts=True),
    Format("json", ".json", posts=True),
    Format("html", ".html"),
    Format("text", ".txt", posts=True),
    Format("pdf", ".pdf"),
)

LINK_FORMATS = (Format("netscape", ".html"), Format("pinboard", ".json"))
"""The shelf of links, as browsers and as Pinboard read bookmarks."""
