"""A line that takes the longest wording it finds room for."""

import pytest
from pytestqt.qtbot import QtBot

from ui.widgets.fitting_label import FittingLabel

LONG, SHORT = "Wednesday 19 November 2025", "19 Nov 2025"


@pytest.fixture
def line(qtbot: QtBot) -> FittingLabel:
    made = FittingLabel("section")
    qtbot.addWidget(made)
    made.say(LONG, SHORT)
    made.show()
    return made


def test_it_says_as_much_as_there_is_room_for(line: FittingLabel) -> None:
    whole = line.sizeHint().width()
    line.resize(whole, 30)
    assert line.text() == LONG
    assert line.toolTip() == ""
    line.resize(whole - 10, 30)
    assert line.text() == SHORT
    line.resize(whole, 30)
    assert line.text() == LONG


def test_what_is_left_out_is_in_the_tip_and_said(line: FittingLabel) -> None:
    line.resize(line.fontMetrics().horizontalAdvance(SHORT) - 5, 30)
    assert line.text().endswith("…")
    assert line.toolTip() == line.accessibleName() == LONG


def test_a_long_wording_widens_no_page(line: FittingLabel) -> None:
    least = line.minimumSizeHint().width()
    line.say(LONG * 20)
    assert line.minimumSizeHint().width() == least
