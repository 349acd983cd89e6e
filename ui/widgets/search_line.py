"""A line to search in, with our own sign to empty it (Qt's keeps its size and its colours)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit

from ui.theme import Look
from ui.widgets.basics import IconButton

_SIGN, _EDGE = 16, 6  # pixels at 100 %; before the edge of the line


class SearchLine(QLineEdit):
    """`hint` is shown while it is empty; `says` is its name for a screen reader, if another."""

    def __init__(self, look: Look, hint: str, says: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(says or hint)
        self.empty = IconButton(look, "close", self.tr("Empty the search"))
        self.empty.setParent(self)
        self.empty.setProperty("role", "small")
        self.empty.set_side(_SIGN)
        self.empty.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.empty.setCursor(Qt.CursorShape.ArrowCursor)
        self.empty.hide()
        self.empty.clicked.connect(self._clear)
        self.textChanged.connect(self._show)
        look.changed.connect(self._place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self.empty.adjustSize()
        sign = self.empty.size()
        left = self.width() - sign.width() - _EDGE
        self.empty.move(left, (self.height() - sign.height()) // 2)
        self._show(self.text())

    def _show(self, text: str) -> None:
        self.empty.setVisible(bool(text))
        self.setTextMargins(0, 0, self.empty.width() if text else 0, 0)

    def _clear(self) -> None:
        """As typing it away would, and one can go on typing."""
        self.setFocus()
        self.selectAll()
        self.del_()
