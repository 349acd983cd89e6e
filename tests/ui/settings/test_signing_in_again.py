"""Whoever signs in again before the sign-out is answered stays signed in, and leaves no secret behind."""

import json
from typing import Any

import pytest

from core.accounts import SignedOut, secret_name
from tests.peers.fault_proxy import FaultProxy
from tests.peers.keys import FileKeys
from tests.peers.strict_mastodon import Mastodon
from tests.ui.person import Person, settle
from tests.ui.sending import keys, proxy, server, sign_in
from ui.settings.accounts import AccountsCard

__all__ = ["keys", "proxy", "server"]  # fixtures


@pytest.fixture(autouse=True)
def used(keys: FileKeys) -> None:
    """No test asks this computer's keyring."""


def page(person: Person) -> Any:
    """The card of accounts, with its section turned to."""
    card = person.room("settings").card(AccountsCard)
    settle()
    return card


def test_who_signs_in_again_before_the_sign_out_is_answered_stays_signed_in(
    person: Person, server: Mastodon, proxy: FaultProxy, keys: FileKeys
) -> None:
    account = sign_in(person, server, proxy)
    old = json.loads(keys.get(secret_name(account)) or "{}")["token"]
    room = page(person)
    proxy.slow = 0.5
    person.click("Sign out")
    person.click("Sign out", room.dialog)
    person.waits(lambda: keys.get(secret_name(account)) is None)
    again = sign_in(person, server, proxy)
    person.waits(lambda: "stays signed in" in person.told())
    assert again.id == account.id
    assert [each.id for each in person.services.posting.accounts.everything()] == [account.id]
    kept = json.loads(keys.get(secret_name(account)) or "{}")["token"]
    assert list(server.tokens) == [kept]
    assert kept != old
    proxy.slow = 0
    person.click("Sign out ann")
    person.click("Sign out", room.dialog)
    person.waits(lambda: "ann is signed out" in person.told())
    assert keys.get(secret_name(account)) is None
    assert person.services.posting.accounts.everything() == []


def test_a_sign_out_that_waits_for_the_keyring_leaves_a_newer_sign_in_alone(
    person: Person, server: Mastodon, proxy: FaultProxy, keys: FileKeys
) -> None:
    account = sign_in(person, server, proxy)
    work = person.services.posting.accounts.sign_out(account)
    sign_in(person, server, proxy)
    assert work() is SignedOut.BACK
    assert keys.get(secret_name(account)) is not None
