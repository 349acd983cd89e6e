"""Steps of core/store/migrations.py for the shelf, and for what a post was made from."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils


def m020_shelf(db: "sqlite_utils.Database") -> None:
    """Quotes and headlines worth passing on, and from what each post was begun anew.

    `made_from` says which earlier post, link or clipping a post came from: so the shelf knows what
    was shared when, and a post told again knows how it was told before.
    """
    db.execute("""
        CREATE TABLE clippings (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            sort TEXT NOT NULL,
            words TEXT NOT NULL,
            author TEXT NOT NULL DEFAULT '',
            source TEXT NOT NULL DEFAULT '',
            url TEXT NOT NULL DEFAULT '',
            note TEXT NOT NULL DEFAULT '',
            tags TEXT NOT NULL DEFAULT '[]',
            added TEXT NOT NULL,
            modified TEXT NOT NULL
        ) STRICT""")
    db.execute("CREATE INDEX clippings_added ON clippings(added)")
    db.execute("""
        CREATE TABLE made_from (
            id INTEGER PRIMARY KEY,
            post_id INTEGER NOT NULL UNIQUE
                REFERENCES posts(id) ON UPDATE CASCADE ON DELETE CASCADE,
            type TEXT NOT NULL,
            uid TEXT NOT NULL
        ) STRICT""")
    db.execute("CREATE INDEX made_from_what ON made_from(uid)")
