"""What the person said of other people's names, as values that the engine is given."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple


class Naming(StrEnum):
    """How somebody may appear in posts."""

    NAME = "by name"
    ROLE = "as a role"
    NEVER = "never"  # every sentence with them stays out of suggestions
    PUBLIC = "public"  # a public figure: named freely
    NOBODY = "nobody"  # no person at all
    UNSAID = "unsaid"  # was asked about and left open: still pointed out, not asked about again


DEFAULT_ROLE = "a friend"
FREE = frozenset((Naming.NAME, Naming.PUBLIC, Naming.NOBODY))


class Person(NamedTuple):
    """A name of the register. `role` is what stands instead ("a friend") with Naming.ROLE."""

    name: str
    naming: Naming
    role: str = ""
    changed: datetime | None = None

    @property
    def key(self) -> str:
        return key(self.name)


class Candidate(NamedTuple):
    """A name met in the journal of which nothing is said yet.

    `entries` is how many of those looked at hold it; `role` what the journal itself calls them.
    """

    name: str
    entries: int
    role: str = ""


AnimalNames = Callable[[], frozenset[str]]
"""What tells, on any thread, the first words of names that the journal gives to animals, caseless."""


class Register(NamedTuple):
    """The register as the engine needs it; see `core.language.privacy` and `suggest`."""

    allowed: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    roles: Mapping[str, str] = MappingProxyType({})
    """Name, caseless -> what stands instead."""
    animals: AnimalNames = frozenset

    def bars(self, name: str) -> bool:
        """Whether nothing is to be told of who bears this name, or a longer or shorter form of it."""
        words = set(key(name).split())
        return any(words <= (other := set(key(n).split())) or other <= words for n in self.never)

    def told(self) -> dict[str, Any]:
        """As keyword arguments of the guard and of `composer.read`; for a worker."""
        return {
            "allowed": self.allowed,
            "people": self.people,
            "roles": self.roles,
            "animals": self.animals(),
        }


def lasting(instead: str) -> str:
    """The role to remember somebody by, of what could stand for their name in one place.

    "the friend" and "another friend" are "a friend" anywhere else; "my sister" stays.
    """
    if instead in ("colleague", "neighbour", "customer", "teacher"):
        return f"a {instead}"
    if " " not in instead or instead in _ANYBODY:
        return DEFAULT_ROLE
    for form, lead in _APART:
        if match := re.fullmatch(form, instead):
            noun = match.group(1)
            return f"{'an' if lead == 'a' and noun[0] in 'aeiou' else lead} {noun}"
    return instead


_ANYBODY = ("somebody else", "someone else", "jemand anders", "otra persona", "quelqu’un d’autre")
_APART = (  # as core.language.people.apart tells people apart, and what that is alone
    (r"(?:(?:yet )?another|(?:a|the) (?:third|fourth|fifth)|the other|the) (.+)", "a"),
    (r"my other (.+)", "my"),
    (r"(?:ein anderer|noch ein|der andere|der) (.+)", "ein"),
    (r"(?:eine andere|noch eine|die andere|die) (.+)", "eine"),
    (r"(?:otro|un tercer|ese otro|ese) (.+)", "un"),
    (r"(?:otra|una tercera|esa otra|esa) (.+)", "una"),
    (r"(?:un autre|un troisième|cet autre|cet|ce) (.+)", "un"),
    (r"(?:une autre|une troisième|cette autre|cette) (.+)", "une"),
)


def key(name: str) -> str:
    """What a name is known by: without case and doubled spaces."""
    return " ".join(name.casefold().split())


def register(
    persons: Iterable[Person], beside: Iterable[str] = (), animals: AnimalNames = frozenset
) -> Register:
    """The register of these persons; `beside` are names written beside entries as people."""
    known = list(persons)
    free = [person.name for person in known if person.naming in FREE]
    freed = {key(name) for name in free}
    others = [person.name for person in known if person.naming not in FREE]
    names = dict.fromkeys([*others, *(name for name in beside if key(name) not in freed)])
    return Register(
        tuple(free),
        tuple(names),
        tuple(person.name for person in known if person.naming is Naming.NEVER),
        {
            person.key: person.role
            for person in known
            if person.naming is Naming.ROLE and person.role
        },
        animals,
    )
