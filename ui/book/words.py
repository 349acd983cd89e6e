"""What a book says itself, in the person's own language and with their own way of dates."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from core.exchange.book import BookWords
from ui import words_book
from ui.shell import translate


def book_words() -> BookWords:
    """For the window."""
    locale = QLocale()

    def said(day: date, form: str) -> str:
        return locale.toString(QDate(day.year, day.month, day.day), form)

    def time(at: datetime) -> str:
        return locale.toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)

    return words_book.english_book(translate)._replace(
        span=lambda first, last: words_book.span(
            said(first, "d MMMM yyyy"), said(last, "d MMMM yyyy"), translate
        ),
        month=lambda first: said(first, "MMMM yyyy"),
        day=lambda day: said(day, "dddd, d MMMM"),
        time=time,
        language=locale.bcp47Name(),
    )
