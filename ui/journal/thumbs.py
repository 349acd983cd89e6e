"""Small pictures of photos: read and scaled on a worker, kept while they are of use."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPainterPath, QPixmap

from core.attachments import Medium
from core.runner import Runner
from ui.icons import pixmap
from ui.theme import CORNER, Look

SIDE = 192
"""Pixels of a small picture, which is square."""
_KEPT = 400
_AT_ONCE, _WAITING = 2, 120
_MOST_PIXELS = 200_000_000


class Thumbs(QObject):
    """`paint` draws what is there at once; what is not comes later, and `ready` tells of it."""

    ready = Signal()

    def __init__(self, look: Look, runner: Runner, read: Callable[[Medium], bytes]) -> None:
        super().__init__()
        self._look, self._runner, self._read = look, runner, read
        self._kept: OrderedDict[str, QPixmap | None] = OrderedDict()
        self._wanted: OrderedDict[str, Medium] = OrderedDict()
        self._running: set[str] = set()
        self._most = _KEPT

    def paint(
        self, painter: QPainter, medium: Medium, area: QRectF, corner: float = CORNER / 2
    ) -> None:
        """The middle of the photo, filling the area; a sign where it is still to come or broken."""
        picture = self.get(medium)
        painter.save()
        shape = QPainterPath()
        shape.addRoundedRect(area, corner, corner)
        if picture is None:
            painter.fillPath(shape, QColor(self._look.theme.hover))
            side = min(20, round(area.height() * 0.6))
            sign = pixmap(
                "image", self._look.theme.faint, side, painter.device().devicePixelRatioF()
            )
            middle = area.center()
            painter.drawPixmap(round(middle.x() - side / 2), round(middle.y() - side / 2), sign)
        else:
            painter.setClipPath(shape)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(area, picture, _middle(picture.size(), area))
        painter.restore()

    def has(self, medium: Medium) -> bool:
        """Whether it is known what can be shown of it."""
        return medium.file in self._kept

    def make_room(self, count: int = 0) -> None:
        """So many must be there at once; 0: no more than usual."""
        self._most = max(count, _KEPT)

    def get(self, medium: Medium) -> QPixmap | None:
        """The picture if it is there; else it is asked for."""
        if medium.file in self._kept:
            self._kept.move_to_end(medium.file)
            return self._kept[medium.file]
        if medium.file not in self._running:
            self._wanted[medium.file] = medium
            self._wanted.move_to_end(medium.file)
            if len(self._wanted) > _WAITING:  # it was scrolled past long ago
                self._wanted.popitem(last=False)
            self._start()
        return None

    def _start(self) -> None:
        while self._wanted and len(self._running) < _AT_ONCE:
            file, medium = self._wanted.popitem()  # what was asked for last is on the screen
            self._running.add(file)
            self._runner.run(
                lambda medium=medium: small(self._read(medium)),  # type: ignore[misc]
                lambda image, file=file: self._come(file, image),  # type: ignore[misc]
                lambda _, file=file: self._come(file, None),  # type: ignore[misc]
            )

    def _come(self, file: str, image: QImage | None) -> None:
        self._running.discard(file)
        there = image is not None and not image.isNull()
        self._kept[file] = QPixmap.fromImage(image) if image is not None and there else None
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
        self.ready.emit()
        self._start()


def small(data: bytes) -> QImage | None:
    """The middle of the picture, SIDE pixels square and upright; None where it is none we can read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        if size.width() * size.height() > _MOST_PIXELS:
            return None
        shape = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        if min(size.width(), size.height()) > SIDE:
            reader.setScaledSize(size.scaled(QSize(SIDE, SIDE), shape))
    image = reader.read()
    if image.isNull():
        return None
    side = min(image.width(), image.height())
    cut = image.copy(QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side))
    smooth = Qt.TransformationMode.SmoothTransformation
    keep = Qt.AspectRatioMode.KeepAspectRatio
    return cut.scaled(QSize(SIDE, SIDE), keep, smooth) if side > SIDE else cut


def _middle(size: QSize, area: QRectF) -> QRectF:
    """The largest part of the picture in the area's proportion, around its middle."""
    wide, high = float(size.width()), float(size.height())
    ratio = area.width() / max(area.height(), 1.0)
    width, height = (wide, wide / ratio) if wide / high < ratio else (high * ratio, high)
    return QRectF((wide - width) / 2, (high - height) / 2, width, height)
