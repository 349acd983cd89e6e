"""Rows of the table `corrections`: the kinds that a person gave to posts, for learning from them."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from core.model import Kind
from core.store.database import Database
from core.store.rows import to_text

MOST = 300
"""So many teach, the latest ones: learning stays quick, and a person changes too."""


class Correction(NamedTuple):
    """The person said of this post that it is of this kind."""

    post: str
    kind: Kind
    at: datetime


class Corrections:
    """One for each post; gone for good with its post."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, correction: Correction) -> None:
        """Keep it; a later one of the same post replaces it. A post that is gone needs none."""
        with self._db.atomic():
            self._db.write(
                "INSERT INTO corrections (post_id, kind, at) "
                "SELECT id, ?, ? FROM posts WHERE uid = ? "
                "ON CONFLICT (post_id) DO UPDATE SET kind = excluded.kind, at = excluded.at",
                (correction.kind.value, to_text(correction.at), correction.post),
            )

    def remove(self, posts: Sequence[str]) -> None:
        with self._db.atomic():
            for post in posts:
                self._db.write(
                    "DELETE FROM corrections WHERE post_id = (SELECT id FROM posts WHERE uid = ?)",
                    (post,),
                )

    def count(self) -> int:
        return int(self._db.rows("SELECT count(*) FROM corrections")[0][0])

    def everything(self) -> list[Correction]:
        """The oldest first."""
        rows = self._db.rows(
            "SELECT p.uid, c.kind, c.at FROM corrections AS c JOIN posts AS p ON p.id = c.post_id "
            "ORDER BY c.at, c.post_id"
        )
        return [Correction(uid, Kind(kind), datetime.fromisoformat(at)) for uid, kind, at in rows]

    def pairs(self) -> list[tuple[str, Kind]]:
        """The words and kinds of the latest MOST, the oldest of them first."""
        rows = self._db.rows(
            "SELECT p.text, c.kind FROM corrections AS c JOIN posts AS p ON p.id = c.post_id "
            "ORDER BY c.at DESC, c.post_id DESC LIMIT ?",
            (MOST,),
        )
        return [(text, Kind(kind)) for text, kind in reversed(rows)]
