"""What opens in the place of the journal looks like all else, and what it says can be copied."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from core.problems import Known, Problem
from tests.ui.person import Person, settle
from ui import capture
from ui.messages import show_problem
from ui.theme import DARK, LIGHT


@pytest.fixture
def bare(person: Person, qapp: QApplication) -> Person:
    """Somebody before a program that has just begun: it has no look and no sign yet."""
    person.window.hide()
    qapp.setStyleSheet("")
    qapp.setWindowIcon(QIcon())
    return person


def running(monkeypatch: pytest.MonkeyPatch, see: Callable[[], object]) -> None:
    """What is done while the program waits for the person."""

    def shown(*_: object) -> int:
        settle()
        see()
        return 0

    monkeypatch.setattr(QApplication, "exec", shown)


def only(sort: type[QWidget]) -> Any:
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, sort) and w.isVisible()]
    return found


@pytest.mark.parametrize(("scheme", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_why_the_journal_does_not_open(
    bare: Person, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, scheme: str, theme: Any
) -> None:
    settings = bare.services.settings
    settings.set("scheme", scheme)
    seen: list[str] = []

    def see() -> None:
        dialog = only(QDialog)
        seen.append(dialog.grab().toImage().pixelColor(3, 3).name().upper())
        assert not dialog.windowIcon().isNull()
        first, second = (each for each in dialog.findChildren(QLabel) if each.isVisible())
        assert second.y() - first.geometry().bottom() < 40, "they stand together"
        assert bare.button("Close", dialog).hasFocus()
        bare.click("Copy", dialog)
        assert "is open in another window" in qapp.clipboard().text()
        dialog.close()

    running(monkeypatch, see)
    known = Known(Problem.OPEN_ALREADY, str(bare.folder))
    assert show_problem(qapp, known, settings) == 1
    assert seen == [theme.paper]


def test_the_small_window_bears_the_sign_and_grows_with_the_letters(
    bare: Person, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    widths: list[int] = []

    def see() -> None:
        note = only(capture.Capture)
        assert not note.windowIcon().isNull()
        widths.append(note.width())
        note.close()

    running(monkeypatch, see)
    for letters in (100, 150):
        bare.services.settings.set("text size", letters)
        assert capture.run(bare.services, qapp) == 0
    assert widths[1] == widths[0] * 1.5
