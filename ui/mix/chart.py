"""The chart of the weeks in the window: pointer, keys and screen reader reach every column.

The plot is painted once into a picture; hovering only lays a band under it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.mix import PRESETS
from core.model import Kind, Targets
from ui.mix import chart_access
from ui.mix.chart_access import Celled
from ui.mix.columns import Column, says
from ui.mix.fade import Fade
from ui.mix.hand import Hand
from ui.mix.plot import Plot, Style
from ui.mix.tip import Tip
from ui.theme import CORNER, SMALL, Look

_PAGE = 4  # columns that Page Up and Page Down pass


class MixChart(Celled, QWidget):
    """One tab stop; the arrows go from column to column and up and down its kinds."""

    week_chosen = Signal(str, object)
    """A week was opened: its first day, and the kind of the segment or None."""
    entered = Signal()
    """It was opened with the keyboard, which goes on to its posts."""
    zoom_wanted = Signal(float, float)
    """So many steps nearer, around a place (0 to 1 of the width); 0 steps: everything."""
    move_wanted = Signal(float)
    """Later by so many parts of the width, or with a negative number earlier."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.columns: list[Column] = []
        self._targets: Targets = PRESETS["human first"]
        self._share = False
        self._plot: Plot | None = None
        self._picture = QPixmap()
        self._fade = Fade(self.update)
        self._marked = ""
        self._hovered = -1
        self._hand = Hand(self)
        self.at = -1
        self.kind: Kind | None = None
        self._tip = Tip(look)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("The weeks as a chart"))
        chart_access.install()
        look.changed.connect(self._redraw)

    def show_columns(self, columns: Sequence[Column], targets: Targets) -> None:
        """Draw other columns, or the same with other numbers."""
        stays = len(columns) == len(self.columns)
        week = self.columns[self.at].start if 0 <= self.at < len(self.columns) else ""
        moved = stays and columns[:1] != self.columns[:1]
        other = list(columns) != self.columns or targets != self._targets
        self.columns, self._targets = list(columns), targets
        if not stays or self.at >= len(columns):
            starts = [column.start for column in columns]
            there = week in starts  # nearer or farther, the keyboard stays on its week
            self.at = starts.index(week) if there else len(columns) - 1
            self.kind = self.kind if there else None
        self._hovered = -1
        self._tip.hide()
        self._change(soft=other and not moved)

    def set_share(self, *, share: bool) -> None:
        """Draw parts of each week's whole instead of posts."""
        other, self._share = share != self._share, share
        self._change(soft=other)

    def mark(self, start: str) -> None:
        """Mark the column that has the week beginning on this day."""
        self._marked = start
        self.update()

    @property
    def plot(self) -> Plot:
        """Where everything lies at this size."""
        if self._plot is None:
            style = Style(self._look.theme, self._look.font(SMALL), self._look.patterns)
            size = QSizeF(self.size())
            self._plot = Plot(self.columns, self._targets, size, style, share=self._share)
        return self._plot

    def cell_count(self) -> int:
        return len(self.columns)

    def cell_words(self, index: int) -> str:
        return says(self.columns[index])

    def cell_rect(self, index: int) -> QRectF:
        return self.plot.band(index)

    def is_marked(self, index: int) -> bool:
        """Whether this column has the week that is shown above."""
        return bool(self._marked) and self.index_of(self._marked) == index

    def index_of(self, start: str) -> int:
        """The column that has this week; -1 if none has."""
        found = (n for n, c in enumerate(self.columns) if c.start <= start <= c.end)
        return next(found, -1)

    def choose(self, index: int, kind: Kind | None = None) -> None:
        """Open the column's week (of a month the last one with such posts)."""
        self.at, self.kind = index, kind
        self.update()
        self.week_chosen.emit(self.columns[index].week_with(kind).start, kind)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 13 * self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.columns:
            return
        if self._picture.isNull():
            self._picture = self._draw()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for index in {self.index_of(self._marked) if self._marked else -1, self._hovered} - {-1}:
            painter.setBrush(QColor(self._look.theme.hover))
            painter.drawRoundedRect(self.plot.band(index), CORNER / 2, CORNER / 2)
        self._fade.paint(painter, self._picture)
        if self.hasFocus() and self.at >= 0:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._look.theme.accent), 2))
            painter.drawRoundedRect(self._focus_rect(), 4, 4)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fade.end()
        self._redraw()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._hand.drag(event.position()):
            self._tip.hide()
            return
        index = self.plot.index_at(event.position().x())
        if index != self._hovered:
            self._hovered = index
            self._tell(index)
            self.update()
        pointing = Qt.CursorShape.PointingHandCursor
        self.setCursor(pointing if index >= 0 else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self._tip.hide()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._hand.press(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        moved = self._hand.release()
        index = self.plot.index_at(event.position().x())
        if index >= 0 and not moved and event.button() is Qt.MouseButton.LeftButton:
            self._tip.hide()
            self.choose(index, self.plot.kind_at(index, event.position().y()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._hand.wheel(event):
            event.ignore()  # the page scrolls

    def event(self, event: QEvent) -> bool:
        return self._hand.touched(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.columns) - 1
        key = Qt.Key(event.key())
        steps = {
            Qt.Key.Key_Left: self.at - 1,
            Qt.Key.Key_Right: self.at + 1,
            Qt.Key.Key_PageUp: self.at - _PAGE,
            Qt.Key.Key_PageDown: self.at + _PAGE,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if last < 0 or self._hand.key(event):
            return
        if key is Qt.Key.Key_Left and self.at == 0:
            self.move_wanted.emit(-1 / (last + 1))
        elif key is Qt.Key.Key_Right and self.at == last:
            self.move_wanted.emit(1 / (last + 1))
        elif key in steps:
            self._move(min(max(steps[key], 0), last), None)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(self.at, self._next_kind(1 if key is Qt.Key.Key_Up else -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._tip.hide()
            self.choose(self.at, self.kind)
            self.entered.emit()
        elif key is Qt.Key.Key_Escape and self._tip.isVisible():
            self._tip.hide()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.at >= 0:
            self.announce()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tip.hide()
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        self._tip.hide()

    def _draw(self) -> QPixmap:
        scale = self.devicePixelRatioF()
        picture = QPixmap((QSizeF(self.size()) * scale).toSize())
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.plot.paint(painter)
        painter.end()
        return picture

    def _change(self, *, soft: bool) -> None:
        """Draw anew; softly if that is wished. Weeks that a hand moves follow it at once."""
        if soft and self._look.motion and self.isVisible():
            self._fade.begin(self._picture)
        else:
            self._fade.end()
        self._redraw()

    def _redraw(self) -> None:
        self._plot, self._picture = None, QPixmap()
        self.update()

    def _focus_rect(self) -> QRectF:
        if self.kind is not None:
            parts = dict(self.plot.segments(self.at))
            if self.kind in parts:
                return parts[self.kind].adjusted(-3, -2, 3, 2)
        return self.plot.band(self.at).adjusted(1, 1, -1, -1)

    def _next_kind(self, step: int) -> Kind | None:
        """One segment up or down; below the lowest it is the whole column again."""
        kinds: list[Kind | None] = [None, *(kind for kind, _ in self.plot.segments(self.at))]
        place = kinds.index(self.kind) if self.kind in kinds else 0
        return kinds[min(max(place + step, 0), len(kinds) - 1)]

    def _move(self, index: int, kind: Kind | None) -> None:
        self.at, self.kind = index, kind
        self._tell(index)
        self.announce()
        self.update()

    def _tell(self, index: int) -> None:
        if index < 0:
            self._tip.hide()
            return
        self._tip.tell(self, self.columns[index], self.plot.bar_rect(index))
