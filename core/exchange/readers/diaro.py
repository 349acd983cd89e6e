"""Diaro: `DiaroBackup.xml` with its tables, and `media/photo/`, in a zip."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from core.exchange.incoming import File, Format, Item, Problematic, Told, Why
from core.exchange.readers.fields import mood_of, place, position, words
from core.exchange.readers.moments import NoMoment, from_ms, placed
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem

Row = dict[str, str]


class Tables(NamedTuple):
    """All but the entries: rows by table and uid; attachments by their entry."""

    by_uid: dict[str, dict[str, Row]]
    attached: dict[str, list[Row]]


_FILE = "DiaroBackup.xml"
_LOCKED = ".denc"
_USED = (
    "uid", "date", "tz_offset", "title", "text", "folder_uid", "location_uid", "tags",
    "primary_photo_uid", "mood", "weather_temperature", "weather_icon", "weather_description",
)  # fmt: skip


def sniff(bag: Bag) -> int:
    if bag.called(_FILE) or bag.ending(_LOCKED):
        return 96
    return 96 if bag.single and b"diaro_entries" in bag.head(bag.names[0], 1 << 20) else 0


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    if bag.ending(_LOCKED) and not bag.called(_FILE):
        raise Known(Problem.IMPORT_CANNOT_OPEN, bag.name)
    name = next(iter(bag.called(_FILE)), bag.names[0])
    tables = _small_tables(bag, name)
    count = 0
    for table, row in _rows(bag, name):
        if table == "diaro_entries":
            count += 1
            yield _item(row, f"{bag.place(name)}, {count}", tables, bag, told)


def _rows(bag: Bag, name: str) -> Iterator[tuple[str, Row]]:
    """(table, row) in their order; a row at a time, so that a long diary needs no more memory."""
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    table = ""
    place_ = bag.place(name)
    with bag.opened(name) as file:
        try:
            for event, element in iterparse(file, events=("start", "end"), forbid_dtd=False):
                if event == "start" and element.tag == "table":
                    table = element.get("name") or ""
                elif event == "end" and element.tag == "r":
                    yield table, {each.tag: each.text or "" for each in element}
                    element.clear()
        except ParseError as error:
            line, column = error.position
            raise Known(Problem.IMPORT_DAMAGED, f"{place_}, {line}:{column + 1}") from error
        except DefusedXmlException as error:
            raise Known(Problem.IMPORT_BOMB, place_) from error


def _small_tables(bag: Bag, name: str) -> Tables:
    tables = Tables({}, {})
    for table, row in _rows(bag, name):
        if table == "diaro_attachments":
            tables.attached.setdefault(row.get("entry_uid", ""), []).append(row)
        elif table != "diaro_entries":
            tables.by_uid.setdefault(table, {})[row.get("uid", "")] = row
    return tables


def _item(row: Row, where: str, tables: Tables, bag: Bag, told: Told) -> Item | Problematic:
    try:
        at, zone = placed(from_ms(row.get("date")), row.get("tz_offset", ""), told)
    except NoMoment:
        return Problematic(where, Why.BAD_DATE, row.get("date", ""))
    tags = tables.by_uid.get("diaro_tags", {})
    named = [tags[uid]["title"] for uid in row.get("tags", "").split(",") if uid in tags]
    extra: dict[str, Any] = {k: v for k, v in row.items() if k not in _USED and v}
    folder = tables.by_uid.get("diaro_folders", {}).get(row.get("folder_uid", ""))
    if folder:
        extra["folder"] = folder.get("title", "")
    weather = {
        key.removeprefix("weather_"): value
        for key, value in row.items()
        if key.startswith("weather_") and value
    }
    if weather.get("icon") or weather.get("description"):
        extra["weather"] = weather
    for key in extra:
        told.lost(key)
    mood, label = _mood(row, tables)
    if label:
        extra["mood"] = label
    spot = tables.by_uid.get("diaro_locations", {}).get(row.get("location_uid", ""), {})
    return Item(
        where,
        at,
        zone,
        row.get("text", "").rstrip(),
        row.get("title", ""),
        tuple(named),
        mood=mood,
        place=place(
            name=words(spot.get("title")),
            address=words(spot.get("address")),
            **position(spot.get("lat"), spot.get("lng")),
        ),
        extra=extra,
        files=tuple(_files(row, tables, bag)),
        source_id=row.get("uid", ""),
    )


def _mood(row: Row, tables: Tables) -> tuple[int | None, str]:
    """(1 to 5, its name): Diaro's scale begins with the best; the weight of a mood tells better."""
    uid = row.get("mood", "")
    if uid in ("", "0"):
        return None, ""
    found = tables.by_uid.get("diaro_moods", {}).get(uid, {})
    mood = mood_of(found.get("weight"), 5, 1) if found else mood_of(uid, 1, 5)
    return mood, found.get("title", "") or uid


def _files(row: Row, tables: Tables, bag: Bag) -> Iterator[File]:
    found = list(tables.attached.get(row.get("uid", ""), []))
    primary = row.get("primary_photo_uid", "")
    found.sort(key=lambda each: (each.get("uid") != primary, _number(each.get("position", ""))))
    for each in found:
        name = each.get("filename", "")
        yield File(next(iter(bag.called(name)), ""), name, details={"diaro": dict(each)})


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 0


FORMATS = [Format("diaro", "diaro", sniff, read)]
