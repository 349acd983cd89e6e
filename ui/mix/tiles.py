"""The list behind a day: keys that open, plan and correct posts, and more than one chosen at once."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from core.model import Kind
from ui.mix.tile import POST

_KINDS = tuple(Kind)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_MORE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Tiles(QListView):
    """Up and down within the day are Qt's; left and right go to the next day with posts.

    Ctrl or Shift, with a click or the arrows, choose more than one; a plain click opens.
    """

    side_wanted = Signal(int)
    opened = Signal(str)
    alone = Signal()
    """What is chosen here from now on is chosen alone, not with posts of other days."""
    kind_wanted = Signal(object)
    plan_wanted = Signal(str)
    give_up_wanted = Signal(str)
    review_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)

    def chosen(self) -> set[str]:
        """The posts that are chosen."""
        return {index.data(POST).id for index in self.selectedIndexes()}

    def current(self) -> str:
        """The post that has the keyboard; empty without one."""
        post = self.currentIndex().data(POST)
        return post.id if post is not None else ""

    def choose(self, rows: Iterable[int]) -> None:
        """Choose these rows, and no others."""
        self.clearSelection()
        for row in rows:
            index = self.model().index(row, 0)
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)

    def go_to(self, index: QModelIndex) -> None:
        """Give the keyboard to a row without choosing it."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not event.modifiers() & _MORE:
            self.alone.emit()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        left = event.button() is Qt.MouseButton.LeftButton
        if left and index.isValid() and not event.modifiers() & _MORE:
            self.opened.emit(index.data(POST).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), event.modifiers() in _PLAIN
        post, number = self.current(), event.key() - Qt.Key.Key_1
        wishes = {
            Qt.Key.Key_P: self.plan_wanted,
            Qt.Key.Key_R: self.review_wanted,
            Qt.Key.Key_Delete: self.give_up_wanted,
        }
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and plain:
            self.side_wanted.emit(1 if key is Qt.Key.Key_Right else -1)
        elif post and plain and 0 <= number < len(_KINDS):
            self.kind_wanted.emit(_KINDS[number])
        elif post and plain and key in wishes:
            wishes[key].emit(post)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (key is Qt.Key.Key_Space and plain):
            if post:
                self.opened.emit(post)
        elif key is Qt.Key.Key_Escape:
            if len(self.selectedIndexes()) > 1:
                self.alone.emit()
                self.clearSelection()
            else:
                event.ignore()
        else:
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and plain:
                self.alone.emit()
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
