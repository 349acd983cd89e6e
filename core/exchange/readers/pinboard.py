"""Pinboard's JSON, which other shelves of links write too."""

import re
from collections.abc import Iterator
from typing import Any

from core.exchange.incoming import Format, Problematic, Told, Why
from core.exchange.past import LinkItem
from core.exchange.readers.fields import words
from core.exchange.readers.moments import NoMoment
from core.exchange.readers.posts import when
from core.exchange.safe import json_stream, text
from core.exchange.safe.bag import Bag
from core.link import Link

_HEAD = re.compile(r'^\s*\[\s*\{[^}]*"href"\s*:')
_USED = ("href", "description", "extended", "time", "shared", "toread", "tags")


def sniff(bag: Bag) -> int:
    return 95 if _file(bag) else 0


def _file(bag: Bag) -> str:
    for name in bag.some(".json"):
        head = text.decoded(bag.head(name, 20_000))[0].lstrip("\ufeff")
        if _HEAD.match(head) and '"description"' in head:
            return name
    return ""


def read(bag: Bag, told: Told) -> Iterator[LinkItem | Problematic]:
    name = _file(bag) or bag.names[0]
    for count, (_, record) in enumerate(json_stream.parts(bag, name), 1):
        where = f"{bag.place(name)}, {count}"
        if isinstance(record, dict):
            yield _item(record, where, told)
        else:
            yield Problematic(where, Why.BROKEN)


def _item(record: dict[str, Any], where: str, told: Told) -> LinkItem:
    try:
        added = when(words(record.get("time")), told)
    except NoMoment:
        added = None
    tags = record.get("tags")
    link = Link(
        "",
        words(record.get("href")),
        words(record.get("description")),
        words(record.get("extended")),
        tuple(words(each) for each in tags)
        if isinstance(tags, list)
        else tuple(words(tags).split()),
        added,
        words(record.get("shared")).lower() in {"no", "false"} or record.get("shared") is False,
        words(record.get("toread")).lower() in {"yes", "true"} or record.get("toread") is True,
        extra={k: v for k, v in record.items() if k not in _USED and v not in (None, "", [])},
    )
    return LinkItem(where, link)


FORMATS = [Format("pinboard", "links", sniff, read, "links")]
