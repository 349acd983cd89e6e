"""For tests of sending in the window: a strict server, a keyring in a file, an account."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.receipt import Account, Secret, SignedIn
from tests.peers.fault_proxy import FaultProxy
from tests.peers.keys import FileKeys
from tests.peers.strict_http import Running
from tests.peers.strict_mastodon import Mastodon
from tests.ui.person import Clock, Person


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FileKeys:
    """In the place of the keyring."""
    made = FileKeys(tmp_path / "keys.json")
    monkeypatch.setattr("core.credentials.Credentials", lambda: made)
    return made


@pytest.fixture
def server(clock: Clock) -> Iterator[Mastodon]:
    running = Running(Mastodon(now=clock))
    yield running.state
    running.stop()


@pytest.fixture
def proxy(server: Mastodon) -> Iterator[FaultProxy]:
    made = FaultProxy(int(server.url.rpartition(":")[2]))
    yield made
    made.stop()


def sign_in(person: Person, server: Mastodon, proxy: FaultProxy, handle: str = "ann") -> Account:
    """As the dialog does in the end."""
    account = Account("", "mastodon", proxy.url, handle, "Ann", "7")
    signed = SignedIn(account, Secret(token=server.token()))
    accounts = person.services.posting.accounts
    accounts.keep_secret(signed)()
    return accounts.add(signed)


def later(person: Person, clock: Clock, **much: float) -> None:
    """Time goes by, and what is due is carried out."""
    clock.forward(**much)
    person.desktop.office.postman.pump()
    person.waits(lambda: not person.desktop.office.errands.running)


def draft(person: Person, text: str, *networks: str) -> str:
    """A post on the sheet of Compose, for these networks; its id."""
    services = person.services
    post = services.composer.save(services.composer.blank(text)._replace(networks=networks))
    person.room("compose").open_post(post.id)
    return post.id
