"""What a visitor does at the locked window, and what any widget of the program still says."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.ui.lock.conftest import Visitor
from tests.ui.person import settle
from ui.lock.door import Door


def held(word: str) -> list[QWidget]:
    """Every widget of the program, shown or not, that has the word somewhere."""
    found = []
    for part in QApplication.allWidgets():
        said = [part.windowTitle(), part.toolTip(), part.accessibleName()]
        said.append(part.accessibleDescription())
        if isinstance(part, QLabel | QAbstractButton | QLineEdit):
            said.append(part.text())
        elif isinstance(part, QComboBox):
            said += [part.itemText(number) for number in range(part.count())]
        elif isinstance(part, QPlainTextEdit | QTextEdit):
            said.append(part.toPlainText())
            document: QTextDocument = part.document()
            said.append(document.toRawText())
        if any(word in each for each in said):
            found.append(part)
    return found


def type_in(line: QWidget, text: str) -> None:
    QTest.keyClicks(line, text)
    settle()


def unlock(visitor: Visitor, typed: str) -> None:
    door = visitor.gate.door
    assert door is not None
    visitor.waits(door.open_it.isEnabled)
    door.line.line.clear()
    type_in(door.line.line, typed)
    QTest.keyClick(door.line.line, Qt.Key.Key_Return)
    settle()


def door_of(visitor: Visitor) -> Door:
    visitor.waits(lambda: visitor.gate.door is not None)
    assert visitor.gate.door is not None
    return visitor.gate.door


def dialog(kind: type[QWidget]) -> QWidget:
    found = [part for part in QApplication.topLevelWidgets() if isinstance(part, kind)]
    visible = [part for part in found if part.isVisible()]
    assert len(visible) == 1, found
    return visible[0]
