"""What a format has no place for, counted field by field: nothing is left out without a word."""

from collections import Counter
from collections.abc import Iterable

from core.exchange import Collection
from core.model import Entry

Lost = Counter[str]
_EMPTY = (None, "", (), False, "{}")


def of_entries(entries: Iterable[Entry], fields: Iterable[str]) -> Lost:
    """How many entries have something in each of these fields."""
    names = [name for name in fields if name in Entry._fields]
    lost: Lost = Counter()
    for entry in entries:
        lost.update(name for name in names if getattr(entry, name) not in _EMPTY)
    return lost


def of_all(contents: Collection, fields: Iterable[str], *, media: bool = True) -> Lost:
    """The same, with the posts and (unless the format has them) the media."""
    lost = of_entries(contents.entries, fields)
    if contents.posts:
        lost["posts"] = len(contents.posts)
    attached = sum(len(contents.attached.get(entry.id, ())) for entry in contents.entries)
    if media and attached:
        lost["attachments"] = attached
    return lost
