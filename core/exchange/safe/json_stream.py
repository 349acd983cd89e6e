"""JSON of any length, an item at a time; what is broken is told with its place."""

import json
from collections.abc import Iterator
from typing import Any

from core.exchange.safe import MOST_STREAM, MOST_VALUE, text
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem

_BLANK = " \t\r\n"
_DECODER = json.JSONDecoder(parse_constant=lambda _: None, strict=False)


def load(bag: Bag, name: str, most: int | None = None) -> Any:
    """A small file whole. Known(IMPORT_DAMAGED, IMPORT_TOO_BIG)."""
    data, _ = text.decoded(bag.read(name) if most is None else bag.read(name, most))
    return loads(data, bag.place(name))


def loads(data: str, place: str) -> Any:
    """Known(IMPORT_DAMAGED) with line and column."""
    try:
        return _DECODER.decode(data)
    except json.JSONDecodeError as error:
        raise Known(Problem.IMPORT_DAMAGED, f"{place}, {error.lineno}:{error.colno}") from error
    except (RecursionError, ValueError) as error:
        raise Known(Problem.IMPORT_DAMAGED, place) from error


def parts(
    bag: Bag, name: str, wanted: tuple[str, ...] = (), *, script: bool = False
) -> Iterator[tuple[str, Any]]:
    """The parts of a file as they come.

    Of an object: (key, value), and of a key in `wanted` that has a list (or an object): (key, item)
    for each item ((name, value) pairs of an object). Of a list: ("", item). Of a `script` what comes
    after its first `=` is read.
    Known(IMPORT_DAMAGED) with the place, after all that could be read was given.
    """
    encoding = bag.encoding(name, MOST_STREAM)
    with bag.opened(name, MOST_STREAM) as file:
        pieces = text.pieces(file, encoding)
        reader = _Reader(_assigned(pieces) if script else pieces, bag.place(name))
        start = reader.peek()
        if start == "[":
            for item in reader.items():
                yield "", item
        elif start == "{":
            for key in reader.each_key():
                inside = reader.peek()
                if key in wanted and inside == "[":
                    for item in reader.items():
                        yield key, item
                elif key in wanted and inside == "{":
                    for inner in reader.each_key():
                        yield key, (inner, reader.value())
                else:
                    yield key, reader.value()
        else:
            raise reader.damaged()


def _assigned(pieces: Iterator[str]) -> Iterator[str]:
    """What a script gives to its variable; none is run."""
    head, sign, rest = next(pieces, "").partition("=")
    yield rest if sign else head
    yield from pieces


class _Reader:
    """A window over the text, moved on as it is read."""

    def __init__(self, pieces: Iterator[str], place: str) -> None:
        self._pieces, self._place = pieces, place
        self._text, self._at, self._lines = "", 0, 1

    def damaged(self) -> Known:
        line = self._lines + self._text.count("\n", 0, self._at)
        return Known(Problem.IMPORT_DAMAGED, f"{self._place}, {line}")

    def peek(self) -> str:
        """The next sign that is not blank; empty at the end."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _BLANK:
                self._at += 1
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def each_key(self) -> Iterator[str]:
        """The keys of the object that begins here; the caller reads each value."""
        self._take("{")
        if self.peek() == "}":
            self._at += 1
            return
        while True:
            key = self.value()
            if not isinstance(key, str):
                raise self.damaged()
            self._take(":")
            yield key
            if not self._goes_on("}"):
                return

    def items(self) -> Iterator[Any]:
        self._take("[")
        if self.peek() == "]":
            self._at += 1
            return
        while True:
            yield self.value()
            if not self._goes_on("]"):
                return

    def value(self) -> Any:
        self.peek()
        wanted = 1 << 20
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if wanted > MOST_VALUE:
                    raise Known(Problem.IMPORT_TOO_BIG, self._place) from error
                if self._fill(wanted):
                    wanted *= 2
                    continue
                self._at = min(error.pos, len(self._text))
                raise self.damaged() from error
            except (RecursionError, ValueError) as error:
                raise self.damaged() from error
            if end == len(self._text) and self._more():
                continue  # a number may go on
            self._at = end
            return value

    def _take(self, sign: str) -> None:
        if self.peek() != sign:
            raise self.damaged()
        self._at += 1

    def _goes_on(self, end: str) -> bool:
        sign = self.peek()
        if sign not in (",", end):
            raise self.damaged()
        self._at += 1
        return sign == ","

    def _fill(self, wanted: int) -> bool:
        """Read on by about so many signs; an item cut short is tried again half as often each time."""
        found, size = [], 0
        while size < wanted and (piece := next(self._pieces, "")):
            found.append(piece)
            size += len(piece)
        return self._add("".join(found))

    def _more(self) -> bool:
        return self._add(next(self._pieces, ""))

    def _add(self, piece: str) -> bool:
        if not piece:
            return False
        self._lines += self._text.count("\n", 0, self._at)
        self._text = self._text[self._at :] + piece
        self._at = 0
        return True
