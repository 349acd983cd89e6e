"""Files cut off or with bits turned: never quietly wrong, never called something else."""

import random
import shutil
from pathlib import Path

import pytest

from core import slots
from core.model import replace
from core.paths import Paths
from core.problems import Known, Problem
from core.protection import database_key
from core.services import Services, build
from core.store import open_store
from tests.faults.conftest import Reopened
from tests.faults.nursery import one_key

ENTRIES = 60


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """A journal as kill -9 leaves it: part of it in the database, part in the write-ahead log."""
    folder = tmp_path / "whole"
    services = build(folder, zone="UTC")
    for number in range(ENTRIES):
        blank = services.journal.blank()
        services.journal.save(replace(blank, body=f"entry {number} " + "kiln shelf " * 150))
        if number == ENTRIES // 2:
            services.store.database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    left = tmp_path / "left"
    shutil.copytree(folder, left)
    services.close()
    assert (left / "rapport.db-wal").stat().st_size
    return left


def truth(folder: Path) -> tuple[Services | None, list[str]]:
    """The journal, if it opens, and what `check` says of it."""
    try:
        services = build(folder, zone="UTC")
    except Known as known:
        if known.problem not in {Problem.DATABASE_DAMAGED, Problem.DATABASE_GONE}:
            raise
        return None, [str(known)]
    try:
        return services, services.store.problems()
    except Known as known:
        if known.problem is not Problem.DATABASE_DAMAGED:
            raise
        return services, [str(known)]


def read(services: Services) -> list[str] | None:
    """All entries; None when the file says that it is damaged."""
    try:
        return [entry.body for entry in services.store.entries.everything()]
    except Known as known:
        if known.problem is not Problem.DATABASE_DAMAGED:
            raise
        return None
    except (ValueError, UnicodeDecodeError):
        return None


def test_a_bit_turned_in_the_database(journal: Path, seed: int) -> None:
    chance = random.Random(seed)
    path = journal / "rapport.db"
    whole = truth_of_all(journal)
    content = bytearray(path.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)
    services, problems = truth(journal)
    if services is not None:
        found = read(services)
        services.close()
        # Where the file is called sound, at most the turned bit is seen: no entry is missing.
        assert problems or (found is not None and len(found) == len(whole))


def test_a_database_cut_off(journal: Path, seed: int) -> None:
    path = journal / "rapport.db"
    (journal / "rapport.db-wal").unlink()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.truncate(random.Random(seed).randrange(1, size - 4096))
    services, problems = truth(journal)
    if services is not None:
        services.close()
    assert problems


def test_an_empty_file_is_said_to_be_a_new_journal_only_if_it_is(journal: Path) -> None:
    """A file of no bytes with a log beside it, as a hard reset leaves it."""
    (journal / "rapport.db").write_bytes(b"")
    services, problems = truth(journal)
    if services is not None:
        found = read(services)
        services.close()
        assert problems or found == [] or len(found or []) == ENTRIES


def test_a_bit_turned_in_the_write_ahead_log(journal: Path, seed: int) -> None:
    chance = random.Random(seed)
    path = journal / "rapport.db-wal"
    content = bytearray(path.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)
    services, problems = truth(journal)
    assert services is not None
    found = read(services)
    services.close()
    assert problems == []  # SQLite takes the log up to the last whole change before the damage
    assert found is not None
    assert len(found) >= ENTRIES // 2
    assert [body.split()[1] for body in found] == [str(n) for n in range(len(found))]


