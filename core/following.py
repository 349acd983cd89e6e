"""Three texts into one: what was changed on purpose stays, what is common follows (pure).

A merge of words, not of lines: posts are short, and one paragraph is often all of it. Where both
sides changed the same words, the network's own words stay: they were chosen for it.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

PART = "\x1e"  # stands between the parts of a thread while they are compared; never in a text
_TOKENS = re.compile(rf"{PART}|\n+|[^\S\n{PART}]+|[^\s{PART}]+")
_LONGEST = 20_000  # code points; beyond it the own words are left as they are


class _Change(NamedTuple):
    """base[start:end] is replaced by these words."""

    start: int
    end: int
    words: tuple[str, ...]

    @property
    def weak(self) -> bool:
        """Only a cut between two parts: a new wording of that place may take it away."""
        return PART in self.words and all(word == PART or word.isspace() for word in self.words)


def follow(base: str, own: tuple[str, ...], common: str) -> tuple[str, ...]:
    """The own parts, once written beside `base`, beside what the common text says now."""
    if base == common or not base.strip():  # beside nothing, nothing was common
        return own
    joined = PART.join(own)
    if max(len(base), len(joined), len(common)) > _LONGEST:
        return own
    merged = merge(base, joined, common)
    return tuple(part.strip() for part in merged.split(PART) if part.strip()) or ("",)


def merge(base: str, own: str, common: str) -> str:
    """`own` with the changes that lead from `base` to `common`, except where `own` has its own."""
    if own == base:
        return common
    before = _TOKENS.findall(base)
    mine, theirs = _changes(before, own), _changes(before, common)
    kept = [each for each in theirs if not any(_meet(one, each) for one in mine if not one.weak)]
    mine = [each for each in mine if not (each.weak and any(_meet(each, one) for one in kept))]
    words: list[str] = []
    at = 0
    for change in sorted((*kept, *mine), key=lambda each: (each.start, each.end)):
        _put(words, before[at : change.start])
        _put(words, change.words)
        at = max(at, change.end)
    _put(words, before[at:])
    return "".join(words)


def _put(words: list[str], more: Sequence[str]) -> None:
    """Add; between two words that come from two sides is a space."""
    if words and more and not words[-1][-1:].isspace() and not more[0][:1].isspace():
        words += " "
    words += more


def _changes(before: list[str], after_text: str) -> list[_Change]:
    after = _TOKENS.findall(after_text)
    first = 0
    while first < min(len(before), len(after)) and before[first] == after[first]:
        first += 1
    last = 0
    while last < min(len(before), len(after)) - first and before[-1 - last] == after[-1 - last]:
        last += 1
    left, right = before[first : len(before) - last], after[first : len(after) - last]
    if not left or not right:
        return [_Change(first, first + len(left), tuple(right))] if left or right else []
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return [
        _Change(first + a, first + b, tuple(right[c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]


def _meet(mine: _Change, theirs: _Change) -> bool:
    """Whether both change the same words. Two that put something in at one place do not meet: a
    network's own hashtag at the end and a new last sentence of the common text are both kept.
    """
    if mine == theirs:
        return True
    if mine.start == mine.end and theirs.start == theirs.end:
        return False
    if mine.start == mine.end:
        return theirs.start < mine.start < theirs.end
    if theirs.start == theirs.end:
        return mine.start < theirs.start < mine.end
    return mine.start < theirs.end and theirs.start < mine.end
