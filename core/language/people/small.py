"""Names written short: in small letters throughout, or as a single capital, as many do for themselves."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from core.language.wordlists import section

_SURE = 4  # sentences that open small, whatever is made of an I by a helpful keyboard
_SMALL_I = re.compile(r"(?<![\w'’.])i(?=['’ ](?!e\.))")
_I = re.compile(r"(?<![\w'’.])I(?=['’ ])")
_OPENING = re.compile(r"(?:\A|[.!?]\s+|\n\s{0,40})([^\W\d_])")
_WORD = re.compile(r"(?<![\w@#/.’'-])[a-zà-ÿ]{3,}(?![\w@/])")
_MINE_BEFORE = re.compile(
    r"\b(?:[Mm]y|[Oo]ur) (?:\w+ )?(?:friend|mate|pal|sister|brother|cousin|boyfriend|girlfriend|boss|flatmate|housemate|neighbou?r|uncle|aunt|auntie) $"
)
_RING = re.compile(r"\b(?:[Rr]ing|[Tt]ext|[Pp]hone|[Ee]-?mail|[Mm]eet|[Tt]ell|[Aa]sk|[Tt]hank) $")
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
    openings = _OPENING.findall(text)
    begun = len(openings) > 1 and sum(c.islower() for c in openings) > 0.8 * len(openings)
    if small or large:
        return small > 2 * large or (begun and len(openings) >= _SURE)
    return begun


def names(text: str) -> Iterator[tuple[int, int]]:
    """Where somebody's name stands in small letters; in a text with capitals only "my mate dave", "ring elaine"."""
    firsts, words = _firsts()
    if not written_small(text):
        for match in _WORD.finditer(text):
            if match.group() in firsts and _cued(text, match):
                yield match.span()
        return
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


def _cued(text: str, match: re.Match[str]) -> bool:
    """Whether what is around a name in small letters is around somebody."""
    before = text[max(0, match.start() - 40) : match.start()]
    return bool(
        _CUE.search(before)
        or _RING.search(before)
        or _ACTS.match(text, match.end())
        or _MINE_BEFORE.search(before)
    )


@cache
def _firsts() -> tuple[frozenset[str], frozenset[str]]:
    """First names in small letters: those that are nothing else, and those that are words too."""
    both = section("people", "small words")
    firsts = {name.lower() for name in section("people", "first")}
    doubtful = {name.lower() for name in section("people", "ambiguous")}
    return frozenset(firsts - both - doubtful), frozenset((firsts & both) | doubtful)


_SUBJECT = re.compile(
    r"(?:\A|[.!?;:,…]\s+|\n\s{0,40}(?:[-*+•]\s+)?|\b(?:and|but|as|when|that|if|while|so|because|where|then|both|by|with|told|for|until|before|after)\s+)"
    r"(?P<who>[B-HJ-Z])(?=\s+(?:was|is|had|has|went|got|came|woke|slept|said|says|took|made|will|would|did|didn['’]t|wants|wanted|needs|tested|turned|started|stayed|seems|"
    r"loves|loved|caught|finished|booked|helped|kept|keeps|cried|ate|thinks|thought|asked|gave|left|wrote|brought|felt|likes|and I)\b|['’]s (?:mum|mom|dad|birthday|house|room|bed|school|teacher|friend|\w+ (?:birthday|party)))"
)
_INITIALED = re.compile(
    r"(?<![\w.&])(?<!\. of )(?:[A-Z]\.[ -]?){1,2}[A-Z][a-zà-ÿ]{2,}(?:-[A-Z][a-z]+)?\b"
)
_WORKS = re.compile(
    r"['’]s\b|\W{0,2}\(?(?:1[5-9]|20)\d\d|,? (?:whose|who wrote|author|the (?:author|poet|painter))"
)


