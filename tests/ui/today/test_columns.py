"""The sheet and the suggestions in a window too narrow for both: one in place of the other."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.conftest import Start
from tests.ui.person import Person, settle
from ui.theme import PAGE

WORDS = (
    "The kiln tripped again with eighteen mugs inside. I sat on the floor and ate a cold potato."
)


def narrow(start: Start) -> Person:
    person = start("today")
    person.services.settings.set("text size", 175)
    person.window.resize(600, 440)
    settle()
    settle()
    return person


def test_unfolding_lays_the_suggestions_over_the_sheet(start: Start) -> None:
    person = narrow(start)
    room = person.room()
    person.type(WORDS)
    assert not room.side.isVisible()
    assert room.width() <= person.window.width()
    person.click("Show suggestions")
    assert not room.page.isVisible()
    person.waits(lambda: room.side.cards)
    assert room.side.cards[0].width() <= room.width()
    person.click("Fold the suggestions away")
    assert room.page.isVisible()
    assert person.services.settings.get("suggestions"), "in a wide window they are there as before"
    person.window.resize(2400, 900)
    settle()
    assert room.side.isVisible()
    assert room.page.isVisible()


def test_what_needs_the_sheet_brings_it_back(start: Start) -> None:
    person = narrow(start)
    room = person.room()
    person.type(WORDS)
    person.press("F6")
    assert room.side.isVisible()
    person.press("Ctrl+N")
    assert room.page.sheet.hasFocus()
    assert not room.side.isVisible()
    person.type("Another one.")
    person.click("Show suggestions")
    person.press("Ctrl+2", "Ctrl+1")
    assert room.page.sheet.hasFocus()
    person.click("Show suggestions")
    person.window.resize(2400, 900)
    settle()
    person.window.resize(600, 440)
    settle()
    assert room.page.isVisible(), "not over the sheet for ever"


def test_the_invitation_to_write_is_not_cut(start: Start) -> None:
    person = start("today")
    sheet = person.room().page.sheet
    assert sheet.placeholderText() == "What happened? Nobody else will read it."
    person.window.resize(700, 500)
    settle()
    assert sheet.placeholderText() == "What happened?"
    person.window.resize(1280, 800)
    settle()
    assert sheet.placeholderText() == "What happened? Nobody else will read it."


def test_the_entries_of_the_day_are_seen_whole(start: Start) -> None:
    person = start("today")
    strip = person.room().strip
    for words in ("The kiln tripped.", "The dog slept.", "Rain."):
        person.type(words)
        person.press("Ctrl+N")
    for size in (100, 175, 100):
        person.services.settings.set("text size", size)
        settle()
        new = person.button("New")
        top = new.mapTo(strip, new.rect().topLeft()).y()
        assert 0 <= top <= strip.height() - new.height()
        assert new.height() >= new.sizeHint().height()
        assert strip.height() < 2 * new.height()


@pytest.mark.parametrize("width", [700, 960, 1280, 1440, 1920, 2560])
def test_the_sheet_begins_where_the_heading_does(start: Start, width: int) -> None:
    person = start("today", (width, 900))
    room = person.room()
    settle()
    heading = next(
        each for each in person.window.findChildren(QLabel) if each.text() == room.heading()
    )

    def left(part: QWidget) -> int:
        return part.mapTo(person.window, QPoint()).x()

    assert left(room.page) == left(heading)
    near = left(room.side) - left(room.page) - room.page.width()
    assert PAGE <= near <= 12 * PAGE
    ends = [left(each) + each.width() for each in (room.side, person.button("New entry"))]
    assert ends[0] == ends[1] or (width > 1440 and near == 12 * PAGE)


def test_alone_on_the_screen_it_stands_in_the_middle(start: Start) -> None:
    person = start("today", (1920, 900))
    person.press("F11")
    settle()
    page = person.room().page
    left = page.mapTo(person.window, QPoint()).x()
    assert abs(left - (person.window.width() - left - page.width())) <= 2
    person.press("Esc")
