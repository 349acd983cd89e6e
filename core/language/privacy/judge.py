"""A small learnt judge of sentences: whether one speaks of a private matter, and of which.

It weighs what a sentence is about, its words, what is spoken of around it, and what the lists and
patterns took for private in it: each of them counts for as much as it has proved worth. It knows
English. How it was learnt: packaging/train_judge.py.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from typing import Any

from core.language import wordlists
from core.language.privacy import open as privacy_open
from core.language.text import senses
from core.model import Private

_KINDS = {
    "health": Private.HEALTH,
    "money": Private.MONEY,
    "employer": Private.EMPLOYER,
    "child": Private.CHILD,
    "whereabouts": Private.WHEREABOUTS,
    "other": Private.OTHER,
}

_SCALE = 100  # of the sums
_REACH = 4  # sentences before and behind that count
_NEAR, _WHOLE = 0.6, 5.0  # how much the sentences near, and all of the text, count
_FEW = 15  # usual sentences that any text is taken to have besides
_MOST = 0.7  # that a sentence gets
_PLAIN = 60  # taken from a plain sentence beside which nothing private is told
_STIR = 10  # above what is usual around a sentence
_ASTRAY = 45  # that a sentence may lose by what stands around it
_AROUND = ("p:", "n:", "t:")  # marks of what stands around a sentence
_FAR = 500.0  # a sum so low is no chance at all
_SHORT = 3  # words of more than two letters in a sentence too short to be judged without lists


@dataclass(slots=True)
class Verdict:
    """What the judge makes of a sentence."""

    read: senses.Read
    marks: list[str]
    """Those that are weighed."""
    sum: int
    alone: int
    """The same without what is said of what stands around it."""
    beside: int = 0
    """What is told around it adds; see `settle`."""
    plain: bool = False
    """Whether it speaks of nothing that is private mostly, and nothing was found in it."""
    open: bool = False
    """Whether it is a plan that is told to everybody: what stands beside it says nothing of it."""

    def hear(self, cues: Iterable[str]) -> None:
        """Weighs marks of what was found in the sentence, too."""
        weights = _learnt()["weights"]
        for mark in cues:
            self.plain = False
            if mark in weights:
                self.marks.append(mark)
                self.sum += weights[mark]
                self.alone += weights[mark]

    def private(self, *, keen: bool = True) -> bool:
        """`keen`: rather too often than too seldom, as one may look at what is found."""
        return bool(self.sum + self.beside > _learnt()["keen" if keen else "sure"])

    @property
    def harmless(self) -> bool:
        """Whether nothing that a list or a pattern may find would make it private."""
        return max(self.sum, self.alone) < _learnt()["floor"] and len(self.read.words) > _SHORT

    @property
    def sort(self) -> Private:
        learnt = _learnt()
        names, known = learnt["kinds"], learnt["sorts"]
        sums = [0] * len(names)
        for mark in self.marks:
            for n, weight in enumerate(known.get(mark, ())):
                sums[n] += weight
        return _KINDS[names[max(range(len(names)), key=sums.__getitem__)]]

    @property
    def word(self) -> tuple[int, int]:
        """Where the word stands that speaks most for the verdict."""
        weights = _learnt()["weights"]
        said = [(weights.get(sense, 0), place) for sense, place in self.read.senses.items()]
        said += [(weights.get(f"w:{w}", 0), place) for w, place in self.read.words.items()]
        return max(said, default=(0, (self.read.start, self.read.start)))[1]


def settle(found: Sequence[Verdict]) -> None:
    """Lets each verdict of a text count for those beside it: what is private is told in a row.

    Where there is no sentence the usual one counts, so that a sentence by itself is judged alike.
    """
    learnt = _learnt()
    usual = learnt["usual"] / _SCALE
    sums = [verdict.sum + learnt["bias"] for verdict in found]
    by_itself = [verdict.alone + learnt["bias"] for verdict in found]
    added = settled(sums, by_itself, [verdict.plain for verdict in found], usual)
    for verdict, more in zip(found, added, strict=True):
        alone = verdict.open and beside((0.0,), (verdict.plain,), usual)[0]
        verdict.beside = min(more, alone) if verdict.open else more


def settled(
    sums: Sequence[float], alone: Sequence[float], plain: Sequence[bool], usual: float
) -> list[int]:
    """What is added to each sentence of a text, by its sum there and the one that it has alone.

    What is private by itself stays so in the lightest entry, but for a little.
    """
    least = [beside((0.0,), (one,), usual)[0] - _ASTRAY for one in (False, True)]
    return [
        max(more, round(by_itself - total) + least[one])
        for more, total, by_itself, one in zip(
            beside(sums, plain, usual), sums, alone, plain, strict=True
        )
    ]


def beside(sums: Sequence[float], plain: Sequence[bool], usual: float) -> list[int]:
    """What is lent to each sentence of a text, by the sums of all and which are plain.

    A plain one that gets no more than is usual loses: "I shall be there on Saturday".
    """
    quiet = lent((0.0,), usual)[0] + _STIR
    return [
        more - _PLAIN if alone and more <= quiet else more
        for more, alone in zip(lent(sums, usual), plain, strict=True)
    ]


def lent(sums: Sequence[float], usual: float) -> list[int]:
    """What each sentence of a text gets from the others, by the sums of all."""
    chances = [1 / (1 + exp(-max(-_FAR, total / _SCALE))) for total in sums]
    edge = [usual] * _REACH
    row = [*edge, *chances, *edge]
    whole = sum(chances) + usual * _FEW
    found = []
    for number, chance in enumerate(chances):
        near = sum(
            (row[number + _REACH - away] + row[number + _REACH + away]) / (1 + away)
            for away in range(1, _REACH + 1)
        )
        rest = (whole - chance) / (len(chances) - 1 + _FEW)
        found.append(round(_SCALE * min(_MOST, _NEAR * near + _WHOLE * rest)))
    return found


def around(mark: str) -> bool:
    """Whether a mark says what stands around a sentence."""
    return mark.startswith(_AROUND)


def verdicts(text: str) -> list[Verdict]:
    """A verdict for each sentence of `text`, in order."""
    weights = _learnt()["weights"]
    sentences = senses.read(text)
    whole = [mark for mark in senses.matter(sentences) if mark in weights]
    found = []
    for number, one in enumerate(sentences):
        to_all = privacy_open.told_to_all(text[one.start : one.end])
        said = senses.marks(text, *(([one], 0) if to_all else (sentences, number)))
        marks = [mark for mark in said if mark in weights]
        marks += () if to_all else whole
        total = sum(weights[mark] for mark in marks)
        plain = senses.GRAVE.isdisjoint(one.senses)
        alone = sum(weights[mark] for mark in marks if not around(mark))
        found.append(Verdict(one, marks, total, alone, plain=plain, open=to_all))
    return found


@cache
def _learnt() -> dict[str, Any]:
    """`weights`: mark -> its weight; `sorts`: mark -> one for each of `kinds`; and the sums that count
    (packaging/train_judge.py says which).
    """
    learnt: dict[str, Any] = wordlists.data("judge")
    return learnt
