"""Two people are not called the same in one text: "a friend" and "another friend".

What stands for a name is told apart from what stands for others there and from those whom the text
itself calls so, and whoever comes again is "the friend": in English, German, Spanish and French.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from core.language.people.roles import role_beside
from core.model import Finding

_THIRD = ("", "", "third", "fourth", "fifth")
_LEADS = {
    "en": r"an?|another|the|the other|(?:a|the) (?:third|fourth|fifth)|yet another|(?:my|our|his|her|their)(?: other)?",
    "de": r"(?:noch )?(?:ein|mein|unser|sein|ihr)(?:e[mnr]?)?(?: andere[nr]?)?|(?:der|die|den|dem)(?: anderen?)?",
    "es": r"una?|otr[oa]|el|la|es[ea]|(?:el|la|es[ea]|mi|su) otr[oa]|un tercer|una tercera|mi|su|nuestr[oa]",
    "fr": r"une?|une? autre|le|la|l['’]|ce|cet|cette|(?:cet|cette|mon|son|notre) autre|une? troisième|mon|ma|son|sa|notre",
}
_OTHER = re.compile(r"\b(?:other|another|andere[nr]?|otr[oa]|autre)$", re.IGNORECASE)
_MORE = re.compile(
    r"\b(?:third|fourth|fifth|yet another|noch \w+|tercera?|troisième)$", re.IGNORECASE
)
_SOMEBODY = {
    "somebody": "somebody else",
    "someone": "someone else",
    "jemand": "jemand anders",
    "alguien": "otra persona",
    "quelqu’un": "quelqu’un d’autre",
    "quelqu'un": "quelqu'un d'autre",
}
_ONE = re.compile(
    r"my|our|his|her|their|mein|unser|sein|ihr|mi\b|su\b|nuestr|mon|ma\b|son|sa\b|notre"
)
_IS = r",?\s+(?:(?:is|was|ist|war|es|era|est|était)\s+)?"


class Called:
    """What the people of a text are called there; `said` is what it says outside their names."""

    def __init__(self, said: str = "") -> None:
        self.said = said
        self._met: dict[str, list[str]] = {}
        self._others: dict[tuple[str, int], int] = {}

    def known(self, who: str, noun: str) -> None:
        """Somebody whom the text itself calls so where the name stands."""
        people = self._met.setdefault(_key(noun), [])
        if who not in people:
            people.append(who)

    def role(self, who: str, role: str, tongue: str) -> str:
        """`role` as it reads where it stands for `who`."""
        if role in _SOMEBODY:
            place = self._place(who, role, tongue, counted=True)
            return _SOMEBODY[role] if place.number else role
        split = _split(role, tongue)
        if not split:
            if role.isalpha():  # "our friend", before which the lead stands
                self.known(who, role)
            return role
        lead, noun = split
        one = bool(_ONE.match(lead))  # "my sister" is she whom the text calls so
        return _WAYS[tongue](lead, noun, self._place(who, noun, tongue, counted=not one)) or role

    def _place(self, who: str, noun: str, tongue: str, *, counted: bool) -> "_Place":
        """`counted`: those count whom the text calls so."""
        key = _key(noun)
        people = self._met.setdefault(key, [])
        again = who in people
        if not again:
            people.append(who)
        others = self._said_so(key, tongue) if counted else 0
        return _Place(others + people.index(who), again)

    def _said_so(self, key: str, tongue: str) -> int:
        """How many the text itself calls so, looked for once in as much of it as was said."""
        at = key, len(self.said)
        if at not in self._others:
            there = key in self.said.lower()
            leads = (
                match.group("lead")
                for match in (_mention(tongue, key).finditer(self.said) if there else ())
            )
            self._others[at] = max(
                (3 if _MORE.search(lead) else 2 if _OTHER.search(lead) else 1 for lead in leads),
                default=0,
            )
        return self._others[at]


class _Place(NamedTuple):
    """How many others were called so before somebody, and whether he or she was as well."""

    number: int
    again: bool


def apart(text: str, found: Sequence[Finding], whose: Sequence[str], tongue: str) -> list[Finding]:
    """Names as findings, in order, with what could stand for each told apart; `whose` they are."""
    if tongue not in _LEADS or not any(finding.instead for finding in found):
        return list(found)
    parts: list[str] = []
    called = Called()
    at = 0
    for finding, who in zip(found, whose, strict=True):
        before = text[at : finding.start]
        if not finding.instead and (
            role := role_beside(text[max(0, finding.start - 60) : finding.start])
        ):
            called.known(who, role.group("role"))
            before = before[: -len(role.group())] if len(role.group()) <= len(before) else ""
        parts.append(before)
        at = finding.end
        if split := _split(finding.instead, tongue):
            beside = _mention(tongue, _key(split[1]), _IS).match(text, at, at + 60)
            at = beside.end() if beside else at
    called.said = "\n".join((*parts, text[at:]))
    return [
        finding._replace(instead=called.role(who, finding.instead, tongue))
        for finding, who in zip(found, whose, strict=True)
    ]


def told_apart(role: str, tongue: str) -> bool:
    """Whether two of this role in one sentence can be told apart."""
    return role in _SOMEBODY or bool(_split(role, tongue))


def _split(role: str, tongue: str) -> tuple[str, str] | None:
    """The lead of a role and its noun, in small letters; None where it is no lead and noun."""
    if tongue not in _LEADS:
        return None
    match = re.fullmatch(
        rf"(?P<lead>{_LEADS[tongue]})\s?(?P<noun>(?<=[\s'’]).+)", role, re.IGNORECASE
    )
    return (match.group("lead").lower(), match.group("noun")) if match else None


def _key(noun: str) -> str:
    """By which forms of one noun are known: "Nachbarn" is "Nachbar"."""
    lower = noun.lower()
    return (
        lower[:-1]
        if noun[:1].isupper() and lower.endswith("n") and not lower.endswith("in")
        else lower
    )


@lru_cache(maxsize=256)
def _mention(tongue: str, noun: str, before: str = r"\b") -> re.Pattern[str]:
    ending = "n?" if tongue == "de" else ""
    return re.compile(
        rf"{before}(?P<lead>{_LEADS[tongue]})\s?(?<=[\s'’])(?:\w+\s)?{re.escape(noun)}{ending}\b",
        re.IGNORECASE,
    )


def _english(lead: str, noun: str, place: _Place) -> str:
    if lead in ("my", "our", "his", "her", "their"):
        return f"{lead} other {noun}" if place.number else ""
    if lead == "the" and not place.again:  # "the doctor", whom nobody introduced
        return f"the other {noun}" if place.number else ""
    if place.again:
        which = ("", "other ", "third ", "fourth ", "fifth ")
        return f"the {which[min(place.number, 4)]}{noun}"
    if place.number > 1:
        third = place.number < len(_THIRD)
        return f"a {_THIRD[place.number]} {noun}" if third else f"yet another {noun}"
    if place.number:
        return f"another {noun}"
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


_GERMAN = re.compile(r"(?P<stem>ein|mein|unser|sein|ihr)(?P<ending>e[mnr]?)?\b")


def _german(lead: str, noun: str, place: _Place) -> str:
    if not (match := _GERMAN.match(lead)):
        return ""
    ending = match.group("ending") or ""
    other = {"": "anderer", "e": "andere"}.get(ending, "anderen")
    if match.group("stem") != "ein":
        return f"{match.group()} {other} {noun}" if place.number else ""
    if place.again:
        the = {"": "der", "e": "die", "em": "dem", "en": "den", "er": "der"}[ending]
        weak = "andere " if ending in ("", "e") else "anderen "
        return f"{the} {weak if place.number else ''}{noun}"
    if place.number > 1:
        return f"noch ein{ending} {noun}"
    return f"ein{ending} {other} {noun}" if place.number else ""


def _spanish(lead: str, noun: str, place: _Place) -> str:
    woman = lead.endswith("a") or (lead not in ("un", "otro") and noun.endswith("a"))
    other = "otra" if woman else "otro"
    if lead in ("mi", "su", "nuestro", "nuestra"):
        return f"{lead} {other} {noun}" if place.number else ""
    if place.again:  # "el" would melt into what is before it: "al amigo"
        return f"{'esa' if woman else 'ese'} {other + ' ' if place.number else ''}{noun}"
    if place.number > 1:
        return f"{'una tercera' if woman else 'un tercer'} {noun}"
    return f"{other} {noun}" if place.number else ""


_FRENCH_WOMEN = ("amie", "voisine", "sœur", "tante", "mère", "fille", "cousine")


def _french(lead: str, noun: str, place: _Place) -> str:
    woman = lead in ("une", "ma", "sa") or noun.endswith(_FRENCH_WOMEN)
    if lead in ("mon", "ma", "son", "sa", "notre"):
        own = {"ma": "mon", "sa": "son"}.get(lead, lead)
        return f"{own} autre {noun}" if place.number else ""
    if place.again:  # "le" would melt into what is before it: "du voisin"
        vowel = place.number or noun[0].lower() in "aeiouyéèêàâîôûœh"
        this = "cette" if woman else "cet" if vowel else "ce"
        return f"{this} {'autre ' if place.number else ''}{noun}"
    one = "une" if woman else "un"
    if place.number > 1:
        return f"{one} troisième {noun}"
    return f"{one} autre {noun}" if place.number else ""


_WAYS = {"en": _english, "de": _german, "es": _spanish, "fr": _french}
