"""What readers of past posts share: languages, tables, and what Meta's exports do to letters."""

import csv
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from core.exchange.incoming import Problematic, Said, Told, Why
from core.exchange.readers.moments import EPOCH, NoMoment, moment, placed
from core.exchange.safe import text
from core.exchange.safe.bag import Bag

_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_HUMP = re.compile(r"([a-z])([A-Z])")
_OLD = {"in": "id", "iw": "he", "ji": "yi", "mo": "ro", "no": "nb"}
_NONE = {"und", "qam", "qct", "qht", "qme", "qst", "zxx", "art", "mul"}  # X: no words to speak of
_LONGEST = 4_000_000  # signs of one cell
LATEST = datetime(9000, 1, 1, tzinfo=UTC)


def language(said: Any) -> str:
    """A BCP 47 tag, also out of Mastodon's `zhCn`; empty where a network says `none`."""
    if not isinstance(said, str):
        return ""
    tag = _HUMP.sub(r"\1-\2", said.strip().replace("_", "-"))
    if not _TAG.fullmatch(tag) or tag in _NONE:
        return ""
    head, dash, rest = tag.partition("-")
    rest = rest.upper() if len(rest) == 2 else rest
    return f"{_OLD.get(head, head)}{dash}{rest}"


def when(said: Any, told: Told) -> datetime:
    """A moment in UTC; without a zone in the person's own. NoMoment."""
    return placed(moment(str(said)), "", told)[0]


def seconds(said: Any) -> datetime:
    """Seconds since 1970, or milliseconds or microseconds where the number is too large. NoMoment."""
    from datetime import timedelta

    try:
        number = float(said)
        while abs(number) > 1e11:
            number /= 1000
        at = EPOCH + timedelta(seconds=number)
    except (TypeError, ValueError, OverflowError) as error:
        raise NoMoment(str(said)) from error
    if not EPOCH <= at < LATEST:
        raise NoMoment(str(said))
    return at


def mended(value: Any, depth: int = 0) -> Any:
    r"""Meta writes each UTF-8 byte as a letter: `caf\u00c3\u00a9`. Whole again, keys too.

    A text that is not so is left as it is; one that went through twice is mended twice.
    """
    if depth > 60:
        return value
    if isinstance(value, str):
        while not value.isascii():
            try:
                value = value.encode("latin-1").decode("utf-8")
            except UnicodeError:
                break
        return value
    if isinstance(value, list):
        return [mended(each, depth + 1) for each in value]
    if isinstance(value, dict):
        return {mended(key): mended(each, depth + 1) for key, each in value.items()}
    return value


def rows(bag: Bag, name: str, told: Told) -> Iterator[tuple[str, dict[str, str] | Problematic]]:
    """(place, row by its lower-case column names) of a table, whatever parts its columns."""
    encoding = bag.encoding(name)
    if encoding == text.GUESS:
        told.say(Said.OLD_ENCODING, bag.place(name))
    csv.field_size_limit(_LONGEST)
    with bag.opened(name) as file:
        lines = (line.replace("\x00", "") + "\n" for line in text.lines(file, encoding))
        first = next(lines, "")
        sign = parted_by(first)
        table = csv.reader(_with_first(first, lines), delimiter=sign)
        keys: list[str] = []
        while True:
            where = f"{bag.place(name)}, {table.line_num + 1}"
            try:
                row = next(table)
            except StopIteration:
                return
            except csv.Error:
                yield where, Problematic(where, Why.BROKEN)
                continue
            if not keys:
                keys = [column(cell) for cell in row]
            elif any(cell.strip() for cell in row):
                yield where, dict(zip(keys, row, strict=False))


def _with_first(first: str, lines: Iterator[str]) -> Iterator[str]:
    yield first
    yield from lines


def parted_by(head: str) -> str:
    return max(",;\t", key=head.count)


def column(cell: str) -> str:
    """A column's name as it is compared."""
    return cell.strip().strip('\ufeff"').strip().lower()


def head_columns(bag: Bag, name: str) -> list[str]:
    """The names of the columns of a table, from its first line."""
    first = text.decoded(bag.head(name, 8_000))[0].lstrip("\ufeff").split("\n")[0].rstrip("\r")
    try:
        cells = next(csv.reader([first], delimiter=parted_by(first)), [])
    except csv.Error:
        return []
    return [column(cell) for cell in cells]


def joined_with(words: str, link: str) -> str:
    """The words with a link that the network kept beside them, unless they have it."""
    if not link or link in words:
        return words
    return f"{words.rstrip()}\n\n{link}" if words.strip() else link
