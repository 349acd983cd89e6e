"""What a person has beside entries and posts, as rows: for taking all of it out, and in again."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from core.store.database import Database


class Sort(NamedTuple):
    """A table, the columns that are taken along, and those of which each alone says what it is."""

    table: str
    columns: tuple[str, ...]
    unique: tuple[str, ...]


SORTS = {
    "links": Sort(
        "links",
        ("uid", "url", "title", "note", "tags", "added", "private", "to_read", "modified", "extra"),
        ("uid", "url"),
    ),
    "clippings": Sort(
        "clippings",
        ("uid", "sort", "words", "author", "source", "url", "note", "tags", "added", "modified"),
        ("uid",),
    ),
    "templates": Sort("templates", ("uid", "name", "body", "changed"), ("uid",)),
    "words": Sort("own_words", ("word", "at"), ("word",)),
    "people": Sort("people", ("key", "name", "naming", "role", "changed"), ("key",)),
}
_ORIGIN = ("source", "source_id", "came", "extra", "answers", "doubt")
DELIVERY = ("uid", "network", "account", "state", "key", "created", "changed", "link", "problem")


class Belongings:
    """Each sort by its name in SORTS, a row as a mapping of its columns."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def everything(self, name: str) -> list[dict[str, Any]]:
        """All of this sort, the first kept first."""
        sort = SORTS[name]
        rows = self._db.rows(f"SELECT {', '.join(sort.columns)} FROM {sort.table} ORDER BY id")
        return [dict(zip(sort.columns, row, strict=True)) for row in rows]

    def has(self, name: str, row: Mapping[str, Any]) -> bool:
        """Whether this one is here already, whatever it says."""
        sort = SORTS[name]
        held = " OR ".join(f"{column} = ?" for column in sort.unique)
        values = [row[column] for column in sort.unique]
        return bool(self._db.rows(f"SELECT 1 FROM {sort.table} WHERE {held}", values))

    def add(self, name: str, row: Mapping[str, Any]) -> None:
        """Keep one, unless it is here already."""
        sort = SORTS[name]
        self._insert(sort.table, sort.columns, [row[column] for column in sort.columns])

    def remove(self, name: str, row: Mapping[str, Any]) -> None:
        """Remove the one that says just this."""
        sort = SORTS[name]
        held = " AND ".join(f"{column} IS ?" for column in sort.columns)
        with self._db.atomic():
            self._db.write(
                f"DELETE FROM {sort.table} WHERE {held}", [row[column] for column in sort.columns]
            )

    def of_posts(self) -> dict[str, dict[str, Any]]:
        """By the post: where it came from, the kind that the person taught, what it was made from."""
        columns = (*_ORIGIN, "kind", "at", "type", "uid")
        rows = self._db.rows(
            f"SELECT p.uid, {', '.join(f'p.{column}' for column in _ORIGIN)}, "
            "c.kind, c.at, m.type, m.uid FROM posts AS p "
            "LEFT JOIN corrections AS c ON c.post_id = p.id "
            "LEFT JOIN made_from AS m ON m.post_id = p.id "
            "WHERE p.source <> '' OR c.post_id IS NOT NULL OR m.post_id IS NOT NULL"
        )
        return {row[0]: dict(zip(columns, row[1:], strict=True)) for row in rows}

    def came_from(self, post: str, origin: Sequence[Any]) -> None:
        """Where a post came from: the columns of `of_posts` up to `doubt`."""
        marks = ", ".join(f"{column} = ?" for column in _ORIGIN)
        with self._db.atomic():
            self._db.write(f"UPDATE posts SET {marks} WHERE uid = ?", (*origin, post))

    def add_deliveries(self, post: str, rows: Iterable[Sequence[Any]]) -> None:
        """Values of DELIVERY each; one that is here already is left."""
        for row in rows:
            found = self._db.rows("SELECT id FROM posts WHERE uid = ?", (post,))
            self._insert("deliveries", ("post_id", *DELIVERY), [*found[0], *row])

    def _insert(self, table: str, columns: Sequence[str], values: Sequence[Any]) -> None:
        marks = ", ".join("?" * len(columns))
        with self._db.atomic():
            self._db.write(
                f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({marks})", values
            )
