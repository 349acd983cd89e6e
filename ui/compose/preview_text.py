"""Text of a preview, laid out once: a thread of forty posts is drawn while somebody types."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from core.networks.shown import Piece, pieces

_LEADING = 1.25


class Laid:
    """A text in a width: its height, and how it is drawn."""

    def __init__(self, words: list[Piece], font: QFont, width: float, link: str, most: int) -> None:
        text = "".join(piece.text for piece in words).replace("\n", "\u2028")
        self._layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(_formats(words, link))
        self._layout.setCacheEnabled(True)
        self.height = 0.0
        self._layout.beginLayout()
        lines = 0
        while (line := self._layout.createLine()).isValid() and (not most or lines < most):
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, self.height))
            self.height += line.height() * _LEADING
            lines += 1
        self._layout.endLayout()

    def draw(self, painter: QPainter, x: float, y: float, colour: str) -> None:
        painter.setPen(QColor(colour))
        self._layout.draw(painter, QPointF(x, y))


def _formats(words: list[Piece], link: str) -> list[QTextLayout.FormatRange]:
    made, at = [], 0
    for piece in words:
        length = len(piece.text.encode("utf-16-le", "surrogatepass")) // 2
        if piece.link:
            each = QTextLayout.FormatRange()
            each.start, each.length = at, length
            form = QTextCharFormat()
            form.setForeground(QColor(link))
            each.format = form
            made.append(each)
        at += length
    return made


@lru_cache(maxsize=256)
def laid(network: str, text: str, font: str, width: int, link: str, most: int = 0) -> Laid:
    """The text as this network shows it; `most` lines at most, 0 for all. `font` is its toString()."""
    real = QFont()
    real.fromString(font)
    return Laid(pieces(network, text) if network else [Piece(text)], real, width, link, most)


def elided(painter: QPainter, text: str, width: float) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))
