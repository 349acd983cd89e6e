"""Names in a sentence that was put in: cautions, and what is said of somebody holds for it too."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from core.register import Naming
from tests.ui.person import Person, settle
from tests.ui.today.test_suggesting import cards, look_away, nothing_runs
from tests.ui.today.test_widening import AFTER, ENTRY, first, put_in
from ui.widgets.suggestion_card import SuggestionCard

SOUP = ENTRY.replace(AFTER, "Wiola and I had soup afterwards.")


def with_wiola(person: Person) -> SuggestionCard:
    card = first(person, SOUP)
    put_in(person, card, "The sentence after")
    person.point(card)
    assert "Wiola" in card.shown.text
    return card


def test_a_name_that_comes_in_is_a_caution(person: Person) -> None:
    card = first(person, SOUP)
    assert not card.suggestion.cautions
    put_in(person, card, "The sentence after")
    assert person.sees("“Wiola” names a person.", card)
    person.click("As it was", card)
    settle()
    assert not person.sees("Wiola", card)


def test_one_who_is_never_spoken_of_stays_out(person: Person) -> None:
    person.services.people.say("Wiola", Naming.NEVER)
    card = first(person, SOUP)
    assert card.widen.after.toolTip() == "The sentence after is private."


def test_with_one_who_must_not_be_spoken_of_the_sentence_goes_at_once(person: Person) -> None:
    card = with_wiola(person)
    person.services.people.say("Wiola", Naming.NEVER)
    nothing_runs(person)
    assert cards(person) == [card]
    assert card.shown is card.suggestion
    assert person.sees("The sentence after is private.", card)
    person.click(card.use)
    assert "Wiola" not in person.room().desk.sheet.toPlainText()


@pytest.mark.parametrize("looks_away", [False, True])
def test_what_is_said_of_a_name_holds_for_what_was_put_in(
    person: Person, *, looks_away: bool
) -> None:
    card = with_wiola(person)
    assert person.sees("“Wiola” names a person.", card)
    person.services.people.say("Wiola", Naming.ROLE, "my neighbour")
    nothing_runs(person)
    if looks_away:
        look_away(person)
        QTest.mouseMove(person.window.windowHandle(), QPoint(300, 30))
        nothing_runs(person)
        card = cards(person)[0]
    assert card.shown.text.endswith("My neighbour and I had soup afterwards.")
    assert not person.sees("Wiola", card)
    assert not person.sees("The entry has changed since.", card)
    assert card.widen.back.isVisible()
    person.services.people.say("Wiola", Naming.NAME)
    nothing_runs(person)
    assert card.shown.text.endswith("Wiola and I had soup afterwards.")
    assert not person.sees("“Wiola” names a person.", card)


def test_a_role_for_who_opens_it_keeps_what_was_put_in(person: Person) -> None:
    glass = (
        "Then Tom came by with a box of old glass. We sorted it on the bench until the light "
        "went. I cut my thumb on the first pane and wore a plaster with dinosaurs on it."
    )
    card = first(person, f"{glass}\n\n{AFTER}")
    put_in(person, card, "The sentence after")
    told = card.shown.text
    assert told.startswith("Tom came by")
    person.services.people.say("Tom", Naming.ROLE, "my neighbour")
    nothing_runs(person)
    card = cards(person)[0]
    assert card.shown.text == told.replace("Tom", "My neighbour")
    assert card.widen.back.isVisible()
