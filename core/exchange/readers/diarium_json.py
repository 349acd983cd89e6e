"""Diarium's JSON export: a list of entries, their media in folders named by their moments."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from core.exchange.incoming import File, Format, Item, Problematic, Told, Why
from core.exchange.readers.fields import mood_of, names, place, position, rest, words
from core.exchange.readers.moments import NoMoment, moment, placed
from core.exchange.safe import json_stream, markup, text
from core.exchange.safe.bag import Bag

_USED = ("date", "heading", "html", "location", "tags", "rating", "people")
_SHAPE = re.compile(r'^\s*\[\s*\{[^{}]*?"(?:html|heading|date)"\s*:')


def sniff(bag: Bag) -> int:
    return 88 if _file(bag) else 0


def _file(bag: Bag) -> str:
    for name in bag.some(".json"):
        head = text.decoded(bag.head(name))[0].lstrip("\ufeff")
        if _SHAPE.match(head) and '"html"' in head and '"date"' in head:
            return name
    return ""


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    name = _file(bag) or bag.names[0]
    by_folder = _media(bag)
    for count, (_, entry) in enumerate(json_stream.parts(bag, name), 1):
        where = f"{bag.place(name)}, {count}"
        if isinstance(entry, dict):
            yield _item(entry, where, by_folder, told)
        else:
            yield Problematic(where, Why.BROKEN)


def _media(bag: Bag) -> dict[str, list[str]]:
    """The files by the folder in which they lie."""
    found: dict[str, list[str]] = {}
    for name in bag.names:
        if "media/" in name:
            found.setdefault(name.split("/")[-2], []).append(name)
    return found


def _item(
    entry: dict[str, Any], where: str, by_folder: dict[str, list[str]], told: Told
) -> Item | Problematic:
    written = words(entry.get("date"))
    try:
        local = moment(written)
        at, zone = placed(local, "", told)
    except NoMoment:
        return Problematic(where, Why.BAD_DATE if written else Why.NO_DATE, written)
    extra = rest(entry, _USED, told)
    if entry.get("rating"):
        extra["rating"] = entry["rating"]
    return Item(
        where,
        at,
        zone,
        markup.to_markdown(words(entry.get("html"))),
        words(entry.get("heading")),
        names(entry.get("tags") or ()),
        names(entry.get("people") or ()),
        mood_of(entry.get("rating"), 5, 1),
        place=_place(entry.get("location")),
        extra=extra,
        files=tuple(
            File(member, member.rpartition("/")[2]) for member in by_folder.get(_folder(local), [])
        ),
        source_id=written,
    )


def _folder(at: datetime) -> str:
    return f"{at:%Y-%m-%d_%H%M%S}{at.microsecond // 1000:03d}"


def _place(value: Any) -> dict[str, Any]:
    if isinstance(value, list) and len(value) == 2:
        return dict(position(*value))
    if isinstance(value, dict):
        return place(
            name=words(value.get("name")),
            **position(
                value.get("latitude", value.get("lat")), value.get("longitude", value.get("lon"))
            ),
        )
    return place(name=words(value))


FORMATS = [Format("diarium-json", "diarium", sniff, read)]
