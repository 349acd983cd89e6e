"""A backup that has another key than the journal asks for its passphrase, and comes back."""

from pathlib import Path

import pytest

from core import backup_file, slots
from core.model import replace
from core.paths import Paths
from core.protection import database_key
from core.recovery_code import new_code, plain
from core.sealing import Cost
from core.services import Services, build
from core.store import open_store
from core.ways import Fresh, fresh
from tests.ui.person import ZONE, Person
from ui.restoring import Restoring

THEN, CODE = "the passphrase of then", new_code()
BODIES = "SELECT body FROM entries ORDER BY id"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "COST", Cost(64, 1, 1))


def protected(folder: Path, made: Fresh) -> Services:
    paths = Paths(folder)
    paths.prepare()
    if not paths.slots.exists():
        slots.write(paths.slots, made.slots.adding(slots.RECOVERY, plain(CODE), made.root))
        open_store(paths.database, key=database_key(made.root)).close()
    services = build(folder, zone=ZONE)
    services.protection.open(made.root)
    return services


@pytest.fixture
def backup(cheap: None, tmp_path: Path) -> Path:
    """Of a protected journal with an entry and a photo; a ZIP with its slots."""
    services = protected(tmp_path / "then", fresh(THEN)())
    entry = services.journal.save(replace(services.journal.blank(), body="From then"))
    services.media.attach("entry", entry.id, services.media.keep(b"a photo" * 99), name="a.txt")
    to = tmp_path / "then.rapport"
    backup_file.write(services.paths, to, services.store.database.key)
    services.close()
    return to


def looking(person: Person, backup: Path) -> Restoring:
    person.desktop.look_into_backup(backup)
    (found,) = [each for each in person.window.findChildren(Restoring) if each.isVisible()]
    person.waits(found.line.isVisible)
    return found


def test_the_window_asks_and_brings_it_back(person: Person, backup: Path) -> None:
    person.wrote("From now")
    dialog = looking(person, backup)
    assert person.sees("another key", dialog)
    assert person.focus() is dialog.line.line
    person.type("not it")
    person.press("Return")
    person.waits_to_see("another passphrase than this backup's", dialog)
    assert dialog.line.isEnabled()
    person.press("Ctrl+A")
    person.type(THEN)
    person.press("Return")
    person.waits_to_see("It holds 1 entry", dialog)
    assert not dialog.line.isVisible()
    person.click("Bring back only what is missing", dialog)
    person.waits(lambda: sorted(person.rows(BODIES)) == [("From now",), ("From then",)])
    (medium,) = person.services.store.media.everything()
    assert person.services.media.read(medium) == b"a photo" * 99
    person.waits(lambda: not person.window.findChildren(Restoring))
    assert not (person.folder / ".restoring").exists()


def test_leaving_it_leaves_nothing_behind(person: Person, backup: Path) -> None:
    dialog = looking(person, backup)
    person.click("Leave it", dialog)
    assert not (person.folder / ".restoring").exists()


def test_into_a_protected_journal_nothing_of_it_is_plain(backup: Path, tmp_path: Path) -> None:
    services = protected(tmp_path / "now", fresh("the passphrase of now")())
    inside = services.backups.looking_into(backup, CODE)()
    files = [file for file in (tmp_path / "now").rglob("*") if file.is_file()]
    assert not [f for f in files if b"From then" in f.read_bytes() or b"a photo" in f.read_bytes()]
    services.backups.bringing(inside, whole=False)()
    services.backups.brought(inside)
    assert [entry.body for entry in services.journal.latest(9)] == ["From then"]
    (medium,) = services.store.media.everything()
    assert services.media.read(medium) == b"a photo" * 99
    services.close()
    files = [file for file in (tmp_path / "now").rglob("*") if file.is_file()]
    assert not [f for f in files if b"a photo" in f.read_bytes()]
