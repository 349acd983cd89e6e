"""One picture of a chart fades softly into the next, where the person asked for it."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractAnimation, QVariantAnimation
from PySide6.QtGui import QPainter, QPixmap

_MS = 220


class Fade:
    """`update` paints the widget again; without a picture before there is nothing to fade from."""

    def __init__(self, update: Callable[[], None]) -> None:
        self._before = QPixmap()
        self._steps = QVariantAnimation()
        self._steps.setDuration(_MS)
        self._steps.setStartValue(0.0)
        self._steps.setEndValue(1.0)
        self._steps.valueChanged.connect(lambda _: update())

    @property
    def runs(self) -> bool:
        return self._steps.state() is QAbstractAnimation.State.Running

    def begin(self, before: QPixmap) -> None:
        """From this picture to the one that is painted from now on."""
        self._before = before
        self._steps.stop()
        if not before.isNull():
            self._steps.start()

    def end(self) -> None:
        self._steps.stop()

    def paint(self, painter: QPainter, picture: QPixmap) -> None:
        """The picture, and what is still seen of the one before."""
        if not self.runs:
            painter.drawPixmap(0, 0, picture)
            return
        gone = float(self._steps.currentValue())
        for part, seen in ((self._before, 1 - gone), (picture, gone)):
            painter.setOpacity(seen)
            painter.drawPixmap(0, 0, part)
        painter.setOpacity(1)
