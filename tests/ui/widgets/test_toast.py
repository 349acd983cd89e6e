"""The message at the foot of the window lies over nothing that one presses."""

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
