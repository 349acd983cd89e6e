"""Rapport's answers for a person in a terminal: as wide as it is, in bold only if it is one."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from core.clock import local
from core.entry import MARK_OFF, MARK_ON, Entry, Found
from core.text import first_words
from ui.terminal.texts import columns

_WIDEST = 100
_CONTROL = dict.fromkeys((*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0)), "\ufffd")


def width() -> int:
    return min(columns(), _WIDEST)


def plain(text: str) -> str:
    """Without the control characters that a terminal would obey."""
    return text if text.isprintable() else text.translate(_CONTROL)


def strong(text: str) -> str:
    """Bold on a terminal that has it (https://no-color.org is heeded)."""
    return bold().format(text)


def bold() -> str:
    """What puts a text in bold, where there is bold."""
    plain = not sys.stdout.isatty() or "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return "{}" if plain else "\x1b[1m{}\x1b[0m"


def wrapped(text: str, indent: str = "  ") -> str:
    """The paragraphs of a text, folded to the terminal."""
    import textwrap  # what is found needs none

    return "\n".join(
        textwrap.fill(
            line,
            width(),
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for line in plain(text).splitlines()
    )


def folded(text: str, most: int, indent: str = "  ") -> str:
    """The words of one paragraph, `most` wide: as `wrapped` in a tenth of the time."""
    lines: list[str] = []
    for word in plain(" ".join(text.split())).split():
        if lines and len(lines[-1]) + 1 + len(word) <= most:
            lines[-1] += f" {word}"
        else:
            lines.append(indent + word)
    return "\n".join(lines)


def indented(text: str) -> str:
    """As it is, for copying, a little to the right."""
    import textwrap

    return textwrap.indent(plain(text), "  ")


def head(line_id: Any, text: str) -> str:
    """What a line of the input was, on one line."""
    name = "" if line_id is None else f"{line_id}: "
    return strong(plain(name + first_words(text, max(width() - len(name), 20))))


def entry(one: Entry) -> str:
    """Its moment, id and marks on a line, its words below."""
    when = f"{local(one.at, one.zone):%Y-%m-%d %H:%M}"
    marks = [f"#{tag}" for tag in one.tags]
    marks += [f"mood {one.mood}"] if one.mood else []
    marks += ["starred"] if one.starred else []
    marks += ["private"] if one.private else []
    lines = [strong(plain(f"{when}  {one.title}".rstrip())), f"  {'  '.join([one.id, *marks])}"]
    return "\n".join([*lines, wrapped(one.body), ""])


def found(hits: Iterable[Found]) -> Iterator[str]:
    """Where each was found, with the words that were looked for between « and »."""
    most, strongly = width(), bold().format
    for hit in hits:
        snippet = hit.snippet.replace(MARK_ON, "«").replace(MARK_OFF, "»")
        yield f"{strongly(f'{hit.day}  {hit.type}')}  {hit.id}\n{folded(snippet, most)}\n"
