"""Carries out what is queued: one lane for each account, in order, never two of it at once.

`pump` starts what is due; the result of each part is written down on the main thread before the next
begins. Nothing here sleeps: `next_moment` says when to pump again.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from core.accounts import Accounts, Keys
from core.attempt import ASKS, Attempt, Came, attempt
from core.changes import Changes, DeliveryStuck, PostChanged
from core.clock import Now
from core.model import Delivery, DeliveryState
from core.outbox import Outbox
from core.receipt import SIGN_IN, WAITS, AccountState, Job, Outcome, Trouble, Way
from core.runner import Runner
from core.store import Store

_PAUSES = tuple(timedelta(seconds=s) for s in (5, 20, 60, 300, 900))
MOST_TRIES = len(_PAUSES)
GIVE_UP = timedelta(hours=24)
LATE = timedelta(minutes=10)
"""What should have gone longer ago than that is asked about first."""
APART = timedelta(seconds=10)
"""Between posts that had to wait for the line: one by one, so that one can stop them."""


class Lanes:
    """`busy` has the accounts whose lane is in use just now."""

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
        self.busy: set[str] = set()

    def pump(self, runner: Runner) -> None:
        """Begin in every free lane what is due."""
        for delivery, way in list(self._heads()):
            now = self._now()
            if way.due > now or delivery.account in self.busy:
                continue
            if not (way.held or way.tries) and now - way.due > LATE:
                held = way._replace(held=True)  # out of the trash, or the computer slept
                self._write(delivery, DeliveryState.WAITING, held, Trouble.LATE)
            else:
                self._begin(delivery, way, runner)

    def next_moment(self) -> datetime | None:
        """When something is due next in a free lane; None when nothing waits."""
        due = [way.due for each, way in self._heads() if each.account not in self.busy]
        return min(due, default=None)

    def _heads(self) -> Iterator[tuple[Delivery, Way]]:
        """The first of each lane. What is held lets the others pass; what is only to be looked for
        is held and goes all the same.
        """
        seen = set(self.busy)
        for each in self._store.deliveries.in_state(DeliveryState.WAITING):
            if not each.account or each.account in seen:
                continue
            way = self._store.sendings.get(each.id)
            account = self._store.accounts.get(each.account)
            if way is None or account is None or account.state is not AccountState.OK:
                continue
            if way.held and not way.unknown:
                continue
            if way.held and way.tries >= MOST_TRIES:
                continue
            seen.add(each.account)
            yield each, way

    def _begin(self, delivery: Delivery, way: Way, runner: Runner) -> None:
        now = self._now()
        way = way._replace(tries=way.tries + 1, first_try=way.first_try or now)
        with self._store.atomic():  # before anything leaves
            self._store.sendings.update(way)
            self._store.deliveries.change(delivery.id, DeliveryState.SENDING, now, delivery.link)
        self._changes.tell(PostChanged(delivery.post))
        account = self._accounts.get(delivery.account)
        job = Job(
            self._store.sendings.outgoing(delivery.id),
            way.steps,
            way.next,
            way.first_try,
            self._store.sendings.remotes(account.id),
        )
        what = Attempt(account, job, look=bool(way.unknown), only_look=way.held)
        self.busy.add(account.id)
        keys = self._keys

        def failed(error: Exception) -> None:
            self.busy.discard(account.id)
            self._record(delivery, way, Came(Outcome(trouble=Trouble.UNKNOWN)))
            raise error  # a bug of ours: the crash hook has it, and the post is not sure

        def done(came: Came) -> None:
            self.busy.discard(account.id)
            self._record(delivery, way, came)

        runner.run(lambda: attempt(keys, what), done, failed)

    def _record(self, delivery: Delivery, way: Way, came: Came) -> None:
        outcome = came.outcome
        if came.cleared:
            way = way._replace(unknown=0)
        if outcome.trouble is None:
            self._went(delivery, way, outcome)
            return
        if outcome.trouble is Trouble.NOT_THERE:  # only looked: the person says whether to send it
            self._write(delivery, DeliveryState.WAITING, way._replace(tries=0), Trouble.LATE)
            return
        problem = f"{outcome.trouble}|{outcome.detail}" if outcome.detail else outcome.trouble
        asked = way.held
        state, way = self._after(delivery, way, outcome)
        if state is DeliveryState.WAITING and way.steps[way.next :] == ():
            state = DeliveryState.SENT
        self._write(delivery, state, way, problem)
        if (way.held and not asked) or state in (DeliveryState.NOT_SENT, DeliveryState.UNSURE):
            self._changes.tell(DeliveryStuck(delivery.id))
        if outcome.trouble in SIGN_IN:
            self._accounts.flag(delivery.account, SIGN_IN[outcome.trouble])

    def _after(self, delivery: Delivery, way: Way, outcome: Outcome) -> tuple[DeliveryState, Way]:
        """The state after a trouble. What may be there is never called not sent."""
        trouble, now = outcome.trouble, self._now()
        end = DeliveryState.UNSURE if way.unknown else DeliveryState.NOT_SENT
        if trouble is Trouble.UNKNOWN:
            way = way._replace(unknown=way.unknown + 1)
            if delivery.network not in ASKS or way.tries >= MOST_TRIES:
                return DeliveryState.UNSURE, way
            return DeliveryState.WAITING, way._replace(due=now + _pause(way.tries))
        if trouble in SIGN_IN or trouble is Trouble.KEYRING:
            return DeliveryState.WAITING, way._replace(held=True, tries=0)
        if trouble in WAITS:
            late = now - delivery.created > GIVE_UP
            counts = trouble in (Trouble.SERVER, Trouble.NOT_THE_NETWORK)
            if late or (counts and way.tries >= MOST_TRIES):
                return end, way
            due = max(outcome.until or now, now + _pause(way.tries))
            return DeliveryState.WAITING, way._replace(due=due)
        if trouble is Trouble.REFUSED and delivery.network == "newsletter" and not way.unknown:
            return self._skip(way, outcome)
        return end, way

    def _skip(self, way: Way, outcome: Outcome) -> tuple[DeliveryState, Way]:
        """One reader's address is refused: the other readers still get their letter."""
        step = way.steps[way.next]._replace(refused=outcome.detail or "refused")
        steps = (*way.steps[: step.number], step, *way.steps[step.number + 1 :])
        way = way._replace(steps=steps, tries=0, first_try=None, due=self._now())
        if not any(each.remote for each in steps) and way.next == len(steps):
            return DeliveryState.NOT_SENT, way
        return DeliveryState.WAITING, way

    def _went(self, delivery: Delivery, way: Way, outcome: Outcome) -> None:
        """The part is there: on to the next, or all is sent."""
        now, tries = self._now(), way.tries
        step = way.steps[way.next]._replace(
            remote=outcome.remote, link=outcome.link, cid=outcome.cid
        )
        steps = (*way.steps[: step.number], step, *way.steps[step.number + 1 :])
        way = way._replace(steps=steps, tries=0, unknown=0, first_try=None, due=now)
        link = next((each.link for each in steps if each.link), "")
        if way.next < len(steps):
            problem = Trouble.LATE if way.held else ""
            self._write(delivery, DeliveryState.WAITING, way, problem, link)
            return
        refused = [f"{each.to}: {each.refused}" for each in steps if each.refused]
        problem = f"{Trouble.REFUSED}|{'; '.join(refused)[:200]}" if refused else ""
        self._write(delivery, DeliveryState.SENT, way._replace(held=False), problem, link)
        if tries > 1:
            self._space_out(now)

    def _space_out(self, now: datetime) -> None:
        """The line is back: the others that wait follow one by one."""
        at = now
        for each in self._store.deliveries.in_state(DeliveryState.WAITING):
            way = self._store.sendings.get(each.id)
            if way and not way.held and way.undo_until <= now:
                at += APART
                self._store.sendings.update(way._replace(due=at))

    def _write(
        self, delivery: Delivery, state: DeliveryState, way: Way, problem: str, link: str = ""
    ) -> None:
        now = self._now()
        if state is DeliveryState.WAITING and self._is_out(delivery.account):
            way = way._replace(held=True)  # signed out meanwhile, and in again it needs a word
        with self._store.atomic():
            self._store.sendings.update(way)
            if state is DeliveryState.SENT:
                self._store.sendings.forget_pictures(delivery.id)
            self._store.deliveries.change(delivery.id, state, now, link or delivery.link, problem)
            self._outbox.settle(delivery.post)
        self._changes.tell(PostChanged(delivery.post))

    def _is_out(self, account_id: str) -> bool:
        account = self._accounts.find(account_id)
        return account is None or account.state is AccountState.OUT


def _pause(tries: int) -> timedelta:
    return _PAUSES[min(max(tries, 1), len(_PAUSES)) - 1]