def test_a_write_ahead_log_cut_off(journal: Path, seed: int, reopened: Reopened) -> None:
    path = journal / "rapport.db-wal"
    with path.open("r+b") as file:
        file.truncate(random.Random(seed).randrange(path.stat().st_size))
    services = reopened(journal)
    found = [entry.body.split()[1] for entry in services.store.entries.everything()]
    assert found == [str(n) for n in range(len(found))]
    assert len(found) >= ENTRIES // 2
    assert services.store.problems() == []


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    """A protected journal as kill -9 leaves it, with a letter in its box."""
    folder, left = tmp_path / "sealed", tmp_path / "sealed left"
    paths, key = Paths(folder), one_key()
    paths.prepare()
    slots.write(paths.slots, key.slots)
    open_store(paths.database, key=database_key(key.root)).close()
    services = build(folder, zone="UTC")
    services.protection.open(key.root)
    for number in range(ENTRIES):
        services.journal.save(replace(services.journal.blank(), body=f"entry {number} " * 90))
        if number == ENTRIES // 2:
            services.store.database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    services.protection.leave_letter("a letter", "UTC")
    shutil.copytree(folder, left)
    services.close()
    return left


def flip(path: Path, chance: random.Random) -> None:
    content = bytearray(path.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def unlocked(folder: Path) -> Services:
    """Opened with its passphrase, as a person does it."""
    services = build(folder, zone="UTC")
    try:
        services.protection.open(services.protection.by_passphrase("four words of mine")())
    except BaseException:
        services.close()
        raise
    return services


def test_a_bit_turned_in_one_copy_of_the_slots(sealed: Path, seed: int) -> None:
    chance, paths = random.Random(seed), Paths(sealed)
    flip(chance.choice([paths.slots, slots.second_copy(paths.slots)]), chance)
    services = unlocked(sealed)
    assert services.journal.count() == ENTRIES + 1
    assert services.protection.problems() == []  # it was healed by the other
    services.close()
    assert paths.slots.read_bytes() == slots.second_copy(paths.slots).read_bytes()


def test_bits_turned_in_both_copies_are_no_wrong_passphrase(sealed: Path, seed: int) -> None:
    chance, paths = random.Random(seed), Paths(sealed)
    for file in (paths.slots, slots.second_copy(paths.slots)):
        flip(file, chance)
    with pytest.raises(Known) as known:
        unlocked(sealed)
    assert known.value.problem in {Problem.SLOTS_DAMAGED, Problem.DATABASE_NEWER}


def test_slots_cut_off_or_gone(sealed: Path, seed: int) -> None:
    chance, paths = random.Random(seed), Paths(sealed)
    for file in (paths.slots, slots.second_copy(paths.slots)):
        with file.open("r+b") as opened:
            opened.truncate(chance.randrange(file.stat().st_size))
    with pytest.raises(Known) as known:
        unlocked(sealed)
    assert known.value.problem is Problem.SLOTS_DAMAGED
    slots.remove(paths.slots)
    with pytest.raises(Known) as known:
        unlocked(sealed)
    assert known.value.problem is Problem.SLOTS_MISSING


@pytest.mark.parametrize("ending", ["", "-wal"])
def test_a_bit_turned_in_a_protected_journal(sealed: Path, seed: int, ending: str) -> None:
    chance = random.Random(seed)
    flip(sealed / f"rapport.db{ending}", chance)
    try:
        services = unlocked(sealed)
    except Known as known:
        assert known.problem in {Problem.DATABASE_DAMAGED, Problem.SLOTS_MISSING}  # noqa: PT017
        return
    found = read(services)
    problems = services.store.problems() if found is not None else ["unreadable"]
    services.close()
    if not problems:  # each page is signed: what is not called damaged is as it was
        assert found is not None
        numbers = [body.split()[1] for body in found if body != "a letter"]
        assert numbers == [str(number) for number in range(len(numbers))]
        assert len(numbers) > (ENTRIES // 2 if ending else ENTRIES - 1)


def test_a_letter_with_a_turned_bit_stays_and_is_told(sealed: Path, seed: int) -> None:
    (letter,) = (sealed / "letterbox").iterdir()
    flip(letter, random.Random(seed))
    services = unlocked(sealed)
    assert services.journal.count() == ENTRIES
    assert services.protection.problems() == [str(letter)]
    services.close()


def truth_of_all(folder: Path) -> list[str]:
    copy = folder.with_name("copy")
    shutil.copytree(folder, copy)
    services = build(copy, zone="UTC")
    try:
        return [entry.body for entry in services.store.entries.everything()]
    finally:
        services.close()
