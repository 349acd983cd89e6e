"""What one account has, or has a part of, is not sent there anew; what another did not take can be."""

import pytest

from core.model import PostState
from tests.peers.fault_proxy import FaultProxy
from tests.peers.keys import FileKeys
from tests.peers.strict_http import Running
from tests.peers.strict_mastodon import Mastodon
from tests.ui.person import Clock, Person
from tests.ui.sending import draft, keys, later, proxy, server, sign_in

__all__ = ["keys", "proxy", "server"]  # fixtures

TEXT = "The kiln tripped, and I laughed."


@pytest.fixture(autouse=True)
def used(keys: FileKeys) -> None:
    """No test asks this computer's keyring."""


def test_one_account_says_no_and_the_other_has_it(
    person: Person, server: Mastodon, proxy: FaultProxy, clock: Clock
) -> None:
    other = Running(Mastodon(now=clock))
    between = FaultProxy(other.port)
    try:
        sign_in(person, server, proxy)
        sign_in(person, other.state, between, "ben")
        post = draft(person, TEXT, "mastodon")
        (choice,) = person.room().out.account_choice.lists.values()
        choice.setCurrentIndex(2)
        choice.activated.emit(2)
        between.plan = ["422"]
        person.click("Send to Mastodon")
        person.waits_to_see("Goes out in 10 seconds")
        later(person, clock, seconds=11)
        person.waits_to_see("Not sent")
        assert person.sees("Validation failed: no")
        assert person.told() == f"Not sent to Mastodon · ben: “{TEXT}”"
        person.room("today")
        person.click("Look")
        assert person.window.current == "compose"
        assert (server.texts(), other.state.texts()) == ([TEXT], [])
        assert person.services.composer.get(post).state is PostState.SENT
        assert "Send to Mastodon" not in person.buttons()
        person.click("Try again")
        later(person, clock, seconds=1)
        assert (server.texts(), other.state.texts()) == ([TEXT], [TEXT])
        later(person, clock, hours=2)
        assert (server.texts(), other.state.texts()) == ([TEXT], [TEXT])
        after = person.room().out.after
        after.act(person.services.outbox.of_post(post)[0].id, "anew")
        assert person.sees("It stays where else it went", after.dialog)
        person.click("Delete it there", after.dialog)
        person.waits(lambda: person.told() == "It is gone there.")
        assert (server.texts(), other.state.texts()) == ([], [TEXT])
        assert person.services.composer.get(post).state is PostState.SENT
    finally:
        between.stop()
        other.stop()


def test_of_a_thread_that_is_partly_out_only_the_rest_goes(
    person: Person, server: Mastodon, proxy: FaultProxy, clock: Clock
) -> None:
    sign_in(person, server, proxy)
    services = person.services
    first, second = "The kiln tripped. " * 20, "I laughed about it. " * 20
    blank = services.composer.blank(f"{first}\n\n{second}")
    contents = blank.contents._replace(thread=True)
    post = services.composer.save(blank._replace(networks=("mastodon",), contents=contents))
    person.room("compose").open_post(post.id)
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in 10 seconds")
    proxy.only = lambda line: line.startswith("POST /api/v1/statuses") and bool(server.statuses)
    proxy.plan = ["422"]
    later(person, clock, seconds=11)
    person.waits_to_see("1 of 2 are out.")
    assert "Send to Mastodon" not in person.buttons()
    person.click("Try again")
    later(person, clock, seconds=1)
    person.waits_to_see("Sent")
    assert server.texts() == [first.strip(), second.strip()]


def test_what_waits_behind_another_can_be_stopped_and_says_so(
    person: Person, server: Mastodon, proxy: FaultProxy, clock: Clock
) -> None:
    sign_in(person, server, proxy)
    draft(person, "Goes.", "mastodon")
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in")
    stopped = draft(person, "Stays.", "mastodon")
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in")
    office = person.desktop.office
    proxy.slow = 0.5
    clock.forward(seconds=11)
    office.postman.pump()
    assert office.errands.running
    office.postman.ticked.emit()
    person.waits_to_see("It goes when the post before it has gone")
    assert "Undo" not in person.buttons(person.room().out.ways)
    person.click("Stop", person.room().out.ways)
    person.waits(lambda: not office.errands.running)
    later(person, clock, hours=1)
    assert server.texts() == ["Goes."]
    assert person.services.composer.get(stopped).state is PostState.DRAFT
