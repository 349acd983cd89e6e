"""The sign of Rapport on a ground of its own: title bars, docks and trays may have any colour."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from ui.icons import pixmap
from ui.theme import LIGHT

_SIZES = (16, 22, 24, 32, 48, 64, 128)
_ROUND = 0.22  # of a side: the corners
_SIGN = 0.76  # of a side: the sign on it


def badge() -> QIcon:
    """The same in a light and in a dark window, since neither says what is around it."""
    made = QIcon()
    for side in _SIZES:
        made.addPixmap(_drawn(side))
    return made


def _drawn(side: int) -> QPixmap:
    picture = QPixmap(side, side)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.accent))
    painter.drawRoundedRect(QRectF(0, 0, side, side), side * _ROUND, side * _ROUND)
    sign = round(side * _SIGN)
    edge = (side - sign) // 2
    painter.drawPixmap(edge, edge, pixmap("rapport", LIGHT.sheet, sign))
    painter.end()
    return picture
