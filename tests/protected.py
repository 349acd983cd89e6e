"""A protected journal whose passphrase is quick to try, and a keyring that works."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from core import slots
from core.clock import Now, now
from core.credentials import Credentials
from core.model import replace
from core.paths import Paths
from core.protection import database_key
from core.sealing import Cost
from core.services import build
from core.store import open_store
from core.ways import Fresh, fresh, keep_in_keyring
from tests.core.test_credentials import InMemory

WORDS = "correct horse battery staple"
WORD = "zanzibar"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "COST", Cost(64, 1, 1))


@pytest.fixture
def ring() -> Iterator[InMemory]:
    before = keyring.get_keyring()
    made = InMemory()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def protected(
    folder: Path, body: str = "", *, with_keyring: bool = False, at: Now = now, zone: str = "UTC"
) -> Fresh:
    """What opens the journal that is made in `folder`; it has one entry, if it says something."""
    made = fresh(WORDS, keyring=with_keyring)()
    paths = Paths(folder)
    paths.prepare()
    slots.write(paths.slots, made.slots)
    if made.keyring:
        keep_in_keyring(Credentials(), made.slots, made.keyring)
    open_store(paths.database, key=database_key(made.root)).close()
    if body:
        services = build(folder, at, zone)
        services.protection.open(made.root)
        services.journal.save(replace(services.journal.blank(), body=body))
        services.close()
    return made
