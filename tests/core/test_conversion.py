"""Protection is switched on and off whole or not at all, also when it is killed in the middle."""

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from core import conversion, protected_backups, slots
from core.conversion import protect, unprotect
from core.credentials import Credentials
from core.model import replace
from core.problems import Known, Problem
from core.progress import Cancelled
from core.protection import database_key
from core.sealing import Cost
from core.services import Services
from core.store.copies import make, verify
from core.store.sqlite import connect
from core.ways import Fresh, fresh
from tests.core.conftest import Restart

ROOT = Path(__file__).resolve().parents[2]
WORDS = "correct horse battery staple"
WORD = "zanzibar"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "COST", Cost(64, 1, 1))


@pytest.fixture
def made(cheap: None) -> Fresh:
    return fresh(WORDS)()


@pytest.fixture
def folder(restart: Restart, data_dir: Path) -> Path:
    """A closed journal with entries, a post, media, a backup with its media, and a setting."""
    services = restart()
    blank = services.journal.blank()
    texts = [f"{number}: the road to {WORD}, 密 🙂 " * 20 for number in range(40)]
    services.journal.add_many([replace(blank, body=text) for text in texts])
    services.composer.record(f"From {WORD}")
    entry = services.journal.latest(1)[0]
    for number in range(3):
        medium = services.media.keep(f"{number} {WORD} ".encode() * 500)
        services.media.attach("entry", entry.id, medium, name=f"{number}.txt")
    services.settings.set("scheme", "dark")
    services.backups.work()()
    services.close()
    return data_dir


