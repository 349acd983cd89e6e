"""Planned posts whose moment has come, while the window is open: shown, or sent after a minute."""

from PySide6.QtCore import QObject, Signal

from core.due import Due
from core.posting import Posting
from core.problems import Known
from core.sending import PLANNED_UNDO
from core.text import first_words
from ui.bridge import Bridge
from ui.dispatch import Dispatch
from ui.shell import say
from ui.widgets.autosave import single_shot

_LONGEST_MS = 60_000
_SHOWN = 60


class Reminders(QObject):
    """`reminded`: words, and the post they are about; of several, none. `sends`: the same, and it goes in a minute."""

    reminded = Signal(str, str)
    sends = Signal(str, str)
    told = Signal(str)

    def __init__(self, posting: Posting, bridge: Bridge, dispatch: Dispatch) -> None:
        super().__init__()
        self._posting, self._dispatch = posting, dispatch
        self._stopped = False
        self._timer = single_shot(self, 0, self.look)
        bridge.post_changed.connect(self._wake)

    def look(self) -> None:
        """Whatever has come due is told once."""
        if self._stopped:
            return
        due = self._posting.due.look()
        late = [each for each in due if each.late]
        for each in due:
            if not each.late:
                self._on_time(each)
        if len(late) == 1:
            words = self.tr("Its moment came while nobody was here: {0}")
            self.reminded.emit(words.format(self._about(late[0])), late[0].post.id)
        elif late:
            words = self.tr("{0} planned posts came due while nobody was here. None was sent.")
            self.reminded.emit(words.format(len(late)), "")
        self._wake()

    def stop(self) -> None:
        self._stopped = True
        self._timer.stop()

    def _on_time(self, due: Due) -> None:
        networks = [name for name in due.post.networks if self._dispatch.accounts(name)]
        if not (due.sends and networks):
            words = self.tr("You wanted to tell this now: {0}")
            self.reminded.emit(words.format(self._about(due)), due.post.id)
            return
        words = self.tr("Goes out in a minute: {0}").format(self._about(due))
        self._dispatch.send(
            due.post,
            networks,
            PLANNED_UNDO,
            lambda _: self.sends.emit(words, due.post.id),
            self._failed,
        )

    def _about(self, due: Due) -> str:
        return f"“{first_words(due.post.text, _SHOWN)}”"

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Known):
            raise error
        self.told.emit(say(error))

    def _wake(self) -> None:
        if self._stopped:
            return
        moment = self._posting.due.next_moment()
        left = _LONGEST_MS
        if moment is not None:
            left = int((moment - self._posting.now()).total_seconds() * 1000) + 50
        self._timer.start(min(max(left, 50), _LONGEST_MS))
