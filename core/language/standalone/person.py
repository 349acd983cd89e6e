"""Whether somebody was spoken of whom "she" or "he" can mean."""

import re
from functools import cache

from core.language import wordlists

_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May\b|June|July|August|September|October|November|December|Christmas|Easter|Yesterday|Today|Tonight|Tomorrow"
_GOING = r"(?:go|going|gone|went|came|moved|moving|drove|driving|flew|back|walked|trip|way|travelled|traveled|train|bus|flight)"
_PLACE = re.compile(  # where somebody was, and no one: "I'm going to Portsmouth and she ..."
    rf"\b(?:(?:[Ii]n|[Aa]t|[Nn]ear|[Ii]nto|[Aa]round|[Tt]hrough|[Aa]cross) |{_GOING} (?:to|from) )[A-Z][a-z]+(?: [A-Z][a-z]+)*"
)
_PERSON = re.compile(
    r"\b(?:man|woman|boy|girl|lady|bloke|guy|chap|child|kid|baby|someone|somebody|who|person|stranger|caretaker|librarian|visitor|reader|author|writer|driver|owner|lover|member|player|dog|cat|puppy|horse|cow|hen|goat|pony|kitten|parrot|pupil|student|patient|client|guest|toddler|teenager|bride|groom|nurse|apprentice|twin|fox|robin|spaniel|crow|bird|ewe|lamb|ram|calf|duck)s?\b|"
    rf"(?<=[a-z,] )(?!{_DAYS})[A-Z][a-z]+|\b[Oo]ne of (?:them|us|(?:the|my|our|these|those) \w+)\b|"
    r"\b(?:[Tt]he|[Aa]n?|[Mm]y|[Oo]ur|[Aa]nother|[Ss]ome|[Oo]ne) (?:[\w'’-]+ ){0,3}?\w+(?:er|or|ist|ian|smith|man|woman|men|women|eer|ent|ant|keeper|mate)s?\b",
)
_OPENS = re.compile(  # the first word of a sentence, and what it does
    rf"(?:\A|[.!?…][\"'”’)]*\s)\W*(?!{_DAYS})(?P<who>[A-Z][\w-]+)(?:['’]s\b)?(?: (?P<does>[a-z]+))?"
)


def said(before: str) -> bool:
    """Whether `before` speaks of somebody: by a word for one, by a name, by what only people do."""
    if _kin().search(before.lower()) or _PERSON.search(_PLACE.sub(" ", before)):
        return True
    return any(_does(match["who"], match["does"] or "") for match in _OPENS.finditer(before))


def _does(who: str, does: str) -> bool:
    """Whether the first word of a sentence is somebody's name, by the word and the next one."""
    if who in wordlists.section("people", "ambiguous"):
        return does in _acts()
    return who in wordlists.section("people", "first") or (
        does in wordlists.section("people", "speech") and who.lower() not in _never()
    )


@cache
def _never() -> frozenset[str]:
    """What a sentence begins with that is no name, whatever is said of it."""
    return wordlists.section("people", "openings") | wordlists.words("function_words")


@cache
def _acts() -> frozenset[str]:
    """What somebody does and a month, a flower or a feeling hardly ever."""
    weak = {"is", "was", "has", "had", "does", "did", "always", "never", "still", "finally"}
    return wordlists.section("people", "speech") | (wordlists.section("people", "acts") - weak)


@cache
def _kin() -> re.Pattern[str]:
    named = wordlists.section("people", "kin") | wordlists.section("people", "roles")
    return re.compile(rf"\b(?:{wordlists.either(named)})s?\b")
