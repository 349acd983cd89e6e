"""Searching by keyboard: filters typed and chosen, hits marked, and the same in the box over the window."""

from typing import Any

import pytest

from core import finding
from core.store import giving_up
from tests.ui.journal.remembering import DAYS, rememberer
from tests.ui.journal.test_finding import rows, texts
from tests.ui.person import Person, settle
from ui.journal.timeline import ROW

__all__ = ["rememberer"]


def test_filters_are_typed_and_chosen(rememberer: Person) -> None:
    finder = rememberer.room().finder
    rememberer.press("Ctrl+F")
    rememberer.type("tag:kiln mood:4..5 -year")
    rememberer.waits(lambda: texts(rememberer) == ["The first kiln came."])
    assert rememberer.sees("1 entry")
    rememberer.press("Ctrl+A")
    rememberer.type("is:starred")
    rememberer.waits(lambda: texts(rememberer) == ["A year of clay."])
    rememberer.press("Esc")
    rememberer.waits(lambda: len(rows(rememberer)) == len(DAYS))
    rememberer.click("Photos", finder)
    assert texts(rememberer) == ["A year of clay.", "The first kiln came."]
    assert len(rows(rememberer)[0].photos) == 2
    rememberer.click("Photos", finder)
    rememberer.click("Filter…")
    rememberer.press("Down", "Return")
    assert finder.search.text() == "with:"
    rememberer.type("mar")
    rememberer.waits(lambda: texts(rememberer) == ["Jo drove the van."])


def test_a_search_is_walked_opened_and_left_by_keyboard(rememberer: Person) -> None:
    rememberer.press("Ctrl+F")
    rememberer.type("first kiln")
    rememberer.press("Down")
    room: Any = rememberer.room()
    assert rememberer.focus() == room.finder.list
    assert room.finder.list.currentIndex().data(ROW).text
    rememberer.press("Return")
    assert rememberer.focus() == room.page.sheet
    assert [mark.cursor.selectedText() for mark in room.page.sheet.extraSelections()] == [
        "first",
        "kiln",
    ]
    rememberer.press("Esc")
    assert rememberer.focus() == room.finder.list
    rememberer.press("Esc")
    assert rememberer.focus() is room.finder.search
    rememberer.press("Esc")
    rememberer.waits(lambda: len(rows(rememberer)) == len(DAYS))


def test_the_box_over_the_window_knows_filters(rememberer: Person) -> None:
    from tests.ui.test_palette import ask, lines

    ask(rememberer, "tag:clay mood:5")
    assert any("And back again." in line for line in lines(rememberer))
    assert not any("A year of clay." in line for line in lines(rememberer))
    rememberer.press("Esc")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """No search is quick enough to be waited for."""
    monkeypatch.setattr(finding, "AT_ONCE", -1.0)
    monkeypatch.setattr(giving_up, "_STEPS", 1)


@pytest.mark.usefixtures("impatient")
def test_one_types_on_while_a_search_takes_long(rememberer: Person) -> None:
    rememberer.press("Ctrl+F")
    rememberer.type("Jo")
    finder = rememberer.room().finder
    finder.reload()
    assert finder.seeking.busy
    assert len(rows(rememberer)) == len(DAYS)  # what was shown stays until there is an answer
    rememberer.type(" drove")
    rememberer.press("Down")
    rememberer.waits(lambda: texts(rememberer) == ["Jo drove the van."])
    rememberer.waits(lambda: rememberer.focus() is finder.list)
    assert not finder.seeking.busy
    rememberer.press("Ctrl+F", "Ctrl+A")
    rememberer.type("clay")
    rememberer.press("Esc")  # nobody wants it any more
    rememberer.waits(lambda: len(rows(rememberer)) == len(DAYS))
    rememberer.waits(lambda: not rememberer.desktop.tasks.running)
    settle()
    assert len(rows(rememberer)) == len(DAYS)


@pytest.mark.usefixtures("impatient")
def test_the_box_over_the_window_waits_no_longer_than_one_types(rememberer: Person) -> None:
    from tests.ui.test_palette import ask, lines, palette

    ask(rememberer, "drove")
    rememberer.press("Return")  # before it is there: the first of it is meant
    rememberer.waits(lambda: palette(rememberer) is None)
    assert rememberer.room().page.entry.body == "Jo drove the van."
    ask(rememberer, "quiet")
    rememberer.waits(lambda: any("Quiet" in line for line in lines(rememberer)))
    ask(rememberer, "porcelain")
    rememberer.press("Esc")
    rememberer.waits(lambda: not rememberer.desktop.tasks.running)
