"""Where there is no room for three columns the list and the side share one place, and nothing is cut."""

import pytest

from core.register import Naming
from tests.ui.conftest import Start
from tests.ui.person import Person, settle


def narrow(start: Start, size: int, width: int) -> Person:
    person = start("compose")
    person.services.settings.set("text size", size)
    person.window.resize(width, 800)
    settle()
    settle()
    return person


@pytest.mark.parametrize(("size", "width"), [(175, 960), (175, 1280), (100, 900), (100, 1600)])
def test_nothing_reaches_beyond_the_window(start: Start, size: int, width: int) -> None:
    person = narrow(start, size, width)
    room = person.room()
    assert room.width() <= width
    assert room.side.isVisible()
    assert room.board.isVisible() == (size == 100)
    assert room.pages.posts.isVisible() == (size == 175)
    right = room.side.mapTo(room, room.side.rect().topRight()).x()
    assert right < room.width()


def test_the_list_takes_the_place_and_gives_it_back(start: Start) -> None:
    person = narrow(start, 175, 1280)
    room = person.room()
    person.click("Posts")
    assert room.board.isVisible()
    assert not room.side.isVisible()
    person.press("Ctrl+Shift+B")
    assert not room.pages.posts.isVisible()
    person.press("Ctrl+Shift+W")
    assert room.board.isVisible()
    person.press("F6")
    assert room.side.isVisible()
    assert not room.board.isVisible()
    person.window.resize(2400, 800)
    settle()
    assert room.board.isVisible()
    assert room.side.isVisible()


def test_a_longer_button_makes_room_for_itself(start: Start) -> None:
    person = narrow(start, 175, 1280)
    room = person.room()
    person.type("A word about the kiln.")
    room.networks.choose(["mastodon", "bluesky", "x", "threads", "linkedin"])
    room.networks.chosen_changed.emit()
    settle()
    assert room.width() <= 1280


def test_long_words_in_a_note_do_not_widen_the_column(start: Start) -> None:
    person = narrow(start, 175, 900)
    long = "my neighbour across the yard who has the loud dog"
    person.services.people.say("Elaine", Naming.ROLE, long)
    person.type("Elaine sold a jug. Bartholomew-Maximilian Featherstonehaugh-Cholmondeley came by.")
    notes = person.room().notes
    person.waits(lambda: notes.cards)
    [say] = (b for b in notes.cards[0].buttons if b.text().startswith("Say"))
    assert say.text().endswith("…")
    assert say.fontMetrics().horizontalAdvance(say.text()) < say.width()
    assert say.accessibleName() == say.toolTip() == f"Say “{long}”"
    page = notes.parentWidget()
    assert page.width() <= page.parentWidget().width(), "nothing is cut at the sides"
