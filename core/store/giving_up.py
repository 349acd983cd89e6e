"""Reading that is given up in the middle, because it takes too long or nobody wants it any more."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from core.progress import Cancelled
from core.store.sqlite import sqlite3

_STEPS = 1_000
"""Of SQLite's machine between two questions: some hundred microseconds."""


@contextmanager
def given_up(
    connection: "sqlite3.Connection", when: Callable[[], bool], steps: int = 0
) -> Iterator[None]:
    """What is done inside ends with Cancelled as soon as `when()` is true."""
    connection.set_progress_handler(when, steps or _STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error):
            raise Cancelled from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
