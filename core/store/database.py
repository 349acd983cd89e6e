"""The connection: opened with care, migrated after a backup, its errors told as problems.

Reads go over the bare connection, since the first paint must not wait for sqlite_utils; writes and
migrations go through sqlite_utils on the same connection, wrapped when first needed.
"""

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from core.problems import Known, Problem
from core.store.sqlite import BUSY_SECONDS, Key, connect, sqlite3

if TYPE_CHECKING:
    from pathlib import Path

    import sqlite_utils

    from core.store.turns import Turns

NEWEST = 22
"""How many steps core/store/migrations.py has; with all of them, a database needs none loaded."""
_BY_MESSAGE = (
    ("locked", Problem.DATABASE_BUSY),
    ("busy", Problem.DATABASE_BUSY),
    ("full", Problem.DISK_FULL),
    ("readonly", Problem.READ_ONLY),
    ("disk I/O", Problem.DISK_ERROR),
    ("unable to open", Problem.FOLDER_UNWRITABLE),
    ("malformed", Problem.DATABASE_DAMAGED),
    ("not a database", Problem.DATABASE_DAMAGED),
    ("corrupt", Problem.DATABASE_DAMAGED),
    ("vtable constructor failed", Problem.DATABASE_DAMAGED),
)


@contextmanager
def known_problems(path: str) -> Iterator[None]:
    """Turn what SQLite says of the disk and the file into Known; our own mistakes pass as bugs."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        for words, problem in _BY_MESSAGE:
            if words in str(error):
                raise Known(problem, path) from error
        raise


class Database:
    """One connection, used on the thread that opened it."""

    def __init__(self, connection: "sqlite3.Connection", path: str, key: Key | None = None) -> None:
        self.connection = connection
        self.path = path
        self.key = key
        """What opens the file, and copies of it, where it is protected."""
        self.is_open = True
        self.late = False
        """Whether this one, for long work, lets the others write first."""
        self._file: tuple[int, int] | None = None
        self._log: tuple[int, int] | None = None

    @cached_property
    def turns(self) -> "Turns":
        """Shared by all connections of this program to the file, from the second one on. The first
        to ask, on whichever thread, makes them; what is being written then is SQLite's to wait for.
        """
        from core.store.turns import Turns

        made: Turns = vars(self).setdefault("turns", Turns(BUSY_SECONDS))
        return made

    @cached_property
    def tables(self) -> "sqlite_utils.Database":
        """The same connection in the hands of sqlite_utils (its import takes 0.1 s)."""
        import sqlite_utils

        return sqlite_utils.Database(self.connection, execute_plugins=False)

    def rows(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> list[Any]:
        """All rows of a reading statement, as tuples."""
        with known_problems(self.path):
            return self.connection.execute(sql, parameters).fetchall()

    def write(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> int:
        """Run one writing statement inside `atomic()`; the number of rows it touched."""
        with known_problems(self.path):
            return self.connection.execute(sql, parameters).rowcount

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """All that is written inside is kept together or not at all. May be nested.

        The right to write is taken at once: SQLite waits for another writer then, but not in the
        middle of a transaction that has read already.
        """
        with known_problems(self.path):
            if self.moved():
                raise Known(Problem.FILE_MOVED, self.path)
            if self._log is None and self._file is not None:
                self._log = _identity(f"{self.path}-wal")
            if self.connection.in_transaction:
                with self.tables.atomic():  # a savepoint
                    yield
                return
            alone = "turns" not in vars(self)  # a line in a terminal waits for nobody
            with nullcontext() if alone else self.turns.turn(late=self.late):
                self.connection.execute("BEGIN IMMEDIATE")
                try:
                    yield
                    self.connection.execute("COMMIT")
                except BaseException:
                    self.connection.rollback()
                    raise

    def watch(self) -> None:
        """From now on the file is the one that lies at the path, and the write-ahead log beside it."""
        self._file = _identity(self.path)
        self._log = _identity(f"{self.path}-wal")

    def moved(self) -> bool:
        """Whether another file, or none, lies where the one that is open lay: what is written here
        would be seen by nobody else, and gone when it is closed.
        """
        return self._file is not None and _identity(self.path) != self._file

    def rescue(self, to: "Path") -> None:
        """Copy what the open file holds, wherever it lies now, to `to`, and close it.

        Its write-ahead log still lies at the old place, where SQLite would take it for that of the
        file that has come there, and write the one into the other: it goes.
        """
        from pathlib import Path

        from core.store.backing_up import back_up

        back_up(self.connection, to, self.key)
        self.connection.close()
        self._file = None
        if self._log is not None and _identity(f"{self.path}-wal") == self._log:
            for ending in ("-wal", "-shm"):
                Path(f"{self.path}{ending}").unlink(missing_ok=True)

    def reopen(self) -> None:
        """Go on with the file that lies at the path now. Known: see open_database."""
        fresh = open_database(self.path, key=self.key)
        self.connection = fresh.connection
        self.watch()
        self.__dict__.pop("tables", None)

    def version(self) -> int:
        """A number that changes when another connection has written."""
        return int(self.rows("PRAGMA data_version")[0][0])

    def close(self) -> None:
        """Close the file and forget its key; whoever asks from now on is told that it is locked."""
        self.connection.close()
        self.__dict__.pop("tables", None)
        self.connection = cast("sqlite3.Connection", _Locked(self.path))
        self.key, self.is_open, self._file = None, False, None

    def open(self, key: Key, backups: "Path | str | None") -> None:
        """Open the file that was closed, or not open yet. Known(DATABASE_GONE) where none is: here a
        new one would begin, in silence.
        """
        if _identity(self.path) is None:
            raise Known(Problem.DATABASE_GONE, self.path)
        opened = open_database(self.path, backups, key)
        self.connection, self.key, self.is_open = opened.connection, key, True
        self.watch()


class _Locked:
    """In place of a connection: says that there is none."""

    def __init__(self, path: str) -> None:
        self._path = path

    def close(self) -> None:
        """Closed it is."""

    def __getattr__(self, name: str) -> Any:
        raise Known(Problem.JOURNAL_LOCKED, self._path)


def locked_database(path: "Path | str") -> Database:
    """A protected file that is not open yet; see Database.open."""
    database = Database(cast("sqlite3.Connection", _Locked(str(path))), str(path))
    database.is_open = False
    return database


def _identity(path: str) -> tuple[int, int] | None:
    """Which file this is on which disk; None for a journal in memory, and where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - the quickest way, before each change
    except OSError:
        return None
    return found.st_dev, found.st_ino


