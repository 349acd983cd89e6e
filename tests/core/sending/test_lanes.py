"""What the lanes tell of a delivery that does not get through."""

from core.changes import DeliveryStuck
from core.model import DeliveryState, Post
from core.outgoing import Outgoing, Part
from core.receipt import Outcome, Trouble
from core.services import Services
from tests.core.conftest import Clock
from tests.core.sending.wire import Wire, account, carry_out, queue, state


def stuck(services: Services) -> list[object]:
    """What will be told of deliveries that do not get through."""
    told: list[object] = []

    def hear(change: object) -> None:
        if type(change) is DeliveryStuck:
            told.append(change)

    services.changes.listen(hear)
    return told


def test_that_a_post_waits_for_a_word_is_told_once(
    services: Services, post: Post, wire: Wire, clock: Clock
) -> None:
    told = stuck(services)
    delivery = queue(services, post, account(services))
    wire.does = [Outcome(trouble=Trouble.EXPIRED)]
    carry_out(services, clock, seconds=20)
    assert told == [DeliveryStuck(delivery)]


def test_what_is_looked_for_after_a_crash_is_asked_about_at_the_start_alone(
    services: Services, post: Post, wire: Wire, clock: Clock
) -> None:
    """Without a line the look is tried again and again; that is no news each time."""
    delivery = queue(services, post, account(services))
    services.store.deliveries.change(delivery, DeliveryState.SENDING, clock())
    services.posting.sending.recover()
    told = stuck(services)
    wire.finds = [Outcome(trouble=Trouble.OFFLINE)] * 3
    for _ in range(3):
        carry_out(services, clock, minutes=5)
    assert wire.finds == []
    assert told == []
    assert state(services, delivery) is DeliveryState.WAITING


def test_a_letter_that_nobody_got_is_queued_in_place_of_the_old_one(
    services: Services, post: Post, wire: Wire, clock: Clock
) -> None:
    """Else both could be sent on, and a reader would get two."""
    to = account(services, "newsletter", readers=("gone@example.org", "bo@example.org"))
    old = queue(services, post, to)
    wire.does = [
        Outcome(trouble=Trouble.REFUSED, detail="550 no such user"),
        Outcome(trouble=Trouble.TOO_LARGE),
    ]
    carry_out(services, clock, seconds=20)
    assert state(services, old) is DeliveryState.NOT_SENT
    out = Outgoing("newsletter", (Part("shorter"),))
    (made,) = services.posting.sending.queue(post.id, [(to.id, out)])
    assert [each.id for each, _ in services.posting.sending.of_post(post.id)] == [made.id]
