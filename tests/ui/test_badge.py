"""The sign of Rapport can be seen on any ground, and every window bears it."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from tests.ui.person import Person
from ui.badge import badge
from ui.theme import LIGHT


@pytest.mark.parametrize("side", [16, 24, 64])
def test_it_has_its_own_ground_and_sign(qapp: QApplication, side: int) -> None:
    image = badge().pixmap(side, side).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(side) for y in range(side)}
    assert image.pixelColor(side // 2, 0) == QColor(LIGHT.accent)
    assert image.pixelColor(0, 0).alpha() < 128, "round corners"
    assert any(QColor(each).lightnessF() > 0.8 for each in colours)


def test_the_window_bears_it(person: Person) -> None:
    person.desktop.settle()
    assert not person.window.windowIcon().isNull()
