"""How a passage lies in its entry: where it begins and ends, and what it takes up from before it."""

import re

from core.language.suggest.line import Line, Reading

_AHEAD = re.compile(
    r"(?:but|however|instead|luckily|fortunately|unfortunately|sadly|then|yet|so|and|of course|it turns? out|it turned out|turns out|until|still|only)\b",
    re.IGNORECASE,
)
_TIMED = re.compile(
    r"(?:When (?:I|we)|Growing up|As a (?:child|kid|teenager)|This (?:week|morning|afternoon|evening|weekend|month|year)|Last (?:night|week|month|year|weekend|summer|winter)|Today|Yesterday|Tonight|"
    r"All (?:week|day|morning)|(?:One|Every|The other) (?:day|morning|evening|night|week|year)|(?:A|Two|Three|Four|Five|Ten|Some|Many|\d+) (?:days?|weeks?|months?|years?) ago|In (?:19|20)\d\d|Over the|Recently|For (?:the )?(?:last|past)|Years ago|Back in)\b"
)
_MINE = re.compile(r"(?:I|We|My|Our)\b")
_YOURS = re.compile(r"(?:You|If you|When you|Your)\b")
_SHORT = 8  # words of a sentence that ends a passage on a beat
_NEVER = 1 << 30


def numbers(reading: Reading, lines: tuple[Line, ...]) -> dict[str, float]:
    """What can be said of how an English passage lies in its entry, by name; what is 0 is left out."""
    first, last = lines[0], lines[-1]
    ended = closes(reading, last)
    text = first.text
    found = {
        "whole": float(opens(reading, first) and ended),
        "breaks": float(last.sentence.block - first.sentence.block),
        "cut": float(bool(first.changes) and first.changes[0].type == "drop connective"),
        "turn ahead": float(not ended and bool(_AHEAD.match(reading.lines[last.number + 1].text))),
        "asks last": float(last.text.rstrip().endswith("?")),
        "ends short": float(len(lines) > 1 and last.marks.words <= _SHORT),
        "begins timed": float(bool(_TIMED.match(text))),
        "begins mine": float(bool(_MINE.match(text))),
        "begins the": float(text.startswith("The ")),
        "begins yours": float(bool(_YOURS.match(text))),
        "bracket": float(any("(" in line.text for line in lines)),
        "exclaims": float(min(3, sum(line.text.count("!") for line in lines))),
        "named before": float(min(4, _named_before(reading, lines))),
        "named before in it": float(min(3, _named_before(reading, lines[:1]))),
    }
    return {name: value for name, value in found.items() if value}


def _named_before(reading: Reading, lines: tuple[Line, ...]) -> int:
    """How many things that a passage speaks of as known come up before it and not newly in it."""
    begins = lines[0].number
    new: set[str] = set()
    count = 0
    for line in lines:
        for head in line.marks.heads:
            if head[:6] not in new and reading.first.get(head, _NEVER) < begins:
                count += 1
        new |= line.words
    return count


def opens(reading: Reading, line: Line) -> bool:
    """Whether a line is the first of its paragraph, or of what may be told of it.

    What is private or sells counts as not there before a line that takes up nothing of it.
    """
    for before in reading.lines[line.number - 1 :: -1] if line.number else ():
        if before.sentence.block != line.sentence.block:
            return True
        if not untold(before) or line.lead or before.words & line.words:
            return False
    return True


def closes(reading: Reading, line: Line) -> bool:
    """Whether a line is the last of its paragraph, or of what may be told of it."""
    for after in reading.lines[line.number + 1 :]:
        if after.sentence.block != line.sentence.block:
            return True
        if not untold(after) or after.lead or after.words & line.words:
            return False
    return True


def untold(line: Line) -> bool:
    """Whether a line is never told, whatever stands beside it: it is private, or sells."""
    return line.private or line.sells
