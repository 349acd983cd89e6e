"""Where things lie, and files that are whole at any moment."""

import stat
import sys
from pathlib import Path

import appdirs
import pytest

from core.paths import Paths, choose_folder, default_folder, left_behind, write_whole
from core.problems import Known, Problem


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer of its own."""
    home = tmp_path / "home"
    monkeypatch.setattr(appdirs, "user_data_dir", lambda *_, **__: str(home / "data"))
    monkeypatch.setattr(appdirs, "user_config_dir", lambda *_, **__: str(home / "config"))
    return home


def test_the_systems_place_unless_another_was_chosen(home: Path, tmp_path: Path) -> None:
    assert default_folder() == home / "data"
    choose_folder(tmp_path / "elsewhere")
    assert default_folder() == tmp_path / "elsewhere"
    assert left_behind(tmp_path / "elsewhere") is None


def test_a_journal_that_is_to_follow_is_remembered(tmp_path: Path) -> None:
    choose_folder(tmp_path / "new", coming_from=tmp_path / "old")
    assert left_behind(tmp_path / "new") == tmp_path / "old"
    assert left_behind(tmp_path / "another") is None


@pytest.mark.parametrize("content", ["", "{", "[]", '{"folder": 5}', '{"folder": ""}', "null"])
def test_a_damaged_note_of_the_choice_is_no_choice(home: Path, content: str) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "location.json").write_text(content)
    assert default_folder() == home / "data"


def test_the_folder_is_made_for_its_owner_only(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "a" / "journal")
    paths.prepare()
    paths.prepare()
    assert list(paths.folder.iterdir()) == []
    if sys.platform != "win32":
        assert stat.S_IMODE(paths.folder.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    for folder in (file, file / "inside"):
        with pytest.raises(Known) as known:
            Paths(folder).prepare()
        assert known.value.problem is Problem.FOLDER_UNWRITABLE
        assert known.value.detail == str(folder)
        with pytest.raises(Known):
            choose_folder(folder)
    assert default_folder() != file


def test_a_file_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_whole(path, "old")
    write_whole(path, "Wörter\n")
    assert path.read_bytes() == "Wörter\n".encode()
    write_whole(path, b"\x89PNG")
    assert path.read_bytes() == b"\x89PNG"
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "no folder" / "x", tmp_path / "file" / "x", tmp_path / "folder"):
        with pytest.raises(Known) as known:
            write_whole(path, "new")
        assert known.value.problem is Problem.FILE_UNWRITABLE
        assert known.value.detail == str(path)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "folder"]
