"""A post planned on its own sheet."""

import pytest

from tests.peers.fault_proxy import FaultProxy
from tests.peers.keys import FileKeys
from tests.peers.strict_mastodon import Mastodon
from tests.ui.person import Person, settle
from tests.ui.sending import draft, keys, proxy, server, sign_in

__all__ = ["keys", "proxy", "server"]  # fixtures


@pytest.fixture(autouse=True)
def used(keys: FileKeys) -> None:
    """No test asks this computer's keyring."""


def test_the_keyboard_stays_where_one_planned(person: Person) -> None:
    draft(person, "The kiln is opened on Saturday.", "mastodon")
    person.waits_to_see("Plan for later…")
    person.click("Plan for later…")
    plan = person.room().out.plan
    assert plan.dialog is not None
    person.click("Plan it", plan.dialog)
    settle()
    assert person.focus() is person.button("Plan anew…")
    person.click("Keep as a draft")
    assert person.focus() is person.button("Plan for later…")


def test_going_out_by_itself_is_offered_only_where_an_account_could_send_it(
    person: Person, server: Mastodon, proxy: FaultProxy
) -> None:
    draft(person, "The kiln is opened on Saturday.", "mastodon")
    person.waits_to_see("Plan for later…")
    person.click("Plan for later…")
    assert person.room().out.plan.dialog is not None
    person.click("Plan it", person.room().out.plan.dialog)
    person.waits_to_see("Planned for")
    assert not person.sees("Send it then")
    sign_in(person, server, proxy)
    person.press("Ctrl+1", "Ctrl+3")
    person.waits_to_see("Send it then")
