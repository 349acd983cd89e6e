"""jrnl's text: `[date] title`, in one file, in a folder `YYYY/MM/DD.txt`, without brackets (v1), or
as its Markdown export.
"""

import io
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from core.exchange.incoming import Format, Item, Problematic, Said, Told, Why
from core.exchange.readers.jrnl_entries import item
from core.exchange.readers.loose import day_first, is_date, loose, two_ways
from core.exchange.readers.moments import NoMoment
from core.exchange.safe import text
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem

_BRACKET = re.compile(r"^\[([^\]\n]{6,60})\](?: (.*)|$)")
_BARE = re.compile(r"^(\d{4}-\d{2}-\d{2} \d{2}:\d{2})(?: (.*)|$)")
_HEADING = re.compile(r"^#{1,4} (\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?) (.*)$")
_MARKDOWN = re.compile(r"^# \d{4}\s*\n+## \w+\s*\n+### \d{4}-\d{2}-\d{2}")
_YEAR_OR_MONTH = re.compile(r"^#{1,2} (?:\d{4}|[^\W\d]+)\s*$")
_DAY_FILE = re.compile(r"(?:^|/)\d{4}/\d{2}/\d{2}\.txt$")


class Text(NamedTuple):
    """A text and what its entries begin with: `bracket`, `bare` or `heading`."""

    where: str
    begins: re.Pattern[str]


def sniff(bag: Bag) -> int:
    if bag.single:
        return _sure(text.decoded(bag.head(bag.names[0]))[0])
    days = _days(bag)
    return 90 if days and _sure(text.decoded(bag.head(days[0]))[0]) else 0


def _sure(head: str) -> int:
    head = head.replace("\r\n", "\n").lstrip("\ufeff")
    if _MARKDOWN.match(head.lstrip()):
        return 85
    lines = head.split("\n")
    first = next((line for line in lines if line.strip()), "")
    if (found := _BRACKET.match(first)) and is_date(found[1]):
        return 90
    if _BARE.match(first):
        return 80
    return 60 if any((f := _BRACKET.match(line)) and is_date(f[1]) for line in lines) else 0


def _days(bag: Bag) -> list[str]:
    return [name for name in bag.names if _DAY_FILE.search(name)]


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    any_entry = False
    for name in bag.names if bag.single else _days(bag):
        encoding = bag.encoding(name)
        if encoding == text.GUESS:
            told.say(Said.OLD_ENCODING, bag.place(name))
        with bag.opened(name) as file:
            begins, order = _look(text.lines(file, encoding))
        if begins is None:
            continue
        any_entry = True
        with bag.opened(name) as file:
            shape = Text(bag.place(name), begins)
            yield from entries(text.lines(file, encoding), shape, told, order=order)
    if not any_entry and bag.names:
        raise Known(Problem.IMPORT_NO_DATES, bag.name)


def read_text(words: str, where: str, told: Told) -> Iterator[Item | Problematic]:
    """A journal that is a text already (it was encrypted). Known(IMPORT_NO_DATES)."""
    begins, order = _look(words.split("\n"))
    if begins is None:
        if words.strip():
            raise Known(Problem.IMPORT_NO_DATES, where)
        return
    yield from entries(io.StringIO(words), Text(where, begins), told, order=order)


def _look(lines: Iterable[str]) -> tuple[re.Pattern[str] | None, bool | None]:
    """What entries begin with here, and whether days come before months.

    In a file of version 1 a bracket is only a bracket: its first entry has none.
    """
    begins: re.Pattern[str] | None = None
    order: bool | None = None
    for line in lines:
        if begins is None:
            begins = _begin(line)
        if begins is _BRACKET and order is None and (found := _BRACKET.match(line)):
            order = day_first([found[1]])
    return begins, order


def _begin(line: str) -> re.Pattern[str] | None:
    line = line.lstrip("\ufeff")
    if (found := _BRACKET.match(line)) and is_date(found[1]):
        return _BRACKET
    return next((each for each in (_BARE, _HEADING) if each.match(line)), None)


def entries(
    lines: Iterable[str], shape: Text, told: Told, *, order: bool | None = None
) -> Iterator[Item | Problematic]:
    """The entries of one text, in their order."""
    date, start, words = "", 1, list[str]()
    for number, each in enumerate(lines, 1):
        line = each.rstrip("\n").lstrip("\ufeff")
        found = shape.begins.match(line)
        if found and (shape.begins is not _BRACKET or is_date(found[1])):
            yield from _entry(date, words, f"{shape.where}, {start}", told, order=order)
            date, start, words = found[1], number, [found[2] or ""]
        elif shape.begins is not _HEADING or not _YEAR_OR_MONTH.match(line):
            words.append(line)
    yield from _entry(date, words, f"{shape.where}, {start}", told, order=order)


def _entry(
    date: str, words: list[str], where: str, told: Told, *, order: bool | None
) -> Iterator[Item | Problematic]:
    said = "\n".join(words)
    if not date:
        if said.strip():
            yield Problematic(where, Why.NO_DATE, said.strip()[:60])
        return
    if order is None and two_ways(date):
        told.say(Said.ORDER_GUESSED, date)
    try:
        yield item(where, loose(date, day_first=order is not False), said, told)
    except NoMoment:
        yield Problematic(where, Why.BAD_DATE, date)


FORMATS = [Format("jrnl", "jrnl", sniff, read)]
