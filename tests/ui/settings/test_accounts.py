"""Signing in and out as a person does it, against a strict server and a fake browser."""

import json
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import urllib3
from keyring.errors import KeyringLocked

from core.accounts import secret_name
from core.model import PostState
from core.problems import Known, Problem
from tests.peers.fault_proxy import FaultProxy
from tests.peers.keys import FileKeys
from tests.peers.strict_mastodon import Mastodon
from tests.ui.person import Clock, Person, settle
from tests.ui.sending import draft, keys, later, proxy, server, sign_in
from ui.settings.accounts import AccountsCard

__all__ = ["keys", "proxy", "server"]  # fixtures


@pytest.fixture(autouse=True)
def used(keys: FileKeys) -> None:
    """No test asks this computer's keyring."""


def agree(server: Mastodon, page: str) -> str:
    return server.agree({k: v[0] for k, v in parse_qs(urlsplit(page).query).items()})


def page(person: Person) -> Any:
    """The card of accounts, with its section turned to."""
    card = person.room("settings").card(AccountsCard)
    settle()
    return card


def secrets_in(person: Person) -> str:
    """Every byte of the data folder, where no secret may be."""
    files = [file for file in person.folder.rglob("*") if file.is_file()]
    return "".join(file.read_bytes().decode("latin-1") for file in files)


def test_sign_in_in_the_browser(
    person: Person, server: Mastodon, proxy: FaultProxy, browser: list[str], keys: FileKeys
) -> None:
    room = page(person)
    person.click("Add Mastodon")
    dialog = room.dialog
    dialog.server.setText(proxy.url)
    person.click("Open the browser", dialog)
    person.waits(lambda: browser)
    assert person.sees("Agree in the browser", dialog)
    back = agree(server, browser[0])
    wrong = back.replace("state=", "state=x")
    assert urllib3.request("GET", wrong, retries=False).status == 404, "not our answer"
    answer = urllib3.request("GET", back, retries=False)
    assert b"You can close this page" in answer.data
    person.waits(lambda: room.dialog is None)
    assert person.told() == "ann is signed in."
    assert person.sees("signed in", room)
    (account,) = person.services.posting.accounts.everything()
    assert account.limits["characters"] == 500
    kept = json.loads(keys.get(f"mastodon:ann@{proxy.url.split('://')[1]}") or "{}")
    assert kept["token"] in server.tokens
    assert kept["token"] not in secrets_in(person)
    person.click("Sign out")
    assert person.sees("What you wrote and sent stays", room.dialog)
    person.click("Sign out", room.dialog)
    person.waits(lambda: "signed out" in person.told())
    assert server.tokens == {}
    assert person.services.posting.accounts.everything() == []
    assert keys.get(f"mastodon:ann@{proxy.url.split('://')[1]}") is None


def test_sign_in_with_a_code(
    person: Person, server: Mastodon, proxy: FaultProxy, browser: list[str]
) -> None:
    room = page(person)
    person.click("Add Mastodon")
    dialog = room.dialog
    dialog.server.setText(proxy.url)
    person.click("Open the browser", dialog)
    person.waits(lambda: browser)
    person.click("The browser did not come back? Use a code", dialog)
    person.waits(lambda: len(browser) == 2)
    dialog.code.setText("wrong")
    person.click("Sign in", dialog)
    person.waits(lambda: person.sees("was not accepted", dialog))
    dialog.code.setText(agree(server, browser[1]))
    person.click("Sign in", dialog)
    person.waits(lambda: room.dialog is None)
    assert len(person.services.posting.accounts.everything()) == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("http://example.social", "only reached over https"),
        ("not an address", "is not the address of a server"),
        ("http://localhost:1", "cannot be reached just now"),
    ],
)
def test_a_server_that_does_not_do(person: Person, typed: str, said: str) -> None:
    room = page(person)
    person.click("Add Mastodon")
    dialog = room.dialog
    dialog.server.setText(typed)
    person.click("Open the browser", dialog)
    person.waits(lambda: person.sees(said, dialog))
    person.click("Cancel", dialog)
    assert room.dialog is None


