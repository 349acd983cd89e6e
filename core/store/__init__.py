"""The only door to the database: rows in, frozen values out. It decides nothing and tells nobody."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from core.store import check
from core.store.corrections import Corrections
from core.store.database import Database, copy_database, open_database
from core.store.entries import Entries
from core.store.media import MediaRows
from core.store.origins import Origins
from core.store.outbox import Deliveries
from core.store.people import People
from core.store.posts import Posts
from core.store.questions import Questions
from core.store.sqlite import Key
from core.store.verdicts import Verdicts
from core.store.versions import Versions

if TYPE_CHECKING:
    from core.store.accounts import Accounts
    from core.store.sendings import Sendings

__all__ = ["Store", "copy_database", "load_tools", "open_store"]


class Store:
    """The tables, each with its own verbs, over one connection on one thread."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.entries = Entries(database)
        self.posts = Posts(database)
        self.deliveries = Deliveries(database)
        self.verdicts = Verdicts(database)
        self.media = MediaRows(database)
        self.origins = Origins(database)
        self.versions = Versions(database)
        self.corrections = Corrections(database)
        self.people = People(database)
        self.questions = Questions(database)
        self.atomic = database.atomic

    @cached_property
    def accounts(self) -> "Accounts":
        """The first paint needs none, so their module is loaded later."""
        from core.store.accounts import Accounts

        return Accounts(self.database)

    @cached_property
    def sendings(self) -> "Sendings":
        from core.store.sendings import Sendings

        return Sendings(self.database)

    def problems(self) -> list[str]:
        """What is wrong with the file or its rows, a line each; empty when all is sound."""
        return check.problems(self.database)

    def close(self) -> None:
        self.database.close()


def open_store(path: Path | None, backups: Path | None = None, key: Key | None = None) -> Store:
    """Open (or make) the journal at `path`, with its key if it is protected; None keeps it in memory.

    Known: DATABASE_DAMAGED, DATABASE_NEWER, DATABASE_BUSY, DISK_FULL, READ_ONLY.
    """
    return Store(open_database(path, backups, key))


def load_tools() -> None:
    """Import what the first write needs (0.1 s), so that it need not wait for it."""
    import sqlite_utils  # noqa: F401
