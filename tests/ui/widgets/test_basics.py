"""Buttons."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.widgets.basics import button


def test_enter_presses_a_button_as_the_space_bar_does(qtbot: QtBot) -> None:
    pressed: list[str] = []
    made = button("Bring it in", lambda: pressed.append("once"))
    qtbot.addWidget(made)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        QTest.keyClick(made, key)
    assert len(pressed) == 3
