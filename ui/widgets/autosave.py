"""Keeping what is typed: within a second, on every way of leaving, and again if it failed.

Until it is saved it is noted every tenth of a second where a sudden end does not reach it.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from core.problems import Known

SAVE_MS = 600
CEILING_MS = 1_000  # however steadily one types
NOTE_MS = 100
_LONG, _LONG_NOTE_MS = (
    200_000,
    1_000,
)  # characters; so long a text is not looked at ten times a second
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
        self._note: Callable[[], int] | None = None
        self._forget: Callable[[], object] | None = None
        self._noting = single_shot(self, NOTE_MS, self._note_now)
        self.dirty = False
        """There is something that is not kept yet."""

    def note_by(self, note: Callable[[], int], forget: Callable[[], object]) -> None:
        """`note` keeps what is not saved in another place and says how many characters that were;
        `forget` hears that it is saved.
        """
        self._note, self._forget = note, forget

    def touch(self) -> None:
        """Something changed: keep it after a pause, and at the latest after a second."""
        self.dirty = True
        if self._note is not None and not self._noting.isActive():
            self._noting.start()
        self._timer.start(SAVE_MS)
        if not self._ceiling.isActive():
            self._ceiling.start()

    def clear(self) -> None:
        """What is shown now is what is kept."""
        was, self.dirty = self.dirty, False
        self._timer.stop()
        self._ceiling.stop()
        self._noting.stop()
        if was and self._forget is not None:
            self._forget()

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
        self.clear()
        return True

    def _note_now(self) -> None:
        if self.dirty and self._note is not None:
            length = self._note()
            self._noting.setInterval(NOTE_MS if length < _LONG else _LONG_NOTE_MS)
