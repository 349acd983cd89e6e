"""Text on its way in and out: UTF-8 whatever the locale, one clear line for a problem."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import BinaryIO

from core.problems import Known, Problem
from core.text import first_words

STDIN = "-"
_USUAL_COLUMNS = 80


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
    with opened_file(name) as file:
        return decoded(file.read(), name)


def say(text: str = "") -> None:
    sys.stdout.write(text + "\n")


def warn(text: str) -> None:
    sys.stderr.write(f"rapport: {text}\n")


def speak_utf8() -> None:
    """Whatever the locale says: UTF-8 and plain line feeds, and no crash over an odd file name."""
    for stream in (sys.stdout, sys.stderr):  # what UTF-8 has no sign for as JSON would write it
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


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


@contextmanager
def opened_file(name: str) -> Iterator[BinaryIO]:
    """A file, or standard input, to be read. Known(FILE_UNREADABLE)."""
    try:
        if name == STDIN:
            yield sys.stdin.buffer
        else:
            with open(name, "rb") as file:  # noqa: PTH123 - without pathlib
                yield file
    except OSError as error:
        raise Known(Problem.FILE_UNREADABLE, name) from error


def decoded(raw: bytes, name: str, encoding: str = "utf-8-sig") -> str:
    """Known(NOT_UTF8)."""
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        shown = "stdin" if name == STDIN else name
        raise Known(Problem.NOT_UTF8, shown) from error
