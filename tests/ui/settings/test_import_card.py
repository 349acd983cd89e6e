"""Bringing in a journal in the window: chosen or dropped, looked at, brought in, told, saved."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from core.progress import Cancelled, Progress
from tests.core.exchange.readers.test_jrnl import TWO, three
from tests.core.exchange.safe.test_many import parts
from tests.ui.person import Person, settle
from tests.ui.settings.importing import card, person

__all__ = ["person"]  # a fixture


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """An export of Day One with an entry, and one that cannot be taken."""
    path = tmp_path / "Journal.json"
    entry = {"creationDate": "2024-03-24T18:28:37Z", "text": "The kiln tripped.", "tags": ["clay"]}
    more = {"weather": {"temperatureCelsius": 9}, "uuid": "A"}
    path.write_text(json.dumps({"entries": [{**entry, **more}, {"text": "no date"}]}))
    return path


def choose(person: Person, *paths: Path, words: str = "Choose a file…") -> None:
    person.click(words)
    dialog = person.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(path) for path in paths])
    dialog.close()
    dialog.deleteLater()
    person.window.activateWindow()  # offscreen, nobody else gives it back
    person.waits(person.window.isActiveWindow)


def drop(person: Person, *paths: Path) -> bool:
    """Drag files over the card and let go; whether it takes them."""
    target = card(person)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, buttons, keys)
    enter.setAccepted(False)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPoint(9, 9), copy, data, buttons, keys))
    return enter.isAccepted()


def test_seen_first_then_brought_in(person: Person, export: Path, tmp_path: Path) -> None:
    choose(person, export)
    person.waits_to_see("This is what will come.")
    text = card(person).text.toPlainText()
    assert "Day One (JSON): 1 entry, 24 March 2024" in text
    assert "weather (1)" in text
    assert "Journal.json, 2: It has no date" in text
    assert "24 March 2024: The kiln tripped." in text
    assert person.services.journal.count() == 0
    person.click("Bring it in")
    person.waits_to_see("It is here.")
    assert "1 added, 1 could not be taken." in card(person).text.toPlainText()
    assert person.services.journal.latest(1)[0].tags == ("clay",)
    person.click("Save the report…")
    (dialog,) = person.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "report.txt"))
    dialog.close()
    assert "1 added" in (tmp_path / "report.txt").read_text()
    person.click("Close")
    assert not card(person).text.isVisible()


def test_it_is_seen_in_the_journal_at_once(person: Person, export: Path) -> None:
    person.room("journal")
    person.room("settings")
    choose(person, export)
    person.waits_to_see("This is what will come.")
    person.click("Bring it in")
    person.waits_to_see("It is here.")
    room = person.room("journal")
    assert room.finder.list.model().rowCount() >= 1


def test_dropped(person: Person, export: Path) -> None:
    assert drop(person, export)
    person.waits_to_see("This is what will come.")


@pytest.mark.parametrize("way", [choose, drop])
def test_an_archive_in_parts(person: Person, tmp_path: Path, way: Callable[..., object]) -> None:
    way(person, *parts(tmp_path / "x"))
    person.waits_to_see("This is what will come.")
    assert "X archive: 1 post" in card(person).text.toPlainText()
    assert "Photos and files: 1" in card(person).text.toPlainText()
    person.click("Bring it in")
    person.waits_to_see("It is here.")
    card(person).save_report(tmp_path / "report.txt")
    report = (tmp_path / "report.txt").read_text()
    assert [name for name in ("a.zip", "b.zip", "c.zip") if name in report] == [
        "a.zip",
        "b.zip",
        "c.zip",
    ]


def test_a_folder(person: Person, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "2024-03-24.md").write_text("Kiln.")
    choose(person, tmp_path / "notes", words="Choose a folder…")
    person.waits_to_see("This is what will come.")
    assert "Markdown files: 1 entry" in card(person).text.toPlainText()


def test_left_alone(person: Person, export: Path) -> None:
    choose(person, export)
    person.waits_to_see("This is what will come.")
    person.click("Leave it")
    assert not card(person).text.isVisible()
    assert person.services.journal.count() == 0


def test_nothing_new(person: Person, export: Path) -> None:
    choose(person, export)
    person.waits_to_see("This is what will come.")
    person.click("Bring it in")
    person.waits_to_see("It is here.")
    choose(person, export)
    person.waits_to_see("There is nothing new in it.")
    assert not card(person).bring.isVisible()


def test_a_passphrase_is_asked(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "locked.txt"
    path.write_bytes(three(TWO))
    choose(person, path)
    person.waits_to_see("locked.txt is encrypted and needs its passphrase")
    person.type("wrong")
    person.press("Return")
    person.waits_to_see("This passphrase does not open locked.txt.")
    person.type("secret")
    person.click("Open it")
    person.waits_to_see("This is what will come.")
    assert "jrnl (encrypted): 2 entries" in card(person).text.toPlainText()


def test_what_is_no_journal(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0")
    choose(person, path)
    person.waits_to_see("Rapport does not recognise photo.jpg.")
    assert person.focus() is card(person).file
    assert card(person).file.isEnabled()


def test_called_off(person: Person, export: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(person, export)
    person.waits_to_see("This is what will come.")

    def cancelled(progress: Progress) -> None:
        raise Cancelled

    monkeypatch.setattr(Progress, "tick", cancelled)
    person.click("Bring it in")
    person.waits_to_see("Stopped. Nothing of it was kept.")
    assert person.services.journal.count() == 0


def test_the_report_is_as_high_as_its_words(person: Person, export: Path) -> None:
    card(person).look(export)
    person.waits_to_see("This is what will come.")
    text = card(person).text
    line = text.fontMetrics().lineSpacing()
    assert text.verticalScrollBar().maximum() == 0
    before = text.height()
    person.window.resize(700, 600)
    settle()
    assert text.verticalScrollBar().maximum() == 0 or text.height() == 260
    assert text.height() >= before
    person.window.resize(1200, 800)
    person.click("Bring it in")
    person.waits_to_see("It is here.")
    settle()
    assert text.height() < (text.blockCount() + 5) * line
    assert text.verticalScrollBar().maximum() == 0


def test_an_account_without_a_name_is_asked_for(person: Person) -> None:
    shown = card(person)
    person.click("Look at the account")
    assert shown.account.hasFocus()
