"""A protected journal: locked until its key is found, and each way that it is not found is told apart."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import keyring
import pytest

from core import slots
from core.attachments import Medium
from core.changes import Change, EntryChanged
from core.guessing import FREE, LONGEST
from core.model import replace
from core.problems import Known, Problem
from core.services import Services
from core.slots import KEYRING, PASSPHRASE, RECOVERY
from core.ways import Fresh, Ways, fresh
from tests.core.conftest import ZONE, Clock, Restart
from tests.core.test_credentials import InMemory
from tests.protected import WORD, WORDS, cheap, protected, ring

__all__ = ["cheap", "ring"]


@pytest.fixture
def key(cheap: None, ring: InMemory, data_dir: Path) -> Fresh:
    """What opens the journal in `data_dir`, which is protected and has one entry."""
    body = f"The road to {WORD}."
    return protected(data_dir, body, with_keyring=True, at=Clock(), zone=ZONE)


def problem(act: Any) -> tuple[Problem, str]:
    with pytest.raises(Known) as known:
        act()
    return known.value.problem, known.value.detail


def test_locked_it_says_nothing_and_does_nothing(key: Fresh, services: Services) -> None:
    assert services.protection.locked
    locked = (Problem.JOURNAL_LOCKED, str(services.paths.database))
    for act in (
        lambda: services.journal.latest(5),
        lambda: services.journal.save(replace(services.journal.blank(), body="x")),
        lambda: services.journal.search(WORD),
        services.store.again,
        services.store.problems,
    ):
        assert problem(act) == locked


@pytest.mark.parametrize("way", [PASSPHRASE, RECOVERY, KEYRING])
def test_each_way_opens_it_and_locking_closes_it(key: Fresh, services: Services, way: str) -> None:
    protection = services.protection
    assert all(protection.has(kind) for kind in (PASSPHRASE, RECOVERY, KEYRING))
    found = {
        PASSPHRASE: protection.by_passphrase(WORDS),
        RECOVERY: protection.by_code(key.code.lower().replace("-", " ")),
        KEYRING: protection.by_keyring,
    }[way]()
    assert found == key.root
    protection.open(found)
    assert [hit.snippet for hit in services.journal.search(WORD)]
    assert services.store.problems() + protection.problems() == []
    services.close()
    assert problem(lambda: services.journal.latest(1))[0] is Problem.JOURNAL_LOCKED


def test_a_recovery_code_may_be_typed_where_the_passphrase_is_asked_for(
    key: Fresh, services: Services
) -> None:
    assert services.protection.by_passphrase(key.code)() == key.root


def test_three_different_things_can_be_wrong(key: Fresh, restart: Restart) -> None:
    services = restart()
    wrong = services.protection.by_passphrase("not it at all")
    assert problem(wrong) == (Problem.PASSPHRASE_WRONG, "")
    file = services.paths.slots
    kept = file.read_bytes()
    for copy in (file, slots.second_copy(file)):
        copy.write_bytes(kept[:100])
    right = services.protection.by_passphrase(WORDS)
    assert problem(right) == (Problem.SLOTS_DAMAGED, str(file))
    slots.remove(file)
    assert problem(right) == (Problem.SLOTS_MISSING, str(file))
    services.close()
    assert problem(restart) == (Problem.SLOTS_MISSING, str(file))
    file.write_bytes(kept)
    database = services.paths.database
    database.write_bytes(b"\x00" * 100 + database.read_bytes()[100:])
    services = restart()
    root = services.protection.by_passphrase(WORDS)()
    damaged = problem(lambda: services.protection.open(root))
    assert damaged == (Problem.DATABASE_DAMAGED, str(database))
    assert services.protection.locked


def test_another_journals_code_is_told_from_a_slip(key: Fresh, services: Services) -> None:
    other = fresh(WORDS)().code
    assert problem(services.protection.by_code(other))[0] is Problem.RECOVERY_WRONG
    assert problem(lambda: services.protection.by_code("7K2M"))[0] is Problem.RECOVERY_MISTYPED


def test_the_keyring_is_never_the_only_way(key: Fresh, services: Services, ring: InMemory) -> None:
    ring.kept.clear()
    assert problem(services.protection.by_keyring)[0] is Problem.KEYRING_EMPTY
    ring.raises = keyring.errors.KeyringLocked("no")
    assert problem(services.protection.by_keyring)[0] is Problem.KEYRING_LOCKED
    assert services.protection.by_passphrase(WORDS)() == key.root


def test_guessing_is_slowed_also_after_a_restart(
    key: Fresh, restart: Restart, clock: Clock
) -> None:
    services = restart()
    for _ in range(FREE):
        assert problem(services.protection.by_passphrase("not it"))[0] is Problem.PASSPHRASE_WRONG
    waits = []
    for _ in range(9):
        services = restart()
        later, seconds = problem(services.protection.by_passphrase(WORDS))
        assert later is Problem.TRY_LATER
        waits.append(int(seconds))
        clock.at += timedelta(seconds=int(seconds))
        assert problem(services.protection.by_passphrase("not it"))[0] is Problem.PASSPHRASE_WRONG
    assert waits == sorted(waits)
    assert waits[0] < waits[3] < waits[-1] <= LONGEST
    clock.at -= timedelta(days=9)  # a clock that was put back keeps nobody out for ever
    assert services.protection.wait() <= LONGEST
    clock.at += timedelta(days=9, seconds=LONGEST)
    assert services.protection.by_passphrase(WORDS)() == key.root
    assert services.protection.wait() == 0


def test_a_try_counts_before_it_is_made(
    key: Fresh, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(slots, "from_passphrase", killed)
    for _ in range(FREE):
        with pytest.raises(KeyboardInterrupt):
            services.protection.by_passphrase("not it")()
    assert problem(services.protection.by_passphrase(WORDS))[0] is Problem.TRY_LATER


def test_changing_the_passphrase_rewraps_here_and_beside_backups(
    key: Fresh, services: Services
) -> None:
    services.protection.open(key.root)
    before = services.paths.database.read_bytes()
    services.paths.backups.mkdir(exist_ok=True)
    beside = services.paths.backups / "daily-2026-11-20-000000.slots"
    beside.write_bytes(services.paths.slots.read_bytes())
    strange = services.paths.backups / "daily-2020-11-20-000000.slots"
    slots.write_one(strange, fresh("another journal")().slots)
    kept = strange.read_bytes()
    ways = Ways(services.protection)
    assert problem(lambda: ways.changing_passphrase(WORDS, "short")) == (
        Problem.PASSPHRASE_SHORT,
        "8",
    )
    assert problem(ways.changing_passphrase("not it", "a new passphrase"))[0] is (
        Problem.PASSPHRASE_WRONG
    )
    ways.changing_passphrase(WORDS, "a new passphrase")()
    for file in (services.paths.slots, slots.second_copy(services.paths.slots), beside):
        read = slots.read(file)
        assert read.open(PASSPHRASE, "a new passphrase") == key.root
        assert read.open(PASSPHRASE, WORDS) is None
    assert strange.read_bytes() == kept
    assert services.paths.database.read_bytes() == before


def test_a_new_code_and_the_keyring_come_and_go(
    key: Fresh, services: Services, ring: InMemory
) -> None:
    services.protection.open(key.root)
    ways = Ways(services.protection)
    code = ways.new_code()()
    assert services.protection.by_code(code)() == key.root
    assert problem(services.protection.by_code(key.code))[0] is Problem.RECOVERY_WRONG
    ways.leaving_keyring()()
    assert not ring.kept
    assert services.protection.by_keyring() is None
    ring.raises = keyring.errors.KeyringLocked("no")
    assert problem(ways.keeping_in_keyring())[0] is Problem.KEYRING_LOCKED
    assert not services.protection.has(KEYRING)
    ring.raises = None
    ways.keeping_in_keyring()()
    assert services.protection.by_keyring() == key.root


def test_what_is_written_while_it_is_locked_comes_in_once(
    key: Fresh, restart: Restart, data_dir: Path
) -> None:
    services = restart()
    assert problem(lambda: services.protection.leave_letter("  ", ZONE)) == (
        Problem.NOTHING_WRITTEN,
        "",
    )
    services.protection.leave_letter(f"A whim about {WORD}, 密.", ZONE)
    services.protection.leave_letter("Another.", ZONE)
    assert services.protection.letters() == 2
    letters = sorted((data_dir / "letterbox").iterdir())
    assert not [f for f in data_dir.rglob("*") if f.is_file() and WORD.encode() in f.read_bytes()]
    again = letters[0].read_bytes()
    (data_dir / "letterbox" / "strange.letter").write_bytes(again[:-3])
    told: list[Change] = []
    services.changes.listen(told.append)
    assert services.protection.open(key.root) == 2
    assert len([change for change in told if isinstance(change, EntryChanged)]) == 2
    newest = services.journal.latest(3)
    assert {entry.body for entry in newest} >= {f"A whim about {WORD}, 密.", "Another."}
    assert all(entry.zone == ZONE for entry in newest)
    assert services.protection.letters() == 1
    assert services.protection.problems() == [str(data_dir / "letterbox" / "strange.letter")]
    letters[0].write_bytes(again)  # as if it had been killed before the file was gone
    services = restart()
    assert services.protection.open(key.root) == 0
    assert services.journal.count() == 3


def test_files_beside_the_database_are_sealed_with_it(
    key: Fresh, services: Services, data_dir: Path
) -> None:
    assert problem(lambda: services.media.folder.write("ab1", b"x"))[0] is Problem.JOURNAL_LOCKED
    services.protection.open(key.root)
    medium: Medium = services.media.keep(WORD.encode() * 100)
    assert services.media.read(medium) == WORD.encode() * 100
    assert WORD.encode() not in services.media.folder.path(medium.file).read_bytes()
    services.protection.seal.use(None, protected=True)
    assert problem(lambda: services.media.read(medium))[0] is Problem.JOURNAL_LOCKED
    services.protection.seal.use(None, protected=False)
    assert problem(lambda: services.media.read(medium))[0] is Problem.MEDIUM_DAMAGED


def test_a_lost_second_copy_is_made_anew_when_the_journal_opens(
    key: Fresh, services: Services
) -> None:
    slots.second_copy(services.paths.slots).unlink()
    services.protection.open(key.root)
    assert services.protection.problems() == []


def test_a_public_side_that_was_changed_is_put_right(key: Fresh, services: Services) -> None:
    stolen = slots.read(services.paths.slots)._replace(public=bytes(32))
    slots.write(services.paths.slots, stolen)
    services.protection.open(key.root)
    assert slots.read(services.paths.slots).public == key.slots.public


def test_the_slots_file_holds_no_secret(key: Fresh, services: Services) -> None:
    text = services.paths.slots.read_text()
    assert key.root.hex() not in text
    assert key.code not in text
    assert {slot["kind"] for slot in json.loads(text)["slots"]} == {PASSPHRASE, RECOVERY, KEYRING}
