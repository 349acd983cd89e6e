"""How much neighbouring sentences are worth as a post, learnt from passages that people judged.

Each feature has a name, a weight and its usual value, so that a passage is compared with an
ordinary one and what speaks for it can be said (resources/language/worth.json). What a feature
counts that only English words say is left out in other languages.
"""

from dataclasses import dataclass
from functools import cache
from math import sqrt

from core.language import wordlists
from core.language.suggest_read import Line, Reading
from core.model import Angle

_ELSEWHERE = 0.06  # what may speak for a passage in a language whose words are not known
_MOST = 5.0  # a sign counts no more often than this in a passage
_TOTALS = ("abstract", "code", "deed", "feeling", "log", "mine", "not", "office", "praise", "scene", "sense", "teach", "the", "thing", "this", "topic", "trade", "vague", "we", "you")  # fmt: skip
_CUES = {
    "lesson": Angle.LESSON,
    "thanks": Angle.THANKS,
    "plan": Angle.PLAN,
    "behind the scenes": Angle.BEHIND,
}
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


@cache
def learnt() -> Learnt:
    raw = wordlists.data("worth")
    usual, worth, alone = (
        {name: values[place] for name, values in raw["features"].items()} for place in range(3)
    )
    return Learnt(usual, worth, alone, *raw["usual"], *raw["enough"])


def judge(reading: Reading, lines: tuple[Line, ...], length: int) -> tuple[float, float]:
    """The worth, from about 0 (leave it) to 1, and how likely the passage stands alone.

    `length` is that of the passage in characters.
    """
    model = learnt()
    worth, alone = model.worth_usual, model.alone_usual
    if reading.tongue != "en":
        worth, alone = worth + _ELSEWHERE, alone + 2 * _ELSEWHERE
    for name, more in apart(reading, lines, length).items():
        worth += model.worth[name] * more
        alone += model.alone[name] * more
    return worth, alone


def why(reading: Reading, lines: tuple[Line, ...], length: int) -> str:
    """What speaks for a passage most: the code of a `Reason`."""
    model = learnt().worth
    parts = {name: model[name] * more for name, more in apart(reading, lines, length).items()}
    sums = {code: sum(parts.get(name, 0.0) for name in names) for code, names in _WHY.items()}
    best = max(_WHY, key=lambda code: (code in _RARE and sums[code] > _CLEARLY, sums[code]))
    return best if sums[best] > _CLEARLY else "told well"


def apart(reading: Reading, lines: tuple[Line, ...], length: int) -> dict[str, float]:
    """How much more or less than usual each feature of a passage is."""
    usual = learnt().usual
    found = features(reading, lines, length)
    return {name: value - usual[name] for name, value in found.items() if name in usual}


def features(reading: Reading, lines: tuple[Line, ...], length: int) -> dict[str, float]:
    """What can be said of a passage in numbers, by name."""
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
        for name in _TOTALS:
            total = sum(marks.counts.get(name, 0.0) for marks in every)
            found[name] = sqrt(min(_MOST, total))
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
