"""A short message at the foot of the window, with Undo where something can be undone."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.theme import PAD, PAGE
from ui.widgets.basics import label

_SHOWN_MS = 8_000
_PER_LETTER_MS = 60


class Toast(QFrame):
    """One message at a time; it goes by itself, and stays while the pointer is on it.

    It leaves free what stands at the left of the window, which is `left` pixels wide.
    """

    def __init__(self, window: QWidget, left: Callable[[], int] = lambda: 0) -> None:
        super().__init__(window)
        self._window, self._left = window, left
        self.setObjectName("toast")
        self._label = label(wrap=False)
        self._button = QPushButton()
        self._button.clicked.connect(self.act)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(PAD, 4, PAD, 4)
        inside.addWidget(self._label)
        inside.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._action: Callable[[], object] | None = None
        self.hide()
        self._watches = self._of_room = self._just_told = False

    @property
    def text(self) -> str:
        return self._label.text()

    def tell(
        self,
        text: str,
        word: str = "",
        action: Callable[[], object] | None = None,
        stays_ms: int = 0,
    ) -> None:
        """Show the text, at least for so long, and with it a button that does `action`."""
        self._action, self._of_room = action, False
        self._label.setWordWrap(False)
        self._label.setText(text)
        self._label.setAccessibleName(text)
        self._button.setText(word)
        self._button.setVisible(action is not None)
        if not self._watches:
            self._watches = True
            self._window.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(max(stays_ms, _SHOWN_MS + _PER_LETTER_MS * len(text)))

    def tell_of_room(self, text: str) -> None:
        """Tell something about the room that is shown."""
        self.tell(text)
        self._of_room = self._just_told = True
        QTimer.singleShot(0, self, self._told_before)

    def leave_room(self) -> None:
        """What was told of it goes with it, but not what led to another room."""
        if self._of_room and not self._just_told:
            self.hide()

    def _told_before(self) -> None:
        self._just_told = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def enterEvent(self, event: QEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(_SHOWN_MS)

    def act(self) -> bool:
        """Do what the button says; False when there is none."""
        action, self._action = self._action, None
        if not self.isVisible() or action is None:
            return False
        self.hide()
        action()
        return True

    def _place(self) -> None:
        window, left = self._window, self._left()
        room = window.width() - left
        widest = room - 2 * PAGE
        if self.sizeHint().width() > widest:
            self._label.setWordWrap(True)
            self._label.setMinimumWidth(max(widest - 160, 120))
        else:
            self._label.setMinimumWidth(0)
        self.adjustSize()
        self.move(left + (room - self.width()) // 2, window.height() - self.height() - 4)
