"""Days and times as the person's own language and country write them."""

import re
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

from core.clock import local, parse_day

_FORMS = (
    "yyyy-M-d", "d MMMM yyyy", "d MMM yyyy", "d. MMMM yyyy", "MMMM d, yyyy", "MMM d, yyyy",
    "MMMM d yyyy", "MMM d yyyy", "d.M.yyyy",
)  # fmt: skip


def say_day(day: str, form: str = "d MMMM yyyy") -> str:
    """An ISO day in Qt's date format."""
    that = parse_day(day)
    return QLocale().toString(QDate(that.year, that.month, that.day), form)


def read_day(text: str) -> str:
    """The ISO day that somebody typed, as people and their country write it; empty if it is none."""
    text = text.strip()
    if not re.search(r"(?<!\d)\d{4}(?!\d)", text):  # without a year it may be anything
        return ""
    here, english = QLocale(), QLocale(QLocale.Language.English)
    short = re.sub("y+", "yyyy", re.sub("M+", "M", re.sub("d+", "d", _short(here))))
    forms = [(here, short), (here, _long(here))]
    forms += [(each, form) for each in (here, english) for form in _FORMS]
    for locale, form in forms:
        if (day := locale.toDate(text, form)).isValid():
            return day.toString("yyyy-MM-dd")
    return ""


def _short(locale: QLocale) -> str:
    return locale.dateFormat(QLocale.FormatType.ShortFormat)


def _long(locale: QLocale) -> str:
    """Without the day of the week, which nobody types."""
    return re.sub(r"[,\s]*d{3,4}[,.\s]*", "", locale.dateFormat(QLocale.FormatType.LongFormat))


def say_time(at: datetime, zone: str) -> str:
    """The time of day as clocks in that zone showed it."""
    then = local(at, zone)
    return QLocale().toString(QTime(then.hour, then.minute), QLocale.FormatType.ShortFormat)
