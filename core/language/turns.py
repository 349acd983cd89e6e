"""Many patterns over one text: each is tried, and compiled, only where a word stands that it may begin with."""

import re
from collections.abc import Iterable, Iterator

_KEY = 3  # characters of a word that decide
_BEGINNINGS = re.compile(r"\b\w\w?\w?")
_DIGIT = "\\d"
_END = "$"
_MARK = re.compile(r"\[[$£€]+\](?:\\s\?)?(?=\\d)")  # a digit behind it begins a word
_MAYBE = ("?", "*", "{0")
_SIGN = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[(|)]", re.DOTALL)


class Turns:
    """Patterns by name, in order. They are written for small letters; `(?i)` where they are not.

    `needs`: a pattern that may begin anywhere is tried only where one of these stands.
    """

    def __init__(
        self,
        patterns: dict[str, str],
        needs: dict[str, tuple[str, ...]] | None = None,
    ) -> None:
        self._patterns = patterns
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._anywhere: list[int] = []
        self._by_key: dict[str, list[int]] = {}
        for i, pattern in enumerate(patterns.values()):
            keys = beginnings(pattern)
            if keys is None:
                self._anywhere.append(i)
            for key in keys or ():
                self._by_key.setdefault(key, []).append(i)
        self._names = tuple(patterns)
        self._needs = [(needs or {}).get(name) for name in patterns]
        self._short = any(len(key) < _KEY and key[-1] not in "d$" for key in self._by_key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def near(self, lower: str, words: Iterable[str]) -> list[str]:
        """The names of all patterns that may be in `lower`, in order; `words`: its `starts`."""
        found = set(self._anywhere)
        by_key = self._by_key
        for word in words:
            if len(word) < _KEY:
                found.update(by_key.get(word + _END, ()))
            for key in (word, word[:2], word[:1]) if self._short else (word,):
                if key in by_key:
                    found.update(by_key[key])
            if word[0].isdecimal():
                found.update(by_key.get(_DIGIT, ()))
        near, all_needs, names = [], self._needs, self._names
        for i in sorted(found):
            needs = all_needs[i]
            if needs is None or any(need in lower for need in needs):
                near.append(names[i])
        return near

    def pattern(self, name: str) -> re.Pattern[str]:
        known = self._compiled.get(name)
        if known is None:
            known = self._compiled[name] = re.compile(self._patterns[name])
        return known


def starts(lower: str) -> set[str]:
    """What the words of a text in small letters begin with."""
    return set(_BEGINNINGS.findall(lower))


def beginnings(pattern: str) -> frozenset[str] | None:
    """What the words begin with that a match can begin with; None: it can begin anywhere.

    One to three characters; `_END` behind fewer where that is the whole word; `_DIGIT` for a digit.
    """
    found = _of_all(pattern.removeprefix("(?i)"), "", bounded=False)
    return None if found is None else frozenset(found)


def _of_all(pattern: str, after: str, *, bounded: bool) -> set[str] | None:
    """Of all alternatives before `after`; `bounded` where a word surely begins here."""
    keys: set[str] = set()
    for one in alternatives(pattern):
        found = _of_one(one + after, bounded=bounded)
        if found is None:
            return None
        keys |= found
    return keys


def _of_one(pattern: str, *, bounded: bool) -> set[str] | None:
    for sign in ("\\b", "#"):
        if pattern.startswith(sign) and not pattern.startswith(_MAYBE, len(sign)):
            return _of_one(pattern[len(sign) :], bounded=True)
    mark = _MARK.match(pattern)
    if mark is not None:
        pattern = pattern[mark.end() :]
    elif not bounded:
        return None
    if pattern.startswith("\\d"):
        return None if pattern.startswith(_MAYBE, 2) else {_DIGIT}
    if pattern.startswith("(?:"):
        end = _closing(pattern)
        if pattern.startswith(_MAYBE, end + 1):
            return None
        return _of_all(pattern[3:end], pattern[end + 1 :], bounded=True)
    return _of_word(pattern)


def _of_word(pattern: str) -> set[str] | None:
    size = 0
    while size < len(pattern) and pattern[size].isalnum():
        size += 1
    size -= pattern.startswith(_MAYBE, size)
    if size <= 0:
        return None
    whole = size < _KEY and _ends_word(pattern[size:])
    return {pattern[: min(size, _KEY)] + _END * whole}


def _ends_word(rest: str) -> bool:
    """Whether a word surely ends before `rest`."""
    if not rest.startswith("(?:"):
        return rest.startswith("\\b") or (
            rest.startswith((" ", "'")) and not rest.startswith(_MAYBE, 1)
        )
    end = _closing(rest)
    if not all(map(_ends_word, alternatives(rest[3:end]))):
        return False
    return not rest.startswith(_MAYBE, end + 1) or _ends_word(rest[end + 2 :])


def alternatives(pattern: str) -> list[str]:
    """`a|b(c|d)` -> `a`, `b(c|d)`."""
    parts, depth, begin = [], 0, 0
    for i, char in _signs(pattern):
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            parts.append(pattern[begin:i])
            begin = i + 1
    return [*parts, pattern[begin:]]


def _closing(pattern: str) -> int:
    """Where the bracket closes that opens first."""
    depth = 0
    for at, char in _signs(pattern):
        depth += (char == "(") - (char == ")")
        if char == ")" and not depth:
            return at
    raise ValueError(pattern)


def _signs(pattern: str) -> list[tuple[int, str]]:
    """Brackets and bars that are not escaped or in a set of characters."""
    return [(m.start(), m.group()) for m in _SIGN.finditer(pattern) if m.group() in "(|)"]
