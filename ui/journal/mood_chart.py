"""Moods over time, painted: a dot for each week or month between heavy and bright, joined by a line."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from core.clock import parse_day
from core.memories import Mood
from ui.dates import say_day
from ui.icons import pixmap
from ui.theme import GAP, PAD, SMALL, Look

_SIGN, _DOT = 18, 4.0
_MOODS = 5
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
"""Months between the marks below; the first with which they find room."""
_GAP_DAYS = 70
"""Points further apart are not joined: nothing is known of the time between."""


class MoodChart(QWidget):
    """The arrows walk from point to point; `words` says a point."""

    moved = Signal()
    opened = Signal()

    def __init__(self, look: Look, words: Callable[[Mood], str]) -> None:
        super().__init__()
        self._look, self._words = look, words
        self.moods: Sequence[Mood] = ()
        self.current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(600, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 180)

    def show_moods(self, moods: Sequence[Mood]) -> None:
        self.moods = moods
        self._go(len(moods) - 1)

    def chosen(self) -> Mood | None:
        return self.moods[self.current] if self.moods else None

    def point(self, number: int) -> QPointF:
        """Where a point lies: its day across, its mood up."""
        area = self._area()
        first, last = (parse_day(self.moods[n].start).toordinal() for n in (0, -1))
        day = parse_day(self.moods[number].start).toordinal()
        across = (day - first) / (last - first) if last > first else 0.5
        up = (self.moods[number].mean - 1) / (_MOODS - 1)
        return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self.moods:
            self._paint_months(painter)
            self._paint_points(painter)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageUp: -12,
            Qt.Key.Key_PageDown: 12,
            Qt.Key.Key_Home: -len(self.moods),
            Qt.Key.Key_End: len(self.moods),
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._go(self.current + steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(self._nearest(event.position().x()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._go(self._nearest(event.position().x()))
        self.opened.emit()

    @property
    def _sign(self) -> int:
        """The side of a face, as large as the letters."""
        return self._look.scaled(_SIGN)

    def _nearest(self, x: float) -> int:
        numbers = range(len(self.moods))
        return min(numbers, key=lambda number: abs(self.point(number).x() - x), default=0)

    def _area(self) -> QRectF:
        below = QFontMetricsF(self._look.font(SMALL)).height() + GAP
        return QRectF(self.rect()).adjusted(self._sign + GAP + PAD - 2, PAD, -PAD, -below - GAP)

    def _paint_ground(self, painter: QPainter) -> None:
        """A line for each mood with its face."""
        theme, area = self._look.theme, self._area()
        ratio = painter.device().devicePixelRatioF()
        for mood in range(1, _MOODS + 1):
            y = area.bottom() - (mood - 1) / (_MOODS - 1) * area.height()
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            picture = pixmap(f"mood-{mood}", theme.faint, self._sign, ratio)
            painter.drawPixmap(QPointF(GAP, y - self._sign / 2), picture)

    def _paint_months(self, painter: QPainter) -> None:
        """The first month and as many others as do not touch; a January tells its year."""
        font = self._look.font(SMALL)
        metrics, area = QFontMetricsF(font), self._area()
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.faint))
        first, last = parse_day(self.moods[0].start), parse_day(self.moods[-1].start)
        days = max((last - first).days, 1)
        wide = metrics.horizontalAdvance(say_day(self.moods[0].start, "MMM yyyy")) + PAD
        months = (last.year - first.year) * 12 + last.month - first.month
        step = next((n for n in _STEPS if months / n * wide <= area.width()), _STEPS[-1])
        free = area.left()
        for day in [first, *_months(first, last, step)]:
            form = "MMM yyyy" if day == first else "yyyy" if day.month == 1 else "MMM"
            words = say_day(day.isoformat(), form)
            x = area.left() + (day - first).days / days * area.width()
            width = metrics.horizontalAdvance(words)
            if x >= free and x + width <= self.width():
                painter.drawText(QPointF(x, self.height() - GAP), words)
                free = x + width + PAD

    def _paint_points(self, painter: QPainter) -> None:
        theme = self._look.theme
        points = [self.point(number) for number in range(len(self.moods))]
        days = [parse_day(mood.start).toordinal() for mood in self.moods]
        painter.setPen(QPen(QColor(theme.accent), 1.5))
        for number in range(1, len(points)):
            if days[number] - days[number - 1] <= _GAP_DAYS:
                painter.drawLine(points[number - 1], points[number])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        many = len(points) * 2 * _DOT > self._area().width()
        for number, point in enumerate(points):
            if number == self.current:
                continue
            size = _DOT / 2 if many else _DOT
            painter.drawEllipse(point, size, size)
        painter.setPen(QPen(QColor(theme.accent), 2.5 if self.hasFocus() else 1.5))
        painter.setBrush(QColor(theme.sheet))
        painter.drawEllipse(points[self.current], _DOT + 3, _DOT + 3)

    def _go(self, number: int) -> None:
        self.current = min(max(number, 0), max(len(self.moods) - 1, 0))
        chosen = self.chosen()
        self.setAccessibleName(self._words(chosen) if chosen else "")
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.moved.emit()
        self.update()


def _months(first: date, last: date, step: int) -> list[date]:
    """The first days of months after `first`, each `step`, counted so that Januaries are among them."""
    count = range(first.year * 12 + first.month, last.year * 12 + last.month)
    return [date(n // 12, n % 12 + 1, 1) for n in count if n % step == 0]
