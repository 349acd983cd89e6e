"""Private matters that are told so plainly that nothing is weighed, in English: wrongs, and what a body does."""

from collections.abc import Iterator
from functools import cache

from core.language import privacy_habits, privacy_near, privacy_trust, privacy_wrongs, senses
from core.language.privacy_clause import clause
from core.model import Finding


def findings(text: str) -> Iterator[tuple[Finding, int]]:
    """Clauses that speak of one, each with where the words stand that say so; they may overlap."""
    ground = privacy_near.Ground(text, list(senses.bounds(text)))
    for told in _told():
        for match in ground.matches(told.pattern, told.signs):
            yield clause(text, match.start(), match.end(), told.sort), match.start()


@cache
def _told() -> tuple[privacy_near.Told, ...]:
    return (*privacy_wrongs.matters(), *privacy_trust.matters(), *privacy_habits.matters())
