"""A part of each week over time (stories, links, what came from the journal), or talk both ways."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.looks import Part, Talk
from core.model import Kind
from ui import words
from ui.mix.days import day
from ui.mix.figure import Figure, Spot
from ui.shell import translate
from ui.theme import GAP, Look

_STEPS = (0, 25, 50, 75, 100)
_WIDEST = 48.0


class _OverTime(Figure):
    """Columns from left to right with the first day of each below, as many as there is room for."""

    starts: Sequence[str] = ()

    def area(self, size: QSizeF, axis: float) -> QRectF:
        below = self.line() + GAP
        above = self.line() / 2 + 2
        return QRectF(axis, above, size.width() - axis - 2, size.height() - below - above)

    def bar(self, area: QRectF, number: int) -> tuple[float, float]:
        """Left edge and width of a column."""
        slot = area.width() / max(len(self.starts), 1)
        wide = min(max(slot * 0.72, 1.0), _WIDEST)
        return area.left() + number * slot + (slot - wide) / 2, wide

    def draw_days(self, painter: QPainter, area: QRectF) -> None:
        if not self.starts:
            return
        long = self.starts[0][:4] != self.starts[-1][:4]
        form = "MMM yyyy" if long else "d MMM"
        needed = self.wide(day("2026-09-30", form)) + 2 * GAP
        slot = area.width() / len(self.starts)
        every = max(1, -(-int(needed) // max(int(slot), 1)))
        painter.setPen(QColor(self.theme.faint))
        free = area.right() + 2
        for number in range(len(self.starts) - 1, -1, -every):
            middle = area.left() + (number + 0.5) * slot
            left = min(max(middle - needed / 2, 0), area.right() + 2 - needed)
            if left + needed > free + 1:
                continue
            free = left
            box = QRectF(left, area.bottom() + 4, needed, self.line())
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, day(self.starts[number], form))


class PartsFigure(_OverTime):
    """Bars from 0 to 100 percent; a gap is a week in which nothing was told."""

    def __init__(self, look: Look, view: str, kind: Kind | None = None) -> None:
        super().__init__(look, words.question(view, translate))
        self._kind = kind
        self._parts: Sequence[Part] = ()

    def show_parts(self, parts: Sequence[Part]) -> None:
        self._parts, self.starts = parts, [part.start for part in parts]
        self.redraw()

    def lay_out(self, size: QSizeF) -> list[Spot]:
        area = self.area(size, self.wide(self._tick(100)) + GAP)
        spots = []
        for number, part in enumerate(self._parts):
            left, wide = self.bar(area, number)
            height = max(area.height() * part.share, 1.0)
            said = QCoreApplication.translate("Mix", "From {0}: {1} of {2}").format(
                day(part.start), part.part, words.posts(part.whole, translate)
            )
            rect = QRectF(left, area.bottom() - height, wide, height)
            spots.append(Spot(rect, said, part.start))
        return spots

    def draw(self, painter: QPainter) -> None:
        theme = self.theme
        area = self.area(QSizeF(self.size()), self.wide(self._tick(100)) + GAP)
        for step in _STEPS:
            y = round(area.bottom() - area.height() * step / 100) + 0.5
            painter.setPen(QPen(QColor(theme.faint if step == 0 else theme.line), 1))
            painter.drawLine(QLineF(area.left(), y, area.right(), y))
            painter.setPen(QColor(theme.faint))
            box = QRectF(0, y - self.line() / 2, area.left() - GAP, self.line())
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, self._tick(step))
        colour = QColor(theme.kinds[self._kind] if self._kind else theme.accent)
        painter.setPen(Qt.PenStyle.NoPen)
        for part, spot in zip(self._parts, self.spots(), strict=True):
            if part.whole:
                painter.setBrush(colour)
                painter.drawRoundedRect(spot.rect, 2, 2)
            else:
                painter.setBrush(QColor(theme.faint))
                at = QPointF(spot.rect.center().x(), area.bottom() - 5)
                dot = min(spot.rect.width() / 2, 1.5)
                painter.drawEllipse(at, dot, dot)
        self.draw_days(painter, area)

    def _tick(self, value: int) -> str:
        return QCoreApplication.translate("Mix", "{0} %").format(value)


class TalkFigure(_OverTime):
    """Questions go up, answers and thanks go down from the same line."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, words.question("talk", translate))
        self._weeks: Sequence[Talk] = ()

    def show_talk(self, weeks: Sequence[Talk]) -> None:
        self._weeks, self.starts = weeks, [week.start for week in weeks]
        self.redraw()

    def lay_out(self, size: QSizeF) -> list[Spot]:
        area = self.area(size, self._axis())
        unit, middle = self._unit(area), self._middle(area)
        spots = []
        for number, week in enumerate(self._weeks):
            left, wide = self.bar(area, number)
            top, bottom = middle - week.asked * unit, middle + week.answered * unit
            said = QCoreApplication.translate("Mix", "From {0}: {1} asked, {2} answered").format(
                day(week.start), week.asked, week.answered
            )
            rect = QRectF(left, min(top, middle - 1), wide, max(bottom - top, 2.0))
            spots.append(Spot(rect, said, week.start))
        return spots

    def draw(self, painter: QPainter) -> None:
        theme = self.theme
        area = self.area(QSizeF(self.size()), self._axis())
        unit, middle = self._unit(area), self._middle(area)
        colour = QColor(theme.kinds[Kind.CONVERSATION])
        for week, spot in zip(self._weeks, self.spots(), strict=True):
            left, wide = spot.rect.left(), spot.rect.width()
            painter.fillRect(
                QRectF(left, middle - week.asked * unit, wide, week.asked * unit), colour
            )
            down = QRectF(left, middle + 1, wide, week.answered * unit)
            painter.setPen(QPen(colour, 1.25))
            if week.answered:
                painter.drawRect(down.adjusted(0.5, 0, -0.5, 0))
        painter.setPen(QPen(QColor(theme.faint), 1))
        painter.drawLine(QLineF(area.left(), middle, area.right(), middle))
        painter.setPen(QColor(theme.faint))
        asked, answered = self._names()
        left, tall = area.left() - GAP, self.line()
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, middle - tall - 4, left, tall), side, asked)
        painter.drawText(QRectF(0, middle + 4, left, tall), side, answered)
        self.draw_days(painter, area)

    def _names(self) -> tuple[str, str]:
        asked = QCoreApplication.translate("Mix", "asked")
        return asked, QCoreApplication.translate("Mix", "answered")

    def _axis(self) -> float:
        return max(map(self.wide, self._names())) + GAP

    def _most(self) -> tuple[int, int]:
        asked = max((week.asked for week in self._weeks), default=0)
        return asked, max((week.answered for week in self._weeks), default=0)

    def _unit(self, area: QRectF) -> float:
        return (area.height() - 2 * self._room()) / max(sum(self._most()), 1)

    def _middle(self, area: QRectF) -> float:
        return round(area.top() + self._room() + self._most()[0] * self._unit(area)) + 0.5

    def _room(self) -> float:
        """For the words at both sides of the line, even where one side has no bars."""
        return self.line() + 6
