"""The line at the top: whole in every room, with large letters, in the smallest window."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest

from tests.ui.person import Clock, Person, settle
from ui.heading import Heading


def heading(person: Person) -> Heading:
    found = person.window.findChild(Heading)
    assert isinstance(found, Heading)
    return found


@pytest.mark.parametrize("size", [100, 130, 175])
@pytest.mark.parametrize("width", [600, 700, 960, 1280])
def test_what_a_room_is_called_is_read_whole(
    person: Person, clock: Clock, size: int, width: int
) -> None:
    clock.forward(days=-63)  # Wednesday 23 September: the longest there is
    person.services.settings.set("text size", size)
    person.window.resize(width, 640)
    settle()
    for name in person.window.rooms:
        room = person.room(name)
        settle()
        shown = heading(person).name
        assert shown.text() == room.heading()
        assert QFontMetrics(shown.font()).horizontalAdvance(shown.text()) <= shown.width()


def test_the_buttons_give_up_their_words_and_keep_their_names(person: Person) -> None:
    new = person.button("New entry")
    assert new.text() == "New entry"
    person.window.resize(600, 440)
    settle()
    assert person.button("New entry") is new
    assert new.text() == ""
    assert not new.icon().isNull()
    assert "Ctrl+N" in new.toolTip()
    search = person.button("Search")
    assert search.text() == ""
    assert "Ctrl+K" in search.toolTip()
    person.window.resize(1280, 800)
    settle()
    assert new.text() == "New entry"


def test_what_no_size_makes_fit_is_in_the_tip(person: Person) -> None:
    person.window.resize(600, 440)
    settle()
    long = "A name in another language that is a great deal longer than any of ours"
    line = heading(person)
    line.show_name(long)
    assert line.name.text().endswith("…")
    assert line.name.toolTip() == line.name.accessibleName() == long
    high = line.height()
    line.show_name("Mix")
    QTest.qWait(0)
    assert line.name.text() == "Mix"
    assert line.name.toolTip() == ""
    assert line.height() == high, "the rooms begin at the same place"
