"""What could stand for a name so that the sentence still reads well.

The words that the person or the text itself gives count first ("my sister"). Otherwise it is a
guess (in English here): a friend, or who somebody seems to be by the words around the name.
"""

import re
from functools import cache

from core.language.people import elsewhere

_BORNE = {  # what a title says of somebody
    "aunt": "my aunt", "auntie": "my aunt", "aunty": "my aunt", "uncle": "my uncle", "cousin": "my cousin",
    "grandma": "my grandma", "gran": "my gran", "granny": "my granny", "nan": "my nan", "nana": "my nana",
    "grandpa": "my grandpa", "grandad": "my grandad", "granddad": "my grandad", "dr": "the doctor", "doctor": "the doctor",
    "prof": "a professor", "professor": "a professor", "nurse": "a nurse", "matron": "the matron", "rev": "a minister",
    "reverend": "a minister", "canon": "a minister", "pastor": "a pastor", "deacon": "a deacon", "bishop": "a bishop",
    "rabbi": "a rabbi", "imam": "an imam", "coach": "the coach", "farmer": "a farmer", "skipper": "the skipper",
    "captain": "a captain", "capt": "a captain", "major": "an officer", "maj": "an officer", "colonel": "an officer",
    "col": "an officer", "lieutenant": "an officer", "lieut": "an officer", "lt": "an officer", "sergeant": "a sergeant",
    "sgt": "a sergeant", "corporal": "a corporal", "cpl": "a corporal", "inspector": "an inspector", "constable": "a constable",
}  # fmt: skip
_DISTANT = frozenset(
    (
        "sister",
        "brother",
        "mother",
        "father",
        "mr",
        "mrs",
        "ms",
        "mx",
        "miss",
        "mme",
        "madame",
        "monsieur",
        "sir",
        "lady",
    )
)
_NOUNS = ("friend", "colleague", "neighbour", "customer", "teacher")
GUESSES = frozenset(
    (
        "somebody",
        "person",
        "friends",
        *_NOUNS,
        *(f"a {noun}" for noun in _NOUNS),
        *elsewhere.GUESSES,
    )
)
"""Words that nobody gave: to be shown, and never put in place by themselves."""
BY_TITLE = frozenset(role for role in _BORNE.values() if not role.startswith("my "))
"""What only a title says of somebody: of "Dr. Salt's Orchestra" it says nothing."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "near": re.compile(
            r"\b(?:next door|across the (?:road|street|way|hall)|over the (?:fence|road|hedge|wall)|upstairs|downstairs|neighbou?rs?|"
            r"on plot|allotments?|from number|at number|at no\.? \d|down the (?:road|lane)|our (?:street|building|block))\b",
            re.IGNORECASE,
        ),
        "work": re.compile(
            r"\b(?:stand-?ups?|sprint|retro|deploy\w*|merged?|pull request|code|coding|parser|prototypes?|shift|wards?|handover|"
            r"clients?|projects?|colleagues?|show and tell|manager|HR|pair(?:ed|ing) (?:with|on)|departments?|staff|rota|spreadsheets?|slack|"
            r"the (?:team|office|board|boss)|at work|meetings?|workshops?|joins us|back from leave)\b"
        ),
        "till": re.compile(
            r"\b(?:customers?|regulars?|(?:an|the|her|his|their) orders?\b(?! of)|refund|parcel arrived|mug arrived)\b",
            re.IGNORECASE,
        ),
        "school": re.compile(
            r"\b(?:class|lessons?|chem|maths?|physics|biology|assembly|homework|detention|year \d+|form room|exams?)\b",
            re.IGNORECASE,
        ),
        "leads": re.compile(
            r"\b(?:our|my|your|his|her|their|the|an?|every|each|another|any|no|some|which|dear|dearest|little|old|young|poor)(?: (?:loving|dear|dearest|own|old|affectionate|poor|little|young|late|good|only))*\s+$|\b(?:an?|the) (?:\w+ly )?\w{3,}(?:able|ful|ous|ish|less|ic|ted|ned|sed|red) $",
            re.IGNORECASE,
        ),
        "letter": re.compile(r"^\W*(?:my )?dear(?:est)?\b|\byour (?:\w+ )?$", re.IGNORECASE),
        "family": re.compile(r"\bthe $", re.IGNORECASE),
        "several": re.compile(r"\b(?:two|three|four|both|all the|many) $", re.IGNORECASE),
        "called out": re.compile(
            r"(?:\b(?:thank you|thanks|cheers|sorry|happy (?:birthday|new year|anniversary)|well done|good luck|welcome(?: back| home)?|congratulations|bravo|goodbye|hi|hello|hey|oh|yes|no|come on),? )$",
            re.IGNORECASE,
        ),
        "addressed": re.compile(
            r", (?:thank you|thanks|cheers|sorry|happy birthday|well done|welcome|you|your|if you|come|please|would you|will you|can you|could you|do you|are you|have you)\b(?! and I\b)",
            re.IGNORECASE,
        ),
        "end": re.compile(r"[.!?…\n]"),
    }


def borne(name: str) -> str:
    """What the title of a name says of somebody ("an aunt"); "" without one that says it."""
    first, _, rest = name.partition(" ")
    return _BORNE.get(first.rstrip(".").lower(), "") if rest else ""


def led(before: str, role: str) -> str:
    """The role as it reads behind `before`: "my sister" is "sister" in "Dear Kate"."""
    lead, _, noun = role.partition(" ")
    bound = noun and lead.lower() in ("my", "our", "the", "a", "an")
    return noun if bound and _patterns()["leads"].search(before) else role


def guess(text: str, start: int, end: int, role: str = "") -> str:
    """English words for the name at `start` to `end` of which nothing is known but a role.

    `role` is said beside the name, so that it cannot stand for it.
    """
    patterns = _patterns()
    name, before = text[start:end], text[max(0, start - 24) : start]
    if name.endswith("s") and (
        patterns["family"].search(before) or patterns["several"].search(before)
    ):
        return "friends"
    if patterns["called out"].search(before) or (
        patterns["end"].search(before.rstrip()[-1:] or ".")
        and patterns["addressed"].match(text, end)
    ):
        return "friend"
    title = name.partition(" ")[0].rstrip(".").lower()
    sentence = _sentence(text, start, end)
    if " " in name and title in _DISTANT:
        noun = "teacher" if patterns["school"].search(sentence) else ""
        noun = "neighbour" if patterns["near"].search(sentence) else noun
        if not noun and patterns["leads"].search(before):
            return "person"
        if not noun:
            return "somebody"
    else:
        noun = _noun(sentence)
    if noun and role.endswith(noun):
        noun = "friend"
    if patterns["leads"].search(before):
        return noun
    return f"a {noun}"


def _noun(sentence: str) -> str:
    patterns = _patterns()
    if patterns["letter"].search(sentence):
        return "friend"
    for name, noun in (("near", "neighbour"), ("till", "customer"), ("work", "colleague")):
        if patterns[name].search(sentence):
            return noun
    return "friend"


def _sentence(text: str, start: int, end: int) -> str:
    low, high = max(0, start - 200), min(len(text), end + 200)
    first = low
    for mark in _patterns()["end"].finditer(text, low, start):
        first = mark.end()
    last = _patterns()["end"].search(text, end, high)
    return text[first : last.start() if last else high]
