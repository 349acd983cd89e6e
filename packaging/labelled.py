"""Entries that are given sentence by sentence, each with its labels, as the judges learn from them."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol


class Place(Protocol):
    """Where a sentence stands in its text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def joined(sentences: Iterable[Sequence[Any]]) -> tuple[str, list[tuple[int, int, list[Any]]]]:
    """The text of sentences, and where each begins and ends in it, with its labels."""
    text, places = "", []
    for said, *labels in sentences:
        start = len(text) + bool(text)
        text += (" " if text else "") + said
        places.append((start, len(text), labels))
    return text, places


def covers(start: int, end: int, one: Place) -> bool:
    """Whether what is marked from `start` to `end` is most of that sentence, or enough of it."""
    return min(end, one.end) - max(start, one.start) > min(8, (end - start) // 2)
