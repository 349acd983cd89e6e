"""A journal that is damaged when the window is to open: the newest sound backup is offered."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from core.problems import Known, Problem
from tests.ui.conftest import Start
from tests.ui.person import Person
from ui.mending import offer
from ui.messages import show_text

BODIES = "SELECT body FROM entries"


def opened(person: Person) -> QDialog:
    """The message that the program shows when the file is damaged."""
    path = person.folder / "rapport.db"
    known = Known(Problem.DATABASE_DAMAGED, str(path))
    dialog = show_text("Rapport cannot open the journal", str(known), "")
    offer(dialog, path)
    return dialog


def damaged(person: Person) -> bytes:
    person.close()
    content = b"gibberish" * 999
    (person.folder / "rapport.db").write_bytes(content)
    return content


def test_a_sound_backup_takes_its_place(person: Person, start: Start) -> None:
    person.type("Kept words")
    person.press("Ctrl+S")
    person.services.backups.work("daily")()
    content = damaged(person)
    dialog = opened(person)
    person.waits_to_see("There is a sound backup of 25 November 2026", dialog)
    person.click("Bring back this backup", dialog)
    person.waits_to_see("start Rapport again", dialog)
    dialog.close()
    again = start()
    assert again.rows(BODIES) == [("Kept words",)]
    (aside,) = person.folder.glob("rapport-damaged-*.db")
    assert aside.read_bytes() == content
    assert again.told() == ""


def test_without_a_backup_it_says_so(person: Person) -> None:
    content = damaged(person)
    dialog = opened(person)
    person.waits_to_see("There is no sound backup beside it.", dialog)
    dialog.close()
    assert (person.folder / "rapport.db").read_bytes() == content


def test_the_keyboard_is_on_the_backup_and_then_on_what_is_left(person: Person) -> None:
    person.type("Kept words")
    person.press("Ctrl+S")
    person.services.backups.work("daily")()
    damaged(person)
    dialog = opened(person)
    person.waits_to_see("Bring back this backup", dialog)
    back = person.button("Bring back this backup", dialog)
    person.waits(lambda: dialog.focusWidget() is back)
    QTest.keyClick(back, Qt.Key.Key_Return)
    person.waits_to_see("start Rapport again", dialog)
    left = (person.button("Copy", dialog), person.button("Close", dialog))
    had = dialog.focusWidget() in left
    dialog.close()
    assert had
