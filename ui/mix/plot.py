"""The weeks as stacked columns on any painter: where each thing lies, and how it is drawn.

Lengths are logical pixels. The same plot is shown in the window and written to files.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from core.model import Kind, Targets
from ui.mix.columns import Column, month_of, scale
from ui.mix.days import day
from ui.mix.fills import fill
from ui.mix.legend import Legend, check
from ui.mix.stacks import stacks
from ui.theme import GAP, Theme

_WIDEST_BAR = 60.0
_SIGN = 14.0
_ROUNDED_FROM = 8.0  # pixels; narrower bars are plain, and many
_ROOM_FOR_NUMBERS = 20.0


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a plot."""

    theme: Theme
    font: QFont
    patterns: bool = False

    @property
    def strong(self) -> QFont:
        font = QFont(self.font)
        font.setWeight(QFont.Weight.DemiBold)
        return font


class Plot:
    """One drawing of some columns in one size; `share` draws parts of a whole instead of posts."""

    def __init__(
        self,
        columns: Sequence[Column],
        targets: Targets,
        size: QSizeF,
        style: Style,
        *,
        share: bool,
    ) -> None:
        self.columns, self._targets, self._style, self._share = columns, targets, style, share
        self._metrics = QFontMetricsF(style.font)
        self._line = self._metrics.height()
        most = max((column.posts for column in columns), default=0)
        self._top, self._step = (100, 25) if share else scale(most)
        self._legend = Legend(
            style.theme,
            style.font,
            targets,
            size.width(),
            patterns=style.patterns,
            balance=any(column.balanced for column in columns),
        )
        ticks = map(self._tick_words, range(0, self._top + 1, self._step))
        axis = max(map(self._metrics.horizontalAdvance, ticks)) + GAP
        above = self._legend.height + GAP + self._line
        below = _SIGN + 2 * self._line + GAP
        self.area = QRectF(axis, above, size.width() - axis - 2, size.height() - above - below)
        self.slot = self.area.width() / max(len(columns), 1)
        gap = max(self.slot * 0.28, 1.0)
        self.bar = max(min(self.slot - gap, _WIDEST_BAR), 1.0)

    def index_at(self, x: float) -> int:
        """The column at this place, -1 outside."""
        inside = self.columns and self.area.left() <= x < self.area.right()
        return min(int((x - self.area.left()) / self.slot), len(self.columns) - 1) if inside else -1

    def kind_at(self, index: int, y: float) -> Kind | None:
        """The kind of the column's segment at this height."""
        for kind, rect in self.segments(index):
            if rect.top() <= y <= rect.bottom():
                return kind
        return None

    def band(self, index: int) -> QRectF:
        """The whole height that belongs to a column, with its labels."""
        x = self.area.left() + index * self.slot
        height = self.area.height() + _SIGN + 2 * self._line + 4
        return QRectF(x, self.area.top() - self._line, self.slot, height + self._line)

    def bar_rect(self, index: int) -> QRectF:
        """The column itself; a line on the floor when nothing was posted."""
        column = self.columns[index]
        top = 1.0 if self._share and column.posts else column.posts / self._top
        return self._between(index, 0, top)

    def segments(self, index: int) -> list[tuple[Kind, QRectF]]:
        """The parts of a column, bottom to top."""
        whole = 1 if self._share else self._top
        return [
            (kind, self._between(index, low / whole, high / whole))
            for kind, low, high in self.columns[index].segments(share=self._share)
        ]

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._style.font)
        self._legend.paint(painter)
        self._paint_axis(painter)
        thin = self.bar < _ROUNDED_FROM and not self._style.patterns
        if thin:
            self._paint_stacks(painter)
        for index, column in enumerate(self.columns):
            if not thin or not column.posts or column.unfinished or column.balanced:
                self._paint_column(painter, index, stack=not thin)
        self._paint_ceiling(painter)
        self._paint_days(painter)

    def _between(self, index: int, low: float, high: float) -> QRectF:
        """The rectangle of a column from one part of the height to another."""
        left = self.area.left() + (index + 0.5) * self.slot - self.bar / 2
        if self.bar >= 4:
            left = round(left)
        floor, height = self.area.bottom(), self.area.height()
        top = round(floor - high * height)
        return QRectF(left, top, self.bar, max(round(floor - low * height) - top, 1))

    def _tick_words(self, value: int) -> str:
        if self._share:
            return QCoreApplication.translate("Mix", "{0} %").format(value)
        return str(value)

    def _paint_axis(self, painter: QPainter) -> None:
        theme, area = self._style.theme, self.area
        for value in range(0, self._top + 1, self._step):
            y = round(area.bottom() - value / self._top * area.height()) + 0.5
            painter.setPen(QPen(QColor(theme.faint if value == 0 else theme.line), 1))
            painter.drawLine(QLineF(area.left(), y, area.right(), y))
            painter.setPen(QColor(theme.faint))
            box = QRectF(0, y - self._line / 2, area.left() - GAP, self._line)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, self._tick_words(value))

    def _paint_stacks(self, painter: QPainter) -> None:
        """All columns at once, kind by kind: ten years in the time of one."""
        rects = stacks(self.columns, self.area, self.bar, None if self._share else self._top)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(Qt.PenStyle.NoPen)
        for kind, found in rects.items():
            painter.setBrush(QColor(self._style.theme.kinds[kind]))
            painter.drawRects(found)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_column(self, painter: QPainter, index: int, *, stack: bool) -> None:
        theme, column, rect = self._style.theme, self.columns[index], self.bar_rect(index)
        parts = self.segments(index) if stack else []
        for number, (kind, part) in enumerate(parts):
            last = number == len(parts) - 1
            if not last and part.height() > 3 and self.bar > 3:
                part.setTop(part.top() + 1)  # a hair of paper between two kinds
            fill(
                painter,
                part,
                kind,
                theme,
                patterns=self._style.patterns,
                top=last and self.bar > 3,
                bottom=number == 0 and self.bar > 3,
            )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not column.posts:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.faint))
            dot = min(self.bar / 2, 1.5)
            painter.drawEllipse(QPointF(rect.center().x(), self.area.bottom() - 5), dot, dot)
        elif self._share and self.slot >= _ROOM_FOR_NUMBERS:
            painter.setPen(QColor(theme.faint))
            box = QRectF(rect.center().x() - 40, self.area.top() - self._line - 1, 80, self._line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(column.posts))
        if column.unfinished:
            self._paint_unfinished(painter, rect)
        if column.balanced:
            painter.setPen(QPen(QColor(theme.accent), 1.75, c=Qt.PenCapStyle.RoundCap))
            painter.drawPolyline(check(rect.center().x(), self.area.bottom() + _SIGN / 2 + 1))

    def _paint_unfinished(self, painter: QPainter, rect: QRectF) -> None:
        """The room that the rest of the week still has."""
        pen = QPen(QColor(self._style.theme.faint), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        room = QRectF(rect)
        room.setTop(max(rect.top() - self._line * 1.5, self.area.top()))
        room.setBottom(self.area.bottom())
        reach = min(3.5, max((self.slot - self.bar) / 2 - 1, 0.5))
        painter.drawRoundedRect(room.adjusted(-reach, -0.5, reach, 0), 4, 4)

    def _paint_ceiling(self, painter: QPainter) -> None:
        """Sales lie on top of each stack: they should stay above this line.

        A line across says it for shares; for posts each stack has its own where sales are in it.
        """
        painter.setPen(QPen(QColor(self._style.theme.ink), 1))
        area, lines = self.area, []
        for index, column in enumerate(self.columns):
            below = 1 - column.ceiling
            if self._share:
                y = round(area.bottom() - below * area.height()) + 0.5
                left = area.left() + index * self.slot
                lines.append(QLineF(left, y, left + self.slot, y))
            elif column.counts[Kind.SALES]:
                rect = self._between(index, 0, below * column.posts / self._top)
                reach = min(4.0, (self.slot - self.bar) / 2)
                y = rect.top() + 0.5
                lines.append(QLineF(rect.left() - reach, y, rect.right() + reach, y))
        painter.drawLines(lines)

    def _paint_days(self, painter: QPainter) -> None:
        """Below: the first day of each week, or the month, as many as there is room for."""
        y = self.area.bottom() + _SIGN + 2
        form = "MMM" if self.columns and self.columns[0].months else "d"
        words = [day(self._named_by(column), form) for column in self.columns[-12:]]
        widest = max(map(self._metrics.horizontalAdvance, words), default=0) + 6
        painter.setPen(QColor(self._style.theme.faint))
        for index in self._ticks(widest):
            tick = day(self._named_by(self.columns[index]), form)
            left = self._middle(index) - widest / 2
            left = min(left, self.area.right() + 2 - widest)
            box = QRectF(left, y, widest, self._line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tick)
        self._paint_eras(painter, y + self._line)

    def _ticks(self, widest: float) -> list[int]:
        """The columns that are named: every nth back from the last; of months, from January."""
        every = max(1, -(-int(widest) // max(int(self.slot), 1)))
        if not self.columns or not self.columns[0].months:
            return list(range(len(self.columns) - 1, -1, -every))
        every = next((n for n in (1, 2, 3, 6) if n >= every), 12)
        months = [month_of(column.start)[1] for column in self.columns]
        return [index for index, month in enumerate(months) if (month - 1) % every == 0]

    def _named_by(self, column: Column) -> str:
        """The day that a column's label is made from."""
        if not column.months:
            return column.start
        return date(*month_of(column.start), 1).isoformat()

    def _paint_eras(self, painter: QPainter, y: float) -> None:
        """The month (or the year) where it begins, and `this week` at the end."""
        free, end = self.area.left(), self.area.right()
        if self.columns and self.columns[-1].unfinished and not self.columns[-1].months:
            now = QCoreApplication.translate("Mix", "this week")
            painter.setFont(self._style.strong)
            painter.setPen(QColor(self._style.theme.ink))
            width = QFontMetricsF(self._style.strong).horizontalAdvance(now)
            middle = end - self.slot / 2
            end = min(middle - width / 2, end - width)
            painter.drawText(QPointF(end, y + self._metrics.ascent()), now)
        painter.setFont(self._style.font)
        painter.setPen(QColor(self._style.theme.faint))
        begins = self._eras()
        for place, (index, words) in enumerate(begins):
            width = self._metrics.horizontalAdvance(words)
            left = max(self._middle(index) - width / 2, self.area.left())
            right = left + width + GAP
            cut_short = (
                not index and begins[place + 1 :] and right > self._middle(begins[1][0]) - width / 2
            )
            if left >= free and right <= end and not cut_short:
                painter.drawText(QPointF(left, y + self._metrics.ascent()), words)
                free = right

    def _middle(self, index: int) -> float:
        return self.area.left() + (index + 0.5) * self.slot

    def _eras(self) -> list[tuple[int, str]]:
        """Where a month (of weeks) or a year (of months) begins, and how it is called."""
        begins: list[tuple[int, str]] = []
        before = ""
        for index, column in enumerate(self.columns):
            first = self._named_by(column)
            era = first[: 4 if column.months else 7]
            if era != before:
                begins.append((index, self._era_words(first, column, begins=bool(before))))
            before = era
        return begins

    def _era_words(self, first: str, column: Column, *, begins: bool) -> str:
        """The year of a month; the month of a week, with the year where a new one begins."""
        if column.months:
            return day(first, "yyyy")
        return day(first, "MMM yyyy" if begins and first[5:7] == "01" else "MMM")
