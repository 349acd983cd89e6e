"""The list that the finder fills; it is walked by the keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView


class EntryList(QListView):
    """Enter opens, Esc goes back; the arrows walk."""

    opened = Signal()
    left = Signal()

    def paint_again(self) -> None:
        self.viewport().update()  # not asked for before: the first look at it takes 10 ms

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
