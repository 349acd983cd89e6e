"""Reading that is given up in the middle, because it takes too long or nobody wants it any more."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from core.progress import Cancelled
from core.store.database import Database
from core.store.sqlite import sqlite3

_STEPS = 1_000
"""Of SQLite's machine between two questions: some hundred microseconds."""


@contextmanager
def given_up(database: Database, when: Callable[[], bool]) -> Iterator[None]:
    """What is read inside ends with Cancelled as soon as `when()` is true."""
    connection = database.connection
    connection.set_progress_handler(when, _STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error):
            raise Cancelled from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
