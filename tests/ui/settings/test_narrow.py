"""Settings where a list of sections would leave too little for its pages: one chooses above them."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox

from tests.ui.conftest import Start
from tests.ui.person import settle
from ui.widgets.basics import Card


def test_sections_are_chosen_above_their_page(start: Start) -> None:
    person = start("settings")
    person.services.settings.set("text size", 175)
    person.window.resize(600, 440)
    settle()
    room = person.room()
    assert room.choice.isVisible()
    assert not room.list.isVisible()
    assert room.width() <= person.window.width()
    person.press("Ctrl+1", "Ctrl+,")
    assert room.choice.hasFocus()
    person.press("Down")
    assert room.list.currentRow() == 1
    assert person.sees("How somebody may appear in posts")
    room.show_section("look")
    assert room.choice.currentText() == "Look"
    person.window.resize(2400, 900)
    settle()
    assert room.list.isVisible()
    assert not room.choice.isVisible()


@pytest.mark.parametrize(
    ("size", "width"), [(100, 600), (100, 700), (130, 700), (175, 600), (175, 960), (175, 1280)]
)
def test_no_page_is_wider_than_the_window(start: Start, size: int, width: int) -> None:
    person = start("settings")
    person.services.settings.set("text size", size)
    person.window.resize(width, 640)
    room = person.room()
    for section in room.sections:
        room.show_section(section.name)
        settle()
        page = room._pages.currentWidget()
        assert not page.horizontalScrollBar().isVisible(), section.name


@pytest.mark.parametrize("letters", [100, 175])
@pytest.mark.parametrize("section", ["writing", "look", "exchange"])
def test_what_stands_below_each_other_is_as_wide(start: Start, section: str, letters: int) -> None:
    person = start("settings", (1600, 900))
    room = person.room()
    room.show_section(section)
    person.services.settings.set("text size", letters)
    settle()
    page = room._pages.currentWidget()
    lines = [
        each
        for card in page.findChildren(Card)
        for each in card.findChildren(QComboBox)
        if each.isVisible() and each.accessibleName() != "Language of the words"
    ]
    assert len(lines) > 1
    assert len({each.width() for each in lines}) == 1
    assert len({each.mapTo(page, QPoint()).x() for each in lines}) == 1


def test_pages_grow_with_the_letters(start: Start) -> None:
    person = start("settings", (1800, 900))
    room = person.room()
    page = room._pages.currentWidget().widget()
    usual = page.width()
    person.services.settings.set("text size", 150)
    settle()
    assert page.width() == usual * 1.5


def test_the_keyboard_goes_along_when_the_list_gives_way(start: Start) -> None:
    person = start("settings", (600, 440))  # the room is entered before its width is known
    room = person.room()
    assert person.focus() is room.choice
    person.window.resize(1280, 800)
    settle()
    assert person.focus() is room.list
    person.window.resize(600, 440)
    settle()
    assert person.focus() is room.choice
