"""A database copied under another key, or none: the copy is compared before anybody relies on it."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from core.paths import to_disk
from core.problems import Known, Problem
from core.store.copies import Facts, facts_of, remove
from core.store.database import known_problems
from core.store.giving_up import given_up
from core.store.sqlite import Key, connect, sqlite3

Wanted = Callable[[], bool]
_STEPS = 20_000  # of SQLite's machine; between them Cancel is heard


@contextmanager
def alone(path: Path, key: Key | None) -> Iterator["sqlite3.Connection"]:
    """The database, while nobody else may read or write it, and without a WAL beside it.

    Known(DATABASE_BUSY) when another program has it open.
    """
    with known_problems(str(path)), closing(connect(path, key)) as connection:
        connection.isolation_level = None
        mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        connection.execute("PRAGMA main.locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")  # the lock stays
        if mode != "delete" or connection.execute("PRAGMA journal_mode").fetchone()[0] != "delete":
            raise Known(Problem.DATABASE_BUSY, str(path))
        yield connection


def copied(
    connection: "sqlite3.Connection", to: Path, key: Key | None, wanted: Wanted = lambda: True
) -> Facts:
    """Write the whole database anew at `to` under `key` and see that it is the same and sound.

    Known(DISK_FULL, BACKUP_DAMAGED ...); Cancelled when no longer `wanted`. `to` stays only when
    it is whole.
    """
    remove(to)
    try:
        with known_problems(str(to)), given_up(connection, lambda: not wanted(), _STEPS):
            facts = _export(connection, to, key)
            if not same(to, key, facts):
                raise Known(Problem.BACKUP_DAMAGED, str(to))
        to_disk(to)
        to_disk(to.parent)
    except BaseException:
        remove(to)
        raise
    return facts


def same(path: Path, key: Key | None, facts: Facts) -> bool:
    """Whether every row is in this file, every page is whole, and the search index fits."""
    with closing(connect(path, key)) as copy:
        pages = copy.execute("PRAGMA cipher_integrity_check").fetchall() if key else []
        whole = copy.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        return not pages and whole and facts_of(copy) == facts


def _export(connection: "sqlite3.Connection", to: Path, key: Key | None) -> Facts:
    facts = facts_of(connection)
    secret = f"x'{key.hex()}'" if key else ""
    connection.execute("ATTACH DATABASE ? AS copy KEY ?", (str(to), secret))
    try:
        connection.execute("SELECT sqlcipher_export('copy')").fetchone()
        connection.execute(f"PRAGMA copy.user_version = {facts.version}")
    finally:
        if connection.in_transaction:
            connection.rollback()
        connection.execute("DETACH DATABASE copy")
    return facts
