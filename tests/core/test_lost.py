"""A journal whose file is gone: noticed, brought back with what it had, or laid aside untouched."""

import json
import os
import subprocess
import sys
from pathlib import Path

import appdirs
import pytest

from core import lost
from core.clock import now
from core.model import DeliveryState
from core.paths import Paths, choose_folder, default_folder, is_remembered, remember
from core.problems import Known, Problem
from core.services import build
from tests.core.conftest import Restart
from tests.protected import WORDS, cheap, protected

ROOT = Path(__file__).resolve().parents[2]
__all__ = ["cheap"]


def lived(folder: Path, *, sealed: bool = False) -> bytes | None:
    """A journal with an entry, a photo and a backup, whose file is taken away; its root key."""
    root = protected(folder, "Kept words").root if sealed else None
    services = build(folder, zone="UTC")
    if root is not None:
        services.protection.open(root)
    else:
        services.journal.save(services.journal.blank()._replace(body="Kept words"))
    entry = services.journal.latest(1)[0]
    services.media.attach("entry", entry.id, services.media.keep(b"a photo"), name="a.txt")
    services.backups.work("daily")()
    services.close()
    Paths(folder).database.unlink()
    return root


def gone(folder: Path | None) -> bool:
    """Whether the next start says so, and changes nothing."""
    before = sorted(folder.rglob("*")) if folder else []
    with pytest.raises(Known) as known:
        build(folder)
    assert not folder or sorted(folder.rglob("*")) == before
    return known.value.problem is Problem.DATABASE_GONE


def test_a_first_start_is_one(tmp_path: Path) -> None:
    for folder in (tmp_path / "new", tmp_path / "there"):
        (tmp_path / "there").mkdir(exist_ok=True)
        build(folder).close()
        assert Paths(folder).database.stat().st_size > 0


@pytest.mark.parametrize("sealed", [False, True])
def test_gone_beside_its_backups(tmp_path: Path, sealed: bool) -> None:
    lived(tmp_path, sealed=sealed)
    assert gone(tmp_path)
    assert lost.look(Paths(tmp_path)).protected is sealed


@pytest.mark.parametrize(
    "name",
    ["media/aa/aa11", "rapport.slots", "typing/today.slip", "rapport.db-wal", "rapport (kept).db"],
)
def test_each_trace_is_seen_alone(tmp_path: Path, name: str) -> None:
    trace = tmp_path / name
    trace.parent.mkdir(parents=True, exist_ok=True)
    trace.write_bytes(b"something")
    assert gone(tmp_path)
    assert lost.newest(Paths(tmp_path)) is None


def test_an_emptied_file_is_as_good_as_gone(tmp_path: Path) -> None:
    lived(tmp_path)
    Paths(tmp_path).database.touch()
    assert gone(tmp_path)


@pytest.mark.parametrize("sealed", [False, True])
def test_the_newest_backup_comes_back_with_its_photo(tmp_path: Path, sealed: bool) -> None:
    root = lived(tmp_path, sealed=sealed)
    paths = Paths(tmp_path)
    for media in (tmp_path / "media").glob("*/*"):
        media.unlink()
    backup = lost.newest(paths)
    assert backup is not None
    if sealed:
        with pytest.raises(Known) as known:
            lost.bring_back(paths, backup, now(), "something else")
        assert known.value.problem is Problem.PASSPHRASE_WRONG
        assert gone(tmp_path)
    lost.bring_back(paths, backup, now(), WORDS)
    services = build(tmp_path, zone="UTC")
    if root is not None:
        services.protection.open(root)
    assert [each.body for each in services.journal.latest(9)] == ["Kept words"]
    (medium,) = services.store.media.everything()
    assert services.media.read(medium) == b"a photo"
    assert services.store.problems() + services.protection.problems() == []
    services.close()


def test_what_was_about_to_be_sent_is_not_sent_again(restart: Restart) -> None:
    services = restart()
    post = services.composer.save(services.composer.blank("Told twice?"))
    services.store.deliveries.add(post.id, "x", DeliveryState.WAITING, post.at)
    services.backups.work("daily")()
    paths = services.paths
    services.close()
    paths.database.unlink()
    backup = lost.newest(paths)
    assert backup is not None
    lost.bring_back(paths, backup, now())
    again = restart()
    assert again.store.database.rows("SELECT state FROM deliveries") == [("unsure",)]


