"""Diarium's own database, `diary.db`: moments are .NET ticks on the writer's clock."""

from collections.abc import Iterator
from typing import Any

from core.exchange.incoming import File, Format, Item, Problematic, Told, Why
from core.exchange.readers.fields import mood_of, number, place, position, words
from core.exchange.readers.moments import NoMoment, from_ticks, placed
from core.exchange.safe import MOST_MEDIUM, markup
from core.exchange.safe.bag import Bag
from core.store.foreign import Foreign, is_database

_KINDS = {0: "photo", 1: "video", 2: "audio", 3: "file"}
_KNOWN = {"Entries", "Tags", "EntryTags", "Media", "Templates"}
_USED = ("DiaryEntryId", "Heading", "Text", "Rating", "Latitude", "Longitude")


def sniff(bag: Bag) -> int:
    name = _file(bag)
    if not name:
        return 0
    return 90 if b"DiaryEntryId" in bag.head(name, 1 << 20) else 0


def _file(bag: Bag) -> str:
    for name in bag.some(".db", ".diary"):
        if is_database(bag.head(name, 16)):
            return name
    return ""


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    name = _file(bag) or bag.names[0]
    whole = None if bag.single else bag.read(name, MOST_MEDIUM)
    with Foreign(bag.path, bag.place(name), whole) as database:
        tags = _tags(database)
        beside = _beside(database)
        has_media = "Media" in database.tables
        for entry in database.rows("Entries"):
            for table, rows in beside.get(entry.get("DiaryEntryId"), {}).items():
                entry[table] = rows
            yield _item(entry, tags, bag.place(name), database if has_media else None, told)


def _beside(database: Foreign) -> dict[Any, dict[str, list[dict[str, Any]]]]:
    """Entry -> what other tables say of it (events, trackers ...): kept as it is."""
    found: dict[Any, dict[str, list[dict[str, Any]]]] = {}
    for table in sorted(database.tables - _KNOWN):
        for row in database.rows(table):
            if (entry := row.get("DiaryEntryId")) is not None:
                said = {k: v for k, v in row.items() if k != "DiaryEntryId" and _is_said(v)}
                found.setdefault(entry, {}).setdefault(table, []).append(said)
    return found


def _is_said(value: Any) -> bool:
    return value not in (None, "") and not isinstance(value, bytes)


def _tags(database: Foreign) -> dict[int, list[str]]:
    """Entry -> names."""
    if not {"Tags", "EntryTags"} <= database.tables:
        return {}
    names = {row.get("DiaryTagId"): words(row.get("Value")) for row in database.rows("Tags")}
    found: dict[int, list[str]] = {}
    for row in database.rows("EntryTags"):
        if name := names.get(row.get("DiaryTagId")):
            found.setdefault(row.get("DiaryEntryId", 0), []).append(name)
    return found


def _item(
    entry: dict[str, Any],
    tags: dict[int, list[str]],
    file: str,
    database: Foreign | None,
    told: Told,
) -> Item | Problematic:
    ticks = entry.get("DiaryEntryId")
    where = f"{file}, {ticks}"
    try:
        at, zone = placed(from_ticks(ticks if isinstance(ticks, int) else -1), "", told)
    except NoMoment:
        return Problematic(where, Why.BAD_DATE, str(ticks))
    extra = {
        key: value
        for key, value in entry.items()
        if key not in _USED and value not in (None, "", 0) and not isinstance(value, bytes)
    }
    for key in extra:
        told.lost(key)
    if entry.get("Rating"):
        extra["Rating"] = entry["Rating"]
    return Item(
        where,
        at,
        zone,
        markup.to_markdown(words(entry.get("Text"))),
        words(entry.get("Heading")),
        tuple(tags.get(ticks or 0, [])),
        mood=mood_of(entry.get("Rating"), 5, 1),
        place=place(**position(entry.get("Latitude"), entry.get("Longitude"))),
        extra=extra,
        files=tuple(_media(ticks, database)) if database else (),
        source_id=str(ticks),
    )


def _media(ticks: Any, database: Foreign) -> Iterator[File]:
    rows = list(database.rows("Media", DiaryEntryId=ticks))
    rows.sort(key=lambda row: number(row.get("Index")) or 0)
    for count, row in enumerate(rows, 1):
        data = row.get("Data")
        kind = _KINDS.get(row.get("Type", 0), "file")
        details = {"diarium": {k: v for k, v in row.items() if not isinstance(v, bytes)}}
        yield File(
            "", f"{kind} {count}", details=details, data=data if isinstance(data, bytes) else None
        )


FORMATS = [Format("diarium", "diarium", sniff, read)]
