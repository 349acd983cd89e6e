"""Text whose lines were broken at a width, as old mail and plain text files have it.

There a line break says nothing and a sentence runs on over it. A paragraph was wrapped when at
each of its breaks the next word would not have fitted and breaks stand inside sentences; verse,
addresses and notes of one line each are none of that. Where long lines were broken by hand, a
break counts by itself: one that plainly stands inside a sentence.
"""

import itertools
import re
from collections.abc import Iterator
from functools import cache, lru_cache

_NARROWEST, _WIDEST = 44, 130  # characters of a full line
_LONG = 60  # characters from which on a line is none of a verse or a list
_SLACK = 4  # characters by which a wrapped line may be shorter than it had to be
_SURE = 3  # breaks inside sentences from which on the whole text counts as wrapped
_ENDS = ".!?…:;"
_CLOSERS = "\"'”’»)]*_"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "line": re.compile(r"[^\n]*\n|[^\n]+\Z"),
        "apart": re.compile(  # what is no line of a paragraph: headings, rules, quotes, tables
            r"[ \t]{0,3}(?:#{1,6}(?:[ \t]|$)|[-*_=]{3,}[ \t]*$|>|`{3}|~{3}|\||<|\[[^\]\n]{1,99}\]:)"
        ),
        "open": re.compile(  # a word that nothing ends with
            r"(?:^|\s)(?:the|an?|of|to|in|on|at|for|with|from|by|and|or|but|my|our|your|their|its|than|as|der|die|das|und|mit|von|el|la|los|las|de|y|que|le|les|des|et|du)$"
        ),
        "label": re.compile(r"[\w ]{1,24}:(?:\s|$)"),
        "item": re.compile(r"[ \t]*(?:[-*+•‣–][ \t]+|\d{1,4}[.)][ \t]+)(?=\S)"),
    }


@lru_cache(maxsize=4)
def flow(text: str) -> str:
    """`text` with a space for each character of a break that only wraps; as long as before."""
    if "\n" not in text:
        return text
    paragraphs = [p for p in _paragraphs(text) if len(p) > 1]
    inside = sum(_inside(text, a, b) for lines in paragraphs for a, b in _breaks(lines))
    sure = inside >= _SURE or (
        inside > 0 and _full(text, [b for p in paragraphs for b in _breaks(p)])
    )
    parts: list[str] = []
    at = 0
    for lines in paragraphs:
        whole = _wrapped(text, lines, sure=sure)
        ragged = not whole and _ragged(text, lines)
        for before, after in _breaks(lines):
            if whole or (ragged and _carried(text, before, after)):
                parts += (text[at : before[1]], " " * (after[0] - before[1]))
                at = after[0]
    return "".join([*parts, text[at:]]) if parts else text


Line = tuple[int, int]
"""Where the words of a line begin and end."""


def _paragraphs(text: str) -> Iterator[list[Line]]:
    """Lines that stand together; an item of a list begins anew."""
    lines: list[Line] = []
    for match in _patterns()["line"].finditer(text):
        line = match.group()
        begin, end = match.start(), match.start() + len(line.rstrip())
        apart = bool(_patterns()["apart"].match(line))
        item = _patterns()["item"].match(line)
        if end == begin or apart or item:
            yield lines
            lines = []
        if end > begin and not apart:
            begin += item.end() if item else len(line) - len(line.lstrip())
            lines.append((begin, end))
    yield lines


def _breaks(lines: list[Line]) -> Iterator[tuple[Line, Line]]:
    yield from itertools.pairwise(lines)


def _inside(text: str, before: Line, after: Line) -> bool:
    """Whether a break stands inside a sentence."""
    long = _NARROWEST <= before[1] - before[0] <= _WIDEST
    last = text[max(before[0], before[1] - 3) : before[1]].rstrip(_CLOSERS)[-1:]
    return long and last not in _ENDS and not text[after[0]].isupper()


def _wrapped(text: str, lines: list[Line], *, sure: bool) -> bool:
    breaks = list(_breaks(lines))
    if not _full(text, breaks):
        return False
    return sure or 2 * sum(_inside(text, a, b) for a, b in breaks) >= len(breaks)


def _full(text: str, breaks: list[tuple[Line, Line]]) -> bool:
    """Whether at each break the next word would not have fitted into a line."""
    width = max(end - start for lines in breaks for start, end in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return False
    for before, after in breaks:
        word = re.match(r"\S+", text[after[0] : after[1]])
        if not word or before[1] - before[0] + 1 + len(word.group()) < width - _SLACK:
            return False
    return True


def _ragged(text: str, lines: list[Line]) -> bool:
    """Whether lines are those of a paragraph in sentences, long ones and short ones."""
    start, end = lines[0]
    first = next((c for c in text[start:end] if c.isalnum()), "")
    return not first.islower() and max(end - start for start, end in lines) >= _LONG


def _carried(text: str, before: Line, after: Line) -> bool:
    """Whether a sentence plainly runs on over a break: it goes on in small letters, or cannot end there."""
    if max(before[1] - before[0], after[1] - after[0]) < _NARROWEST:
        return False
    last = text[before[0] : before[1]].rstrip(_CLOSERS)
    if last[-1:] in _ENDS or text[before[1] : after[0]].startswith(("  ", "\\")):
        return False  # two spaces ask for the break
    following = text[after[0] : after[0] + 80].lstrip("\"'“‘«(*_[`")
    if not following[:1].isalnum() or _patterns()["label"].match(following):
        return False
    return (
        following[0].islower() or last.endswith(",") or bool(_patterns()["open"].search(last[-24:]))
    )
