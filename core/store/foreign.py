"""Other programs' SQLite files: read only, without running anything that lies in them."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

from core.problems import Known, Problem
from core.store.database import known_problems
from core.store.sqlite import Key, connect, sqlite3

DatabaseError = sqlite3.DatabaseError
_MAGIC = b"SQLite format 3\x00"


def is_database(head: bytes) -> bool:
    return head.startswith(_MAGIC)


MEMORY = Path("/dev/shm")  # noqa: S108 - the folder inside has a name of its own


def strangers(path: Path, key: Key | None, ours: frozenset[str]) -> list[str]:
    """The views and triggers of a copy that are none of these: they could do anything.

    Known(DATABASE_DAMAGED ...).
    """
    with known_problems(str(path)), closing(connect(path, key)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        rows = connection.execute(
            "SELECT name FROM sqlite_master WHERE type IN ('view', 'trigger')"
        )
        return [name for (name,) in rows if name not in ours]


class Foreign:
    """A database by its path, or out of its bytes. `place` names it in problems.

    Known(IMPORT_DAMAGED). Only plain tables are read: a view could be anything.
    """

    def __init__(self, path: Path, place: str, whole: bytes | None = None) -> None:
        self._place = place
        self._held = ExitStack()
        try:
            name = str(path.absolute()) if whole is None else self._set_down(whole)
            address = f"file:{quote(name)}?mode=ro&immutable=1"
            self._connection = sqlite3.connect(address, uri=True)
            self._held.callback(self._connection.close)
            self._connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
            for rule in ("query_only = ON", "trusted_schema = OFF", "cell_size_check = ON"):
                self._connection.execute(f"PRAGMA {rule}")
            found = self._connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
            )
            self.tables = {row[0] for row in found}
        except sqlite3.Error as error:
            self._held.close()
            raise Known(Problem.IMPORT_DAMAGED, place) from error

    def _set_down(self, whole: bytes) -> str:
        """A file that goes when we are done, in memory where the system has a place for that. Its
        bytes were plain before, in the archive.
        """
        memory = MEMORY if MEMORY.is_dir() else None
        folder = self._held.enter_context(tempfile.TemporaryDirectory(dir=memory))
        path = Path(folder, "foreign.db")
        path.write_bytes(whole)
        return str(path)

    def rows(self, table: str, **equals: Any) -> Iterator[dict[str, Any]]:
        """The rows by their columns, in the order of their ids."""
        if table not in self.tables:
            raise Known(Problem.IMPORT_DAMAGED, f"{self._place}: {table}")
        where = " AND ".join(f'"{column}" = ?' for column in equals)
        sql = f'SELECT * FROM "{table}"' + (f" WHERE {where}" if where else "")
        try:
            found = self._connection.execute(sql, tuple(equals.values()))
            columns = [each[0] for each in found.description]
            for row in found:
                yield dict(zip(columns, row, strict=True))
        except (sqlite3.Error, OverflowError) as error:
            raise Known(Problem.IMPORT_DAMAGED, f"{self._place}: {table}") from error

    def close(self) -> None:
        self._held.close()

    def __enter__(self) -> "Foreign":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
