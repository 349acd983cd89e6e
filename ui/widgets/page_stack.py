"""Pages one over the other, no larger than the one that is seen needs: the others take no room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedLayout, QWidget


class PageStack(QWidget):
    """What a QStackedWidget is, but for its size: that one is never smaller than its largest page."""

    def __init__(self) -> None:
        super().__init__()
        self._pages = _Pages(self)
        self.addWidget = self._pages.addWidget
        self.currentWidget = self._pages.currentWidget
        self.setCurrentWidget = self._pages.setCurrentWidget
        self.setCurrentIndex = self._pages.setCurrentIndex
        self._pages.currentChanged.connect(self._resize)

    def _resize(self) -> None:
        self._pages.invalidate()
        self.updateGeometry()


class _Pages(QStackedLayout):
    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        page = self.currentWidget()
        return page.minimumSizeHint() if page else QSize()

    def sizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.sizeHint() if page else QSize()

    def hasHeightForWidth(self) -> bool:
        page = self.currentWidget()
        return page is not None and page.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """What the page needs at least: a calendar would rather be tall, and can be less."""
        page = self.currentWidget()
        inside = page.layout() if page else None
        return inside.minimumHeightForWidth(width) if inside else -1
