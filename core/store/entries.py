"""Rows of the table `entries` and their values."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from core.entry import Entry, Found
from core.store.database import Database
from core.store.rows import free_ids, new_uid, to_text, to_time
from core.text import to_json
from core.values import replace

if TYPE_CHECKING:
    from core.origin import Origin
    from core.query import Query

_COLUMNS = (
    "uid, at, zone, day, body, title, tags, people, mood, starred, private, quiet, pinned, all_day, "
    "place, modified, deleted"
)
_LISTS_WITH = (
    "SELECT DISTINCT e.tags FROM entries AS e, json_each(e.tags) "
    "WHERE e.deleted IS NULL AND e.tags <> '[]' AND value = ?"
)


class Entries:
    """Entries are asked for by their UUID; lists come newest first."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def add(self, entry: Entry) -> Entry:
        """Insert; an entry without an id is given one."""
        return self.add_many([entry])[0]

    def add_many(self, entries: Sequence[Entry], origins: "Sequence[Origin]" = ()) -> list[Entry]:
        """Insert all in one transaction, with where each came from if it came from elsewhere."""
        with self._db.atomic():
            named = [replace(e, id=e.id or new_uid()) for e in entries]
            ids = free_ids(self._db, "entries", (e.at for e in named))
            rows = [{"id": i, **_row(e)} for i, e in zip(ids, named, strict=True)]
            for row, origin in zip(rows, origins, strict=False):
                row.update(origin._asdict())
            if rows:
                self._db.connection.executemany(_insert(*rows[0]), rows)
        return named

    def update(self, entry: Entry) -> None:
        """Write all fields; a changed moment moves the entry in time, its id stays."""
        with self._db.atomic():
            row = _row(entry)
            before = self._db.rows("SELECT id, at FROM entries WHERE uid = ?", (entry.id,))
            if before and before[0][1] != row["at"]:
                row["id"] = free_ids(self._db, "entries", [entry.at])[0]
            assignments = ", ".join(f"{name} = :{name}" for name in row)
            self._db.write(
                f"UPDATE entries SET {assignments} WHERE uid = :uid",
                row,
            )

    def get(self, uid: str) -> Entry | None:
        """The entry, in the trash or not; None when there is none."""
        found = self.select("WHERE uid = ?", (uid,))
        return found[0] if found else None

    def there(self, uids: Iterable[str]) -> set[str]:
        """Which of these there are, in the trash or not."""
        wanted = to_json(list(uids))
        sql = "SELECT uid FROM entries WHERE uid IN (SELECT value FROM json_each(?))"
        return {row[0] for row in self._db.rows(sql, (wanted,))}

    def latest(
        self, limit: int, before: Entry | None = None, *, starred: bool = False, tag: str = ""
    ) -> list[Entry]:
        """The newest entries, or those older than `before`; only starred ones, or of one tag."""
        wanted, parameters = ["deleted IS NULL"], []
        if before is not None:
            wanted.append("id < (SELECT id FROM entries WHERE uid = ?)")
            parameters.append(before.id)
        if starred:
            wanted.append("starred = 1")
        if tag:
            wanted.append(f"tags IN ({_LISTS_WITH})")
            parameters.append(tag)
        return self.select(
            f"WHERE {' AND '.join(wanted)} ORDER BY id DESC LIMIT ?", (*parameters, limit)
        )

    def between(self, first_day: str, last_day: str) -> list[Entry]:
        """The entries of these days, both included."""
        return self.select(
            "WHERE deleted IS NULL AND day BETWEEN ? AND ? ORDER BY id DESC", (first_day, last_day)
        )

    def deleted(self) -> list[Entry]:
        """What lies in the trash, last deleted first."""
        return self.select("WHERE deleted IS NOT NULL ORDER BY deleted DESC")

    def everything(self) -> list[Entry]:
        """All entries outside the trash, oldest first (for export)."""
        return self.select("WHERE deleted IS NULL ORDER BY id")

    def count(self) -> int:
        return int(self._db.rows("SELECT count(*) FROM entries WHERE deleted IS NULL")[0][0])

    def tags(self) -> list[tuple[str, int]]:
        """Every tag with the number of entries that bear it, most used first."""
        return self._names("tags")

    def with_tag(self, tag: str) -> list[Entry]:
        """What bears this tag, whatever its case, oldest first, in the trash too."""
        lists = self._db.rows("SELECT DISTINCT tags FROM entries WHERE tags <> '[]'")
        wanted = [
            names
            for (names,) in lists
            if tag.casefold() in (name.casefold() for name in _names(names))
        ]
        return self.select(
            "WHERE tags IN (SELECT value FROM json_each(?)) ORDER BY id", (to_json(wanted),)
        )

    def people(self) -> list[tuple[str, int]]:
        """Every person named beside an entry, with the number of entries."""
        return self._names("people")

    def empty_trash(self, before: datetime) -> int:
        """Remove for good what was deleted before this moment; how many that were."""
        if not self._db.rows("SELECT 1 FROM entries WHERE deleted < ? LIMIT 1", (to_text(before),)):
            return 0
        with self._db.atomic():
            return self._db.write("DELETE FROM entries WHERE deleted < ?", (to_text(before),))

    def with_words(self, words: Sequence[str], limit: int) -> list[tuple[str, str]]:
        """The newest entries in which one of these words stands, each with its body."""
        from core.store import search

        return search.bodies(self._db, words, limit)

    def search(self, query: "Query", limit: int) -> list[Found]:
        from core.store import search

        return search.run(self._db, search.ENTRIES, query, limit)

    def found(self, query: "Query", most: int) -> int:
        """How many a search would find, counted as far as `most`."""
        from core.store import search

        return search.count(self._db, search.ENTRIES, query, most)

    def _names(self, column: str) -> list[tuple[str, int]]:
        return self._db.rows(
            f"SELECT value, sum(n) AS n FROM (SELECT {column} AS names, count(*) AS n "
            f"FROM entries WHERE deleted IS NULL AND {column} <> '[]' GROUP BY {column}), "
            "json_each(names) GROUP BY value ORDER BY n DESC, value"
        )

    def select(self, tail: str, parameters: Sequence[Any] = ()) -> list[Entry]:
        """For core/store: the entries that the end of a statement asks for."""
        sql = f"SELECT {_COLUMNS} FROM entries {tail}"
        return [_entry(row) for row in self._db.rows(sql, parameters)]


