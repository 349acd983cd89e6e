"""How much neighbouring sentences are worth as a post, learnt from passages that people judged.

Each feature has a name, a weight and its usual value, so that a passage is compared with an
ordinary one and what speaks for it can be said (resources/language/worth.json). What a feature
counts that only English words say is left out in other languages.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import sqrt

from core.language import wordlists
from core.language.suggest import place as suggest_place
from core.language.suggest import words
from core.language.suggest.line import Line, Reading
from core.model import Angle

_ELSEWHERE = 0.15  # what may speak for a passage in a language whose words are not known
_MOST = 5.0  # a sign counts no more often than this in a passage
_TOTALS = frozenset(("abstract", "code", "contrast", "deed", "feeling", "folk", "log", "mine", "not", "office", "praise", "scene", "sense", "teach", "the", "thing", "this", "topic", "trade", "vague", "we", "you"))  # fmt: skip
_CUES = {
    "lesson": Angle.LESSON,
    "thanks": Angle.THANKS,
    "plan": Angle.PLAN,
    "behind the scenes": Angle.BEHIND,
}
_SHAPED = ("opens", "first", "place", "length", "short", "trails off", "longest", "past", "begins long", "alone", "closes", "item", "headed", *_CUES)  # fmt: skip
_ALONE = 0.3
_WHOLE = 0.9  # how likely an entry stands alone that nothing is left out of
_MISSED = 0.2
_MANY = 8  # sentences left out, from which on a passage that is not whole surely misses some
_CLEARLY = 0.015  # of the worth, from which on something speaks for a passage in words
_PLAIN = 0.8  # how clearly a sentence must say so
_TOLD = {
    "told thanks": Angle.THANKS,
    "told learnt": Angle.LESSON,
    "told made": Angle.BEHIND,
}
_WHY = {
    "told felt": ("feeling",),
    "told seen": ("thing", "sense", "deed", "scene", "topic", "folk"),
}


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt of each feature: its usual value, and how much it adds to each of two sums."""

    usual: dict[str, float]
    worth: dict[str, float]
    alone: dict[str, float]
    worth_usual: float
    alone_usual: float
    enough: float
    """The rank from which on a passage is offered."""

    def begin(self, names: Iterable[str]) -> tuple[float, float]:
        """Both sums of a passage that has nothing of these features."""
        known = [name for name in names if name in self.usual]
        return (
            self.worth_usual - sum(self.worth[name] * self.usual[name] for name in known),
            self.alone_usual - sum(self.alone[name] * self.usual[name] for name in known),
        )


@cache
def learnt() -> Learnt:
    raw = wordlists.data("worth")
    usual, worth, alone = (
        {name: values[place] for name, values in raw["features"].items()} for place in range(3)
    )
    worth_usual, alone_usual = raw["usual"]
    return Learnt(usual, worth, alone, worth_usual, alone_usual, raw["enough"])


@cache
def _begin(tongue: str) -> tuple[float, float]:
    """Where both sums begin; what only English words say is as usual elsewhere, and a little more."""
    if tongue == "en":
        return learnt().begin(learnt().usual)
    worth, alone = learnt().begin(_SHAPED)
    return worth + _ELSEWHERE, alone + 2 * _ELSEWHERE


def judge(reading: Reading, lines: tuple[Line, ...], length: int) -> float:
    """How good a post a passage is beside others, from about 0 (leave it) to 1.

    `length` is that of the passage in characters.
    """
    model = learnt()
    worth, alone = _begin(reading.tongue)
    for name, value in features(reading, lines, length).items():
        if value and name in model.usual:
            worth += model.worth[name] * value
            alone += model.alone[name] * value
    if reading.tongue == "en":
        more = words.adds([line.marks.said for line in lines])
        worth, alone = worth + more[0], alone + more[1]
    told = {line.number for line in lines}
    left_out = sum(line.number not in told and _tellable(reading, line) for line in reading.lines)
    if not left_out:
        alone = max(alone, _WHOLE)
    shaped = len(lines) > 1 and suggest_place.opens(reading, lines[0])
    return rank(worth, alone, missed=0.0 if shaped else min(1.0, left_out / _MANY))


def _tellable(reading: Reading, line: Line) -> bool:
    """Whether a line could have been told beside a passage: "- milk" could not, nor who is named only there."""
    bare = line.sentence.block in reading.items and not line.usable
    return not (suggest_place.untold(line) or bare or line.people)


def rank(worth: float, alone: float, missed: float) -> float:
    """One number to order passages by.

    Of two alike the one is better that more surely stands alone, and one that opens a paragraph and
    goes on: readers find it whole. `missed`: how likely (0 to 1) another one misses what is around it.
    """
    return worth + _ALONE * alone - _MISSED * missed


def why(reading: Reading, lines: tuple[Line, ...], length: int) -> str:
    """What speaks for a passage most: the code of a `Reason`."""
    for code, angle in _TOLD.items():
        if any(line.cues.get(angle, 0.0) >= _PLAIN for line in lines):
            return code
    model = learnt()
    found = features(reading, lines, length)
    sums = {
        code: sum(
            model.worth.get(name, 0.0) * (found.get(name, 0.0) - model.usual.get(name, 0.0))
            for name in names
            if reading.tongue == "en" or name in found
        )
        for code, names in _WHY.items()
    }
    best = max(_WHY, key=sums.__getitem__)
    return best if sums[best] > _CLEARLY else "told well"


def features(reading: Reading, lines: tuple[Line, ...], length: int) -> dict[str, float]:
    """What can be said of a passage in numbers, by name; what is not named is 0."""
    first, last = lines[0], lines[-1]
    every = [line.marks for line in lines]
    found = {
        "opens": float(suggest_place.opens(reading, first)),
        "first": float(first.number == 0),
        "place": first.number / max(1, len(reading.lines)),
        "length": min(300, length) / 300,
        "short": max(0, 100 - length) / 100,
        "trails off": float(last.text.endswith(("...", "…"))),
        "longest": min(60, max(marks.words for marks in every)) / 20,
        "past": sum(Angle.MOMENT in line.cues for line in lines) / len(lines),
        "begins long": min(30, first.marks.words) / 30,
        "alone": float(len(lines) == 1),
        "closes": float(suggest_place.closes(reading, last)),
        "item": float(first.sentence.block in reading.items),
        "headed": float(first.sentence.block in reading.headed),
    }
    for name, angle in _CUES.items():
        found[name] = max(line.cues.get(angle, 0.0) for line in lines)
    if reading.tongue == "en":
        totals: dict[str, float] = {}
        for marks in every:
            for name, count in marks.counts.items():
                totals[name] = totals.get(name, 0.0) + count
        found |= {name: sqrt(min(_MOST, totals[name])) for name in _TOTALS & totals.keys()}
        found["known"] = min(3.0, first.marks.known)
        found["points"] = min(3.0, first.marks.counts.get("this", 0.0))
        found["goes on"] = min(3, first.marks.more)
        found["names"] = min(3.0, first.marks.counts["name"] + first.marks.counts["code"])
        found["things in all"] = reading.seen
        found |= suggest_place.numbers(reading, lines)
    return found
