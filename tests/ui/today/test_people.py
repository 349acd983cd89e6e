"""Names beside the sheet: asked about once, remembered by one click, and it can be undone."""

import pytest

from core.register import Naming
from tests.ui.conftest import Start
from tests.ui.person import Person
from ui.widgets.person_menu import PersonButton

KNOWN = "Marta brought her drill, and we hung the shelf in ten minutes. It is almost level."
TODAY = (
    "Marta burnt the first tray of rye because she was writing the order list with her back to "
    "the oven. Eighteen loaves came out black on top."
)


@pytest.fixture
def person(start: Start) -> Person:
    person = start()
    person.wrote(KNOWN, days_ago=2)
    return person


ALONE = (
    "Marta burnt the first tray of rye this morning while I was writing the order list in the "
    "shop, and we sold the black loaves to the birds."
)


def write(person: Person, text: str = TODAY) -> None:
    person.room().page.sheet.setFocus()
    person.paste(text)
    person.waits(person.room().side.person.isVisible)


def naming(person: Person) -> Naming | None:
    found = person.services.people.get("marta")
    return found.naming if found else None


def test_somebody_is_asked_about_and_never_again(person: Person) -> None:
    write(person)
    side = person.room().side
    assert person.sees("Is Marta a person? In posts:")
    person.click("Leave out", side.person)
    assert naming(person) is Naming.NEVER
    assert person.sees("No sentence with Marta will be suggested.")
    person.waits(lambda: not person.desktop.tasks.running and not side.person.isVisible())
    assert not any("Marta" in card.suggestion.text for card in side.cards)


def test_what_was_said_can_be_undone(person: Person) -> None:
    write(person)
    person.click("By name", person.room().side.person)
    assert naming(person) is Naming.NAME
    person.undo()
    assert naming(person) is None


def test_put_away_the_question_does_not_come_back(person: Person) -> None:
    write(person)
    person.click("Do not ask about Marta", person.room().side.person)
    assert naming(person) is Naming.UNSAID
    person.waits(lambda: not person.desktop.tasks.running)
    assert not person.room().side.person.isVisible()


def test_a_caution_is_answered_where_it_stands(person: Person) -> None:
    write(person, ALONE)
    side = person.room().side
    person.waits(lambda: any(card.suggestion.cautions for card in side.cards))
    (remember,) = side.cards[0].findChildren(PersonButton)[:1]
    action = remember.menu().actions()[0]
    assert action.text() == "“Marta” may be named"
    action.trigger()
    assert naming(person) is Naming.NAME
    person.click(person.room().page.sheet)
    person.waits(
        lambda: any("Marta" in c.suggestion.text and not c.suggestion.cautions for c in side.cards)
    )
