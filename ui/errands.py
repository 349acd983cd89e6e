"""A Runner for talk with servers: a thread for each errand, which nothing else has to wait for.

The few threads of ui/tasks.py are for thinking; a server may take a minute. These threads are
daemons: the program can end while one waits, and core/sending.py finds out at the next start.
"""

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

T = TypeVar("T")


class Errands(QObject):
    """`running` says how many are out."""

    _finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.running = 0
        self._closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        self.running += 1

        def errand() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - handed on, not swallowed
                self._tell(lambda error=error: failed(error))  # type: ignore[misc] # bound now
            else:
                self._tell(lambda: done(result))

        threading.Thread(target=errand, name="rapport-errand", daemon=True).start()

    def close(self) -> None:
        """Deliver what is back already; whoever comes later finds nobody."""
        QCoreApplication.sendPostedEvents(self)
        self._closed = True

    def _tell(self, deliver: Callable[[], object]) -> None:
        if not self._closed:
            self._finished.emit(deliver)

    def _deliver(self, deliver: Callable[[], object]) -> None:
        if self._closed:
            return
        self.running -= 1
        deliver()
