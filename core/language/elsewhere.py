"""A small learnt judge of German, Spanish and French sentences: how heavy one is, how private, whether it sells.

Each of the three questions has weights of its own, for words, two words in a row and how long words begin, and
for cues: what lists and patterns of whoever asks found. How it was learnt: packaging/train_elsewhere.py; how
well it does: docs/elsewhere.md.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import Any

from core.language import wordlists
from core.model import Private

LANGUAGES = ("de", "es", "fr")
HEAVY, PRIVATE, SELLS = 0, 1, 2
"""The questions, by the place of their weights."""
SORTS = (
    Private.HEALTH,
    Private.MONEY,
    Private.EMPLOYER,
    Private.CHILD,
    Private.WHEREABOUTS,
    Private.OTHER,
)
_SCALE = 100  # of the weights
_WORD = re.compile(r"[^\W\d_]+|\d+|[!?€$£%]")
_STEM = 5  # letters by which a longer word is known too
_FEW, _MANY = 5, 22  # words of a sentence that is short, and of one that is long


def marks(sentence: str) -> set[str]:
    """What may be weighed of a sentence; every number is alike."""
    words = ["0" if word.isdigit() else word for word in _WORD.findall(sentence.lower())]
    found = {f"w:{word}" for word in words}
    found |= {f"b:{first} {second}" for first, second in pairwise(("^", *words, "$"))}
    found |= {f"s:{word[:_STEM]}" for word in words if len(word) > _STEM}
    if len(words) < _FEW:
        found.add("short")
    elif len(words) > _MANY:
        found.add("long")
    return found


def weigh(question: int, language: str, found: Iterable[str]) -> float:
    """The natural log of the odds that a sentence with these marks is so."""
    known = _learnt(language)
    weights = known["weights"]
    total: int = known["bias"][question]
    total += sum(weights[mark][question] for mark in found if mark in weights)
    return total / _SCALE


def sort(language: str, found: Iterable[str]) -> Private:
    """Of which sort a private sentence with these marks is."""
    known = _learnt(language)
    sorts = known["sorts"]
    rows = [known["usual"], *(sorts[mark] for mark in found if mark in sorts)]
    sums = [sum(row[n] for row in rows) for n in range(len(SORTS))]
    return SORTS[max(range(len(SORTS)), key=sums.__getitem__)]


def least(language: str, name: str) -> float:
    """The sum from which on a sentence is taken for `grave`, `keen` or `sure` (private), or `sells`, a text for `whole` (heavy)."""
    return float(_learnt(language)["least"][name]) / _SCALE


def whole(language: str) -> list[float]:
    """What the shares of a text weigh (heavy.judge.shares) when it is asked whether all of it is heavy."""
    return [weight / _SCALE for weight in _learnt(language)["whole"]]


@cache
def _learnt(language: str) -> dict[str, Any]:
    """`bias` and `weights` for each question, `sorts`: mark -> one for each of SORTS, `usual`: one
    for each of them, `least`, `whole`.
    """
    learnt: dict[str, Any] = wordlists.data(f"elsewhere_{language}")
    return learnt
