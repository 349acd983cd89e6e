"""The week's mix as one bar: a part for each kind in its fixed order, with words for a reader."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.model import Kind
from ui.theme import Look

_HEIGHT = 14


class MixBar(QWidget):
    """Paints counts; an empty week is an empty track."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._counts: dict[Kind, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_counts(self, counts: dict[Kind, int], words: str) -> None:
        """`words` says the same as the bar."""
        self._counts = counts
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._counts is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QPainterPath()
        track.addRoundedRect(QRectF(self.rect()), _HEIGHT / 2, _HEIGHT / 2)
        painter.setClipPath(track)
        painter.fillRect(self.rect(), QColor(self._look.theme.line))
        total = sum(self._counts.values())
        x = 0.0
        for kind in Kind:
            width = self.width() * self._counts.get(kind, 0) / total if total else 0
            if width:
                painter.fillRect(QRectF(x, 0, max(width - 1, 1), _HEIGHT), self._look.colour(kind))
            x += width
        painter.end()
