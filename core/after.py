"""After sending: change the words there, take it away and write it anew, count the answers.

Each is an act of the person's; nothing asks a network by itself. What is slow is work for a thread.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from core.accounts import Accounts, Keys, get_secret, known, renew_secret
from core.changes import Changes, PostChanged
from core.clock import Now
from core.model import Delivery, DeliveryState, Post
from core.outbox import OPEN, Outbox
from core.problems import Known, Problem
from core.receipt import Account, Outcome, Secret, Step
from core.store import Store

if TYPE_CHECKING:
    from core.networks import Count


HAVE = (*OPEN, DeliveryState.SENT)
"""A delivery in one of these keeps its post from being a draft."""


class After:
    """Of deliveries that are out on Mastodon or Bluesky."""

    def __init__(
        self,
        store: Store,
        changes: Changes,
        outbox: Outbox,
        accounts: Accounts,
        keys: Keys,
        now: Now,
    ) -> None:
        self._store, self._changes, self._outbox = store, changes, outbox
        self._accounts, self._keys, self._now = accounts, keys, now

    def words(self, delivery_id: str) -> str:
        """What the first part says there, as far as we know: as it was sent, or edited from here."""
        return self._store.sendings.outgoing(delivery_id).parts[0].text

    def count(self, delivery_id: str, text: str) -> "Count":
        """How long other words for the first part are there, under the warning that it has."""
        from core import networks
        from core.networks.limits import from_data

        delivery = self._delivery(delivery_id)
        limits = from_data(self._accounts.get(delivery.account).limits)
        warning = self._store.sendings.outgoing(delivery_id).warning
        return networks.count(delivery.network, text, warning, limits)

    def answers(self, delivery_id: str) -> Callable[[], int]:
        """Work: how many have answered the first part. Known."""
        account, steps, _ = self._about(delivery_id)
        keys = self._keys

        def work() -> int:
            from core.channels import bluesky, mastodon

            secret = opened(keys, account)
            if account.network == "mastodon":
                return known(
                    account.server, lambda: mastodon.replies(account, secret, steps[0].remote)
                )
            number, renewed = known(
                account.server, lambda: bluesky.replies(account, secret, steps[0].remote)
            )
            if renewed is not None:
                renew_secret(keys, account, renewed)
            return number

        return work

    def edit(self, delivery_id: str, text: str) -> Callable[[], None]:
        """Work: change the words of the first part on Mastodon. Known."""
        account, steps, _ = self._about(delivery_id)
        keys = self._keys

        def work() -> None:
            from core.channels import mastodon

            secret = opened(keys, account)
            settled(account, lambda: mastodon.edit(account, secret, steps[0].remote, text))

        return work

    def edited(self, delivery_id: str, text: str) -> None:
        """Write down that `edit` is done. The post itself stays as it was sent."""
        delivery = self._delivery(delivery_id)
        self._store.sendings.edited(delivery_id, text)
        self._changes.tell(PostChanged(delivery.post))

    def parts(self, delivery_id: str) -> int:
        """How many posts it is there."""
        return len(self._about(delivery_id)[1])

    def elsewhere(self, delivery_id: str) -> bool:
        """Whether another account or network has the post too, or may have it."""
        found = self._store.deliveries.of_post(self._delivery(delivery_id).post)
        return any(each.id != delivery_id and each.state in HAVE for each in found)

    def delete(self, delivery_id: str) -> Callable[[], None]:
        """Work: take all its parts away there, the last first. Known."""
        account, steps, _ = self._about(delivery_id)
        keys = self._keys

        def work() -> None:
            from core.channels import bluesky, mastodon

            secret = opened(keys, account)
            channel = mastodon if account.network == "mastodon" else bluesky
            for step in reversed(steps):
                done = settled(account, partial(channel.delete, account, secret, step.remote))
                if done.secret is not None:
                    secret = done.secret
                    renew_secret(keys, account, secret)

        return work

    def deleted(self, delivery_id: str) -> Post:
        """Write down that `delete` is done; a draft again unless another network has it."""
        delivery = self._delivery(delivery_id)
        with self._store.atomic():
            self._store.deliveries.change(delivery_id, DeliveryState.NOT_SENT, self._now())
            self._store.deliveries.remove(delivery_id)
            post = self._outbox.settle_again(delivery.post)
        self._changes.tell(PostChanged(delivery.post))
        return post

    def _about(self, delivery_id: str) -> tuple[Account, tuple[Step, ...], Delivery]:
        delivery = self._delivery(delivery_id)
        way = self._store.sendings.get(delivery_id)
        if way is None:
            raise Known(Problem.NO_SUCH_POST, delivery_id)
        steps = tuple(step for step in way.steps if step.remote and step.remote != "by person")
        if not steps:
            raise Known(Problem.NOT_POSTED_BY_US, delivery.network)
        return self._accounts.get(delivery.account), steps, delivery

    def _delivery(self, delivery_id: str) -> Delivery:
        delivery = self._store.deliveries.get(delivery_id)
        if delivery is None:
            raise Known(Problem.NO_SUCH_POST, delivery_id)
        return delivery


def opened(keys: Keys, account: Account) -> Secret:
    """Known(NO_ACCOUNT, KEYRING_LOCKED, KEYRING_ABSENT, KEYRING_FAILED)."""
    secret = get_secret(keys, account)
    if secret is None:
        raise Known(Problem.NO_ACCOUNT, account.handle)
    return secret


def settled(account: Account, act: Callable[[], Outcome]) -> Outcome:
    """Do it; a trouble is told as the problem that it is for the person."""

    def done() -> Outcome:
        from core.channels.failure import Failed

        outcome = act()
        if outcome.trouble is not None:
            raise Failed(outcome.trouble, outcome.detail)
        return outcome

    return known(account.server, done)
