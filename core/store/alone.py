"""Work that only one program at a time may do to a journal: held by the system, so that a sudden end
lets it go.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from core.problems import Known, Problem
from core.store.sqlite import sqlite3


@contextmanager
def alone(path: str) -> Iterator[None]:
    """Until it ends nobody else gets past here with the same path. An empty file stays there, since
    one that somebody still holds must not be taken away. Known(DATABASE_BUSY).
    """
    held = _hold(path)
    try:
        yield
    finally:
        held.close()


def _hold(path: str) -> "sqlite3.Connection":
    held = sqlite3.connect(path, timeout=0.2, isolation_level=None)
    try:
        held.execute("PRAGMA journal_mode = MEMORY")
        held.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        held.close()
        raise Known(Problem.DATABASE_BUSY, path) from error
    return held
