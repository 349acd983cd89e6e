"""What goes wrong while the window is open: a known problem, a bug, and a clock that is off."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from core.problems import Known, Problem
from tests.ui.conftest import Start
from tests.ui.person import Clock, Person, settle


def dialogs() -> list[QDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def fail(error: Exception) -> None:
    """Something inside the program raises this."""

    def act() -> None:
        raise error

    QTimer.singleShot(0, act)
    settle()


def test_a_known_problem_becomes_a_message(person: Person) -> None:
    fail(Known(Problem.DISK_FULL, "/home/me/rapport.db"))
    assert person.told() == (
        "The disk is full, so /home/me/rapport.db could not take the last change. All before it "
        "is safe. Make room, then try again."
    )
    assert not dialogs()


def test_a_bug_shows_a_text_to_copy_and_the_program_goes_on(
    person: Person, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    person.type("Written before.")
    fail(ZeroDivisionError("by a test"))
    (dialog,) = dialogs()
    assert dialog.windowTitle() == "Something went wrong inside Rapport"
    assert person.sees("What you wrote up to now is saved.", dialog)
    person.click("Copy", dialog)
    copied = QApplication.clipboard().text()
    assert copied.startswith("Traceback")
    assert "ZeroDivisionError: by a test" in copied
    person.click("Close", dialog)
    assert not dialogs()
    person.click(person.room().page.sheet)
    person.press("Ctrl+End")
    person.type(" Written after.")
    person.press("Ctrl+S")
    assert person.row("SELECT body FROM entries") == ("Written before. Written after.",)
    assert "ZeroDivisionError" in capfd.readouterr().err + caplog.text
    caplog.clear()


def test_a_bug_saves_what_is_written(
    person: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("ui.widgets.autosave.SAVE_MS", 60_000)
    person.type("Not lost.")
    fail(ZeroDivisionError("by a test"))
    assert person.row("SELECT body FROM entries") == ("Not lost.",)
    for dialog in dialogs():
        dialog.close()
    caplog.clear()


def test_a_bug_that_comes_again_and_again_is_one_window(
    person: Person, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(5):
        fail(ZeroDivisionError(str(number)))
    assert len(dialogs()) == 1
    dialogs()[0].close()
    settle()
    fail(ZeroDivisionError("later"))
    assert len(dialogs()) == 1
    dialogs()[0].close()
    caplog.clear()


def test_a_clock_that_lost_its_battery_is_told(start: Start, clock: Clock) -> None:
    clock.at = datetime(1999, 12, 31, 12, tzinfo=UTC)
    person = start()
    person.desktop.settle()
    assert person.told().startswith("The clock of this computer says 1999-12-31.")
    person.type("Kept all the same")
    person.press("Ctrl+S")
    assert person.row("SELECT day, body FROM entries") == ("1999-12-31", "Kept all the same")


STYLE = """
from ui.shell import make_application
app = make_application("test")
print(app.style().objectName())
"""


@pytest.mark.parametrize("wished", ["", "Windows"])
def test_the_style_is_the_one_our_colours_are_made_for(wished: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", STYLE],
        env={**os.environ, "QT_STYLE_OVERRIDE": wished},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout == "fusion\n"
