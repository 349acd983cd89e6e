"""Planned posts whose moment came while nobody was there: asked about on the board, never sent."""

from datetime import timedelta

import pytest

from tests.peers.fault_proxy import FaultProxy
from tests.peers.keys import FileKeys
from tests.peers.strict_mastodon import Mastodon
from tests.ui.conftest import Start
from tests.ui.person import Clock, Person
from tests.ui.sending import draft, keys, later, proxy, server, sign_in

__all__ = ["keys", "proxy", "server"]
TEXT = "The kiln tripped again."


@pytest.fixture(autouse=True)
def used(keys: FileKeys) -> None:
    """No test of sending goes near the real keyring."""


def test_a_heap_of_missed_posts_is_never_sent(
    start: Start, server: Mastodon, proxy: FaultProxy, clock: Clock
) -> None:
    person = start()
    sign_in(person, server, proxy)
    for hours in (1, 2, 3):
        post = draft(person, f"{TEXT} {hours}", "mastodon")
        person.services.planning.for_moment(post, clock() + timedelta(hours=hours))
        person.services.posting.due.set_sends(post, sends=True)
    person.close()
    clock.forward(days=2)
    again = start()
    assert "3 planned posts came due while nobody was here" in again.told()
    later(again, clock, hours=1)
    assert server.texts() == []
    assert again.sees("3 posts waiting for your answer")  # when the message is long gone
    again.click("Look", again.window.toast)
    assert again.room().pages.current == "board"
    again.press("Return")
    assert again.sees("It waits for your word")
    again.click("Send to Mastodon")
    again.waits_to_see("Goes out in")
    later(again, clock, seconds=11)
    assert len(server.texts()) == 1
    again.close()
    once_more = start()
    assert once_more.sees("2 posts waiting for your answer")
    once_more.click("2 posts waiting for your answer")
    assert once_more.sees("It waits for your word")


class Said:
    """In the place of the system's tray, which offscreen has none."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def showMessage(self, title: str, words: str, icon: object) -> None:  # noqa: N802
        self.words.append(words)

    def icon(self) -> None:
        return None

    def hide(self) -> None:
        pass

    deleteLater = hide  # noqa: N815


def due_now(person: Person, clock: Clock, *, sends: bool = False) -> str:
    """A post whose moment came a minute ago; its id."""
    post = draft(person, TEXT, "mastodon")
    person.services.planning.for_moment(post, clock() + timedelta(minutes=1))
    person.services.posting.due.set_sends(post, sends=sends)
    clock.forward(minutes=2)
    return post


def test_what_is_due_is_told_from_the_tray_too_and_leads_to_the_post(
    start: Start, server: Mastodon, proxy: FaultProxy, clock: Clock
) -> None:
    person = start("mix")
    sign_in(person, server, proxy)
    post = due_now(person, clock)
    tray = person.desktop.aids.tray
    tray.icon = said = Said()  # type: ignore[assignment]
    person.room("mix")
    person.desktop.office.reminders.look()
    assert said.words == [f"You wanted to tell this now: “{TEXT}”"]
    assert server.texts() == []
    tray._taken_up()
    assert person.window.current == "compose"
    assert person.room()._post.id == post


def test_what_goes_out_in_a_minute_can_be_stopped_for_that_minute(
    start: Start, server: Mastodon, proxy: FaultProxy, clock: Clock
) -> None:
    person = start("today")
    sign_in(person, server, proxy)
    post = due_now(person, clock, sends=True)
    person.desktop.office.reminders.look()
    person.waits(lambda: "Goes out in a minute" in person.told())
    assert person.window.toast._timer.interval() == 60_000
    later(person, clock, seconds=55)
    assert server.texts() == []
    person.click("Stop", person.window.toast)
    later(person, clock, minutes=5)
    assert server.texts() == []
    assert person.services.composer.get(post).state == "draft"


def test_who_looks_elsewhere_is_told_that_a_post_waits(
    person: Person, server: Mastodon, proxy: FaultProxy, clock: Clock
) -> None:
    sign_in(person, server, proxy)
    draft(person, TEXT, "mastodon")
    server.tokens.clear()
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in")
    person.room("today")
    later(person, clock, seconds=11)
    person.waits(lambda: person.told() == f"Waits for your word, for Mastodon · ann: “{TEXT}”")
    person.click("Look", person.window.toast)
    assert person.sees("Waits for your word")
