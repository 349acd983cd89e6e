"""Each kind by itself over the weeks: six small figures with the same scale."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.model import Kind
from ui import words
from ui.icons import pixmap
from ui.mix.columns import Column
from ui.mix.days import span
from ui.mix.figure import Figure, Spot
from ui.mix.fills import fill
from ui.shell import translate
from ui.theme import GAP, PAGE, Look

_ICON = 16  # pixels at 100 %
_NARROW = 640


class KindsFigure(Figure):
    """A dashed line is what the targets of each time want of a kind."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, words.question("kinds", translate))
        self._columns: Sequence[Column] = ()
        self._areas: dict[Kind, QRectF] = {}

    def show_columns(self, columns: Sequence[Column]) -> None:
        self._columns = columns
        self.redraw()

    @property
    def _icon(self) -> int:
        return self._look.scaled(_ICON)

    def lay_out(self, size: QSizeF) -> list[Spot]:
        across = 3 if size.width() >= self._look.scaled(_NARROW) else 2
        down = -(-len(Kind) // across)
        wide = (size.width() - (across - 1) * PAGE) / across
        tall = (size.height() - 2 - (down - 1) * GAP) / down
        head = max(self.line(), self._icon) + 4
        spots, most = [], self._most()
        slot = wide / max(len(self._columns), 1)
        for number, kind in enumerate(Kind):
            left = number % across * (wide + PAGE)
            top = number // across * (tall + GAP) + head
            area = QRectF(left, top, wide, tall - head)
            self._areas[kind] = area
            for place, column in enumerate(self._columns):
                count = column.counts[kind]
                height = area.height() * count / most
                bar = QRectF(
                    area.left() + place * slot,
                    area.bottom() - height,
                    max(slot - (1.5 if slot > 4 else 0), 0.75),
                    height,
                )
                said = (
                    words.kind(kind, translate),
                    span(column.start, column.end),
                    words.posts(count, translate),
                )
                day = column.week_with(kind).start
                spots.append(
                    Spot(bar if count else bar.adjusted(0, -1, 0, 0), ". ".join(said), day)
                )
        return spots

    def draw(self, painter: QPainter) -> None:
        theme, spots, many = self.theme, self.spots(), len(self._columns)
        most, side = self._most(), self._icon
        for number, kind in enumerate(Kind):
            area = self._areas[kind]
            head = QRectF(
                area.left(),
                area.top() - max(self.line(), side) - 4,
                area.width(),
                max(self.line(), side),
            )
            scale = painter.device().devicePixelRatio()
            icon = pixmap(f"kind-{kind}", theme.kinds[kind], side, scale)
            painter.drawPixmap(QPointF(head.left(), head.center().y() - side / 2), icon)
            painter.setPen(QColor(theme.ink))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(head.adjusted(side + 6, 0, 0, 0), middle, words.kind(kind, translate))
            painter.setPen(QColor(theme.faint))
            total = sum(column.counts[kind] for column in self._columns)
            painter.drawText(
                head, middle | Qt.AlignmentFlag.AlignRight, words.posts(total, translate)
            )
            for spot, column in zip(
                spots[number * many : (number + 1) * many], self._columns, strict=True
            ):
                if column.counts[kind]:
                    fill(painter, spot.rect, kind, theme, patterns=self._look.patterns)
            painter.setPen(QPen(QColor(theme.line), 1))
            floor = round(area.bottom()) + 0.5
            painter.drawLine(QLineF(area.left(), floor, area.right(), floor))
            self._draw_wanted(painter, kind, area, most)

    def _draw_wanted(self, painter: QPainter, kind: Kind, area: QRectF, most: int) -> None:
        pen = QPen(QColor(self.theme.ink), 1)
        pen.setDashPattern([2, 3])
        painter.setPen(pen)
        slot = area.width() / max(len(self._columns), 1)
        for place, column in enumerate(self._columns):
            wanted = column.weeks[-1].targets.shares[kind] * column.posts
            if wanted and slot >= 4:
                y = round(area.bottom() - area.height() * min(wanted / most, 1.0)) + 0.5
                painter.drawLine(
                    QLineF(area.left() + place * slot, y, area.left() + (place + 1) * slot, y)
                )

    def _most(self) -> int:
        return max((max(c.counts.values()) for c in self._columns), default=0) or 1
