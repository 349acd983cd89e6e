"""Private matters that are told so plainly that nothing is weighed, in English: wrongs, trusts, what a body does.

A turn is here because the judge may miss what it finds, and it finds what is private more often than
what is not.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from core.language.privacy import away, breaches, habits, near, plain, trust, wrongs
from core.language.privacy import open as privacy_open
from core.language.privacy.clause import clause
from core.language.text import senses
from core.model import Finding, Private


def findings(text: str) -> Iterator[tuple[Finding, int]]:
    """Clauses that speak of one, each with where the words stand that say so; they may overlap."""
    ground = near.Ground(text, senses.bounds(text))
    for number, stretches in sorted(_signed(ground).items()):
        one = told()[number]
        for match in ground.within(one.pattern, sorted(stretches)):
            start, end = match.span()
            if one.sort is Private.WHEREABOUTS and privacy_open.told_to_all(
                clause(text, start, end, one.sort, "sentence").text
            ):
                continue
            yield clause(text, start, end, one.sort), start


def _signed(ground: near.Ground) -> dict[int, set[int]]:
    """The patterns of which a sign stands somewhere, each with the stretches that have one."""
    if not ground.lower:
        return dict.fromkeys(range(len(told())), ground.all)
    found: dict[int, set[int]] = defaultdict(set)
    known, grams = _known(), ground.grams
    for gram in grams & known.keys():
        for sign, others, numbers in known[gram]:
            if grams.issuperset(others) and (stretches := ground.holding(sign)):
                for number in numbers:
                    found[number] |= stretches
    return found


@cache
def _known() -> dict[str, list[tuple[str, tuple[str, ...], list[int]]]]:
    """All signs by their first letters: each with its other ones and the patterns whose sign it is."""
    whose: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(told()):
        for sign in one.signs:
            whose[sign].append(number)
    found: dict[str, list[tuple[str, tuple[str, ...], list[int]]]] = defaultdict(list)
    for sign, numbers in whose.items():
        size = near.GRAM
        others = tuple(sign[at : at + size] for at in range(len(sign) - size, 0, -1))
        found[sign[:size]].append((sign, others, numbers))
    return found


@cache
def told() -> tuple[near.Told, ...]:
    """How all of these are told; each sign has at least privacy.near.GRAM letters, in small ones."""
    return (
        *away.matters(),
        *wrongs.matters(),
        *breaches.matters(),
        *trust.matters(),
        *habits.matters(),
        *plain.matters(),
    )
