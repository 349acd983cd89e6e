"""Suggestions put together from pieces, so that every character can be accounted for.

A piece is copied from an entry, changed by a permitted edit, or added and marked as ours. There
is no other way to put a word into a suggestion.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.language.people.apart import Called
from core.language.text.markdown import Sentence, gap
from core.model import Angle, Edit, Finding, Kind, Reason, Source, Span, Suggestion


@dataclass(frozen=True, slots=True)
class Change:
    """A permitted edit of one sentence: raw text `start` to `end` becomes `new`."""

    type: str
    start: int
    end: int
    new: str = ""


@dataclass(slots=True)
class Telling:
    """A text in the making, with what is needed to account for it."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    sources: list[Source] = field(default_factory=list)
    added: list[Span] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    called: Called = field(default_factory=Called)
    """What the people in it are called."""

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def add(self, words: str) -> None:
        """Words of our own."""
        self.added.append(Span(self.length, self.length + len(words)))
        self._put(words)

    def sentence(
        self, entry: str, raw: str, sentence: Sentence, changes: tuple[Change, ...] = ()
    ) -> None:
        """A sentence of `raw` with the changes made to it; marks of Markdown are left out."""
        at = sentence.start
        for piece in sentence.pieces:
            if piece.start > at and not any(c.start < piece.start and at < c.end for c in changes):
                space = gap(raw, at, piece.start)
                self._edit(
                    Change("join" if space else "markup", at, piece.start, space), entry, raw
                )
            at = max(at, piece.start)
            for change in changes:
                if change.start < piece.end and change.end > piece.start and change.end > at:
                    self._put(raw[at : max(at, change.start)])
                    self._edit(change, entry, raw)
                    at = change.end
            if at < piece.end:
                self._put(raw[at : piece.end])
                at = piece.end
        self.sources.append(Source(entry, sentence.start, sentence.end))

    def join(self, entry: str, raw: str, before: int, after: int, new: str = " ") -> None:
        """What stands between two sentences: a space, or the end of a paragraph."""
        self._edit(Change("join", before, after, new), entry, raw)

    def suggestion(
        self,
        angle: Angle,
        kind: Kind,
        score: float,
        reason: Reason,
        cautions: tuple[Finding, ...] = (),
    ) -> Suggestion:
        return Suggestion(
            angle,
            kind,
            self.text,
            round(score, 4),
            tuple(self.sources),
            tuple(self.added),
            tuple(self.edits),
            cautions,
            reason,
        )

    def _put(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)

    def _edit(self, change: Change, entry: str, raw: str) -> None:
        self.edits.append(
            Edit(
                change.type,
                self.length,
                self.length + len(change.new),
                entry,
                change.start,
                raw[change.start : change.end],
            )
        )
        self._put(change.new)


def accounted(suggestion: Suggestion, entries: Mapping[str, str]) -> bool:
    """Whether every character of a suggestion is in an entry, or inside `added` or `edits`.

    `entries` are the raw texts by id. What lies between additions and edits must be found, piece
    by piece and in order, in the stated sources; an edit's `before` must stand where it says.
    """
    if any(
        e.entry not in entries
        or entries[e.entry][e.source_start : e.source_start + len(e.before)] != e.before
        for e in suggestion.edits
    ) or any(s.entry not in entries for s in suggestion.sources):
        return False
    marks = sorted(
        [*suggestion.added, *(Span(e.start, e.end) for e in suggestion.edits)],
        key=lambda span: (span.start, span.end),
    )
    at, source, offset = 0, 0, 0
    for mark in [*marks, Span(len(suggestion.text), len(suggestion.text))]:
        if mark.start < at or mark.end > len(suggestion.text):
            return False
        piece = suggestion.text[at : mark.start]
        at = mark.end
        while piece:
            if source >= len(suggestion.sources):
                return False
            place = suggestion.sources[source]
            found = entries[place.entry].find(piece, place.start + offset, place.end)
            if found >= 0:
                offset = found + len(piece) - place.start
                break
            source, offset = source + 1, 0
    return True
