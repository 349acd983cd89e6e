"""Sentences about somebody who is never spoken of: by name, by the role that the text gives them,
and by "he" or "she" as long as nobody else has been named that these could mean.
"""

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from core.language import people_small
from core.language.markdown import Sentence
from core.language.people import first_word
from core.language.people_judge import role_before
from core.language.wordlists import either, section
from core.model import Finding, Private


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
    meant = False
    for number, sentence in enumerate(sentences):
        if them.search(sentence.text):
            kept.add(number)
            meant = True
            continue
        follows = number - 1 in kept and _both().search(sentence.text)
        if meant and (follows or _pronoun().search(sentence.text)):
            kept.add(number)
        elif _another(sentence, found):
            meant = False
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
def _pronoun() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:he|him|his|himself|she|her|hers|herself|we both|us both|both of us|the two of us|"
        r"er|ihm|ihn|sie|ihr|él|ella|lui|il|elle)(?:['’](?:s|d|ll))?\b",
        re.IGNORECASE,
    )


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


def _another(sentence: Sentence, found: Collection[Finding]) -> bool:
    """Whether somebody else is spoken of, whom a later "he" or "she" may mean."""
    return bool(_somebody().search(sentence.text)) or any(
        finding.type is Private.PERSON and sentence.start <= finding.start < sentence.end
        for finding in found
    )
