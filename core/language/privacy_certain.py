"""Private matters that are told so plainly that nothing is weighed, in English: wrongs, trusts, what a body does."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from core.language import (
    privacy_breaches,
    privacy_habits,
    privacy_near,
    privacy_trust,
    privacy_wrongs,
    senses,
)
from core.language.privacy_clause import clause
from core.model import Finding


def findings(text: str) -> Iterator[tuple[Finding, int]]:
    """Clauses that speak of one, each with where the words stand that say so; they may overlap."""
    ground = privacy_near.Ground(text, list(senses.bounds(text)))
    for number in sorted(_signed(ground)):
        one = told()[number]
        for match in ground.matches(one.pattern, one.signs):
            yield clause(text, match.start(), match.end(), one.sort), match.start()


def _signed(ground: privacy_near.Ground) -> set[int]:
    """The patterns of which a sign stands somewhere; each need not ask for all of its own."""
    if not ground.lower:
        return set(range(len(told())))
    known = _known()
    return {
        number
        for gram in ground.grams & known.keys()
        for sign, numbers in known[gram].items()
        if sign in ground.lower
        for number in numbers
    }


@cache
def _known() -> dict[str, dict[str, list[int]]]:
    """All signs by their first letters, each with the patterns whose sign it is."""
    found: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for number, one in enumerate(told()):
        for sign in one.signs:
            found[sign[: privacy_near.GRAM]].setdefault(sign, []).append(number)
    return found


@cache
def told() -> tuple[privacy_near.Told, ...]:
    """How all of these are told; each sign has at least privacy_near.GRAM letters, in small ones."""
    return (
        *privacy_wrongs.matters(),
        *privacy_breaches.matters(),
        *privacy_trust.matters(),
        *privacy_habits.matters(),
    )
