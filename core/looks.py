"""More ways to look at what was told, each an answer to a question that a person has."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.facts import Fact
from core.mix import SUNDAY
from core.model import Kind

if TYPE_CHECKING:  # the words of the terminal take the values from here, without the database
    from core.settings import Settings
    from core.store import Store

HOURS, DAYS = 24, 7


class Part(NamedTuple):
    """So many of so many posts in a stretch of weeks that begins on this day."""

    start: str
    part: int
    whole: int

    @property
    def share(self) -> float:
        return self.part / self.whole if self.whole else 0.0


class Talk(NamedTuple):
    """Conversation in a stretch of weeks: questions asked, and answers and thanks given."""

    start: str
    asked: int
    answered: int


class Looks:
    """Reads only. A look is taken at whole weeks, from the first day to the last one."""

    def __init__(self, store: "Store", settings: "Settings") -> None:
        self._store = store
        self._settings = settings

    def elsewhere(self) -> "Looks":
        """The same over a connection of its own, for a worker, which closes it."""
        return Looks(self._store.again(), self._settings)

    def close(self) -> None:
        self._store.close()

    def networks(self) -> list[str]:
        """Where something was ever sent to, the most used first."""
        return self._store.looking.networks()

    def facts(self, first: str, last: str, network: str = "") -> list[Fact]:
        """What is counted by week and kind; hand it to the functions below."""
        sunday = self._settings.week_starts() == SUNDAY
        return self._store.looking.facts(first, last, sunday=sunday, network=network)

    def by_network(self, first: str, last: str) -> dict[str, dict[Kind, int]]:
        """Who hears what: posts of each kind by network, the most used first."""
        return self._store.looking.by_network(first, last)

    def hours(self, first: str, last: str, network: str = "") -> list[list[int]]:
        """When: posts by weekday (0 is Monday) and hour of the clock where the person was."""
        grid = [[0] * HOURS for _ in range(DAYS)]
        for at, zone, day in self._store.looking.moments(first, last, network):
            grid[_weekday(day)][_hour(at[:16], zone)] += 1
        return grid


def stories(facts: Iterable[Fact], starts: Iterable[str]) -> list[Part]:
    """How much of each week was one's own life."""
    return _parts(facts, starts, lambda fact: fact.posts if fact.kind is Kind.STORY else 0)


def links(facts: Iterable[Fact], starts: Iterable[str]) -> list[Part]:
    """How many posts of each week sent people elsewhere."""
    return _parts(facts, starts, lambda fact: fact.linked)


def from_journal(facts: Iterable[Fact], starts: Iterable[str]) -> list[Part]:
    """How many posts of each week were made from an entry."""
    return _parts(facts, starts, lambda fact: fact.from_journal)


def talk(facts: Iterable[Fact], starts: Iterable[str]) -> list[Talk]:
    """Of conversation: posts with a question in them, and the others, which answer or thank."""
    asked: dict[str, int] = {}
    answered: dict[str, int] = {}
    for fact in facts:
        if fact.kind is Kind.CONVERSATION:
            asked[fact.start] = asked.get(fact.start, 0) + fact.asking
            answered[fact.start] = answered.get(fact.start, 0) + fact.posts - fact.asking
    return [Talk(start, asked.get(start, 0), answered.get(start, 0)) for start in starts]


def merged(parts: Iterable[Part], into: int) -> list[Part]:
    """Every `into` weeks in a row as one, so that ten years can be read."""
    listed = list(parts)
    groups = (listed[n : n + into] for n in range(0, len(listed), into))
    return [Part(g[0].start, sum(p.part for p in g), sum(p.whole for p in g)) for g in groups]


def merged_talk(weeks: Iterable[Talk], into: int) -> list[Talk]:
    """Every `into` weeks in a row as one."""
    listed = list(weeks)
    groups = (listed[n : n + into] for n in range(0, len(listed), into))
    return [Talk(g[0].start, sum(t.asked for t in g), sum(t.answered for t in g)) for g in groups]


def _parts(
    facts: Iterable[Fact], starts: Iterable[str], count: Callable[[Fact], int]
) -> list[Part]:
    parts: dict[str, int] = {}
    wholes: dict[str, int] = {}
    for fact in facts:
        parts[fact.start] = parts.get(fact.start, 0) + count(fact)
        wholes[fact.start] = wholes.get(fact.start, 0) + fact.posts
    return [Part(start, parts.get(start, 0), wholes.get(start, 0)) for start in starts]


@lru_cache(maxsize=4096)
def _weekday(day: str) -> int:
    return date.fromisoformat(day).weekday()


@lru_cache(maxsize=65_536)
def _hour(minute: str, zone: str) -> int:
    """The hour on the clock in `zone` at `2026-11-25T09:30`, UTC."""
    at = datetime.fromisoformat(f"{minute}+00:00")
    try:
        return at.astimezone(ZoneInfo(zone)).hour
    except (ZoneInfoNotFoundError, ValueError, OverflowError):
        return at.hour
