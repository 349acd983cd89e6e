"""What names an angle, or only looks like it, by more than a list of words: who does it, and what follows.

The turns of phrase stand in resources/language/angles.txt, in a section for each angle.
"""

import re
from collections.abc import Collection, Iterator
from functools import partial

from core.language.turn_lists import pattern
from core.model import Angle

turn = partial(pattern, "angles")
"""Turns of phrase, by a section of resources/language/angles.txt."""
_NAMED = {
    Angle.PLAN: "plan",
    Angle.RECOMMENDATION: "recommendation",
    Angle.PROGRESS: "progress",
    Angle.LESSON: "lesson",
    Angle.THEN_AND_NOW: "then and now",
    Angle.BEHIND: "behind",
    Angle.FAILURE: "failure",
}
_LESS = {Angle.BEHIND: 0.8}  # how clearly, if not fully
_LOOKS_SO = {
    Angle.PLAN: "not plan",
    Angle.LESSON: "not lesson",
    Angle.BEHIND: "not behind",
    Angle.PROGRESS: "not progress",
    Angle.THANKS: "not thanks",
    Angle.FAILURE: "not failure",
    Angle.RECOMMENDATION: "not recommendation",
    Angle.QUESTION: "not question",
}
_ASIDE = re.compile(r"\([^()]*\)")


def aside(text: str) -> str:
    """A text with what stands in brackets blanked out."""
    return _ASIDE.sub(lambda found: " " * len(found.group()), text)


def more(text: str) -> Iterator[tuple[Angle, float]]:
    """The angles that a sentence names by these, each with how clearly."""
    for angle, title in _NAMED.items():
        if turn(title).search(text):
            yield angle, _LESS.get(angle, 1.0)


def never(text: str, among: Collection[Angle]) -> Iterator[Angle]:
    """The angles `among` these that a sentence only seems to name."""
    for angle in among:
        if angle in _LOOKS_SO and turn(_LOOKS_SO[angle]).search(text):
            yield angle
    if Angle.THEN_AND_NOW not in among:
        return
    elsewhere = turn("ago").search(text) and not turn("ago of mine").search(text)
    if turn("a distance").search(text) or elsewhere:
        yield Angle.THEN_AND_NOW


def thinks(text: str) -> bool:
    """Whether it says what the writer thinks, likes, or takes for true."""
    return bool(turn("thought").search(text))
