"""A switch with a box that is seen in every look (Fusion's own fades into dark paper)."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from ui.icons import pixmap
from ui.theme import GAP, Look

_BOX = 18
_INSET, _END = 3, 5  # pixels before the box, and after the words
_WRAPPED = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)


class Check(QCheckBox):
    """A QCheckBox whose box we paint. Its words `wrap` where there is no room for one line."""

    def __init__(self, look: Look, text: str = "", *, wrap: bool = False) -> None:
        super().__init__(text)
        self._look, self._wrap = look, wrap
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    @property
    def _box(self) -> int:
        """As large as the letters beside it."""
        return self._look.scaled(_BOX)

    @property
    def _left(self) -> int:
        return _INSET + self._box + GAP

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = self._left + metrics.horizontalAdvance(self.text()) + _END
        return QSize(width, max(self._box, metrics.height()) + 8)

    def minimumSizeHint(self) -> QSize:
        usual, metrics = self.sizeHint(), self.fontMetrics()
        if not self._wrap:
            return usual
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(self._left + longest + _END, usual.height())

    def hasHeightForWidth(self) -> bool:
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(width - self._left - _END, 1), 0)
        tall = self.fontMetrics().boundingRect(room, _WRAPPED, self.text()).height()
        return max(self._box, tall) + 8

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, side = self._look.theme, self._box
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(_INSET, (self.height() - side) / 2, side, side)
        box.adjust(0.75, 0.75, -0.75, -0.75)
        on = self.isChecked()
        edge = theme.accent if on else theme.faint
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(theme.accent if on else theme.sheet))
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        painter.drawRoundedRect(box, 4, 4)
        if on:
            mark = pixmap("check", theme.on_accent, side - 4, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(box.left() + 1.25, box.top() + 1.25), mark)
        painter.setOpacity(1.0)
        words = QRectF(self._left, 0, self.width() - self._left, self.height())
        painter.setPen(QColor(theme.ink if self.isEnabled() else theme.faint))
        painter.setFont(self.font())
        flags = _WRAPPED if self._wrap else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, flags, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            around = QRectF(0, 0, min(self.sizeHint().width(), self.width()), self.height())
            painter.drawRoundedRect(around.adjusted(1, 1, -1, -1), 5, 5)
        painter.end()
