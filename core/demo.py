"""Twelve weeks of an invented shop owner's life, laid before today: something to look at at once."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from core import mix
from core.clock import local_day
from core.language.kinds import wording
from core.model import Entry, Kind, Post, PostState, Source
from core.problems import Known, Problem
from core.store import Store

LIFE = Path(__file__).parents[1] / "resources" / "demo" / "life.json"


@dataclass(frozen=True, slots=True)
class Made:
    """Whose life it is, and how much of it was told."""

    person: str
    entries: int
    posts: int


def fill(store: Store, now: datetime, zone: str) -> Made:
    """Put the invented life into an empty journal, in one transaction.

    Its last day is today in `zone`; what would lie in the future is not sent yet, or was written
    just now. Known(NOT_EMPTY) if the journal has anything in it.
    """
    if store.entries.count() or store.entries.deleted() or store.posts.everything():
        raise Known(Problem.NOT_EMPTY, str(Path(store.database.path).parent))
    life = json.loads(LIFE.read_text("utf-8"))
    calendar = _Calendar(now, zone)
    with store.atomic():
        rows = life["entries"]
        written = store.entries.add_many([calendar.entry(row) for row in rows])
        entries = {row["key"]: entry for row, entry in zip(rows, written, strict=True)}
        posts = [calendar.post(row, entries) for row in life["posts"]]
        told = [post for post in posts if post.at <= now]
        store.posts.add_many([(post, wording.stuffed(post.text)) for post in told])
    return Made(life["person"], len(written), len(told))


class _Calendar:
    """Days of the life as days of this calendar."""

    def __init__(self, now: datetime, zone: str) -> None:
        self._now = now
        self._zone = zone
        self._today = date.fromisoformat(local_day(now, zone))
        self._monday = date.fromisoformat(mix.monday(self._today.isoformat()))

    def entry(self, row: dict[str, Any]) -> Entry:
        at = self._at(self._today - timedelta(days=row["days_ago"]), row["time"])
        at = min(at, self._now)
        return Entry(
            "",
            at,
            self._zone,
            local_day(at, self._zone),
            row["body"],
            title=row["title"],
            tags=tuple(row["tags"]),
            people=tuple(row["people"]),
            mood=row["mood"],
            starred=row["starred"],
            private=row["private"],
        )

    def post(self, row: dict[str, Any], entries: dict[str, Entry]) -> Post:
        day = self._monday + timedelta(weeks=-row["week"], days=row["weekday"])
        state = PostState(row["state"])
        at = self._at(day, row["time"])
        if state is not PostState.SENT:
            at = min(at, self._now)
        entry = entries.get(row["entry"] or "")
        return Post(
            "",
            at,
            self._zone,
            local_day(at, self._zone),
            row["text"],
            Kind(row["kind"]),
            kind_by_person=True,
            state=state,
            networks=tuple(row["networks"]),
            entry=entry.id if entry else "",
            sources=_sources(entry, row["sentences"]),
            link=row["link"],
        )

    def _at(self, day: date, clock: str) -> datetime:
        local = datetime.combine(day, time.fromisoformat(clock), ZoneInfo(self._zone))
        return local.astimezone(UTC)


def _sources(entry: Entry | None, sentences: str | None) -> tuple[Source, ...]:
    if entry is None or not sentences:
        return ()
    start = entry.body.index(sentences)
    return (Source(entry.id, start, start + len(sentences)),)
