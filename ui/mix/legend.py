"""What the colours and signs of the chart mean, in one line, or in more where it is narrow."""

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from core.model import Kind, Targets
from ui import words
from ui.mix.fills import fill
from ui.shell import translate
from ui.theme import GAP, PAD, Theme

_SAMPLE = 12.0
CEILING, BALANCE = "ceiling", "balance"


class Legend:
    """Laid out for one width; `height` is what it takes."""

    def __init__(
        self,
        theme: Theme,
        font: QFont,
        targets: Targets | None,
        width: float,
        *,
        patterns: bool,
        balance: bool = False,
    ) -> None:
        """Without targets it names the kinds alone."""
        self._theme, self._patterns = theme, patterns
        metrics = QFontMetricsF(font)
        self._line = metrics.height()
        items: list[tuple[Kind | str, str]] = [(k, words.kind(k, translate)) for k in Kind]
        if targets is not None:
            percent = round(targets.ceiling * 100)
            ceiling = QCoreApplication.translate("Mix", "sales ceiling, {0} %").format(percent)
            items.append((CEILING, ceiling))
        if balance:
            items.append((BALANCE, QCoreApplication.translate("Mix", "in balance")))
        self._places: list[tuple[Kind | str, str, QPointF]] = []
        x = y = 0.0
        for item, text in items:
            taken = _SAMPLE + GAP * 0.75 + metrics.horizontalAdvance(text)
            if x and x + taken > width:
                x, y = 0.0, y + self._line + GAP / 2
            self._places.append((item, text, QPointF(x, y)))
            x += taken + PAD
        self.height = y + self._line

    def paint(self, painter: QPainter) -> None:
        for item, text, place in self._places:
            self._sample(painter, item, place)
            painter.setPen(QColor(self._theme.faint))
            box = QRectF(place.x() + _SAMPLE + GAP * 0.75, place.y(), 400, self._line)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _sample(self, painter: QPainter, item: Kind | str, place: QPointF) -> None:
        box = QRectF(place.x(), place.y() + (self._line - _SAMPLE) / 2, _SAMPLE, _SAMPLE)
        if isinstance(item, Kind):
            fill(painter, box, item, self._theme, patterns=self._patterns, top=True, bottom=True)
        elif item == CEILING:
            painter.setPen(QPen(QColor(self._theme.ink), 1))
            y = round(box.center().y()) + 0.5
            painter.drawLine(QLineF(box.left(), y, box.right(), y))
        else:
            painter.setPen(QPen(QColor(self._theme.accent), 1.75, c=Qt.PenCapStyle.RoundCap))
            painter.drawPolyline(check(box.center().x(), box.center().y()))


def check(x: float, y: float) -> list[QPointF]:
    """The sign for a week in balance, around a point."""
    return [QPointF(x - 4, y), QPointF(x - 1, y + 3), QPointF(x + 4, y - 3)]
