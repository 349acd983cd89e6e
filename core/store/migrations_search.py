"""Steps of the database for the search."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils

_SEARCHED = {"entries": ("title", "body", "tags", "people"), "posts": ("text",)}


def m022_words_alone(db: "sqlite_utils.Database") -> None:
    """The index of words is written anew when words change, not with every mark and state.

    `id` is among what is watched: a row that moves in time has another place there.
    """
    for table, columns in _SEARCHED.items():
        named = ", ".join(f'"{name}"' for name in columns)
        old, new = (", ".join(f'{row}."{name}"' for name in columns) for row in ("old", "new"))
        db.execute(f"DROP TRIGGER {table}_au")
        db.execute(
            f"CREATE TRIGGER {table}_au AFTER UPDATE OF id, {named} ON {table} BEGIN "
            f"INSERT INTO {table}_fts ({table}_fts, rowid, {named}) "
            f"VALUES ('delete', old.rowid, {old}); "
            f"INSERT INTO {table}_fts (rowid, {named}) VALUES (new.rowid, {new}); END"
        )
