"""Rows of the table `links`: what is on the shelf of links, each address once."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from core.link import Link
from core.store.database import Database
from core.store.rows import EPOCH, new_uid, to_text, to_time
from core.text import to_json
from core.values import replace

_COLUMNS = "uid, url, title, note, tags, added, private, to_read, modified, extra"


class Links:
    """Asked for by UUID or address; lists come newest first."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, link: Link) -> Link:
        """Keep it: a new one is given its id, a known id or address is written anew."""
        return self.put_many([link])[0]

    def put_many(self, links: Iterable[Link]) -> list[Link]:
        named = [replace(link, id=link.id or new_uid()) for link in links]
        with self._db.atomic():
            self._db.connection.executemany(
                f"INSERT INTO links ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                "ON CONFLICT DO UPDATE SET url = excluded.url, title = excluded.title, "
                "note = excluded.note, tags = excluded.tags, added = excluded.added, "
                "private = excluded.private, to_read = excluded.to_read, "
                "modified = excluded.modified, extra = excluded.extra",
                [_row(link) for link in named],
            )
        return named

    def remove(self, uid: str) -> None:
        with self._db.atomic():
            self._db.write("DELETE FROM links WHERE uid = ?", (uid,))

    def get(self, uid: str) -> Link | None:
        found = self._select("WHERE uid = ?", (uid,))
        return found[0] if found else None

    def at(self, urls: Sequence[str]) -> dict[str, Link]:
        """The links that are here already, by their addresses."""
        found = self._select("WHERE url IN (SELECT value FROM json_each(?))", (to_json(urls),))
        return {link.url: link for link in found}

    def latest(self, limit: int = 500, *, shared: bool = False) -> list[Link]:
        """The newest; with `shared` only those that may be proposed."""
        which = "WHERE private = 0" if shared else ""
        return self._select(f"{which} ORDER BY added DESC, id DESC LIMIT ?", (limit,))

    def search(self, words: Sequence[str], limit: int = 500) -> list[Link]:
        """Those that have every one of these words somewhere, whatever the case of ASCII letters."""
        hay = "(title || ' ' || note || ' ' || url || ' ' || tags)"
        match = f"{hay} LIKE ? ESCAPE '\\'"
        marks = " AND ".join([match] * len(words)) or "1"
        return self._select(
            f"WHERE {marks} ORDER BY added DESC, id DESC LIMIT ?",
            (*(f"%{_escaped(word)}%" for word in words), limit),
        )

    def count(self) -> int:
        return int(self._db.rows("SELECT count(*) FROM links")[0][0])

    def everything(self) -> list[Link]:
        """All of them, the oldest first (for export)."""
        return self._select("ORDER BY added, id")

    def _select(self, tail: str, parameters: Sequence[Any] = ()) -> list[Link]:
        rows = self._db.rows(f"SELECT {_COLUMNS} FROM links {tail}", parameters)
        return [_link(row) for row in rows]


def _escaped(word: str) -> str:
    return "".join(f"\\{sign}" if sign in "\\%_" else sign for sign in word)


def _row(link: Link) -> tuple[Any, ...]:
    return (
        link.id,
        link.url,
        link.title,
        link.note,
        to_json(link.tags),
        to_text(link.added or EPOCH),
        int(link.private),
        int(link.to_read),
        to_text(link.modified or link.added or EPOCH),
        to_json(link.extra) if link.extra else "",
    )


def _link(row: tuple[Any, ...]) -> Link:
    uid, url, title, note, tags, added, private, to_read, modified, extra = row
    return Link(
        uid,
        url,
        title,
        note,
        tuple(json.loads(tags)),
        to_time(added),
        bool(private),
        bool(to_read),
        to_time(modified),
        json.loads(extra) if extra else {},
    )
