"""Day One's plain text: `<tab>Date:<tab>...`, other lines of that shape, a blank line, the words."""

import re
from collections.abc import Iterator

from core.exchange.incoming import Format, Item, Problematic, Said, Told, Why
from core.exchange.readers.dayone_text_of import unescaped
from core.exchange.readers.fields import names
from core.exchange.readers.loose import day_first, loose
from core.exchange.readers.moments import NoMoment, placed, whole_day
from core.exchange.safe import text
from core.exchange.safe.bag import Bag

_DATE = re.compile(r"^\t(?:Date|Datum|Fecha|Data|Dato|Päivämäärä|Дата|日付|日期|날짜)\s?:\t(.+)$")
_FIELD = re.compile(r"^\t([^\W\d_][^:\t]{0,30}):\t(.*)$")
_HAS_DATE = re.compile(
    r"^\t(?:Date|Datum|Fecha|Data|Dato|Päivämäärä|Дата|日付|日期|날짜)\s?:\t", re.MULTILINE
)


def sniff(bag: Bag) -> int:
    found = _files(bag)
    if not found:
        return 0
    head = text.decoded(bag.head(found[0]))[0].lstrip("\ufeff \r\n")
    return 92 if _HAS_DATE.match(head) else 55  # else it may be words about such a line


def _files(bag: Bag) -> list[str]:
    """One for each journal of the export."""
    return [
        name
        for name in bag.some(".txt")
        if _HAS_DATE.search(text.decoded(bag.head(name))[0].replace("\r", "\n"))
    ]


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    files = _files(bag) or bag.names[:1]
    for name in files:
        journal = name.rpartition("/")[2].removesuffix(".txt") if len(files) > 1 else ""
        yield from _entries(bag, name, journal, told)


def _entries(bag: Bag, name: str, journal: str, told: Told) -> Iterator[Item | Problematic]:
    encoding = bag.encoding(name)
    if encoding == text.GUESS:
        told.say(Said.OLD_ENCODING, bag.place(name))
    with bag.opened(name) as file:
        dates = (found[1] for line in text.lines(file, encoding) if (found := _DATE.match(line)))
        order = day_first(dates)
    with bag.opened(name) as file:
        start, lines = 1, list[str]()
        for number, line in enumerate(text.lines(file, encoding), 1):
            if _DATE.match(line):
                yield from _item(lines, f"{bag.place(name)}, {start}", journal, told, order=order)
                start, lines = number, []
            lines.append(line)
        yield from _item(lines, f"{bag.place(name)}, {start}", journal, told, order=order)


def _item(
    lines: list[str], where: str, journal: str, told: Told, *, order: bool | None
) -> Iterator[Item | Problematic]:
    date = _DATE.match(lines[0]) if lines else None
    if date is None:
        if words := "\n".join(lines).strip():
            yield Problematic(where, Why.NO_DATE, words[:60])
        return
    body, fields = 1, dict[str, str]()
    while body < len(lines) and (found := _FIELD.match(lines[body])):
        fields[found[1]] = found[2].strip()
        body += 1
    try:
        when = loose(date[1], day_first=order is not False)
        at, zone = placed(when.at, "", told) if when.has_hour else whole_day(when.at.date(), told)
    except NoMoment:
        yield Problematic(where, Why.BAD_DATE, date[1])
        return
    for field in fields:
        if field != "Tags":
            told.lost(field)
    tags = names(fields.pop("Tags", ""))
    if journal:
        fields["journal"] = journal
        told.lost("journal")
    yield Item(
        where,
        at,
        zone,
        unescaped("\n".join(lines[body:]).strip("\n").rstrip()),
        tags=tags,
        all_day=not when.has_hour,
        extra=dict(fields),
    )


FORMATS = [Format("dayone-text", "dayone", sniff, read)]
