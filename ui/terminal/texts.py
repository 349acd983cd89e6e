"""Text and JSON on their way in and out: UTF-8, one line at a time, problems by their line."""

import json
import math
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, NoReturn

from core.problems import Known, Problem
from core.text import first_words

STDIN = "-"
_USUAL_COLUMNS = 80
_OTHER_ENDS = re.compile("[\x85\u2028\u2029]")
_LONE = re.compile("[\ud800-\udfff]")


class Line(NamedTuple):
    """One object of JSON Lines. `id` is any JSON value, `fields` are all its keys."""

    id: Any
    text: str
    fields: dict[str, Any]


def text_of(words: list[str]) -> str:
    """The words of the command line as one text; a lone `-` is standard input. Known(NOT_UTF8)."""
    return read(STDIN) if words == [STDIN] else argument(" ".join(words))


def argument(text: str) -> str:
    """An argument, whose bytes are UTF-8 whatever the locale made of them. Known(NOT_UTF8)."""
    raw = os.fsencode(text)
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        shown = first_words(raw.decode(errors="replace"), 40)
        raise Known(Problem.NOT_UTF8, shown) from error


def read(name: str) -> str:
    """A whole file or standard input. Known(FILE_UNREADABLE, NOT_UTF8)."""
    with _opened(name) as file:
        return _decoded(file.read(), name)


def lines(name: str) -> Iterator[Line]:
    """The objects of a JSON Lines file, as they come; empty lines are passed over.

    Known: FILE_UNREADABLE, NOT_UTF8 and BAD_LINE with the number of the line, from 1.
    """
    with _opened(name) as file:
        for number, raw in enumerate(file, 1):
            line = _decoded(raw, name) if number == 1 else _decoded(raw, name, "utf-8")
            if line.strip():
                yield _line(line, number)


def write(value: Any) -> None:
    """One JSON value on a line of its own; what UTF-8 cannot hold stays escaped, and so does what
    some take for the end of a line.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    text = json.dumps(value) if _LONE.search(text) else text
    sys.stdout.write(_OTHER_ENDS.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text) + "\n")


def say(text: str = "") -> None:
    sys.stdout.write(text + "\n")


def warn(text: str) -> None:
    sys.stderr.write(f"rapport: {text}\n")


def speak_utf8() -> None:
    """Whatever the locale says: UTF-8 and plain line feeds, and no crash over an odd file name."""
    for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors, newline="\n")


def columns() -> int:
    """Of the terminal, as shutil.get_terminal_size() counts, which takes 2 ms to load; else 80."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        found = os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 0
    except (OSError, ValueError):
        found = 0
    return found or _USUAL_COLUMNS


def _line(line: str, number: int) -> Line:
    try:
        fields = json.loads(line, parse_constant=_refuse, parse_float=_finite)
        text = fields["text"]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Known(Problem.BAD_LINE, str(number)) from error
    if not isinstance(text, str):
        raise Known(Problem.BAD_LINE, str(number))
    return Line(fields.get("id"), whole(text), fields)


def whole(text: str) -> str:
    """Lone surrogates, which no file can hold, as U+FFFD: every place in the text stays."""
    return _LONE.sub("\ufffd", text)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)  # NaN and Infinity are not JSON


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise ValueError(digits)
    return number


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    try:
        if name == STDIN:
            yield sys.stdin.buffer
        else:
            with Path(name).open("rb") as file:
                yield file
    except OSError as error:
        raise Known(Problem.FILE_UNREADABLE, name) from error


def _decoded(raw: bytes, name: str, encoding: str = "utf-8-sig") -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        shown = "stdin" if name == STDIN else name
        raise Known(Problem.NOT_UTF8, shown) from error
