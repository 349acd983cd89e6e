"""Rows of the table `posts` and their values; what the mix counts is written beside the text."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from core import mix
from core.model import Kind, Post, PostState, Source, Told, replace
from core.store import contents
from core.store.database import Database
from core.store.rows import free_ids, new_uid, to_text, to_time
from core.text import to_json

_COLUMNS = (
    "p.uid, p.at, p.zone, p.day, p.text, p.kind, p.kind_by_person, p.state, p.networks, e.uid, "
    "p.sources, p.angle, p.link, p.modified, p.deleted, p.planned, p.planned_zone, "
    "p.contents"
)
_FROM = "FROM posts AS p LEFT JOIN entries AS e ON e.id = p.entry_id"
_TOLD = "p.state = 'sent' AND p.deleted IS NULL"


class Posts:
    """Posts are asked for by their UUID; lists come newest first."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def add(self, post: Post, *, stuffed: bool) -> Post:
        """Insert; a post without an id is given one."""
        return self.add_many([(post, stuffed)])[0]

    def add_many(self, posts: Sequence[tuple[Post, bool]]) -> list[Post]:
        """Insert all in one transaction; beside each, whether its text is stuffed."""
        with self._db.atomic():
            named = [(replace(p, id=p.id or new_uid()), stuffed) for p, stuffed in posts]
            ids = free_ids(self._db, "posts", (p.at for p, _ in named))
            for row_id, (post, stuffed) in zip(ids, named, strict=True):
                row = {"id": row_id, **row_of(post, stuffed=stuffed)}
                names = ", ".join(row)
                values = ", ".join(f":{name}" for name in row).replace(":entry_id", _ENTRY_ID)
                self._db.write(f"INSERT INTO posts ({names}) VALUES ({values})", row)
        return [post for post, _ in named]

    def update(self, post: Post, *, stuffed: bool) -> None:
        """Write all fields; a changed moment moves the post in time, its id stays."""
        with self._db.atomic():
            row = row_of(post, stuffed=stuffed)
            before = self._db.rows("SELECT at FROM posts WHERE uid = ?", (post.id,))
            if before and before[0][0] != row["at"]:
                row["id"] = free_ids(self._db, "posts", [post.at])[0]
            assignments = ", ".join(
                f"{name} = {_ENTRY_ID if name == 'entry_id' else ':' + name}" for name in row
            )
            self._db.write(f"UPDATE posts SET {assignments} WHERE uid = :uid", row)

    def get(self, uid: str) -> Post | None:
        """The post, in the trash or not; None when there is none."""
        found = self._select("WHERE p.uid = ?", (uid,))
        return found[0] if found else None

    def in_states(self, states: Sequence[PostState], limit: int = 500) -> list[Post]:
        marks = ", ".join("?" * len(states))
        unsent = "" if PostState.SENT in states else "AND p.state <> 'sent'"  # has an index
        return self._select(
            f"WHERE p.deleted IS NULL {unsent} AND p.state IN ({marks}) ORDER BY p.id DESC LIMIT ?",
            (*states, limit),
        )

    def of_entry(self, entry: str) -> list[Post]:
        """What was made from this entry."""
        return self._select("WHERE p.deleted IS NULL AND e.uid = ? ORDER BY p.id DESC", (entry,))

    def everything(self) -> list[Post]:
        """All posts outside the trash, oldest first (for export)."""
        return self._select("WHERE p.deleted IS NULL ORDER BY p.id")

    def deleted(self) -> list[Post]:
        """What lies in the trash, oldest first."""
        return self._select("WHERE p.deleted IS NOT NULL ORDER BY p.id")

    def told(self, first_day: str, last_day: str, network: str = "") -> list[Told]:
        """The sent posts of these days, both included, oldest first; of one network if named."""
        rows = self._db.rows(
            "SELECT p.uid, p.at, p.day, p.kind, p.links, p.stuffed, p.fingerprint, p.text, "
            f"p.networks, e.uid, p.zone {_FROM} WHERE {_TOLD} "
            "AND p.week BETWEEN ? AND ? AND p.day BETWEEN ? AND ? "
            f"{_ON_NETWORK if network else ''} ORDER BY p.id",
            (
                mix.monday(first_day),
                mix.monday(last_day),
                first_day,
                last_day,
                *_quoted(network),
            ),
        )
        return [
            Told(
                uid,
                datetime.fromisoformat(at),
                day,
                Kind(kind),
                links,
                bool(stuffed),
                fingerprint,
                text,
                tuple(json.loads(networks)),
                entry or "",
                zone,
            )
            for uid, at, day, kind, links, stuffed, fingerprint, text, networks, entry, zone in rows
        ]

    def planned(self, first: datetime, last: datetime) -> list[Post]:
        """What is meant to be told from one moment to another, the soonest first."""
        return self._select(
            "WHERE p.planned BETWEEN ? AND ? AND p.state = 'planned' AND p.deleted IS NULL "
            "ORDER BY p.planned, p.id",
            (to_text(first), to_text(last)),
        )

    def weekly(
        self, first: str, last: str, *, sunday: bool = False, network: str = ""
    ) -> list[tuple[str, str, int]]:
        """(first day of the week, kind, number of sent posts), of weeks that begin on these days
        and between: Mondays, or Sundays.
        """
        week = "sunday_week" if sunday else "week"
        return self._db.rows(
            f"SELECT {week}, kind, count(*) FROM posts AS p WHERE state = 'sent' "
            f"AND deleted IS NULL AND {week} BETWEEN ? AND ? "
            f"{_ON_NETWORK if network else ''} GROUP BY {week}, kind",
            (first, last, *_quoted(network)),
        )

    def first_day(self) -> str:
        """The first day with a sent post, as their clocks then said; empty when nothing was sent."""
        sent = "FROM posts WHERE state = 'sent' AND deleted IS NULL"
        found = self._db.rows(f"SELECT min(day) {sent} AND week = (SELECT min(week) {sent})")
        return found[0][0] or ""

    def empty_trash(self, before: datetime) -> int:
        """Remove for good what was deleted before this moment; how many that were."""
        if not self._db.rows("SELECT 1 FROM posts WHERE deleted < ? LIMIT 1", (to_text(before),)):
            return 0
        with self._db.atomic():
            return self._db.write("DELETE FROM posts WHERE deleted < ?", (to_text(before),))

    def _select(self, tail: str, parameters: Sequence[Any] = ()) -> list[Post]:
        sql = f"SELECT {_COLUMNS} {_FROM} {tail}"
        return [_post(row) for row in self._db.rows(sql, parameters)]


