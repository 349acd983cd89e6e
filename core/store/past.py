"""Posts that were told elsewhere: their origin, and the queue of those whose kind is to be read."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from core.model import Kind, Post
from core.origin import Origin
from core.store.database import Database
from core.store.posts import row_of
from core.store.rows import free_ids
from core.text import to_json


class Kept(NamedTuple):
    """A post that came before. `came` is the digest of it as it came."""

    id: str
    came: str


class Own(NamedTuple):
    """A post that did not come from an archive: written, sent or recorded here."""

    id: str
    at: datetime
    networks: str
    """As JSON."""
    fingerprint: str
    text: str


class Unread(NamedTuple):
    """What is needed to recognise a post."""

    number: int
    text: str
    answers: bool


class Read(NamedTuple):
    """What was found out of it. `doubt`: 0 (sure) to 1."""

    number: int
    kind: Kind
    doubt: float
    stuffed: bool


class Past:
    """Columns of the table `posts` that only imports and the reading of kinds know."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def add_many(self, came: Sequence[tuple[Post, Origin, bool]]) -> None:
        """Insert posts with their origins; the flag says that a post answers somebody."""
        rows = [
            {
                **row_of(post, stuffed=False), "entry_id": None, "source": origin.source,
                "source_id": origin.source_id, "came": origin.came, "extra": origin.extra,
                "answers": int(answers),
            }
            for post, origin, answers in came
        ]  # fmt: skip
        if not rows:
            return
        names = ", ".join(rows[0])
        marks = ", ".join("?" * len(rows[0]))
        with self._db.atomic():  # the words are read before it: nobody waits for that
            numbers = free_ids(self._db, "posts", (post.at for post, _, _ in came))
            self._db.connection.executemany(
                f"INSERT INTO posts (id, {names}) VALUES (?, {marks})",
                [(number, *row.values()) for number, row in zip(numbers, rows, strict=True)],
            )

    def renew(self, post: Post, origin: Origin, *, answers: bool) -> None:
        """Write a post that came before as it comes now; its moment and id stay."""
        row = row_of(post, stuffed=False)
        for fixed in ("uid", "at", "entry_id"):
            row.pop(fixed)
        row |= {"came": origin.came, "extra": origin.extra, "answers": int(answers)}
        assignments = ", ".join(f"{name} = :{name}" for name in row)
        with self._db.atomic():
            self._db.write(
                f"UPDATE posts SET {assignments} WHERE uid = :uid", {**row, "uid": post.id}
            )

    def find(self, source: str, names: Sequence[str]) -> dict[str, Kept]:
        """The posts that came from there under these names, in the trash or not."""
        rows = self._db.rows(
            "SELECT source_id, uid, came FROM posts WHERE source = ? AND source <> '' "
            "AND source_id IN (SELECT value FROM json_each(?))",
            (source, to_json(list(names))),
        )
        return {name: Kept(uid, came) for name, uid, came in rows}

    def origin(self, uid: str) -> Origin:
        """An empty one for a post that was written here, or for none."""
        rows = self._db.rows(
            "SELECT source, source_id, came, extra FROM posts WHERE uid = ?", (uid,)
        )
        return Origin(*rows[0]) if rows else Origin()

    def own(self) -> list[Own]:
        """The sent posts that came from no archive, the oldest first."""
        rows = self._db.rows(
            "SELECT uid, at, networks, fingerprint, text FROM posts "
            "WHERE source = '' AND state = 'sent' ORDER BY id"
        )
        return [Own(row[0], datetime.fromisoformat(row[1]), *row[2:]) for row in rows]

    def own_places(self) -> list[tuple[str, str, str]]:
        """(network, address or name there, post) of all that was sent or confirmed here."""
        return self._db.rows(
            "SELECT d.network, d.link, p.uid FROM deliveries AS d JOIN posts AS p ON p.id = d.post_id "
            "WHERE d.link <> '' UNION ALL "
            "SELECT d.network, s.link, p.uid FROM sending_steps AS s "
            "JOIN deliveries AS d ON d.id = s.delivery_id JOIN posts AS p ON p.id = d.post_id "
            "WHERE s.link <> '' UNION ALL "
            "SELECT d.network, s.remote, p.uid FROM sending_steps AS s "
            "JOIN deliveries AS d ON d.id = s.delivery_id JOIN posts AS p ON p.id = d.post_id "
            "WHERE s.remote LIKE '%/%' UNION ALL "
            "SELECT '', link, uid FROM posts WHERE link <> '' AND source = ''"
        )

    def unread(self, limit: int) -> list[Unread]:
        """Those whose kind is still to be read, newest first."""
        rows = self._db.rows(
            "SELECT id, text, answers FROM posts WHERE state = 'arrived' ORDER BY id DESC LIMIT ?",
            (limit,),
        )
        return [Unread(number, text, bool(answers)) for number, text, answers in rows]

    def count_unread(self) -> int:
        return int(self._db.rows("SELECT count(*) FROM posts WHERE state = 'arrived'")[0][0])

    def read(self, found: Iterable[Read]) -> None:
        """Keep the kinds: the posts are sent ones from now on."""
        with self._db.atomic():
            self._db.connection.executemany(
                "UPDATE posts SET state = 'sent', kind = ?, doubt = ?, stuffed = ? "
                "WHERE id = ? AND state = 'arrived'",
                [(each.kind.value, each.doubt, int(each.stuffed), each.number) for each in found],
            )

    def doubtful(self, least: float, limit: int) -> list[str]:
        """The ids of the posts whose kind is least sure, the least sure first."""
        rows = self._db.rows(
            "SELECT uid FROM posts WHERE doubt > 0 AND doubt >= ? AND kind_by_person = 0 "
            "AND state = 'sent' AND deleted IS NULL ORDER BY doubt DESC, id DESC LIMIT ?",
            (least, limit),
        )
        return [uid for (uid,) in rows]

    def count_doubtful(self, least: float) -> int:
        """How many there are; the index has all that is asked for."""
        rows = self._db.rows(
            "SELECT count(*) FROM posts WHERE doubt > 0 AND doubt >= ? AND kind_by_person = 0 "
            "AND state = 'sent' AND deleted IS NULL",
            (least,),
        )
        return int(rows[0][0])

    def doubts(self, uids: Sequence[str]) -> dict[str, float]:
        """Of these posts those that are doubtful, and how much."""
        rows = self._db.rows(
            "SELECT uid, doubt FROM posts WHERE doubt > 0 AND kind_by_person = 0 "
            "AND uid IN (SELECT value FROM json_each(?))",
            (to_json(list(uids)),),
        )
        return dict(rows)

    def settle(self, uid: str, doubt: float) -> None:
        """How sure the kind of this post is from now on."""
        with self._db.atomic():
            self._db.write("UPDATE posts SET doubt = ? WHERE uid = ?", (doubt, uid))
