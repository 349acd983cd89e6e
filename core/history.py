"""What an entry or a post said before, and bringing that back."""

from collections.abc import Callable
from datetime import datetime

from core.clock import Now
from core.model import Entry, Post, PostState, replace
from core.problems import Known, Problem
from core.store import Store
from core.store.versions import ENTRY, POST
from core.versions import MOST, SITTING, Version, holds, of_entry, of_post, thinned


def remember_entry(store: Store, kept: Entry, *, marked: bool = False) -> None:
    """Keep what the entry says now, before it is overwritten (inside the caller's `atomic`)."""
    if kept.body.strip() or kept.title:
        _remember(store, ENTRY, kept.id, of_entry(kept, marked=marked))


def remember_post(store: Store, kept: Post, *, marked: bool = False) -> None:
    if kept.text.strip():
        _remember(store, POST, kept.id, of_post(kept, marked=marked))


def clash_of_entries(entry: Entry, kept: Entry) -> bool:
    """Whether `entry`, begun from an older state, would overwrite words that it never saw."""
    seen = entry.modified is None or kept.modified is None or entry.modified >= kept.modified
    return not seen and not holds(of_entry(entry), of_entry(kept))


def clash_of_posts(post: Post, kept: Post) -> bool:
    seen = post.modified is None or kept.modified is None or post.modified >= kept.modified
    return not seen and not holds(of_post(post), of_post(kept))


def _remember(store: Store, type_: str, uid: str, state: Version) -> None:
    last = store.versions.last(type_, uid)
    if last is None:
        store.versions.add(type_, uid, state)
        return
    if last.said == state.said and (last.marked or not state.marked):
        return
    together = abs(state.at - last.at) < SITTING and not last.marked
    if together and holds(state, last):
        store.versions.replace(last.id, state)
    elif state.marked or not (together and holds(last, state)):
        store.versions.add(type_, uid, state)
        if store.versions.count(type_, uid) > 2 * MOST:
            store.versions.remove(thinned(store.versions.of(type_, uid), state.at))


class History:
    """The earlier states, newest first, each with its way back."""

    def __init__(
        self,
        store: Store,
        now: Now,
        save_entry: Callable[[Entry], Entry],
        save_post: Callable[[Post], Post],
    ) -> None:
        self._store, self._now = store, now
        self._save_entry, self._save_post = save_entry, save_post

    def of_entry(self, entry_id: str) -> list[Version]:
        """Earlier states that differ from what the entry says now."""
        entry = self._store.entries.get(entry_id)
        return self._differing(ENTRY, entry_id, of_entry(entry)) if entry else []

    def of_post(self, post_id: str) -> list[Version]:
        post = self._store.posts.get(post_id)
        return self._differing(POST, post_id, of_post(post)) if post else []

    def restore_entry(self, entry_id: str, version: Version) -> Entry:
        """The entry says again what it said then; what it says now becomes a version of its own.

        Known(NO_SUCH_ENTRY).
        """
        entry = self._store.entries.get(entry_id)
        if entry is None:
            raise Known(Problem.NO_SUCH_ENTRY, entry_id)
        with self._store.atomic():
            remember_entry(self._store, entry, marked=True)
        return self._save_entry(
            replace(
                entry,
                body=version.body,
                title=version.title,
                tags=version.tags,
                people=version.people,
                mood=version.mood,
            )
        )

    def restore_post(self, post_id: str, version: Version) -> Post:
        """As restore_entry; a sent post keeps its words. Known(NO_SUCH_POST)."""
        post = self._store.posts.get(post_id)
        if post is None:
            raise Known(Problem.NO_SUCH_POST, post_id)
        if post.state is PostState.SENT:
            return post
        with self._store.atomic():
            remember_post(self._store, post, marked=True)
        return self._save_post(replace(post, text=version.body))

    def thin(self, type_: str, uid: str, now: datetime | None = None) -> int:
        """Let go of what the rules no longer keep; how many those were."""
        gone = thinned(self._store.versions.of(type_, uid), now or self._now())
        if gone:
            self._store.versions.remove(gone)
        return len(gone)

    def _differing(self, type_: str, uid: str, now_says: Version) -> list[Version]:
        self.thin(type_, uid)
        kept = self._store.versions.of(type_, uid)
        return [version for version in reversed(kept) if version.said != now_says.said]
