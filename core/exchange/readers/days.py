"""Days as people put them into file names and headings."""

import re
from datetime import date, time
from functools import lru_cache
from pathlib import PurePosixPath

from core.exchange.readers.calendars import in_english

_YMD = re.compile(r"(?<!\d)(\d{4})[-_. ]?(\d{2})[-_. ]?(\d{2})(?!\d)")
_WITH_HOUR = re.compile(
    r"(?<!\d)(\d{4})([-_. ]?)(\d{2})\2(\d{2})"
    r"(?:[-_ ]?T(\d\d)[-_.:h ]?([0-5]\d)|[-_ ](?:at[-_ ])?(\d\d)[-_.:h ]([0-5]\d)"
    r"|[-_ ](?!19|20)(\d\d)([0-5]\d)|(?<=\d{8})(\d\d)([0-5]\d))"
    r"(?:[-_.: ]?([0-5]\d))?(?!\d)"
)
"""A day and an hour; of four digits alone, 2019 and 2024 are years."""
_DMY = re.compile(r"(?<!\d)(\d{1,2})([-_. ])(\d{1,2})\2(\d{4})(?!\d)")
_WEEK = re.compile(r"(?<!\d)(\d{4})[-_ ]?W(\d{2})(?!\d)", re.IGNORECASE)
_MONTH = re.compile(r"^(\d{4})[-_.](\d{2})$")
_LOOSE = re.compile(r"(?<!\d)(\d{4})[-_./ ](\d{1,2})[-_./ ](\d{1,2})(?!\d)")
_PARTS = re.compile(r"(?:^|/)(\d{4})/(?:(?:\d{4}-)?(\d{1,2})(?:[- ][^/]*)?)/(\d{1,2})(?:\D[^/]*)?$")
_MONTHS = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_NAMED = re.compile(
    r"(?<![A-Za-z])(?:(\d{1,2})(?:st|nd|rd|th|\.)?[ -](?:of )?([A-Za-z]{3,9})\.?,?[ -](\d{4})"
    r"|([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})"
    r"|(\d{4})[- ]([A-Za-z]{3,9})[- ](\d{1,2}))(?!\d)"
)


def day_in_name(path: PurePosixPath) -> date | None:
    """The day of `2024-01-31.md`, `2024_01_31`, `20240131`, `2024/01/31.md`, `2024-Jan-31`,
    `31.1.2024`, `31 janvier 2024`; the first one of `2024-W05` and `2024-01`.
    """
    stem = path.stem
    if clocked := _WITH_HOUR.search(stem):
        year, _, month, day, *_ = clocked.groups()
        return _day(year, month, day)
    if found := _YMD.search(stem) or _LOOSE.search(stem):
        return _day(*found.groups())
    if named := _day_then_year(stem) or _named(in_english(stem)):
        return named
    if nested := _PARTS.search(str(path.with_suffix(""))):
        return _day(*nested.groups())
    return _beginning(stem)


def hour_in_name(path: PurePosixPath) -> time | None:
    """The hour of `2024-01-31 1504`, `2024-01-31T15.04`, `20240131150405`, if one follows the day."""
    found = _WITH_HOUR.search(path.stem)
    if not found:
        return None
    hour, minute = (part for part in found.groups()[4:-1] if part is not None)
    return time(int(hour), int(minute), int(found.groups()[-1] or 0)) if int(hour) < 24 else None


def without_hour(stem: str) -> str:
    """The name with its day alone."""
    found = _WITH_HOUR.search(stem)
    if not found:
        return stem
    year, between, month, day, *_ = found.groups()
    return stem[: found.start()] + between.join((year, month, day)) + stem[found.end() :]


def _day_then_year(stem: str) -> date | None:
    """Day first, as most of the world has it, unless the second number can be no month."""
    found = _DMY.search(stem)
    if not found:
        return None
    first, second, year = found[1], found[3], found[4]
    return _day(year, second, first) or _day(year, first, second)


def _beginning(stem: str) -> date | None:
    if month := _MONTH.match(stem):
        return _day(month[1], month[2], "1")
    if week := _WEEK.search(stem):
        try:
            return date.fromisocalendar(int(week[1]), int(week[2]), 1)
        except ValueError:
            return None
    return None


def day_in_words(line: str) -> date | None:
    """The day that a heading names, if it names one in its first eighty signs."""
    start = line.strip().lstrip("#").strip()[:80]
    found = _YMD.match(start) or _LOOSE.match(start)
    return _day(*found.groups()) if found else _named(in_english(start))


def _named(words: str) -> date | None:
    found = _NAMED.search(words)
    if not found:
        return None
    d1, m1, y1, m2, d2, y2, y3, m3, d3 = found.groups()
    year, month, day = y1 or y2 or y3, (m1 or m2 or m3).lower(), d1 or d2 or d3
    short = month[:3]
    if short not in _MONTHS or not _month_name(month):
        return None
    return _day(year, str(_MONTHS.index(short) + 1), day)


@lru_cache(64)
def _month_name(word: str) -> bool:
    full = (
        "january february march april may june july august september october november december sept"
    )
    return word in full.split() or (len(word) == 3 and word in _MONTHS)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
