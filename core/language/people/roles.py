"""The role that words give to a name which follows them in the same line: "my sister Anna"."""

import re
from functools import cache

from core.language.wordlists import either, section

_WEAK = ("Neffen", "Nachbarn", "Kollegen")
_CAPITALS = frozenset(("Chef", "Lehrer", "Partner", "Trainer", "Kunde"))
"""Roles that stand with a capital in English as well."""
WHOSE = r"(?:my|our|his|her|their|(?:mein|unser|sein|ihr)(?:e[mnrs]?)?|mi|nuestro|nuestra|mon|ma|notre|sa)"
_ONE = ("a", "an", "ein", "eine", "einem", "einen", "einer", "un", "una", "une")


@cache
def role_before() -> re.Pattern[str]:
    """What says that a name follows in the same line: "my sister ", "our neighbour ", "a friend and "."""
    kin, roles = either(section("people", "kin")), either(section("people", "roles"))
    german = section("people_elsewhere", "german men") | section("people_elsewhere", "german women")
    capital = either({*german, *_WEAK} - _CAPITALS)
    s = r"[^\S\n]+"
    return re.compile(
        rf"\b(?P<whose>{WHOSE}|an?|the|la|el|le|der|die|dem|den|eine?[mnr]?|una?|une){s}(?:(?!with\b|and\b|of\b|from\b|to\b|for\b|by\b|at\b|in\b|on\b)\w+{s}){{0,2}}?(?P<role>(?-i:{kin}|{roles}|{capital}))s?(?P<apart>,?){s}(?P<bound>(?:called|named|and){s})?$",
        re.IGNORECASE,
    )


def role_beside(before: str) -> re.Match[str] | None:
    """The role that a name bears which follows `before`: "my sister ", "a friend called ".

    Not one of two ("my sister and Anna"), nor where the name begins a clause ("a student Anna met").
    """
    match = role_before().search(before)
    bound = (match.group("bound") or "").strip().lower() if match else ""
    if not match or bound == "and":
        return None
    one = match.group("whose").lower() in _ONE
    return None if one and not bound and not match.group("apart") else match
