"""The system asks the program to end: it does so as if the window had been closed."""

import signal
from collections.abc import Callable
from socket import socketpair

from PySide6.QtCore import QSocketNotifier


class EndSignals:
    """SIGTERM, SIGINT and SIGHUP close the window in an orderly way."""

    def __init__(self, close: Callable[[], object]) -> None:
        self._near, self._far = socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        self._old_wakeup = signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        names = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")
        self._old = {
            number: signal.signal(number, lambda *_: None)
            for number in (getattr(signal, name, None) for name in names)
            if number is not None
        }
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(lambda: self._heard(close))

    def restore(self) -> None:
        """Give the signals back as they were."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._old_wakeup)
        for number, handler in self._old.items():
            signal.signal(number, handler)
        self._near.close()
        self._far.close()

    def _heard(self, close: Callable[[], object]) -> None:
        self._near.recv(16)
        close()
