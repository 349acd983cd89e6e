"""An entry read as Markdown: its blocks, and the sentences of its prose with their exact places.

The words that a reader sees are pieces of the raw text: marks of emphasis, the targets of links
and images lie between the pieces. Nothing is rendered and no offset is ever lost.
CommonMark's rules, with two habits of diaries: a line break ends a sentence (unless it only wraps,
see `wrapped`), and a list item that holds whole sentences is prose in a bullet.
"""

import itertools
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from core.language.text import markdown_lines, sentences, wrapped
from core.language.text.markdown_inline import label, visible
from core.language.text.markdown_lines import Sort, patterns
from core.model import Span

__all__ = ["Block", "Sentence", "Sort", "blocks", "gap", "prose"]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of an entry: `start` to `end` of the raw text, marks included.

    `pieces` are the visible words (raw places, in order); `heading` is the visible text of the
    heading above it.
    """

    sort: Sort
    start: int
    end: int
    pieces: tuple[Span, ...] = ()
    heading: str = ""

    def visible(self, text: str) -> str:
        return "".join(text[p.start : p.end] for p in self.pieces)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of prose: the words as read, and where in the raw text its pieces stand."""

    text: str
    pieces: tuple[Span, ...]
    block: int
    """Which block of `blocks()` it belongs to."""

    @property
    def start(self) -> int:
        return self.pieces[0].start

    @property
    def end(self) -> int:
        return self.pieces[-1].end

    @property
    def plain(self) -> bool:
        """Whether it stands in the raw text in one piece."""
        return len(self.pieces) == 1


def blocks(text: str) -> list[Block]:
    """The blocks of a Markdown text, in order; blank lines belong to none. Linear time."""
    return list(_headed(text))


@lru_cache(maxsize=2)
def _headed(text: str) -> tuple[Block, ...]:
    found: list[Block] = []
    heading = ""
    for block in _blocks(text):
        if block.sort is Sort.HEADING:
            heading = block.visible(text).strip()
        found.append(replace(block, heading=heading))
    return tuple(found)


def prose(text: str) -> list[Sentence]:
    """The sentences of the paragraphs and list items of an entry, in order."""
    flowing = wrapped.flow(text)
    return [
        sentence
        for number, block in enumerate(blocks(text))
        if block.sort in (Sort.PROSE, Sort.ITEM)
        for sentence in _sentences(text, flowing, block, number)
    ]


def gap(raw: str, start: int, end: int) -> str:
    """What stands for the raw text between two pieces of a sentence: nothing for marks, a space for
    the end of a wrapped line, unless a dash ends it.
    """
    if (
        not patterns()["edge"].search(raw[start:end].strip("*_=[~`"))
        or raw[end : end + 1].isspace()
    ):
        return ""
    return (
        ""
        if raw[start - 1 : start] in ("-", "–", "—") and raw[start - 2 : start - 1].strip()
        else " "
    )


def _sentences(text: str, flowing: str, block: Block, number: int) -> Iterator[Sentence]:
    visible = block.visible(flowing)
    if end := label(text, block.pieces):
        visible = f"{visible[:end]}\n{visible[end + 1 :]}"
    begins: list[int] = []
    at = 0
    for piece in block.pieces:
        begins.append(at)
        at += piece.end - piece.start
    for span in sentences.split(visible):
        pieces = tuple(_raw(block.pieces, begins, span))
        if text[pieces[0].start : pieces[-1].end] == flowing[pieces[0].start : pieces[-1].end]:
            yield Sentence(visible[span.start : span.end], pieces, number)
            continue
        pieces = tuple(line for piece in pieces for line in _unbroken(text, piece))
        yield Sentence(_joined(text, pieces), pieces, number)


def _unbroken(text: str, piece: Span) -> Iterator[Span]:
    """The lines of a piece, without the white space around its breaks."""
    at = piece.start
    for match in patterns()["break"].finditer(text, piece.start, piece.end):
        if match.start() > at:
            yield Span(at, match.start())
        at = match.end()
    if at < piece.end:
        yield Span(at, piece.end)


def _joined(text: str, pieces: tuple[Span, ...]) -> str:
    parts = [text[pieces[0].start : pieces[0].end]]
    for before, piece in itertools.pairwise(pieces):
        parts += (gap(text, before.end, piece.start), text[piece.start : piece.end])
    return "".join(parts)


def _raw(pieces: tuple[Span, ...], begins: list[int], span: Span) -> Iterator[Span]:
    """The raw places of a stretch of visible text, neighbours joined."""
    index = bisect_right(begins, span.start) - 1
    at = span.start
    start = end = -1
    while at < span.end:
        piece, begin = pieces[index], begins[index]
        stop = min(span.end, begin + piece.end - piece.start)
        if piece.start + at - begin != end:
            if end >= 0:
                yield Span(start, end)
            start = piece.start + at - begin
        end = piece.start + stop - begin
        at, index = stop, index + 1
    yield Span(start, end)


def _blocks(text: str) -> Iterator[Block]:
    lines = markdown_lines.split(text)
    at = 0
    blank = True  # the line before was empty
    while at < len(lines):
        start, end = lines[at]
        if not text[start:end].strip():
            at, blank = at + 1, True
            continue
        sort, stop = markdown_lines.extent(text, lines, at, after_blank=blank)
        yield _block(text, sort, lines[at:stop])
        at, blank = stop, sort is Sort.HEADING


def _block(text: str, sort: Sort, lines: markdown_lines.Lines) -> Block:
    start, end = lines[0][0], lines[-1][1]
    while end > start and text[end - 1] in "\r\n":
        end -= 1
    if sort in (Sort.PROSE, Sort.ITEM):  # marks may open in one line and close in another
        return Block(sort, start, end, tuple(visible(text, _begin(text, sort, lines[0]), end)))
    if sort not in (Sort.HEADING, Sort.QUOTE):
        return Block(sort, start, end)
    pieces: list[Span] = []
    for line in lines:
        if sort is Sort.HEADING and patterns()["underline"].match(text[line[0] : end]):
            continue
        pieces += visible(text, _begin(text, sort, line), min(line[1], end))
    return Block(sort, start, end, tuple(pieces))


def _begin(text: str, sort: Sort, line: tuple[int, int]) -> int:
    """Where the words of a line begin, after the marks of what it is."""
    begin = line[0]
    for name in _MARKED.get(sort, ()):
        if match := patterns()[name].match(text, begin, line[1]):
            begin = match.end()
    return begin


_MARKED = {Sort.ITEM: ("item",), Sort.HEADING: ("heading",), Sort.QUOTE: ("item", "quote")}
