"""A drop-down list with our own arrow (the style sheet would draw a broken frame around Qt's)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from ui.icons import pixmap
from ui.theme import Look

_ARROW, _RIGHT = 14, 24


class Choice(QComboBox):
    """The wheel moves the page, not the choice."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        arrow = pixmap("down", self._look.theme.faint, _ARROW, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - _RIGHT, (self.height() - _ARROW) // 2, arrow)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
