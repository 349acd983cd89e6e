"""What changed between two texts, word by word."""

import re
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_MOST = 4_000  # words on a side beyond which whole lines are compared
Change = Literal["same", "gone", "new"]


class Piece(NamedTuple):
    """A stretch that stands in both, only in the older or only in the newer text."""

    change: Change
    text: str


def pieces(older: str, newer: str) -> list[Piece]:
    """The two texts as one: without what is `new` it is the older, without what is `gone` the newer."""
    old, new = _cut(older), _cut(newer)
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    left, right = old[start : len(old) - end], new[start : len(new) - end]
    found = [Piece("same", "".join(old[:start]))]
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    for _, i, j, k, m in matcher.get_opcodes():
        gone, came = "".join(left[i:j]), "".join(right[k:m])
        if gone == came:
            found.append(Piece("same", gone))
        else:
            found += [Piece("gone", gone), Piece("new", came)]
    found.append(Piece("same", "".join(old[len(old) - end :])))
    return _joined([piece for piece in found if piece.text])


def counts(changes: list[Piece]) -> tuple[int, int]:
    """How many words are gone and how many are new."""
    number = {"gone": 0, "new": 0, "same": 0}
    for piece in changes:
        number[piece.change] += len(piece.text.split())
    return number["gone"], number["new"]


def _cut(text: str) -> list[str]:
    words = _WORDS.findall(text)
    return words if len(words) <= _MOST else text.splitlines(keepends=True)


def _joined(found: list[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in found:
        if joined and joined[-1].change == piece.change:
            joined[-1] = Piece(piece.change, joined[-1].text + piece.text)
        else:
            joined.append(piece)
    return joined
