"""From a post to the queue: its words and pictures made ready on a worker, for each account."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from core.model import Delivery, Post
from core.posting import Posting
from core.preparing import Preparing
from core.problems import Known
from core.runner import Runner
from core.settings import Settings

if TYPE_CHECKING:
    from core.outgoing import Outgoing
    from core.receipt import Account


class Dispatch:
    """Whoever sends does it here: the button, and a planned post whose moment has come."""

    def __init__(
        self, posting: Posting, preparing: Preparing, settings: Settings, runner: Runner
    ) -> None:
        self._posting, self._preparing = posting, preparing
        self._settings, self._runner = settings, runner

    def accounts(self, network: str) -> "list[Account]":
        """The accounts that a post for this network goes out with, if they are signed in."""
        from core.accounts import senders
        from core.receipt import AccountState

        found = senders(self._posting.accounts.of(network), self._settings.get("accounts"))
        return [account for account in found if account.state is AccountState.OK]

    def send(
        self,
        post: Post,
        networks: Sequence[str],
        wait: timedelta,
        done: Callable[[list[Delivery]], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Queue it with so much time to take it back; `failed` may be given a Known."""
        from core.networks.limits import from_data

        works = [
            (account.id, self._preparing.work(post, name, from_data(account.limits)))
            for name in networks
            for account in self.accounts(name)
        ]

        def queue(goes: "list[tuple[str, Outgoing]]") -> None:
            try:
                made = self._posting.sending.queue(post.id, goes, wait)
            except Known as known:
                failed(known)
            else:
                done(made)

        self._runner.run(lambda: [(account, work()) for account, work in works], queue, failed)
