"""Rows of the table `made_from`: from which earlier post, link or clipping a post was begun."""

from collections.abc import Iterable
from datetime import datetime

from core.store.database import Database
from core.text import to_json


class MadeFrom:
    """`type` is `post`, `link` or `clipping`; what it names may be gone by now."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, post: str, type_: str, uid: str) -> None:
        with self._db.atomic():
            self._db.write(
                "INSERT INTO made_from (post_id, type, uid) SELECT id, ?, ? FROM posts WHERE uid = ? "
                "ON CONFLICT (post_id) DO UPDATE SET type = excluded.type, uid = excluded.uid",
                (type_, uid, post),
            )

    def of(self, post: str) -> tuple[str, str]:
        """(type, id) of what the post was made from; empty texts where it is of its own."""
        found = self._db.rows(
            "SELECT m.type, m.uid FROM made_from AS m JOIN posts AS p ON p.id = m.post_id "
            "WHERE p.uid = ?",
            (post,),
        )
        return tuple(found[0]) if found else ("", "")

    def shared(self, uids: Iterable[str]) -> dict[str, datetime]:
        """When each of these was last told, of those that were."""
        rows = self._db.rows(
            "SELECT m.uid, max(p.at) FROM made_from AS m JOIN posts AS p ON p.id = m.post_id "
            "WHERE m.uid IN (SELECT value FROM json_each(?)) AND p.state = 'sent' "
            "AND p.deleted IS NULL GROUP BY m.uid",
            (to_json(list(uids)),),
        )
        return {uid: datetime.fromisoformat(at) for uid, at in rows}
