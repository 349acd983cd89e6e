"""Steps of the database for what helps writing."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils


def m021_writing(db: "sqlite_utils.Database") -> None:
    """Templates of the person's own, and the words that their dictionary knows."""
    db.execute("""
        CREATE TABLE templates (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            body TEXT NOT NULL,
            changed TEXT NOT NULL
        ) STRICT""")
    db.execute("""
        CREATE TABLE own_words (
            id INTEGER PRIMARY KEY,
            word TEXT NOT NULL UNIQUE,
            at TEXT NOT NULL
        ) STRICT""")
