"""What the board asks of posts and deliveries: counts, and one page of a column, by their indexes.

The unsent are found by their state (a partial index that holds them alone), the sent from the newest
row down. Words are asked of the full-text index first, once for each question.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from core.query import is_literal, parse
from core.store.database import Database
from core.text import to_json

_SHOWN = 280  # characters of a text that a card can show
_UNSENT = "p.state = '{0}' AND p.state <> 'sent' AND p.deleted IS NULL"
_DOUBT = "EXISTS (SELECT 1 FROM deliveries AS d WHERE d.post_id = p.id AND d.state = 'unsure')"
_WHERE = {
    "ideas": _UNSENT.format("idea"),
    "drafts": _UNSENT.format("draft"),
    "planned": _UNSENT.format("planned"),
    "waiting": f"{_UNSENT.format('waiting')} AND NOT {_DOUBT}",
    "sent": "p.state = 'sent' AND p.deleted IS NULL",
    "not sent": (
        "p.state IN ('failed', 'waiting') AND p.state <> 'sent' AND p.deleted IS NULL "
        f"AND (p.state = 'failed' OR {_DOUBT})"
    ),
}
_STATES = {
    "ideas": "idea",
    "drafts": "draft",
    "planned": "planned",
    "waiting": "waiting",
    "sent": "sent",
    "not sent": "failed",
}
_ORDER = {"planned": "p.planned, p.id"}
Row = tuple[str, str, str, datetime, str, str, tuple[str, ...]]


class BoardRows:
    """`words`, `network` and `kind` narrow a question; empty ones do not."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def count(self, column: str, words: str, network: str, kind: str) -> int:
        where, parameters = _narrowed(words, network, kind)
        sql = f"SELECT count(*) FROM posts AS p WHERE {_WHERE[column]}{where}"
        return int(self._db.rows(sql, parameters)[0][0])

    def counts(self, words: str, network: str, kind: str) -> dict[str, int]:
        """How many each column has. With words one walk over their hits counts all columns."""
        if not words:
            return {column: self.count(column, words, network, kind) for column in _WHERE}
        where, parameters = _narrowed(words, network, kind)
        rows = self._db.rows(
            f"SELECT CASE WHEN {_WHERE['not sent']} THEN 'failed' ELSE p.state END AS way, count(*) "
            f"FROM posts AS p WHERE p.deleted IS NULL{where.replace('+p.id IN', 'p.id IN')} "
            "GROUP BY way",
            parameters,
        )
        found = dict(rows)
        return {column: found.get(state, 0) for column, state in _STATES.items()}

    def page(
        self, column: str, words: str, network: str, kind: str, first: int, most: int
    ) -> list[Row]:
        where, parameters = _narrowed(words, network, kind)
        # The newest of the sent lie at the end of the table; no index is as quick.
        table = "posts AS p NOT INDEXED" if column == "sent" else "posts AS p"
        moment = "p.at" if column != "planned" else "p.planned"
        zone = "p.zone" if column != "planned" else "p.planned_zone"
        rows = self._db.rows(
            f"SELECT p.uid, p.kind, substr(p.text, 1, {_SHOWN}), {moment}, {zone}, p.day, p.networks "
            f"FROM {table} WHERE {_WHERE[column]}{where} "
            f"ORDER BY {_ORDER.get(column, 'p.id DESC')} LIMIT :most OFFSET :first",
            {**parameters, "first": first, "most": most},
        )
        return [
            (uid, kind, text, datetime.fromisoformat(at), zone, day, tuple(json.loads(on)))
            for uid, kind, text, at, zone, day, on in rows
        ]

    def troubles(self, posts: Iterable[str]) -> dict[str, tuple[str, str]]:
        """(network, problem) of each of these posts that has one; what may be there comes first."""
        rows = self._db.rows(
            "SELECT p.uid, d.network, d.problem, d.state FROM deliveries AS d "
            "JOIN posts AS p ON p.id = d.post_id WHERE p.uid IN (SELECT value FROM json_each(?)) "
            "AND (d.problem <> '' OR d.state = 'unsure') ORDER BY d.state = 'unsure', d.id",
            (to_json(list(posts)),),
        )
        return {
            uid: (network, "unknown" if state == "unsure" else problem)
            for uid, network, problem, state in rows
        }

    def networks(self) -> list[str]:
        """Every network that a post outside the trash names."""
        rows = self._db.rows("SELECT DISTINCT networks FROM posts WHERE deleted IS NULL")
        return list(dict.fromkeys(name for (listed,) in rows for name in json.loads(listed)))


def _narrowed(words: str, network: str, kind: str) -> tuple[str, dict[str, Any]]:
    """More conditions, and their parameters. `+` keeps SQLite from walking over every hit."""
    where, parameters = "", dict[str, Any]()
    if kind:
        where += " AND p.kind = :kind"
        parameters["kind"] = kind
    if network:
        where += " AND instr(p.networks, :network)"
        parameters["network"] = f'"{network}"'
    query = parse(words)
    if query.is_of_entries:  # `mood:4` and the like: no post has any of it
        return " AND 0", {}
    hashed = tuple(f"#{name.name}" for name in query.named if name.hashed)
    sought = (*hashed, *query.words)
    phrases = [_phrase(word) for word in sought if not is_literal(word)]
    if phrases and query.open and not is_literal(sought[-1]):
        phrases[-1] += "*"  # it may still be in the typing
    for name, match in (("", " ".join(phrases)), ("NOT ", _any_of(query.without))):
        if match:
            key = f"match{len(name)}"
            where += (
                f" AND +p.id {name}IN (SELECT rowid FROM posts_fts WHERE posts_fts MATCH :{key})"
            )
            parameters[key] = match
    for number, word in enumerate(word for word in sought if is_literal(word)):
        where += f" AND instr(lower(p.text), lower(:word{number}))"
        parameters[f"word{number}"] = word
    return where, parameters


def _any_of(words: Iterable[str]) -> str:
    return " OR ".join(_phrase(word) for word in words if not is_literal(word))


def _phrase(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
