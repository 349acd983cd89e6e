"""Rows of the table `plans`: whether a planned post goes out by itself, and when that was told."""

from datetime import datetime

from core.store.database import Database
from core.store.rows import to_text


class Plans:
    """By the id of the post; `sends` -1 is: nothing said."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def sends(self, post: str) -> bool | None:
        """None when the person said nothing of this post."""
        found = self._db.rows(
            "SELECT sends FROM plans JOIN posts AS p ON p.id = plans.post_id WHERE p.uid = ?",
            (post,),
        )
        return bool(found[0][0]) if found and found[0][0] >= 0 else None

    def set_sends(self, post: str, *, sends: bool) -> None:
        with self._db.atomic():
            self._db.write(
                "INSERT INTO plans (post_id, sends) SELECT id, ? FROM posts WHERE uid = ? "
                "ON CONFLICT (post_id) DO UPDATE SET sends = excluded.sends",
                (int(sends), post),
            )

    def tell(self, post: str, planned: datetime) -> None:
        """The person was told that this moment has come."""
        with self._db.atomic():
            self._db.write(
                "INSERT INTO plans (post_id, sends, told) SELECT id, -1, ? FROM posts "
                "WHERE uid = ? ON CONFLICT (post_id) DO UPDATE SET told = excluded.told",
                (to_text(planned), post),
            )

    def told(self) -> set[tuple[str, str]]:
        """(post, the moment it was planned for) of all that were told."""
        rows = self._db.rows(
            "SELECT p.uid, plans.told FROM plans JOIN posts AS p ON p.id = plans.post_id "
            "WHERE plans.told IS NOT NULL"
        )
        return {(uid, told) for uid, told in rows}
