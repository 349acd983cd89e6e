"""The queue and its lanes, with a channel that does as it is told: rows first, then the wire."""

from datetime import timedelta

import pytest

from core.model import DeliveryState, Post, PostState
from core.outgoing import Outgoing, Part, Picture
from core.problems import Known, Problem
from core.receipt import AccountState, Outcome, Secret, SignedIn, Trouble
from core.services import Services
from tests.core.conftest import Clock
from tests.core.sending.wire import Wire, account, carry_out, queue, state


def test_rows_and_keys_are_there_before_the_wire(
    services: Services, post: Post, wire: Wire, clock: Clock
) -> None:
    delivery = queue(services, post, account(services), "one", "two")
    way = services.store.sendings.get(delivery)
    assert way is not None
    assert len({step.key for step in way.steps}) == 2
    carry_out(services, clock, seconds=1)
    assert wire.sent == []
    carry_out(services, clock, seconds=20)
    assert [job.step.key for job in wire.sent] == [step.key for step in way.steps]
    assert wire.sent[1].steps[0].remote == "id 1"
    assert state(services, delivery) is DeliveryState.SENT
    assert services.composer.get(post.id).state is PostState.SENT


def test_pictures_leave_as_they_were_and_are_not_kept_twice(
    services: Services, post: Post, wire: Wire, clock: Clock
) -> None:
    to = account(services)
    picture = Picture(b"\xff\xd8 picture", "image/jpeg", "the kiln", 4, 3)
    out = Outgoing("mastodon", (Part("words", (picture,)),), warning="w", language="de")
    services.posting.sending.queue(post.id, [(to.id, out)])
    carry_out(services, clock, seconds=20)
    assert wire.sent[0].outgoing == out
    assert services.store.database.rows("SELECT * FROM sending_pictures") == []


def test_a_lane_keeps_its_order_and_others_do_not_wait(
    services: Services, post: Post, wire: Wire, clock: Clock
) -> None:
    first = queue(services, post, account(services))
    other = services.composer.save(services.composer.blank("Another."))
    second = queue(services, other, services.posting.accounts.everything()[0])
    elsewhere = queue(services, post, account(services, "bluesky"))
    wire.does = [Outcome(trouble=Trouble.OFFLINE)]
    carry_out(services, clock, seconds=20)
    assert state(services, first) is DeliveryState.WAITING
    assert state(services, second) is DeliveryState.WAITING
    assert state(services, elsewhere) is DeliveryState.SENT
    carry_out(services, clock, seconds=30)
    carry_out(services, clock, seconds=30)
    assert state(services, first) is DeliveryState.SENT
    assert state(services, second) is DeliveryState.SENT


def test_undo_is_as_if_nothing_had_been(services: Services, post: Post, clock: Clock) -> None:
    queue(services, post, account(services))
    assert 0 < services.posting.sending.undoable() <= 10
    assert services.posting.sending.undo(post.id).state is PostState.DRAFT
    assert services.store.deliveries.everything() == []
    with pytest.raises(Known) as known:
        services.posting.sending.undo(post.id)
    assert known.value.problem is Problem.TOO_LATE


def test_the_servers_own_time_is_kept(
    services: Services, post: Post, wire: Wire, clock: Clock
) -> None:
    delivery = queue(services, post, account(services))
    until = clock.at + timedelta(hours=2)
    wire.does = [Outcome(trouble=Trouble.BUSY, until=until)]
    carry_out(services, clock, seconds=20)
    assert services.posting.lanes.next_moment() == until
    carry_out(services, clock, hours=1)
    assert len(wire.sent) == 1
    carry_out(services, clock, hours=1, minutes=1)
    assert state(services, delivery) is DeliveryState.SENT


def test_what_lay_in_the_trash_does_not_go_late_by_itself(
    services: Services, post: Post, wire: Wire, clock: Clock
) -> None:
    delivery = queue(services, post, account(services))
    services.composer.delete(post.id)
    carry_out(services, clock, days=3)
    services.composer.restore(post.id)
    carry_out(services, clock, minutes=1)
    assert wire.sent == []
    assert [each.id for each in services.posting.sending.open_questions()] == [delivery]


def test_tries_have_an_end(services: Services, post: Post, wire: Wire, clock: Clock) -> None:
    delivery = queue(services, post, account(services))
    wire.does = [Outcome(trouble=Trouble.SERVER)] * 9
    carry_out(services, clock, seconds=20)
    for _ in range(9):
        carry_out(services, clock, hours=1)
    assert state(services, delivery) is DeliveryState.NOT_SENT
    assert len(wire.sent) == 5
    services.posting.sending.send_on(delivery)
    wire.does = []
    carry_out(services, clock)
    assert state(services, delivery) is DeliveryState.SENT
    assert len({job.step.key for job in wire.sent}) == 1, "the key stays"


