"""Somebody in Settings, before the card that brings things in."""

import pytest

from tests.ui.conftest import Start
from tests.ui.person import Person
from ui.settings.import_card import ImportCard


def card(person: Person) -> ImportCard:
    found = person.room().card(ImportCard)
    assert isinstance(found, ImportCard)
    return found


@pytest.fixture
def person(start: Start) -> Person:
    person = start()
    person.room("settings")
    card(person)
    return person