def open_database(
    path: "Path | str | None", backups: "Path | str | None" = None, key: Key | None = None
) -> Database:
    """Open, check the version, back up and migrate if need be; `key` for a protected file."""
    name = str(path) if path is not None else ":memory:"
    if path is not None and backups is not None and _was_emptied(path, backups):
        raise Known(Problem.DATABASE_DAMAGED, name)
    with known_problems(name):
        connection = connect(name, key)
        try:
            return _ready(Database(connection, name, key), backups)
        except BaseException:
            connection.close()
            raise


def _was_emptied(path: "Path | str", backups: "Path | str") -> bool:
    """Whether a journal lay in this empty file once: SQLite would begin a new one there, in silence."""
    try:
        if os.stat(path).st_size > 0:  # noqa: PTH116 - nearly always, and without pathlib
            return False
    except OSError:
        return False
    from pathlib import Path

    return any(Path(backups).glob("*.db"))


def read_database(path: "Path | str", key: Key | None = None) -> Database:
    """Open what another connection of this program holds open, for reading only."""
    with known_problems(str(path)):
        return Database(connect(path, key, read_only=True), str(path), key)


def _ready(database: Database, backups: "Path | str | None") -> Database:
    connection = database.connection
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    steps = _steps(version)
    if version > steps:
        raise Known(Problem.DATABASE_NEWER, database.path)
    _use_wal(connection)
    connection.execute("PRAGMA synchronous = FULL")  # a journal must not lose its last save
    connection.execute("PRAGMA foreign_keys = ON")
    if version < steps:
        from core.store import migrations

        if version and backups is not None:
            from pathlib import Path

            from core.store.backing_up import back_up

            copy = Path(backups) / f"before-update-{_stamp()}.db"
            back_up(connection, copy, database.key)
        with database.atomic():  # whoever comes second finds it done
            migrations.apply(database.tables)
            connection.execute(f"PRAGMA user_version = {steps}")
    database.watch()
    return database


def _steps(version: int) -> int:
    """How many steps there are; their modules are loaded only for a database that lacks some."""
    if version == NEWEST:
        return NEWEST
    from core.store import migrations

    return len(migrations.ALL)


def _use_wal(connection: "sqlite3.Connection") -> None:
    """Two programs may do so to a new file at once, and here SQLite does not wait by itself."""
    give_up = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > give_up:
                raise
            time.sleep(0.02)
        else:
            return


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%d-%H%M%S")
