"""A small learnt judge of German, Spanish and French sentences: how heavy one is, how private, whether it sells.

Each of the three questions has weights of its own, for words, two words in a row, how long words begin, what words
are about and two such senses together, those of the sentences beside it, how big an amount is, and for cues: what
lists and patterns of whoever asks found. How it was learnt: packaging/train_elsewhere.py; how well it does:
docs/elsewhere.md.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import combinations, pairwise
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
_AMOUNT = re.compile(
    r"(?P<before>[€$£])?\s?(?<![\d.,])(?P<number>\d{1,3}(?:[.\u202f\xa0 ]\d{3}){1,3}|\d{1,9})(?:,\d{1,2})?\b\s?(?P<after>€|\$|£|euros?\b|eur\b|chf\b|franken\b|francs?\b|dollars?\b|dólares\b|pesos\b|soles\b|mil\b|mille\b|tausend\b)?",
    re.IGNORECASE,
)
_PAID = " paid"  # behind the size of a sum of money
_THOUSAND = ("mil", "mille", "tausend")
_SIZES = ((10, "ones"), (50, "tens"), (200, "hundred"), (1000, "hundreds"))
_SENSES_MOST = 12  # of one sentence that are read two by two
_BESIDE = frozenset(
    (
        "alone", "bank", "benefit", "body", "boss", "call", "child", "child trouble", "crime", "death", "despair", "doctor", "drink", "empty home",
        "event", "hide", "ill", "income", "inherit", "job lost", "kin", "love", "medicine", "mind", "money", "owe", "partner", "pregnant", "quarrel",
        "rent", "school", "sell", "short of money", "split", "tax", "violence", "away", "fun", "craft", "nature", "food", "culture",
    )
)  # fmt: skip
"""Senses that say something of the sentences beside them."""


@lru_cache(maxsize=512)  # each question is asked of the same sentences
def marks(sentence: str, language: str) -> frozenset[str]:
    """What may be weighed of a sentence by itself; every number is alike, but for its size."""
    words = ["0" if word.isdigit() else word for word in _WORD.findall(sentence.lower())]
    found = {f"w:{word}" for word in words}
    found |= {f"b:{first} {second}" for first, second in pairwise(("^", *words, "$"))}
    found |= {f"s:{word[:_STEM]}" for word in words if len(word) > _STEM}
    sizes = _amounts(sentence)
    found |= {f"a:{size}" for size in sizes}
    senses = sorted(_senses(sentence, language))
    found |= {f"n:{sense}" for sense in senses}
    paid = sorted(size for size in sizes if size.endswith(_PAID))
    pairs = combinations((*paid, *senses[:_SENSES_MOST]), 2)
    found |= {f"p:{one}+{two}" for one, two in pairs}
    if len(words) < _FEW:
        found.add("short")
    elif len(words) > _MANY:
        found.add("long")
    return frozenset(found)


def beside(every: Sequence[frozenset[str]]) -> list[set[str]]:
    """The marks of the sentences of a text, each with what those beside it are about."""
    about = [{mark[2:] for mark in one if mark[:2] == "n:"} & _BESIDE for one in every]
    return [
        {*one, *(f"z:{sense}" for near in (about[n - 1 : n], about[n + 1 : n + 2]) for senses in near for sense in senses)}
        for n, one in enumerate(every)
    ]  # fmt: skip


def _senses(sentence: str, language: str) -> set[str]:
    """What the words of a sentence are about."""
    found = wordlists.found("senses_elsewhere", sentence)
    return {title[3:] for title in found if title[:2] == language}


def _amounts(sentence: str) -> set[str]:
    """How big the sums of money and the numbers of a sentence are."""
    found = set()
    for match in _AMOUNT.finditer(sentence):
        after = (match["after"] or "").lower()
        number = int(re.sub(r"\D", "", match["number"])) * (1000 if after in _THOUSAND else 1)
        size = next((name for most, name in _SIZES if number < most), "thousands")
        found.add(f"{size}{_PAID}" if match["before"] or after else size)
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
    """The sum from which on a sentence is taken for `grave`, `keen` or not to be `told` (private), or `sells`, a text for `whole` (heavy)."""
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
