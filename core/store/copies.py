"""A copy of the journal with its facts inside: how many rows each table has and what they add up to.

The copy is one file, opened and compared with what it was made from before it gets its name. The
facts let anybody who opens it later see that not one byte of a row has changed since.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from core.problems import Known, Problem
from core.store import migrations
from core.store.database import known_problems
from core.store.sqlite import Key, connect, sqlite3

FACTS = "backup_facts"
_PAGES = 256  # copied at a time; between them Cancel is heard
_OURS = ("_sqlite_migrations", FACTS)


class Cancelled(Exception):  # noqa: N818 - the person wanted it
    """The person had enough."""


class Facts(NamedTuple):
    """What a copy holds: rows and digest of each table, the step of the schema, media files."""

    version: int
    tables: dict[str, tuple[int, str]]
    media: tuple[str, ...] = ()

    @property
    def entries(self) -> int:
        return self.tables.get("entries", (0, ""))[0]

    @property
    def posts(self) -> int:
        return self.tables.get("posts", (0, ""))[0]


def make(
    source: Path, to: Path, key: Key | None = None, wanted: Callable[[], bool] = lambda: True
) -> Facts:
    """Copy the journal at `source`, as it is at this moment, to `to`; compare the two.

    On its own connection, so for a worker. Copied with the journal's `key`, if it is protected. `wanted` says between pages whether to go on. Nothing
    stays under the name `to` unless it is whole. Known(DISK_FULL, BACKUP_DAMAGED, DISK_ERROR ...).
    """
    beside = to.with_name(f".{to.name}.making")
    with removed_unless_done(beside), known_problems(str(to)):
        to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with closing(connect(source, key)) as live, closing(connect(beside, key)) as copy:
            live.execute("PRAGMA query_only = ON")
            live.execute("BEGIN")  # one moment for the pages and for the facts
            facts = facts_of(live)
            _copy(live, copy, wanted)
            live.rollback()
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
            if facts_of(copy) != facts or _unsound(copy):
                raise Known(Problem.BACKUP_DAMAGED, str(to))
            _write_facts(copy, facts)
        _to_disk(beside)
        verify(beside, key)
        beside.replace(to)
        _to_disk(to.parent)
    return facts


def verify(path: Path, key: Key | None = None) -> Facts:
    """The facts of a copy, each seen to be true.

    Known(BACKUP_DAMAGED, DATABASE_NEWER, FILE_UNREADABLE). A database without facts (a file that
    somebody copied by hand) is taken if SQLite finds it sound.
    """
    if not path.is_file():
        raise Known(Problem.FILE_UNREADABLE, str(path))
    try:
        with closing(connect(path, key)) as copy:
            copy.execute("PRAGMA query_only = ON")
            said = read_facts(copy)
            found = facts_of(copy)
            if found.version > len(migrations.ALL):
                raise Known(Problem.DATABASE_NEWER, str(path))
            if not found.tables.get("entries") or _unsound(copy):
                raise Known(Problem.BACKUP_DAMAGED, str(path))
    except sqlite3.DatabaseError as error:
        if "unable to open" in str(error):
            raise Known(Problem.FILE_UNREADABLE, str(path)) from error
        raise Known(Problem.BACKUP_DAMAGED, str(path)) from error
    except (ValueError, OverflowError) as error:  # text that is no text any more
        raise Known(Problem.BACKUP_DAMAGED, str(path)) from error
    if said is not None and said != found:
        raise Known(Problem.BACKUP_DAMAGED, str(path))
    return found


def peek(path: Path, key: Key | None = None) -> Facts | None:
    """What a copy says of itself, unproved (that takes a moment); None when it cannot be read."""
    try:
        with closing(connect(path, key, read_only=True)) as copy:
            return read_facts(copy) or facts_of(copy)
    except (sqlite3.DatabaseError, ValueError):
        return None


def facts_of(connection: "sqlite3.Connection") -> Facts:
    """Count and add up every table of ours."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    tables = {name: _sum(connection, name) for name in own_tables(connection)}
    media: tuple[str, ...] = ()
    if "media" in tables:
        media = tuple(row[0] for row in connection.execute("SELECT file FROM media ORDER BY file"))
    return Facts(version, tables, media)


def own_tables(connection: "sqlite3.Connection") -> list[str]:
    """The tables with rows of ours: not those of the search index, SQLite or the migrations."""
    listed = connection.execute("PRAGMA main.table_list").fetchall()
    names = [row[1] for row in listed if row[2] == "table"]
    return sorted(n for n in names if not n.startswith("sqlite_") and n not in _OURS)


def columns(connection: "sqlite3.Connection", table: str) -> list[str]:
    """The columns that are written, not those that SQLite reckons."""
    return [r[1] for r in connection.execute(f"PRAGMA table_xinfo({table})") if r[6] not in (2, 3)]


def _sum(connection: "sqlite3.Connection", table: str) -> tuple[int, str]:
    names = ", ".join(f'"{name}"' for name in columns(connection, table))
    rows, digest = 0, sha256()
    for row in connection.execute(f"SELECT {names} FROM {table} ORDER BY rowid"):
        digest.update(repr(row).encode("utf-8", "surrogatepass"))
        rows += 1
    return rows, digest.hexdigest()


def _copy(
    live: "sqlite3.Connection", copy: "sqlite3.Connection", wanted: Callable[[], bool]
) -> None:
    def heard(_status: int, _left: int, _all: int) -> None:
        if not wanted():
            raise Cancelled

    live.backup(copy, pages=_PAGES, progress=heard)


def _unsound(connection: "sqlite3.Connection") -> bool:
    return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok")


def _write_facts(copy: "sqlite3.Connection", facts: Facts) -> None:
    with copy:
        copy.execute(f"DROP TABLE IF EXISTS {FACTS}")
        copy.execute(f"CREATE TABLE {FACTS} (name TEXT PRIMARY KEY, rows INTEGER, digest TEXT)")
        rows = [(name, count, digest) for name, (count, digest) in facts.tables.items()]
        copy.executemany(f"INSERT INTO {FACTS} VALUES (?, ?, ?)", rows)


def read_facts(copy: "sqlite3.Connection") -> Facts | None:
    """What the copy says of itself; None when it says nothing."""
    known = copy.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (FACTS,)).fetchone()
    if not known:
        return None
    rows = copy.execute(f"SELECT name, rows, digest FROM {FACTS} ORDER BY name").fetchall()
    version = copy.execute("PRAGMA user_version").fetchone()[0]
    media: tuple[str, ...] = ()
    if any(name == "media" for name, _, _ in rows):
        media = tuple(row[0] for row in copy.execute("SELECT file FROM media ORDER BY file"))
    return Facts(version, {name: (count, digest) for name, count, digest in rows}, media)


@contextmanager
def removed_unless_done(path: Path) -> Iterator[None]:
    """A half-made file does not stay; nor does one that an earlier end has left."""
    remove(path)
    try:
        yield
    except OSError as error:
        from core.exchange.whole import is_full

        problem = Problem.DISK_FULL if is_full(error) else Problem.FILE_UNWRITABLE
        raise Known(problem, str(path.parent)) from error
    finally:
        remove(path)


def remove(path: Path) -> None:
    """Take a database file away, with what SQLite puts beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            path.with_name(path.name + ending).unlink()


def _to_disk(path: Path) -> None:
    """See that it is on the disk, not only in the system's memory."""
    if os.name == "nt" and path.is_dir():
        return  # Windows knows no such thing of a folder
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
