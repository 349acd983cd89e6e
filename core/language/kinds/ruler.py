"""One post under the ruler: its parts, and what has been measured of it so far."""

from collections.abc import Iterable
from functools import cache, cached_property

from core.language.kinds.anatomy import Anatomy, Part, Token, dissect
from core.language.kinds.lexicon import clause_starts
from core.language.turns import starts
from core.model import Span

SENTENCE_END = frozenset((".", "!", "?", "...", "…", "¶"))
Crossings = dict[str, list[tuple[str, str]]]
"""A name -> the names that mean more beside it, each with what they are called together."""
_TRAILING = frozenset((Part.LINK, Part.MENTION, Part.TAG, Part.EMOJI, Part.LINE))
_TRAILING_MARKS = frozenset(("(", ")", "via", "-", "–", "|", ":", "/", "->", "by"))


@cache
def _labels(name: str, bounds: tuple[float, ...]) -> tuple[tuple[float, str], ...]:
    return tuple((bound, f"{name}>={bound:g}") for bound in bounds)


def lowered(text: str) -> str:
    """`text` in lower case, exactly as long."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join([c.lower() if len(c.lower()) == 1 else c for c in text])


def crossings(pairs: Iterable[tuple[str, str]]) -> Crossings:
    """By the first of each pair."""
    found: Crossings = {}
    for first, second in pairs:
        found.setdefault(first, []).append((second, f"{first} + {second}"))
    return found


class Ruler:
    """Collects named values (small numbers) and the spans that they were measured at."""

    def __init__(self, text: str) -> None:
        self.anatomy: Anatomy = dissect(text)
        self.plain = self.anatomy.plain
        self.tokens = self.anatomy.tokens
        self.parts: list[Part] = [t[0] for t in self.tokens]
        word = Part.WORD
        self.words: tuple[Token, ...] = tuple([t for t in self.tokens if t[0] is word])
        self.core = self._core()
        self.values: dict[str, float] = {}
        self.spans: dict[str, Span] = {}

    @cached_property
    def norms(self) -> frozenset[str]:
        return frozenset([t.norm for t in self.tokens])

    @cached_property
    def lower(self) -> str:
        return lowered(self.plain)

    @cached_property
    def starts(self) -> set[str]:
        return starts(self.lower)

    @cached_property
    def clause_starts(self) -> list[bool]:
        return clause_starts(self.tokens)

    def _core(self) -> int:
        """How many tokens there are before the trailing links, tags, mentions and emoji."""
        end = len(self.tokens)
        while end and (
            self.tokens[end - 1].part in _TRAILING or self.tokens[end - 1].norm in _TRAILING_MARKS
        ):
            end -= 1
        return end

    def places(self, part: Part) -> list[int]:
        """Which tokens are such parts."""
        if part not in self.parts:
            return []
        return [i for i, each in enumerate(self.parts) if each is part]

    def add(self, name: str, span: Span | None = None) -> None:
        self.values[name] = 1.0
        if span is not None:
            self.spans.setdefault(name, span)

    def flag(self, name: str, held: object, span: Span | None = None) -> None:
        """Add `name` if `held` is true."""
        if held:
            self.add(name, span)

    def steps(self, name: str, value: float, *bounds: float) -> None:
        """Add one flag for each bound that `value` reaches; the bounds rise."""
        if value >= bounds[0]:
            for bound, label in _labels(name, bounds):
                if value < bound:
                    return
                self.values[label] = 1.0

    def has(self, name: str) -> bool:
        return name in self.values

    def cross(self, pairs: Crossings) -> None:
        """Add each pair of which both are there."""
        values = self.values
        for first in [name for name in values if name in pairs]:
            for second, both in pairs[first]:
                if second in values:
                    values[both] = 1.0

    def place(self, first: int, last: int) -> Span:
        """From token `first` to token `last`, inclusive."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def sentence(self, mark: int) -> tuple[int, int]:
        """First and last token of the sentence that ends with token `mark`."""
        first = mark
        while first:
            before = self.tokens[first - 1]
            if before.norm in SENTENCE_END or before.part is Part.LINK:
                break
            first -= 1
        while first < mark and self.tokens[first].part in (Part.MENTION, Part.EMOJI):
            first += 1
        return first, mark
