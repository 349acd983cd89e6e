"""Signing out of an account: what waits for it is taken back, what is planned with it only reminds.

Another account of the same network never takes its place by itself.
"""

from typing import NamedTuple

from core.accounts import Accounts
from core.due import DuePosts
from core.model import Delivery, DeliveryState, PostState
from core.receipt import Account
from core.sending import Sending
from core.store import Store

_MANY = 10_000


class Touched(NamedTuple):
    """What signing out changes: posts that wait to go out with it, and planned ones that would go
    to its network by themselves.
    """

    waiting: tuple[str, ...]
    planned: tuple[str, ...]


class SigningOut:
    """`touched` before the person has decided, `leave` after the secret is gone."""

    def __init__(self, store: Store, accounts: Accounts, sending: Sending, due: DuePosts) -> None:
        self._store, self._accounts = store, accounts
        self._sending, self._due = sending, due

    def touched(self, account: Account) -> Touched:
        waiting = dict.fromkeys(each.post for each in self._waiting(account))
        return Touched(tuple(waiting), self._planned(account))

    def leave(self, account: Account) -> None:
        """What has left stays sent, and what may have left stays a question; what is just being
        sent comes to its end.
        """
        planned = self._planned(account)
        self._accounts.leave(account.id)
        for delivery in self._waiting(account):
            self._sending.stop(delivery.id)
        for post in planned:
            self._due.set_sends(post, sends=False)

    def _waiting(self, account: Account) -> list[Delivery]:
        waiting = self._store.deliveries.in_state(DeliveryState.WAITING)
        return [each for each in waiting if each.account == account.id]

    def _planned(self, account: Account) -> tuple[str, ...]:
        planned = self._store.posts.in_states((PostState.PLANNED,), _MANY)
        return tuple(
            post.id
            for post in planned
            if account.network in post.networks and self._due.sends(post.id)
        )
