"""Buttons."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.person import Person, settle
from ui.widgets.basics import Page, button


def test_enter_presses_a_button_as_the_space_bar_does(qtbot: QtBot) -> None:
    pressed: list[str] = []
    made = button("Bring it in", lambda: pressed.append("once"))
    qtbot.addWidget(made)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        QTest.keyClick(made, key)
    assert len(pressed) == 3


def test_a_page_that_is_seen_whole_has_no_bar(person: Person) -> None:
    person.type("I trimmed the big bowl too thin and it cracked on the wheel. I laughed a lot. ")
    person.type("Then I kept the broken bowl for the window, where everybody can see it.")
    side = person.room().side
    person.waits(lambda: side.cards)
    (page,) = side.findChildren(Page)
    area = page.parentWidget().parentWidget()
    assert isinstance(area, QScrollArea)
    asked = QWidget.minimumSizeHint(page).height()  # by Qt itself: words in the narrowest column
    person.window.resize(1280, person.window.height() + asked - 8 - area.viewport().height())
    settle()
    assert page.heightForWidth(page.width()) < area.viewport().height() < asked
    assert area.verticalScrollBar().maximum() == 0