def initialed(text: str) -> Iterator[tuple[int, int]]:
    """Where somebody is named by initials and a surname: several in a row, or as one who is met."""
    places = [
        m.span()
        for m in _INITIALED.finditer(text)
        if m.group().rsplit(" ", 1)[-1].rsplit(".", 1)[-1]
        not in section("people", "place words") | section("people", "other capitals")
        and not _WORKS.match(text, m.end())
    ]
    rows = {
        place
        for one, other in pairwise(places)
        if re.fullmatch(r",? (?:and )?|,? & ", text[one[1] : other[0]])
        for place in (one, other)
    }
    for start, end in places:
        before = text[max(0, start - 14) : start]
        if (
            (start, end) in rows
            or _DOES.match(text, end)
            or re.search(r"\b(?:with|met|told|asked|rang) $", before)
        ):
            yield start, end


_LETTERS = re.compile(
    r"\b(?:programm\w+|compiler|language|code|coding|python|rust|linux|vitamins?|major|minor|chords?|key of|flat|sharp|plan|option|grade|size|column|row|exam|answer|type)\b",
    re.IGNORECASE,
)


_DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,3}(?!\w)")
_PAIR = re.compile(r"(?<![\w.'’@#&/+-])[A-Z]{2}(?![\w&/+#]|\.\w|-\w)")
_MET = re.compile(
    r"\b(?:[Mm]et|with|saw|told|asked|and|from|by|for|to (?:get|see|meet|fetch)|kissed|hugged|love) $"
)
_DOES = re.compile(
    r" (?:said|says|came|went|slept|woke|cried|thinks|loves?|ate|laughed|rang|brought|bought (?:me|us)|gave|told|asked|cooked|drove|and I\b|was (?:in|at|home|ill|sick|away|visiting|tired|off|asleep|here)|has (?:gone|been|a)|is (?:away|home|ill|sick|back|asleep|visiting))\b"
)
_NO_ONE = frozenset(("US", "UK", "EU", "TV", "AI", "PC", "PM", "AM", "HR", "IT", "QA", "UX", "UI", "UN", "NY", "LA", "DC", "OK", "PR", "VR", "CD", "DJ", "GP", "PE", "RE", "ID"))  # fmt: skip
_NO_ONE_DOTTED = frozenset(("U.S.", "U.K.", "U.N.", "E.U.", "A.M.", "P.M.", "P.S.", "N.B.", "B.C.", "A.D.", "C.E.", "O.C.", "T.O.", "H.C.", "D.C.", "L.A.", "N.Y.", "R.F.C.", "U.S.A.", "V.A.D.", "R.I.P."))  # fmt: skip


def paired(text: str) -> Iterator[tuple[int, int]]:
    """Where two or three initials stand for somebody: "Met F.S.", "CM was in Ireland"."""
    for pattern, nobody, cued in ((_DOTTED, _NO_ONE_DOTTED, True), (_PAIR, _NO_ONE, False)):
        places = [m for m in pattern.finditer(text) if m.group() not in nobody]
        known = {
            match.group()
            for match in places
            if _DOES.match(text, match.end())
            or (cued and _MET.search(text, max(0, match.start() - 14), match.start()))
        }
        yield from (match.span() for match in places if match.group() in known)


_JOINED = re.compile(r"(?<![\w&])[B-HJ-Z] ?& ?[A-Z](?![\w&/])")
FIRMS = frozenset(("A&E", "R&D", "Q&A", "B&B", "P&L", "M&S", "D&D", "R&B", "H&M", "T&C", "F&B", "B&Q", "C&A", "G&T", "P&O", "V&A", "W&D", "X&Y", "S&P", "M&A", "L&D", "D&I", "H&S", "K&R"))  # fmt: skip


def joined(text: str) -> Iterator[tuple[int, int]]:
    """Where two are named by a letter each: "dinner with J&C"."""
    for match in _JOINED.finditer(text):
        if match.group().replace(" ", "") in FIRMS:
            continue
        before = _MET.search(text, max(0, match.start() - 14), match.start())
        if before or _DOES.match(text, match.end()):
            yield match.span()


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
