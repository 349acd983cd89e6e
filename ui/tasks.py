"""Long work on threads, its results on the main thread.

One long-lived object owns the signal; the workers own nothing of Qt (runnables with signals of
their own crash when they end late).
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class Tasks(QObject):
    """A Runner (core/runner.py) on a few threads. `close()` waits for what is running."""

    _finished = Signal(object)

    def __init__(self, threads: int = 2) -> None:
        super().__init__()
        self._threads = threads
        self._pool: ThreadPoolExecutor | None = None
        self._closed = False
        self.running = 0

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        if self._closed:  # what the last results led to: nobody is there for it any more
            return
        self.running += 1

        def deliver(future: "Future[T]") -> None:
            self._finished.emit(lambda: self._deliver(future, done, failed))

        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            from PySide6.QtCore import Qt

            # To a method: what stands for a plain function is shared by all, and may be of another
            # thread.
            self._finished.connect(self._call, Qt.ConnectionType.QueuedConnection)
            self._pool = ThreadPoolExecutor(self._threads, thread_name_prefix="rapport")
        self._pool.submit(work).add_done_callback(deliver)

    def close(self) -> None:
        """Take no more work, wait for what runs, and deliver its results."""
        self._closed = True
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        QCoreApplication.sendPostedEvents(self)

    def _call(self, deliver: Callable[[], None]) -> None:
        deliver()

    def _deliver(
        self,
        future: "Future[T]",
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        self.running -= 1
        if future.cancelled():
            return
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, Exception):
            failed(error)
        else:
            raise error


def raise_error(error: Exception) -> None:
    """For `failed` where no failure is expected: let the crash hook have it."""
    raise error
