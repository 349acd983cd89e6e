"""The keyboard stays in its room: what had it and is put away hands it to what is near, not to the rail."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.widgets.room import Room
from ui.widgets.tab_order import reached

_WAIT_MS = 30
_ACTS = (
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.InputMethod,
    QEvent.Type.MouseButtonPress,
)
_TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)
"""Where Ctrl+Z would undo typing, not what has just been done: they come last."""


class FocusKept(QObject):
    """Qt gives it to whatever comes next in the whole window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._places: list[QWidget] = []
        """Around what had it last; that may be gone when the keyboard leaves it."""
        self._off: QWidget | None = None
        self._meanwhile: QWidget | None = None
        """What was switched off while it had the keyboard, and what has it in its place."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        places = self._places
        if now is not None:
            self._places = _around(now)
        if before is None or (isValid(before) and before.isVisible() and before.isEnabled()):
            return  # the person went on
        off = before if isValid(before) and before.isVisible() else None
        if off is not None:
            self._wait_for(off, now)
        room = next((each for each in places if isValid(each) and isinstance(each, Room)), None)
        outside = now is None or (room is not None and not room.isAncestorOf(now))
        if room is not None and room.isVisible() and outside:
            # Whoever put it away may know better where to go on, and says so until then.
            QTimer.singleShot(_WAIT_MS, room, lambda: self._bring_back(places, now, off))

    def _bring_back(self, places: list[QWidget], now: QWidget | None, off: QWidget | None) -> None:
        if QApplication.focusWidget() is not now:
            return
        for place in filter(isValid, places):
            near = sorted(reached(place), key=lambda each: isinstance(each, _TEXTS))
            if near and place.isActiveWindow():
                near[0].setFocus()
                if off is not None and isValid(off) and off is self._off:
                    self._wait_for(off, near[0])
                return

    def _wait_for(self, off: QWidget, meanwhile: QWidget | None) -> None:
        self._forget()
        self._off, self._meanwhile = off, meanwhile
        for each in self._watched():
            each.installEventFilter(self)

    def _watched(self) -> list[QWidget]:
        """Both; what scrolls is clicked in the part that is scrolled."""
        both = [each for each in (self._off, self._meanwhile) if each is not None and isValid(each)]
        return both + [each.viewport() for each in both if isinstance(each, QAbstractScrollArea)]

    def _forget(self) -> None:
        for each in self._watched():
            each.removeEventFilter(self)
        self._off = self._meanwhile = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """What is switched on again gets it back, unless the person did something meanwhile."""
        off = self._off
        if watched is not off and event.type() in _ACTS:
            self._forget()
        elif off is not None and watched is off and event.type() is QEvent.Type.EnabledChange:
            back = QApplication.focusWidget() is self._meanwhile
            if off.isEnabled():
                self._forget()
                if back:
                    off.setFocus()
        return False


def _around(part: QWidget) -> list[QWidget]:
    """What it lies in, from near to far, within its window."""
    found = []
    around = part.parentWidget()
    while around is not None and not around.isWindow():
        found.append(around)
        around = around.parentWidget()
    return found
