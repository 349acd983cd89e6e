"""How long work is run: `work` elsewhere, then `done` or `failed` on the main thread."""

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Runner(Protocol):
    """ui/tasks.py runs work on threads; Inline runs it at once."""

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None: ...


class Inline:
    """Runs the work at once, on the caller's thread (command line, tests)."""

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - handed on, not swallowed
            failed(error)
        else:
            done(result)
