"""Writing, finding and keeping entries."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from core.clock import EARLIEST_CLOCK, Now, local, local_day
from core.entry import Entry, Found
from core.problems import Known, Problem
from core.store import Store
from core.telling import Changes, EntryChanged
from core.text import clean, tidy_names
from core.values import replace

if TYPE_CHECKING:
    from core.finding import Finding
    from core.query import Query

TRASH_DAYS = 30


class Journal:
    """The entries. Every verb saves first and tells afterwards."""

    def __init__(self, store: Store, changes: Changes, now: Now, zone: Callable[[], str]) -> None:
        self._store = store
        self._changes = changes
        self._now = self.now = now
        self._zone = zone

    def blank(self, at: datetime | None = None) -> Entry:
        """An entry that begins now (or at the given moment) and is not saved yet."""
        at = at or self._now()
        return Entry("", at, self._zone(), local_day(at, self._zone()), "")

    def save(self, entry: Entry) -> Entry:
        """Keep the entry; a new one is given its id. Nothing happens when nothing changed.

        Known(NOTHING_WRITTEN) for a new entry without words, Known(BAD_MOOD).
        """
        entry = _tidy(entry)
        if not entry.id:
            return self._add_written([entry])[0]
        kept = self._store.entries.get(entry.id)
        if kept is None:  # it was removed for good elsewhere, and is wanted here
            return self._add_written([replace(entry, id="")])[0]
        if replace(entry, modified=None, deleted=None) == replace(
            kept, modified=None, deleted=None
        ):
            return kept
        from core.history import clash_of_entries  # a new entry, and the start, need none of it

        clash = clash_of_entries(entry, kept)
        saved = self._update(replace(entry, deleted=kept.deleted), kept, clash=clash)
        if clash:
            from core.changes import Clashed

            self._changes.tell(Clashed("entry", saved.id))
        return saved

    def begin(self, entry: Entry) -> Entry:
        """Keep a new entry that has no words yet: for a photo, which is an entry too."""
        return self._add([_tidy(entry)])[0]

    def add_many(self, entries: Sequence[Entry]) -> list[Entry]:
        """Keep new entries in one transaction."""
        return self._add_written([_tidy(entry) for entry in entries])

    def _add_written(self, tidy: Sequence[Entry]) -> list[Entry]:
        if not all(entry.body.strip() or entry.title for entry in tidy):
            raise Known(Problem.NOTHING_WRITTEN)
        return self._add(tidy)

    def _add(self, tidy: Sequence[Entry]) -> list[Entry]:
        now = self._now()
        added = self._store.entries.add_many([replace(entry, modified=now) for entry in tidy])
        for entry in added:
            self._changes.tell(EntryChanged(entry.id))
        return added

    def get(self, entry_id: str) -> Entry:
        """Known(NO_SUCH_ENTRY)."""
        entry = self._store.entries.get(entry_id)
        if entry is None:
            raise Known(Problem.NO_SUCH_ENTRY, entry_id)
        return entry

    def has(self, entry_id: str) -> bool:
        """Whether there is such an entry, in the trash or not."""
        return self._store.entries.get(entry_id) is not None

    def star(self, entry_id: str, *, on: bool) -> Entry:
        return self._update(replace(self.get(entry_id), starred=on))

    def hush(self, entry_id: str, *, on: bool) -> Entry:
        """Never (or again) suggest from this entry."""
        return self._update(replace(self.get(entry_id), quiet=on))

    def delete(self, entry_id: str) -> Entry:
        """Into the trash, from which it can come back for TRASH_DAYS."""
        return self._update(replace(self.get(entry_id), deleted=self._now()))

    def restore(self, entry_id: str) -> Entry:
        return self._update(replace(self.get(entry_id), deleted=None))

    def empty_old_trash(self) -> int:
        """Remove for good what has lain in the trash for TRASH_DAYS; how many entries and posts.

        With a clock that is plainly wrong nothing is removed.
        """
        now = self._now()
        if now < EARLIEST_CLOCK:
            return 0
        before = now - timedelta(days=TRASH_DAYS)
        with self._store.atomic():
            gone = self._store.entries.empty_trash(before) + self._store.posts.empty_trash(before)
            if gone:
                self._store.versions.forget_the_gone()
        return gone

    def today(self) -> str:
        """The local day, as ISO text."""
        return local_day(self._now(), self._zone())

    def latest(
        self, limit: int, before: Entry | None = None, *, starred: bool = False, tag: str = ""
    ) -> list[Entry]:
        """The newest entries, or the next ones older than `before`; starred or tagged ones only."""
        return self._store.entries.latest(limit, before, starred=starred, tag=tag)

    def on_day(self, day: str) -> list[Entry]:
        """The entries of one day, newest first."""
        return self._store.entries.between(day, day)

    def deleted(self) -> list[Entry]:
        """What lies in the trash, last deleted first."""
        return self._store.entries.deleted()

    def count(self) -> int:
        return self._store.entries.count()

    def tags(self) -> list[tuple[str, int]]:
        """Every tag with the number of its entries, most used first."""
        return self._store.entries.tags()

    def people(self) -> list[tuple[str, int]]:
        """Every person named beside an entry, with the number of entries."""
        return self._store.entries.people()

    def search(self, query: str, limit: int = 50) -> list[Found]:
        """Entries in which all of the query is so, newest first; any text is a fair query.

        core/query.py has what can be asked for beside words.
        """
        return self._store.entries.search(_parsed(query), limit)

    def finding(self, limit: int, *, most: int = 0, posts: bool = False) -> "Finding":
        """The same for a window, which must not wait for it."""
        from core.finding import Finding

        return Finding(self._store, limit, most=most, posts=posts)

    def search_all(self, query: str, limit: int = 50) -> list[Found]:
        """Entries and posts together, newest first."""
        asked = _parsed(query)
        found = self._store.entries.search(asked, limit) + self._store.found_posts(asked, limit)
        return sorted(found, key=lambda hit: hit.at, reverse=True)[:limit]

    def clock_problem(self) -> Known | None:
        """Set when this computer's clock cannot be right."""
        now = self._now()
        return Known(Problem.CLOCK_WRONG, self.today()) if now < EARLIEST_CLOCK else None

    def _update(self, entry: Entry, kept: Entry | None = None, *, clash: bool = False) -> Entry:
        """`kept` is what it said before, if its words change; in a clash it stays for good."""
        entry = replace(entry, modified=self._now())
        with self._store.atomic():
            if kept is not None:
                from core.history import remember_entry

                remember_entry(self._store, kept, marked=clash)
            self._store.entries.update(entry)
        self._changes.tell(EntryChanged(entry.id))
        return entry


def _parsed(query: str) -> "Query":
    from core import query as queries  # the first paint asks for nothing

    return queries.parse(clean(query))


def _tidy(entry: Entry) -> Entry:
    if entry.mood is not None and entry.mood not in range(1, 6):
        raise Known(Problem.BAD_MOOD, str(entry.mood))
    return replace(
        entry,
        title=" ".join(clean(entry.title).split()),
        body=clean(entry.body),
        tags=tidy_names(entry.tags),
        people=tidy_names(entry.people),
        day=local(entry.at, entry.zone).date().isoformat(),
    )
