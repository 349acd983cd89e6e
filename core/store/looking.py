"""Counts over sent posts for looking at them in other ways: the database counts, rows come grouped."""

import json

from core.facts import Fact
from core.mix import monday
from core.model import Kind
from core.store.database import Database

_TOLD = "p.state = 'sent' AND p.deleted IS NULL"
_OF_DAYS = f"{_TOLD} AND p.week BETWEEN ? AND ? AND p.day BETWEEN ? AND ?"
_HEARD = "posts AS p INDEXED BY posts_heard"  # has all that is asked; SQLite would not see it
_ON_NETWORK = "AND instr(p.networks, ?)"
_ASKS = "(instr(p.text, '?') OR instr(p.text, '？') OR instr(p.text, '؟'))"


class Looking:
    """Days are ISO text, both included; a `network` of "" is all of them."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def facts(
        self, first: str, last: str, *, sunday: bool = False, network: str = ""
    ) -> list[Fact]:
        """By week and kind; `start` is the week's Monday or Sunday."""
        week = "p.sunday_week" if sunday else "p.week"
        rows = self._db.rows(
            f"SELECT {week}, p.kind, count(*), sum(p.links > 0), sum({_ASKS} > 0), "
            f"sum(p.entry_id IS NOT NULL) FROM posts AS p WHERE {_OF_DAYS} "
            f"{_ON_NETWORK if network else ''} GROUP BY {week}, p.kind",
            self._days(first, last, network),
        )
        return [Fact(start, Kind(kind), *numbers) for start, kind, *numbers in rows]

    def by_network(self, first: str, last: str) -> dict[str, dict[Kind, int]]:
        """Posts of each kind for each network, the most used first; one told to two counts twice."""
        rows = self._db.rows(
            f"SELECT p.networks, p.kind, count(*) FROM {_HEARD} WHERE {_OF_DAYS} "
            "GROUP BY p.networks, p.kind",
            self._days(first, last),
        )
        found: dict[str, dict[Kind, int]] = {}
        for names, kind, posts in rows:
            for name in json.loads(names):
                counts = found.setdefault(name, dict.fromkeys(Kind, 0))
                counts[Kind(kind)] += posts
        order = sorted(found, key=lambda name: (-sum(found[name].values()), name))
        return {name: found[name] for name in order}

    def moments(self, first: str, last: str, network: str = "") -> list[tuple[str, str, str]]:
        """(moment in UTC, zone, local day) of each post."""
        return self._db.rows(
            f"SELECT p.at, p.zone, p.day FROM posts AS p WHERE {_OF_DAYS} "
            f"{_ON_NETWORK if network else ''}",
            self._days(first, last, network),
        )

    def networks(self) -> list[str]:
        """Where something was ever sent to, the most used first."""
        used: dict[str, int] = {}
        rows = self._db.rows(
            f"SELECT p.networks, count(*) FROM {_HEARD} WHERE {_TOLD} GROUP BY p.networks"
        )
        for names, posts in rows:
            for name in json.loads(names):
                used[name] = used.get(name, 0) + posts
        return sorted(used, key=lambda name: (-used[name], name))

    def _days(self, first: str, last: str, network: str = "") -> tuple[str, ...]:
        quoted = (f'"{network}"',) if network else ()
        return (monday(first), monday(last), first, last, *quoted)
