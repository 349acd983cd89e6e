"""What every painted figure shares: cells that pointer, keys and screen reader can go through."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.mix import chart_access
from ui.mix.chart_access import Celled
from ui.theme import SMALL, Look, Theme


class Spot(NamedTuple):
    """One part of a figure: where it lies, what it says, and the day of the week it leads to."""

    rect: QRectF
    words: str
    day: str = ""


class Figure(Celled, QWidget):
    """Subclasses say where their spots lie and draw once into a picture; hovering draws no more
    than a frame over it.
    """

    day_chosen = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._spots: list[Spot] | None = None
        self._picture = QPixmap()
        self._hovered = -1
        self.at = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)
        chart_access.install()
        look.changed.connect(self.redraw)

    def lay_out(self, size: QSizeF) -> list[Spot]:
        """The spots in reading order."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Everything but the frame around a spot."""
        raise NotImplementedError

    @property
    def theme(self) -> Theme:
        return self._look.theme

    @property
    def small(self) -> QFont:
        return self._look.font(SMALL)

    def line(self) -> float:
        """The height of a line of small text."""
        return QFontMetricsF(self.small).height()

    def wide(self, text: str) -> float:
        """The width of small text."""
        return QFontMetricsF(self.small).horizontalAdvance(text)

    def spots(self) -> list[Spot]:
        if self._spots is None:
            self._spots = self.lay_out(QSizeF(self.size()))
            self.at = min(max(self.at, 0), len(self._spots) - 1)
        return self._spots

    def redraw(self) -> None:
        """What is shown has changed, or how."""
        self._spots, self._picture, self._hovered = None, QPixmap(), -1
        self.update()

    def cell_count(self) -> int:
        return len(self.spots())

    def cell_words(self, index: int) -> str:
        return self.spots()[index].words

    def cell_rect(self, index: int) -> QRectF:
        return self.spots()[index].rect

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 13 * self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        spots = self.spots()
        if self._picture.isNull():
            self._picture = self._draw()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if 0 <= self._hovered < len(spots):
            painter.setPen(QPen(QColor(self.theme.faint), 1))
            painter.drawRoundedRect(spots[self._hovered].rect.adjusted(-2, -2, 2, 2), 4, 4)
        if self.hasFocus() and 0 <= self.at < len(spots):
            painter.setPen(QPen(QColor(self.theme.accent), 2))
            painter.drawRoundedRect(spots[self.at].rect.adjusted(-2, -2, 2, 2), 4, 4)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.redraw()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self._index_at(event.position())
        if index != self._hovered:
            self._hovered = index
            self._say(index)
            leads = index >= 0 and bool(self.spots()[index].day)
            pointing = Qt.CursorShape.PointingHandCursor
            self.setCursor(pointing if leads else Qt.CursorShape.ArrowCursor)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._index_at(event.position())
        if index >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.at = index
            self._open()
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        QToolTip.hideText()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.spots()) - 1
        key = Qt.Key(event.key())
        steps = {
            Qt.Key.Key_Left: self.at - 1,
            Qt.Key.Key_Right: self.at + 1,
            Qt.Key.Key_Up: self._beside(-1),
            Qt.Key.Key_Down: self._beside(1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if last >= 0 and key in steps:
            self.at = min(max(steps[key], 0), last)
            self._say(self.at)
            self.announce()
            self.update()
        elif last >= 0 and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.announce()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QToolTip.hideText()
        self.update()

    def _beside(self, step: int) -> int:
        """The nearest spot above or below; the next one where everything stands in one row."""
        spots = self.spots()
        if not 0 <= self.at < len(spots):
            return 0
        here = spots[self.at].rect.center()
        found = [
            (abs(s.rect.center().y() - here.y()) * 4 + abs(s.rect.center().x() - here.x()), n)
            for n, s in enumerate(spots)
            if (s.rect.center().y() - here.y()) * step > 1
        ]
        return min(found)[1] if found else self.at

    def _open(self) -> None:
        day = self.spots()[self.at].day
        if day:
            QToolTip.hideText()
            self.day_chosen.emit(day)

    def _say(self, index: int) -> None:
        if index < 0:
            QToolTip.hideText()
            return
        spot = self.spots()[index]
        foot = self.mapToGlobal(spot.rect.bottomLeft().toPoint())
        QToolTip.showText(foot, spot.words, self)

    def _index_at(self, at: QPointF) -> int:
        return next((n for n, spot in enumerate(self.spots()) if spot.rect.contains(at)), -1)

    def _draw(self) -> QPixmap:
        scale = self.devicePixelRatioF()
        picture = QPixmap((QSizeF(self.size()) * scale).toSize())
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small)
        self.draw(painter)
        painter.end()
        return picture
