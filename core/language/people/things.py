"""What bears somebody's name and is nobody: a make, a boat, a rose, a song, a storm, an inn.

A list knows the makes and the works that everybody knows (things.txt); the rest is told by what
stands around: "a can of Stella", "the Anna Marie moored here", "an Emma Reed jug".
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from core.language.people import cues as cue
from core.language.people import works
from core.language.people.cues import around
from core.language.people.judge import Run, role_after
from core.language.people.roles import role_before
from core.language.wordlists import either, section

_WEATHER = frozenset(("Storm", "Hurricane", "Cyclone", "Typhoon"))
_GETS = re.compile(  # to plant somebody a rose
    r"['’]s| (?:an?|some|the|his|her) [a-z]|, (?:my|our|who)\b"
)
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Aa]nother|[Oo]ne|[Tt]wo|[Ss]ome) $")
_WHO = re.compile(
    r" (?:I|we|who|whom|that (?:I|we)|he|she|from|in (?:my|our|the)|of (?:old|my))\b|s\b"
)
_HOUSE = re.compile(r"['’]s [A-Z]\w+(?: [A-Z]\w+)+")
_AT = re.compile(r"\b(?:at|from|to|into|outside|near|past|in) $")
_AND = re.compile(r" (?:&|and|\+|n|'n'|’n’) (?:the )?")
_OWNS = re.compile(r"['’]s (?!own\b|best\b)[a-z]")
_DOING = re.compile(r" (?:who|[a-z]+ing)\b")


def thing(text: str, run: Run, known: set[str]) -> bool:
    """Whether a run of capitals that could name somebody is a thing.

    `known` are the first words of names that the person said are people's: these are things only
    where nothing else is possible.
    """
    first = run.words[0]
    before, after = text[max(0, run.start - 60) : run.start], text[run.end : run.end + 60]
    told = role_before().search(before)
    if first in _WEATHER and len(run.words) == 2 and run.words[1] not in _WEATHER and not told:
        return True
    if _said_so(text, run):
        return True
    if known & {word.casefold() for word in run.words}:
        return False
    if told or role_after().match(after):
        return False
    if _listed(text, run) and not _somebody(before, after):
        return True
    if _called_so(run, before, after) or _bound(before, after):
        return True
    if _sold(run, before, after) or works.work(run, before, after):
        return True
    return _placed(run, before, after)


def _said_so(text: str, run: Run) -> bool:
    """Whether it belongs to a saying: "Bob's your uncle"."""
    start = max(0, run.start - 30)
    sayings = around("sayings").finditer(text, start, run.end + 30)
    return any(m.start() <= run.start and run.start < m.end() for m in sayings)


def _sold(run: Run, before: str, after: str) -> bool:
    """Whether it is a make or an eating house called by its owner: "Pizza from Luigi's", "Colman's on the ham"."""
    if len(run.words) > 1 or not after.startswith(("'s", "’s")):
        return False
    if (around("fare").search(before) and _ENDS.match(after)) or around("shut").match(after):
        return True
    ware = around("sent") if run.words[0] in section("people", "first") else around("ware")
    return (
        run.words[0] in section("things", "owned")
        and bool(ware.match(after))
        and not around("round").search(before)
    )


_ENDS = re.compile(r"['’]s(?:[.,;:!?)]|\s*$| (?:and|again|for|on|in|down|round)\b)")


def _listed(text: str, run: Run) -> bool:
    """Whether things.txt has the run, or words of it in a row, with what stands at its sides.

    That is a capital before it and three words behind: "Hey Jude", "Mrs Brown's Boys", "Winnie the Pooh".
    """
    names = section("things", "names")
    lead = _LEAD.search(text, max(0, run.start - 20), run.start)
    tail = _TAIL.match(text, run.end, run.end + 40)
    words = [word.rstrip(".").replace("’", "'") for word in run.words]
    begin, end = (lead.group(1).split() if lead else []), tail.group() if tail else ""
    owned = end.startswith(("'s ", "’s "))
    if owned and _some([*words[:-1], f"{words[-1]}'s", *end[3:].split()], names):
        return True
    return _some([*begin, *words, *(() if owned else end.split())], names)


def _some(words: list[str], names: frozenset[str]) -> bool:
    """Whether some of the words, one after the other, are on the list."""
    count = len(words)
    return any(
        " ".join(words[a:b]) in names
        for a in range(count)
        for b in range(a + 2, min(count, a + _LONGEST) + 1)
    )


_LEAD = re.compile(r"([A-Z][a-z]+) $")
_TAIL = re.compile(r"(?:['’]s)?(?: [\w'-]+){1,3}")
_LONGEST = 4  # words of a name on the list


def _somebody(before: str, after: str) -> bool:
    """Whether the words around make somebody of a name on the list."""
    if after.startswith(("'s ", "’s ")):
        return bool(around("feels").match(after))
    met = (
        around("met").search(before)
        or around("company").search(before)
        or around("ran into").search(before)
    )
    acts = (
        around("feels").match(after)
        if _IS.match(after)
        else cue.does(after) or around("somebody acts").match(after)
    )
    return bool(met or acts)


_IS = re.compile(r" (?:is|was|are|were) ")


def _called_so(run: Run, before: str, after: str) -> bool:
    """By what it is: held in a can, planted, moored, given a name."""
    held = around("contained").search(before) and not (_OWNS.match(after) or _DOING.match(after))
    if held or around("named so").search(before):
        return True
    if around("grown").search(before) and not _GETS.match(after):
        return True
    if around("grows").match(after):
        return True
    boat = around("sailed").search(before) and not _somebody(before, after)
    if len(run.words) > 1 and (boat or around("sails").match(after)):
        return True
    if (run.words[0] in _PLACES and not _somebody(before, after)) or _CHEZ.search(before):
        return True
    town = run.words[-1] in section("things", "towns") and after[:1] not in ("'", "’")
    if town and around("gone").search(before) and not _MET_THERE.match(after):
        return True
    return bool(_AT.search(before) and _HOUSE.match(after))


_PLACES = frozenset(("Lake", "Mount", "Fort", "Port", "Cape", "Loch", "Lough", "Glen", "Isle", "Camp", "Chez", "Cafe", "Café", "Hotel", "Villa", "Casa", "Restaurant", "Bistro"))  # fmt: skip
_CHEZ = re.compile(r"\b(?:Chez|Lake|Mount|Loch|Hotel|Caf[eé]|Villa|Casa|Trattoria|Bistro) $")


_MET_THERE = re.compile(r", who\b|,? and (?:he|she|they)\b")


def _bound(before: str, after: str) -> bool:
    """Whether a thing of that make follows at once: "an Emma Reed jug", not "gave Emma soup"."""
    if around("works").match(after) and not _ARTICLE.search(before):
        return False
    return bool(_things().match(after)) and not around("given").search(before)


@cache
def _things() -> re.Pattern[str]:
    return re.compile(rf" (?:[a-z]+ed )?(?:{either(section('things', 'bound'))})\b(?!['’])")


def _placed(run: Run, before: str, after: str) -> bool:
    """Whether an article stands before a full name, as before that of a boat or an inn."""
    titles = section("people", "titles")
    if len(run.words) < 2 or run.words[0].rstrip(".") in titles or run.words[0] in cue.FOND:
        return False
    article = _ARTICLE.search(before)
    if not article or _WHO.match(after) or run.words[-1].endswith("s"):
        return False
    one = article.group().strip().lower() in _ONE
    return not (one and (_somebody("", after) or around("turned up").match(after)))


_ONE = ("a", "an", "one", "some", "another")  # "a Tom Salt rang" is somebody


def pairs(text: str, found: list[Run]) -> Iterator[Run]:
    """The runs that are half of a make or a work with two names: "Marks & Spencer", "Romeo and Juliet"."""
    made = section("things", "pairs")
    for one, other in pairwise(found):
        joint = _AND.fullmatch(text, one.end, other.start)
        if not joint:
            continue
        words = one.words[-1], other.words[0]
        signed = "and" not in joint.group() and len(one.words) == 1
        if not (" ".join(words) in made or (signed and _firm(*words))):
            continue
        before, after = text[max(0, one.start - 60) : one.start], text[other.end : other.end + 60]
        if _somebody(before, "" if signed else after):
            continue
        if (
            signed
            or not _both_first(*words)
            or around("staged").search(before)
            or around("on stage").match(after)
        ):
            yield one
            yield other


def _both_first(one: str, other: str) -> bool:
    """Whether two people of these names are as likely: "Ben and Holly are divorcing"."""
    return {one, other} <= section("people", "first") | section("people", "ambiguous")


def _firm(one: str, other: str) -> bool:
    """Whether one of two words joined by a sign is no name, and the other not surely: "Clay & Cider"."""
    firsts, doubtful = section("people", "first"), section("people", "ambiguous")
    return not {one, other} & (firsts - doubtful) and len({one, other} & doubtful) == 1
