"""A tag renamed, merged into another or taken away, everywhere at once; and the way back."""

from collections.abc import Callable
from typing import NamedTuple

from core.changes import Changes, JournalChanged
from core.clock import Now
from core.model import Entry, replace
from core.problems import Known, Problem
from core.progress import Progress
from core.store import Store
from core.text import tidy_names


class Retagged(NamedTuple):
    """What was done: for each entry its tags before and after."""

    tags: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]

    @property
    def entries(self) -> int:
        return len(self.tags)


class Tagging:
    """Work for a worker; afterwards `tell` on the main thread. `open_again` opens the journal."""

    def __init__(self, open_again: Callable[[], Store], changes: Changes, now: Now) -> None:
        self._open_again, self._changes, self._now = open_again, changes, now

    def rename(
        self, old: str, new: str, progress: Progress | None = None
    ) -> Callable[[], Retagged]:
        """Work: what bears `old` bears `new` instead; where it bears both, they are one.

        In the trash too, so that nothing comes back with a tag that is gone.
        Known(NOTHING_WRITTEN) for a new name without letters. Cancelled; then nothing was done.
        """
        tidy = tidy_names([new])
        if not tidy:
            raise Known(Problem.NOTHING_WRITTEN)
        return lambda: self._change(old, tidy, progress or Progress())

    def remove(self, tag: str, progress: Progress | None = None) -> Callable[[], Retagged]:
        """Work: nothing bears this tag any more. Cancelled; then nothing was done."""
        return lambda: self._change(tag, (), progress or Progress())

    def put_back(self, done: Retagged) -> Callable[[], Retagged]:
        """Work: as it was before; tags that were given or taken since then stay so."""

        def work() -> Retagged:
            store = self._open_again()
            try:
                with store.atomic():
                    back = [
                        self._retag(store, entry, _undone(entry.tags, before, after))
                        for uid, before, after in done.tags
                        if (entry := store.entries.get(uid)) is not None
                    ]
            finally:
                store.close()
            return Retagged(tuple(back))

        return work

    def tell(self) -> None:
        """To be called on the main thread: who shows the journal looks again."""
        self._changes.tell(JournalChanged())

    def _change(self, old: str, new: tuple[str, ...], progress: Progress) -> Retagged:
        store = self._open_again()
        try:
            with store.atomic():
                bearing = store.entries.with_tag(old)
                progress.total = len(bearing)
                done = []
                for entry in bearing:
                    progress.tick()
                    tags: list[str] = []
                    for tag in entry.tags:
                        tags += new if tag.casefold() == old.casefold() else (tag,)
                    done.append(self._retag(store, entry, _once(tags, new)))
        finally:
            store.close()
        return Retagged(tuple(done))

    def _retag(
        self, store: Store, entry: Entry, tags: tuple[str, ...]
    ) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        if tags != entry.tags:
            store.entries.update(replace(entry, tags=tags, modified=self._now()))
        return entry.id, entry.tags, tags


def _once(tags: list[str], new: tuple[str, ...]) -> tuple[str, ...]:
    """Without repeats; the new name is written as it was asked for."""
    written = {name.casefold(): name for name in new}
    return tuple(written.get(tag.casefold(), tag) for tag in tidy_names(tags))


def _undone(
    now: tuple[str, ...], before: tuple[str, ...], after: tuple[str, ...]
) -> tuple[str, ...]:
    if now == after:
        return before
    gone = [tag for tag in before if tag not in after]
    came = {tag for tag in after if tag not in before}
    return tidy_names([*(tag for tag in now if tag not in came), *gone])
