"""One sees in which table the keyboard is: the chosen line is lit, and less so when it has gone."""

from typing import Any

import pytest
from PySide6.QtWidgets import QTableView

from tests.ui.conftest import Start
from tests.ui.person import Person, settle
from ui.widgets.lit_list import LitList


def people(person: Person) -> Any:
    person.wrote("Rain, and Hedda laughed.", people=("Hedda",))
    room = person.room("journal")
    room.look_at("people")
    return room.views["people"].table


def moods(person: Person) -> Any:
    person.wrote("Rain, and Hedda laughed.", mood=4)
    room = person.room("journal")
    room.look_at("moods")
    person.waits(lambda: not person.desktop.tasks.running)
    person.click("As a table")
    table = room.views["moods"].table
    table.selectRow(0)
    return table


def weeks(person: Person) -> Any:
    person.services.composer.record("A jug in the sun.")
    person.room("mix")
    person.click("Show as table")
    (table,) = [each for each in person.room().findChildren(QTableView) if each.isVisible()]
    table.selectRow(0)
    return table


@pytest.mark.parametrize("table_of", [people, moods, weeks])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_chosen_line_is_lit_while_the_keyboard_is_there(
    start: Start, table_of: Any, scheme: str
) -> None:
    person = start()
    person.services.settings.set("scheme", scheme)
    table = table_of(person)
    person.waits(lambda: not person.desktop.tasks.running)
    theme = person.desktop.look.theme
    table.setFocus()
    settle()
    assert ground(table) == theme.accent
    person.button("Search").setFocus()
    settle()
    assert ground(table) == theme.hover


def test_a_list_that_is_thrown_away_with_the_keyboard_in_it_ends_nothing(person: Person) -> None:
    made = LitList("Names")
    made.setParent(person.room())
    made.show()
    made.setFocus()
    assert person.focus() is made
    made.deleteLater()
    settle()
    assert person.focus() is not made


def ground(table: QTableView) -> str:
    """The colour behind the first line, at the left of its first cell."""
    cell = table.visualRect(table.model().index(0, 0))
    seen = table.viewport().grab().toImage()
    return seen.pixelColor(cell.left() + 3, cell.top() + 4).name().upper()
