"""Journey: a zip of `<moment>-<id>.json`, one an entry, with its photos beside it."""

import re
from collections.abc import Iterator
from typing import Any

from core.exchange.incoming import File, Format, Item, Problematic, Told, Why
from core.exchange.readers.fields import mood_of, names, place, position, rest, truth, words
from core.exchange.readers.moments import NoMoment, from_ms, placed
from core.exchange.safe import json_stream, markup, text
from core.exchange.safe.bag import Bag
from core.problems import Known

_USED = (
    "id", "type", "text", "preview_text", "date_journal", "date_modified", "timezone", "mood",
    "favourite", "tags", "photos", "lat", "lon", "address",
)  # fmt: skip
_HTML = re.compile(r"</?(?:p|br|div|b|i|strong|em|ul|ol|li|h[1-6]|a|span)\b", re.IGNORECASE)
_WEATHER = ("", "{}", "[]")


def sniff(bag: Bag) -> int:
    heads = (text.decoded(bag.head(name))[0] for name in bag.some(".json"))
    return 93 if any("date_journal" in head for head in heads) else 0


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    for name in bag.names if bag.single else bag.ending(".json"):
        try:
            found = json_stream.load(bag, name)
        except Known as problem:
            yield Problematic(problem.detail, Why.BROKEN)
            continue
        for entry in found if isinstance(found, list) else [found]:
            if isinstance(entry, dict) and "date_journal" in entry:
                yield _item(entry, name, bag, told)
            else:
                yield Problematic(bag.place(name), Why.BROKEN)


def _item(entry: dict[str, Any], name: str, bag: Bag, told: Told) -> Item | Problematic:
    where = bag.place(name)
    try:
        at, zone = placed(from_ms(entry.get("date_journal")), words(entry.get("timezone")), told)
    except NoMoment:
        return Problematic(where, Why.BAD_DATE, words(entry.get("date_journal")))
    said = words(entry.get("text"))
    if words(entry.get("type")) == "html" or (
        words(entry.get("type")) != "markdown" and _HTML.search(said)
    ):
        said = markup.to_markdown(said)
    mood = mood_of(entry.get("mood"), 5, 1)
    extra = {key: each for key, each in rest(entry, _USED, told).items() if _says(each)}
    if entry.get("mood"):
        extra["mood"] = entry["mood"]
    return Item(
        where,
        at,
        zone,
        said or words(entry.get("preview_text")),
        tags=names(entry.get("tags") or ()),
        mood=mood,
        starred=truth(entry.get("favourite")),
        modified=_modified(entry, told),
        place=place(
            address=words(entry.get("address")).strip(),
            **position(entry.get("lat"), entry.get("lon")),
        ),
        extra=extra,
        files=tuple(_files(entry, name, bag)),
        source_id=words(entry.get("id")),
    )


def _says(value: Any) -> bool:
    """Journey writes an empty weather and a sentiment of 0 for none."""
    if isinstance(value, dict):
        return any(each not in ("", None, -1, 0) for each in value.values())
    return value not in (0, 0.0, -1)


def _files(entry: dict[str, Any], name: str, bag: Bag) -> Iterator[File]:
    folder = name.rpartition("/")[0]
    listed = entry.get("photos")
    for photo in names(listed if isinstance(listed, list) else ()):
        near = f"{folder}/{photo}" if folder else photo
        member = near if near in bag.sizes else next(iter(bag.called(photo)), "")
        yield File(member, photo)


def _modified(entry: dict[str, Any], told: Told) -> Any:
    try:
        return placed(from_ms(entry.get("date_modified")), "UTC", told)[0]
    except NoMoment:
        return None


FORMATS = [Format("journey", "journey", sniff, read)]
