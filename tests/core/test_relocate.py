"""A journal goes to another folder whole, with its protection, or stays where it was."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import appdirs
import pytest

from core import slots
from core.model import replace
from core.paths import Paths, choose_folder, default_folder
from core.problems import Known, Problem
from core.protection import database_key
from core.sealing import Cost
from core.services import Services, build
from core.store import open_store
from core.ways import Fresh, fresh

ROOT = Path(__file__).resolve().parents[2]
WORD = "zanzibar"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer of its own."""
    monkeypatch.setattr(slots, "COST", Cost(64, 1, 1))
    monkeypatch.setattr(appdirs, "user_data_dir", lambda *_, **__: str(tmp_path / "data"))
    monkeypatch.setattr(appdirs, "user_config_dir", lambda *_, **__: str(tmp_path / "config"))
    choose_folder(tmp_path / "old")
    return tmp_path


@pytest.fixture
def key(home: Path) -> Fresh:
    return fresh("correct horse battery staple")()


def opened(key: Fresh | None) -> Services:
    services = build(zone="UTC")
    if key is not None:
        services.protection.open(key.root)
    return services


def lived_in(home: Path, key: Fresh | None) -> None:
    """A journal in the folder in force, ended suddenly: part of it is in the write-ahead log."""
    paths = Paths(home / "old")
    paths.prepare()
    if key is not None:
        slots.write(paths.slots, key.slots)
        open_store(paths.database, key=database_key(key.root)).close()
    services = opened(key)
    for number in range(20):
        services.journal.save(replace(services.journal.blank(), body=f"{number} {WORD} " * 50))
    entry = services.journal.latest(1)[0]
    services.media.attach("entry", entry.id, services.media.keep(WORD.encode() * 99), name="a.txt")
    services.backups.work("daily")()
    services.settings.set("scheme", "dark")
    if key is not None:
        services.protection.leave_letter(f"Later: {WORD}", "UTC")
        (paths.folder / "tries.json").write_text("{}")
    left = home / "left"
    shutil.copytree(paths.folder, left)
    services.close()
    shutil.rmtree(paths.folder)
    left.rename(paths.folder)
    assert (paths.folder / "rapport.db-wal").stat().st_size


def readable(folder: Path) -> list[str]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.name for file in files if WORD.encode() in file.read_bytes()]


@pytest.mark.parametrize("protected", [True, False])
def test_it_is_all_there_with_its_protection(home: Path, key: Fresh, protected: bool) -> None:
    mine = key if protected else None
    lived_in(home, mine)
    choose_folder(home / "new", coming_from=home / "old")
    services = opened(mine)
    assert services.paths.folder == home / "new"
    assert services.not_moved is None
    assert services.protection.protected is protected
    assert services.journal.count() == 20 + protected  # with the letter, which came in
    (medium,) = services.store.media.everything()
    assert services.media.read(medium) == WORD.encode() * 99
    assert services.settings.get("scheme") == "dark"
    assert services.store.problems() + services.protection.problems() == []
    (backup,) = services.backups.listing()()
    assert backup.path.parent == home / "new" / "backups"
    assert backup.facts is not None
    assert backup.facts.entries == 20
    assert services.backups.problems() == []
    kept, also = (home / "new" / folder for folder in ("media", "backups/media"))
    (inside,) = [file for file in also.rglob("*") if file.is_file()]
    assert inside.samefile(next(kept.rglob(inside.name)))  # once on the disk, as it was
    services.close()
    assert bool(readable(home / "new")) is not protected
    assert not list((home / "new").glob(".*"))
    assert (home / "new" / "tries.json").exists() is protected
    shutil.rmtree(home / "old")
    services = opened(mine)  # the old one is not needed any more
    assert services.journal.count() == 20 + protected
    services.close()


@pytest.mark.parametrize("protected", [True, False])
@pytest.mark.parametrize("problem", [OSError(28, "No space left on device"), OSError(5, "I/O")])
def test_what_cannot_be_copied_stays_in_force(
    home: Path, key: Fresh, protected: bool, problem: OSError, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = key if protected else None
    lived_in(home, mine)
    (home / "new").mkdir()
    (home / "new" / "theirs.txt").write_text("was here before")
    choose_folder(home / "new", coming_from=home / "old")

    def full(*_: object, **__: object) -> None:
        raise problem

    with monkeypatch.context() as disk:
        if protected:  # the very last of it
            disk.setattr("core.store.carry._copy", full)
        else:
            disk.setattr(shutil, "copyfile", full)
        services = opened(mine)
    assert services.not_moved is not None
    assert services.not_moved.problem is Problem.NOT_MOVED
    assert services.not_moved.detail == str(home / "new")
    assert services.paths.folder == home / "old"
    assert services.journal.count() == 20 + protected
    services.close()
    assert [path.name for path in (home / "new").iterdir()] == ["theirs.txt"]
    assert default_folder() == home / "old"


def test_a_folder_that_is_gone_leaves_the_old_one_in_force(home: Path) -> None:
    lived_in(home, None)
    choose_folder(home / "disk" / "new", coming_from=home / "old")
    shutil.rmtree(home / "disk")
    (home / "disk").write_text("no folder")
    services = build(zone="UTC")
    assert services.not_moved is not None
    assert services.journal.count() == 20
    services.close()


def test_while_somebody_writes_it_is_not_carried(
    home: Path, key: Fresh, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.store import carry

    lived_in(home, key)
    journal, real = home / "old" / "rapport.db", carry._copy
    number = 0

    def copy(source: Path, to: Path) -> bytes | None:
        nonlocal number
        number += 1
        done = real(source, to)
        with (home / "old" / "rapport.db-wal").open("ab") as log:
            log.write(b"another page")
        return done

    monkeypatch.setattr(carry, "_copy", copy)
    (home / "new").mkdir()
    with pytest.raises(Known) as known:
        carry.carry(journal, home / "new" / "rapport.db")
    assert known.value.problem is Problem.DATABASE_BUSY
    assert list((home / "new").iterdir()) == []


def test_a_journal_that_is_there_already_is_not_written_over(home: Path) -> None:
    lived_in(home, None)
    choose_folder(home / "new")
    services = build(zone="UTC")
    services.journal.save(replace(services.journal.blank(), body="Mine"))
    services.close()
    choose_folder(home / "new", coming_from=home / "old")
    services = build(zone="UTC")
    assert [entry.body for entry in services.journal.latest(9)] == ["Mine"]
    services.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is of Unix")
@pytest.mark.parametrize("protected", [True, False])
def test_killed_at_any_moment_all_is_there_at_the_next_start(
    home: Path, key: Fresh, protected: bool
) -> None:
    lived_in(home, key if protected else None)
    given = (home, key.root.hex() if protected else "-")
    done = subprocess.run(
        [sys.executable, "-m", "tests.core.moving", *map(str, given)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 12
