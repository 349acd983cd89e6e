"""Word lists of resources/language, read once when first needed, and found in one walk over a text."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from core.model import Span

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "language"
_KEY = 3  # the shortest stem
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=\w\w)")
_WORD = re.compile(r"\w+(?:['’&.-]\w+)*")


@cache
def words(name: str) -> frozenset[str]:
    """The entries of `<name>.txt`: white space between them; `_` is a space; `#` opens a comment."""
    return frozenset(word.replace("_", " ") for word in _plain(name).split())


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The `[section]`s of `<name>.txt`, each with its entries in order; entries as in `words`."""
    found: dict[str, list[str]] = {}
    section: list[str] = []
    for line in _plain(name).splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[] \t"), [])
        else:
            section += (word.replace("_", " ") for word in line.split())
    return {title: tuple(entries) for title, entries in found.items()}


@cache
def section(name: str, title: str) -> frozenset[str]:
    """One section as a set; empty if there is none."""
    return frozenset(sections(name).get(title, ()))


@cache
def data(name: str) -> Any:
    """What `<name>.json` holds."""
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


def spans(name: str, title: str, text: str) -> tuple[Span, ...]:
    """Where the entries of a section stand in `text`, in order, whatever their case.

    In an entry `*` is the rest of a word, `|` stands between words of which one is there, `?` is
    behind what may be missing; words follow each other with white space between.
    """
    return _scan(name, text).get(title, ())


def said(name: str, title: str, text: str) -> Iterator[Span]:
    """The `spans` that lie in none of the section "not `title`", where words only look so."""
    places = spans(name, title, text)
    others = spans(name, f"not {title}", text) if places else ()
    for place in places:
        if not any(other.start <= place.start and place.end <= other.end for other in others):
            yield place


def found(name: str, text: str) -> dict[str, tuple[Span, ...]]:
    """Section -> where its entries stand in `text`; as `spans`, for all sections at once."""
    return _scan(name, text)


def either(entries: Iterable[str]) -> str:
    """Words as the alternatives of a regular expression, longest first."""
    return "|".join(map(re.escape, sorted(entries, key=len, reverse=True)))


@dataclass(slots=True)
class _Node:
    """A word of an entry: the sections that end here, and the words that may follow."""

    ends: set[str] = field(default_factory=set)
    exact: dict[str, "_Node"] = field(default_factory=dict)
    stems: dict[str, list[tuple[str, "_Node"]]] = field(default_factory=dict)
    """By their first letters."""

    def after(self, word: str) -> list["_Node"]:
        known = self.exact.get(word)
        found = [] if known is None else [known]
        if stems := self.stems.get(word[:_KEY]):
            found += [node for stem, node in stems if word.startswith(stem)]
        return found

    def child(self, word: str) -> "_Node":
        """The node for a word of an entry, made if there is none."""
        if word.endswith("*"):
            return self.stem(word[:-1])
        return self.exact.setdefault(word, _Node())

    def stem(self, stem: str) -> "_Node":
        known = self.stems.setdefault(stem[:_KEY], [])
        for word, node in known:
            if word == stem:
                return node
        known.append((stem, _Node()))
        return known[-1][1]


@cache
def _tree(name: str) -> _Node:
    root = _Node()
    for title, entries in sections(name).items():
        for entry in entries:
            nodes = [root]
            for part in entry.lower().split():
                words = part.removesuffix("?").split("|")
                further = [node.child(word) for node in nodes for word in words]
                nodes = [*nodes, *further] if part.endswith("?") else further
            for node in nodes:
                node.ends.add(title)
    return root


@lru_cache(maxsize=4)
def tokens(text: str) -> tuple[tuple[str, int, int], ...]:
    """The words of `text` in small letters, with where they stand; all lists are found in these."""
    return tuple((match.group(), *match.span()) for match in _WORD.finditer(_lower(text)))


@lru_cache(maxsize=8)
def _scan(name: str, text: str) -> dict[str, tuple[Span, ...]]:
    root = _tree(name)
    exact, stems = root.exact, root.stems
    result: dict[str, list[Span]] = {}
    begun: list[tuple[_Node, int]] = []
    last = 0
    for whole, gap, end in tokens(text):
        word, start = whole, gap
        if "'" in whole and whole not in exact:
            word = whole.removesuffix("'s")
            elided = _ELIDED.match(word)  # "l'hôpital"
            if elided and not any(known.after(word) for known, _ in begun):
                word, start = word[elided.end() :], gap + elided.end()
        if not begun and word not in exact and word[:_KEY] not in stems:
            continue
        if begun and text[last:gap].isspace():
            begun = [(after, begin) for known, begin in begun for after in known.after(word)]
        else:
            begun = []
        begun += [(node, start) for node in root.after(word)]
        last = end
        for known, begin in begun:
            for title in known.ends:
                result.setdefault(title, []).append(Span(begin, end))
    return {title: tuple(places) for title, places in result.items()}


def _lower(text: str) -> str:
    """Small letters and straight apostrophes, each character in its place."""
    lower = text.lower().replace("’", "'")
    if len(lower) != len(text):  # a capital of two small letters, as in Turkish
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text).replace("’", "'")
    return lower


def _plain(name: str) -> str:
    return re.sub(r"#.*", "", (FOLDER / f"{name}.txt").read_text("utf-8"))
