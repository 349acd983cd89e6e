"""The journal in a small window: each way of looking at it finds its place."""

from typing import Any

import pytest
from PySide6.QtWidgets import QScrollArea

from ui.journal.views import TIMELINE


@pytest.mark.parametrize("view", ["calendar", "people", "moods", "tags", TIMELINE])
def test_no_view_is_taller_than_the_smallest_window(person: Any, view: str) -> None:
    person.wrote("A fox on the roof of the shed.")
    room = person.room("journal")
    person.window.resize(960, 640)
    for each in ("calendar", view):  # the tallest leaves no room behind
        room.look_at(each)
    frame = room.parent().parent()
    assert isinstance(frame, QScrollArea)
    person.waits(lambda: room.height() == frame.viewport().height())
    assert not frame.verticalScrollBar().isVisible()
