"""Whether a German, Spanish or French sentence goes on from the one before it, or only stands behind it.

A diary sets down what has nothing to do with each other. Told from its beginning that is a day; out of its middle, two
such sentences side by side are none.
"""

import re

from core.language import elsewhere
from core.language.suggest.line import Line

_ABOUT = frozenset(
    (
        "away", "bank", "body", "boss", "child", "craft", "crime", "culture", "death", "doctor", "drink", "empty home", "event", "food",
        "friend", "god", "ill", "kin", "love", "medicine", "nature", "partner", "rent", "school", "sell", "work",
    )
)  # fmt: skip
"""Senses by which two sentences are about the same."""
_STEM = 6  # letters by which forms of one word meet
_WORD = re.compile(rf"[^\W\d_]{{{_STEM},}}")
_BEAT = 4  # words of a sentence that only ends another


def linked(before: Line, after: Line, tongue: str) -> bool:
    """Whether `after`, a usable line, takes up `before`, is a beat behind it, or is about the same."""
    text = after.text
    if after.lead or after.leans or text.count(" ") < _BEAT:
        return True
    return bool(
        _stems(before.text) & _stems(text) or _about(before, tongue) & _about(after, tongue)
    )


def _stems(text: str) -> set[str]:
    return {word[:_STEM].lower() for word in _WORD.findall(text)}


def _about(line: Line, tongue: str) -> set[str]:
    return {mark[2:] for mark in elsewhere.marks(line.text, tongue) if mark[:2] == "n:"} & _ABOUT