_ON_NETWORK = "AND instr(p.networks, ?)"


def _quoted(network: str) -> tuple[str, ...]:
    """A network as it stands in the JSON list of a post's networks; nothing for no network."""
    return (f'"{network}"',) if network else ()


_ENTRY_ID = "(SELECT id FROM entries WHERE uid = :entry_id)"


_networks = lru_cache(maxsize=64)(to_json)


def row_of(post: Post, *, stuffed: bool) -> dict[str, Any]:
    return {
        "uid": post.id,
        "at": to_text(post.at),
        "zone": post.zone,
        "day": post.day,
        "week": mix.monday(post.day),
        "text": post.text,
        "kind": post.kind.value,
        "kind_by_person": int(post.kind_by_person),
        "state": post.state.value,
        "networks": _networks(post.networks),
        "entry_id": post.entry,
        "sources": _sources_to_json(post.sources),
        "angle": post.angle,
        "link": post.link,
        "links": mix.links(post.text),
        "stuffed": int(stuffed),
        "fingerprint": mix.fingerprint(post.text),
        "modified": to_text(post.modified or post.at),
        "deleted": to_text(post.deleted) if post.deleted else None,
        "planned": to_text(post.planned) if post.planned else None,
        "planned_zone": post.planned_zone,
        "contents": contents.to_text(post.contents),
    }


def _post(row: tuple[Any, ...]) -> Post:
    uid, at, zone, day, text, kind, by_person, state, networks, entry, *rest = row
    sources, angle, link, modified, deleted, planned, planned_zone, beside = rest
    return Post(
        id=uid,
        at=datetime.fromisoformat(at),
        zone=zone,
        day=day,
        text=text,
        kind=Kind(kind),
        kind_by_person=bool(by_person),
        state=PostState(state),
        networks=tuple(json.loads(networks)),
        entry=entry or "",
        sources=_sources_from_json(sources),
        angle=angle,
        link=link,
        modified=to_time(modified),
        deleted=to_time(deleted),
        planned=to_time(planned),
        planned_zone=planned_zone,
        contents=contents.from_text(beside),
    )


def _sources_to_json(sources: Iterable[Source]) -> str:
    return to_json([[s.entry, s.start, s.end] for s in sources]) if sources else "[]"


def _sources_from_json(text: str) -> tuple[Source, ...]:
    return tuple(Source(*item) for item in json.loads(text))
