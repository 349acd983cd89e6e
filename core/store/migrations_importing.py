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
