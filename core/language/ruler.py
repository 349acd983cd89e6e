"""One post under the ruler: its parts, and what has been measured of it so far."""

from core.language.anatomy import Anatomy, Part, Token, dissect
from core.model import Span

SENTENCE_END = frozenset((".", "!", "?", "...", "…", "¶"))
_TRAILING = frozenset((Part.LINK, Part.MENTION, Part.TAG, Part.EMOJI, Part.LINE))
_TRAILING_MARKS = frozenset(("(", ")", "via", "-", "–", "|", ":", "/", "->", "by"))


class Ruler:
    """Collects named values (small numbers) and the spans that they were measured at."""

    def __init__(self, text: str) -> None:
        self.anatomy: Anatomy = dissect(text)
        self.plain = self.anatomy.plain
        self.tokens = self.anatomy.tokens
        self.words: tuple[Token, ...] = tuple(t for t in self.tokens if t.part is Part.WORD)
        self.core = self._core()
        self.values: dict[str, float] = {}
        self.spans: dict[str, Span] = {}

    def _core(self) -> int:
        """How many tokens there are before the trailing links, tags, mentions and emoji."""
        end = len(self.tokens)
        while end and (
            self.tokens[end - 1].part in _TRAILING or self.tokens[end - 1].norm in _TRAILING_MARKS
        ):
            end -= 1
        return end

    def add(self, name: str, span: Span | None = None) -> None:
        self.values[name] = 1.0
        if span is not None:
            self.spans.setdefault(name, span)

    def flag(self, name: str, held: object, span: Span | None = None) -> None:
        """Add `name` if `held` is true."""
        if held:
            self.add(name, span)

    def steps(self, name: str, value: float, *bounds: float) -> None:
        """Add one flag for each bound that `value` reaches."""
        for bound in bounds:
            if value >= bound:
                self.values[f"{name}>={bound:g}"] = 1.0

    def has(self, *names: str) -> bool:
        return all(name in self.values for name in names)

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
