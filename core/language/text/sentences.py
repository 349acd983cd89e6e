"""Where the sentences of a text begin and end.

Rules instead of a model: line breaks are boundaries, and a mark of punctuation is one unless
what stands around it says otherwise (abbreviations, initials, quotations, brackets, ellipses).
Each character is looked at a bounded number of times, so a line of a megabyte is no burden.
"""

import re
from bisect import bisect_right
from functools import cache

from core.language import wordlists
from core.model import Span

_CLOSERS = "\"'”’»›“‘)]*_"
_QUOTES = {"“": "”", "„": "“”", "«": "»", "‹": "›", "(": ")", "[": "]", "»": "«", "›": "‹"}
_TURNED = "»›"  # in German books these open
_SHUT = "«‹"
_LONGEST_ASIDE = 600  # a bracket or quotation left open longer than this was never closed


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    smiley = r"(?:[ \t\xa0]*(?P<smiley>[:;]['’]?-?[)(DP]|<3)(?=\s|$))?"
    emoji = "[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55\u2934\u2935\u203c\u2049\ufe0f\u200d\U0001f3fb-\U0001f3ff]"
    return {
        "line": re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+"),
        "stop": re.compile(
            rf"(?:[.!?…‽]+|[。！？؟।۔])(?:[ \xa0\u202f]?»(?!\w)|[{re.escape(_CLOSERS)}]|[«‹](?=[\s,;.:]|$))*(?:[ \t\xa0]*{emoji}+)?{smiley}|(?<=[^\W\d_][^\W\d_]) ?{emoji}+",
        ),
        "i": re.compile(r"\bI\b"),
        "one word": re.compile(r"\s+[^\W\d_][\w'’-]*([.!])(?=[\s*_]|$)[*_]*"),
        "last word": re.compile(r"(?:^|[.!?…]\s+)[*_\"“‘']*[^\W\d_][\w'’-]*$"),
        "word": re.compile(r"[^\s(\[\"“„«]+$"),
        "next": re.compile(r"[\s\"'“”„‘«¿¡(\[*_\-–—•]*([^\W_][\w'’]*)?"),
        "spaced": re.compile(  # abbreviations of several letters, each with its full stop: "z. B.", "p. ej."
            r"\b(?:[dD]\.[ \xa0\u202f]?h|[zZ]\.[ \xa0\u202f]?[BTZ]|[uU]\.[ \xa0\u202f]?[aUÄ]|[oO]\.[ \xa0\u202f]?[Ää]|[iI]\.[ \xa0\u202f]?d\.[ \xa0\u202f]?R|m\.[ \xa0\u202f]?E|s\.[ \xa0\u202f]?[ou]|v\.[ \xa0\u202f]?(?:a|Chr)|n\.[ \xa0\u202f]?Chr|"
            r"u\.[ \xa0\u202f]?s\.[ \xa0\u202f]?w|i\.[ \xa0\u202f]?[Aa]|a\.[ \xa0\u202f]?D|p\.[ \xa0\u202f]?ej|[aApP]\.[ \xa0\u202f]m|EE\.[ \xa0\u202f]?UU|c\.[ \xa0\u202f]?-?à-?[ \xa0\u202f]?d|[nN]\.[ \xa0\u202f]?B|J\.[ \xa0\u202f]?-?C)\."
        ),
        "ordinal": re.compile(  # what a German ordinal follows: "im 3. Stock", "mein 2. Versuch"
            r"\b(?:der|die|das|dem|den|des|im|am|ins|ans|zum|zur|beim|vom|ab|bis|jede[mnrs]?|meine?[mnrs]?|deine?[mnrs]?|seine?[mnrs]?|ihre?[mnrs]?|unsere?[mnrs]?|eine?[mnrs]?|und|oder|zu|-|–)[ \xa0]$",
            re.IGNORECASE,
        ),
        "called": re.compile(r"\s*[—–-]?\s?[a-zà-ÿ]"),
        "dialogue": re.compile(r"\s*[—–][ \xa0\u202f]?[^\s—–]"),
        "speech": re.compile(
            r"\s*(?:[A-Z][\w'’]+|the \w+|my \w+|our \w+)\s+(?:said|says|asked|asks|told|replied|answered|"
            r"whispered|shouted|cried|laughed|called|wrote|added|muttered|yelled)\b"
        ),
    }


def split(text: str) -> list[Span]:
    """The sentences of `text`, in order, without the white space around them.

    A line break always ends a sentence. Every character that is not white space is in exactly
    one span. Time grows linearly with the length of the text.
    """
    found: list[Span] = []
    for line in _patterns()["line"].finditer(text):
        found += _split_line(text, line.start(), line.end())
    return found


def _split_line(text: str, start: int, end: int) -> list[Span]:
    patterns = _patterns()
    asides = _asides(text, start, end)
    starts = [a for a, _ in asides]
    lower_style = not _has_capitals(text[start:end])
    spans: list[Span] = []
    begin = start
    for stop in patterns["stop"].finditer(text, start, end):
        at = stop.end()
        if _ends_here(text, begin, stop, end, lower_style=lower_style) and not _inside(
            asides, starts, at
        ):
            _append(spans, text, begin, at)
            begin = at
    _append(spans, text, begin, end)
    return spans


