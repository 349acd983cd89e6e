"""Our own line icons (resources/icons, 24 px grid), drawn in the colour they are asked for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from core.model import Kind
from ui.resources import resource_path

_SIZES = (16, 20, 24, 32)


@lru_cache(maxsize=512)
def icon(name: str, colour: str, off: str = "") -> QIcon:
    """The icon in one colour; `off` is its colour where it is not switched on (default: same)."""
    made = QIcon()
    for size in _SIZES:
        for scale in (1, 2):
            state = QIcon.State.On if off else QIcon.State.Off
            made.addPixmap(pixmap(name, colour, size, scale), QIcon.Mode.Normal, state)
            if off:
                made.addPixmap(pixmap(name, off, size, scale), state=QIcon.State.Off)
    return made


def pixmap(name: str, colour: str, size: int, scale: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels."""
    from PySide6.QtSvg import QSvgRenderer

    svg = _source(name).replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    picture = QPixmap(QSize(round(size * scale), round(size * scale)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, picture.width(), picture.height()))
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
