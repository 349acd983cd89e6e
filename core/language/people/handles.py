"""Names hidden in what is no word: "@elaine_marsh", "#ElaineTurns40", "/home/elaine/"."""

import re
from functools import cache

from core.language.wordlists import section

_HANDLE = re.compile(r"(?<![\w@/])@(\w[\w.-]{2,})")
_TAG = re.compile(r"(?<![\w#/])#([A-Z]\w+)")
_HOME = re.compile(r"(?:/home/|[/\\\\]Users[/\\\\])(\w+)")
_PARTS = re.compile(r"[A-Z]?[a-zà-ÿ]+|[A-Z]+(?![a-z])")


def named(text: str) -> bool:
    """Whether one of these holds a first name that is nothing else."""
    if not any(sign in text for sign in "@#/\\"):
        return False
    return any(
        part.lower() in _firsts()
        for pattern in (_HANDLE, _TAG, _HOME)
        for match in pattern.finditer(text)
        for part in _PARTS.findall(match.group(1))
    )


@cache
def _firsts() -> frozenset[str]:
    both = section("people", "small words") | {n.lower() for n in section("people", "ambiguous")}
    return frozenset(n.lower() for n in section("people", "first") if len(n) > 3) - both
