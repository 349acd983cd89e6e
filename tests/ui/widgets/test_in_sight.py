"""By keyboard alone one always sees where one is, also on pages that are longer than the window."""

from PySide6.QtWidgets import QScrollArea

from tests.ui.person import Person, settle


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
