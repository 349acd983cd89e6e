"""Reads the kinds of posts that were brought in, a few at a time, on a worker, while the window lives."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from core.recognising import Found, Recognising
from core.runner import Runner
from ui.bridge import Bridge
from ui.tasks import raise_error

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.services import Services

_TOGETHER = 40
_LATER_MS = 2_000
"""So long after an import was seen to go on it is looked whether it is over."""
_TELL_S = 1.0
"""So often those who show posts look again while it goes on."""


class KindReader(QObject):
    """`go` begins where the last run ended; it ends by itself when nothing waits."""

    def __init__(
        self, runner: Runner, bridge: Bridge, recognising: Recognising, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._runner, self._recognising = runner, recognising
        self._going = self._stopped = False
        self._told = 0.0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self.go)
        bridge.imported.connect(self.go)
        bridge.journal_changed.connect(self.go)

    def begin(self, services: "Services") -> None:
        """After the start: what an import left that was ended from outside goes, the rest is read."""
        if services.store.import_waits():
            self._runner.run(services.importing.mend, lambda _: self.go(), raise_error)
        else:
            self.go()

    def go(self) -> None:
        """Read what waits, newest first."""
        if self._going or self._stopped:
            return
        work = self._recognising.next(_TOGETHER)
        if work is not None:
            self._run(work)
        elif self._recognising.must_wait():
            self._later.start()

    def stop(self) -> None:
        """The window closes: what still waits is read after the next start."""
        self._stopped = True
        self._later.stop()

    def _run(self, work: "Callable[[], Found]") -> None:
        self._going = True
        self._runner.run(work, self._read, self._failed)

    def _read(self, found: Found) -> None:
        self._going = False
        if self._stopped:
            return
        self._recognising.keep(found)
        work = self._recognising.next(_TOGETHER)
        now = time.monotonic()
        if work is None or now - self._told >= _TELL_S:
            self._told = now
            self._recognising.tell()
        if work is not None:
            self._run(work)
        else:
            self.go()

    def _failed(self, error: Exception) -> None:
        self._going = False
        raise error
