"""How much an English sentence sells by how it is built, and how much it reads like what sells.

An order to the reader with a thing of the writer's, an offer with a price or a day, a condition that
ends at the writer's door. What happened, or what somebody else said, is told.
"""

import re
from collections.abc import Sequence, Set
from enum import IntEnum
from functools import cache, lru_cache

from core.language.selling.quoted import READ, own
from core.language.turn_lists import turns as listed
from core.language.turns import Turns, starts


class Sells(IntEnum):
    """How much a sentence sells by itself."""

    NOT = 0
    BESIDE = 1
    """It does beside one that does."""
    HARDLY = 2
    """It does where the recogniser hears it and something near it sells well."""
    MAYBE = 3
    """It does where the recogniser surely hears it."""
    LIKELY = 4
    """It does where the recogniser hears it too."""
    SURELY = 5


_FEW = 3  # words of a sentence that says too little by itself
_HINTS = 5  # words of one that is heard without a turn of phrase
_WORD = re.compile(r"\w+")
_YOU = re.compile(r"\b(?:you|your|please)\b")
_DOES = re.compile(r"\b(?:i(?!')|he|she|they|who)\b[^.!?;:]*$")
_LINK = re.compile(r"\[([^\]]{0,300})\]\([^)\s]{0,600}\)")


@lru_cache(maxsize=256)
def rank(text: str) -> Sells:
    """How much one sentence sells by itself."""
    said = _plain(text)
    if not _WORD.search(said):
        return Sells.NOT
    return Sells.SURELY if _ordered(said) else _turned(said)


@lru_cache(maxsize=256)
def heard(text: str) -> float:
    """The share of sales in what a sentence reads like."""
    from core.language.kinds import scorer
    from core.language.kinds.features import measure
    from core.language.kinds.kinds import KINDS
    from core.model import Kind

    votes = scorer.sums(measure(text[:READ]), scorer.load())[: len(KINDS)]
    return scorer.softmax(votes)[KINDS.index(Kind.SALES)]


def _plain(text: str) -> str:
    """A sentence in small letters without what it quotes, and with plain apostrophes."""
    return own(_LINK.sub(r"\1", text[:READ])).lower().strip()


def _ordered(said: str) -> bool:
    """Whether the reader is told to do something, where a sentence or a clause of it begins."""
    for begin in _BEGINS.finditer(said):
        at = begin.end()
        if begin.lastgroup == "wide" and _does(said, begin.start()):
            continue
        order = _POLITE.match(said, at)
        for start in {at, order.end() if order else at}:
            for turns, name in _orders(begin.lastgroup or "head", said[start : start + 3]):
                if turns.pattern(name).match(said, start):
                    return True
    return False


@lru_cache(maxsize=4096)
def _orders(begins: str, first: str) -> tuple[tuple[Turns, str], ...]:
    """What may be an order of all that begins so, with these three characters."""
    word = starts(first)
    return tuple(
        (turns, name)
        for turns in map(_turns, _NARROWER[begins])
        for name in turns.near(first, word)
    )


_NARROWER = {
    "head": ("head", "clause", "wide"),
    "clause": ("clause", "wide"),
    "wide": ("wide",),
}
"""Of an order that may begin so, what it may be."""


def _does(said: str, at: int) -> bool:
    """Whether "and" there goes on with what somebody does: "those who feed and support us"."""
    return (
        not said.startswith(", ", at) and bool(_DOES.search(said, 0, at)) and not _YOU.search(said)
    )


def _turned(said: str) -> Sells:
    """How much the strongest turn of phrase in it sells; what is told of, only if it is sure."""
    word = starts(said)
    sure = _turns("surely")
    if any(sure.pattern(name).search(said) for name in sure.near(said, word)):
        return Sells.SURELY
    if _has("past", said, word):
        return Sells.NOT
    turns, made = _turns("open"), None
    for name in turns.near(said, word):
        sort = _SORTS[name.split()[0]]
        if made is None:
            made = _made(said, word)
        if made or (sort is Sells.MAYBE and _has("own day", said, word)):
            return Sells.NOT
        if turns.pattern(name).search(said):
            few = sort is Sells.MAYBE and len(_WORD.findall(said)) < _FEW
            return Sells.BESIDE if few else sort
    if _has("own day", said, word):
        return Sells.NOT
    if _has("hint", said, word):
        return Sells.HARDLY if len(_WORD.findall(said)) >= _HINTS else Sells.BESIDE
    return Sells.BESIDE if _has("beside", said, word) else Sells.NOT


def _made(said: str, word: Set[str]) -> bool:
    """Whether it tells how something is made, and not that one may have it."""
    return not _has("reader", said, word) and _has("making", said, word)


_SORTS = {
    "offer": Sells.SURELY,
    "likely": Sells.LIKELY,
    "maybe": Sells.MAYBE,
}


def _has(group: str, said: str, word: Set[str]) -> bool:
    """Whether one of these marks is in it; `word`: its `starts`."""
    marks = _marks(group)
    return any(marks.pattern(name).search(said) for name in marks.near(said, word))


@cache
def _turns(group: str) -> Turns:
    """Turns, or the orders that may begin in a place; each by itself, so that few are tried."""
    return _each(_GROUPS.get(group, (group,)), seeking=group in _GROUPS)


_GROUPS = {"surely": ("surely",), "open": ("offer", "likely", "maybe")}
"""Turns that sell whatever else is told, and those that do not where something happened."""


@cache
def _marks(group: str) -> Turns:
    return _each((group,), seeking=True)


def _each(groups: Sequence[str], *, seeking: bool) -> Turns:
    return Turns(
        {f"{group} {n}": one for group in groups for n, one in enumerate(listed("selling")[group])},
        seeking=seeking,
    )


_BEGINS = re.compile(
    r"(?P<head>(?:^|[.!?:;–—…(](?!\))\s*|\s-\s)[\W_]*)|"
    r"(?P<clause>,? so (?:please |do |just )?|, (?:please|do|just|then) |\b(?:and|or) (?:please|do) )|"
    r"(?P<wide>,? (?:and|or|then) |, )"
)
"""Where an order may begin."""
_POLITE = re.compile(
    r"(?:(?:please|pls|do|just|also|so|and|or|but|then|now|p\.?s\.?:?|hey|oh|folks|friends|y'all|mamas|"
    r"feel free to|do not forget to|don't forget to|be sure to|make sure to|make sure you|"
    r"make sure that you|remember to|remember:|why not|simply|to book,?|"
    r"for \w+ (?:work|orders|queries|details|more),) ){0,3}"
)
"""What may stand before it."""
