"""A journal that is gone, from a terminal: said, brought back with one command, or begun anew."""

from pathlib import Path

import pytest

from tests.ui.terminal.calling import Rapport


@pytest.fixture
def backups(rapport: Rapport, data_dir: Path) -> Path:
    """Those of a journal whose file is gone."""
    rapport("add", "Kept words")
    (data_dir / "backups").mkdir()
    rapport("backup", str(data_dir / "backups" / "daily-2026-11-24-120000.db"))
    (data_dir / "rapport.db").unlink()
    return data_dir / "backups"


def test_every_verb_says_what_is_safe_and_what_to_do(
    rapport: Rapport, backups: Path, data_dir: Path
) -> None:
    for verb in (("add", "More"), ("entries",), ("check",), ("backup", str(data_dir / "out"))):
        answer = rapport(*verb)
        assert (answer.status, answer.says_why) == (1, True)
        assert "restore --newest" in answer.err
        assert "of 2026-11-24" in answer.err
    assert not (data_dir / "rapport.db").exists()


def test_a_backup_that_is_not_good_is_not_offered(rapport: Rapport, backups: Path) -> None:
    (backups / "daily-2026-11-25-120000.db").write_bytes(b"gibberish" * 999)
    assert "the newest good backup, of 2026-11-24" in rapport("entries").err
    (backups / "daily-2026-11-24-120000.db").unlink()
    answer = rapport("entries")
    assert "no backup beside it is good" in answer.err
    assert "restore" not in answer.err


def test_one_command_brings_it_back(rapport: Rapport, backups: Path) -> None:
    assert "entries 1" in rapport("restore", "--newest").out
    assert [each["body"] for each in rapport("entries", "--json").json] == ["Kept words"]
    assert rapport("check").status == 0
    rapport("add", "Later")
    assert rapport("restore", "--newest", "--json").json == {"ok": True, "problems": []}
    assert len(rapport("entries", "--json").json) == 1


def test_or_the_file_of_another(rapport: Rapport, backups: Path, tmp_path: Path) -> None:
    (backup,) = backups.glob("*.db")
    backup.rename(tmp_path / "carried.db")
    (backups.parent / "media" / "aa").mkdir(parents=True)
    (backups.parent / "media" / "aa" / "aa1").write_bytes(b"a photo")
    assert "no backup beside it" in rapport("entries").err
    answer = rapport("restore", "--newest")
    assert (answer.status, answer.says_why) == (1, True)
    assert rapport("restore", str(tmp_path / "carried.db")).status == 0
    assert len(rapport("entries", "--json").json) == 1


def test_or_a_new_journal_begins(rapport: Rapport, backups: Path, data_dir: Path) -> None:
    (aside,) = [rapport("begin").out]
    (folder,) = data_dir.glob("before-*")
    assert str(folder) in aside
    assert list((folder / "backups").glob("*.db"))
    assert rapport("entries", "--json").json == []
    again = rapport("begin")
    assert (again.status, again.says_why) == (1, True)


def test_a_file_or_the_newest(rapport: Rapport) -> None:
    for wrong in (("restore",), ("restore", "--newest", "a.db")):
        answer = rapport(*wrong)
        assert answer.status == 2
        assert "rapport restore --help shows how" in answer.err
