"""What the app sends itself: queued with its keys before anything leaves, and the person's word.

One delivery goes to one account, part by part. It waits ten seconds in which it can be taken back;
core/lanes.py then carries it out. docs/sending.md tells the states and the rules.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from core.accounts import Accounts
from core.changes import Changes, PostChanged
from core.clock import Now
from core.model import Delivery, DeliveryState, Post
from core.outbox import Outbox
from core.outgoing import Outgoing
from core.problems import Known, Problem
from core.receipt import Account, Step, Trouble, Way
from core.store import Store
from core.store.rows import new_uid

UNDO = timedelta(seconds=10)
PLANNED_UNDO = timedelta(seconds=60)


class Sending:
    """Queue, take back, stop, try again, decide."""

    def __init__(
        self, store: Store, changes: Changes, outbox: Outbox, accounts: Accounts, now: Now
    ) -> None:
        self._store, self._changes, self._outbox = store, changes, outbox
        self._accounts, self._now = accounts, now

    def queue(
        self, post_id: str, goes: Sequence[tuple[str, Outgoing]], wait: timedelta = UNDO
    ) -> list[Delivery]:
        """Write down all that goes out, each to its account, in one transaction.

        An account that has the post, or a part of it, or may have it, is passed over: what is left
        of it goes by `send_on`. Known(NO_ACCOUNT, NO_READERS, NOTHING_WRITTEN, NO_SUCH_POST), and
        Known(TOO_LATE) when none is left; then nothing is queued.
        """
        now, begun = self._now(), self._begun(post_id)
        if goes and all(account in begun for account, _ in goes):
            raise Known(Problem.TOO_LATE)
        with self._store.atomic():
            made = [
                self._queue(post_id, account, out, now, wait)
                for account, out in goes
                if account not in begun
            ]
            self._outbox.settle(post_id)
        self._changes.tell(PostChanged(post_id))
        return made

    def _queue(
        self, post_id: str, account_id: str, out: Outgoing, now: datetime, wait: timedelta
    ) -> Delivery:
        account = self._accounts.get(account_id)
        if not any(part.text.strip() or part.pictures for part in out.parts):
            raise Known(Problem.NOTHING_WRITTEN)
        steps = _steps(account, out, now)
        for old, _ in self.of_post(post_id):
            if old.account == account_id:  # nothing of it has left, so this stands for it
                self._store.deliveries.remove(old.id)
        waiting = DeliveryState.WAITING
        made = self._store.deliveries.add(post_id, account.network, waiting, now, account_id)
        self._store.sendings.add(Way(made.id, now + wait, now + wait, steps), out)
        return made

    def partly_out(self, post_id: str) -> set[str]:
        """The networks that have something of the post: what is left goes by `send_on`."""
        return {each.network for each, way in self.of_post(post_id) if _is_out(way)}

    def _begun(self, post_id: str) -> set[str]:
        """The accounts that have the post, or something of it, or may have it."""
        return {
            each.account
            for each, way in self.of_post(post_id)
            if not self._untouched(each)
            and (each.state is not DeliveryState.NOT_SENT or way.unknown or _is_out(way))
        }

    def undo(self, post_id: str) -> Post:
        """Take back all of the post that can be, also what waits for another to go first; the post
        is a draft again if that was all. Known(TOO_LATE) when nothing could be.
        """
        back = [
            each
            for each in self._store.deliveries.of_post(post_id)
            if each.state is DeliveryState.WAITING
            and (way := self._store.sendings.get(each.id))
            and not (way.tries or way.held or way.unknown or _is_out(way))
        ]
        if not back:
            raise Known(Problem.TOO_LATE)
        return self._end(post_id, back)

    def undoable(self, post_id: str = "") -> float:
        """How many seconds are left to take something back (of this post, or of any); else 0."""
        now = self._now()
        left = [
            (way.undo_until - now).total_seconds()
            for each in self._store.deliveries.in_state(DeliveryState.WAITING)
            if post_id in {"", each.post}
            and (way := self._store.sendings.get(each.id))
            and not (way.tries or way.held)
        ]
        return max([0.0, *left])

    def take_all_back(self) -> list[str]:
        """Undo whatever can be undone (the window closes); the posts that are drafts again."""
        waiting = self._store.deliveries.in_state(DeliveryState.WAITING)
        posts = [post for post in dict.fromkeys(d.post for d in waiting) if self.undoable(post)]
        for post in posts:
            self.undo(post)
        return posts

    def hurry(self) -> None:
        """End the time to take back now (the window closes, and the person said: send)."""
        for each in self._store.deliveries.in_state(DeliveryState.WAITING):
            way = self._store.sendings.get(each.id)
            if way and not way.held and not way.tries:
                self._store.sendings.update(way._replace(due=self._now(), undo_until=self._now()))

    def stop(self, delivery_id: str) -> Post:
        """Do not send what is still to be sent. What may be there already stays a question."""
        delivery, way = self._both(delivery_id)
        if delivery.state is DeliveryState.SENDING:
            raise Known(Problem.TOO_LATE)
        if way.unknown:
            return self._change(delivery, DeliveryState.UNSURE, "")
        if self._untouched(delivery) or not way.next:
            return self._end(delivery.post, [delivery])
        return self._change(delivery, DeliveryState.NOT_SENT, Trouble.STOPPED)

    def send_on(self, delivery_id: str) -> Post:
        """Send what is held or was not sent, now, with the keys it has.

        What may be there is looked for first, where the network can be asked.
        """
        delivery, way = self._both(delivery_id)
        self._accounts.get(delivery.account)
        now = self._now()
        way = way._replace(due=now, undo_until=now, held=False, tries=0)
        return self._change(delivery, DeliveryState.WAITING, "", way)

    def decide(self, delivery_id: str, *, there: bool, link: str = "") -> Post:
        """Of a part that may be there, the person says: it is, or send it again."""
        delivery, way = self._both(delivery_id)
        if not there:
            return self.send_on_surely(delivery, way)
        part = way.steps[way.next]._replace(remote="by person", link=link)
        steps = (*way.steps[: part.number], part, *way.steps[part.number + 1 :])
        now = self._now()
        way = way._replace(steps=steps, unknown=0, tries=0, due=now, held=False)
        if way.next < len(steps):
            return self._change(delivery, DeliveryState.WAITING, "", way)
        return self._change(delivery, DeliveryState.SENT, "", way, link or steps[0].link)

    def send_on_surely(self, delivery: Delivery, way: Way) -> Post:
        """The person has looked, and it is not there."""
        now = self._now()
        way = way._replace(due=now, undo_until=now, held=False, tries=0, unknown=0)
        return self._change(delivery, DeliveryState.WAITING, "", way)

    def forget(self, delivery_id: str) -> Post:
        """Leave it: not sent, or for the person to know; the question is closed."""
        delivery, way = self._both(delivery_id)
        if self._untouched(delivery):
            return self._end(delivery.post, [delivery])
        return self._change(
            delivery, DeliveryState.NOT_SENT, Trouble.STOPPED, way._replace(unknown=0)
        )

    def of_post(self, post_id: str) -> list[tuple[Delivery, Way]]:
        """The post's deliveries by the app and how far they have come."""
        found = [
            (each, self._store.sendings.get(each.id)) for each in self._outbox.of_post(post_id)
        ]
        return [(each, way) for each, way in found if way is not None]

    def open_questions(self) -> list[Delivery]:
        """What is held or not sure, and so waits for the person."""
        held = [
            each
            for each in self._store.deliveries.in_state(DeliveryState.WAITING)
            if (way := self._store.sendings.get(each.id)) and way.held
        ]
        return [*held, *self._store.deliveries.in_state(DeliveryState.UNSURE)]

    def recover(self) -> list[str]:
        """At the start: nothing that an earlier run left goes out by itself.

        What was in flight is looked for where the network can be asked, else it is not sure. The
        posts that wait for the person's word are given back.
        """
        from core.attempt import ASKS

        posts = []
        for state in (DeliveryState.SENDING, DeliveryState.WAITING):
            for each in self._store.deliveries.in_state(state):
                way = self._store.sendings.get(each.id)
                if way is None:
                    continue
                flying = state is DeliveryState.SENDING
                way = way._replace(held=True, unknown=max(way.unknown, int(flying)))
                sure = each.network in ASKS or not way.unknown
                self._change(
                    each,
                    DeliveryState.WAITING if sure else DeliveryState.UNSURE,
                    Trouble.LATE,
                    way._replace(held=sure),
                )
                posts.append(each.post)
        return list(dict.fromkeys(posts))

    def _untouched(self, delivery: Delivery) -> bool:
        """Nothing of it has left, for certain, and nothing of it is open."""
        way = self._store.sendings.get(delivery.id)
        if way is None or way.unknown or way.next:
            return False
        if any(step.done for step in way.steps):
            return False
        held = delivery.state is DeliveryState.WAITING and (way.held or not way.tries)
        return held or delivery.state is DeliveryState.NOT_SENT

    def _both(self, delivery_id: str) -> tuple[Delivery, Way]:
        delivery = self._store.deliveries.get(delivery_id)
        way = self._store.sendings.get(delivery_id)
        if delivery is None or way is None:
            raise Known(Problem.NO_SUCH_POST, delivery_id)
        return delivery, way

    def _change(
        self,
        delivery: Delivery,
        state: DeliveryState,
        problem: str,
        way: Way | None = None,
        link: str = "",
    ) -> Post:
        with self._store.atomic():
            if way is not None:
                self._store.sendings.update(way)
            if state is DeliveryState.SENT:
                self._store.sendings.forget_pictures(delivery.id)
            at, link = self._now(), link or delivery.link
            self._store.deliveries.change(delivery.id, state, at, link, problem)
            post = self._outbox.settle(delivery.post)
        self._changes.tell(PostChanged(delivery.post))
        return post

    def _end(self, post_id: str, deliveries: Sequence[Delivery]) -> Post:
        """As if it had never been queued."""
        with self._store.atomic():
            for each in deliveries:
                self._store.deliveries.remove(each.id)
            post = self._outbox.settle(post_id)
        self._changes.tell(PostChanged(post_id))
        return post


def _steps(account: Account, out: Outgoing, now: datetime) -> tuple[Step, ...]:
    """A step for each part, or for each reader, with a key that is made now and never changes."""
    from core.channels import bluesky, smtp

    if account.network == "newsletter":
        if not account.readers:
            raise Known(Problem.NO_READERS, account.handle)
        made = smtp.keys(account, len(account.readers))
        pairs = zip(made, account.readers, strict=True)
        return tuple(Step(number, key, now, to) for number, (key, to) in enumerate(pairs))
    parts = len(out.parts)
    keys = bluesky.keys(now, parts) if account.network == "bluesky" else _uids(parts)
    apart = timedelta(milliseconds=1)  # feeds put the parts of a thread in the order of their times
    return tuple(Step(number, key, now + number * apart) for number, key in enumerate(keys))


def _is_out(way: Way) -> bool:
    """Whether a part of it has left for certain, or a reader has the letter."""
    return any(step.remote for step in way.steps)


def _uids(number: int) -> list[str]:
    return [new_uid() for _ in range(number)]
