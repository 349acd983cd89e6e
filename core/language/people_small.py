"""Names written short: in small letters throughout, or as a single capital, as many do for themselves."""

import re
from collections.abc import Iterator
from functools import cache

from core.language.wordlists import section

_SMALL_I = re.compile(r"(?<![\w'’.])i(?=['’ ](?!e\.))")
_I = re.compile(r"(?<![\w'’.])I(?=['’ ])")
_OPENING = re.compile(r"(?:\A|[.!?]\s+|\n\s*)([^\W\d_])")
_WORD = re.compile(r"(?<![\w@#/.’'-])[a-zà-ÿ]{3,}(?![\w@/])")
_TITLED = re.compile(r"\b(?:mr|mrs|ms|dr|prof)\.? ([a-zà-ÿ]{3,})\b")
_CUE = re.compile(
    r"\b(?:with|met|told|asked|texted|called|rang|saw|hugged|kissed|and|me and|miss|love|hi|hey|dear|thanks|from|for|my (?:friend|mate|sister|brother|cousin|bf|gf|boyfriend|girlfriend|ex|son|daughter)) $"
)
_ACTS = re.compile(
    r"(?:['’]s)? (?:said|says|told|asked|is|was|has|had|and i\b|came|got|went|thinks|texted|called|rang|brought|gave|made|left|wants|hates|likes|loves|isnt|isn['’]t|wont|won['’]t|didnt|didn['’]t|just)\b"
)


def written_small(text: str) -> bool:
    """Whether a text leaves out the capitals that others write."""
    small, large = len(_SMALL_I.findall(text)), len(_I.findall(text))
    if small or large:
        return small > 2 * large
    openings = _OPENING.findall(text)
    return len(openings) > 1 and sum(c.islower() for c in openings) > 0.8 * len(openings)


def names(text: str) -> Iterator[tuple[int, int]]:
    """Where somebody's name stands in small letters; nothing in a text with capitals."""
    if not written_small(text):
        return
    firsts, words = _firsts()
    for match in _TITLED.finditer(text):
        yield match.span()
    for match in _WORD.finditer(text):
        word = match.group()
        if word in firsts:
            yield match.span()
        elif word in words:
            before = text[max(0, match.start() - 24) : match.start()]
            if _CUE.search(before) and _ACTS.match(text, match.end()):
                yield match.span()


@cache
def _firsts() -> tuple[frozenset[str], frozenset[str]]:
    """First names in small letters: those that are nothing else, and those that are words too."""
    both = section("people", "small words")
    firsts = {name.lower() for name in section("people", "first")}
    doubtful = {name.lower() for name in section("people", "ambiguous")}
    return frozenset(firsts - both - doubtful), frozenset((firsts & both) | doubtful)


_SUBJECT = re.compile(
    r"(?:\A|[.!?;:,…]\s+|\n\s*(?:[-*+•]\s+)?|\b(?:and|but|as|when|that|if|while|so|because|where|then|both|by|with|told|for|until|before|after)\s+)"
    r"(?P<who>[B-HJ-Z])(?=\s+(?:was|is|had|has|went|got|came|woke|slept|said|says|took|made|will|would|did|didn['’]t|wants|wanted|needs|tested|turned|started|stayed|seems|"
    r"loves|loved|caught|finished|booked|helped|kept|keeps|cried|ate|thinks|thought|asked|gave|left|wrote|brought|felt|likes|and I)\b|['’]s (?:mum|mom|dad|birthday|house|room|bed|school|teacher|friend|\w+ (?:birthday|party)))"
)
_LETTERS = re.compile(
    r"\b(?:programm\w+|compiler|language|code|coding|python|rust|linux|vitamins?|major|minor|chords?|key of|flat|sharp|plan|option|grade|size|column|row|exam|answer|type)\b",
    re.IGNORECASE,
)


def initials(text: str) -> Iterator[tuple[int, int]]:
    """Where a single capital stands for somebody, once it does in one place what people do."""
    found = {match.group("who") for match in _SUBJECT.finditer(text)}
    if not found or _LETTERS.search(text):
        return
    for match in re.finditer(
        rf"(?<![\w.'’@#&/+-])[{''.join(sorted(found))}](?![\w&/+#]|\.\w|-\w|['’](?:m|d|re|ll|ve)\b)",
        text,
    ):
        yield match.span()
