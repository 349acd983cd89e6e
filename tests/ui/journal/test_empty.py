"""A journal without entries, photos, tags or moods: the keyboard always has a place."""

from typing import Any

import pytest

from tests.ui.person import settle


def test_the_first_entry_is_one_key_away(person: Any) -> None:
    person.room("journal")
    assert person.focus().text() == "Write the first one"
    person.press("Return")
    assert person.window.current == "today"


@pytest.mark.parametrize(
    ("view", "words"),
    [
        ("pictures", "No photos yet"),
        ("people", "Nobody yet"),
        ("tags", "No tags yet"),
        ("moods", "No moods yet"),
    ],
)
def test_what_shows_nothing_leaves_the_keyboard_with_its_name(
    person: Any, view: str, words: str
) -> None:
    person.wrote("A fox on the roof of the shed.")
    room = person.room("journal")
    person.click(room.switcher.chips[view])
    person.waits_to_see(words)
    person.waits(lambda: not person.desktop.tasks.running)
    assert person.focus() is room.switcher.chips[view]


def test_arrows_go_from_one_way_of_looking_to_the_next(person: Any) -> None:
    person.wrote("A fox on the roof of the shed.", mood=3, tags=("fox",))
    room = person.room("journal")
    names = [name for name in room.switcher.chips if name != "places"]
    room.switcher.chips[names[0]].setFocus()
    for name in [*names[1:], names[0]]:
        person.press("Right")
        person.waits(lambda: not person.desktop.tasks.running)
        assert room.view == name
        assert person.focus() is room.switcher.chips[name]


@pytest.fixture
def filled_later(person: Any) -> Any:
    """Somebody who looked for people, tags and moods before any entry had some."""
    person.wrote("A fox on the roof of the shed.")
    room = person.room("journal")
    for view in ("people", "tags", "moods"):
        person.click(room.switcher.chips[view])
        person.waits(lambda: not person.desktop.tasks.running)
    person.click(room.switcher.chips["timeline"])
    person.wrote("Rain, and Hedda laughed.", mood=4, tags=("fox",), people=("Hedda",))
    return person


@pytest.mark.parametrize("view", ["people", "tags", "moods"])
def test_what_is_filled_later_takes_the_keyboard(filled_later: Any, view: str) -> None:
    room = filled_later.room()
    filled_later.click(room.switcher.chips[view])
    filled_later.waits(lambda: not filled_later.desktop.tasks.running)
    assert filled_later.focus() is room.views[view].first()


def test_the_arrows_keep_the_keyboard_also_there(filled_later: Any) -> None:
    room = filled_later.room()
    filled_later.press("Ctrl+2")
    chips = room.switcher.chips
    chips["pictures"].setFocus()
    filled_later.press("Right")
    filled_later.waits(lambda: not filled_later.desktop.tasks.running)
    assert room.view == "people"
    assert filled_later.focus() is chips["people"]


def test_somebody_who_went_on_meanwhile_keeps_the_keyboard(filled_later: Any) -> None:
    room = filled_later.room()
    room.switcher.chips["tags"].click()
    room.switcher.surprise.setFocus()
    filled_later.waits(lambda: not filled_later.desktop.tasks.running)
    assert filled_later.focus() is room.switcher.surprise


def test_a_list_that_is_chosen_by_click_takes_the_keyboard(person: Any) -> None:
    person.wrote("A fox on the roof of the shed.", days_ago=365)
    room = person.room("journal")
    for view in ("calendar", "day", "timeline"):
        person.click(room.switcher.chips[view])
        settle()
        if view != "calendar":
            assert person.focus() is room.finder.list


def test_whoever_went_on_and_comes_back_keeps_the_keyboard(person: Any) -> None:
    person.wrote("A fox on the roof of the shed.")
    room = person.room("journal")
    chip = room.switcher.chips["tags"]
    for _ in range(2):
        person.click(room.switcher.chips["timeline"])
        person.click(chip)
        person.waits_to_see("No tags yet")
        person.waits(lambda: not person.desktop.tasks.running)
    person.wrote("Rain, and Hedda laughed.", tags=("fox",))
    for part in (person.button("Search"), chip):
        part.setFocus()
        room.renew()
        person.waits(lambda: not person.desktop.tasks.running)
        assert person.focus() is part
