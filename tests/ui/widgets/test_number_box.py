"""A number in the app's own field: seen whole, typed, stepped, and left alone by the wheel."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from ui.theme import DARK, LIGHT, Look, Theme
from ui.widgets.number_box import NumberBox

SIDE = 6  # pixels from a corner


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    look = Look(qapp)
    yield look
    look.use("light", 100, "serif", patterns=False)


@pytest.fixture
def fields(qtbot: object, look: Look) -> Iterator[tuple[NumberBox, QLineEdit]]:
    """A number, and a line of text below it."""
    page = QWidget()
    inside = QVBoxLayout(page)
    number, line = NumberBox(0, 100, 5, " %"), QLineEdit("Some words")
    inside.addWidget(number)
    inside.addWidget(line)
    page.show()
    page.activateWindow()
    yield number, line
    page.deleteLater()


def frame(field: QWidget) -> list[str]:
    """The colours down its left edge, where it is straight, and one pixel within."""
    picture = field.grab().toImage()
    ratio, middle = picture.devicePixelRatio(), field.height() // 2
    return [
        picture.pixelColor(round(x * ratio), round(middle * ratio)).name() for x in (0, 1, SIDE)
    ]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_it_has_the_frame_of_the_other_fields(
    look: Look, fields: tuple[NumberBox, QLineEdit], theme: Theme
) -> None:
    number, line = fields
    look.use(theme.name, 100, "serif", patterns=False)
    for other, having in ((number, line), (line, number)):
        other.setFocus()
        QApplication.processEvents()
        assert frame(having)[0] == QColor(theme.line).name()
        assert frame(other)[:2] == [QColor(theme.accent).name()] * 2
        assert frame(number)[2] == frame(line)[2] == QColor(theme.sheet).name()


@pytest.mark.parametrize("letters", [100, 130, 175])
def test_the_largest_number_is_seen_whole(
    look: Look, fields: tuple[NumberBox, QLineEdit], letters: int
) -> None:
    number, _ = fields
    look.use("light", letters, "serif", patterns=False)
    number.setFixedWidth(number.sizeHint().width())
    number.setValue(100)
    QApplication.processEvents()
    edit = number.lineEdit()
    margins = edit.textMargins()
    room = edit.width() - margins.left() - margins.right()
    assert edit.text() == "100 %"
    assert edit.fontMetrics().horizontalAdvance("100 %") <= room
    assert number.rect().contains(edit.geometry())


def test_keys_step_and_the_wheel_does_not(fields: tuple[NumberBox, QLineEdit]) -> None:
    number, _ = fields
    number.setValue(20)
    number.setFocus()
    QTest.keyClick(number, Qt.Key.Key_Up)
    assert number.value() == 25
    at = QPointF(number.rect().center())
    turned = QWheelEvent(
        at,
        number.mapToGlobal(at),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(number, turned)
    assert number.value() == 25
    assert not turned.isAccepted()
