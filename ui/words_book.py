"""What the journal says itself when it becomes a book, without Qt."""

import calendar
from collections.abc import Mapping
from datetime import date, datetime

from core.exchange.book import BookWords
from ui.words_base import CONTEXT, QT_TRANSLATE_NOOP, Translate, english, look_up

TITLE = QT_TRANSLATE_NOOP("Words", "Journal")
CONTENTS = QT_TRANSLATE_NOOP("Words", "Contents")
SPAN = QT_TRANSLATE_NOOP("Words", "{0} to {1}")


def english_book(translate: Translate = english) -> BookWords:
    """For the command line, which speaks English."""
    return BookWords(
        title=translate(CONTEXT, TITLE),
        span=lambda first, last: span(_long(first), _long(last), translate),
        month=lambda first: f"{calendar.month_name[first.month]} {first.year}",
        day=_day,
        time=_time,
        contents=translate(CONTEXT, CONTENTS),
    )


def span(first: str, last: str, translate: Translate) -> str:
    """From the first to the last day; one day alone."""
    return first if first == last else translate(CONTEXT, SPAN).format(first, last)


def _long(day: date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def _day(day: date) -> str:
    return f"{calendar.day_name[day.weekday()]}, {day.day} {calendar.month_name[day.month]}"


def _time(at: datetime) -> str:
    return f"{at:%H:%M}"


FORMATS: dict[str, tuple[str, str]] = {
    "dayone": (
        QT_TRANSLATE_NOOP("Words", "Day One (zip)"),
        QT_TRANSLATE_NOOP("Words", "Entries and photos as Day One reads them. Posts stay here."),
    ),
    "jrnl": (
        QT_TRANSLATE_NOOP("Words", "jrnl (text)"),
        QT_TRANSLATE_NOOP("Words", "One text file for jrnl. It holds no photos and no moods."),
    ),
    "markdown": (
        QT_TRANSLATE_NOOP("Words", "Markdown folder"),
        QT_TRANSLATE_NOOP("Words", "A file for each entry and post, photos beside them; for Obsidian and others."),
    ),
    "json": (
        QT_TRANSLATE_NOOP("Words", "JSON (complete)"),
        QT_TRANSLATE_NOOP("Words", "Entries, posts, photos, links, quotes, templates, your own words and people. Rapport reads it back."),
    ),
    "html": (
        QT_TRANSLATE_NOOP("Words", "Web page"),
        QT_TRANSLATE_NOOP("Words", "One page to read in any browser, photos inside."),
    ),
    "text": (
        QT_TRANSLATE_NOOP("Words", "Plain text"),
        QT_TRANSLATE_NOOP("Words", "One file that needs no program to be read."),
    ),
    "pdf": (
        QT_TRANSLATE_NOOP("Words", "Book (PDF)"),
        QT_TRANSLATE_NOOP("Words", "Pages to print and bind: a title, the months, your photos."),
    ),
    "netscape": (
        QT_TRANSLATE_NOOP("Words", "Links: bookmarks (HTML)"),
        QT_TRANSLATE_NOOP("Words", "The links of your shelf, as every browser reads bookmarks."),
    ),
    "pinboard": (
        QT_TRANSLATE_NOOP("Words", "Links: Pinboard (JSON)"),
        QT_TRANSLATE_NOOP("Words", "The links of your shelf, as Pinboard and its like read them."),
    ),
}  # fmt: skip
"""For each format its name and what it is good for."""

FIELDS: dict[str, str] = {
    "posts": QT_TRANSLATE_NOOP("Words", "posts"),
    "attachments": QT_TRANSLATE_NOOP("Words", "photos and files"),
    "people": QT_TRANSLATE_NOOP("Words", "people"),
    "mood": QT_TRANSLATE_NOOP("Words", "moods"),
    "starred": QT_TRANSLATE_NOOP("Words", "stars"),
    "private": QT_TRANSLATE_NOOP("Words", "marks “private”"),
    "quiet": QT_TRANSLATE_NOOP("Words", "marks “never suggest”"),
    "place": QT_TRANSLATE_NOOP("Words", "places"),
    "extra": QT_TRANSLATE_NOOP("Words", "details of other programs"),
}
"""What a format may have no place for."""
_LACKING = QT_TRANSLATE_NOOP(
    "Words", "This format has no place for: {0}. They are safe in the journal."
)


def format_name(name: str, translate: Translate = english) -> str:
    return translate(CONTEXT, FORMATS[name][0])


def format_about(name: str, translate: Translate = english) -> str:
    """What the format is good for."""
    return translate(CONTEXT, FORMATS[name][1])


def lacking(not_carried: Mapping[str, int], translate: Translate = english) -> str:
    """What stayed behind, in a sentence; empty when nothing did."""
    parts = [
        f"{look_up(FIELDS, name, translate)} ({number})" for name, number in not_carried.items()
    ]
    return translate(CONTEXT, _LACKING).format(", ".join(parts)) if parts else ""