def test_a_locked_keyring_offers_to_keep_it_for_now(
    person: Person,
    server: Mastodon,
    proxy: FaultProxy,
    browser: list[str],
    keys: FileKeys,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put = keys.set

    def locked(name: str, secret: str, *, for_now: bool = False) -> None:
        if not for_now:
            raise Known(Problem.KEYRING_LOCKED) from KeyringLocked()
        put(name, secret)

    monkeypatch.setattr(keys, "set", locked)
    room = page(person)
    person.click("Add Mastodon")
    dialog = room.dialog
    dialog.server.setText(proxy.url)
    person.click("Open the browser", dialog)
    person.waits(lambda: browser)
    urllib3.request("GET", agree(server, browser[0]), retries=False)
    person.waits(dialog.for_now.isVisible)
    assert person.services.posting.accounts.everything() == []
    settle()
    assert dialog.for_now.width() >= dialog.for_now.sizeHint().width(), "its words are whole"
    person.click("Keep it until Rapport closes", dialog)
    person.waits(lambda: room.dialog is None)
    assert len(person.services.posting.accounts.everything()) == 1


def test_signing_out_where_no_keyring_runs(
    person: Person,
    server: Mastodon,
    proxy: FaultProxy,
    keys: FileKeys,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Else an account that was kept until Rapport closed could never be signed out."""
    sign_in(person, server, proxy)

    def absent(name: str) -> str | None:
        raise Known(Problem.KEYRING_ABSENT)

    monkeypatch.setattr(keys, "get", absent)
    room = page(person)
    person.click("Sign out")
    person.click("Sign out", room.dialog)
    person.waits(lambda: "No keyring runs on this computer" in person.told())
    assert person.services.posting.accounts.everything() == []


def test_flagged_accounts_offer_to_sign_in_again(
    person: Person, server: Mastodon, proxy: FaultProxy
) -> None:
    from core.receipt import AccountState

    account = sign_in(person, server, proxy)
    room = page(person)
    person.services.posting.accounts.flag(account.id, AccountState.EXPIRED)
    person.waits_to_see("the sign-in has run out")
    person.click("Sign in again")
    assert room.dialog.server.text() == proxy.url
    room.dialog.reject()


def test_readers_of_a_letter(person: Person) -> None:
    from core.receipt import Account, Secret, SignedIn

    accounts = person.services.posting.accounts
    made = Account("", "newsletter", "localhost:1", "me@example.org", "Me")
    accounts.keep_secret(SignedIn(made, Secret(user="me")))()
    accounts.add(SignedIn(made, Secret()))
    room = page(person)
    person.click("Who gets it…")
    dialog = room.dialog
    dialog.lines.setPlainText("bo@example.org\nnobody\n")
    person.click("Keep", dialog)
    assert person.sees("“nobody” is not an e-mail address", dialog)
    dialog.lines.setPlainText("bo@example.org\n\ncy@example.org\nbo@example.org")
    person.click("Keep", dialog)
    assert person.sees("2 readers…")
    person.click("Send me a test")
    person.waits(lambda: "cannot be reached" in person.told())


@pytest.mark.parametrize("word", ["Add Mastodon", "Add Bluesky", "Add a mail server"])
def test_one_types_at_once_and_what_is_missing_is_said(person: Person, word: str) -> None:
    room = page(person)
    person.click(word)
    dialog = room.dialog
    person.waits(dialog._lines[0].hasFocus)
    person.press("Return")
    needed = dialog._needed[0]
    assert person.sees(f"Please fill in: {needed.accessibleName()}", dialog)
    assert needed.hasFocus()
    person.press("Esc")


def test_signing_out_takes_back_what_waits_and_says_so_first(
    person: Person, server: Mastodon, proxy: FaultProxy, clock: Clock, keys: FileKeys
) -> None:
    services = person.services
    account = sign_in(person, server, proxy)
    sign_in(person, server, proxy, "ben")
    late = services.composer.save(
        services.composer.blank("Later.")._replace(networks=("mastodon",))
    )
    services.planning.for_moment(late.id, clock() + timedelta(hours=2))
    services.posting.due.set_sends(late.id, sends=True)
    post = draft(person, "The kiln tripped.", "mastodon")
    person.click("Send to Mastodon")
    person.waits_to_see("Goes out in 10 seconds")
    room = page(person)
    person.click("Sign out ann")
    assert person.sees("1 post still waits", room.dialog)
    assert person.sees("1 post that is planned for Mastodon reminds you", room.dialog)
    person.press("Esc")
    assert room.dialog is None
    assert services.posting.accounts.get(account.id)
    person.click("Sign out ann")
    person.click("Sign out", room.dialog)
    assert person.focus() is room.add["mastodon"]
    person.waits(lambda: "ann is signed out" in person.told())
    assert services.composer.get(post).state is PostState.DRAFT
    assert not services.posting.due.sends(late.id)
    later(person, clock, hours=3)
    assert server.texts() == []
    assert keys.get(secret_name(account)) is None


def test_a_letter_keeps_its_readers_when_one_signs_in_again(
    person: Person, server: Mastodon, proxy: FaultProxy
) -> None:
    from core.receipt import Account, Secret, SignedIn

    accounts = person.services.posting.accounts
    signed = SignedIn(Account("", "newsletter", "smtp://mail.example", "ann"), Secret())
    first = accounts.add(signed)
    accounts.set_readers(first.id, ["jo@example.org"])
    room = page(person)
    person.click("Sign out ann")
    assert person.sees("Who gets the letter is kept", room.dialog)
    person.click("Sign out", room.dialog)
    person.waits(lambda: not accounts.everything())
    again = accounts.add(signed)
    assert (again.id, again.readers) == (first.id, ("jo@example.org",))
