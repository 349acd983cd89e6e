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
from core.language.suggest_read import Line, Reading
from core.model import Angle

_ELSEWHERE = 0.06  # what may speak for a passage in a language whose words are not known
_MOST = 5.0  # a sign counts no more often than this in a passage
_TOTALS = frozenset(("abstract", "code", "deed", "feeling", "log", "mine", "not", "office", "praise", "scene", "sense", "teach", "the", "thing", "this", "topic", "trade", "vague", "we", "you"))  # fmt: skip
_CUES = {
    "lesson": Angle.LESSON,
    "thanks": Angle.THANKS,
    "plan": Angle.PLAN,
    "behind the scenes": Angle.BEHIND,
}
_SHAPED = ("opens", "first", "place", "length", "short", "trails off", "longest", "past", "begins long", "alone", "closes", "item", "headed", *_CUES)  # fmt: skip
_CLEARLY = 0.03  # of the worth, from which on something speaks for a passage in words
_RARE = ("told thanks", "told learnt", "told made")  # said first
_WHY = {
    "told thanks": ("thanks",),
    "told learnt": ("lesson",),
    "told made": ("behind the scenes",),
    "told felt": ("feeling",),
    "told seen": ("thing", "sense", "deed", "scene", "topic"),
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
    """The worth from which on a passage is offered."""
    alone_enough: float
    """How likely it must be that it stands alone."""

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
    return Learnt(usual, worth, alone, *raw["usual"], *raw["enough"])


@cache
def _begin(tongue: str) -> tuple[float, float]:
    """Where both sums begin; what only English words say is as usual elsewhere, and a little more."""
    if tongue == "en":
        return learnt().begin(learnt().usual)
    worth, alone = learnt().begin(_SHAPED)
    return worth + _ELSEWHERE, alone + 2 * _ELSEWHERE


def judge(reading: Reading, lines: tuple[Line, ...], length: int) -> tuple[float, float]:
    """The worth, from about 0 (leave it) to 1, and how likely the passage stands alone.

    `length` is that of the passage in characters.
    """
    model = learnt()
    worth, alone = _begin(reading.tongue)
    for name, value in features(reading, lines, length).items():
        if value and name in model.usual:
            worth += model.worth[name] * value
            alone += model.alone[name] * value
    return worth, alone


def why(reading: Reading, lines: tuple[Line, ...], length: int) -> str:
    """What speaks for a passage most: the code of a `Reason`."""
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
    best = max(_WHY, key=lambda code: (code in _RARE and sums[code] > _CLEARLY, sums[code]))
    return best if sums[best] > _CLEARLY else "told well"


def features(reading: Reading, lines: tuple[Line, ...], length: int) -> dict[str, float]:
    """What can be said of a passage in numbers, by name; what is not named is 0."""
    first, last = lines[0], lines[-1]
    every = [line.marks for line in lines]
    found = {
        "opens": float(opens(reading, first)),
        "first": float(first.number == 0),
        "place": first.number / max(1, len(reading.lines)),
        "length": min(300, length) / 300,
        "short": max(0, 100 - length) / 100,
        "trails off": float(last.text.endswith(("...", "…"))),
        "longest": min(60, max(marks.words for marks in every)) / 20,
        "past": sum(Angle.MOMENT in line.cues for line in lines) / len(lines),
        "begins long": min(30, first.marks.words) / 30,
        "alone": float(len(lines) == 1),
        "closes": float(closes(reading, last)),
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
    return found


def opens(reading: Reading, line: Line) -> bool:
    """Whether a line is the first of its paragraph."""
    before = reading.lines[line.number - 1] if line.number else None
    return before is None or before.sentence.block != line.sentence.block


def closes(reading: Reading, line: Line) -> bool:
    """Whether a line is the last of its paragraph."""
    after = reading.lines[line.number + 1] if line.number + 1 < len(reading.lines) else None
    return after is None or after.sentence.block != line.sentence.block