def test_a_letter_whose_answer_was_lost_is_for_the_person_to_decide(
    services: Services, post: Post, wire: Wire, clock: Clock
) -> None:
    readers = ("bo@example.org", "gone@example.org", "cy@example.org")
    to = account(services, "newsletter", readers=readers)
    delivery = queue(services, post, to)
    wire.does = [
        Outcome("1"),
        Outcome(trouble=Trouble.REFUSED, detail="550 no such user"),
        Outcome(trouble=Trouble.UNKNOWN),
    ]
    carry_out(services, clock, seconds=20)
    assert [job.step.to for job in wire.sent] == list(readers)
    assert state(services, delivery) is DeliveryState.UNSURE
    carry_out(services, clock, days=1)
    assert len(wire.sent) == 3, "never a second time unasked"
    services.posting.sending.decide(delivery, there=True)
    assert state(services, delivery) is DeliveryState.SENT


def test_without_readers_nothing_is_queued(services: Services, post: Post) -> None:
    with pytest.raises(Known) as known:
        queue(services, post, account(services, "newsletter"))
    assert known.value.problem is Problem.NO_READERS
    assert services.store.deliveries.everything() == []


@pytest.mark.parametrize(
    ("trouble", "flag"),
    [(Trouble.REVOKED, AccountState.REVOKED), (Trouble.EXPIRED, AccountState.EXPIRED)],
)
def test_a_missing_sign_in_flags_the_account_and_keeps_the_post(
    services: Services, post: Post, wire: Wire, clock: Clock, trouble: Trouble, flag: AccountState
) -> None:
    to = account(services)
    delivery = queue(services, post, to)
    wire.does = [Outcome(trouble=trouble)]
    carry_out(services, clock, seconds=20)
    assert services.posting.accounts.get(to.id).state is flag
    assert [each.id for each in services.posting.sending.open_questions()] == [delivery]


def test_stopping_between_the_parts_of_a_thread(
    services: Services, post: Post, wire: Wire, clock: Clock
) -> None:
    delivery = queue(services, post, account(services), "one", "two")
    wire.does = [Outcome("1"), Outcome(trouble=Trouble.OFFLINE)]
    carry_out(services, clock, seconds=20)
    services.posting.sending.stop(delivery)
    assert state(services, delivery) is DeliveryState.NOT_SENT
    carry_out(services, clock, hours=9)
    assert len(wire.sent) == 2


def test_no_secret_in_the_journal_its_exports_or_what_is_shown(
    services: Services, post: Post, wire: Wire, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    to = account(services)
    queue(services, post, to)
    carry_out(services, clock, seconds=20)
    folder = services.paths.folder
    files = [file.read_bytes() for file in folder.rglob("*") if file.is_file()]
    assert any(b"ann-mastodon" in data for data in files)
    assert not any(b"very secret" in data for data in files)
    assert "very secret" not in caplog.text
    assert "very secret" not in repr(SignedIn(to, Secret(token="a very secret token")))  # noqa: S106


def test_an_account_that_has_a_part_is_not_given_the_post_again(
    services: Services, post: Post, wire: Wire, clock: Clock
) -> None:
    ann, ben = account(services), account(services, "bluesky")
    delivery = queue(services, post, ann, "one", "two")
    wire.does = [Outcome("1"), Outcome(trouble=Trouble.REFUSED)]
    carry_out(services, clock, seconds=20)
    assert state(services, delivery) is DeliveryState.NOT_SENT
    assert services.posting.sending.partly_out(post.id) == {"mastodon"}
    goes = [(to.id, Outgoing(to.network, (Part("one"),))) for to in (ann, ben)]
    with pytest.raises(Known, check=lambda known: known.problem is Problem.TOO_LATE):
        services.posting.sending.queue(post.id, goes[:1])
    (made,) = services.posting.sending.queue(post.id, goes)
    assert made.account == ben.id
    services.posting.sending.send_on(delivery)
    carry_out(services, clock, seconds=20)
    assert [job.step.key for job in wire.sent if job.outgoing.network == "mastodon"].count(
        wire.sent[0].step.key
    ) == 1
    assert state(services, delivery) is DeliveryState.SENT


def test_what_waits_behind_another_can_be_taken_back_after_its_time(
    services: Services, post: Post, wire: Wire, clock: Clock
) -> None:
    ann = account(services)
    queue(services, services.composer.save(services.composer.blank("First.")), ann)
    queue(services, post, ann)
    wire.does = [Outcome(trouble=Trouble.OFFLINE)]
    carry_out(services, clock, seconds=20)
    assert len(wire.sent) == 1, "the other holds the lane"
    assert services.posting.sending.undo(post.id).state is PostState.DRAFT
    carry_out(services, clock, hours=1)
    assert [job.outgoing.parts[0].text for job in wire.sent] == ["First."] * 2
