"""Settings where there is little room: large letters in a small window, and nothing is cut."""

import pytest
from PySide6.QtWidgets import QScrollArea

from core.settings import OPTIONS
from tests.ui.conftest import Start
from tests.ui.person import settle


@pytest.mark.parametrize(("size", "width"), [(175, 900), (100, 600), (100, 900), (100, 1600)])
def test_each_control_is_seen_whole(start: Start, size: int, width: int) -> None:
    person = start("settings")
    person.services.settings.set("text size", size)
    person.window.resize(width, 700)
    settle()
    for option in (each for each in OPTIONS if each.group):
        control = person.room().control(option.name)
        settle()
        page = person.room()._pages
        right = control.mapTo(page, control.rect().topRight()).x()
        assert right < page.width(), option.name
        for part in (*getattr(control, "boxes", {}).values(), control.focus_part()):
            assert part.visibleRegion().isEmpty() or (
                part.visibleRegion().boundingRect().width() == part.width()
            ), option.name


def test_with_the_largest_letters_in_the_smallest_window_each_control_can_be_reached(
    start: Start,
) -> None:
    person = start("settings")
    person.services.settings.set("text size", 175)
    person.window.resize(600, 440)
    settle()
    room = person.room()
    assert room.list.width() < room._pages.width()
    for option in (each for each in OPTIONS if each.group):
        control = room.control(option.name)
        settle()
        area = room._pages.currentWidget()
        assert isinstance(area, QScrollArea)
        right = control.mapTo(area.widget(), control.rect().topRight()).x()
        assert right < area.viewport().width() + area.horizontalScrollBar().maximum(), option.name
