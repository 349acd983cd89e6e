"""A journal without entries, photos, tags or moods: the keyboard always has a place."""

from typing import Any

import pytest


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
