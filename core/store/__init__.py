"""The only door to the database: rows in, frozen values out. It decides nothing and tells nobody."""

from functools import cached_property
from typing import TYPE_CHECKING

from core.problems import Known, Problem
from core.store.database import Database, locked_database, open_database, read_database
from core.store.entries import Entries
from core.store.sqlite import CIPHER_PAGE, Key

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from core.entry import Found
    from core.query import Query
    from core.store.accounts import Accounts
    from core.store.board import BoardRows
    from core.store.clippings import Clippings
    from core.store.corrections import Corrections
    from core.store.links import Links
    from core.store.lookback import Lookback
    from core.store.looking import Looking
    from core.store.made_from import MadeFrom
    from core.store.media import MediaRows
    from core.store.origins import Origins
    from core.store.outbox import Deliveries
    from core.store.past import Past
    from core.store.people import People
    from core.store.plans import Plans
    from core.store.posts import Posts
    from core.store.questions import Questions
    from core.store.sendings import Sendings
    from core.store.verdicts import Verdicts
    from core.store.versions import Versions
    from core.store.writing import Writing

__all__ = [
    "Store",
    "is_sealed_database",
    "load_tools",
    "locked_store",
    "open_store",
]

_NOISE = 250
"""Of 256 values; a page of 4096 random bytes has all of them."""


class Store:
    """The tables, each with its own verbs, over one connection on one thread.

    Of most the first paint needs none, so their modules are loaded when they are asked for.
    """

    def __init__(self, database: Database, backups: "Path | str | None" = None) -> None:
        self.database, self._backups = database, backups
        self.entries = Entries(database)
        self.atomic = database.atomic

    @cached_property
    def looking(self) -> "Looking":
        from core.store.looking import Looking

        return Looking(self.database)

    @cached_property
    def verdicts(self) -> "Verdicts":
        from core.store.verdicts import Verdicts

        return Verdicts(self.database)

    @cached_property
    def media(self) -> "MediaRows":
        from core.store.media import MediaRows

        return MediaRows(self.database)

    @cached_property
    def origins(self) -> "Origins":
        from core.store.origins import Origins

        return Origins(self.database)

    @cached_property
    def versions(self) -> "Versions":
        from core.store.versions import Versions

        return Versions(self.database)

    @cached_property
    def corrections(self) -> "Corrections":
        from core.store.corrections import Corrections

        return Corrections(self.database)

    @cached_property
    def people(self) -> "People":
        from core.store.people import People

        return People(self.database)

    @cached_property
    def questions(self) -> "Questions":
        from core.store.questions import Questions

        return Questions(self.database)

    @cached_property
    def posts(self) -> "Posts":
        from core.store.posts import Posts

        return Posts(self.database)

    @cached_property
    def accounts(self) -> "Accounts":
        from core.store.accounts import Accounts

        return Accounts(self.database)

    @cached_property
    def deliveries(self) -> "Deliveries":
        from core.store.outbox import Deliveries

        return Deliveries(self.database)

    @cached_property
    def board(self) -> "BoardRows":
        from core.store.board import BoardRows

        return BoardRows(self.database)

    @cached_property
    def clippings(self) -> "Clippings":
        from core.store.clippings import Clippings

        return Clippings(self.database)

    @cached_property
    def made_from(self) -> "MadeFrom":
        from core.store.made_from import MadeFrom

        return MadeFrom(self.database)

    @cached_property
    def past(self) -> "Past":
        from core.store.past import Past

        return Past(self.database)

    @cached_property
    def links(self) -> "Links":
        from core.store.links import Links

        return Links(self.database)

    @cached_property
    def lookback(self) -> "Lookback":
        from core.store.lookback import Lookback

        return Lookback(self.database, self.entries)

    @cached_property
    def plans(self) -> "Plans":
        from core.store.plans import Plans

        return Plans(self.database)

    @cached_property
    def writing(self) -> "Writing":
        from core.store.writing import Writing

        return Writing(self.database)

    @cached_property
    def sendings(self) -> "Sendings":
        from core.store.sendings import Sendings

        return Sendings(self.database)

    def found_posts(self, query: "Query", limit: int) -> "list[Found]":
        """As Entries.search. Here, since all else that posts can do takes longer to load."""
        from core.store import search

        return search.run(self.database, search.POSTS, query, limit)

    def problems(self) -> list[str]:
        """What is wrong with the file or its rows, a line each; empty when all is sound."""
        from core.store import check

        return check.problems(self.database)

    @property
    def is_open(self) -> bool:
        """False while a protected journal waits for its key."""
        return self.database.is_open

    def open(self, key: Key) -> None:
        """Open the journal that was made by `locked_store`. Known: see open_store."""
        self.database.open(key, self._backups)

    def again(self) -> "Store":
        """The same journal, opened once more: for whoever reads or writes on a thread of its own,
        and lets this one write first.

        Known: JOURNAL_LOCKED, FILE_MOVED, and see open_store.
        """
        if not self.is_open:
            raise Known(Problem.JOURNAL_LOCKED, self.database.path)
        if self.database.moved():
            raise Known(Problem.FILE_MOVED, self.database.path)
        made = open_store(self.database.path, self._backups, self.database.key)
        made.database.turns, made.database.late = self.database.turns, True
        return made

    def to_read(self) -> "Callable[[], Store]":
        """What opens the same journal for reading only, on the thread that calls it.

        Known(JOURNAL_LOCKED).
        """
        if not self.is_open:
            raise Known(Problem.JOURNAL_LOCKED, self.database.path)
        path, key = self.database.path, self.database.key
        return lambda: Store(read_database(path, key))

    def lightly(self) -> "AbstractContextManager[None]":
        """For many small pieces of work; see turns.lightly."""
        from core.store.turns import lightly

        return lightly(self.database.connection, sealed=self.database.key is not None)

    def importing_alone(self) -> "AbstractContextManager[None]":
        """While this is held no other program brings anything in here. Known(DATABASE_BUSY)."""
        from core.store.alone import alone

        return alone(f"{self.database.path}-importing")

    def import_waits(self) -> bool:
        """Whether something comes in just now, or a sudden end has left it on its way."""
        return bool(self.database.rows("SELECT 1 FROM incoming LIMIT 1"))

    def close(self) -> None:
        self.database.close()


def open_store(
    path: "Path | str | None", backups: "Path | str | None" = None, key: Key | None = None
) -> Store:
    """Open (or make) the journal at `path`, with its key if it is protected; None keeps it in memory.

    Known: DATABASE_DAMAGED, DATABASE_NEWER, DATABASE_BUSY, DISK_FULL, READ_ONLY.
    """
    return Store(open_database(path, backups, key), backups)


def locked_store(path: "Path | str", backups: "Path | str | None" = None) -> Store:
    """The store of a protected journal whose key is still to come (`Store.open`)."""
    return Store(locked_database(path), backups)


def is_sealed_database(path: "Path") -> bool:
    """Whether a file without SQLite's beginning looks like a protected one: whole pages of noise."""
    with path.open("rb") as file:
        page = file.read(CIPHER_PAGE)
    return path.stat().st_size % CIPHER_PAGE == 0 and len(set(page)) > _NOISE


def load_tools() -> None:
    """Import what the first write needs (0.1 s), so that it need not wait for it."""
    import sqlite_utils  # noqa: F401
