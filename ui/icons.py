"""Our own line icons (resources/icons, 24 px grid), drawn in the colour they are asked for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from core.model import Kind
from ui.resources import resource_path

_FADED = 0.45  # of an icon that cannot be pressed


class _Engine(QIconEngine):
    """Draws an icon when it is asked for, in the size it is asked for."""

    def __init__(self, name: str, on: str, off: str) -> None:
        super().__init__()
        self._name, self._on, self._off = name, on, off

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.topLeft(), self._draw(rect.width(), ratio, mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._draw(min(size.width(), size.height()), 1.0, mode, state)

    def scaledPixmap(  # noqa: N802 - Qt's name
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        return self._draw(min(size.width(), size.height()) / scale, scale, mode, state)

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._on, self._off)

    def _draw(self, size: float, scale: float, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        colour = QColor(self._on if state is QIcon.State.On else self._off)
        if mode is QIcon.Mode.Disabled:
            colour.setAlphaF(_FADED)
        return pixmap(self._name, colour.name(QColor.NameFormat.HexArgb), round(size), scale)


def icon(name: str, colour: str, off: str = "") -> QIcon:
    """The icon in one colour; `off` is its colour where it is not switched on (default: same)."""
    return QIcon(_Engine(name, colour, off or colour))


@lru_cache(maxsize=1024)
def pixmap(name: str, colour: str, size: int, scale: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels, in a colour like #RRGGBB or #AARRGGBB."""
    from PySide6.QtSvg import QSvgRenderer

    ink = QColor(colour)
    svg = _source(name).replace("currentColor", ink.name())
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    side = max(round(size * scale), 1)  # a squeezed button may ask for none
    picture = QPixmap(side, side)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setOpacity(ink.alphaF())
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


def kind_icon(kind: Kind, colour: str) -> QIcon:
    return icon(f"kind-{kind.value}", colour)


def names() -> list[str]:
    """All icons there are."""
    return sorted(file.stem for file in resource_path("icons").glob("*.svg"))


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (resource_path("icons") / f"{name}.svg").read_text("utf-8")
