"""The journal as a book: a title, months, days; each entry as HTML. Made into a page or a PDF."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from html import escape
from itertools import groupby
from typing import NamedTuple

from core.attachments import Attachment
from core.clock import local, parse_day
from core.exchange import Collection
from core.exchange.rendering import to_html
from core.model import Entry

Picture = Callable[[Attachment], str]
"""The address of an attachment's picture; empty where there is none to show."""


class BookWords(NamedTuple):
    """What the book says itself, in the person's language."""

    title: str
    span: Callable[[date, date], str]
    """From the first to the last day."""
    month: Callable[[date], str]
    day: Callable[[date], str]
    time: Callable[[datetime], str]
    contents: str
    language: str = "en"


class Month(NamedTuple):
    """The entries of one month, oldest first."""

    first: date
    entries: tuple[Entry, ...]

    @property
    def anchor(self) -> str:
        return f"m{self.first:%Y-%m}"


def months(collection: Collection) -> list[Month]:
    """The months that have entries, oldest first; within a day by the time of it."""
    ordered = sorted(collection.entries, key=lambda entry: (entry.day, entry.at))
    found = []
    for month, entries in groupby(ordered, key=lambda entry: entry.day[:7]):
        found.append(Month(parse_day(f"{month}-01"), tuple(entries)))
    return found


def span(collection: Collection, words: BookWords) -> str:
    """From the first day to the last, in words; empty without entries."""
    days = sorted(entry.day for entry in collection.entries)
    return words.span(parse_day(days[0]), parse_day(days[-1])) if days else ""


def month_html(
    month: Month, collection: Collection, words: BookWords, picture: Picture
) -> Iterator[str]:
    """The month piece by piece: its heading, then each day with its entries."""
    yield f'<h1 id="{month.anchor}">{escape(words.month(month.first))}</h1>\n'
    for day, entries in groupby(month.entries, key=lambda entry: entry.day):
        yield f'<h2 class="day">{escape(words.day(parse_day(day)))}</h2>\n'
        for entry in entries:
            yield entry_html(entry, collection, words, picture)


def entry_html(entry: Entry, collection: Collection, words: BookWords, picture: Picture) -> str:
    """One entry: its time and tags, its title, its text, and the photos that the text does not name."""
    attached = list(collection.attached.get(entry.id, ()))
    by_id = {each.id: each for each in attached}
    shown: set[str] = set()

    def address(uid: str) -> str:
        shown.add(uid)
        return picture(by_id[uid]) if uid in by_id else ""

    body = to_html(entry.body, address)
    about = " · ".join([words.time(local(entry.at, entry.zone)), *entry.tags])
    title = f"<h3>{escape(entry.title)}</h3>\n" if entry.title else ""
    rest = "".join(_figure(each, picture) for each in attached if each.id not in shown)
    return f'<div class="entry">\n<p class="about">{escape(about)}</p>\n{title}{body}{rest}</div>\n'


def _figure(attachment: Attachment, picture: Picture) -> str:
    address = picture(attachment)
    said = escape(attachment.caption)
    if not address:
        name = escape(attachment.name or attachment.id)
        return f'<p class="file">{said or name}</p>\n'
    return f'<p class="photo"><img src="{escape(address)}" alt="{said}"></p>\n' + (
        f'<p class="caption">{said}</p>\n' if said else ""
    )
