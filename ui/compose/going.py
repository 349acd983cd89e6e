"""What the button does: send where an account is signed in, hand over where none can be."""

from PySide6.QtCore import QObject, Signal

from core import networks
from core.model import Delivery, Post, PostState
from core.posting import Posting
from core.problems import Known
from core.sending import UNDO
from ui.compose.handing_over import HandingOver
from ui.dispatch import Dispatch
from ui.shell import say


class Going(QObject):
    """One press sends to all accounts at once and hands over to the first of the other networks."""

    told = Signal(str)
    undo_offered = Signal(str, object)
    changed = Signal()

    def __init__(self, handing: HandingOver, posting: Posting, dispatch: Dispatch) -> None:
        super().__init__()
        self._handing, self._posting, self._dispatch = handing, posting, dispatch
        self._preparing_now = ""

    def words(self, post: Post) -> str:
        """What the button says; empty when there is nothing to do."""
        if not self._handing.chosen() and post.state not in (PostState.WAITING, PostState.SENT):
            return self.tr("Choose where it goes")
        sends, hands = self._both(post)
        titles = [networks.get(name).title for name in sends]
        if titles and hands:
            sent = titles[0] if len(titles) == 1 else str(len(titles))
            next_one = networks.get(hands[0]).title
            return self.tr("Send to {0}, hand over to {1}").format(sent, next_one)
        if len(titles) == 1:
            return self.tr("Send to {0}").format(titles[0])
        if len(titles) == 2:
            return self.tr("Send to {0} and {1}").format(*titles)
        if titles:
            return self.tr("Send to {0} networks").format(len(titles))
        return self.tr("Hand over to {0}").format(networks.get(hands[0]).title) if hands else ""

    def act(self, post: Post) -> None:
        """Send what can be sent, in ten seconds; hand over to the first of the others now."""
        sends, hands = self._both(post)
        if self._preparing_now == post.id and sends:
            return  # pressed twice
        if sends:
            self._send(post, sends)
        if hands:
            self._handing.hand_over_to(post, hands[0])
        elif not sends:
            self._handing.hand_over(post)  # it says why nothing can go

    def undo(self, post_id: str) -> None:
        """Take back what has not left."""
        try:
            self._posting.sending.undo(post_id)
        except Known as known:
            self.told.emit(say(known))
        else:
            self.told.emit(self.tr("Nothing has left. The post is a draft again."))
        self.changed.emit()

    def _both(self, post: Post) -> tuple[list[str], list[str]]:
        left = self._handing.left(post)
        sends = [name for name in left if self._dispatch.accounts(name)]
        return sends, [name for name in left if name not in sends]

    def _send(self, post: Post, sends: list[str]) -> None:
        self._preparing_now = post.id
        self._dispatch.send(post, sends, UNDO, lambda made: self._queued(post, made), self._failed)

    def _queued(self, post: Post, made: list[Delivery]) -> None:
        self._preparing_now = ""
        titles = dict.fromkeys(networks.get(each.network).title for each in made)
        words = self.tr("Goes to {0} in ten seconds.").format(", ".join(titles))
        self.undo_offered.emit(words, lambda: self.undo(post.id))
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._preparing_now = ""
        if not isinstance(error, Known):
            raise error
        self.told.emit(say(error))
