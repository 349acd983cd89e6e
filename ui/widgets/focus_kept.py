"""The keyboard stays in its room: what had it and is put away hands it to what is near, not to the rail."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from ui.widgets.room import Room
from ui.widgets.tab_order import reached

_WAIT_MS = 30
_TEXTS = (QLineEdit, QPlainTextEdit)
"""Where Ctrl+Z would undo typing, not what has just been done: they come last."""


class FocusKept(QObject):
    """Qt gives it to whatever comes next in the whole window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is None or now is None or not isValid(before):
            return
        if before.isVisible() and before.isEnabled():  # the person went on
            return
        room = _room_of(before)
        if room is not None and room.isVisible() and not room.isAncestorOf(now):
            # Whoever put it away may know better where to go on, and says so until then.
            QTimer.singleShot(_WAIT_MS, now, lambda: self._bring_back(before, now))

    def _bring_back(self, before: QWidget, now: QWidget) -> None:
        if not (now.hasFocus() and isValid(before)):
            return
        around = before.parentWidget()
        while around is not None and not around.isWindow():
            near = sorted(reached(around), key=lambda each: isinstance(each, _TEXTS))
            if near:
                near[0].setFocus()
                return
            around = around.parentWidget()


def _room_of(part: QWidget) -> Room | None:
    around = part.parentWidget()
    while around is not None and not isinstance(around, Room):
        around = around.parentWidget()
    return around
