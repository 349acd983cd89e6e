"""How a kind is filled: its colour, rounded where a stack ends, and a hatching for who wants one."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF
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
    if top or bottom:
        painter.fillPath(_rounded(rect, top=top, bottom=bottom), QColor(theme.kinds[kind]))
    else:
        painter.fillRect(rect, QColor(theme.kinds[kind]))
    if patterns and _HATCHES[kind]:
        pen = QPen(QColor(theme.sheet), 1.4)
        painter.setPen(pen)
        painter.drawLines(list(_lines(rect, _HATCHES[kind])))


def _rounded(rect: QRectF, *, top: bool, bottom: bool) -> QPainterPath:
    radius = min(_CORNER, rect.width() / 2, rect.height() / 2)
    above, below = radius if top else 0.0, radius if bottom else 0.0
    left, right, start, end = rect.left(), rect.right(), rect.top(), rect.bottom()
    path = QPainterPath(QPointF(left, end - below))
    path.lineTo(left, start + above)
    path.quadTo(left, start, left + above, start)
    path.lineTo(right - above, start)
    path.quadTo(right, start, right, start + above)
    path.lineTo(right, end - below)
    path.quadTo(right, end, right - below, end)
    path.lineTo(left + below, end)
    path.quadTo(left, end, left, end - below)
    return path


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
