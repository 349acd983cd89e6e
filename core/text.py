"""Text as it may be stored: whatever comes in, what goes out is whole, printable and UTF-8."""

import json
import re
from collections.abc import Iterable

from core.model import MARK_OFF, MARK_ON

_UNSTORABLE = re.compile(f"[\x00{MARK_ON}{MARK_OFF}\ud800-\udfff]|\r\n?")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+")


def clean(text: str) -> str:
    """The text without what no file or network can hold.

    NUL and our own highlight marks go, lone surrogates become U+FFFD, surrogate pairs become the
    character they stand for, and every line end is a line feed.
    """
    if text.isascii() and "\x00" not in text and "\r" not in text:
        return text
    text = _PAIR.sub(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)
    return _UNSTORABLE.sub(_replacement, text)


def _replacement(found: re.Match[str]) -> str:
    if found[0].startswith("\r"):
        return "\n"
    return "" if found[0] in ("\x00", MARK_ON, MARK_OFF) else "\ufffd"


def first_words(text: str, limit: int = 80) -> str:
    """The first line that says something, at most `limit` code points, cut at a word."""
    for line in text.splitlines():
        words = " ".join(_HEADING.sub("", line).split())
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
        plain = " ".join(clean(name).strip().lstrip("#@").split())
        if plain:
            tidy.setdefault(plain.casefold(), plain)
    return tuple(tidy.values())


def to_json(value: object) -> str:
    return _ENCODER.encode(value)


def in_place(words: str, text: str, start: int) -> str:
    """`words` as they read at `start` of `text`: with a capital where a sentence opens there."""
    before = text[:start].rstrip(" \t\"'“‘(*_-")
    if words and (not before or before[-1] in ".!?…\n"):
        return words[0].upper() + words[1:]
    return words
