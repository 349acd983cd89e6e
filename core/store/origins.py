"""Where entries came from (columns of `entries`), and `incoming`, where an import waits."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from core.origin import Origin
from core.store.database import Database
from core.text import to_json

_PIECE = 32
"""Written in one savepoint, for which SQLite keeps each page that it touches in memory: with the many
indexes of a long journal hundreds at once took as much as all the rest of an import."""
_ORIGIN = "source, source_id, came, extra"


class Waiting(NamedTuple):
    """One entry of an import before all is there. `known` is the id of the entry it renews."""

    moment: int
    known: str
    content: dict[str, Any]


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

    def any_waits(self) -> bool:
        """Whether an import goes on, or was ended halfway."""
        return bool(self._db.rows("SELECT 1 FROM incoming LIMIT 1"))

    def clear(self) -> None:
        """Forget what waits."""
        if self.any_waits():
            with self._db.atomic():
                self._db.write("DELETE FROM incoming")

    def wait(self, waiting: Iterable[Waiting]) -> None:
        """Put these behind what waits already."""
        with self._db.atomic():
            self._db.connection.executemany(
                "INSERT INTO incoming (moment, known, content) VALUES (?, ?, ?)",
                ((each.moment, each.known, to_json(each.content)) for each in waiting),
            )

    def waiting(self, many: int = _PIECE) -> Iterator[list[Waiting]]:
        """What waits in the order of time, then as it came; a piece at a time."""
        after = (-(1 << 63), 0)
        while True:
            rows = self._db.rows(
                "SELECT moment, known, content, id FROM incoming WHERE (moment, id) > (?, ?) "
                "ORDER BY moment, id LIMIT ?",
                (*after, many),
            )
            if not rows:
                return
            yield [Waiting(moment, known, json.loads(text)) for moment, known, text, _ in rows]
            after = (rows[-1][0], rows[-1][3])
