"""Is everything sound? The file and its search index, as SQLite sees them; then what rows say."""

from collections.abc import Iterator

from core.clipping import Sort
from core.model import DeliveryState, Kind, PostState
from core.store.database import Database
from core.store.sqlite import sqlite3


def problems(database: Database) -> list[str]:
    """What is wrong, a line each: SQLite's words, or `table row: column`. Empty when all is well."""
    return _of_the_file(database) or list(_odd_rows(database))


def _of_the_file(database: Database) -> list[str]:
    connection = database.connection
    try:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check(20)")]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        _compare_indexes(database)
    except sqlite3.DatabaseError as error:
        return [str(error)]
    finally:
        connection.rollback()
    return [line for line in found if line != "ok"] + [f"foreign key: {row}" for row in broken]


def _compare_indexes(database: Database) -> None:
    """Compare the search indexes with the texts; of a file that may only be read, nobody can ask."""
    try:
        for table in ("entries_fts", "posts_fts"):
            database.connection.execute(
                f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)"
            )
    except sqlite3.OperationalError as error:
        if "readonly" not in str(error):
            raise


def _odd_rows(database: Database) -> Iterator[str]:
    for table, columns in _WRONG.items():
        for column, condition in columns.items():
            rows = database.rows(f"SELECT uid FROM {table} WHERE {condition} LIMIT 20")
            yield from (f"{table} {uid}: {column}" for (uid,) in rows)


def _no_list(column: str) -> str:
    return f"CASE WHEN json_valid({column}) THEN json_type({column}) <> 'array' ELSE 1 END"


def _none_of(column: str, values: type[Kind | PostState | DeliveryState | Sort]) -> str:
    return f"{column} NOT IN ({', '.join(f'{value.value!r}' for value in values)})"


_NO_MOMENT = "datetime({0}) IS NULL"
_NO_DAY = "day IS NOT date(day, '+0 days')"  # reckoned anew: 31 February is 3 March
_WRONG: dict[str, dict[str, str]] = {
    "entries": {
        "at": _NO_MOMENT.format("at"),
        "modified": _NO_MOMENT.format("modified"),
        "day": _NO_DAY,
        "tags": _no_list("tags"),
        "people": _no_list("people"),
    },
    "posts": {
        "at": _NO_MOMENT.format("at"),
        "modified": _NO_MOMENT.format("modified"),
        "day": _NO_DAY,
        "week": "week IS NOT date(day, '-6 days', 'weekday 1')",
        "kind": _none_of("kind", Kind),
        "state": _none_of("state", PostState),
        "networks": _no_list("networks"),
        "sources": _no_list("sources"),
    },
    "media": {"added": _NO_MOMENT.format("added"), "size": "size <= 0"},
    "attachments": {"details": "NOT json_valid(details)"},
    "clippings": {
        "added": _NO_MOMENT.format("added"),
        "tags": _no_list("tags"),
        "sort": _none_of("sort", Sort),
    },
    "links": {"added": _NO_MOMENT.format("added"), "tags": _no_list("tags")},
    "deliveries": {
        "created": _NO_MOMENT.format("created"),
        "changed": _NO_MOMENT.format("changed"),
        "state": _none_of("state", DeliveryState),
    },
}
"""For each column the condition that no sound row meets."""
