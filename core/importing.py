"""Bringing in what was written elsewhere: look, preview, take all of it or nothing, report.

A journal, an archive of past posts, or links: the file is looked at, one reader reads it, and one of
three landings compares and moves in. `preview` and `run` may be called on a worker: they open the
journal once more for themselves and close it again. What waits lies in a table of the journal's own
file, so that it is protected like the journal. All of it moves in or nothing: piece by piece with the
way back kept until the end, so that what is typed meanwhile is saved between them.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from core.changes import Changes, JournalImported
from core.clock import Now
from core.exchange.detect import KINDS, reader_for
from core.exchange.incoming import Reader, Report, Told
from core.exchange.intake import Tally
from core.exchange.luggage import Luggage
from core.exchange.safe.bag import Bag
from core.exchange.safe.many import open_all
from core.media import Media
from core.media_folder import MediaFolder
from core.problems import Known
from core.progress import Progress
from core.store import Store

if TYPE_CHECKING:
    from core.exchange.landing import Landing
    from core.exchange.link_landing import LinkLanding
    from core.exchange.past_landing import PastLanding

    AnyLanding = Landing | LinkLanding | PastLanding


class Asked(NamedTuple):
    """What is to be brought in."""

    path: Path
    format: str = ""
    """Empty: found by looking."""
    passphrase: str = ""
    kind: str = ""
    """`journal`, `posts` or `links`; empty: found by looking."""
    columns: dict[str, str] = {}  # noqa: RUF012 - never changed
    """Of a plain table: which column has the text, the day ... (core/exchange/readers/posts_csv)."""
    account: str = ""
    """The name of a public account, whose posts are asked of its network instead of a file."""
    more: tuple[Path, ...] = ()
    """The other parts, where it comes in several."""


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

        Known: see open_bag, reader_for, the readers and core/channels/public_posts. Cancelled.
        """
        return self._go(asked, progress or Progress(), dry=True)

    def run(self, asked: Asked, progress: Progress | None = None) -> Report:
        """Take it in. After any error, and after Cancelled, the journal is as it was."""
        return self._go(asked, progress or Progress(), dry=False)

    def columns(self, asked: Asked) -> list[str]:
        """The names of the columns of a table, for saying which is what; empty for no table.

        Known: see open_bag.
        """
        from core.exchange.readers import posts_csv
        from core.exchange.readers.posts import head_columns

        with open_all((asked.path, *asked.more)) as bag:
            name = posts_csv.table(bag)
            return [each for each in head_columns(bag, name) if each] if name else []

    def tell(self, report: Report) -> None:
        """To be called on the main thread after `run`: who shows the journal looks again."""
        if came := report.added + report.updated + report.beside:
            self._changes.tell(JournalImported(came))

    def _go(self, asked: Asked, progress: Progress, *, dry: bool) -> Report:
        told = Told(self._zone, self._now(), asked.passphrase)
        told.columns = dict(asked.columns)
        if asked.account:
            from core.channels import public_posts

            asking = public_posts.reader(asked.account, progress)
            return self._read(Bag(Path(asked.account)), asking, told, progress, dry=dry)
        with open_all((asked.path, *asked.more)) as bag:
            reader = reader_for(bag, asked.format, KINDS[asked.kind])
            return self._read(bag, reader, told, progress, dry=dry)

    def _read(
        self, bag: Bag, reader: Reader, told: Told, progress: Progress, *, dry: bool
    ) -> Report:
        tally = Tally(reader.name, told, reader.kind)
        tally.refuse_members(bag)
        store = self._open_again()
        try:
            luggage = Luggage(
                store, Media(store, self._folder, Changes(), self._now), bag, tally, dry=dry
            )
            landing = _landing(reader, store, luggage, tally, told, dry=dry)
            items = reader.read(bag, told)
            if dry:
                for count in landing.lay_aside(items):
                    _tell(progress, count)
            else:
                from core.exchange.taking_back import take_back
                from core.spare_room import spare_room

                with store.importing_alone(), store.lightly():
                    take_back(store)
                    store.origins.clear()
                    with spare_room(store.database.path) as free:
                        self._take(store, landing, items, progress, free)
        finally:
            store.close()
        return tally.report()

    def mend(self) -> None:
        """Take away what an import left here that was ended from outside; for a worker. One that goes
        on in another program is left alone.
        """
        from core.exchange.taking_back import end_unfinished

        store = self._open_again()
        try:
            with suppress(Known):
                end_unfinished(store)
        finally:
            store.close()

    def _take(
        self,
        store: Store,
        landing: "AnyLanding",
        items: Iterator[Any],
        progress: Progress,
        free: Callable[[], None],
    ) -> None:
        """Half of the way is comparing and laying aside, half moving in."""
        try:
            for count in landing.lay_aside(items):
                _tell(progress, count // 2)
            half = progress.done
            landing.move_in(lambda moved: _tell(progress, half + moved // 2))
        except BaseException:
            free()
            with suppress(Known):  # where the disk is full all the same the next start does it
                landing.take_back()
                store.origins.clear()
            raise
        with suppress(Known):  # it is all there: what waited is tidied up the next time
            store.origins.clear()


def _landing(
    reader: Reader, store: Store, luggage: Luggage, tally: Tally, told: Told, *, dry: bool
) -> "AnyLanding":
    """Where what this reader gives comes down."""
    if reader.kind == "posts":
        from core.exchange.past_landing import PastLanding

        return PastLanding(store, luggage, tally, told, reader.source, dry=dry)
    if reader.kind == "links":
        from core.exchange.link_landing import LinkLanding

        return LinkLanding(store, tally, told, dry=dry)
    from core.exchange.landing import Landing

    return Landing(store, luggage, tally, reader.source, told.now, dry=dry)


def _tell(progress: Progress, count: int) -> None:
    """So many are done. Cancelled, if that is wished."""
    progress.done = count - 1
    progress.tick()
