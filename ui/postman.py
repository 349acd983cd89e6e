"""Carries the outbox out while the window is open: pumps the lanes when something is due."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from core.clock import Now
from core.posting import Posting
from ui.bridge import Bridge
from ui.errands import Errands
from ui.widgets.autosave import single_shot
from ui.widgets.basics import button, column, label, row

if TYPE_CHECKING:
    from core.model import Delivery

_LONGEST_MS = 60_000
_TICK_MS = 500
_LEAVE_MS = 4_000


class Postman(QObject):
    """`ticked` while something can still be taken back, so that a countdown can be shown."""

    ticked = Signal()
    questions_found = Signal(int)

    def __init__(self, posting: Posting, bridge: Bridge, errands: Errands, now: Now) -> None:
        super().__init__()
        self._posting, self._errands, self._now = posting, errands, now
        self._timer = single_shot(self, 0, self.pump)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._count)
        self._asking: QDialog | None = None
        self._leaving = self._stopped = False
        bridge.post_changed.connect(self._soon)
        bridge.account_changed.connect(self._soon)

    def start(self) -> None:
        """After the first paint: what an earlier run left is looked at, never sent unasked."""
        self._posting.sending.recover()
        self.pump()
        if waiting := len({each.post for each in self._posting.sending.open_questions()}):
            self.questions_found.emit(waiting)

    def pump(self) -> None:
        if self._stopped:
            return
        self._posting.lanes.pump(self._errands)
        due = self._posting.lanes.next_moment()
        if due is not None:
            left = int((due - self._now()).total_seconds() * 1000)
            self._timer.start(min(max(left, 50), _LONGEST_MS))
        self._count()

    def stop(self) -> None:
        """The window is closed: nothing more is begun."""
        self._stopped = True
        self._timer.stop()
        self._tick.stop()

    def may_close(self, window: QWidget, close: Callable[[], object]) -> bool:
        """False when something can still be taken back: then the person is asked first.

        Whoever closes a second time without an answer finds the post waiting at the next start.
        """
        if self._leaving or self._asking is not None or not self._posting.sending.undoable():
            return True
        self._asking = self._ask(window, close)
        return False

    def questions(self) -> "list[Delivery]":
        return self._posting.sending.open_questions()

    def _soon(self) -> None:
        if not self._stopped:
            self._timer.start(0)

    def _count(self) -> None:
        if self._posting.sending.undoable():
            if not self._tick.isActive():
                self._tick.start()
        elif self._tick.isActive():
            self._tick.stop()
        self.ticked.emit()

    def _ask(self, window: QWidget, close: Callable[[], object]) -> QDialog:
        dialog = QDialog(window)
        dialog.setWindowTitle(self.tr("Not sent yet"))
        words = self.tr(
            "You pressed Send a moment ago, and the post has not left yet. What should happen to it?"
        )
        send = button(self.tr("Send it now"), lambda: self._send_and_leave(dialog, close))
        draft = button(self.tr("Keep it as a draft"), lambda: self._keep(dialog, close), "primary")
        stay = button(self.tr("Stay here"), dialog.reject, "quiet")
        inside = column(label(words, wrap=True), row(None, stay, send, draft), spacing=16)
        inside.setContentsMargins(24, 24, 24, 24)
        dialog.setLayout(inside)
        dialog.setMinimumWidth(440)
        dialog.finished.connect(self._asked)
        draft.setDefault(True)
        dialog.open()
        return dialog

    def _asked(self) -> None:
        if self._asking is not None:
            self._asking.deleteLater()
        self._asking = None

    def _keep(self, dialog: QDialog, close: Callable[[], object]) -> None:
        self._posting.sending.take_all_back()
        self._leaving = True
        dialog.accept()
        close()

    def _send_and_leave(self, dialog: QDialog, close: Callable[[], object]) -> None:
        """Give it a few seconds; what is not through by then is looked at when we come back."""
        self._posting.sending.hurry()
        self._leaving = True
        dialog.accept()
        self.pump()
        waits = QTimer(self)
        waits.setInterval(100)
        left = [_LEAVE_MS // 100]

        def look() -> None:
            left[0] -= 1
            if not self._errands.running or left[0] <= 0:
                waits.stop()
                close()

        waits.timeout.connect(look)
        waits.start()


def say_questions(number: int) -> str:
    """For the message at the start."""
    if number == 1:
        return QCoreApplication.translate(
            "Postman", "1 post waits for your word. Nothing was sent while you were away."
        )
    return QCoreApplication.translate(
        "Postman", "{0} posts wait for your word. Nothing was sent while you were away."
    ).format(number)
