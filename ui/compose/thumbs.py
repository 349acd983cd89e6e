"""Small pictures for cards: decoded on a worker when a card is first painted, kept while they are few."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from core.problems import Known
from core.runner import Runner

SIDE = 44
_MOST = 400


class Thumbs(QObject):
    """`came`: one more is there."""

    came = Signal()

    def __init__(self, runner: Runner, read: Callable[[str], bytes], ratio: float = 1.0) -> None:
        super().__init__()
        self._runner, self._read, self._ratio = runner, read, ratio
        self._pictures: dict[str, QPixmap | None] = {}

    def get(self, file: str) -> QPixmap | None:
        """The picture of this media file; None while it is not there, or never can be."""
        if file in self._pictures:
            return self._pictures[file]
        while len(self._pictures) >= _MOST:
            self._pictures.pop(next(iter(self._pictures)))
        self._pictures[file] = None
        self._runner.run(
            lambda: small(self._read(file), round(SIDE * self._ratio)),
            lambda image: self._show(file, image),
            self._failed,
        )
        return None

    def _show(self, file: str, image: QImage) -> None:
        if not image.isNull():
            picture = QPixmap.fromImage(image)
            picture.setDevicePixelRatio(self._ratio)
            self._pictures[file] = picture
            self.came.emit()

    def _failed(self, error: Exception) -> None:
        """A picture that is missing or damaged leaves its place empty; Compose says so on its sheet."""
        if not isinstance(error, Known):
            raise error


def small(data: bytes, side: int) -> QImage:
    """A square of the middle of the image, turned as it was taken; null if it is none."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and min(size.width(), size.height()) > side:
        reader.setScaledSize(
            size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        )
    image = reader.read()
    if image.isNull():
        return image
    image = image.scaled(
        side,
        side,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    left, top = (image.width() - side) // 2, (image.height() - side) // 2
    return image.copy(left, top, side, side)
