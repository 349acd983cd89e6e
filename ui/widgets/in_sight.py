"""What has the keyboard is seen: the pages around it are scrolled to it."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.theme import PAD

_ENOUGH = 24  # of a part's height


def bring_into_sight(part: QWidget) -> None:
    """Scroll what is around it until it is seen, once it has its place."""

    def scroll() -> None:
        # What has just been put in has its place only then, and the page its width.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        around = part.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(part, 0, PAD)
            around = around.parentWidget()

    QTimer.singleShot(0, part, scroll)


class InSight(QObject):
    """Qt scrolls from part to part of a page, but not when the keyboard comes from elsewhere."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not now.isVisible():
            return
        seen = now.visibleRegion().boundingRect().height()
        if seen < min(now.height(), _ENOUGH):
            bring_into_sight(now)
