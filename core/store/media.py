"""Rows of the tables `media` (each file once) and `attachments` (its places beside entries, posts)."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Literal

from core.attachments import Attachment, Medium
from core.store.database import Database
from core.store.rows import to_text
from core.text import to_json

Owner = Literal["entry", "post"]
_TABLES: dict[Owner, str] = {"entry": "entries", "post": "posts"}
MEDIUM = "m.uid, m.digest, m.type, m.size, m.file, m.added, m.width, m.height, m.alt"
_ATTACHMENT = "a.uid, a.position, a.name, a.caption, a.details"


class MediaRows:
    """Media by the digest of their bytes; attachments in the order of their owner."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def find(self, digest: str) -> Medium | None:
        found = self._media("WHERE m.digest = ?", (digest,))
        return found[0] if found else None

    def get(self, uid: str) -> Medium | None:
        found = self._media("WHERE m.uid = ?", (uid,))
        return found[0] if found else None

    def everything(self) -> list[Medium]:
        return self._media("ORDER BY m.id")

    def add(self, medium: Medium) -> None:
        row = {**medium._asdict(), "uid": medium.id, "added": to_text(medium.added)}
        with self._db.atomic():
            self._db.write(
                "INSERT INTO media (uid, digest, type, size, file, added, width, height, alt) "
                "VALUES (:uid, :digest, :type, :size, :file, :added, :width, :height, :alt)",
                row,
            )

    def describe(self, uid: str, alt: str) -> None:
        """Remember the description that was given to this picture."""
        with self._db.atomic():
            self._db.write("UPDATE media SET alt = ? WHERE uid = ?", (alt, uid))

    def measure(self, uid: str, width: int, height: int) -> None:
        with self._db.atomic():
            self._db.write(
                "UPDATE media SET width = ?, height = ? WHERE uid = ?", (width, height, uid)
            )

    def refile(self, uid: str, file: str) -> None:
        """Its bytes are in another file of the folder now."""
        with self._db.atomic():
            self._db.write("UPDATE media SET file = ? WHERE uid = ?", (file, uid))

    def of(self, owner: Owner, uid: str) -> list[Attachment]:
        """What is attached to this entry or post, in order."""
        return [attachment for _, attachment in self.of_many(owner, [uid])]

    def of_many(self, owner: Owner, uids: Iterable[str]) -> list[tuple[str, Attachment]]:
        """(id of the owner, attachment), in the order of each owner."""
        wanted = to_json(list(uids))
        return self._attachments(
            owner, "AND o.uid IN (SELECT value FROM json_each(?)) ORDER BY o.id", (wanted,)
        )

    def all_of(self, owner: Owner, *, trash: bool = False) -> list[tuple[str, Attachment]]:
        """Every attachment of entries or of posts, oldest owner first; of those in the trash too."""
        return self._attachments(owner, f"{'' if trash else 'AND o.deleted IS NULL'} ORDER BY o.id")

    def put(self, owner: Owner, uid: str, attachment: Attachment) -> None:
        """Attach; an attachment that is there already gets its new place, caption and details."""
        medium = attachment.medium.id if attachment.medium else None
        with self._db.atomic():
            self._db.write(
                f"INSERT INTO attachments (uid, {owner}_id, media_id, position, name, caption, "
                f"details) VALUES (?, (SELECT id FROM {_TABLES[owner]} WHERE uid = ?), "
                "(SELECT id FROM media WHERE uid = ?), ?, ?, ?, ?) "
                "ON CONFLICT (uid) DO UPDATE SET position = excluded.position, "
                "name = excluded.name, caption = excluded.caption, details = excluded.details, "
                "media_id = excluded.media_id",
                (
                    attachment.id,
                    uid,
                    medium,
                    attachment.position,
                    attachment.name,
                    attachment.caption,
                    to_json(attachment.details),
                ),
            )

    def place_many(self, placed: Iterable[tuple[Any, ...]], owner: Owner = "entry") -> None:
        """Attach (entry or post, attachment, position, medium or None, name, caption, details) each."""
        with self._db.atomic():
            self._db.connection.executemany(
                f"INSERT INTO attachments ({owner}_id, uid, position, media_id, name, caption, "
                f"details) VALUES ((SELECT id FROM {_TABLES[owner]} WHERE uid = ?), ?, ?, "
                "(SELECT id FROM media WHERE uid = ?), ?, ?, ?) ON CONFLICT (uid) DO UPDATE SET "
                "position = excluded.position, caption = excluded.caption, "
                "media_id = coalesce(excluded.media_id, media_id)",
                ((*each[:6], to_json(each[6])) for each in placed),
            )

    def forget(self, attachments: Sequence[str]) -> None:
        """These were never attached."""
        with self._db.atomic():
            self._db.connection.executemany(
                "DELETE FROM attachments WHERE uid = ?", [(each,) for each in attachments]
            )

    def owner(self, attachment: str) -> tuple[Owner, str] | None:
        """Whose attachment this is, be it detached or not."""
        rows = self._db.rows(
            "SELECT e.uid, p.uid FROM attachments AS a LEFT JOIN entries AS e ON e.id = a.entry_id "
            "LEFT JOIN posts AS p ON p.id = a.post_id WHERE a.uid = ?",
            (attachment,),
        )
        if not rows:
            return None
        entry, post = rows[0]
        return ("entry", entry) if entry else ("post", post)

    def detach(self, attachment: str, now: datetime | None) -> None:
        """Take it away (it can come back while the trash is kept), or with None bring it back."""
        with self._db.atomic():
            self._db.write(
                "UPDATE attachments SET deleted = ? WHERE uid = ?",
                (to_text(now) if now else None, attachment),
            )

    def empty_trash(self, before: datetime) -> None:
        """Forget for good what was taken away before this moment."""
        with self._db.atomic():
            self._db.write("DELETE FROM attachments WHERE deleted < ?", (to_text(before),))

    def remove_unused(self, before: datetime) -> list[Medium]:
        """Forget the media added before this moment that nothing names; the files are the caller's."""
        tail = (
            "WHERE m.added < ? "
            "AND NOT EXISTS (SELECT 1 FROM attachments AS a WHERE a.media_id = m.id)"
        )
        with self._db.atomic():
            unused = self._media(tail, (to_text(before),))
            self._db.write(f"DELETE FROM media AS m {tail}", (to_text(before),))
        return unused

    def _media(self, tail: str, parameters: Sequence[Any] = ()) -> list[Medium]:
        rows = self._db.rows(f"SELECT {MEDIUM} FROM media AS m {tail}", parameters)
        return [medium_of(row) for row in rows]

    def _attachments(
        self, owner: Owner, tail: str, parameters: Sequence[Any] = ()
    ) -> list[tuple[str, Attachment]]:
        sql = (
            f"SELECT o.uid, {_ATTACHMENT}, {MEDIUM} FROM attachments AS a "
            f"JOIN {_TABLES[owner]} AS o ON o.id = a.{owner}_id "
            "LEFT JOIN media AS m ON m.id = a.media_id "
            f"WHERE a.deleted IS NULL {tail}, a.position, a.id"
        )
        return [
            (
                row[0],
                Attachment(
                    id=row[1],
                    position=row[2],
                    medium=medium_of(row[6:]) if row[6] else None,
                    name=row[3],
                    caption=row[4],
                    details=json.loads(row[5]),
                ),
            )
            for row in self._db.rows(sql, parameters)
        ]


def medium_of(row: Sequence[Any]) -> Medium:
    uid, digest, kind, size, file, added, width, height, alt = row
    at = datetime.fromisoformat(added)
    return Medium(uid, digest, kind, size, file, at, width, height, alt)
