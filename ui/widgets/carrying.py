"""A post that is dragged from one place of the window to another."""

from PySide6.QtCore import QByteArray, QMimeData

POST_MIME = "application/x-rapport-post"


def carry(post_id: str) -> QMimeData:
    """A post on its way."""
    made = QMimeData()
    made.setData(POST_MIME, QByteArray(post_id.encode()))
    return made


def carried(mime: QMimeData) -> str:
    """The post that is dragged; empty when it is something else."""
    return bytes(mime.data(POST_MIME).data()).decode()
