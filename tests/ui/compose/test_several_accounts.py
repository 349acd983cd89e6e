"""Several accounts on one network are told apart, and the keyboard stays with the post."""

import pytest

from core.receipt import Account, AccountState, Secret, SignedIn
from tests.peers.fault_proxy import FaultProxy
from tests.peers.keys import FileKeys
from tests.peers.strict_mastodon import Mastodon
from tests.ui.person import Person, settle
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


def test_counts_and_preview_are_those_of_the_account_that_sends(
    person: Person, server: Mastodon, proxy: FaultProxy
) -> None:
    accounts = person.services.posting.accounts
    for handle, most in (("ann", 500), ("ben", 40)):
        made = Account("", "mastodon", f"https://{handle}.example", handle, handle.title(), "8")
        accounts.add(SignedIn(made._replace(limits={"characters": most}), Secret()))
    draft(person, TEXT, "mastodon")
    person.waits_to_see(f"{len(TEXT)}/500")
    room = person.room()
    (choice,) = room.out.account_choice.lists.values()
    for at, limit, name in ((1, 40, "@ben@ben.example"), (2, 40, "@ann"), (0, 500, "@ann")):
        choice.setCurrentIndex(at)
        choice.activated.emit(at)
        person.waits_to_see(f"{len(TEXT)}/{limit}")
        assert name in person.services.preparing.author("mastodon")[1]


def test_a_long_address_pushes_nothing_out_of_sight(person: Person) -> None:
    for handle in ("ann", "somebody-with-a-very-long-name-indeed" * 2):
        made = Account("", "mastodon", "https://a.example", handle, handle, "8")
        person.services.posting.accounts.add(SignedIn(made, Secret()))
    draft(person, TEXT, "mastodon")
    settle()
    out = person.room().out
    around = out.parentWidget().parentWidget()
    assert out.mapTo(around, out.rect().topRight()).x() < around.width()
    (choice,) = out.account_choice.lists.values()
    assert choice.width() <= out.width()


def test_another_account_never_takes_the_place_of_the_chosen_one(
    person: Person, server: Mastodon, proxy: FaultProxy
) -> None:
    """Else a post would go out under a name that is not the one shown."""
    first, accounts = sign_in(person, server, proxy), person.services.posting.accounts
    other = accounts.add(
        SignedIn(Account("", "mastodon", "https://other.example", "ben", "Ben", "8"), Secret())
    )
    draft(person, TEXT, "mastodon")
    assert "Send to Mastodon" in person.buttons()
    accounts.flag(first.id, AccountState.EXPIRED)
    person.waits(lambda: "Send to Mastodon" not in person.buttons())
    dispatch = person.desktop.office.dispatch
    assert dispatch.accounts("mastodon") == []
    assert person.sees("Mastodon · ann: the sign-in has run out.")
    person.services.settings.set("accounts", [other.id])
    assert dispatch.accounts("mastodon") == [other]
    person.room("compose").out.reload_wanted.emit()
    person.waits(lambda: "Send to Mastodon" in person.buttons())
    assert not person.sees("has run out")
    person.services.settings.set("accounts", [first.id])
    person.room("compose").out.reload_wanted.emit()
    person.waits(lambda: person.sees("has run out"))
    person.click("Sign in again…")
    assert person.window.current == "settings"


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
