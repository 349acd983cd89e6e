"""What has the keyboard is seen: the pages around it are scrolled to it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget

from ui.theme import PAD, Look

_SETTLED_MS = 40
_ENOUGH = 48  # pixels of a part's height; of a list all of it, which has a line that is lit


def bring_into_sight(part: QWidget) -> None:
    """Scroll what is around it until it is seen, once it has its place."""
    _once_placed(part, partial(_scroll_to, part))


def _once_placed(part: QWidget, act: Callable[[], object]) -> None:
    """What wraps, or has just been put in, may take its place a little later."""
    for wait in (0, _SETTLED_MS):
        QTimer.singleShot(wait, part, act)


def _scroll_to(part: QWidget) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(part, 0, PAD)
        around = around.parentWidget()


class InSight(QObject):
    """Qt scrolls from part to part of a page, but not when the keyboard comes from elsewhere."""

    def __init__(self, parent: QObject, look: Look) -> None:
        super().__init__(parent)
        look.changed.connect(lambda: self._follow(None, QApplication.focusWidget()))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        pressed = QApplication.mouseButtons().value  # what is clicked stays under the pointer
        if now is not None and now.isVisible() and not pressed:
            _once_placed(now, partial(self._look, now))

    def _look(self, part: QWidget) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        seen = part.visibleRegion().boundingRect().height()
        whole = isinstance(part, QAbstractItemView)
        if part.hasFocus() and seen < (part.height() if whole else min(part.height(), _ENOUGH)):
            _scroll_to(part)
