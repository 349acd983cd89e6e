"""Who writes next: the window before long work, which lets it in between its pieces.

SQLite has one writer at a time and lets the others look again now and then; beside work that writes
one piece after the other a key would wait for long.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Condition

from core.store.sqlite import sqlite3

_PLAIN_KIB, _SEALED_KIB = 1_000, 8_000


class Turns:
    """Of all connections of one program to one file. Another program's are SQLite's to wait for."""

    def __init__(self, seconds: float) -> None:
        self._free = Condition()
        self._taken = False
        self._wishes = 0
        self._seconds = seconds

    @contextmanager
    def turn(self, *, late: bool) -> Iterator[bool]:
        """Write. `late`: whoever else wishes to goes first. After so many seconds without a turn
        (what is given is False) SQLite is asked, which says that it is busy.
        """
        with self._free:
            self._wishes += not late
            got = self._free.wait_for(
                lambda: not (self._taken or (late and self._wishes)), self._seconds
            )
            self._wishes -= not late
            self._taken = self._taken or got
        try:
            yield got
        finally:
            if got:
                with self._free:
                    self._taken = False
                    self._free.notify_all()


@contextmanager
def lightly(connection: "sqlite3.Connection", *, sealed: bool = False) -> Iterator[None]:
    """Pieces of work that are not waited for on the disk, one by one: all of them are there when this
    ends. A power cut before may take the last of the pieces, never one between. Few pages
    are kept in memory: the system has them too, but `sealed` ones would have to be opened again.
    On a full disk they lie in the log until whoever writes next waits for it.
    """
    connection.execute("PRAGMA synchronous = NORMAL")
    before = connection.execute("PRAGMA cache_size").fetchone()[0]
    connection.execute(f"PRAGMA cache_size = {-_SEALED_KIB if sealed else -_PLAIN_KIB}")
    try:
        yield
    finally:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA cache_size = {before}")
        with suppress(sqlite3.OperationalError):  # else it would hide why the work itself ended
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")  # waits for the disk, no one else
