"""An entry read as Markdown: its blocks, and the sentences of its prose with their exact places.

The words that a reader sees are pieces of the raw text: marks of emphasis, the targets of links
and images lie between the pieces. Nothing is rendered and no offset is ever lost.
CommonMark's rules, with two habits of diaries: a line break ends a sentence (unless it only wraps,
see `wrapped`), and a list item that holds whole sentences is prose in a bullet.
"""

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from core.language import sentences, wrapped
from core.language.markdown_inline import visible
from core.model import Span


class Sort(StrEnum):
    """What a block of Markdown is."""

    PROSE = "prose"
    ITEM = "item"
    HEADING = "heading"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    RULE = "rule"
    MATTER = "matter"  # front matter, definitions of links, comments, HTML


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


_OPENERS = (  # pattern, sort, whether lines of the same look belong to it
    ("heading", Sort.HEADING, False),
    ("rule", Sort.RULE, False),
    ("matter", Sort.MATTER, False),
    ("quote", Sort.QUOTE, True),
    ("table", Sort.TABLE, True),
    ("code", Sort.CODE, True),
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "line": re.compile(r"[^\n]*\n|[^\n]+\Z"),
        "break": re.compile(r"[ \t]*\r?\n\s*"),
        "heading": re.compile(r"[ \t]{0,3}(#{1,6})(?:[ \t]+|$)"),
        "underline": re.compile(r"[ \t]{0,3}(=+|-{2,})[ \t]*$"),
        "rule": re.compile(r"[ \t]{0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$"),
        "fence": re.compile(r"[ \t]{0,3}(`{3,}|~{3,})"),
        "quote": re.compile(r"[ \t]{0,3}>[ \t]?"),
        "item": re.compile(r"[ \t]*(?:[-*+•‣–][ \t]+|\d{1,4}[.)][ \t]+)(?:\[[ xX]\][ \t]+)?(?=\S)"),
        "table": re.compile(r"[ \t]*\|.*\|[ \t]*$"),
        "matter": re.compile(
            r"[ \t]{0,3}(?:\[[^\]\n]{1,200}\]:\s*\S|<!--|</?[a-zA-Z][^>\n]{0,300}>[ \t]*$)"
        ),
        "code": re.compile(r"(?: {4}|\t)"),
    }


def blocks(text: str) -> list[Block]:
    """The blocks of a Markdown text, in order; blank lines belong to none. Linear time."""
    found: list[Block] = []
    heading = ""
    for block in _blocks(text):
        if block.sort is Sort.HEADING:
            heading = block.visible(text).strip()
        found.append(replace(block, heading=heading))
    return found


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
    if "\n" not in raw[start:end]:
        return ""
    return (
        ""
        if raw[start - 1 : start] in ("-", "–", "—") and raw[start - 2 : start - 1].strip()
        else " "
    )


def _sentences(text: str, flowing: str, block: Block, number: int) -> Iterator[Sentence]:
    visible = block.visible(flowing)
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
    for match in _patterns()["break"].finditer(text, piece.start, piece.end):
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
    lines = [m.span() for m in _patterns()["line"].finditer(text)]
    at = 0
    blank = True  # the line before was empty
    while at < len(lines):
        start, end = lines[at]
        if not text[start:end].strip():
            at, blank = at + 1, True
            continue
        sort, stop = _extent(text, lines, at, after_blank=blank)
        yield _block(text, sort, lines[at][0], lines[stop - 1][1], lines[at:stop])
        at, blank = stop, sort is Sort.HEADING


def _extent(
    text: str, lines: list[tuple[int, int]], at: int, *, after_blank: bool
) -> tuple[Sort, int]:
    """What begins at line `at`, and the line after its last."""
    line = _line(text, lines[at])
    if at == 0 and line.rstrip() == "---" and (stop := _matter_end(text, lines)):
        return Sort.MATTER, stop
    if fence := _patterns()["fence"].match(line):
        return Sort.CODE, _fence_end(text, lines, at, fence.group(1))
    for name, sort, runs_on in _OPENERS:
        pattern = _patterns()[name]
        if pattern.match(line) and (after_blank or sort is not Sort.CODE):
            return sort, _while(text, lines, at, pattern) if runs_on else at + 1
    if _patterns()["item"].match(line):
        return Sort.ITEM, _item_end(text, lines, at)
    stop = at + 1
    while stop < len(lines) and _carries_on(text, lines, stop):
        stop += 1
    if stop == at + 1 and stop < len(lines) and len(line) < 80:
        below = _line(text, lines[stop])
        if _patterns()["underline"].match(below) and line.rstrip()[-1] not in ".!?…":
            return Sort.HEADING, stop + 1
    return Sort.PROSE, stop


def _matter_end(text: str, lines: list[tuple[int, int]]) -> int:
    """The line after the front matter that begins at line 0; 0 if it is never closed."""
    for stop in range(1, min(len(lines), 200)):
        if _line(text, lines[stop]).rstrip() in ("---", "..."):
            return stop + 1
    return 0


def _line(text: str, span: tuple[int, int]) -> str:
    return text[span[0] : span[1]].rstrip("\r\n")


def _fence_end(text: str, lines: list[tuple[int, int]], at: int, mark: str) -> int:
    for stop in range(at + 1, len(lines)):
        inner = _line(text, lines[stop]).strip()
        if inner.startswith(mark) and not inner.strip(mark[0]):
            return stop + 1
    return len(lines)


def _while(text: str, lines: list[tuple[int, int]], at: int, pattern: re.Pattern[str]) -> int:
    stop = at + 1
    while stop < len(lines) and pattern.match(_line(text, lines[stop])):
        stop += 1
    return stop


def _item_end(text: str, lines: list[tuple[int, int]], at: int) -> int:
    stop = at + 1
    while stop < len(lines):
        line = _line(text, lines[stop])
        if not line[:1].isspace() or not line.strip() or _patterns()["item"].match(line):
            break
        stop += 1
    return stop


def _carries_on(text: str, lines: list[tuple[int, int]], at: int) -> bool:
    """Whether line `at` continues the paragraph above it."""
    line = _line(text, lines[at])
    names = ("heading", "rule", "fence", "quote", "item", "table", "underline")
    return bool(line.strip()) and not any(_patterns()[name].match(line) for name in names)


def _block(text: str, sort: Sort, start: int, end: int, lines: list[tuple[int, int]]) -> Block:
    while end > start and text[end - 1] in "\r\n":
        end -= 1
    if sort not in (Sort.PROSE, Sort.ITEM, Sort.HEADING, Sort.QUOTE):
        return Block(sort, start, end)
    pieces: list[Span] = []
    for first, last in lines:
        begin = first
        name = {Sort.ITEM: "item", Sort.HEADING: "heading", Sort.QUOTE: "quote"}.get(sort)
        if name and (match := _patterns()[name].match(text, first, last)):
            begin = match.end()
        if sort is Sort.HEADING and _patterns()["underline"].match(text[first:end]):
            continue
        pieces += visible(text, begin, min(last, end))
    return Block(sort, start, end, tuple(pieces))
