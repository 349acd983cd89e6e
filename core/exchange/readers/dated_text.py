"""One text with many days: a line that is only a date begins a day, `[7:03 PM] ` an hour of it."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from core.exchange.incoming import Item, Problematic, Said, Told, Why
from core.exchange.readers.loose import day_first, is_date, loose, two_ways
from core.exchange.readers.moments import NoMoment, placed, whole_day

_HOUR = re.compile(r"^\s*\[(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[AaPp]\.?[Mm]\.?)?)\] ?(.*)$")
_RULE = re.compile(r"^[-=_*~]{3,}$")
_LONGEST = 40


class _Part(NamedTuple):
    line: int
    day: str
    hour: str
    words: list[str]


def read_text(words: str, where: str, told: Told) -> Iterator[Item | Problematic] | None:
    """The entries; None where the text is not of this shape: its first line must be a date, and
    another one too.
    """
    lines = words.split("\n")
    first = next((line for line in lines if line.strip()), "")
    if not _is_day(first):
        return None
    days = [line for line in lines if _is_day(line)]
    if len(days) < 2:
        return None
    order = day_first(days)
    return (_item(part, where, told, order=order) for part in _parts(lines))


def _is_day(line: str) -> bool:
    plain = line.strip().lstrip("#").strip()
    return 0 < len(plain) <= _LONGEST and is_date(plain) and not loose(plain).has_hour


def _parts(lines: list[str]) -> Iterator[_Part]:
    part = _Part(1, "", "", [])
    for number, line in enumerate(lines, 1):
        hour = _HOUR.match(line)
        if _is_day(line):
            if _says(part):
                yield part
            part = _Part(number, line.strip().lstrip("#").strip(), "", [])
        elif hour:
            if _says(part):
                yield part
            part = _Part(number, part.day, hour[1], [hour[2]])
        else:
            part.words.append(line)
    if _says(part):
        yield part


def _says(part: _Part) -> bool:
    return any(line.strip() and not _RULE.match(line.strip()) for line in part.words)


def _item(part: _Part, where: str, told: Told, *, order: bool | None) -> Item | Problematic:
    place = f"{where}, {part.line}"
    if order is None and two_ways(part.day):
        told.say(Said.ORDER_GUESSED, part.day)
    try:
        day = loose(part.day, day_first=order is not False).at
        if part.hour:
            hour = loose(f"2000-01-01 {part.hour}").at.time()
            at, zone = placed(datetime.combine(day, hour), "", told)
        else:
            at, zone = whole_day(day.date(), told)
    except NoMoment:
        return Problematic(place, Why.BAD_DATE, f"{part.day} {part.hour}".strip())
    body = "\n".join(part.words).strip("\n").rstrip()
    return Item(place, at, zone, body.lstrip() if part.hour else body, all_day=not part.hour)
