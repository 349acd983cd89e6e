"""Text as it may be stored: whatever comes in, what goes out is whole, printable and UTF-8."""

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from core.entry import MARK_OFF, MARK_ON

if TYPE_CHECKING:
    import json

_MARK = r"^\s*(?:#{1,6}\s+|(?:[-*+>]\s+)+(?:\[[ xX]\]\s+)?)"
"""What stands before the words of a heading, a quotation or an item of a list."""
_BARE = r"^\s*(?:`{3,}[\w+-]*|~{3,}[\w+-]*|(?:[-*_]\s*){3,})$"
"""A line that only begins or ends code, or parts two pieces of a text."""
_MARKS = frozenset("#-*+>`~_")


def clean(text: str) -> str:
    """The text without what no file or network can hold.

    NUL and our own highlight marks go, lone surrogates become U+FFFD, surrogate pairs become the
    character they stand for, and every line end is a line feed.
    """
    if text.isascii() and "\x00" not in text and "\r" not in text:
        return text
    pair, unstorable = _patterns()
    text = pair.sub(lambda found: found[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)
    return unstorable.sub(_replacement, text)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A surrogate pair, and what cannot be stored: made for the first text that may have them."""
    unstorable = f"[\x00{MARK_ON}{MARK_OFF}\ud800-\udfff]|\r\n?"
    return re.compile("[\ud800-\udbff][\udc00-\udfff]"), re.compile(unstorable)


def _replacement(found: re.Match[str]) -> str:
    if found[0].startswith("\r"):
        return "\n"
    return "" if found[0] in ("\x00", MARK_ON, MARK_OFF) else "\ufffd"


def first_words(text: str, limit: int = 80) -> str:
    """The first line that says something, without its marks, at most `limit` code points, cut at a
    word.
    """
    for line in text.splitlines():
        words = line
        if line.lstrip()[:1] in _MARKS:
            words = "" if re.match(_BARE, line) else re.sub(_MARK, "", line)
        words = " ".join(words.split())
        if words:
            break
    else:
        return ""
    if len(words) <= limit:
        return words
    cut = words[: limit - 1]
    return cut[: cut.rfind(" ")].rstrip(" .,;:-") + "…" if " " in cut else cut + "…"


def tidy_names(names: Iterable[str]) -> tuple[str, ...]:
    """Tags or people as typed, without `#`/`@`, blanks and repeats, in their first order."""
    tidy: dict[str, str] = {}
    for name in names:
        plain = " ".join(clean(name).split()).lstrip("#@ ")  # all of them: # # is one too
        if plain:
            tidy.setdefault(plain.casefold(), plain)
    return tuple(tidy.values())


def to_json(value: object) -> str:
    return _encoder().encode(value)


@cache
def _encoder() -> "json.JSONEncoder":
    import json  # a line without tags needs none

    return json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def in_place(words: str, text: str, start: int) -> str:
    """`words` as they read at `start` of `text`: with a capital where a sentence opens there."""
    before = text[:start].rstrip(" \t\"'“‘(*_-")
    if words and (not before or before[-1] in ".!?…\n"):
        return words[0].upper() + words[1:]
    return words