def readable(folder: Path) -> list[str]:
    """The files in which anybody can read the word."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return sorted(
        f.relative_to(folder).as_posix() for f in files if WORD.encode() in f.read_bytes()
    )


def opened(restart: Restart, made: Fresh) -> Services:
    services = restart()
    services.protection.open(services.protection.by_passphrase(WORDS)())
    return services


def test_on_and_off_again_is_the_same_journal(folder: Path, restart: Restart, made: Fresh) -> None:
    services = restart()
    before = [entry.body for entry in services.journal.latest(99)], services.journal.search(WORD)
    services.close()
    steps: list[str] = []

    def go_on(step: str) -> bool:
        steps.append(step)
        return True

    protect(services.paths, made, Credentials(), go_on)
    assert list(dict.fromkeys(steps)) == ["copying", "swapping", "files"]
    services = opened(restart, made)
    assert (
        [entry.body for entry in services.journal.latest(99)],
        services.journal.search(WORD),
    ) == before
    assert services.store.problems() + services.protection.problems() == []
    assert [services.media.read(m)[:1] for m in services.store.media.everything()] == [
        b"0",
        b"1",
        b"2",
    ]
    services.journal.save(replace(services.journal.blank(), body=f"Now {WORD} is hidden."))
    services.close()
    assert {Path(name).parts[0] for name in readable(folder)} == {"backups"}
    protected_backups.seal(services.paths, made.root)
    assert readable(folder) == []
    unprotect(services.paths, made.root, Credentials())
    assert not (folder / "rapport.slots").exists()
    services = restart()
    assert not services.protection.protected
    assert [entry.body for entry in services.journal.latest(99)][1:] == before[0]
    assert services.store.problems() == []
    assert all(services.media.read(m) for m in services.store.media.everything())


def test_words_leave_no_trace_while_they_are_written_and_sought(
    folder: Path, restart: Restart, made: Fresh, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(temporary))
    services = restart()
    services.close()
    protect(services.paths, made, Credentials())
    protected_backups.seal(services.paths, made.root)
    services = opened(restart, made)
    for number in range(60):
        entry = replace(services.journal.blank(), body=f"{number} {WORD} " * 200)
        entry = services.journal.save(entry)
        services.journal.save(replace(entry, body=f"again {WORD} " * 100))
        services.journal.search(WORD)
    services.journal.delete(services.journal.latest(1)[0].id)
    services.backups.work()()
    database = services.store.database
    database.rows("SELECT body FROM entries WHERE body LIKE ? ORDER BY body, id", (f"%{WORD}%",))
    database.tables.vacuum()
    assert (folder / "rapport.db-wal").stat().st_size > 0
    assert readable(folder) == []
    assert readable(temporary) == []
    services.close()
    assert readable(folder) == []


def test_another_program_has_it_open(folder: Path, restart: Restart, made: Fresh) -> None:
    services = restart()
    services.close()
    other = connect(services.paths.database)
    other.execute("SELECT count(*) FROM entries").fetchone()
    with pytest.MonkeyPatch.context() as quick:
        quick.setattr("core.store.sqlite.BUSY_SECONDS", 0.05)
        with pytest.raises(Known) as known:
            protect(services.paths, made, Credentials())
    assert known.value.problem is Problem.DATABASE_BUSY
    other.close()
    assert not restart().protection.protected


def test_cancel_leaves_it_as_it_was(folder: Path, restart: Restart, made: Fresh) -> None:
    services = restart()
    services.close()
    before = services.paths.database.read_bytes()
    for last in ("copying", "swapping"):
        with pytest.raises(Cancelled):
            protect(services.paths, made, Credentials(), last.__ne__)
        assert services.paths.database.read_bytes()[100:] == before[100:]
        assert not list(folder.glob(".*"))
        assert not services.paths.slots.exists()
    protect(services.paths, made, Credentials())
    for last in ("copying", "files"):
        with pytest.raises(Cancelled):
            unprotect(services.paths, made.root, Credentials(), last.__ne__)
        assert not list(folder.glob(".*"))
    assert {Path(name).parts[0] for name in readable(folder)} == {"backups"}
    services = opened(restart, made)
    assert services.store.problems() == []


def test_a_copy_that_is_not_the_same_is_not_taken(
    folder: Path, restart: Restart, made: Fresh, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = restart()
    services.close()
    monkeypatch.setattr("core.store.convert.same", lambda *_: False)
    with pytest.raises(Known) as known:
        protect(services.paths, made, Credentials())
    assert known.value.problem is Problem.BACKUP_DAMAGED
    assert restart().store.problems() == []
    assert not list(folder.glob(".*"))


def test_a_difference_of_one_row_is_seen(folder: Path, restart: Restart, made: Fresh) -> None:
    services = restart()
    services.close()
    from core.store.convert import alone, copied, same

    key, to = database_key(made.root), folder / "other.db"
    with alone(services.paths.database, None) as connection:
        facts = copied(connection, to, key)
    assert same(to, key, facts)
    with closing(connect(to, key)) as changed:
        changed.execute("UPDATE entries SET mood = 5 WHERE id = (SELECT max(id) FROM entries)")
        changed.commit()
    assert not same(to, key, facts)


def test_plain_backups_are_sealed_or_deleted(folder: Path, restart: Restart, made: Fresh) -> None:
    services = restart()
    services.close()
    damaged = services.paths.backups / "asked-2020-01-01-000000.db"
    damaged.write_bytes(b"SQLite format 3\x00" + WORD.encode())
    (plain,) = [path for path in protected_backups.plain_ones(services.paths) if path != damaged]
    facts = verify(plain)
    protect(services.paths, made, Credentials())
    assert protected_backups.seal(services.paths, made.root) == [damaged]
    assert verify(plain, database_key(made.root)) == facts
    assert slots.read(plain.with_suffix(".slots")).open(slots.PASSPHRASE, WORDS) == made.root
    assert protected_backups.protected_ones(services.paths) == [plain]
    protected_backups.delete_plain(services.paths)
    assert not damaged.exists()
    assert protected_backups.unseal(services.paths, made.root) == []
    assert verify(plain) == facts
    assert not plain.with_suffix(".slots").exists()


def test_a_backup_of_a_protected_journal_is_protected(
    folder: Path, restart: Restart, made: Fresh
) -> None:
    services = restart()
    services.close()
    protect(services.paths, made, Credentials())
    services = opened(restart, made)
    backup = services.backups.work()()
    assert backup.path in protected_backups.protected_ones(services.paths)
    assert verify(backup.path, database_key(made.root)).entries == 40
    with pytest.raises(Known):
        make(services.paths.database, folder / "copy.db", None)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is of Unix")
@pytest.mark.parametrize("way", ["on", "off"])
def test_killed_at_any_moment_it_is_plain_or_protected_and_all_is_there(
    folder: Path, restart: Restart, made: Fresh, tmp_path: Path, way: str
) -> None:
    services = restart()
    services.close()
    for backup in services.paths.backups.glob("*"):  # what becomes of them has its own test
        if backup.is_file():
            backup.unlink()
    if way == "off":
        protect(services.paths, made, Credentials())
    kept = tmp_path / "kept.slots"
    slots.write(kept, made.slots)
    given = (folder, way, 8, made.root.hex(), kept)
    done = subprocess.run(
        [sys.executable, "-m", "tests.core.converting", *map(str, given)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    kills, protected = json.loads(done.stdout)
    assert kills > 12
    assert 0 < protected < kills


def test_what_was_ended_is_told_by_a_few_names(folder: Path, restart: Restart, made: Fresh) -> None:
    services = restart()
    services.close()
    assert not conversion.unfinished(services.paths, protected=False)
    (folder / ".sealing").touch()
    assert conversion.unfinished(services.paths, protected=True)
    conversion.finish_conversion(services.paths, None)
    assert not conversion.unfinished(services.paths, protected=False)
