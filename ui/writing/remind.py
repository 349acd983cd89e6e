"""A reminder to write at a time of day, if it is wished: once a day, and only when nothing is written."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from core.clock import local
from core.journal import Journal
from core.settings import Settings

LOOK_MS = 30_000


class WritingReminder(QObject):
    """`tell` shows the words; it hears them once a day."""

    def __init__(self, settings: Settings, journal: Journal, tell: Callable[[str], object]) -> None:
        super().__init__()
        self._settings, self._journal, self._tell = settings, journal, tell
        self._told = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)

    def look(self) -> None:
        """Tell it if its time has come today."""
        at = self._settings.get("writing reminder")
        today = self._journal.today()
        if at == "never" or self._told == today:
            return
        blank = self._journal.blank()
        if local(blank.at, blank.zone).strftime("%H:%M") < at:
            return
        self._told = today
        if not self._journal.on_day(today):
            self._tell(self.tr("You wanted to write around now. A line is enough."))

    def stop(self) -> None:
        self._timer.stop()
