"""Daylio's table (CSV): a mood, what was done, and a note."""

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from core.exchange.incoming import Format, Item, Problematic, Said, Told, Why
from core.exchange.readers.fields import mood_named, names
from core.exchange.readers.loose import loose
from core.exchange.readers.moments import NoMoment, moment, placed, whole_day
from core.exchange.safe import text
from core.exchange.safe.bag import Bag

_USED = ("full_date", "date", "weekday", "time", "mood", "activities", "note_title", "note")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LONGEST = 4_000_000  # signs of one cell


def sniff(bag: Bag) -> int:
    return 95 if _file(bag) else 0


def _file(bag: Bag) -> str:
    for name in bag.some(".csv"):
        first = text.decoded(bag.head(name, 400))[0].lstrip("\ufeff").split("\n")[0]
        if "full_date" in first and "mood" in first:
            return name
    return ""


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    name = _file(bag) or bag.names[0]
    encoding = bag.encoding(name)
    if encoding == text.GUESS:
        told.say(Said.OLD_ENCODING, bag.place(name))
    csv.field_size_limit(_LONGEST)
    with bag.opened(name) as file:
        lines = (line.replace("\x00", "") + "\n" for line in text.lines(file, encoding))
        yield from _rows(lines, bag.place(name), told)


def _rows(lines: Iterable[str], name: str, told: Told) -> Iterator[Item | Problematic]:
    first = next(iter(lines), "")
    dialect = ";" if first.count(";") > first.count(",") else ","
    keys = [key.strip().strip('\ufeff"').lower() for key in first.strip().split(dialect)]
    table = csv.reader(lines, delimiter=dialect)
    while True:
        where = f"{name}, {table.line_num + 2}"
        try:
            row = next(table)
        except StopIteration:
            return
        except csv.Error:
            yield Problematic(where, Why.BROKEN)
            continue
        if any(cell.strip() for cell in row):
            yield _item(dict(zip(keys, row, strict=False)), where, told)


def _item(row: dict[str, str], where: str, told: Told) -> Item | Problematic:
    day, hour = row.get("full_date", "").strip(), row.get("time", "").strip()
    try:
        if hour:
            at, zone = placed(_when(day, hour), "", told)
        else:
            at, zone = whole_day(moment(day).date(), told)
    except NoMoment:
        return Problematic(where, Why.BAD_DATE if day else Why.NO_DATE, f"{day} {hour}".strip())
    said = row.get("mood", "").strip()
    mood = mood_named(said)
    extra = {key: value for key, value in row.items() if key not in _USED and value.strip()}
    for key in extra:
        told.lost(key)
    if said:
        extra["mood"] = said
        if mood is None:
            told.lost("mood")
    activities = names(row.get("activities", ""), split="|")
    title = _plain(row.get("note_title", ""))
    body = _plain(row.get("note", ""))
    if not title and not body:
        body = ", ".join(filter(None, (said, *activities)))
    return Item(where, at, zone, body, title, activities, mood=mood, all_day=not hour, extra=extra)


def _when(day: str, hour: str) -> datetime:
    try:
        return moment(f"{day} {hour}" if len(hour) == 5 else f"{day} {hour.zfill(5)}")
    except NoMoment:
        return loose(f"{day} {hour}").at


def _plain(cell: str) -> str:
    return _BREAK.sub("\n", cell).strip()


FORMATS = [Format("daylio", "daylio", sniff, read)]
