"""What a sentence is about, as marks that privacy.judge weighs.

A mark is a sense that its words have (resources/language/senses.txt), two senses together, a word,
two words in a row, or a sense of the sentences beside it. Nothing here knows what is private.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations, pairwise

from core.language import wordlists

_BREAK = re.compile(
    r"(?<!\b[MD]r)(?<!\bM[rs]s)(?<!\bMs)(?<!\bSt)(?<!\b[SW])(?<!\d[sd])[.!?…]{1,8}[\"”’')\]*_]{0,8}\s{1,40}|\n\s{0,40}"
)
_SIGNS = {
    "?": re.compile(r"\?"),
    "amount": re.compile(r"[$£€]\s?\d"),
    "digit": re.compile(r"\d"),
    "somebody's": re.compile(r"\b[A-Z][a-z]+['’]s\b"),
}
_BEGIN, _END = "^", "$"
_BRIEF, _LONG = 4, 22  # words of more than two letters
_PEOPLE = frozenset(("me", "us", "other one", "others", "kin", "offspring", "friend"))
_NEAR = frozenset(("me", "us", "kin", "offspring", "friend"))
_ELSEWHERE = frozenset(("beast", "story", "craft", "machine"))
"""What a sentence may be about in which nobody near the writer is spoken of."""
GRAVE = frozenset(
    (
        "symptom", "illness", "mind", "medical", "birth", "shape", "drink", "death", "romance", "quarrel", "self", "faith", "law", "politics", "body",
        "job move", "boss", "money", "money act", "school", "offspring", "age", "care", "trouble", "secret", "sleep", "home", "away", "travel",
    )
)  # fmt: skip
"""What is private is mostly about one of these."""
_BESIDE = frozenset(
    (
        "symptom", "illness", "mind", "medical", "birth", "shape", "drink", "death", "romance", "quarrel", "self", "faith", "law", "job move",
        "money", "money act", "school", "offspring", "kin", "travel", "away", "home", "care", "sleep", "machine", "story", "craft", "beast",
    )
)  # fmt: skip
"""Senses that say something of the sentences beside them."""
_FIGURE = "figure"
"""The section of what is said in figures: "heading home", "sick of waiting"."""
_BODILY = frozenset(("symptom", "illness", "body", "medical", "mind", "sleep", "shape", "romance"))
"""Senses that a word has not in a figure of speech."""
_FEW, _SHARE = 3, 0.25  # a text of more sentences is about a sense that this share of them has


@dataclass(slots=True)
class Read:
    """A sentence: where it stands, its senses with where their words stand, and its words."""

    start: int
    end: int
    senses: dict[str, tuple[int, int]]
    """Each with the first word that has it."""
    words: dict[str, tuple[int, int]]
    run: list[str]
    """All its words, in order."""


def read(text: str) -> list[Read]:
    """The sentences of `text`, in order."""
    found = [Read(start, end, {}, {}, []) for start, end in bounds(text)]
    starts = [one.start for one in found]
    meant = wordlists.found("senses", text)
    figures = meant.get(_FIGURE, ())
    places = sorted(
        (span.start, span.end, sense)
        for sense, spans in meant.items()
        if sense != _FIGURE
        for span in spans
        if not (
            sense in _BODILY and any(f.start <= span.start and span.end <= f.end for f in figures)
        )
    )
    at = 0
    for start, end, sense in places:
        while at + 1 < len(starts) and starts[at + 1] <= start:
            at += 1
        found[at].senses.setdefault(sense, (start, end))
    at = 0
    for whole, start, end in wordlists.tokens(text):
        word = whole.removesuffix("'s")
        while at + 1 < len(starts) and starts[at + 1] <= start:
            at += 1
        found[at].run.append(word)
        if len(word) > 2:
            found[at].words.setdefault(word, (start, end))
    return found


def marks(text: str, sentences: list[Read], number: int) -> Iterator[str]:
    """The marks of one sentence by itself and beside its neighbours."""
    one = sentences[number]
    senses = sorted(one.senses)
    yield from senses
    for first, second in combinations(senses, 2):
        yield f"{first}+{second}"
    for word in one.words:
        yield f"w:{word}"
    yield from neighbours(one)
    yield from _shape(text[one.start : one.end], one)
    if number:
        for sense in sentences[number - 1].senses.keys() & _BESIDE:
            yield f"p:{sense}"
    if number + 1 < len(sentences):
        for sense in sentences[number + 1].senses.keys() & _BESIDE:
            yield f"n:{sense}"


def neighbours(one: Read) -> Iterator[str]:
    """The marks of its words in a row, two and two, its beginning and its end among them."""
    for first, second in {*pairwise((_BEGIN, *one.run, _END))}:
        yield f"b:{first} {second}"


def _shape(said: str, one: Read) -> Iterator[str]:
    named = any(
        word in _names() and said[start - one.start].isupper()
        for word, (start, _) in one.words.items()
    )
    if named:
        yield "named"
    elif not _PEOPLE & one.senses.keys():
        yield "nobody"
    if not _NEAR & one.senses.keys():
        yield from (f"only {sense}" for sense in sorted(_ELSEWHERE & one.senses.keys()))
    for sign, pattern in _SIGNS.items():
        if pattern.search(said):
            yield sign
    if len(one.words) < _BRIEF:
        yield "short"
    elif len(one.words) > _LONG:
        yield "long"


@cache
def _names() -> frozenset[str]:
    return frozenset(name.lower() for name in wordlists.section("people", "first"))


def matter(sentences: list[Read]) -> list[str]:
    """The marks of a whole text: what much of it is about."""
    if len(sentences) <= _FEW:
        return []
    counts = Counter(sense for one in sentences for sense in one.senses if sense in _BESIDE)
    return sorted(
        f"t:{sense}"
        for sense, count in counts.items()
        if count > 1 and count > _SHARE * len(sentences)
    )


@lru_cache(maxsize=2)
def bounds(text: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of `text` stand; together they are all of it."""
    return tuple(_bounds(text))


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for mark in _BREAK.finditer(text):
        if text[start : mark.end()].strip():
            yield start, mark.end()
            start = mark.end()
    if text[start:].strip() or not start:
        yield start, len(text)
