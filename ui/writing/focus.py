"""Focus: F11 leaves nothing on the screen but the sheet; F11 or Esc brings the rest back."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTextEdit, QWidget

from ui.window import Window

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class Focus(QObject):
    """Hides what stands beside the sheet, at each step up to the window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._hidden: list[QWidget] = []
        self._sheet: QTextEdit | None = None
        self._was_full = False
        self._back = QShortcut(QKeySequence("Esc"), window, self.leave)
        self._back.setEnabled(False)
        QShortcut(QKeySequence("F11"), window, self.toggle)
        for stack in window.findChildren(QStackedWidget):
            stack.currentChanged.connect(self.leave)

    @property
    def on(self) -> bool:
        return self._sheet is not None

    def toggle(self) -> None:
        self.leave() if self.on else self.enter()

    def enter(self) -> None:
        """Only the sheet of the room that is shown; nothing happens in a room without one."""
        room = self._window.room(self._window.current)
        page = getattr(room, "page", None)
        sheet = getattr(page, "sheet", None)
        if not isinstance(sheet, QTextEdit) or not sheet.isVisible():
            return
        self._sheet = sheet
        part: QWidget = sheet
        while part is not self._window and (above := part.parentWidget()) is not None:
            for other in above.findChildren(QWidget, options=_DIRECT):
                if other is not part and not other.isWindow() and not _is_message(other):
                    self._take(other)
            part = above
        self._was_full = self._window.isFullScreen()
        self._window.showFullScreen()
        self._back.setEnabled(True)
        sheet.setFocus()

    def leave(self) -> None:
        """Everything is where it was."""
        if not self.on:
            return
        self._sheet = None
        self._back.setEnabled(False)
        hidden, self._hidden = self._hidden, []
        for part in hidden:
            part.removeEventFilter(self)
            part.show()
        if not self._was_full:
            self._window.showNormal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """What shows itself meanwhile waits until focus is left."""
        if event.type() is QEvent.Type.ShowToParent and isinstance(watched, QWidget) and self.on:
            QTimer.singleShot(0, watched, lambda: watched.setVisible(not self.on))
        return False

    def _take(self, part: QWidget) -> None:
        if not part.isHidden():
            self._hidden.append(part)
            part.hide()
            part.installEventFilter(self)


def _is_message(part: QWidget) -> bool:
    """What is told at the foot of the window is told in focus too."""
    return part.objectName() == "toast"
