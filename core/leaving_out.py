"""What of a text goes when something in it is left out: whole sentences, or a name beside its role."""

import re

from core.model import Span

_CALLED = re.compile(r"\b(?:called|named)\s+$", re.IGNORECASE)


def sentences(text: str, start: int, end: int) -> Span:
    """The sentences that hold `start` to `end`, and the space that would be left over."""
    from core.language.text import sentences as language

    held = [s for s in language.split(text) if s.start < end and start < s.end]
    begin, stop = (held[0].start, held[-1].end) if held else (start, end)
    while stop < len(text) and text[stop] in " \t":
        stop += 1
    opens, closes = begin == 0 or text[begin - 1] == "\n", stop == len(text) or text[stop] == "\n"
    if closes and opens:
        return _lines(text, begin, stop)
    while closes and begin and text[begin - 1] in " \t":
        begin -= 1
    return Span(begin, stop)


def name(text: str, start: int, end: int) -> Span | None:
    """A name with the space or the commas that held it; None where the sentence needs it."""
    before, after = text[:start], text[end:]
    if _CALLED.search(before) or not before or not before[-1].isspace():
        return None
    begin = len(before.rstrip(" "))
    if before[:begin].endswith(","):
        begin -= 1
        if not after.startswith(","):
            return None
        end += 1
    return Span(begin, end) if begin and before[begin - 1] != "\n" else None


def _lines(text: str, begin: int, stop: int) -> Span:
    """Whole lines go with the break behind them, or before them where they are the last."""
    while stop < len(text) and text[stop] == "\n":
        stop += 1
    while stop == len(text) and begin and text[begin - 1].isspace():
        begin -= 1
    return Span(begin, stop)