@cache
def _insert(*columns: str) -> str:
    """The statement, written once: adding a line takes no longer than the disk does."""
    values = ", ".join(f":{name}" for name in columns)
    return f"INSERT INTO entries ({', '.join(columns)}) VALUES ({values})"


def _as_json(names: tuple[str, ...]) -> str:
    return to_json(names) if names else "[]"


def _names(kept: str) -> tuple[str, ...]:
    if kept == "[]":
        return ()
    import json  # most entries have none, and a line in a terminal does not wait for it

    return tuple(json.loads(kept))


def _row(entry: Entry) -> dict[str, Any]:
    return {
        "uid": entry.id,
        "at": to_text(entry.at),
        "zone": entry.zone,
        "day": entry.day,
        "title": entry.title,
        "body": entry.body,
        "tags": _as_json(entry.tags),
        "people": _as_json(entry.people),
        "mood": entry.mood,
        "starred": int(entry.starred),
        "private": int(entry.private),
        "quiet": int(entry.quiet),
        "pinned": int(entry.pinned),
        "all_day": int(entry.all_day),
        "place": entry.place,
        "modified": to_text(entry.modified or entry.at),
        "deleted": to_text(entry.deleted) if entry.deleted else None,
    }


def _entry(row: tuple[Any, ...]) -> Entry:
    uid, at, zone, day, body, title, tags, people, mood, *flags, place, modified, deleted = row
    starred, private, quiet, pinned, all_day = map(bool, flags)
    return Entry(
        id=uid,
        at=datetime.fromisoformat(at),
        zone=zone,
        day=day,
        body=body,
        title=title,
        tags=_names(tags),
        people=_names(people),
        mood=mood,
        starred=starred,
        private=private,
        quiet=quiet,
        modified=to_time(modified),
        deleted=to_time(deleted),
        pinned=pinned,
        all_day=all_day,
        place=place,
    )
