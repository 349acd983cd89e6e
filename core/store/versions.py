"""Rows of the table `versions`: earlier states of entries and posts, compressed."""

import json
import zlib
from collections.abc import Sequence

from core.store.database import Database
from core.store.rows import to_text
from core.text import to_json
from core.versions import Version

_LONGEST = 256 << 20
"""Bytes; nobody writes that much, and another's file could claim anything."""
ENTRY, POST = "entry", "post"
Packed = tuple[int, str, int, bytes]
"""A row as it lies in the table; see `unpacked`."""


class Versions:
    """Asked for by what they are of (`entry` or `post`) and its UUID, oldest first."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def add(self, type_: str, uid: str, version: Version) -> None:
        with self._db.atomic():
            self._db.write(
                "INSERT INTO versions (type, uid, at, marked, content) VALUES (?, ?, ?, ?, ?)",
                (type_, uid, to_text(version.at), int(version.marked), _packed(version)),
            )

    def replace(self, version_id: int, version: Version) -> None:
        """Put a fuller state in the place of one that it holds."""
        with self._db.atomic():
            self._db.write(
                "UPDATE versions SET at = ?, marked = ?, content = ? WHERE id = ?",
                (to_text(version.at), int(version.marked), _packed(version), version_id),
            )

    def last(self, type_: str, uid: str) -> Version | None:
        found = self._select("WHERE type = ? AND uid = ? ORDER BY id DESC LIMIT 1", (type_, uid))
        return found[0] if found else None

    def of(self, type_: str, uid: str) -> list[Version]:
        return self._select("WHERE type = ? AND uid = ? ORDER BY id", (type_, uid))

    def everything(self) -> dict[tuple[str, str], list[Packed]]:
        """By (`entry` or `post`, UUID), oldest first, as they lie there: there may be very many."""
        found: dict[tuple[str, str], list[Packed]] = {}
        sql = "SELECT type, uid, id, at, marked, content FROM versions ORDER BY id"
        for type_, uid, *packed in self._db.rows(sql):
            found.setdefault((type_, uid), []).append((packed[0], packed[1], packed[2], packed[3]))
        return found

    def count(self, type_: str, uid: str) -> int:
        rows = self._db.rows(
            "SELECT count(*) FROM versions WHERE type = ? AND uid = ?", (type_, uid)
        )
        return int(rows[0][0])

    def get(self, version_id: int) -> Version | None:
        found = self._select("WHERE id = ?", (version_id,))
        return found[0] if found else None

    def remove(self, ids: Sequence[int]) -> None:
        with self._db.atomic():
            for version_id in ids:
                self._db.write("DELETE FROM versions WHERE id = ?", (version_id,))

    def forget_the_gone(self) -> None:
        """Remove the earlier states of what was itself removed for good."""
        with self._db.atomic():
            for type_, table in ((ENTRY, "entries"), (POST, "posts")):
                self._db.write(
                    f"DELETE FROM versions WHERE type = ? AND uid NOT IN (SELECT uid FROM {table})",
                    (type_,),
                )

    def _select(self, tail: str, parameters: Sequence[object]) -> list[Version]:
        rows = self._db.rows(f"SELECT id, at, marked, content FROM versions {tail}", parameters)
        return [_version(*row) for row in rows]


def _packed(version: Version) -> bytes:
    return zlib.compress(to_json(version.said).encode(), 1)


def unpacked(packed: Packed) -> Version:
    """The version in a row of `Versions.everything`. ValueError where it is none."""
    try:
        return _version(*packed)
    except (zlib.error, TypeError) as error:
        raise ValueError(packed[0]) from error


def _version(version_id: int, at: str, marked: int, content: bytes) -> Version:
    from datetime import datetime

    said = zlib.decompressobj().decompress(content, _LONGEST)
    body, title, tags, people, mood = json.loads(said)
    when = datetime.fromisoformat(at)
    return Version(
        version_id, when, body, title, tuple(tags), tuple(people), mood, marked=bool(marked)
    )
