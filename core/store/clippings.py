"""Rows of the table `clippings`: quotes and headlines on the shelf."""

import json
from collections.abc import Sequence
from typing import Any

from core.clipping import Clipping, Sort
from core.store.database import Database
from core.store.rows import EPOCH, new_uid, to_text, to_time
from core.text import to_json
from core.values import replace

_COLUMNS = "uid, sort, words, author, source, url, note, tags, added, modified"
_HAY = "(words || ' ' || author || ' ' || source || ' ' || url || ' ' || note || ' ' || tags)"


class Clippings:
    """Asked for by UUID; lists come newest first."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, clipping: Clipping) -> Clipping:
        """Keep it; a new one is given its id, a known one is written anew."""
        named = replace(clipping, id=clipping.id or new_uid())
        with self._db.atomic():
            self._db.write(
                f"INSERT INTO clippings ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (uid) DO UPDATE SET sort = excluded.sort, words = excluded.words, "
                "author = excluded.author, source = excluded.source, url = excluded.url, "
                "note = excluded.note, tags = excluded.tags, modified = excluded.modified",
                (
                    named.id,
                    named.sort.value,
                    named.words,
                    named.author,
                    named.source,
                    named.url,
                    named.note,
                    to_json(named.tags),
                    to_text(named.added or EPOCH),
                    to_text(named.modified or named.added or EPOCH),
                ),
            )
        return named

    def get(self, uid: str) -> Clipping | None:
        found = self._select("WHERE uid = ?", (uid,))
        return found[0] if found else None

    def remove(self, uid: str) -> None:
        with self._db.atomic():
            self._db.write("DELETE FROM clippings WHERE uid = ?", (uid,))

    def search(self, words: Sequence[str], limit: int) -> list[Clipping]:
        """Those that have every one of these words somewhere; all without words."""
        match = f"{_HAY} LIKE ? ESCAPE '\\'"
        marks = " AND ".join([match] * len(words)) or "1"
        return self._select(
            f"WHERE {marks} ORDER BY added DESC, id DESC LIMIT ?",
            (*(f"%{_escaped(word)}%" for word in words), limit),
        )

    def _select(self, tail: str, parameters: Sequence[Any]) -> list[Clipping]:
        rows = self._db.rows(f"SELECT {_COLUMNS} FROM clippings {tail}", parameters)
        return [_clipping(row) for row in rows]


def _clipping(row: tuple[Any, ...]) -> Clipping:
    uid, sort, words, author, source, url, note, tags, added, modified = row
    named = tuple(json.loads(tags))
    return Clipping(
        uid,
        Sort(sort),
        words,
        author,
        source,
        url,
        note,
        named,
        to_time(added),
        to_time(modified),
    )


def _escaped(word: str) -> str:
    return "".join(f"\\{sign}" if sign in "\\%_" else sign for sign in word)
