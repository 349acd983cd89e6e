"""Sentences about somebody who is never spoken of: by name, by the role that the text gives them,
and by "he" or "she" as long as nobody else has been named that these could mean.
"""

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from core.language.people import small as people_small
from core.language.people.people import first_word
from core.language.people.roles import role_before
from core.language.text.markdown import Sentence
from core.language.wordlists import either, section
from core.model import Finding, Private

_EITHER = frozenset(("he", "she"))
_NEVER_HE_OR_SHE = {"he": "women", "she": "men"}  # sections of people.txt


def about(
    text: str, sentences: Sequence[Sentence], found: Collection[Finding], never: tuple[str, ...]
) -> frozenset[int]:
    """The numbers of the sentences of `text` that are about one of `never`.

    `found` is what the guard finds in the text.
    """
    if not never:
        return frozenset()
    them = _them(text, never)
    kept: set[int] = set()
    meant: frozenset[str] = frozenset()
    for number, sentence in enumerate(sentences):
        if them.search(sentence.text):
            kept.add(number)
            meant = _EITHER
            continue
        follows = meant and number - 1 in kept and _both().search(sentence.text)
        if follows or meant & _said(sentence.text):
            kept.add(number)
        else:
            meant -= _others(sentence, found)
    return frozenset(kept)


def _them(text: str, never: tuple[str, ...]) -> re.Pattern[str]:
    """The names, and what the text itself calls those who bear them: "my brother Tom"."""
    names = _names(never, small=people_small.written_small(text))
    roles = {
        f"{role['whose']} {role['role']}".casefold()
        for match in names.finditer(text)
        if (role := role_before().search(text, max(0, match.start() - 60), match.start()))
        and role["whose"].casefold() not in ("a", "an", "the")
    }
    if not roles:
        return names
    return re.compile(rf"{names.pattern}|(?<!\w)(?i:{either(roles)})(?!\w)")


@lru_cache(maxsize=4)
def _names(never: tuple[str, ...], *, small: bool) -> re.Pattern[str]:
    """The names as they stand in a text."""
    forms = set(never)
    for name in never:
        first = first_word(name)
        forms |= {word for word in name.split() if word.casefold() == first}
    forms |= {form.upper() for form in forms}
    if small:
        forms |= {form.lower() for form in forms}
    return re.compile(rf"(?<!\w)(?:{either(forms)})(?!\w)")


@cache
def _pronouns() -> dict[str, re.Pattern[str]]:
    """What may stand for a man, and what for a woman."""
    pairs = r"we both|us both|both of us|the two of us"
    words = {
        "he": rf"he|him|his|himself|{pairs}|er|ihm|ihn|él|lui|il",
        "she": rf"she|her|hers|herself|{pairs}|sie|ihr|ella|elle",
    }
    ends = r"(?:['’](?:s|d|ll))?"
    return {
        name: re.compile(rf"\b(?:{either_of}){ends}\b", re.IGNORECASE)
        for name, either_of in words.items()
    }


def _said(text: str) -> frozenset[str]:
    """Which of both kinds of pronouns are in it."""
    return frozenset(name for name, pattern in _pronouns().items() if pattern.search(text))


@cache
def _both() -> re.Pattern[str]:
    return re.compile(r"\b(?:they|them|their|together|each other)\b", re.IGNORECASE)


@cache
def _somebody() -> re.Pattern[str]:
    kin, roles = either(section("people", "kin")), either(section("people", "roles"))
    return re.compile(
        rf"\b(?:my|our|an?|the|his|her|their) (?:\w+ )?(?:{kin}|{roles}|woman|girl|stranger|lady|child)\b|"
        r"(?<![\w-])(?:mum|mom|dad|gran|grandma|grandad|nan)\b",
        re.IGNORECASE,
    )


def _others(sentence: Sentence, found: Collection[Finding]) -> frozenset[str]:
    """The kinds of pronouns that may mean somebody else from here on, who is spoken of here."""
    if any(
        finding.type is Private.PERSON and sentence.start <= finding.start < sentence.end
        for finding in found
    ):
        return _EITHER
    who = [match.group().casefold().split()[-1] for match in _somebody().finditer(sentence.text)]
    return frozenset(
        name
        for name, others in _NEVER_HE_OR_SHE.items()
        if any(word not in section("people", others) for word in who)
    )
