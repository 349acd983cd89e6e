"""A list that drops down: its lines have room around their words, and stand below the chosen one."""

import pytest
from PySide6.QtWidgets import QComboBox

from tests.ui.conftest import Start
from tests.ui.person import settle


@pytest.mark.parametrize("letters", [100, 175])
def test_its_lines_have_room_and_none_is_cut(start: Start, letters: int) -> None:
    person = start("settings", (1280, 800))
    person.services.settings.set("text size", letters)
    settle()
    room = person.room()
    for section in ("writing", "look", "exchange"):
        room.show_section(section)
        settle()
        for box in room.findChildren(QComboBox):
            if not box.isVisible():
                continue
            box.showPopup()
            settle()
            view, metrics = box.view(), box.fontMetrics()
            assert view.sizeHintForRow(0) >= metrics.height() + 12
            widest = max(metrics.horizontalAdvance(box.itemText(n)) for n in range(box.count()))
            assert view.viewport().width() >= widest + 14
            box.hidePopup()
            settle()
