"""Planned posts whose moment has come: a reminder, or sending after a visible minute; never a heap.

What came due while Rapport was closed, or the computer slept, is only asked about.
"""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from core.clock import Now
from core.model import Post
from core.settings import Settings
from core.store import Store
from core.store.rows import to_text

LATE = timedelta(minutes=5)
_FIRST = datetime(2000, 1, 1, tzinfo=UTC)


class Due(NamedTuple):
    """A post whose moment has come. `late`: nobody was there then."""

    post: Post
    sends: bool
    late: bool


class DuePosts:
    """`began`: since when the program has been running."""

    def __init__(self, store: Store, settings: Settings, now: Now) -> None:
        self._store, self._settings, self._now = store, settings, now
        self._began = now()

    def sends(self, post_id: str) -> bool:
        """Whether it goes out by itself then: as said of this post, else as set for all."""
        said = self._store.plans.sends(post_id)
        return said if said is not None else self._settings.get("planned posts") == "send"

    def set_sends(self, post_id: str, *, sends: bool) -> None:
        self._store.plans.set_sends(post_id, sends=sends)

    def look(self) -> list[Due]:
        """What has come due and was not told yet, the earliest first; it counts as told now."""
        now = self._now()
        told = self._store.plans.told()
        found = []
        for post in self._store.posts.planned(_FIRST, now):
            if post.planned is None or (post.id, to_text(post.planned)) in told:
                continue
            late = post.planned < self._began or now - post.planned > LATE
            found.append(Due(post, self.sends(post.id), late))
            self._store.plans.tell(post.id, post.planned)
        return found

    def overdue(self) -> list[Post]:
        """Still planned, and the moment is over: they wait for the person's word."""
        return self._store.posts.planned(_FIRST, self._now())

    def next_moment(self) -> datetime | None:
        """When the next post comes due."""
        now = self._now()
        coming = self._store.posts.planned(now, now + timedelta(days=2))
        return min((post.planned for post in coming if post.planned), default=None)
