"""Whether a sentence of an entry sells: invites, offers, prices, asks for support, hires.

The one door of it: what an English sentence sells by how it is built (`selling.built`), what could
hang in a shop window (`selling.notice`), what asks readers for something (`selling.asks`), and what
sells in other languages (`selling.elsewhere`). What a sentence leaves open its neighbours decide:
selling comes in runs.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from core.language.selling import asks, elsewhere, notice
from core.language.selling.built import Sells, heard, rank
from core.language.selling.quoted import unquoted

_ALONE = {Sells.SURELY: -1.0, Sells.LIKELY: 0.1, Sells.MAYBE: 0.4}
_AMONG = {Sells.SURELY: -1.0, Sells.LIKELY: 0.08, Sells.MAYBE: 0.2, Sells.HARDLY: 0.17}
"""Share of sales in what a sentence reads like from which on it sells, where nothing else of its entry
sells well, and where something does."""
_WELL = 0.2
_FAR = 10  # sentences within which something does
_TEASES = re.compile(r"\W*(?:stay tuned|watch this space)\b", re.IGNORECASE)  # of whatever it is
_FAINT, _FAINTER = 0.05, 0.1  # for one beside it, in its paragraph and in the next
_BUILT = ("en", "")
"""The languages in which the build is read; "" is one that is not known."""


def told(sentences: Sequence[str], paragraphs: Sequence[int], tongue: str = "en") -> frozenset[int]:
    """Which sentences of an entry sell, by themselves or beside one that does.

    `paragraphs` says in which paragraph each of them stands.
    """
    built = _built(sentences, paragraphs) if tongue in _BUILT else frozenset[int]()
    worded = {n for n, text in enumerate(sentences) if n not in built and _worded(text, tongue)}
    return built | worded


def _worded(text: str, tongue: str) -> bool:
    """Whether its words alone say that it sells, and make nothing of what is beside it."""
    said = unquoted(text)
    return asks.asks(said) or notice.notice(said) or elsewhere.sells(text, tongue)


def _built(sentences: Sequence[str], paragraphs: Sequence[int]) -> frozenset[int]:
    """Which English sentences sell by how they are built, and what goes on from them."""
    ranks = [rank(text) for text in sentences]
    teases = {
        n for n, own in enumerate(ranks) if own > Sells.LIKELY and _TEASES.match(sentences[n])
    }
    well = [
        n
        for n, (text, own) in enumerate(zip(sentences, ranks, strict=True))
        if (own is Sells.SURELY or (own is Sells.LIKELY and heard(text) > _WELL))
        and n not in teases
    ]
    found = set[int]()
    for number, text in enumerate(sentences):
        after = bisect_left(well, number - _FAR)
        among = after < len(well) and well[after] <= number + _FAR
        if _by_itself(text, ranks[number], _AMONG if among else _ALONE):
            found.add(number)
    for step in (1, -1):
        order = range(len(sentences)) if step > 0 else range(len(sentences) - 1, -1, -1)
        for number in order:
            beside = number - step
            if number in found or beside not in found or beside in teases:
                continue
            apart = abs(paragraphs[number] - paragraphs[beside])
            if apart < 2 and _goes_with(sentences[number], ranks[number], apart=bool(apart)):
                found.add(number)
    return frozenset(found)


def _by_itself(text: str, own: Sells, least: Mapping[Sells, float]) -> bool:
    share = least.get(own)
    return share is not None and (share < 0 or heard(text) > share)


def _goes_with(text: str, own: Sells, *, apart: bool) -> bool:
    """Whether a sentence beside one that sells is part of the offer; `apart`: in a paragraph beside it."""
    if apart:
        return own > Sells.BESIDE and heard(text) > _FAINTER
    return own > Sells.NOT and (own is Sells.LIKELY or heard(text) > _FAINT)
