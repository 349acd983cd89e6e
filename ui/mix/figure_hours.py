"""When things are told: the days of the week against the hours, a dot for each, larger for more."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, QSizeF, Qt, QTime
from PySide6.QtGui import QColor, QPainter

from core.looks import DAYS, HOURS
from ui import words
from ui.mix.figure import Figure, Spot
from ui.shell import translate
from ui.theme import GAP, Look

_EVERY = (1, 2, 3, 4, 6, 12)


def day_names(long: bool = False) -> list[str]:  # noqa: FBT001, FBT002
    """Monday to Sunday."""
    form = QLocale.FormatType.LongFormat if long else QLocale.FormatType.ShortFormat
    return [QLocale().standaloneDayName(number, form) for number in range(1, DAYS + 1)]


def hour_names() -> list[str]:
    """The 24 hours as clocks here write them."""
    form = QLocale.FormatType.ShortFormat
    return [QLocale().toString(QTime(hour, 0), form) for hour in range(HOURS)]


class HoursFigure(Figure):
    """Rows are days, from the first day of the person's week on; columns are hours."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, words.question("hours", translate))
        self._grid: Sequence[Sequence[int]] = [[0] * HOURS for _ in range(DAYS)]
        self._order = list(range(DAYS))

    def show_grid(self, grid: Sequence[Sequence[int]], first_day: int) -> None:
        """`first_day` as date.weekday() counts."""
        self._grid = grid
        self._order = [(first_day + n) % DAYS for n in range(DAYS)]
        self.redraw()

    def lay_out(self, size: QSizeF) -> list[Spot]:
        left = max(map(self.wide, day_names())) + 2 * GAP
        wide, tall = (size.width() - left) / HOURS, (size.height() - self.line() - GAP) / DAYS
        long, hours = day_names(long=True), hour_names()
        return [
            Spot(
                QRectF(left + hour * wide + 1, row * tall + 1, wide - 2, tall - 2),
                f"{long[day]}, {hours[hour]}. {words.posts(self._grid[day][hour], translate)}",
            )
            for row, day in enumerate(self._order)
            for hour in range(HOURS)
        ]

    def draw(self, painter: QPainter) -> None:
        theme, spots = self.theme, self.spots()
        most = max((max(row) for row in self._grid), default=0) or 1
        short, hours = day_names(), hour_names()
        painter.setPen(QColor(theme.ink))
        for row, day in enumerate(self._order):
            rect = spots[row * HOURS].rect
            box = QRectF(0, rect.top(), rect.left() - GAP, rect.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, short[day])
        painter.setPen(QColor(theme.faint))
        slot = spots[1].rect.left() - spots[0].rect.left()
        needed = max(map(self.wide, hours)) + GAP
        every = next((n for n in _EVERY if n * slot >= needed), 12)
        foot = spots[-1].rect.bottom() + GAP / 2
        for hour in range(0, HOURS, every):
            box = QRectF(spots[hour].rect.left(), foot, every * slot, self.line())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft, hours[hour])
        painter.setPen(Qt.PenStyle.NoPen)
        for number, spot in enumerate(spots):
            posts = self._grid[self._order[number // HOURS]][number % HOURS]
            largest = min(spot.rect.width(), spot.rect.height()) / 2
            radius = largest * (posts / most) ** 0.5 if posts else 1.0
            painter.setBrush(QColor(theme.accent if posts else theme.line))
            painter.drawEllipse(QPointF(spot.rect.center()), max(radius, 1.0), max(radius, 1.0))
