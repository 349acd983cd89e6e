"""A journal whose file is gone, before the window: what happened, and one click that brings it back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import appdirs
import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from core.paths import Paths, remember
from core.problems import Known, Problem
from core.services import Services, build
from core.values import replace
from tests.protected import WORDS, cheap, protected
from tests.ui.conftest import Start
from tests.ui.person import Person
from ui.lost import Gone
from ui.theme import Look

__all__ = ["cheap"]
Opened = Callable[..., Gone]


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot) -> Iterator[Opened]:
    """What the program shows when it finds no file there."""
    made: list[Gone] = []

    def show(folder: Path, *, own: bool = False) -> Gone:
        named = None if own else folder
        with pytest.raises(Known) as known:
            build(named)
        assert known.value.problem is Problem.DATABASE_GONE
        look = Look(qapp, system_dark=False)
        look.use("light", 100, "serif", patterns=False)
        dialog = Gone(look, Paths(folder), lambda: build(named))
        made.append(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        qtbot.waitUntil(lambda: not dialog.tasks.running)
        return dialog

    yield show
    for dialog in made:
        dialog.tasks.close()
        dialog.close()
        if dialog.services is not None:
            dialog.services.close()


def lost(person: Person) -> Path:
    person.type("Kept words")
    person.press("Ctrl+S")
    person.services.backups.work("daily")()
    person.close()
    (person.folder / "rapport.db").unlink()
    return person.folder


def journal(dialog: Gone, person: Person) -> Services:
    person.waits(lambda: dialog.services)
    assert dialog.services is not None
    return dialog.services


def test_one_click_brings_the_newest_back(person: Person, opened: Opened) -> None:
    dialog = opened(lost(person))
    assert person.sees("The newest good one is of 25 November 2026", dialog)
    person.click("Bring this backup back", dialog)
    services = journal(dialog, person)
    assert [each.body for each in services.journal.latest(9)] == ["Kept words"]
    assert not dialog.isVisible()


def test_a_new_journal_on_purpose(person: Person, opened: Opened) -> None:
    folder = lost(person)
    dialog = opened(folder)
    assert person.sees("Nothing is deleted", dialog)
    person.click("Begin a new journal", dialog)
    assert journal(dialog, person).journal.latest(9) == []
    assert list(folder.glob("before-*/backups/*.db"))


def test_a_protected_one_asks_for_its_passphrase(
    tmp_path: Path, opened: Opened, person: Person
) -> None:
    folder = tmp_path / "protected"
    root = protected(folder, "Kept words").root
    services = build(folder)
    services.protection.open(root)
    services.backups.work("daily")()
    services.close()
    Paths(folder).database.unlink()
    dialog = opened(folder)
    person.click("Bring this backup back", dialog)  # without a passphrase it leads to its line
    person.type("something else")
    person.press("Return")
    person.waits_to_see("not the passphrase", dialog)
    assert not Paths(folder).database.exists()
    person.write(dialog.line.line, WORDS)
    person.press("Return")
    found = journal(dialog, person)
    found.protection.open(root)
    assert [each.body for each in found.journal.latest(9)] == ["Kept words"]


def test_put_back_by_hand_it_opens_when_one_looks_again(person: Person, opened: Opened) -> None:
    folder = lost(person)
    dialog = opened(folder)
    person.click("Look again", dialog)
    person.waits_to_see("It is still not there.", dialog)
    (backup,) = (folder / "backups").glob("*.db")
    (folder / "rapport.db").write_bytes(backup.read_bytes())
    dialog.again.click()
    assert len(journal(dialog, person).journal.latest(9)) == 1


def test_no_good_backup(person: Person, opened: Opened) -> None:
    folder = lost(person)
    (backup,) = (folder / "backups").glob("*.db")
    backup.write_bytes(b"gibberish" * 999)
    dialog = opened(folder)
    assert person.sees("There is no good backup beside it", dialog)
    assert "Bring this backup back" not in person.buttons(dialog)


def test_a_folder_that_was_moved_is_shown(
    person: Person, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(appdirs, "user_data_dir", lambda *_, **__: str(tmp_path / "own"))
    monkeypatch.setattr(appdirs, "user_config_dir", lambda *_, **__: str(tmp_path / "config"))
    services = build()
    services.journal.save(replace(services.journal.blank(), body="Kept words"))
    services.close()
    folder, moved = services.paths.folder, tmp_path / "moved"
    remember(folder)
    folder.rename(moved)
    dialog = opened(folder, own=True)
    assert person.sees("It may have been moved", dialog)
    assert "Bring this backup back" not in person.buttons(dialog)
    person.click("Show where it is", dialog)
    (asking,) = dialog.findChildren(QFileDialog)
    asking.fileSelected.emit(str(tmp_path))
    person.waits_to_see("rapport.db cannot be read", dialog)
    asking.fileSelected.emit(str(moved))
    asking.close()
    found = journal(dialog, person)
    assert found.paths.folder == moved
    assert [each.body for each in found.journal.latest(9)] == ["Kept words"]


def test_another_window_does_it_already(person: Person, opened: Opened, start: Start) -> None:
    from ui.shell import hold

    folder = lost(person)
    dialog = opened(folder)
    held = hold(folder)
    assert held is not None
    person.click("Bring this backup back", dialog)
    person.waits_to_see("open in another window", dialog)
    assert not (folder / "rapport.db").exists()
    held.unlock()
