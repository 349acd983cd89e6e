"""The message at the foot of the window lies over nothing that one presses, and goes with its room."""

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.person import Person, settle


@pytest.mark.parametrize(("letters", "width"), [(100, 1280), (100, 600), (175, 600)])
def test_it_leaves_the_rail_free(person: Person, letters: int, width: int) -> None:
    person.services.settings.set("text size", letters)
    person.window.resize(width, 440)
    person.window.toast.tell("The entry is in the trash for 30 days.", "Undo", lambda: None)
    settle()
    (rail,) = person.window.findChildren(QWidget, "rail")
    toast = person.window.toast
    assert toast.isVisible()
    assert toast.x() >= rail.width()
    assert toast.geometry().right() <= person.window.width()


def test_what_is_told_of_a_room_goes_with_it(person: Person) -> None:
    person.room("compose")
    person.type("The kiln tripped again.")
    person.press("Ctrl+Return")
    assert person.told() == "Choose where it goes first."
    person.room("mix")
    assert person.told() == ""


def test_what_can_be_undone_goes_along(person: Person) -> None:
    entry = person.wrote("A fox on the roof.")
    person.room("journal")
    person.click("Delete this entry")
    person.room("mix")
    assert person.told()
    person.undo()
    assert not person.services.journal.get(entry.id).deleted


def test_what_led_to_another_room_is_read_there(person: Person) -> None:
    person.room("compose").told.emit("Nobody is signed in there.")
    person.window.go("settings")
    settle()
    assert person.told() == "Nobody is signed in there."


def test_what_ends_after_its_room_was_left_is_read_in_every_room(person: Person) -> None:
    settings = person.room("settings")
    person.room("today")
    settings.told.emit("@jo@kiln.example is signed in.")
    settle()
    person.room("journal")
    assert person.told() == "@jo@kiln.example is signed in."
