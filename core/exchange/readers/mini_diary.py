"""Mini Diary (days as keys) and Mini Diarium (a list, or the older program's form)."""

import re
from collections.abc import Iterator
from typing import Any

from core.exchange.incoming import Format, Item, Problematic, Told, Why
from core.exchange.readers.fields import names, rest, words
from core.exchange.readers.moments import NoMoment, moment, placed, whole_day
from core.exchange.safe import json_stream, markup, text
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem
from core.store.foreign import is_database

_DAYS = re.compile(r'"entries"\s*:\s*\{\s*"\d{4}-\d{2}-\d{2}"\s*:')
_LIST = re.compile(r'"(?:exportedAt|dateUpdated)"\s*:')
_USED = ("id", "date", "title", "text", "dateUpdated", "tags")
_HTML = re.compile(r"<(?:p|h[1-6]|ul|ol|blockquote|pre|div)\b", re.IGNORECASE)


def _head(bag: Bag) -> str:
    name = next(iter(bag.some(".json")), "")
    return text.decoded(bag.head(name))[0] if name else ""


def sniff_days(bag: Bag) -> int:
    return 92 if _DAYS.search(_head(bag)) else 0


def sniff_list(bag: Bag) -> int:
    head = _head(bag)
    fits = '"entries"' in head and '"date"' in head and '"text"' in head and _LIST.search(head)
    return 88 if fits and not _DAYS.search(head) and "creationDate" not in head else 0


def sniff_locked(bag: Bag) -> int:
    """Its own database, in which every text is encrypted."""
    for name in bag.some(".db", ".sqlite"):
        if is_database(bag.head(name, 16)) and b"text_encrypted" in bag.head(name, 1 << 20):
            return 90
    return 0


def refuse(bag: Bag, _told: Told) -> Iterator[Item | Problematic]:
    raise Known(Problem.IMPORT_CANNOT_OPEN, bag.name)


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    name = bag.names[0] if bag.single else bag.ending(".json")[0]
    count = 0
    for key, value in json_stream.parts(bag, name, ("entries",)):
        if key != "entries":
            continue
        count += 1
        day, entry = value if isinstance(value, tuple) else ("", value)
        where = f"{bag.place(name)}, {day or count}"
        yield (
            _item(day, entry, where, told)
            if isinstance(entry, dict)
            else (Problematic(where, Why.BROKEN))
        )


def _item(day: str, entry: dict[str, Any], where: str, told: Told) -> Item | Problematic:
    written = day or words(entry.get("date"))
    try:
        when = moment(written)
        all_day = len(written) <= 10
        at, zone = whole_day(when.date(), told) if all_day else placed(when, "", told)
    except NoMoment:
        return Problematic(where, Why.BAD_DATE if written else Why.NO_DATE, written)
    said = words(entry.get("text"))
    return Item(
        where,
        at,
        zone,
        markup.to_markdown(said) if _HTML.search(said) else said,
        words(entry.get("title")),
        names(entry.get("tags") or ()),
        all_day=all_day,
        modified=_updated(entry, told),
        extra=rest(entry, _USED, told),
        source_id=words(entry.get("id")) if not day else "",
    )


def _updated(entry: dict[str, Any], told: Told) -> Any:
    written = words(entry.get("dateUpdated"))
    try:
        return placed(moment(written), "", told)[0] if written else None
    except NoMoment:
        return None


FORMATS = [
    Format("mini-diary", "mini-diary", sniff_days, read),
    Format("mini-diarium", "mini-diarium", sniff_list, read),
    Format("mini-diarium-database", "mini-diarium", sniff_locked, refuse),
]
