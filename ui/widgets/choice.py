"""A drop-down list with our own arrow (the style sheet would draw a broken frame around Qt's)."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate

from ui.icons import pixmap
from ui.theme import Look

_ARROW, _RIGHT, _ICON = 14, 24, 16


class Choice(QComboBox):
    """The wheel moves the page, not the choice."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setItemDelegate(QStyledItemDelegate(self))  # Qt's own knows no room around the words
        self._scale()
        look.changed.connect(self._scale)

    def _scale(self) -> None:
        """Icons and the arrow are as large as the letters beside them."""
        self.setIconSize(QSize(self._look.scaled(_ICON), self._look.scaled(_ICON)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = self._look.scaled(_ARROW)
        arrow = pixmap("down", self._look.theme.faint, side, self.devicePixelRatioF())
        middle = self.width() - _RIGHT + _ARROW // 2
        painter.drawPixmap(middle - side // 2, (self.height() - side) // 2, arrow)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
