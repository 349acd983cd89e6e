"""A copy of a database by SQLite's own way, page by page, that is seen to be sound."""

from pathlib import Path
from typing import TYPE_CHECKING

from core.problems import Known, Problem
from core.store.database import known_problems
from core.store.sqlite import Key, connect

if TYPE_CHECKING:
    from core.store.sqlite import sqlite3


def back_up(connection: "sqlite3.Connection", to: Path, key: Key | None = None) -> None:
    """Copy the open database and see that the copy is sound.

    `key`: the database's own; the copy has the same.
    """
    with known_problems(str(to)):
        to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        copy = connect(to, key)
        try:
            connection.backup(copy)
            sound = copy.execute("PRAGMA quick_check").fetchone()[0]
        finally:
            copy.close()
    if sound != "ok":
        raise Known(Problem.DATABASE_DAMAGED, str(to))


def copy_database(source: Path, to: Path, key: Key | None = None) -> None:
    """Copy a database that is not open here; `to` appears only when the copy is whole and sound."""
    beside = to.with_name(f".{to.name}.copy")
    with known_problems(str(source)):
        connection = connect(source, key)
        try:
            back_up(connection, beside, key)
        finally:
            connection.close()
    beside.replace(to)
