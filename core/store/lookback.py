"""What looking back asks of many years at once; each statement is answered from an index."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from core.memories import Mark, Photo
from core.model import Entry
from core.store.database import Database
from core.store.entries import Entries
from core.store.media import MEDIUM, medium_of
from core.text import to_json

_KEPT = "e.deleted IS NULL"
_OF_MONTH_DAYS = (
    f"INDEXED BY entries_month_day WHERE {_KEPT} AND substr(e.day, 6) IN "
    "(SELECT value FROM json_each(?)) AND e.day < ?"
)


class Lookback:
    """Days are ISO text, both included. Nothing here looks into the trash."""

    def __init__(self, database: Database, entries: Entries) -> None:
        self._db, self._entries = database, entries

    def of_month_days(
        self, wanted: Sequence[str], before: str, limit: int, after: Entry | None = None
    ) -> list[Entry]:
        """Entries of these days of any year (`05-02`), from before this day, newest first."""
        older = "AND id < (SELECT id FROM entries WHERE uid = ?)" if after else ""
        return self._entries.select(
            f"WHERE id IN (SELECT e.id FROM entries AS e {_OF_MONTH_DAYS}) {older} "
            "ORDER BY id DESC LIMIT ?",
            (to_json(list(wanted)), before, *((after.id,) if after else ()), limit),
        )

    def years_of(self, wanted: Sequence[str], before: str) -> tuple[str, str] | None:
        """The first and the last year that has one of these days, before this day."""
        ((first, last),) = self._db.rows(
            f"SELECT min(e.day), max(e.day) FROM entries AS e {_OF_MONTH_DAYS}",
            (to_json(list(wanted)), before),
        )
        return (first[:4], last[:4]) if first else None

    def marks(self, first: str, last: str) -> list[Mark]:
        """Each day with entries, oldest first."""
        rows = self._db.rows(
            "SELECT e.day, count(*), coalesce(avg(e.mood), 0), max(e.starred) "
            f"FROM entries AS e INDEXED BY entries_marks WHERE {_KEPT} AND e.day BETWEEN ? AND ? "
            "GROUP BY e.day",
            (first, last),
        )
        return [Mark(day, entries, mood, bool(starred)) for day, entries, mood, starred in rows]

    def photos(self, first: str, last: str) -> list[Photo]:
        """The pictures of these days, in the order of their entries, oldest first."""
        rows = self._db.rows(
            f"SELECT e.uid, e.day, {MEDIUM} FROM attachments AS a "
            "JOIN entries AS e ON e.id = a.entry_id JOIN media AS m ON m.id = a.media_id "
            f"WHERE a.deleted IS NULL AND {_KEPT} AND e.day BETWEEN ? AND ? "
            "AND m.type LIKE 'image/%' ORDER BY e.id, a.position, a.id",
            (first, last),
        )
        return [Photo(uid, day, medium_of(rest)) for uid, day, *rest in rows]

    def photo_years(self) -> list[str]:
        rows = self._db.rows(
            "SELECT DISTINCT substr(e.day, 1, 4) AS year FROM attachments AS a "
            "JOIN entries AS e ON e.id = a.entry_id JOIN media AS m ON m.id = a.media_id "
            f"WHERE a.deleted IS NULL AND {_KEPT} AND m.type LIKE 'image/%' ORDER BY year"
        )
        return [row[0] for row in rows]

    def has_places(self) -> bool:
        sql = f"SELECT 1 FROM entries AS e WHERE {_KEPT} AND e.place <> '' LIMIT 1"
        return bool(self._db.rows(sql))

    def moods(self) -> list[tuple[str, int, int]]:
        """(day, sum of the moods, how many) of each day on which one was given, oldest first."""
        return self._db.rows(
            "SELECT e.day, sum(e.mood), count(e.mood) FROM entries AS e INDEXED BY entries_marks "
            f"WHERE {_KEPT} AND e.mood IS NOT NULL GROUP BY e.day"
        )

    def days(self) -> list[str]:
        """Every day with an entry, newest first."""
        sql = (
            "SELECT DISTINCT e.day FROM entries AS e INDEXED BY entries_marks "
            f"WHERE {_KEPT} ORDER BY e.day DESC"
        )
        return [row[0] for row in self._db.rows(sql)]

    def lists(self, column: str) -> list[tuple[Any, int, str, str]]:
        """(value, entries, first day, last day) of each value of `tags`, `people` or `place`."""
        nothing = "" if column == "place" else "[]"
        rows = self._db.rows(
            f"SELECT e.{column}, count(*), min(e.day), max(e.day) FROM entries AS e "
            f"INDEXED BY entries_{column} WHERE {_KEPT} AND e.{column} <> '{nothing}' "
            f"GROUP BY e.{column}"
        )
        return [(json.loads(value), *rest) for value, *rest in rows]

    def texts(self) -> Iterator[tuple[str, str, str]]:
        """(day, title, body) of every entry, oldest first, read as they are asked for."""
        rows = self._db.connection.execute(
            f"SELECT e.day, e.title, e.body FROM entries AS e WHERE {_KEPT} ORDER BY e.id"
        )
        yield from rows

    def count(self, *, private: bool) -> int:
        """How many entries there are, with the private ones or without."""
        sql = f"SELECT count(*) FROM entries AS e INDEXED BY entries_marks WHERE {_KEPT}"
        return int(self._db.rows(sql + ("" if private else " AND e.private = 0"))[0][0])

    def at(self, place: int, *, private: bool) -> Entry | None:
        """The entry at this place, from 0, of all there are, in the order of their days."""
        found = self._entries.select(
            "WHERE id = (SELECT e.id FROM entries AS e INDEXED BY entries_marks "
            f"WHERE {_KEPT} {'' if private else 'AND e.private = 0'} "
            "ORDER BY e.day LIMIT 1 OFFSET ?)",
            (place,),
        )
        return found[0] if found else None
