"""Rapport's answers for a person in a terminal: as wide as it is, in bold only if it is one."""

import os
import re
import sys
import textwrap
from typing import Any

from core.clock import local
from core.model import MARK_OFF, MARK_ON, Entry, Found, Kind, Suggestion, Targets, Week
from core.text import first_words
from ui import words
from ui.terminal.texts import columns

_BAR = 24  # characters of a whole bar
_WIDEST = 100
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def width() -> int:
    return min(columns(), _WIDEST)


def plain(text: str) -> str:
    """Without the control characters that a terminal would obey."""
    return _CONTROL.sub("\ufffd", text)


def strong(text: str) -> str:
    """Bold on a terminal that has it (https://no-color.org is heeded)."""
    plain = not sys.stdout.isatty() or "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return text if plain else f"\x1b[1m{text}\x1b[0m"


def wrapped(text: str, indent: str = "  ") -> str:
    """The paragraphs of a text, folded to the terminal."""
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


def indented(text: str) -> str:
    """As it is, for copying, a little to the right."""
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


def found(hit: Found) -> str:
    """Where it was found, with the words that were looked for between « and »."""
    snippet = " ".join(hit.snippet.split()).replace(MARK_ON, "«").replace(MARK_OFF, "»")
    return f"{strong(f'{hit.day}  {hit.type}')}  {hit.id}\n{wrapped(snippet)}\n"


def suggestion(one: Suggestion, *, named: bool = True) -> str:
    """The angle and kind, the text, its entries (if `named`), why now, what to look at twice."""
    lines = [strong(f"{words.angle(one.angle)} ({words.kind(one.kind)})"), wrapped(one.text)]
    entries = [entry for entry in dict.fromkeys(s.entry for s in one.sources) if entry]
    lines += [f"  from {', '.join(entries)}"] if entries and named else []
    lines += [wrapped(words.reason(one.reason))]
    lines += [wrapped(words.caution(finding)) for finding in one.cautions]
    return "\n".join([*lines, ""])


def week(one: Week, targets: Targets) -> str:
    """A bar for each kind beside its target, and what the week reads like."""
    first, last = words.day(one.start), words.day(one.end)
    lines = [strong(f"{one.name}  {first} to {last}  {words.posts(one.posts)}")]
    for kind in Kind:
        share, wanted = one.shares[kind], targets.shares[kind]
        bar = ("#" * round(share * _BAR)).ljust(_BAR, ".")
        lines.append(
            f"  {words.kind(kind):<13}{bar} {one.counts[kind]:>4} {share:>5.0%}  of {wanted:.0%}"
        )
    return "\n".join([*lines, wrapped(words.pattern(one)), ""])
