"""The journal in a small window: each way of looking at it finds its place."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from ui.journal.names_view import FIRST, LAST, NAME
from ui.journal.views import ON_THIS_DAY, TIMELINE


def frame_of(room: Any) -> QScrollArea:
    frame = room.parent().parent()
    assert isinstance(frame, QScrollArea)
    return frame


@pytest.mark.parametrize("view", ["calendar", "people", "moods", "tags", TIMELINE])
def test_no_view_is_taller_than_the_smallest_window(person: Any, view: str) -> None:
    person.wrote("A fox on the roof of the shed.")
    room = person.room("journal")
    person.window.resize(960, 640)
    for each in ("calendar", view):  # the tallest leaves no room behind
        room.look_at(each)
    frame = frame_of(room)
    person.waits(lambda: room.height() == frame.viewport().height())
    assert not frame.verticalScrollBar().isVisible()


@pytest.mark.parametrize(
    "view", ["calendar", "pictures", "people", "tags", "moods", ON_THIS_DAY, TIMELINE]
)
@pytest.mark.parametrize("letters", [100, 130, 175])
@pytest.mark.parametrize("width", [600, 720, 960])
def test_nothing_has_to_be_scrolled_sideways(
    person: Any, view: str, letters: int, width: int
) -> None:
    entry = person.wrote(
        "The fox came back to the roof of the shed.", tags=["a-tag-of-many-letters", "fox"]
    )
    person.wrote("Rain.", days_ago=400, mood=2, people=["Somebody With A Rather Long Name"])
    person.services.journal.save(entry._replace(mood=4, people=("Hedda",)))
    room = person.room("journal")
    person.services.settings.set("text size", letters)
    person.window.resize(width, 440)
    room.look_at(view)
    frame = frame_of(room)
    person.waits(lambda: not person.desktop.tasks.running)
    person.waits(lambda: room.width() == frame.viewport().width())
    if hasattr(room.views.get(view), "table"):
        bar = room.views[view].table.horizontalScrollBar()
        assert not bar.isVisible()
        assert bar.maximum() == 0


def test_names_give_up_their_days_and_say_them_when_pointed_at(person: Any) -> None:
    person.wrote("Rain.", days_ago=3, people=["Hedda"])
    room = person.room("journal")
    room.look_at("people")
    table = room.views["people"].table
    person.waits(lambda: not table.isColumnHidden(FIRST) and not table.isColumnHidden(LAST))
    person.services.settings.set("text size", 175)
    person.window.resize(600, 440)
    person.waits(lambda: table.isColumnHidden(FIRST) and table.isColumnHidden(LAST))
    tip = table.model().index(0, NAME).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Hedda\nFirst: 22 November 2026\nLast: 22 November 2026"


def small(person: Any) -> Any:
    """The timeline, where the list and the entry have no room beside each other."""
    person.wrote("A fox on the roof of the shed.", days_ago=1)
    person.wrote("It rained.")
    person.services.settings.set("text size", 175)
    person.window.resize(600, 440)
    return person.room("journal")


def test_the_list_and_the_entry_take_turns_in_a_small_window(person: Any) -> None:
    room = small(person)
    assert room.finder.isVisible()
    assert not room.reading.isVisible()
    assert person.focus() is room.finder.list
    person.press("Down", "Return")
    assert not room.finder.isVisible()
    assert person.focus() is room.page.sheet
    assert room.page.sheet.toPlainText() == "A fox on the roof of the shed."
    person.press("Esc")
    assert not room.reading.isVisible()
    assert person.focus() is room.finder.list
    person.press("Return")
    person.click("Back to the list")
    assert person.focus() is room.finder.list


def test_both_are_there_again_in_a_larger_window(person: Any) -> None:
    room = small(person)
    person.press("Return")
    person.window.resize(1280, 800)
    person.waits(lambda: room.finder.isVisible() and room.reading.isVisible())
    assert person.focus() is room.page.sheet
    assert not person.sees("Back to the list")


def test_the_search_is_found_from_the_entry(person: Any) -> None:
    room = small(person)
    person.press("Return", "Ctrl+F")
    assert person.focus() is room.finder.search
    assert room.finder.search.isVisible()