def _has_capitals(line: str) -> bool:
    """Whether a line has a capital, "I" aside."""
    return any(c.isupper() for c in _patterns()["i"].sub("", line))


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def _asides(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Closed brackets and quotations that are not too long: (start, end), outermost only."""
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for match in re.compile(r"[“”„«»‹›()\[\]\"]").finditer(text, start, end):
        mark, at = match.group(), match.start()
        if opened and _closes(opened[-1][0], mark, text, at, end):
            opening = opened.pop()[1]
            if at + 1 - opening <= _LONGEST_ASIDE:
                while pairs and pairs[-1][0] > opening:
                    pairs.pop()
                pairs.append((opening, at + 1))
        elif (mark in _QUOTES and (mark not in _TURNED or _opens_turned(text, at, start, end))) or (
            mark == '"' and _may_open(text, at, start)
        ):
            opened.append((mark, at))
            if len(opened) > 8:  # nobody nests that deep: forget the oldest
                opened.pop(0)
    return pairs


def _closes(opening: str, mark: str, text: str, at: int, end: int) -> bool:
    if opening == '"':
        return mark == '"' and (at + 1 >= end or not text[at + 1].isalnum())
    return mark in _QUOTES[opening]


def _opens_turned(text: str, at: int, start: int, end: int) -> bool:
    """Whether »these« open here, as in German books: a space before, none behind."""
    before = at == start or text[at - 1].isspace() or text[at - 1] in "([–—"
    return before and at + 1 < end and not text[at + 1].isspace()


def _may_open(text: str, at: int, start: int) -> bool:
    return at == start or not text[at - 1].isalnum()


def _inside(asides: list[tuple[int, int]], starts: list[int], at: int) -> bool:
    before = bisect_right(starts, at - 1) - 1
    return before >= 0 and at < asides[before][1]


def _ends_here(text: str, begin: int, stop: re.Match[str], end: int, *, lower_style: bool) -> bool:
    at = stop.end()
    if at >= end:
        return True
    mark = _mark(stop)
    if mark[0] in "。！？؟।۔":
        return True
    if not text[at].isspace():
        return False
    following = _patterns()["next"].match(text, at, min(end, at + 80))
    word = (following.group(1) or "") if following else ""
    if mark[0] not in ".!?…‽":  # an emoji after a word
        return word in wordlists.words("openers") and text.count(" ", begin, at) >= 2
    if _goes_on(text, at, mark, word, lower_style=lower_style) or _asked_aside(text, stop):
        return False
    if mark[0] in "?!…" and _said_by(text, begin, at):
        return False
    if mark[0] == "." and _word_by_word(text, begin, stop, end):
        return False
    if mark.rstrip(_CLOSERS) == "." or mark == ".":
        return not _abbreviated(text, begin, stop.start(), word)
    return True


def _mark(stop: re.Match[str]) -> str:
    """What a sentence ends with, without the smiley behind it."""
    smiley = stop["smiley"]
    return stop.group().removesuffix(smiley).rstrip() if smiley else stop.group()


def _goes_on(text: str, at: int, mark: str, word: str, *, lower_style: bool) -> bool:
    """Whether the sentence is carried on after `mark`."""
    if word[:1].islower() and not lower_style and (mark[0] in ".…" or mark[-1] in _CLOSERS + _SHUT):
        return True
    return mark[-1] in '"”’»“' and bool(_patterns()["speech"].match(text, at, at + 80))


def _said_by(text: str, begin: int, at: int) -> bool:
    """Whether who says it follows in small letters, in a line that a dash opens: "—¿Ya? —me dijo"."""
    patterns = _patterns()
    return bool(
        patterns["called"].match(text, at, at + 6) and patterns["dialogue"].match(text, begin)
    )


def _word_by_word(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    """Whether a stop is one of several with a word between each: "It. Is. Slow.", "all. The. Time."."""
    one = _patterns()["one word"]
    first = one.match(text, stop.end(), end)
    if not first:
        return False
    if one.match(text, first.end(), end):
        return True
    return bool(_patterns()["last word"].search(text, max(begin, stop.start() - 40), stop.start()))


def _asked_aside(text: str, stop: re.Match[str]) -> bool:
    """Whether "(really?)" or "(again!)" closes here, in the middle of a sentence."""
    mark = _mark(stop).rstrip("*_")
    if not mark.endswith((")", "]")) or mark[0] not in "?!":
        return False
    opening = "(" if mark.endswith(")") else "["
    at = text.rfind(opening, max(0, stop.start() - _LONGEST_ASIDE), stop.start())
    before = text[max(0, at - 3) : at].rstrip(" \t*_")
    return at >= 0 and bool(before) and before[-1] not in ".!?…:;\n"


def _spaced(text: str, begin: int, at: int) -> bool:
    """Whether the full stop at `at` is one of an abbreviation of several: the first "." of "z. B."."""
    low = max(begin, at - 12)
    return any(
        match.start() <= at < match.end()
        for match in _patterns()["spaced"].finditer(text, low, at + 12)
    )


def _abbreviated(text: str, begin: int, at: int, word: str) -> bool:
    """Whether the full stop at `at` belongs to the word before it; `word` follows."""
    match = _patterns()["word"].search(text, max(begin, at - 24), at)
    if not match:
        return False
    last = match.group().lstrip("'’*_-–—").lower()
    opener = word in wordlists.words("openers")
    if last.isdigit():
        alone = match.start() == begin  # "1. Wash the jar"
        if len(last) < 3 and not opener and word[:1].isupper():
            before = text[max(begin, match.start() - 12) : match.start()]
            if _patterns()["ordinal"].search(before):
                return True
        return (alone and len(last) < 4) or word.lower() in wordlists.words("months")
    if _spaced(text, begin, at):
        return not opener or not text[at + 1 : at + 2].isspace()
    if len(last) == 1 and last.isalpha():
        initial = match.group()[-1].isupper() and last != "i"
        return initial and not opener
    if "." in last and last.replace(".", "").isalpha():  # U.S, a.m, z.B
        return not (opener or (last in ("a.m", "p.m") and word[:1].isupper()))
    kinds = wordlists.sections("abbreviations")
    if last in kinds["before a name"]:
        return True
    return last in kinds["anywhere"] and (not opener or word.isdigit())
