"""Bringing in what was written elsewhere: look, preview, take all of it or nothing, report.

`preview` and `run` may be called on a worker: they open the journal once more for themselves and
close it again. What waits lies in a table of the journal's own file, so that it is protected like
the journal; all of it becomes entries in one transaction.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from core.changes import Changes, JournalImported
from core.clock import Now
from core.exchange.detect import JOURNALS, reader_for
from core.exchange.incoming import Bytes, Item, Problematic, Report, Told
from core.exchange.intake import Tally
from core.exchange.landing import Landing
from core.exchange.safe.bag import open_bag
from core.media import Media
from core.media_folder import MediaFolder
from core.progress import Progress
from core.store import Store

Items = Iterator[Item | Problematic | Bytes]


class Asked(NamedTuple):
    """What is to be brought in."""

    path: Path
    format: str = ""
    """Empty: found by looking."""
    passphrase: str = ""


class Importing:
    """The way in. `open_again` opens the journal for whoever calls it."""

    def __init__(
        self,
        open_again: Callable[[], Store],
        folder: MediaFolder,
        changes: Changes,
        now: Now,
        zone: str,
    ) -> None:
        self._open_again, self._folder = open_again, folder
        self._changes, self._now, self._zone = changes, now, zone

    def preview(self, asked: Asked, progress: Progress | None = None) -> Report:
        """What `run` would do; nothing is written.

        Known: see open_bag, reader_for and the readers. Cancelled.
        """
        return self._go(asked, progress or Progress(), dry=True)

    def run(self, asked: Asked, progress: Progress | None = None) -> Report:
        """Take it in. After any error, and after Cancelled, the journal is as it was."""
        return self._go(asked, progress or Progress(), dry=False)

    def tell(self, report: Report) -> None:
        """To be called on the main thread after `run`: who shows the journal looks again."""
        if report.added or report.updated:
            self._changes.tell(JournalImported(report.added + report.updated))

    def _go(self, asked: Asked, progress: Progress, *, dry: bool) -> Report:
        told = Told(self._zone, self._now(), asked.passphrase)
        with open_bag(asked.path) as bag:
            reader = reader_for(bag, asked.format, JOURNALS)
            tally = Tally(reader.name, told)
            tally.refuse_members(bag)
            store = self._open_again()
            try:
                media = Media(store, self._folder, Changes(), self._now)
                landing = Landing(store, media, bag, tally, reader.source, dry=dry)
                if not dry:
                    store.origins.clear()
                self._take(store, landing, reader.read(bag, told), progress, dry=dry)
            finally:
                store.close()
        return tally.report()

    def _take(
        self, store: Store, landing: Landing, items: Items, progress: Progress, *, dry: bool
    ) -> None:
        try:
            for count in landing.lay_aside(items):
                _tell(progress, count)
            if not dry:
                with store.atomic():
                    for _ in landing.move_in():
                        _tell(progress, progress.done)
                    store.origins.clear()
        finally:
            if not dry:
                store.origins.clear()


def _tell(progress: Progress, count: int) -> None:
    """So many are done. Cancelled, if that is wished."""
    progress.done = count - 1
    progress.tick()
