"""Who surely is somebody, though an animal may bear the same name: kin, or whoever rings and has a job.

In doubt between a brother and a dog it is the brother: a dog that is hidden is no harm.
"""

import re
from functools import cache

from core.language.people.roles import WHOSE
from core.language.wordlists import either, section

_FONDLY = frozenset(("baby", "boy", "buddy", "kid", "lad", "mate", "pal", "twin", "twins", "ma", "pa"))  # fmt: skip
"""What a dog is called as well: "my old boy Max"."""
_OWNS = (
    "wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|ex|boss|job|kids|children|sons?|daughters?|divorce|wedding|phone|flat|office|car|"
    "exams?|degree|band|salary|rent|mortgage|lawyer|colleagues?|e-?mail|text|letter"
)
_DOES = (
    "told (?:me|us|him|her|them)|rang|phoned|phones|texted|texts|e-?mailed|e-?mails|messaged|wrote|writes|drove|cycled|cooked|cooks|lent|paid|"
    "emigrated|married|graduated|voted|typed|knitted|said (?:that|he|she|they|I|we)\\b|says (?:that|he|she|they|I|we)\\b|asked (?:me|us|if|whether|about|for)\\b|"
    "called (?:me|us|to|from|about)|bought|sold|rents|studies|studied|teaches|taught|proposed|resigned|promised|apologi[sz]ed|"
    "got (?:married|divorced|engaged|promoted|sacked|the job|a job|a new job|his degree|her degree)|"
    "(?:is|was|has been|['’]s) (?:pregnant|redundant|divorced|promoted|married|engaged|single|at work|in court|in prison|hung-?over|drunk|my age|"
    "getting (?:married|divorced)|moving (?:to|out|in with)|working|studying|teaching|driving|cooking|paying|texting|ringing|writing|on the phone)|"
    "and (?:his|her) (?:wife|husband|partner|girlfriend|boyfriend|kids|children|family|band)"
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    roles = (section("people", "kin") | section("people", "roles")) - _FONDLY
    name = r"(?P<name>(?-i:[A-ZÀ-Þ])[\w-]+)"
    return {
        "kin": re.compile(
            rf"\b{WHOSE}\s(?:\w+\s){{0,2}}?(?:{either(roles)}),?\s(?:(?:called|named|heißt|namens|que se llama|qui s['’]appelle)\s)?{name}",
            re.IGNORECASE,
        ),
        "later": re.compile(
            rf"\b{name}(?:,| is| was) {WHOSE} (?:\w+ ){{0,2}}?(?:{either(roles)})\b(?!['’])",
            re.IGNORECASE,
        ),
        "does": re.compile(rf"\b(?P<name>[A-Z][\w-]+)(?: (?:{_DOES})\b|['’]s (?:{_OWNS})\b)"),
    }


def somebody(text: str) -> frozenset[str]:
    """The names, caseless, of those in a text who surely are people."""
    found: set[str] = set()
    for pattern in _patterns().values():
        found.update(match.group("name").casefold() for match in pattern.finditer(text))
    return frozenset(found)


@cache
def words() -> tuple[str, ...]:
    """Words without one of which an entry says of nobody that he or she is somebody."""
    plain = "told rang phoned texted emailed messaged wrote drove married wife husband girlfriend boyfriend job"
    roles = (section("people", "kin") | section("people", "roles")) - _FONDLY
    return (*sorted(role for role in roles if role.isalpha()), *plain.split())
