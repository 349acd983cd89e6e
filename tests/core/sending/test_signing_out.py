"""Signing out: nothing goes out any more with that account, and nothing is forgotten."""

import pytest

from core.model import DeliveryState, Post, PostState
from core.problems import Known, Problem
from core.receipt import Account, AccountState, Job, Outcome, Secret, Trouble
from core.services import Services
from tests.core.conftest import Clock
from tests.core.sending.wire import Wire, account, carry_out, queue, state


def test_what_waits_is_a_draft_again_and_what_is_out_stays_out(
    services: Services, post: Post, wire: Wire, clock: Clock
) -> None:
    ann, posting = account(services), services.posting
    sent = queue(services, post, ann)
    carry_out(services, clock, seconds=20)
    others = [services.composer.save(services.composer.blank(text)) for text in "abc"]
    waits, half, unsure = (queue(services, each, ann, "one", "two") for each in others)
    wire.does = [Outcome(trouble=Trouble.OFFLINE)]
    carry_out(services, clock, seconds=20)
    posting.sending.send_on(half)
    way = services.store.sendings.get(half)
    assert way is not None
    first = way.steps[0]._replace(remote="1")
    services.store.sendings.update(way._replace(steps=(first, *way.steps[1:]), tries=1))
    way = services.store.sendings.get(unsure)
    assert way is not None
    services.store.sendings.update(way._replace(unknown=1))
    assert len(posting.signing_out.touched(ann).waiting) == 3
    posting.signing_out.leave(ann)
    assert posting.accounts.everything() == []
    assert state(services, sent) is DeliveryState.SENT
    assert services.store.deliveries.get(waits) is None
    assert services.composer.get(others[0].id).state is PostState.DRAFT
    assert state(services, half) is DeliveryState.NOT_SENT
    assert state(services, unsure) is DeliveryState.UNSURE
    number = len(wire.sent)
    carry_out(services, clock, hours=1)
    assert len(wire.sent) == number


def test_signed_in_again_it_is_the_same_account(
    services: Services, post: Post, wire: Wire, clock: Clock
) -> None:
    ann, posting = account(services), services.posting
    sent = queue(services, post, ann)
    carry_out(services, clock, seconds=20)
    posting.signing_out.leave(ann)
    found = posting.accounts.find(ann.id)
    assert found is not None
    assert (found.handle, found.state) == (ann.handle, AccountState.OUT)
    posting.accounts.flag(ann.id, AccountState.EXPIRED)
    assert posting.accounts.everything() == [], "what comes back late does not sign in"
    with pytest.raises(Known, check=lambda known: known.problem is Problem.NO_ACCOUNT):
        posting.after.answers(sent)
    assert account(services).id == ann.id
    posting.after.answers(sent)


def test_what_is_being_sent_comes_to_its_end(
    services: Services, post: Post, wire: Wire, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Signed out between the parts of a thread: the rest waits for the person's word."""
    ann = account(services)
    delivery = queue(services, post, ann, "one", "two")
    send = wire.send

    def out_meanwhile(to: Account, secret: Secret, job: Job) -> Outcome:
        services.posting.signing_out.leave(ann)
        return send(to, secret, job)

    monkeypatch.setattr(wire, "send", out_meanwhile)
    carry_out(services, clock, seconds=20)
    assert len(wire.sent) == 1
    way = services.store.sendings.get(delivery)
    assert way is not None
    assert (state(services, delivery), way.next, way.held) == (DeliveryState.WAITING, 1, True)
    assert account(services).id == ann.id
    carry_out(services, clock, seconds=20)
    assert len(wire.sent) == 1, "signed in again, it still waits for that word"
    monkeypatch.setattr(wire, "send", send)
    services.posting.sending.send_on(delivery)
    carry_out(services, clock, seconds=1)
    assert state(services, delivery) is DeliveryState.SENT
