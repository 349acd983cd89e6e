"""What one meets before a locked journal."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.ways import Fresh
from tests.ui.lock.conftest import Visitor
from tests.ui.lock.visiting import door_of
from tests.ui.person import settle


def test_open_without_a_word_waits_for_one(key: Fresh, come: Callable[[], Visitor]) -> None:
    door = door_of(come())
    door.open_it.setFocus()
    QTest.keyClick(door.open_it, Qt.Key.Key_Space)
    settle()
    assert door.line.line.hasFocus()
    assert door.trouble.text() == ""
