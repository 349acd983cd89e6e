"""Rapport's own JSON (core/exchange/json_export.py tells its shape), read back whole."""

import base64
import binascii
from collections.abc import Iterator
from typing import Any

from core.exchange.belongings import BROKEN, NAMES, POST, Belonging
from core.exchange.earlier import VERDICTS, VERSIONS, looked_at
from core.exchange.incoming import Bytes, File, Format, Item, Problematic, Told, Why
from core.exchange.readers.fields import names, words
from core.exchange.readers.moments import NoMoment, moment, placed
from core.exchange.readers.ours import Find, as_object, files_of, member_at
from core.exchange.safe import json_stream
from core.exchange.safe.bag import Bag
from core.exchange.safe.text import decoded

_OWN = (
    "id", "at", "zone", "day", "body", "title", "tags", "people", "mood", "starred", "private",
    "quiet", "modified", "deleted", "pinned", "all_day", "place", "source", "source_id", "came",
    "extra", "attachments", "media", VERSIONS, VERDICTS,
)  # fmt: skip


def sniff(bag: Bag) -> int:
    return 100 if _file(bag) else 0


def _file(bag: Bag) -> str:
    """The member that begins as ours does."""
    for name in bag.some(".json"):
        head = "".join(decoded(bag.head(name, 200))[0].split())
        if head.startswith('{"format":"rapport"'):
            return name
    return ""


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic | Bytes | Belonging]:
    name = _file(bag)
    media: dict[str, File] = {}

    def find(attachment: dict[str, Any]) -> File:
        return media.get(words(attachment.get("digest")), File("", ""))

    count = 0
    for key, value in json_stream.parts(bag, name, ("media", "entries", POST, *NAMES)):
        if key == "media" and isinstance(value, dict):
            yield from _medium(value, media, bag, name)
        if key in (POST, *NAMES):
            yield belonging_of(key, value, f"{bag.place(name)}, {key}", find)
        if key != "entries":
            continue
        count += 1
        where = f"{bag.place(name)}, {count}"
        if not isinstance(value, dict):
            yield Problematic(where, Why.BROKEN)
            continue
        yield from with_earlier(item_of(value, where, find, told), value)


def with_earlier(item: Item | Problematic, entry: dict[str, Any]) -> Iterator[Item | Problematic]:
    """The item, and what of its earlier states could not come in."""
    yield item
    if not _sound(entry):
        yield Problematic(f"{item.where}, {VERSIONS}", Why.BROKEN)


def _sound(entry: dict[str, Any]) -> bool:
    """Whether what it says of earlier can come in; if not, the entry comes in without it."""
    try:
        looked_at(entry)
    except BROKEN:
        return False
    return True


def belonging_of(sort: str, value: Any, where: str, find: Find) -> Belonging | Problematic:
    """A post or another record as it comes, with its files."""
    if not isinstance(value, dict):
        return Problematic(where, Why.BROKEN)
    if sort != POST:
        return Belonging(where, sort, value)
    text, files = files_of(words(value.get("text")), value.get("attachments"), find)
    return Belonging(where, sort, {**value, "text": text}, files)


def _medium(
    record: dict[str, Any], media: dict[str, File], bag: Bag, beside: str
) -> Iterator[Bytes]:
    """A medium stands before the entries that show it, its bytes inside or in a member."""
    digest = words(record.get("digest"))
    sizes = [side if isinstance(side := record.get(k), int) else 0 for k in ("width", "height")]
    made = File("", "", width=sizes[0], height=sizes[1], alt=words(record.get("alt")))
    data = words(record.get("data"))
    if data:
        try:
            yield Bytes(digest, base64.b64decode(data, validate=True), made)
        except (ValueError, binascii.Error):
            return  # told as missing with each entry that shows it
        media[digest] = made._replace(key=digest)
    elif member := member_at(words(record.get("file")), bag, beside):
        media[digest] = made._replace(member=member)


def item_of(entry: dict[str, Any], where: str, find: Find, told: Told) -> Item | Problematic:
    """An entry of ours out of its fields, in JSON or in front matter."""
    try:
        at, zone = placed(moment(words(entry.get("at"))), words(entry.get("zone")), told)
        modified, deleted = (
            placed(moment(words(kept)), "UTC", told)[0] if (kept := entry.get(name)) else None
            for name in ("modified", "deleted")
        )
    except NoMoment as error:
        return Problematic(where, Why.BAD_DATE, str(error))
    body, files = files_of(words(entry.get("body")), entry.get("attachments"), find)
    mood = entry.get("mood")
    unknown = {key: value for key, value in entry.items() if key not in _OWN}
    return Item(
        where,
        at,
        zone,
        body,
        words(entry.get("title")),
        names(entry.get("tags") or ()),
        names(entry.get("people") or ()),
        mood if isinstance(mood, int) and 1 <= mood <= 5 else None,
        modified=modified,
        place=as_object(entry.get("place")),
        extra={**as_object(entry.get("extra")), **unknown},
        files=files,
        source_id=words(entry.get("source_id")),
        id=words(entry.get("id")),
        source=words(entry.get("source")),
        deleted=deleted,
        earlier=looked_at(entry) if _sound(entry) else {},
        **{
            flag: entry.get(flag) is True
            for flag in ("starred", "pinned", "all_day", "private", "quiet")
        },
    )


FORMATS = [Format("rapport", "rapport", sniff, read)]
