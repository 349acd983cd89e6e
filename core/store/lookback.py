"""What looking back asks of many years at once; each statement is answered from an index."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from core.attachments import Medium
from core.model import Entry
from core.store.database import Database
from core.store.entries import Entries
from core.store.media import MEDIUM, medium_of
from core.text import to_json

_KEPT = "e.deleted IS NULL"


class Mark(NamedTuple):
    """A day of the calendar. `mood` is the mean of those given, 0 where none was."""

    day: str
    entries: int
    mood: float
    starred: bool


class Photo(NamedTuple):
    """A picture beside an entry of this day."""

    entry: str
    day: str
    medium: Medium


class Lookback:
    """Days are ISO text, both included. Nothing here looks into the trash."""

    def __init__(self, database: Database, entries: Entries) -> None:
        self._db, self._entries = database, entries

    def of_month_days(self, wanted: Sequence[str], before: str) -> list[Entry]:
        """The entries of these days of any year (`05-02`), from before this day, newest first."""
        return self._entries.select(
            "WHERE deleted IS NULL AND substr(day, 6) IN (SELECT value FROM json_each(?)) "
            "AND day < ? ORDER BY id DESC",
            (to_json(list(wanted)), before),
        )

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