def test_a_damaged_backup_is_passed_over(tmp_path: Path) -> None:
    lived(tmp_path)
    (backup,) = (tmp_path / "backups").glob("*.db")
    later = backup.with_name("daily-2099-01-01-000000.db")
    later.write_bytes(backup.read_bytes().replace(b"Kept words", b"Kept sword"))
    assert lost.newest(Paths(tmp_path)) == backup


def test_beginning_anew_lays_all_aside(tmp_path: Path) -> None:
    lived(tmp_path)
    held = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    aside = lost.begin(Paths(tmp_path), now())
    assert aside is not None
    services = build(tmp_path)
    assert services.journal.latest(9) == []
    assert services.backups.listing()() == []
    services.close()
    there = {path.name: path.read_bytes() for path in aside.rglob("*") if path.is_file()}
    assert {name for name in held if not name.startswith("settings")} <= there.keys()
    assert all(held[name] == content for name, content in there.items())
    with pytest.raises(Known) as known:
        lost.begin(Paths(tmp_path), now())
    assert known.value.problem is Problem.NOT_EMPTY


def test_gone_while_it_was_locked(tmp_path: Path) -> None:
    root = protected(tmp_path, "Kept words").root
    services = build(tmp_path)
    Paths(tmp_path).database.unlink()
    with pytest.raises(Known) as known:
        services.protection.open(root)
    assert known.value.problem is Problem.DATABASE_GONE
    assert not Paths(tmp_path).database.exists()


@pytest.mark.parametrize("config", ["config", "data"])  # Windows and macOS have one for both
def test_the_whole_folder_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, config: str
) -> None:
    monkeypatch.setattr(appdirs, "user_data_dir", lambda *_, **__: str(tmp_path / "data"))
    monkeypatch.setattr(appdirs, "user_config_dir", lambda *_, **__: str(tmp_path / config))
    build().close()
    remember(tmp_path / "data")
    (tmp_path / "data").rename(tmp_path / "elsewhere")
    with pytest.raises(Known) as known:
        build()
    assert known.value.problem is Problem.DATABASE_GONE
    assert not (tmp_path / "data").exists()
    (tmp_path / "data").mkdir()  # as a drive that is not plugged in
    with pytest.raises(Known):
        build()
    with pytest.raises(Known) as known:
        lost.found_again(tmp_path)
    assert known.value.problem is Problem.FILE_UNREADABLE
    lost.found_again(tmp_path / "elsewhere")
    build().close()
    assert not (tmp_path / "data" / "rapport.db").exists()
    choose_folder(tmp_path / "data")
    remember(tmp_path / "data")
    assert lost.begin(Paths(tmp_path / "data"), now()) is None
    assert not is_remembered(tmp_path / "data")
    build().close()


def test_a_pointer_from_before_is_heeded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("user_data_dir", "user_config_dir"):
        monkeypatch.setattr(appdirs, name, lambda *_, **__: str(tmp_path / "data"))
    (tmp_path / "data").mkdir()
    chosen = json.dumps({"folder": str(tmp_path / "chosen")})
    (tmp_path / "data" / "location.json").write_text(chosen)
    assert default_folder() == tmp_path / "chosen"
    remember(tmp_path / "chosen")
    (tmp_path / "data" / "location.json").unlink()
    assert default_folder() == tmp_path / "chosen"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is of Unix")
@pytest.mark.parametrize("act", ["bring", "begin"])
@pytest.mark.parametrize("sealed", [False, True])
def test_killed_at_any_moment_it_is_noticed_or_done(tmp_path: Path, act: str, sealed: bool) -> None:
    root = lived(tmp_path / "lost", sealed=sealed)
    done = subprocess.run(
        [sys.executable, "-m", "tests.core.lost_lives", tmp_path, act, root.hex() if root else "-"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 5
