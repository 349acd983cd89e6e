"""Only the sheet, a number of words, a reminder, the tray's note, and a note of its own process."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from core.services import build
from tests.ui.conftest import Start
from tests.ui.person import ZONE, Clock, Person, settle
from ui.capture import Capture, run


def test_f11_leaves_only_the_sheet_and_esc_brings_all_back(person: Person) -> None:
    page = person.room().page
    person.type("Here.")
    parts = (page.title, page.details, person.room().side, person.window._rail)
    assert all(part.isVisible() for part in parts)
    person.press("F11")
    assert not [part for part in parts if part.isVisible()]
    assert page.sheet.isVisible()
    assert page.sheet.hasFocus()
    person.services.settings.set("suggestions", False)
    person.services.settings.set("suggestions", True)
    person.waits(lambda: not person.room().side.isVisible())
    person.type(" Still here.")
    person.press("Esc")
    assert all(part.isVisible() for part in parts)
    person.press("Ctrl+S")
    assert person.row("SELECT body FROM entries") == ("Here. Still here.",)


def test_f11_twice_and_another_room_leave_it_too(person: Person) -> None:
    person.press("F11", "F11")
    assert person.room().page.details.isVisible()
    person.press("F11")
    person.room("journal")
    assert person.window._rail.isVisible()


def test_a_number_of_words_is_a_line_and_only_if_wanted(person: Person) -> None:
    goal = person.desktop.aids.goals[person.room().page]
    assert goal.isHidden()
    person.services.settings.set("word goal", 50)
    person.type("one two three")
    person.waits(lambda: goal.value() == 3)
    assert goal.isVisible()
    assert goal.toolTip() == "3 of 50 words"


def test_the_reminder_comes_once_and_only_on_a_blank_day(person: Person, clock: Clock) -> None:
    reminder = person.desktop.aids.reminder
    reminder.look()
    assert person.told() == ""
    person.services.settings.set("writing reminder", "20:00")
    reminder.look()
    assert person.told() == ""
    clock.forward(hours=10)
    reminder.look()
    assert person.told() == "You wanted to write around now. A line is enough."
    person.window.toast.hide()
    reminder.look()
    assert person.told() == ""
    clock.forward(days=1)
    person.wrote("Written already.")
    reminder.look()
    assert person.told() == ""


def test_a_desktop_without_a_tray_is_told_so(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    person.services.settings.set("tray", True)
    assert "rapport --capture" in person.told()


def note() -> Capture:
    (found,) = [
        w for w in QApplication.topLevelWidgets() if isinstance(w, Capture) and w.isVisible()
    ]
    return found


def test_a_quick_note_is_kept_while_it_is_written_and_when_it_closes(person: Person) -> None:
    person.desktop.aids.capture()
    settle()
    small = note()
    QTest.keyClicks(small.sheet, "The fox was back")
    person.waits(lambda: person.rows("SELECT body FROM entries") == [("The fox was back",)])
    QTest.keyClicks(small.sheet, " at six")
    small.close()
    settle()
    assert person.rows("SELECT body FROM entries") == [("The fox was back at six",)]
    assert person.desktop.aids.note is None


def test_a_quick_note_stands_among_the_entries_of_today_at_once(person: Person) -> None:
    person.type("On the sheet.")
    person.press("Ctrl+S")
    assert not person.room().strip.isVisible()
    person.desktop.aids.capture()
    QTest.keyClicks(note().sheet, "From the tray")
    note().close()
    settle()
    assert [b for b in person.buttons(person.room().strip) if "From the tray" in b]
    assert person.room().page.sheet.text() == "On the sheet."


def test_the_trays_menu(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _: None)  # here is none to be shown in
    person.services.settings.set("tray", True)
    icon = person.desktop.aids.tray.icon
    assert icon is not None
    menu = icon.contextMenu()
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == ["A quick note", "Open Rapport", "Close Rapport"]
    menu.actions()[0].trigger()
    settle()
    note().close()
    may_close = person.window.may_close
    monkeypatch.setattr(person.window, "may_close", lambda *_: False)
    person.window.showMinimized()
    menu.actions()[-1].trigger()
    assert not person.window.isMinimized(), "what is asked is seen"
    monkeypatch.setattr(person.window, "may_close", may_close)
    menu.actions()[-1].trigger()
    settle()
    assert not person.window.isVisible()


def test_an_empty_note_is_nothing(person: Person) -> None:
    person.desktop.aids.capture()
    note().close()
    settle()
    assert person.rows("SELECT body FROM entries") == []


def test_a_note_that_cannot_be_kept_stays_and_says_so(start: Start) -> None:
    from core.problems import Known, Problem

    person = start()

    def full(_: object) -> None:
        raise Known(Problem.DISK_FULL, "rapport.db")

    made = Capture(person.desktop.look, person.services.journal.blank, None, full)
    made.show()
    QTest.keyClicks(made.sheet, "Kept here")
    assert not made.close()
    assert "disk is full" in made.status.text()
    sealed: list[str] = []
    made._seal = sealed.append
    assert made.close()
    assert sealed == ["Kept here"]


@pytest.fixture
def ended(qapp: QApplication) -> Iterator[QApplication]:
    """An application that may quit: the last window says so once more when it has ended, and no
    loop of events would run after that until the application is begun and ended again.
    """
    yield qapp
    QApplication.sendPostedEvents()
    QTimer.singleShot(0, QApplication.quit)
    QApplication.exec()


@pytest.mark.parametrize("closed_by", ["Ctrl+Return", "Esc"])
def test_a_note_in_a_process_of_its_own(
    ended: QApplication, data_dir: Path, clock: Clock, closed_by: str
) -> None:
    """`--capture`: nothing but the small window, and its words are in the journal."""
    services = build(data_dir, clock, ZONE)

    def write() -> None:
        small = note()
        small.activateWindow()
        QTest.qWaitForWindowActive(small)
        QTest.keyClicks(small.sheet, "From the terminal's side")
        QTest.keySequence(small.sheet, QKeySequence(closed_by))

    QTimer.singleShot(0, write)
    assert run(services, ended) == 0
    assert [entry.body for entry in services.journal.latest(9)] == ["From the terminal's side"]
    services.close()
