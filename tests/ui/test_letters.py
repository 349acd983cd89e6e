"""Larger or smaller letters while the window is open: what is painted by us follows at once."""

import pytest
from PySide6.QtGui import QPixmap

from tests.ui.conftest import Start
from tests.ui.person import Person, settle
from ui.icons import pixmap


def heights(person: Person) -> tuple[int, int]:
    """How high a line is, in the Journal's timeline and in Compose's list of posts."""
    entries = person.room("journal").finder.list
    posts = person.room("compose").board.list
    settle()
    return tuple(each.visualRect(each.model().index(0, 0)).height() for each in (entries, posts))


def test_lines_of_lists_are_as_high_as_their_letters(start: Start) -> None:
    person = start("compose")
    person.wrote("The kiln tripped again.")
    person.type("A word about the kiln.")
    person.press("Ctrl+S")
    before = heights(person)
    person.services.settings.set("text size", 175)
    larger = heights(person)
    assert all(large > usual * 1.3 for usual, large in zip(before, larger, strict=True))
    person.services.settings.set("text size", 100)
    assert heights(person) == before


def test_the_invitation_to_write_has_the_letters_of_the_sheet(start: Start) -> None:
    person = start("today")
    sheet = person.room().page.sheet
    for size in (175, 100):
        person.services.settings.set("text size", size)
        settle()
        assert sheet.viewport().font().pointSizeF() == sheet.font().pointSizeF()


PAINTED = [
    ("ui.journal.entry_painter", "journal", "timeline"),
    ("ui.journal.month", "journal", "calendar"),
    ("ui.journal.mood_chart", "journal", "moods"),
    ("ui.widgets.empty_state", "mix", ""),
]


@pytest.mark.parametrize(("module", "room", "view"), PAINTED)
def test_painted_signs_are_as_large_as_their_letters(
    start: Start, monkeypatch: pytest.MonkeyPatch, module: str, room: str, view: str
) -> None:
    sides: list[int] = []

    def noted(name: str, colour: str, side: int, scale: float = 1.0) -> QPixmap:
        sides.append(side)
        return pixmap(name, colour, side, scale)

    monkeypatch.setattr(f"{module}.pixmap", noted)
    person = start()
    person.wrote("A fox on the roof.", mood=4, starred=True, people=["Hedda"])
    person.wrote("Rain.", days_ago=9, mood=2)
    place = person.room(room)
    if view:
        place.look_at(view)
    person.waits(lambda: sides)
    settle()
    usual = set(sides)
    sides.clear()
    person.services.settings.set("text size", 175)
    person.waits(lambda: sides)
    settle()
    assert {round(side * 1.75) for side in usual} == set(sides)
