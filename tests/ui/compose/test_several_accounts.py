"""Several accounts on one network are told apart, and the keyboard stays with the post."""

import pytest

from core.receipt import Account, Secret, SignedIn
from tests.peers.fault_proxy import FaultProxy
from tests.peers.keys import FileKeys
from tests.peers.strict_mastodon import Mastodon
from tests.ui.person import Person
from tests.ui.sending import draft, keys, proxy, server, sign_in

__all__ = ["keys", "proxy", "server"]  # fixtures

TEXT = "The kiln tripped, and I laughed."


@pytest.fixture(autouse=True)
def used(keys: FileKeys) -> None:
    """No test asks this computer's keyring."""


def test_two_accounts_of_the_same_name_are_told_apart(
    person: Person, server: Mastodon, proxy: FaultProxy
) -> None:
    first, other = (
        sign_in(person, server, proxy),
        person.services.posting.accounts.add(
            SignedIn(Account("", "mastodon", "https://other.example", "ann", "Ann", "8"), Secret())
        ),
    )
    person.services.settings.set("accounts", [first.id, other.id])
    draft(person, TEXT, "mastodon")
    person.click("Send to Mastodon")
    person.waits_to_see("Mastodon · ann · other.example")
    assert person.sees(f"Mastodon · ann · {proxy.url.split('://')[-1]}")


def test_the_keyboard_stays_with_the_post_when_it_goes_and_comes_back(
    person: Person, server: Mastodon, proxy: FaultProxy
) -> None:
    sign_in(person, server, proxy)
    draft(person, TEXT, "mastodon")
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in")
    assert person.focus() is person.room().desk.sheet
    person.click("Undo", person.room().out.ways)
    person.waits_to_see("Nothing has left")
    assert person.room().out.networks.isAncestorOf(person.focus())
