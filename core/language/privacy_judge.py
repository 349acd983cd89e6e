"""A small learnt judge of sentences: whether one speaks of a private matter, and of which.

Lists and patterns find what has words of its own. The judge stands beside them: it hears what many
ordinary words say together, and what is spoken of around a sentence ("I can't take a full breath
any more"), and dismisses what a list took for private in a sentence that speaks of something else
altogether. It knows English. How it was learnt: packaging/train_judge.py.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from core.language import senses, wordlists
from core.model import Private

_KINDS = {
    "health": Private.HEALTH,
    "money": Private.MONEY,
    "employer": Private.EMPLOYER,
    "child": Private.CHILD,
    "whereabouts": Private.WHEREABOUTS,
    "other": Private.OTHER,
}

_ELSEWHERE = {"beast", "story"}
_MADE = {"craft", "machine"}
_OWN = {"me", "us", "kin", "offspring", "friend"}
_SUMS = {"number", "money", "money act"}
_SHORT = 3  # words of more than two letters in a sentence too short to be judged harmless


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge makes of a sentence."""

    read: senses.Read
    marks: list[str]
    """Those that are weighed."""
    sum: int
    strange: bool
    """Whether much of the text is about beasts or stories."""

    def private(self, *, keen: bool = True) -> bool:
        """`keen`: rather too often than too seldom, as one may look at what is found."""
        learnt = _learnt()
        there = self.read.senses.keys()
        made = bool(_MADE & there) and not _OWN & there
        more = learnt["more"] if made or self.elsewhere else 0
        return bool(self.sum > learnt["keen" if keen else "sure"] + more)

    @property
    def harmless(self) -> bool:
        """Whether a word of a list must mean something else here, or somebody made up, or a beast."""
        if _SUMS & self.read.senses.keys():  # what a beast fetched is its owner's money
            return False
        if self.elsewhere:
            return not self.private()
        return self.sum < _learnt()["floor"] and len(self.read.words) > _SHORT

    @property
    def elsewhere(self) -> bool:
        """Whether the sentence speaks of a story or of beasts, and of nobody near."""
        there = self.read.senses.keys()
        return (self.strange or bool(_ELSEWHERE & there)) and not _OWN & there

    @property
    def sort(self) -> Private:
        learnt = _learnt()
        names, weights = learnt["kinds"], learnt["weights"]
        sums = [0] * len(names)
        for mark in self.marks:
            for n, weight in enumerate(weights[mark][1:]):
                sums[n] += weight
        return _KINDS[names[max(range(len(names)), key=sums.__getitem__)]]

    @property
    def word(self) -> tuple[int, int]:
        """Where the word stands that speaks most for the verdict."""
        weights = _learnt()["weights"]
        said = [(weights.get(sense, (0,))[0], place) for sense, place in self.read.senses.items()]
        said += [(weights.get(f"w:{w}", (0,))[0], place) for w, place in self.read.words.items()]
        return max(said, default=(0, (self.read.start, self.read.start)))[1]


def verdicts(text: str) -> list[Verdict]:
    """A verdict for each sentence of `text`, in order."""
    weights = _learnt()["weights"]
    sentences = senses.read(text)
    about = senses.matter(sentences)
    whole = sum(weights[mark][0] for mark in about if mark in weights)
    strange = any(f"t:{sense}" in about for sense in _ELSEWHERE)
    found = []
    for number, one in enumerate(sentences):
        marks = [mark for mark in senses.marks(text, sentences, number) if mark in weights]
        total = whole + sum(weights[mark][0] for mark in marks)
        found.append(Verdict(one, marks, total, strange))
    return found


def at(found: Sequence[Verdict], place: int) -> Verdict | None:
    """The verdict on the sentence in which a place of the text lies."""
    number = bisect_right(found, place, key=lambda verdict: verdict.read.start) - 1
    return found[number] if number >= 0 else None


@cache
def _learnt() -> dict[str, Any]:
    """`weights`: mark -> its weight, and one for each of `kinds` if it has any; and the sums that count
    (packaging/train_judge.py says which).
    """
    learnt: dict[str, Any] = wordlists.data("judge")
    return learnt
