"""A list of which several can be chosen: a box we paint, words that wrap, room to breathe."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.icons import pixmap
from ui.theme import CORNER, GAP, Look

_BOX = 18
Index = QModelIndex | QPersistentModelIndex


class CheckDelegate(QStyledItemDelegate):
    """Draws the rows of a list whose items can be checked."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        room = QRect(0, 0, width - self._left(index) - GAP, 10_000)
        flags = Qt.TextFlag.TextWordWrap
        font = self._look.font()
        high = QFontMetrics(font).boundingRect(room, flags, str(index.data())).height()
        return QSize(width, high + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            lit = self._view.hasFocus()  # of two lists only one has the keyboard
            painter.setPen(QPen(QColor(theme.accent), 2) if lit else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), CORNER, CORNER)
        check = index.data(Qt.ItemDataRole.CheckStateRole)
        if check is not None:
            on = Qt.CheckState(check) is Qt.CheckState.Checked
            side = self._look.scaled(_BOX)
            box = QRectF(rect.left() + GAP, rect.top() + GAP, side, side)
            painter.setPen(QPen(QColor(theme.accent if on else theme.faint), 1.5))
            painter.setBrush(QColor(theme.accent if on else theme.sheet))
            painter.drawRoundedRect(box, 4, 4)
            if on:
                mark = pixmap(
                    "check", theme.on_accent, side - 4, painter.device().devicePixelRatioF()
                )
                painter.drawPixmap(int(box.left() + 2), int(box.top() + 2), mark)
        words = rect.adjusted(self._left(index), GAP, -GAP, -GAP)
        painter.setPen(QColor(theme.ink))
        painter.setFont(self._look.font())
        painter.drawText(words, Qt.TextFlag.TextWordWrap, str(index.data()))
        painter.restore()

    def _left(self, index: Index) -> int:
        """Pixels before the words."""
        checkable = index.data(Qt.ItemDataRole.CheckStateRole) is not None
        return self._look.scaled(_BOX) + 3 * GAP if checkable else GAP
