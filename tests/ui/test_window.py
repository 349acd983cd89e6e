"""The frame: rooms by key and click, folding, messages, and everything within reach and named."""

from tests.ui.person import Person


def test_each_room_has_its_key(person: Person) -> None:
    for number, name in enumerate(person.window.rooms, start=1):
        person.press(f"Ctrl+{number}")
        assert person.window.current == name
    person.press("Ctrl+1")
    person.press("Ctrl+,")
    assert person.window.current == "settings"


def test_the_browser_is_ours(person: Person, browser: list[str]) -> None:
    person.room("settings")
    person.click("Open the folder")
    assert browser == [person.folder.as_uri()]
