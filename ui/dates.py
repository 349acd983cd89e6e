"""Days and times as the person's own language and country write them."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

from core.clock import local, parse_day


def say_day(day: str, form: str = "d MMMM yyyy") -> str:
    """An ISO day in Qt's date format."""
    that = parse_day(day)
    return QLocale().toString(QDate(that.year, that.month, that.day), form)


def say_time(at: datetime, zone: str) -> str:
    """The time of day as clocks in that zone showed it."""
    then = local(at, zone)
    return QLocale().toString(QTime(then.hour, then.minute), QLocale.FormatType.ShortFormat)
