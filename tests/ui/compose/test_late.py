"""Planned posts whose moment came while nobody was there: asked about on the board, never sent."""

from datetime import timedelta

import pytest

from tests.peers.fault_proxy import FaultProxy
from tests.peers.keys import FileKeys
from tests.peers.strict_mastodon import Mastodon
from tests.ui.conftest import Start
from tests.ui.person import Clock
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
    again.click("Look", again.window.toast)
    assert again.room().pages.current == "board"
    again.press("Return")
    assert again.sees("It waits for your word")
    again.click("Send to Mastodon")
    again.waits_to_see("Goes out in")
    later(again, clock, seconds=11)
    assert len(server.texts()) == 1
