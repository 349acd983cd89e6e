"""Steps of the database for what comes in from other programs."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils


def m015_origins(db: "sqlite_utils.Database") -> None:
    """What an entry that came from another program must hold to lose nothing.

    `source` and `source_id` say where it came from, `came` is a digest of it as it came, `extra`
    has every value that has no column here. `incoming` is where an import waits until all of it is
    there; what a killed one left behind is removed when the next begins.
    """
    for column in (
        "pinned INTEGER NOT NULL DEFAULT 0",
        "all_day INTEGER NOT NULL DEFAULT 0",
        "place TEXT NOT NULL DEFAULT ''",
        "source TEXT NOT NULL DEFAULT ''",
        "source_id TEXT NOT NULL DEFAULT ''",
        "came TEXT NOT NULL DEFAULT ''",
        "extra TEXT NOT NULL DEFAULT ''",
    ):
        db.execute(f"ALTER TABLE entries ADD COLUMN {column}")
    db.execute("CREATE INDEX entries_source ON entries(source_id, source) WHERE source <> ''")
    db.execute("""
        CREATE TABLE incoming (
            id INTEGER PRIMARY KEY,
            moment INTEGER NOT NULL,
            known TEXT NOT NULL DEFAULT '',
            content TEXT NOT NULL
        ) STRICT""")
    db.execute("CREATE INDEX incoming_moment ON incoming(moment)")


def m017_links(db: "sqlite_utils.Database") -> None:
    """The shelf of links worth sharing; each address once."""
    db.execute("""
        CREATE TABLE links (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            url TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL DEFAULT '',
            note TEXT NOT NULL DEFAULT '',
            tags TEXT NOT NULL DEFAULT '[]',
            added TEXT NOT NULL,
            private INTEGER NOT NULL DEFAULT 0,
            to_read INTEGER NOT NULL DEFAULT 0,
            modified TEXT NOT NULL,
            extra TEXT NOT NULL DEFAULT ''
        ) STRICT""")
    db.execute("CREATE INDEX links_added ON links(added)")


def m018_past(db: "sqlite_utils.Database") -> None:
    """Where a post that was told elsewhere came from, as entries have it; and what of its kind is
    still to be found out.

    A post in the state `arrived` waits until its kind is recognised, and is `sent` then. `doubt` is
    0 (sure) to 1, and `answers` says that it is a reply to somebody.
    """
    for column in (
        "source TEXT NOT NULL DEFAULT ''",
        "source_id TEXT NOT NULL DEFAULT ''",
        "came TEXT NOT NULL DEFAULT ''",
        "extra TEXT NOT NULL DEFAULT ''",
        "answers INTEGER NOT NULL DEFAULT 0",
        "doubt REAL NOT NULL DEFAULT 0",
    ):
        db.execute(f"ALTER TABLE posts ADD COLUMN {column}")
    db.execute("CREATE INDEX posts_source ON posts(source_id, source) WHERE source <> ''")
    db.execute("CREATE INDEX posts_link ON posts(link) WHERE link <> ''")
    db.execute("CREATE INDEX posts_arrived ON posts(id) WHERE state = 'arrived'")
    db.execute(
        "CREATE INDEX posts_doubt ON posts(doubt) "
        "WHERE doubt > 0 AND kind_by_person = 0 AND state = 'sent' AND deleted IS NULL"
    )
