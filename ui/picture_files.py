"""Pictures between Qt and files: what was pasted as PNG, and what only Qt can read."""

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageReader


def png(image: QImage) -> bytes:
    """A picture of the clipboard as a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def turned(data: bytes) -> bytes:
    """HEIC as PNG where this computer's Qt can read it; nothing where it cannot."""
    if not {b"heic", b"heif"} & {bytes(f.data()) for f in QImageReader.supportedImageFormats()}:
        return b""
    image = QImage.fromData(data)
    return b"" if image.isNull() else png(image)
