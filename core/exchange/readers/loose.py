"""Dates as programs and people write them in running text, in any order and in words."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import NamedTuple

from core.exchange.readers.calendars import in_english
from core.exchange.readers.moments import NoMoment, moment

_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?!\d)")
_HOUR = re.compile(r"\d{1,2}[:.h]\d{2}|\d{1,2}\s*[ap]\.?m", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_ISO = re.compile(r"^\d{4}-\d{1,2}-\d{1,2}(?:[ T]|$)")
_ZONES = {
    "GMT": 0, "UTC": 0, "Z": 0, "WET": 0, "BST": 1, "IST": 5.5, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2, "EET": 2,
    "EEST": 3, "MSK": 3, "JST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "EST": -5,
    "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9,
    "AKDT": -8, "HST": -10,
}  # fmt: skip
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})[-_T ]?(?:(\d{2}):?(\d{2}):?(\d{2})?)?$")


class Loose(NamedTuple):
    """A moment, naive or with its offset, and whether an hour was said."""

    at: datetime
    has_hour: bool


def is_date(text: str) -> bool:
    """Whether a text is a date and not a number, a chapter or an aside in brackets."""
    if not 6 <= len(text) <= 60:
        return False
    text = in_english(text)
    numbers = _NUMBERS.search(text) is not None
    worded = _MONTH.search(text) is not None and any(sign.isdigit() for sign in text)
    dated = _YEAR.search(text) is not None and len(re.findall(r"\d+", text)) >= 3
    if not (numbers or worded or dated or _ISO.match(text) or _COMPACT.match(text)):
        return False
    try:
        loose(text)
    except NoMoment:
        return False
    return True


def day_first(texts: Iterable[str]) -> bool | None:
    """Whether dates such as 03/04/2020 name the day first; None where nothing tells."""
    for text in texts:
        if found := _NUMBERS.search(text):
            first, second = int(found[1]), int(found[2])
            if first > 12 >= second:
                return True
            if second > 12 >= first:
                return False
    return None


def two_ways(text: str) -> bool:
    """Whether the day and the month could change places."""
    found = _NUMBERS.search(text)
    return (
        found is not None
        and int(found[1]) != int(found[2])
        and max(int(found[1]), int(found[2])) <= 12
    )


@lru_cache(4096)
def loose(text: str, *, day_first: bool = True) -> Loose:
    """NoMoment where it is no date."""
    plain = text.strip().strip("[]").strip()
    if _ISO.match(plain):
        try:
            return Loose(moment(plain), len(plain) > 10)
        except NoMoment:
            pass
    from dateutil import parser

    words = in_english(plain)
    if compact := _COMPACT.match(words):
        year, month, day, *clock = compact.groups()
        words = f"{year}-{month}-{day} {':'.join(filter(None, clock))}"
    dotted = _NUMBERS.search(words) is not None
    try:
        found = parser.parse(
            words.replace(" ,", ","),
            dayfirst=day_first and dotted,
            yearfirst=False,
            default=datetime(1904, 1, 1),  # noqa: DTZ001 - local, as written
            tzinfos=_zone,
        )
    except (ValueError, OverflowError, TypeError, AttributeError) as error:
        raise NoMoment(text) from error
    if found.year == 1904 and "1904" not in plain and "04" not in plain:
        raise NoMoment(text)
    return Loose(found, _HOUR.search(words) is not None)


def _zone(name: str | None, offset: int | None) -> timezone | None:
    if offset is not None:
        return timezone(timedelta(seconds=offset))
    hours = _ZONES.get((name or "").upper())
    return None if hours is None else timezone(timedelta(hours=hours))
