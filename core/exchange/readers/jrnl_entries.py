"""What jrnl's formats share: titles, stars and tags, as jrnl itself reads them."""

import re
from datetime import datetime

from core.exchange.incoming import Item, Told
from core.exchange.readers.loose import Loose
from core.exchange.readers.moments import placed, whole_day

_TAG = re.compile(r"(?<!\S)(@[-+*#/\w]+)")
_SENTENCE = re.compile(r"[.!?\u2026\u203d\u203c\u2047-\u2049\u3002][\"'\u2019\u201d]?[\])]*\s+")


def tags_in(words: str) -> tuple[str, ...]:
    """`@tag` after a blank, in small letters, without its sign."""
    return tuple(dict.fromkeys(tag.lower()[1:] for tag in _TAG.findall(words)))


def split(words: str) -> tuple[str, str]:
    """(title, body): the first line, or of a single line its first sentence."""
    words = words.strip()
    line = words.find("\n")
    if line >= 0:
        return words[:line].strip(), words[line + 1 :].strip("\n").rstrip()
    found = _SENTENCE.search(words)
    return (words[: found.end()].strip(), words[found.end() :]) if found else (words, "")


def starred(words: str) -> tuple[str, bool]:
    """(the words without the star at the end of their first line, whether it was there)."""
    first, newline, rest = words.partition("\n")
    if first.rstrip().endswith(" *") or first.strip() == "*":
        return first.rstrip()[:-1].rstrip() + newline + rest, True
    return words, False


def item(where: str, when: Loose, words: str, told: Told, *, star: bool = False) -> Item:
    """One entry out of its words. NoMoment."""
    words, marked = starred(words.strip("\n"))
    title, body = split(words)
    at, zone = _placed(when, told)
    return Item(
        where,
        at,
        zone,
        body,
        title,
        tags_in(words),
        starred=star or marked,
        all_day=not when.has_hour,
    )


def _placed(when: Loose, told: Told) -> tuple[datetime, str]:
    if when.has_hour:
        return placed(when.at, "", told)
    return whole_day(when.at.date(), told)
