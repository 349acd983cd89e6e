"""What is offered to complete can be read: it has a ground of its own in light and dark."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QListView

from tests.ui.conftest import Start
from tests.ui.person import Person, settle


def tags(person: Person) -> None:
    person.wrote("A jug in the sun.", tags=("porcelain", "pots"))
    person.click(person.room("today").page.details.tags)
    person.type("po")


def hashtags(person: Person) -> None:
    person.services.composer.record("A jug in the sun. #porcelain #pots")
    person.room("compose")
    person.type("#po")


def zones(person: Person) -> None:
    room = person.room("settings")
    room.show_section("networks")
    settle()
    (line,) = [each for each in room.findChildren(QLineEdit) if "Zone" in each.accessibleName()]
    person.click(line)
    person.type("Lisb")


def popups() -> list[QListView]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QListView) and w.isVisible()]


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")  # offscreen
@pytest.mark.parametrize("type_", [tags, hashtags, zones])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_has_a_ground_and_room_around_its_words(
    start: Start, type_: Callable[[Person], None], scheme: str
) -> None:
    person = start()
    person.services.settings.set("scheme", scheme)
    type_(person)
    person.waits(popups)
    (popup,) = popups()
    theme = person.desktop.look.theme
    seen = popup.grab().toImage()
    ground = seen.pixelColor(seen.width() - 6, popup.sizeHintForRow(0) // 2).name().upper()
    assert ground in (theme.sheet, theme.hover)
    assert popup.sizeHintForRow(0) >= popup.fontMetrics().height() + 12
    popup.hide()


def test_a_line_that_is_entered_often_keeps_one_list(person: Person) -> None:
    line = person.room("today").page.details.tags
    for _ in range(5):
        line.setFocus()
        settle()
        person.room().page.sheet.setFocus()
        settle()
    assert len(line.findChildren(QCompleter)) == 1
