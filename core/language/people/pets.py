"""Animals and things that bear a name: "Nell the dog", "the cat, Marple", "our van is called Gert"."""

import re
from functools import cache

from core.language.people import surely
from core.language.people.cues import around
from core.language.people.judge import Run
from core.language.people.roles import role_beside
from core.language.people.runs import keys, runs
from core.language.wordlists import either, section

_OF = r"(?:the|our|my|his|her|their|an?|this|that|[A-Z]\w+['’]s)"
_CALLED_SO = (  # what people are called as well: "Gary is a pig"
    "pig|cow|rat|snake|goat|dog|bird|lamb|chicken|hen|donkey|mule|sheep|ram|stallion|bull|crow|magpie|robot|doll|teddy|pet|"
    "scarecrow|printer|tractor|pussycat|cat|puppy|kitten|lizard|pug|terrier|bulldog|rabbit|hedgehog|tree"
)
_FAR = 120  # characters before a name that are looked at
_NEAR = re.compile(r"[^.!?\n]*")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    kinds = rf"(?:{either(section('people', 'animals'))})"
    one = rf"{_OF}\s+(?:(?!(?:and|or|with)\b)[\w'’-]+\s+){{0,3}}?{kinds}"
    keeper = r"(?!['’]s|\s+(?:owner|walker|sitter|trainer|breeder|food|man|woman|lady|person|dealer|driver|mechanic|rescue|show|shelter)\b)"
    return {
        "after": re.compile(
            rf"(?:,?\s+(?:is|was|are)(?:\s+\w+ly)?(?!\s+(?:such\s+)?an?\s+(?:\w+\s+){{0,2}}(?:{_CALLED_SO})\b)|,)?\s+{one}\b{keeper}",
            re.IGNORECASE,
        ),
        "later": re.compile(
            rf"(?:(?!\b(?:and|I|we|with)\b)[^.!?\nA-Z]){{0,30}}, the {kinds}(?=[,.]){keeper}"
        ),
        "before": re.compile(
            rf"\b(?:{one}|{kinds}s)(?:,|\s+(?:is|was|are|we|I)?\s*(?:called|named|christened|nicknamed)|\s+(?:is|was))?\s+[\"“‘]?$",
            re.IGNORECASE,
        ),
        "row": re.compile(
            rf"\b(?:{kinds}s|{kinds}es)\b[^.!?\n:;(]{{0,40}}[:,(]\s+(?:[A-Z]\w+(?: [A-Z]\w+)?(?:,? and |, ))*$",
        ),
    }


def animal(text: str, start: int, end: int) -> bool:
    """Whether the name at `start` to `end` is an animal's or a thing's, as the text itself says."""
    return _surely(text, start, end) or bool(_patterns()["later"].match(text, end, end + 60))


def _surely(text: str, start: int, end: int) -> bool:
    patterns = _patterns()
    before = text[max(0, start - _FAR) : start]
    if beastly(text, start, end):
        return True
    return bool(
        patterns["after"].match(text, end, end + 60)
        or patterns["before"].search(before)
        or patterns["row"].search(before)
    )


def beastly(text: str, start: int, end: int) -> bool:
    """Whether what is done with the bearer of a name is done with beasts or machines alone."""
    before, after = text[max(0, start - 30) : start], text[end : end + 60]
    if (_KEPT.search(before) and after[:1] not in _APOSTROPHES) or _HAS.match(after):
        return True
    return bool(_TAKEN.search(before) and _WHERE.match(after))


_APOSTROPHES = ("'", "’")  # of what somebody owns: "rode Tom's bike"
_KEPT = re.compile(
    r"\b(?:[Mm]ilk(?:ed|ing)|[Ss]heared|[Ss]hearing|[Ww]orm(?:ed|ing)?|[Ss]addled(?: up)?|[Tt]acked up|[Rr]ode|[Ll]unged|[Mm]ucked out|[Dd]e-?flea(?:ed|ing)?|[Ss]payed|[Nn]eutered|(?:bridle|saddle|halter|head ?collar) on|[Rr]epotted) (?:[A-Z]\w+(?:,| and) ){0,2}$"
)
_HAS = re.compile(  # what somebody has or does as well is not here: Tom's calf, Huw lambed
    r"['’]s (?:paws?|claws|fur(?! coat)|fleece|muzzle|hoo(?:f|ves)|udder|litter tray)\b|"
    r"(?: and [A-Z]\w+)? (?:(?:is|are|was|were) (?:both |all )?(?:in (?:calf|foal|lamb|season)(?![-\w]| at\b)|moulting)|mia?owed|neighed|whinnied|bleated(?! about)|clucked(?! at)|moulted|wagged (?:his|her|its) tail)\b|, who is moulting\b"
)
_TAKEN = re.compile(
    r"\b(?:took|take|taking|taken|got|rushed|brought|walk(?:ed|ing)?|gave|giving) $",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r" (?:back )?(?:to|at|in to) the vet(?:['’]?s)?\b(?! with|, (?:he|she) (?:had|was|has)|['’]s desk)|(?: [a-z]+){0,3} (?:on (?:his|her|its|the) (?:new |long |old )?lead(?! (?:role|part|guitar|singer|vocals))|off the lead)\b| (?:his|her|its) worming\b"
)


