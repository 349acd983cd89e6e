"""Where entries came from (columns of `entries`), and `incoming`, where an import waits."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from core.origin import Origin
from core.store.database import Database
from core.text import clean, to_json

_PIECE = 32
"""Moves in together: what is typed meanwhile waits for no more than that, about a hundredth of a
second."""
_DONE = "done"
_DONE_AT = (1 << 63) - 1
_TIDIED = 400
_ORIGIN = "source, source_id, came, extra"


class Waiting(NamedTuple):
    """One entry of an import before all is there. `known` is the id of the entry it renews, `number`
    its row while it waits.
    """

    moment: int
    known: str
    content: dict[str, Any]
    number: int = 0


class Origins:
    """Asked for by the entry's UUID, or by what the other program calls it."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def of(self, uid: str) -> Origin:
        """An empty one for an entry that was written here, or for none."""
        rows = self._db.rows(f"SELECT {_ORIGIN} FROM entries WHERE uid = ?", (uid,))
        return Origin(*rows[0]) if rows else Origin()

    def of_many(self, uids: Iterable[str]) -> dict[str, Origin]:
        """Those of these entries that came from elsewhere."""
        rows = self._db.rows(
            f"SELECT uid, {_ORIGIN} FROM entries WHERE (source <> '' OR extra <> '') "
            "AND uid IN (SELECT value FROM json_each(?))",
            (to_json(list(uids)),),
        )
        return {row[0]: Origin(*row[1:]) for row in rows}

    def set(self, uid: str, origin: Origin) -> None:
        with self._db.atomic():
            self._db.write(
                "UPDATE entries SET source = ?, source_id = ?, came = ?, extra = ? WHERE uid = ?",
                (*origin, uid),
            )

    def find(self, names: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
        """The UUIDs of the entries that another program calls so: (source, source id) -> UUID."""
        rows = self._db.rows(
            "SELECT source, source_id, uid FROM entries WHERE source <> '' "
            "AND source_id IN (SELECT value FROM json_each(?)) ORDER BY id DESC",
            (to_json([name for _, name in names]),),
        )
        wanted = set(names)
        return {row[:2]: row[2] for row in rows if tuple(row[:2]) in wanted}

    def entries_wait(self) -> bool:
        """Whether what waits is a journal, not only posts."""
        return bool(
            self._db.rows(
                "SELECT 1 FROM incoming WHERE json_type(content, '$.post') IS NULL LIMIT 1"
            )
        )

    def done(self) -> None:
        """All has moved in: from now on nothing is taken back."""
        with self._db.atomic():
            self._db.write(
                "INSERT INTO incoming (moment, known, content) VALUES (?, ?, '{}')",
                (_DONE_AT, _DONE),
            )

    def is_done(self) -> bool:
        sql = "SELECT 1 FROM incoming WHERE moment = ? AND known = ?"
        return bool(self._db.rows(sql, (_DONE_AT, _DONE)))

    def clear(self) -> None:
        """Forget what waits, a few at a time; the mark that all is done is the last of it."""
        sql = "DELETE FROM incoming WHERE id IN (SELECT id FROM incoming ORDER BY id LIMIT ?)"
        while self._db.rows("SELECT 1 FROM incoming LIMIT 1"):
            with self._db.atomic():
                self._db.write(sql, (_TIDIED,))

    def keep_way_back(self, waiting: Waiting, before: dict[str, Any]) -> None:
        """What it takes the place of, beside it (inside the caller's `atomic`)."""
        with self._db.atomic():
            self._db.write(
                "UPDATE incoming SET content = ? WHERE id = ?",
                (to_json({**waiting.content, "before": before}), waiting.number),
            )

    def remove(self, table: str, came: Sequence[Sequence[str]]) -> None:
        """Remove these (id, last change) of `entries` or `posts`, unless they were changed since."""
        with self._db.atomic():
            self._db.connection.executemany(
                f"DELETE FROM {table} WHERE uid = ? AND modified = ?", came
            )

    def wait(self, waiting: Iterable[Waiting]) -> None:
        """Put these behind what waits already; whatever a file says, it can be stored."""
        with self._db.atomic():
            self._db.connection.executemany(
                "INSERT INTO incoming (moment, known, content) VALUES (?, ?, ?)",
                ((each.moment, each.known, clean(to_json(each.content))) for each in waiting),
            )

    def waiting(self, many: int = _PIECE) -> Iterator[list[Waiting]]:
        """What waits in the order of time, then as it came; a piece at a time."""
        after = (-(1 << 63), 0)
        while True:
            rows = self._db.rows(
                "SELECT moment, known, content, id FROM incoming WHERE (moment, id) > (?, ?) "
                "AND moment < ? ORDER BY moment, id LIMIT ?",
                (*after, _DONE_AT, many),
            )
            if not rows:
                return
            yield [Waiting(row[0], row[1], json.loads(row[2]), row[3]) for row in rows]
            after = (rows[-1][0], rows[-1][3])
