"""The clause, or the sentence, around the words of a private matter: what would have to go."""

import re
from functools import cache

from core.model import Finding, Private

LONGEST = 240
"""A clause reported is never longer."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "break": re.compile(
            r"[.!?…;:,()\[\]—–\n]|\s-+\s|--|\b(?:and|but|so|because|although|while|which|und|aber|weil|y|pero|porque|et|mais|parce)\b",
            re.IGNORECASE,
        ),
        "sentence": re.compile(r"[.!?…\n]"),
    }


def clause(text: str, start: int, end: int, sort: Private, upto: str = "break") -> Finding:
    """The clause around `start` to `end`, without the punctuation and white space at its ends.

    `upto`: the pattern of what ends it, "break" for a clause or "sentence".
    """
    low, high = max(0, start - LONGEST // 2), min(len(text), end + LONGEST // 2)
    first = low
    for mark in _patterns()[upto].finditer(text, low, start):
        if not _number(text, mark):
            first = mark.end()
    last = next(
        (m.start() for m in _patterns()[upto].finditer(text, end, high) if not _number(text, m)),
        high,
    )
    while first < start and not text[first].isalnum():
        first += 1
    while last > end and not (text[last - 1].isalnum() or text[last - 1] in "%\"'’)"):
        last -= 1
    if low and first == low:  # never begin inside a word
        while first < start and text[first - 1].isalnum():
            first += 1
    return Finding(first, last, sort, text[first:last])


def trimmed(text: str, start: int, end: int, sort: Private) -> Finding:
    """What stands there, without the punctuation and white space at its ends."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in "%\"'’)"):
        end -= 1
    return Finding(start, end, sort, text[start:end])


def _number(text: str, mark: re.Match[str]) -> bool:
    """Whether a point or comma belongs to a number."""
    at = mark.start()
    return mark.group() in ".,:" and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()
