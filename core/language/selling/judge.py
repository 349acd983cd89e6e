"""A small learnt judge of sentences: whether one sells, by itself and among the others of its entry.

It weighs words, two in a row, what they are about (`senses`) and what they are to a seller (a ware, a
place left, a price). It knows English. How it was learnt: packaging/train_selling.py; how well it does:
docs/selling.md.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise
from math import exp, sqrt
from typing import Any

from core.language import wordlists
from core.language.selling.quoted import READ, unquoted

_SCALE = 100  # of the weights
_FEW, _USUAL = 4, 10  # words: a long sentence has more of everything, so that each counts for less
_AFTER, _BEFORE = 1.5, 0.5  # what a sentence gets that goes on from one that sells, or leads to it
_WHOLE, _MOST_WHOLE = 0.3, 2.0  # and for each that sells elsewhere in its entry, up to so many
_STEEP, _FAR = 1.5, 50.0
_LINK = re.compile(r"\[([^\]]{0,300})\]\([^)\s]{0,600}\)")
_TOKEN = re.compile(
    r"(?P<price>[£$€]\s?\d[\d.,]*k?)|(?P<share>\d[\d.,]*\s?%)|(?P<hour>\d{1,2}(?:[:.]\d\d)?[ap]m\b|\d\d?:\d\d)|"
    r"(?P<figure>\d[\d.,:]*[a-z]{0,3}\b)|(?P<link>https?://\S+|www\.\S+)|(?P<name>@\w+)|(?P<tag>#\w+)|"
    r"(?P<word>\w+(?:['&-]\w+)*)|(?P<end>[!?:])|(?P<pause>[;,.()–—-])"
)
_LENGTHS = (4, 8, 14, 24)  # words under which a sentence is of one length
_NO_SENSE = "figure"


def sums(sentences: Sequence[str]) -> list[float]:
    """Of each sentence by itself, the natural log of the odds that it sells."""
    learnt = _learnt()
    weights: dict[str, int] = learnt["weights"]
    found = []
    for text in sentences:
        marked, words = marks(text)
        heard = sum(weights.get(mark, 0) for mark in marked) * share(words)
        found.append((learnt["bias"] + heard) / _SCALE)
    return found


def share(words: int) -> float:
    """What each mark of a sentence of so many words counts for."""
    return sqrt(_USUAL / max(_FEW, words))


def among(sums: Sequence[float], paragraphs: Sequence[int]) -> list[float]:
    """The sums with what the sentences beside each in its paragraph, and all of the entry, add to it."""
    chances = [1 / (1 + exp(-_STEEP * max(-_FAR, min(_FAR, one)))) for one in sums]
    whole = sum(chances)
    found = []
    for number, (alone, chance) in enumerate(zip(sums, chances, strict=True)):
        near = sum(
            gain * chances[beside]
            for beside, gain in ((number - 1, _AFTER), (number + 1, _BEFORE))
            if 0 <= beside < len(sums) and paragraphs[beside] == paragraphs[number]
        )
        found.append(alone + near + _WHOLE * min(_MOST_WHOLE, whole - chance))
    return found


def marks(text: str) -> tuple[set[str], int]:
    """What may be weighed of a sentence, and of how many words it is.

    `w:` a word, `b:` two in a row, `1:` the first one, `k:` what a word is to a seller, `d:` two in a row of
    which one is by that, `s:` a sense, `+:` two senses, `n:` its length, `!` a shout.
    """
    said = unquoted(_LINK.sub(r"\1", text[:READ])).lower().replace("’", "'")
    row, words = _row(said)
    found = {f"w:{word}" for word in words}
    found.update(f"b:{first} {second}" for first, second in pairwise(row))
    found.update(f"k:{_roles()[word]}" for word in words if word in _roles())
    by_role = [f"<{_roles()[word]}>" if word in _roles() else word for word in row]
    found.update(f"d:{a} {b}" for a, b in pairwise(by_role) if a[0] == "<" or b[0] == "<")
    found.update(_senses(said))
    found.update(f"1:{word}" for word in words[:1])
    found.add(f"n:{sum(len(words) >= least for least in _LENGTHS)}")
    if "!" in text:
        found.add("!")
    return found, len(words)


def _row(said: str) -> tuple[list[str], list[str]]:
    """The words between a sign for the beginning, for pauses and for the end; and the words alone."""
    row, words = ["^"], []
    last = "$"
    for token in _TOKEN.finditer(said):
        sort = token.lastgroup
        if sort in ("end", "pause"):
            if row[-1] != "|":
                row.append("|")
            last = token.group() if sort == "end" else "$"
            continue
        word = token.group() if sort == "word" else f"<{sort}>"
        last = "$"
        row.append(word)
        words.append(word)
    if row[-1] == "|":
        row.pop()
    return [*row, last], words


def _senses(said: str) -> Iterator[str]:
    senses = sorted(wordlists.found("senses", said).keys() - {_NO_SENSE})
    yield from (f"s:{sense}" for sense in senses)
    yield from (f"+:{first}+{second}" for first, second in combinations(senses, 2))


@cache
def _roles() -> dict[str, str]:
    """Word -> what it is to a seller."""
    return {word: role for role, words in wordlists.sections("selling").items() for word in words}


@cache
def _learnt() -> dict[str, Any]:
    """`weights`: mark -> its weight; `bias`: of any sentence, so that it sells above 0."""
    learnt: dict[str, Any] = wordlists.data("selling")
    return learnt
