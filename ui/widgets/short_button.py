"""A link with somebody's words on it: as wide as they are, and where there is less room they end in "…"."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent

from ui.widgets.basics import Button

_EDGES = 8  # pixels around the words


class ShortButton(Button):
    """What is left out is in the tool tip; a screen reader says it all, or what it is told to."""

    def __init__(self, words: str, says: str = "") -> None:
        super().__init__(words)
        self._words = words
        self.setAccessibleName(says or words)
        self.setProperty("role", "link")
        self.setAutoDefault(False)
        self.setMinimumWidth(1)

    def sizeHint(self) -> QSize:
        hint, metrics = super().sizeHint(), self.fontMetrics()
        missing = metrics.horizontalAdvance(self._words) - metrics.horizontalAdvance(self.text())
        return QSize(hint.width() + missing, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = max(self.width() - _EDGES, 0) if self.width() < self.sizeHint().width() else 10_000
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip("" if shown == self._words else self._words)
