"""How a kind is filled: its colour, rounded where a stack ends, and a hatching for who wants one."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from core.model import Kind
from ui.theme import Theme

_STEP = 6.0
_CORNER = 3.0
_HATCHES: dict[Kind, str] = {
    Kind.STORY: "",
    Kind.CONVERSATION: "/",
    Kind.USEFUL: "-",
    Kind.NEWS: "|",
    Kind.QUOTE: "\\",
    Kind.SALES: "/\\",
}
"""Each kind's own directions, so that two neighbours never look alike without their colours."""


def fill(
    painter: QPainter,
    rect: QRectF,
    kind: Kind,
    theme: Theme,
    *,
    patterns: bool = False,
    top: bool = False,
    bottom: bool = False,
) -> None:
    """Paint one segment; `top` and `bottom` say where the stack ends and is rounded."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.kinds[kind]))
    painter.drawPath(_rounded(rect, top=top, bottom=bottom))
    if patterns and _HATCHES[kind]:
        pen = QPen(QColor(theme.sheet), 1.4)
        painter.setPen(pen)
        painter.drawLines(list(_lines(rect, _HATCHES[kind])))


def _rounded(rect: QRectF, *, top: bool, bottom: bool) -> QPainterPath:
    radius = min(_CORNER, rect.width() / 2, rect.height() / 2)
    path = QPainterPath()
    if top == bottom:
        path.addRoundedRect(rect, radius if top else 0, radius if top else 0)
        return path
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    square = rect.adjusted(0, radius, 0, 0) if top else rect.adjusted(0, 0, 0, -radius)
    path.addRect(square)
    return path.simplified()


def _lines(rect: QRectF, directions: str) -> Iterator[QLineF]:
    """The hatching, cut to the rectangle by arithmetic: clip paths are not kept in SVG."""
    x, y, w, h = rect.x(), rect.y(), rect.width(), rect.height()
    for direction in directions:
        reach = {"-": h, "|": w}.get(direction, w + h)
        at = _STEP / 2
        while at < reach:
            if direction == "-":
                yield QLineF(x, y + at, x + w, y + at)
            elif direction == "|":
                yield QLineF(x + at, y, x + at, y + h)
            else:
                x1, x2 = max(0.0, at - h), min(at, w)
                y1, y2 = min(at, h), max(0.0, at - w)
                if direction == "\\":
                    x1, x2 = w - x1, w - x2
                yield QLineF(x + x1, y + y1, x + x2, y + y2)
            at += _STEP
