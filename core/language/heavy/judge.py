"""A small learnt judge of heaviness: how much each sentence weighs, and a whole text by its sentences.

It weighs words, two words in a row, what words are about (`senses`) and grave words by name, so that it
hears what is done and left undone on such days and never named. It knows English. How it was learnt:
packaging/train_heavy.py; how well it does: docs/heavy.md.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from math import exp, log
from typing import Any

from core.language import wordlists
from core.language.text import senses

_SCALE = 100  # of the weights
_NAMED = ("grief", "grave", "grave weak")
_ANYWHERE = frozenset(("me", "us", "you", "others", "other one", "when", "then", "number", "thing"))
_FAR = 50.0  # a sum so low, or so high, is sure


def sums(text: str) -> list[float]:
    """Of each sentence in order, the natural log of the odds that it is heavy."""
    learnt = _learnt()
    weights: dict[str, int] = learnt["weights"]
    return [
        (learnt["bias"] + sum(weights.get(mark, 0) for mark in found)) / _SCALE
        for found in marks(text)
    ]


def marks(text: str) -> list[set[str]]:
    """Of each sentence in order, what may be weighed: its senses, words, and words two by two, and which
    lists of grave words it has one of (`g:`).
    """
    sentences = senses.read(text)
    found = [
        {*(one.senses.keys() - _ANYWHERE), *_said(one), *senses.neighbours(one)}
        for one in sentences
    ]
    ends = [one.end for one in sentences]
    for section in _NAMED:
        for span in wordlists.spans("signs", section, text):
            found[min(bisect_right(ends, span.start), len(found) - 1)].add(f"g:{section}")
    return found


def _said(one: senses.Read) -> Iterator[str]:
    """Its words; those without matter of their own say nothing of a day, only of how somebody writes."""
    return (f"w:{word}" for word in one.words if word not in wordlists.words("function_words"))


def whole(sums: list[float], weights: Sequence[float] = ()) -> float:
    """How heavy a text is by the sums of its sentences; `weights`: those of `shares` in another language.

    In English it is rather likely above 0.
    """
    weights = weights or [weight / _SCALE for weight in _learnt()["whole"]]
    return sum(w * part for w, part in zip(weights, shares(sums), strict=True))


def shares(sums: list[float]) -> tuple[float, float, float, float]:
    """What a text is judged by: how much of it is heavy, the same by its length, how it begins; and 1."""
    chances = [1 / (1 + exp(-max(-_FAR, min(_FAR, one)))) for one in sums]
    mean = sum(chances) / len(chances)
    return mean, mean * log(len(chances)), chances[0], 1.0


@cache
def _learnt() -> dict[str, Any]:
    """`weights`: mark -> its weight; `bias`: of any sentence; `whole`: the weights of `shares`."""
    learnt: dict[str, Any] = wordlists.data("heavy")
    return learnt
