"""The languages of a post are named when they are looked at, and chosen by key as ever."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.compose.extras import LANGUAGES
from ui.compose.language_choice import LanguageChoice
from ui.compose.language_names import language_name
from ui.theme import Look


def choice(qapp: QApplication, qtbot: QtBot) -> LanguageChoice:
    made = LanguageChoice(Look(qapp, system_dark=False), "Language", LANGUAGES, language_name)
    qtbot.addWidget(made)
    made.show()
    return made


def test_names_come_with_the_first_key(qapp: QApplication, qtbot: QtBot) -> None:
    made = choice(qapp, qtbot)
    assert made.count() == 1
    QTest.keyClick(made, Qt.Key.Key_Tab)
    assert made.count() == 1
    QTest.keyClick(made, Qt.Key.Key_Down)
    assert made.count() == len(LANGUAGES) + 1
    assert made.currentData() == LANGUAGES[0]


def test_names_come_when_it_is_opened(qapp: QApplication, qtbot: QtBot) -> None:
    made = choice(qapp, qtbot)
    made.showPopup()
    assert made.count() == len(LANGUAGES) + 1
    made.hidePopup()


def test_one_that_a_post_has_is_shown(qapp: QApplication, qtbot: QtBot) -> None:
    made = choice(qapp, qtbot)
    made.choose("de")
    assert made.currentText() == "Deutsch"
    made.choose("")
    assert made.currentData() == ""
    made.choose("no such language")
    assert made.currentData() == ""
