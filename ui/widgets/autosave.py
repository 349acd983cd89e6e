"""Keeping what is typed: within a second of a pause, on every way of leaving, and again if it failed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from core.problems import Known

SAVE_MS = 600
CEILING_MS = 2_000  # however steadily one types
_RETRY_MS = 5_000


def single_shot(parent: QObject, milliseconds: int, act: Callable[[], object]) -> QTimer:
    """A timer that acts once, that long after it was last started."""
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(milliseconds)
    made.timeout.connect(act)
    return made


class AutoSave(QObject):
    """`write` keeps the work or raises Known; then `failed` hears it, and it is tried again."""

    def __init__(
        self,
        parent: QObject,
        write: Callable[[], object],
        failed: Callable[[Known], object],
    ) -> None:
        super().__init__(parent)
        self._write, self._failed = write, failed
        self._timer = single_shot(self, SAVE_MS, self.flush)
        self._ceiling = single_shot(self, CEILING_MS, self.flush)
        self.dirty = False
        """There is something that is not kept yet."""

    def touch(self) -> None:
        """Something changed: keep it after a pause, and at the latest after two seconds."""
        self.dirty = True
        self._timer.start(SAVE_MS)
        if not self._ceiling.isActive():
            self._ceiling.start()

    def clear(self) -> None:
        """What is shown now is what is kept."""
        self.dirty = False
        self._timer.stop()
        self._ceiling.stop()

    def flush(self) -> bool:
        """Keep it now; False when that could not be done (it stays where it is)."""
        self._timer.stop()
        self._ceiling.stop()
        if not self.dirty:
            return True
        try:
            self._write()
        except Known as problem:
            self._failed(problem)
            self._timer.start(_RETRY_MS)
            return False
        self.dirty = False
        return True
