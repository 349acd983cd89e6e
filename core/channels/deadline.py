"""An end to every talk: a server that trickles a byte now and then cannot hold a lane for ever."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Line:
    """The socket in use, which the deadline shuts from outside."""

    def __init__(self) -> None:
        self._sock: socket.socket | None = None
        self._lock = threading.Lock()
        self.cut = False

    def hold(self, sock: socket.socket | None) -> None:
        with self._lock:
            self._sock = sock
            if self.cut:
                self._shut()

    def shut(self) -> None:
        with self._lock:
            self.cut = True
            self._shut()

    def _shut(self) -> None:
        if self._sock is not None:
            with suppress(OSError):
                socket.socket.shutdown(self._sock, socket.SHUT_RDWR)  # of TLS too, without its talk


@contextmanager
def within(seconds: float) -> Iterator[Line]:
    """All talk on the line is over after `seconds`, whatever the other side does."""
    line = Line()
    timer = threading.Timer(seconds, line.shut)
    timer.daemon = True
    timer.start()
    try:
        yield line
    finally:
        timer.cancel()
