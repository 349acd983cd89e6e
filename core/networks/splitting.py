"""A text too long for one post becomes a thread: cut where a reader would pause.

Every place between two graphemes where a cut is bearable has a rank; a part ends at the last place
of the best rank that leaves it reasonably full.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from enum import IntEnum
from typing import NamedTuple

from core.networks import characters

Fits = Callable[[str], bool]


class Rank(IntEnum):
    """How well a text can be cut at a place, the best first."""

    PARAGRAPH = 0
    SENTENCE = 1
    CLAUSE = 2
    WORD = 3
    IDEOGRAPH = 4
    GRAPHEME = 5


class Cut(NamedTuple):
    """The left part ends at `end`, the right one begins at `start`; between is white space."""

    end: int
    start: int
    rank: Rank


_CLOSERS = r"[\"'”’»›)\]}*_]*"
_SENTENCE_END = re.compile(rf"[.!?…‽。！？]{_CLOSERS}\Z")
_CLAUSE_END = re.compile(rf"[,;:—–、，；：)\]]{_CLOSERS}\Z")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|sr|jr|vs|etc|no|vol|approx|ca|bzw|z\.B|d\.h|e\.g|i\.e)|\b\w)\.\Z",
    re.IGNORECASE,
)
_GAP = re.compile(r"\s+")
_IDEOGRAPH = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WIDE_END = re.compile(
    rf"[。！？、，；：][」』）】]*(?=[^\s」』）】。！？、，；：])|(?<=[{_IDEOGRAPH}])(?=[{_IDEOGRAPH}])"
)
_WHOLE = re.compile(r"(?:https?://|[@#＠＃])\S+", re.IGNORECASE)
_LOOKBACK = 40  # code points that decide whether a sentence ends
_FAR = 5000  # code points of one word that are worth counting to see whether it fits whole


def split_text(text: str, fits: Fits, *, number: bool) -> list[str]:
    """The parts, each of which `fits` (with its number, if there is one)."""
    if not text.strip():
        return []
    if fits(text):
        return [text]
    if not number:
        return _parts(text, fits)
    digits = 1
    while True:
        room = f" ({'9' * digits}/{'9' * digits})"
        parts = _parts(text, lambda part: fits(part + room))  # noqa: B023 - used at once
        if len(str(len(parts))) <= digits:
            return [f"{part} ({i}/{len(parts)})" for i, part in enumerate(parts, 1)]
        digits += 1


def _parts(text: str, fits: Fits) -> list[str]:
    starts = [*characters.grapheme_starts(text), len(text)]
    cuts = _cuts(text, frozenset(starts))
    parts: list[str] = []
    at, first, per_part = 0, 0, 0
    while first < len(cuts):
        cut = None
        if cuts[first].end - at > _FAR:
            # Counted whole for each of its parts, a word without end would take for ever.
            cut = _inside(text, at, cuts[first].end, starts, fits)
        if cut is None or cut.end == cuts[first].end:
            last = _furthest(
                lambda i: fits(text[at : cuts[i].end]),  # noqa: B023 - used at once
                first,
                len(cuts),
                first + per_part,
            )
            per_part = last - first
            if last < first:
                cut = _inside(text, at, cuts[first].end, starts, fits)
            elif last == len(cuts) - 1:
                cut = cuts[last]
            else:
                cut = _best(text, at, cuts, first, last, fits)
        parts.append(text[at : cut.end])
        at = cut.start
        while first < len(cuts) and cuts[first].end <= at:
            first += 1
    return parts


def _furthest(ok: Callable[[int], bool], first: int, stop: int, guess: int = 0) -> int:
    """The last index that is ok, when all before it are; first - 1 if none is. Few questions, the
    fewer the nearer the `guess`.
    """
    step, low, high = 1, first - 1, stop
    at = min(max(guess, first), stop - 1)
    if at < first:
        return low
    if ok(at):
        low = at
        while low + step < stop and ok(low + step):
            low += step
            step *= 2
        high = min(low + step, stop)
    else:
        high = at
        while high - step >= first and not ok(high - step):
            high -= step
            step *= 2
        low = max(high - step, first - 1)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if ok(middle) else (low, middle)
    return low


def _best(text: str, at: int, cuts: list[Cut], first: int, last: int, fits: Fits) -> Cut:
    """The cut of the best rank among first..last that does not leave the part too empty."""
    full = cuts[last].end - at

    def last_of(rank: Rank) -> Cut | None:
        for cut in reversed(cuts[first : last + 1]):
            if cut.rank <= rank:
                return cut
        return None

    def filled(cut: Cut, share: float) -> bool:
        return cut.end - at >= share * full

    for rank, share in ((Rank.PARAGRAPH, 0.6), (Rank.SENTENCE, 0.4)):
        cut = last_of(rank)
        if cut and filled(cut, share):
            return cut
    if cut:  # a short sentence stays alone if that keeps the next one whole
        later = (cuts[i] for i in range(last + 1, len(cuts)))
        following = next(each for each in later if each.rank <= Rank.SENTENCE)
        if fits(text[cut.start : following.end]):
            return cut
    clause = last_of(Rank.CLAUSE)
    if clause and filled(clause, 0.5):
        return clause
    return last_of(Rank.WORD) or cuts[last]


def _inside(text: str, at: int, end: int, starts: list[int], fits: Fits) -> Cut:
    """The last resort: a single word too long is cut between graphemes, a grapheme too long
    between code points.
    """
    first = bisect_right(starts, at)
    stop = bisect_right(starts, end)
    last = _furthest(lambda i: fits(text[at : starts[i]]), first, stop)
    if last >= first:
        place = starts[last]
    else:
        place = max(_furthest(lambda i: fits(text[at:i]), at + 1, end), at + 1)
    return Cut(place, place, Rank.GRAPHEME)


def _cuts(text: str, starts: frozenset[int]) -> list[Cut]:
    """Every bearable cut in order; the last is the end of the text."""
    end = len(text.rstrip())
    begin = len(text) - len(text.lstrip())
    cuts = [
        Cut(gap.start(), gap.end(), _rank(text, gap))
        for gap in _GAP.finditer(text, begin, end)
        if gap.start() in starts and gap.end() in starts
    ]
    whole = [match.span() for match in _WHOLE.finditer(text)]
    for match in _WIDE_END.finditer(text, begin, end):
        place = match.end()
        before = bisect_right(whole, (place, -1)) - 1
        if place in starts and not (before >= 0 and whole[before][0] < place < whole[before][1]):
            mark = match[0][:1]
            rank = Rank.SENTENCE if mark in ("。", "！", "？") else Rank.CLAUSE
            cuts.append(Cut(place, place, rank if mark else Rank.IDEOGRAPH))
    cuts.sort(key=lambda cut: cut.end)
    return [*cuts, Cut(end, len(text), Rank.PARAGRAPH)]


def _rank(text: str, gap: re.Match[str]) -> Rank:
    if gap[0].count("\n") > 1:
        return Rank.PARAGRAPH
    if "\n" in gap[0]:
        return Rank.SENTENCE
    left = text[max(0, gap.start() - _LOOKBACK) : gap.start()]
    if _SENTENCE_END.search(left):
        goes_on = text[gap.end()].islower() or _ABBREVIATION.search(left)
        return Rank.WORD if goes_on else Rank.SENTENCE
    return Rank.CLAUSE if _CLAUSE_END.search(left) else Rank.WORD
