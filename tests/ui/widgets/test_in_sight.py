"""By keyboard alone one always sees where one is, also on pages that are longer than the window."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QListView, QScrollArea

from tests.ui.person import Person, settle

NO_KEY = Qt.KeyboardModifier.NoModifier


def test_each_part_that_is_reached_by_tab_is_seen(person: Person) -> None:
    person.services.settings.set("text size", 150)
    person.room("settings")
    person.window.resize(1024, 700)
    settle()
    unseen, scrolled, met = [], 0, set()
    for _ in range(24):  # once around and on: from the list of sections to the page again
        person.press("Tab")
        part = person.focus()
        met.add(part)
        settle()
        scrolled = max(scrolled, *(a.verticalScrollBar().value() for a in areas(person)))
        if part.visibleRegion().boundingRect().height() < min(part.height(), 24):
            unseen.append(part)
    assert scrolled  # else the page was not longer than the window
    assert len(met) > 10
    assert unseen == []


def test_templates_come_after_the_photos_by_tab(person: Person) -> None:
    page = person.room("today").page
    page.details.photo.setFocus()
    person.press("Tab")
    assert person.focus().accessibleName().startswith("Templates")


def areas(person: Person) -> list[QScrollArea]:
    return list(person.room().findChildren(QScrollArea))


def test_letters_that_grow_leave_in_sight_what_they_are_chosen_with(person: Person) -> None:
    room = person.room("settings")
    room.show_section("look")
    person.window.resize(600, 440)
    (size,) = [
        each for each in room.findChildren(QComboBox) if each.accessibleName() == "Text size"
    ]
    size.setFocus()
    settle()
    person.press("End")
    assert person.services.settings.get("text size") == 175
    person.waits(lambda: size.visibleRegion().boundingRect().height() == size.height())


def test_the_lit_entry_is_seen_in_the_smallest_window_with_the_largest_letters(
    person: Person,
) -> None:
    for text in ("A fox on the roof.", "Rain.", "Fog at seven."):
        person.wrote(text)
    person.services.settings.set("text size", 175)
    person.window.resize(600, 440)
    entries: QListView = person.room("journal").finder.list
    assert person.focus() == entries

    def lit() -> QRect:
        return entries.visualRect(entries.currentIndex())

    person.waits(lambda: entries.viewport().visibleRegion().boundingRect().contains(lit()))


def test_what_is_clicked_stays_under_the_pointer(person: Person) -> None:
    room = person.room("settings")
    room.show_section("look")
    person.services.settings.set("text size", 175)
    person.window.resize(600, 440)
    settle()
    (area,) = [each for each in areas(person) if each.isVisible()]
    patterns = person.button("Patterns in charts")
    below = patterns.mapTo(area.viewport(), QPoint()).y() + area.verticalScrollBar().value()
    area.verticalScrollBar().setValue(below - area.viewport().height() + 20)  # its upper edge
    settle()
    assert 0 < patterns.visibleRegion().boundingRect().height() < 24
    at = patterns.mapTo(person.window, QPoint(20, 10))
    handle, left, none = person.window.windowHandle(), Qt.MouseButton.LeftButton, NO_KEY
    QTest.mousePress(handle, left, none, at)
    QTest.qWait(80)
    QTest.mouseRelease(handle, left, none, at)
    assert patterns.isChecked()
