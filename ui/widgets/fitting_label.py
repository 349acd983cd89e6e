"""One line of words that never widens a page: the longest of its wordings that finds room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

from ui.quick_qt import PLAIN_TEXT, set_number

_LEAST = 80  # pixels


class FittingLabel(QLabel):
    """Where not even the shortest fits, it ends in "…"; a tool tip and a screen reader have the longest."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self._wordings: tuple[str, ...] = ("",)
        self.setProperty("role", role)
        set_number(self, textFormat=PLAIN_TEXT)

    def say(self, *wordings: str) -> None:
        """The same in several lengths, the longest first."""
        self._wordings = wordings
        self.setAccessibleName(wordings[0])
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self._wordings[0])
        return QSize(wide + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), _LEAST), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), self.width()
        whole, shortest = self._wordings[0], self._wordings[-1]
        cut = metrics.elidedText(shortest, Qt.TextElideMode.ElideRight, room)
        fits = (words for words in self._wordings if metrics.horizontalAdvance(words) <= room)
        shown = next(fits, cut)
        self.setText(shown)
        self.setToolTip("" if shown == whole else whole)