def met(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The names, caseless, that a text gives to animals and things, and those of who surely is somebody.

    It must be sure, since it counts for all other texts too: "Nell the dog sat down", but not "I told
    Nell the dog sat down".
    """
    animals: set[str] = set()
    people = set(surely.somebody(text))
    if _kinds().isdisjoint(_WORD.findall(text.lower())):
        return frozenset(), frozenset(people)
    for match in _NEAR.finditer(text):
        line = match.group()
        if not line or _kinds().isdisjoint(_WORD.findall(line.lower())):
            continue
        for run in runs(line):
            known = keys(run)
            if role_beside(line[max(0, run.start - 60) : run.start]):
                people.update(known)
            elif (
                len(known) == 1
                and not around("nobody").match(line, run.start)
                and _named(line, run)
            ):
                animals.update(known)
    return frozenset(animals), frozenset(people)


def _named(line: str, run: Run) -> bool:
    patterns = _patterns()
    before = line[max(0, run.start - _FAR) : run.start]
    if row := patterns["row"].search(before):
        rest = _REST.match(line, run.end)
        end = rest.end() if rest else run.end
        several = end > run.end or _NAMED.search(row.group())
        return bool(several and _CLOSED.match(line, end))
    if led := patterns["before"].search(before):
        if "," in led.group():
            return "printer" not in led.group() and bool(_CLOSED.match(line, run.end))
        bare = not _BY_NAME.search(led.group())
        return not (bare and (_THE.match(led.group()) or _DONE_BY.match(line, run.end)))
    after = patterns["after"].match(line, run.end, run.end + 60)
    if not after:
        return False
    if after.group().startswith(","):
        return bool(_CLOSED.match(line, after.end()))
    if _IS.match(after.group()):
        return not _PLAYED.match(line, after.end()) and bool(_GOES_ON.match(line, after.end()))
    if _CLOSED.match(line, after.end()):
        return not _GIVEN.search(before)
    ordered = run.words[0] in _ORDERS
    return run.opening and not ordered and bool(_DOES.match(line, after.end()))


@cache
def _kinds() -> frozenset[str]:
    kinds = {kind.split()[-1] for kind in section("people", "animals")}
    return frozenset(kinds | {f"{kind}s" for kind in kinds})


_WORD = re.compile(r"[^\W\d_]+")
_REST = re.compile(r"(?:(?:,? and|,) [A-Z]\w+)*")
_NAMED = re.compile(r"[:,(]\s.*[A-Z]")
_PLAYED = re.compile(  # somebody of whom it is said, or who plays one
    r"\s+(?:who\b|(?:in|of|at) (?:the|our|my|his|her|a|this) (?:\w+ )?(?:play|nativity|panto\w*|show|school|story|family|musical|film|parade|concert|team|office|class|house)\b)"
)
_CLOSED = re.compile(r"\s*$|[,;:)–—]|\s+(?:who|which|that)\b")
_GOES_ON = re.compile(
    rf"{_CLOSED.pattern}|\s+(?:and|but|so|now|here|there|in|on|at|from|of|with|we|I|he|she|next)\b"
)
_DOES = re.compile(
    r"\s+(?:\w+ly |just |now |still |always |never )?(?:is|was|has|had|does|did|will|would|can|won['’]t|isn['’]t|wasn['’]t|didn['’]t|\w+ed|sat|slept|ran|lay|came|went|got|ate|won|stole|took|made|gave|found|"
    r"needs|wants|loves|hates|likes|sleeps|barks|lives|looks|comes|goes|smells|limps|and)\b"
)
_IS = re.compile(r"\s+(?:is|was|are)\b", re.IGNORECASE)
_BY_NAME = re.compile(r"(?:called|named|christened|nicknamed|is|was)\s+\W?$", re.IGNORECASE)
_THE = re.compile(r"(?:the|this|that)\b", re.IGNORECASE)
_DONE_BY = re.compile(
    r"\s+(?:bought|made|gave|built|found|sold|fixed|got|lent|sent|left|rides|rode|drives|drove|wanted|chose|picked|had|has|said)\b"
)
_ORDERS = (
    "Pat",
    "Rob",
    "Nick",
    "Skip",
    "Chase",
    "Drew",
    "Chuck",
    "Mark",
    "Bob",
    "Tug",
    "Will",
    "Sue",
)
_GIVEN = re.compile(
    r"\b(?:told|tell|gave|give|showed|show|asked|ask|sent|sold|bought|lent|brought|call(?:ed)?|left|handed|offered) $",
    re.IGNORECASE,
)
