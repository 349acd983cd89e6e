"""Whether a sentence of an entry sells: invites, offers, prices, asks for support, hires.

The one door of it: in English a learnt judge weighs each sentence by itself and among the others
(`selling.judge`), in German, Spanish and French another judges each by itself
(`selling.elsewhere`).
"""

from collections.abc import Sequence

from core.language.selling import elsewhere, judge

_JUDGED = ("en", "")
"""The languages that the judge reads; "" is one that is not known."""


def told(sentences: Sequence[str], paragraphs: Sequence[int], tongue: str = "en") -> frozenset[int]:
    """Which sentences of an entry sell, by themselves or beside one that does.

    `paragraphs` says in which paragraph each of them stands.
    """
    worded = {n for n, text in enumerate(sentences) if elsewhere.sells(text, tongue)}
    if tongue not in _JUDGED:
        return frozenset(worded)
    sums = judge.among(judge.sums(sentences), paragraphs)
    return frozenset(worded | {n for n, one in enumerate(sums) if one > 0})
