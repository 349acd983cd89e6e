"""Steps of the database for looking back: what is asked of twenty years without reading their words."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils


def m019_looking_back(db: "sqlite_utils.Database") -> None:
    """Indexes that hold all that a view asks for, so that the rows with their long texts stay shut."""
    kept = "deleted IS NULL"
    for name, columns, where in (
        ("month_day", "substr(day, 6), day", kept),
        ("marks", "day, mood, starred, private", kept),
        ("tags", "tags, day", f"{kept} AND tags <> '[]'"),
        ("people", "people, day", f"{kept} AND people <> '[]'"),
        ("place", "place, day", f"{kept} AND place <> ''"),
        ("starred", "id", f"{kept} AND starred = 1"),
        ("private", "id", f"{kept} AND private = 1"),
        ("trash", "deleted", "deleted IS NOT NULL"),
    ):
        db.execute(f"CREATE INDEX entries_{name} ON entries({columns}) WHERE {where}")
