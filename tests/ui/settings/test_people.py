"""People in Settings: seen, changed, added and forgotten; names come from the journal."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from core.register import Naming
from tests.ui.conftest import Start
from tests.ui.person import Person, show_scrolled
from ui import words_people
from ui.settings.people import PeopleCard, PersonRow
from ui.widgets.basics import IconButton


@pytest.fixture
def person(start: Start) -> Person:
    """Somebody whose journal knows two people, in Settings."""
    person = start()
    person.wrote("Lunch with Marta. Then my sister Ines rang and we talked for an hour.")
    person.wrote("Marta brought her drill, and we hung the shelf in ten minutes.", days_ago=1)
    person.services.people.say("Tom", Naming.NEVER)
    person.room("settings").card(PeopleCard)
    person.waits(lambda: not person.desktop.tasks.running)
    return person


def card(person: Person) -> PeopleCard:
    found: PeopleCard = person.room().card(PeopleCard)
    return found


def line(person: Person, name: str) -> PersonRow:
    person.waits(lambda: name in card(person).rows)
    return card(person).rows[name]


def choose(person: Person, name: str, naming: Naming) -> None:
    """As from the open list."""
    how = line(person, name).how
    index = list(words_people.NAMINGS).index(naming)
    how.setFocus()
    how.setCurrentIndex(index)
    how.activated.emit(index)
    person.waits(lambda: not person.desktop.tasks.running)


def said(person: Person) -> dict[str, tuple[Naming, str]]:
    return {one.name: (one.naming, one.role) for one in person.services.people.everybody()}


def test_what_was_said_is_shown_and_names_are_met(person: Person) -> None:
    assert line(person, "Tom").how.currentData() == Naming.NEVER
    reads = person.reads(card(person))
    assert "Marta" in reads
    assert "in 2 entries" in reads
    assert "Met in your journal" in reads


def test_a_name_of_the_journal_is_given_its_place(person: Person) -> None:
    choose(person, "Ines", Naming.ROLE)
    assert said(person)["Ines"] == (Naming.ROLE, "my sister")


def test_the_words_that_stand_instead_can_be_others(person: Person) -> None:
    person.services.people.say("Tom", Naming.ROLE)
    person.waits(line(person, "Tom").role.isVisible)
    person.write(line(person, "Tom").role, "the drummer")
    person.press("Tab")
    assert said(person)["Tom"] == (Naming.ROLE, "the drummer")


def test_by_keyboard_one_stays_with_the_name(person: Person) -> None:
    line(person, "Tom").how.setFocus()
    person.press("Up")
    assert said(person)["Tom"] == (Naming.ROLE, "a friend")
    assert person.focus() is line(person, "Tom").how
    person.press("Up")
    assert said(person)["Tom"] == (Naming.NAME, "")
    assert person.focus() is line(person, "Tom").how


def test_somebody_is_added_and_forgotten(person: Person) -> None:
    person.write(card(person).name, "Elaine Marsh")
    person.press("Return")
    assert said(person)["Elaine Marsh"] == (Naming.ROLE, "a friend")
    person.waits(lambda: "Elaine Marsh" in card(person).rows)
    person.click("Forget Elaine Marsh", card(person))
    assert "Elaine Marsh" not in said(person)
    person.waits(lambda: "Elaine Marsh" not in card(person).rows)
    assert person.told() == "What you said of Elaine Marsh is forgotten."
    person.undo()
    assert said(person)["Elaine Marsh"] == (Naming.ROLE, "a friend")
    person.waits(lambda: "Elaine Marsh" in card(person).rows)


def test_with_large_letters_in_a_small_window_nothing_is_cut(person: Person) -> None:
    person.services.people.say("Bartholomew Featherstonehaugh-Cholmondeley", Naming.ROLE)
    person.services.settings.set("text size", 175)
    person.window.resize(900, 600)
    person.room().show_section("people")
    person.waits(lambda: "Tom" in card(person).rows)
    row = line(person, "Bartholomew Featherstonehaugh-Cholmondeley")
    for part in row.findChildren(QWidget):
        if part.isVisible():
            show_scrolled(part)
            assert part.visibleRegion().boundingRect().width() == part.width(), part


def test_a_name_without_letters_is_refused_with_a_sentence(person: Person) -> None:
    person.write(card(person).name, "12")
    person.press("Return")
    person.waits_to_see("has no letters")
    assert QApplication.activeWindow() is person.window


def test_an_animal_is_not_listed(person: Person) -> None:
    person.wrote("Grog is the dog. Marta laughed.", days_ago=3)
    person.wrote("I told Grog, and Grog took it well.", days_ago=2)
    person.room("today")
    person.room("settings").card(PeopleCard)
    line(person, "Marta")
    assert "Grog" not in card(person).rows


def test_the_keyboard_stays_with_who_is_forgotten_or_comes_next(person: Person) -> None:
    choose(person, "Marta", Naming.NEVER)
    [forget] = line(person, "Marta").findChildren(IconButton)
    forget.setFocus()
    person.press("Space")
    person.waits(lambda: not person.desktop.tasks.running)
    assert person.focus() is line(person, "Marta").how
    names = ["Anna", "Boris", "Carla", "Dora", "Emil", "Fritz", "Greta", "Hanna", "Ida", "Jonas"]
    person.wrote("".join(f"I met {name} by the gate. " for name in names), days_ago=2)
    person.room("today")
    person.room("settings").card(PeopleCard)
    person.waits(lambda: not person.desktop.tasks.running)
    before = set(card(person).rows)
    card(person).more.setFocus()
    person.press("Space")
    person.waits(lambda: not person.desktop.tasks.running)
    new = [name for name in card(person).rows if name not in before]
    assert person.focus() is card(person).rows[new[0]].how


def test_the_keyboard_waits_for_a_name(person: Person) -> None:
    person.click("Add", card(person))
    assert card(person).name.hasFocus(), "nothing was typed yet"
    person.type("Otto")
    person.click("Add", card(person))
    assert card(person).name.hasFocus(), "for the next one"
    person.type("Rosa")
    person.press("Return")
    person.waits(lambda: {"Otto", "Rosa"} <= card(person).rows.keys())


def test_choosing_what_is_so_already_says_nothing(person: Person) -> None:
    how = line(person, "Marta").how
    how.setFocus()
    how.activated.emit(how.currentIndex())
    assert "Marta" not in said(person)
