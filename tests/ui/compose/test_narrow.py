"""Where there is no room for three columns the list and the side share one place, and nothing is cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.register import Naming
from tests.ui.conftest import Start
from tests.ui.person import Person, settle

LONG = "The kiln tripped again on Monday, and I sat on the floor and laughed. " * 9


def narrow(start: Start, size: int, width: int, height: int = 800) -> Person:
    person = start("compose")
    person.services.settings.set("text size", size)
    person.window.resize(width, height)
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


def whole(person: Person, part: QWidget) -> bool:
    """Whether all of it is within what is seen of the window."""
    return part.isVisible() and part.visibleRegion().boundingRect() == part.rect()


@pytest.mark.parametrize("size", [100, 175])
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (960, 640), (700, 500), (600, 440)])
def test_the_main_button_is_seen_whatever_else_is_there(
    start: Start, size: int, width: int, height: int
) -> None:
    person = narrow(start, size, width, height)
    room = person.room()
    main = room.desk.hand_over
    assert whole(person, main), "nothing written"
    room.networks.choose(["mastodon", "bluesky", "x"])
    room.networks.chosen_changed.emit()
    room.desk.sheet.setPlainText(LONG)
    person.waits(lambda: room.desk.offer.isVisibleTo(room.desk))
    assert whole(person, main), "too long"
    room.desk.offer.check.click()
    room.desk.offer.parts_wanted.emit("x")
    person.waits(lambda: "Mastodon" in main.text())
    assert whole(person, main), "a thread, and words of its own for one network"
    room.desk.extras.warn.click()
    room.desk.extras.more.click()
    settle()
    assert whole(person, main), "a warning and the audience"
    person.press("F6")
    assert whole(person, main), "what is beside the words"
    if room.pages.posts.isVisible():
        person.click("Posts")
        assert whole(person, main), "the list"


def test_where_two_find_no_place_one_is_shown_at_a_time(start: Start) -> None:
    person = narrow(start, 175, 600, 440)
    room = person.room()
    person.type("A word about the kiln.")
    assert room.pages.posts.isVisible()
    assert not room.board.isVisible()
    assert not room.side.isVisible()
    person.click("Where to")
    assert room.side.isVisible()
    assert not room.desk.sheet.isVisible()
    person.click("Posts")
    assert room.board.isVisible()
    assert not room.side.isVisible()
    person.click("Write")
    assert room.desk.sheet.isVisible()
    assert not room.board.isVisible()
    person.press("F6")
    assert room.side.isVisible()
    person.press("Ctrl+Shift+N")
    assert room.desk.sheet.hasFocus()
    person.click("Posts")
    first = room.board.list.visualRect(room.board.list.model().index(0, 0)).center()
    QTest.mouseClick(room.board.list.viewport(), Qt.MouseButton.LeftButton, pos=first)
    settle()
    assert room.desk.sheet.isVisible()
    assert room.desk.sheet.text() == "A word about the kiln."
    person.window.resize(2400, 800)
    settle()
    assert room.board.isVisible()
    assert room.side.isVisible()
    assert room.desk.sheet.isVisible()
    assert not room.pages.where.isVisible()


@pytest.mark.parametrize("letters", [100, 175])
@pytest.mark.parametrize("width", [600, 700, 1280])
def test_the_invitation_is_not_cut(start: Start, width: int, letters: int) -> None:
    person = start("compose")
    person.services.settings.set("text size", letters)
    person.window.resize(width, 440)
    settle()
    sheet = person.room().desk.sheet
    room = sheet.viewport().width() - 2 * sheet.document().documentMargin()
    assert QFontMetricsF(sheet.font()).horizontalAdvance(sheet.placeholderText()) <= room
    assert sheet.placeholderText().startswith("What would you")
    assert sheet.placeholderText()[-1] in "?…"


def test_the_first_words_leave_the_foot_where_it_is(start: Start) -> None:
    person = narrow(start, 100, 900)
    room = person.room()
    room.networks.choose(["mastodon"])
    room.networks.chosen_changed.emit()
    settle()
    acts = (room.desk.delete, room.desk.idea, room.desk.hand_over)
    before = [act.geometry() for act in acts]
    assert not any(act.isEnabled() for act in acts)
    person.type("The kiln is warm.")
    person.waits(lambda: all(act.isEnabled() for act in acts))
    assert [act.geometry() for act in acts] == before
