"""Work that takes a while: nothing is shown at first, then how far it is, then a way to end it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from core.progress import Cancelled, Progress
from core.runner import Runner
from ui.widgets.basics import button, label, row

SHOW_MS, CANCEL_MS, _LOOK_MS = 300, 2_000, 100
T = TypeVar("T")


class LongWork(QWidget):
    """A line with what is done, a bar and Cancel. One work at a time."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._progress = Progress()
        self.running = False
        self._waited = 0
        self._says = label("", "faint")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.cancel = button(self.tr("Cancel"), self._cancel)
        line = row(self._says, self.bar, self.cancel)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._hide()

    def start(
        self,
        says: str,
        progress: Progress,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
        cancelled: Callable[[], object] = lambda: None,
    ) -> None:
        """Run `work`, which ticks `progress`; then one of the three, on the main thread."""
        self.running = True
        self._progress = progress
        self._waited = 0
        self._says.setText(says)
        self.bar.setAccessibleName(says)
        self.cancel.setEnabled(True)
        self._timer.start()

        def end_well(result: T) -> None:
            self._hide()
            done(result)

        def end_badly(error: Exception) -> None:
            self._hide()
            if isinstance(error, Cancelled):
                cancelled()
            else:
                failed(error)

        self._runner.run(work, end_well, end_badly)

    def _look(self) -> None:
        self._waited += _LOOK_MS
        self.bar.setMaximum(self._progress.total)
        self.bar.setValue(min(self._progress.done, self._progress.total))
        for part in (self, self._says, self.bar):
            part.setVisible(self._waited >= SHOW_MS)
        self.cancel.setVisible(self._waited >= CANCEL_MS)

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self._progress.cancel()

    def _hide(self) -> None:
        self.running = False
        self._timer.stop()
        self.hide()
