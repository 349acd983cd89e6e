"""A protected journal's backup is protected too, and comes back with its own passphrase."""

import json
from pathlib import Path

import pytest

from core import slots
from core.paths import Paths
from core.protection import database_key
from core.sealing import Cost
from core.store import open_store
from core.ways import fresh
from tests.ui.terminal.calling import Rapport

WORDS = "correct horse battery staple"


def protect(folder: Path) -> None:
    made = fresh(WORDS)()
    paths = Paths(folder)
    paths.prepare()
    slots.write(paths.slots, made.slots)
    open_store(paths.database, key=database_key(made.root)).close()


@pytest.fixture
def out(monkeypatch: pytest.MonkeyPatch, data_dir: Path, tmp_path: Path, rapport: Rapport) -> Path:
    """A backup of a protected journal with one entry."""
    monkeypatch.setattr(slots, "COST", Cost(64, 1, 1))
    monkeypatch.setenv("RAPPORT_PASSPHRASE", WORDS)
    protect(data_dir)
    rapport("add", "Secret kiln words")
    to = tmp_path / "copy.rapport"
    assert rapport("backup", "--json", str(to)).json == {"ok": True, "problems": []}
    return to


def test_no_plain_words_in_it(out: Path, data_dir: Path) -> None:
    assert b"kiln" not in out.read_bytes()
    assert b"SQLite format 3" not in out.read_bytes()
    assert not list(data_dir.glob(".backing-up*"))


def test_back_into_the_journal(out: Path, rapport: Rapport) -> None:
    rapport("add", "Later")
    assert rapport("restore", "--json", str(out)).json == {"ok": True, "problems": []}
    assert [each["body"] for each in rapport("entries", "--json").json] == ["Secret kiln words"]
    assert rapport("check", "--json").json == {"ok": True, "problems": []}


def test_into_an_empty_folder_it_stays_protected(
    out: Path, rapport: Rapport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    there = ["--data-dir", str(elsewhere)]
    with monkeypatch.context() as wrong:
        wrong.setenv("RAPPORT_PASSPHRASE", "something else")
        assert rapport("restore", str(out), *there).says_why
        assert not Paths(elsewhere).database.exists()
    (elsewhere / "tries.json").unlink(missing_ok=True)
    assert rapport("restore", "--json", str(out), *there).json == {"ok": True, "problems": []}
    (entry,) = rapport("entries", "--json", *there).json
    assert entry["body"] == "Secret kiln words"
    assert b"kiln" not in Paths(elsewhere).database.read_bytes()
    assert rapport("backup", str(tmp_path / "again.rapport"), *there).status == 0


def test_into_a_journal_with_another_key_it_says_what_to_do(
    out: Path, rapport: Rapport, tmp_path: Path
) -> None:
    elsewhere = ["--data-dir", str(tmp_path / "elsewhere")]
    rapport("add", "Mine", *elsewhere)
    answer = rapport("restore", "--json", str(out), *elsewhere)
    assert answer.status == 1
    assert "another key" in json.loads(answer.out)["problems"][0]
    assert [each["body"] for each in rapport("entries", "--json", *elsewhere).json] == ["Mine"]


def test_another_key_is_opened_with_the_passphrase_of_what_comes_in(
    out: Path, rapport: Rapport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = ["--data-dir", str(tmp_path / "elsewhere")]
    rapport("add", "Mine", *elsewhere)
    monkeypatch.setenv("RAPPORT_IMPORT_PASSPHRASE", WORDS)
    assert rapport("restore", "--missing", str(out), *elsewhere).status == 0
    found = [each["body"] for each in rapport("entries", "--json", *elsewhere).json]
    assert sorted(found) == ["Mine", "Secret kiln words"]
