"""Days as people put them into file names and headings."""

import re
from datetime import date
from functools import lru_cache
from pathlib import PurePosixPath

_YMD = re.compile(r"(?<!\d)(\d{4})[-_. ]?(\d{2})[-_. ]?(\d{2})(?!\d)")
_LOOSE = re.compile(r"(?<!\d)(\d{4})[-_./ ](\d{1,2})[-_./ ](\d{1,2})(?!\d)")
_PARTS = re.compile(r"(?:^|/)(\d{4})/(?:(?:\d{4}-)?(\d{1,2})(?:[- ][^/]*)?)/(\d{1,2})(?:\D[^/]*)?$")
_MONTHS = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_NAMED = re.compile(
    r"(?<![A-Za-z])(?:(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([A-Za-z]{3,9})\.?,?[ -](\d{4})"
    r"|([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})"
    r"|(\d{4})[- ]([A-Za-z]{3,9})[- ](\d{1,2}))(?!\d)"
)


def day_in_name(path: PurePosixPath) -> date | None:
    """The day of `2024-01-31.md`, `2024_01_31`, `20240131`, `2024/01/31.md`, `2024-Jan-31`."""
    name = str(path.with_suffix(""))
    found = _YMD.search(path.stem) or _LOOSE.search(path.stem)
    if found:
        return _day(*found.groups())
    if named := _named(path.stem):
        return named
    nested = _PARTS.search(name)
    return _day(*nested.groups()) if nested else None


def day_in_words(line: str) -> date | None:
    """The day that a heading names, if it names one in its first eighty signs."""
    start = line.strip().lstrip("#").strip()[:80]
    found = _YMD.match(start) or _LOOSE.match(start)
    return _day(*found.groups()) if found else _named(start)


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
