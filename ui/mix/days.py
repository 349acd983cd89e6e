"""Days and spans of days, said as short as they can be understood."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, Qt, QTime

from core.clock import local
from core.model import Told


def day(iso: str, form: str = "d MMMM yyyy") -> str:
    """A day in the person's language; `form` is QLocale's."""
    return QLocale().toString(QDate.fromString(iso, Qt.DateFormat.ISODate), form)


def span(first: str, last: str, month: str = "MMMM") -> str:
    """`16 – 22 November 2026`, `30 November – 6 December 2026`. `month` is `MMM` for short ones."""
    one, two = date.fromisoformat(first), date.fromisoformat(last)
    if one.year != two.year:
        start = f"d {month} yyyy"
    elif one.month != two.month:
        start = f"d {month}"
    else:
        start = "d"
    return f"{day(first, start)} – {day(last, f'd {month} yyyy')}"


def clock_time(at: datetime) -> str:
    """The time of day of a local moment."""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def time(told: Told) -> str:
    """The time of day that the person's clock showed."""
    return clock_time(local(told.at, told.zone))
