"""From which angle sentences are told together: what their cues say, and how much of them says it.

A word in the middle of five sentences names nothing; what the first or the last says does.
"""

import re
from collections.abc import Sequence

from core.language.angles.asking import asked
from core.language.suggest.line import Line
from core.model import Angle

_FIRST = 1.0
_LAST = 0.95
_MANY = 0.9  # half of the sentences say so
_PASSING = 0.7
_SMALL = 0.6
_SAID_BY_THE_WAY = (Angle.BEHIND, Angle.THANKS, Angle.RECOMMENDATION)
_CLEAR = 0.65  # less names nothing
_HAPPENED = 0.5  # how clearly a sentence tells of something past
_SURELY = 0.9  # how clearly something is a thank-you, or recommended
_ORDER = (  # of two as clear the one that says more
    Angle.THANKS, Angle.OVERHEARD, Angle.THEN_AND_NOW, Angle.FAILURE, Angle.RECOMMENDATION, Angle.LESSON,
    Angle.PROGRESS, Angle.PLAN, Angle.QUESTION, Angle.BEHIND, Angle.THOUGHT, Angle.MOMENT,
)  # fmt: skip
_NOW = re.compile(  # a scene in the present
    r"\b(?:today|tonight|this (?:morning|afternoon|evening|week|weekend)|right now,? (?:I|we|the|it|my)\b|just now|outside|at (?:\d|noon|dawn|midnight))\b|\b(?:is|are|am|['’]m|['’]re) \w+ing\b|"
    r"\bI (?:then )?(?:wake|stand|settle|walk|arrive|leave|head|sit|get (?:up|out|to)|come|turn|climb|set (?:off|out)|run|meet|step|reach)\b",
    re.IGNORECASE,
)
_USUALLY = re.compile(
    r"\b(?:always|usually|often|never|sometimes|every|whenever|when(?:ever)? (?:I|we)|mostly|generally|tend to|most (?:people|days))\b",
    re.IGNORECASE,
)


def choices(lines: Sequence[Line]) -> dict[Angle, float]:
    """The angles that these sentences could be told from, the one that names them best first.

    Nothing if nothing shows and the writer is not in it.
    """
    found: dict[Angle, float] = {}
    for place, line in enumerate(lines):
        for angle, weight in line.cues.items():
            if angle is Angle.QUESTION and place and place < len(lines) - 1:
                continue
            counts = weight * _counts(angle, place, lines)
            found[angle] = max(found.get(angle, 0.0), counts)
    told = Angle.MOMENT in found or Angle.THOUGHT in found
    if told and len(lines) > 1:
        found = {
            a: w for a, w in found.items() if w >= _CLEAR or a in (Angle.MOMENT, Angle.THOUGHT)
        }
    _either(found, lines)
    return dict(sorted(found.items(), key=lambda item: (-item[1], _ORDER.index(item[0]))))


def _counts(angle: Angle, place: int, lines: Sequence[Line]) -> float:
    """How much of a cue counts for all the sentences."""
    if place == 0:
        return _FIRST
    if place == len(lines) - 1:
        return _LAST
    share = sum(angle in line.cues for line in lines) / len(lines)
    if share >= 0.5:
        return _MANY
    return _SMALL if angle in _SAID_BY_THE_WAY else _PASSING


def _either(found: dict[Angle, float], lines: Sequence[Line]) -> None:
    """A moment or a thought, not both: what is told in the past, or how the writer sees things."""
    happened = [
        line.cues.get(Angle.MOMENT, 0.0) >= _HAPPENED and not asked(line.text) for line in lines
    ]
    past, begins = sum(happened), happened[0]
    thought = sum(Angle.THOUGHT in line.cues for line in lines)
    if any(found.get(angle, 0.0) >= _SURELY for angle in (Angle.THANKS, Angle.RECOMMENDATION)):
        found.pop(Angle.MOMENT, None)  # of another kind, so it is not called one for the week
        found.pop(Angle.THOUGHT, None)
    elif past and (past > thought or (past == thought and begins)):
        found.pop(Angle.THOUGHT, None)
    elif thought:
        found.pop(Angle.MOMENT, None)
    elif Angle.MOMENT in found and not _scene(lines):
        found[Angle.THOUGHT] = found.pop(Angle.MOMENT)
    if not found and any("mine" in line.marks.counts for line in lines):
        found[Angle.MOMENT if _scene(lines) else Angle.THOUGHT] = 0.0


def _scene(lines: Sequence[Line]) -> bool:
    """Whether something goes on at a time, and not always."""
    first, text = lines[0].text, " ".join(line.text for line in lines)
    return any(_NOW.search(part) and not _USUALLY.search(part) for part in (first, text))
