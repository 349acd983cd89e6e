"""Dialogs: all of their words are read with any letters, and no dialog is larger than the screen."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from tests.ui.person import Person, settle


def open_dialog(person: Person) -> QDialog:
    """The one that has just been opened."""
    settle()
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    (dialog,) = found
    return dialog


def plan(person: Person) -> None:
    person.services.settings.set("weekly slots", "Mon 9:00, Thu 17:30")
    person.room("compose").networks.choose(["mastodon"])
    person.type(
        "What would other people with a shop do with the keys of somebody else for one day?"
    )
    person.waits_to_see("Plan for later…")
    person.click("Plan for later…")


def sentences(person: Person) -> None:
    person.wrote("A fox on the roof. It rained.")
    person.room("compose")
    person.press("Ctrl+J")


def account(word: str) -> Callable[[Person], None]:
    def ask(person: Person) -> None:
        person.room("settings").show_section("networks")
        settle()
        person.click(word)

    return ask


def targets(person: Person) -> None:
    person.services.composer.record("A fox on the roof.")
    person.room("mix")
    person.waits_to_see("Targets…")
    person.click("Targets…")


DIALOGS: dict[str, Callable[[Person], Any]] = {
    "keys": lambda person: person.press("F1"),
    "when": plan,
    "sentences": sentences,
    "mail": account("Add a mail server"),
    "bluesky": account("Add Bluesky"),
    "targets": targets,
}


@pytest.mark.parametrize("letters", [100, 175])
@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_fits_the_screen_and_its_words_fit_the_dialog(
    person: Person, name: str, letters: int
) -> None:
    person.services.settings.set("text size", letters)
    person.window.resize(960, 640)
    DIALOGS[name](person)
    dialog = open_dialog(person)
    screen = dialog.screen().availableSize()
    assert dialog.width() <= screen.width()
    assert dialog.height() <= screen.height()
    for words in dialog.findChildren(QLabel):
        if words.isVisible() and words.text() and words.wordWrap():
            assert words.heightForWidth(words.width()) <= words.height() + 1, words.text()
        elif words.isVisible():
            assert words.fontMetrics().horizontalAdvance(words.text()) <= words.width() + 1
    for button in dialog.findChildren(QPushButton):
        assert not button.isVisible() or button.width() >= button.minimumSizeHint().width()
    dialog.close()
