"""What was given out stays as it went: nothing beside the words can be changed until it comes back."""

from pathlib import Path

import pytest

from tests.ui.compose.with_images import add, picture
from tests.ui.conftest import Start
from tests.ui.person import Person, settle

LONG = "The kiln tripped again. I sat on the floor and laughed. " * 8


@pytest.fixture
def handed(start: Start, browser: list[str], tmp_path: Path) -> Person:
    """A thread with a picture, given to X."""
    person = start("compose")
    person.paste(LONG.strip())
    person.click(person.room().networks._rows["x"].check)
    person.press("Ctrl+S")
    add(person, picture(tmp_path, "kiln.jpg", "red"))
    person.waits(person.room().desk.offer.isVisible)
    person.click(person.room().desk.offer.check)
    person.waits(person.room().desk.hand_over.isEnabled)
    person.click("Hand over to X")
    if "Send as it is" in person.buttons():
        person.click("Send as it is")
    person.waits_to_see("Did you post it on X?")
    return person


def test_what_was_handed_over_cannot_be_changed(handed: Person) -> None:
    desk = handed.room().desk
    assert not desk.extras.image.isVisible()
    assert not desk.offer.isVisible()
    assert desk.images.rows[0].alt.isReadOnly()
    assert not desk.images.rows[0].remove.isVisible()
    handed.click("No")
    handed.waits(desk.extras.image.isVisible)
    assert desk.offer.isVisible()
    assert not desk.images.rows[0].alt.isReadOnly()
    assert desk.images.rows[0].remove.isVisible()


def test_what_was_posted_stays_as_it_was(handed: Person) -> None:
    handed.click("Yes, posted")
    handed.waits_to_see("Told on")
    desk = handed.room().desk
    assert not desk.extras.image.isVisible()
    assert not desk.offer.isVisible()
    assert desk.images.rows[0].alt.isReadOnly()


def test_after_the_answer_the_keyboard_stays_beside_the_post(handed: Person) -> None:
    handed.room().out.answers.cards[0].yes.setFocus()
    handed.press("Return")
    handed.waits_to_see("Told on")
    assert handed.room().networks.isAncestorOf(handed.focus())


def test_the_question_fits_beside_the_sheet(handed: Person) -> None:
    handed.window.resize(900, 600)
    settle()
    card = handed.room().out.answers.cards[0]
    for part in (card.yes, card.no, card.again, card.link):
        assert part.mapTo(handed.room(), part.rect().topRight()).x() <= handed.room().width()
        assert part.visibleRegion().boundingRect().width() in (0, part.width())
