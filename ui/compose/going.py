"""What the button does: send where an account is signed in, hand over where none can be."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core import networks
from core.model import Post
from core.posting import Posting
from core.problems import Known, Problem
from core.runner import Runner
from core.settings import Settings
from ui.compose.handing_over import HandingOver
from ui.shell import say

if TYPE_CHECKING:
    from core.outgoing import Outgoing
    from core.preparing import Preparing
    from core.receipt import Account


class Going(QObject):
    """One press sends to all accounts at once and hands over to the first of the other networks."""

    told = Signal(str)
    undo_offered = Signal(str, object)
    changed = Signal()

    def __init__(
        self,
        handing: HandingOver,
        posting: Posting,
        preparing: "Preparing",
        settings: Settings,
        runner: Runner,
    ) -> None:
        super().__init__()
        self._handing, self._posting, self._preparing = handing, posting, preparing
        self._settings, self._runner = settings, runner
        self._preparing_now = ""

    def accounts(self, network: str) -> "list[Account]":
        """The accounts that a post for this network goes out with: the chosen ones, or the first."""
        from core.receipt import AccountState

        found = [a for a in self._posting.accounts.of(network) if a.state is AccountState.OK]
        chosen = [a for a in found if a.id in self._settings.get("accounts")]
        return chosen or found[:1]

    def words(self, post: Post) -> str:
        """What the button says; empty when there is nothing to do."""
        sends, hands = self._both(post)
        titles = [networks.get(name).title for name in sends]
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
            self._prepare(post, sends)
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
        sends = [name for name in left if self.accounts(name)]
        return sends, [name for name in left if name not in sends]

    def _prepare(self, post: Post, sends: list[str]) -> None:
        """The words and pictures as each network takes them, on a worker; then the queue."""
        from core.networks.limits import from_data

        works = [
            (account.id, self._preparing.work(post, name, from_data(account.limits)))
            for name in sends
            for account in self.accounts(name)
        ]
        self._preparing_now = post.id
        self._runner.run(
            lambda: [(account, work()) for account, work in works],
            lambda goes: self._queue(post, goes),
            self._failed,
        )

    def _queue(self, post: Post, goes: "list[tuple[str, Outgoing]]") -> None:
        self._preparing_now = ""
        try:
            self._posting.sending.queue(post.id, goes)
        except Known as known:
            self.told.emit(say(known))
            return
        titles = dict.fromkeys(networks.get(out.network).title for _, out in goes)
        words = self.tr("Goes to {0} in ten seconds.").format(", ".join(titles))
        self.undo_offered.emit(words, lambda: self.undo(post.id))
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._preparing_now = ""
        if not isinstance(error, Known):
            raise error
        if error.problem is Problem.NO_SUCH_POST:
            return
        self.told.emit(say(error))
