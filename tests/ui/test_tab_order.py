"""Tab goes through a room as the eye does, also through what was made later than the rest."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.conftest import Start
from tests.ui.person import Person, settle


def tabbed(person: Person) -> list[str]:
    """What can be reached with Tab, in its order, by its words or its name."""
    found: list[str] = []
    part = person.window.nextInFocusChain()
    while part is not None and part is not person.window:
        if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(said(part))
        part = part.nextInFocusChain()
    return found


def said(part: QWidget) -> str:
    words = part.text().strip() if isinstance(part, QAbstractButton) else ""
    return words or part.accessibleName()


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
    chip = room.strip.findChildren(QAbstractButton)[-2].text().strip()
    person.press("Ctrl+1")
    person.waits(lambda: room.side.cards)
    found = tabbed(person)
    assert chip in found
    assert follows(found, "New entry", chip, "Entry", "Fold the suggestions away", "Use it")
    assert follows(found, "Use it", "Look at the mix")


def test_the_networks_of_a_post(start: Start) -> None:
    person = start("compose")
    room = person.room()
    assert follows(tabbed(person), "Mastodon", "Facebook", "More networks…")
    room.networks.choose(["mastodon", "tumblr"])
    settle()
    assert follows(tabbed(person), "Mastodon", "Facebook", "Tumblr", "More networks…")
