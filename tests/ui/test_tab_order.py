"""Tab goes through a room as the eye does, also through what was made later than the rest."""

import io

import pytest
from PIL import Image
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.conftest import Start
from tests.ui.person import Person, settle


def tabbed(person: Person) -> list[str]:
    """What Tab reaches from the rail on, in its order, by its words or its name."""
    rail = person.window.findChild(QWidget, "rail")
    assert isinstance(rail, QWidget)
    first = next(b for b in rail.findChildren(QAbstractButton) if b.isChecked())
    first.setFocus()
    found: list[str] = []
    while not found or person.focus() is not first:
        person.press("Tab")
        found.append(said(person.focus()))
        assert len(found) < 200, found
    return found


def said(part: QWidget) -> str:
    """Its words, or what a screen reader says."""
    words = part.text().strip() if isinstance(part, QAbstractButton) else ""
    heard = QAccessible.queryAccessibleInterface(part)
    return words or heard.text(QAccessible.Text.Name)


def follows(found: list[str], *words: str) -> bool:
    places = [found.index(word) for word in words]
    return places == sorted(places)


def test_today(start: Start) -> None:
    person = start("today")
    room = person.room()
    person.type("The kiln tripped again with eighteen mugs inside. I sat on the floor and laughed.")
    person.waits(lambda: room.side.cards)
    person.press("Ctrl+N")
    settle()
    chip = room.strip.findChildren(QAbstractButton)[0].text().strip()
    person.press("Ctrl+1")
    person.waits(lambda: room.side.cards)
    found = tabbed(person)
    assert chip in found
    assert follows(found, "New entry", chip, "Title", "Entry", "Fold the suggestions away")
    assert follows(found, "Fold the suggestions away", "Use it", "Not this")
    assert follows(found, "Use it", "Look at the mix")


def test_back_goes_the_same_way(start: Start) -> None:
    person = start("today")
    there = tabbed(person)
    person.press("Shift+Tab")
    assert said(person.focus()) == there[-2]


def test_the_photos_of_an_entry_stand_between_its_words_and_its_tags(start: Start) -> None:
    person = start("today")
    entry = person.wrote("A jug in the sun.")
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "#c9894f").save(out, "PNG")
    photo = person.services.media.keep(out.getvalue(), width=40, height=30)
    person.services.media.attach("entry", entry.id, photo)
    person.room("journal")
    person.waits(lambda: "Photo: no caption yet" in tabbed(person))
    found = tabbed(person)
    assert follows(found, "Title", "Entry", "Photo: no caption yet", "Tags, with commas")


def test_what_was_told_from_an_entry_stands_above_it(start: Start) -> None:
    person = start("journal")
    entry = person.wrote("A jug in the sun. It is blue.")
    post = person.services.composer.blank("A jug in the sun.")
    person.services.composer.save(post._replace(entry=entry.id))
    person.press("Ctrl+1", "Ctrl+2")
    found = tabbed(person)
    assert follows(found, "Make a post of it", "Post: A jug in the sun.", "Title", "Entry")


def test_the_networks_of_a_post(start: Start) -> None:
    person = start("compose")
    room = person.room()
    assert follows(tabbed(person), "Mastodon", "Facebook", "More networks…")
    room.networks.choose(["mastodon", "tumblr"])
    settle()
    assert follows(tabbed(person), "Mastodon", "Facebook", "Tumblr", "More networks…")


def test_planning_comes_before_the_notes_and_the_preview(start: Start) -> None:
    person = start("compose")
    person.room().networks.choose(["mastodon"])
    person.type("Call me at +49 30 1234567. The kiln is warm.")
    person.waits_to_see("Plan for later…")
    person.waits(lambda: person.room().notes.cards)
    found = tabbed(person)
    assert follows(found, "More networks…", "Plan for later…", "Leave it")


@pytest.mark.parametrize("room", ["today", "journal", "compose", "mix", "settings"])
def test_all_that_tab_reaches_has_a_name(start: Start, room: str) -> None:
    person = start("today")
    person.wrote("A jug in the sun.", tags=("jug",))
    person.services.composer.record("A jug in the sun.")
    person.room(room)
    settle()
    assert "" not in tabbed(person)


def test_of_several_of_which_one_is_chosen_tab_reaches_that_one(start: Start) -> None:
    person = start("today")
    person.press("Ctrl+3", "Ctrl+Shift+B", "Ctrl+F")  # by keys: the keyboard was on none of them
    found: list[str] = []
    while "Search posts" not in found:
        person.press("Tab")
        found.append(said(person.focus()))
        assert len(found) < 200, found
    assert {"Compose", "Board"} < set(found)
    assert not {"Today", "Journal", "Mix", "Settings", "Write", "Shelf"} & set(found)
