"""The list that the finder fills; it is walked by the keyboard."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

_LEAST_LINES = 2


class EntryList(QListView):
    """Enter opens, Esc goes back; the arrows walk."""

    opened = Signal()
    left = Signal()

    _line = 0

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        super().doItemsLayout()
        line, self._line = self._line, max(self.sizeHintForRow(0), 0)
        if line != self._line:
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Two entries are seen; where a window has no room for them, the room is scrolled."""
        least = super().minimumSizeHint()
        return QSize(least.width(), max(least.height(), _LEAST_LINES * self._line))

    def paint_again(self) -> None:
        self.viewport().update()  # not asked for before: the first look at it takes 10 ms

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
