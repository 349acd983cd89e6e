"""A switch with a box that is seen in every look (Fusion's own fades into dark paper)."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from ui.icons import pixmap
from ui.theme import GAP, Look

_BOX = 18


class Check(QCheckBox):
    """A QCheckBox whose box we paint."""

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__(text)
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = _BOX + GAP + metrics.horizontalAdvance(self.text()) + 8
        return QSize(width, max(_BOX, metrics.height()) + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(3, (self.height() - _BOX) / 2, _BOX, _BOX).adjusted(0.75, 0.75, -0.75, -0.75)
        on = self.isChecked()
        edge = theme.accent if on else theme.faint
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(theme.accent if on else theme.sheet))
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        painter.drawRoundedRect(box, 4, 4)
        if on:
            mark = pixmap("check", theme.on_accent, _BOX - 4, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(box.left() + 1.25, box.top() + 1.25), mark)
        painter.setOpacity(1.0)
        left = 3 + _BOX + GAP
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.setPen(QColor(theme.ink if self.isEnabled() else theme.faint))
        painter.setFont(self.font())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()
