"""The lines of an entry read as Markdown: what begins at one, and where that ends."""

import re
from enum import StrEnum
from functools import cache

from core.language.text import wrapped


class Sort(StrEnum):
    """What a block of Markdown is."""

    PROSE = "prose"
    ITEM = "item"
    HEADING = "heading"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    RULE = "rule"
    MATTER = "matter"  # front matter, definitions of links, notes, comments, HTML


_OPENERS = (("heading", Sort.HEADING), ("rule", Sort.RULE))  # of one line
_RUNS = (("table", Sort.TABLE), ("code", Sort.CODE))  # lines of the same look belong to it
_LONGEST_TAG = 30  # lines of a tag of HTML


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    return {
        "line": re.compile(r"[^\n]*\n|[^\n]+\Z"),
        "break": re.compile(r"[ \t]*\r?\n\s*"),
        "edge": re.compile(r"^[ \t\r]*\n|\n\s*$"),  # a break not inside of a mark
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
        "note": re.compile(r"[ \t]{0,3}\[(?:\^[^\]\n]{1,100}\]:|[^\]\n]{1,200}\]:\s*\S+\s+[^\s\"'(])"),
        "tag": re.compile(r"[ \t]{0,3}<[a-zA-Z][\w-]*(?:\s[^<>\n]*)?$"),
        "code": re.compile(r"(?: {4}|\t)"),
    }  # fmt: skip


Lines = list[tuple[int, int]]
"""Where the lines of a text begin and end, with what ends them."""


def split(text: str) -> Lines:
    return [match.span() for match in patterns()["line"].finditer(text)]


def extent(text: str, lines: Lines, at: int, *, after_blank: bool) -> tuple[Sort, int]:
    """What begins at line `at`, and the line after its last."""
    found = _closed(text, lines, at) or _running(text, lines, at, after_blank=after_blank)
    if found:
        return found
    line = _line(text, lines[at])
    stop = _paragraph_end(text, lines, at)
    if stop == at + 1 and stop < len(lines) and len(line) < 80:
        below = _line(text, lines[stop])
        if patterns()["underline"].match(below) and line.rstrip()[-1] not in ".!?…":
            return Sort.HEADING, stop + 1
    return Sort.PROSE, stop


def _closed(text: str, lines: Lines, at: int) -> tuple[Sort, int] | None:
    """What says itself where it ends."""
    line = _line(text, lines[at])
    if at == 0 and line.rstrip() == "---" and (stop := _front_end(text, lines)):
        return Sort.MATTER, stop
    if fence := patterns()["fence"].match(line):
        return Sort.CODE, _fence_end(text, lines, at, fence.group(1))
    for name, sort in _OPENERS:
        if patterns()[name].match(line):
            return sort, at + 1
    stop = _matter_end(text, lines, at)
    return (Sort.MATTER, stop) if stop else None


def _running(text: str, lines: Lines, at: int, *, after_blank: bool) -> tuple[Sort, int] | None:
    """What goes on as long as lines look the same, or belong to its first."""
    line = _line(text, lines[at])
    if patterns()["quote"].match(line):
        return Sort.QUOTE, _quote_end(text, lines, at)
    for name, sort in _RUNS:
        if patterns()[name].match(line) and (after_blank or sort is not Sort.CODE):
            return sort, _while(text, lines, at, patterns()[name])
    if item := patterns()["item"].match(line):
        quoted = patterns()["quote"].match(line, item.end())
        return Sort.QUOTE if quoted else Sort.ITEM, _item_end(text, lines, at)
    return None


def _line(text: str, span: tuple[int, int]) -> str:
    return text[span[0] : span[1]].rstrip("\r\n")


def _front_end(text: str, lines: Lines) -> int:
    """The line after the front matter that begins at line 0; 0 if it is never closed."""
    for stop in range(1, min(len(lines), 200)):
        if _line(text, lines[stop]).rstrip() in ("---", "..."):
            return stop + 1
    return 0


def _matter_end(text: str, lines: Lines, at: int) -> int:
    """The line after a definition, a note or a tag that begins at `at`; 0 if none does."""
    line = _line(text, lines[at])
    if patterns()["note"].match(line):
        return _paragraph_end(text, lines, at)
    if patterns()["matter"].match(line):
        return at + 1
    if patterns()["tag"].match(line):
        for stop in range(at + 1, min(len(lines), at + _LONGEST_TAG)):
            if not (inner := _line(text, lines[stop])).strip():
                return 0
            if inner.rstrip().endswith(">"):
                return stop + 1
    return 0


def _fence_end(text: str, lines: Lines, at: int, mark: str) -> int:
    for stop in range(at + 1, len(lines)):
        inner = _line(text, lines[stop]).strip()
        if inner.startswith(mark) and not inner.strip(mark[0]):
            return stop + 1
    return len(lines)


def _while(text: str, lines: Lines, at: int, pattern: re.Pattern[str]) -> int:
    stop = at + 1
    while stop < len(lines) and pattern.match(_line(text, lines[stop])):
        stop += 1
    return stop


def _quote_end(text: str, lines: Lines, at: int) -> int:
    """The line after a quotation: lines that only carry its paragraph on need no mark."""
    stop = at + 1
    while stop < len(lines) and (
        patterns()["quote"].match(_line(text, lines[stop])) or _carries_on(text, lines, stop)
    ):
        stop += 1
    return stop


def _item_end(text: str, lines: Lines, at: int) -> int:
    """The line after an item: indented lines belong to it, and such as only wrap."""
    flowing = wrapped.flow(text)
    stop = at + 1
    while stop < len(lines):
        line = _line(text, lines[stop])
        wraps = flowing[lines[stop][0] - 1] != "\n"
        if not (line[:1].isspace() or wraps) or not line.strip() or patterns()["item"].match(line):
            break
        stop += 1
    return stop


def _paragraph_end(text: str, lines: Lines, at: int) -> int:
    stop = at + 1
    while stop < len(lines) and _carries_on(text, lines, stop):
        stop += 1
    return stop


def _carries_on(text: str, lines: Lines, at: int) -> bool:
    """Whether line `at` continues the paragraph above it."""
    line = _line(text, lines[at])
    names = ("heading", "rule", "fence", "quote", "item", "table", "underline")
    return bool(line.strip()) and not any(patterns()[name].match(line) for name in names)
