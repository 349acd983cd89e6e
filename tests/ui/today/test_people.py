"""Names beside the sheet: asked about once, remembered by one click, and it can be undone."""

import pytest

from core.register import Naming
from tests.ui.conftest import Start
from tests.ui.person import Person, settle
from tests.ui.today.test_suggesting import nothing_runs
from ui.widgets.person_menu import PersonButton

KNOWN = "Marta brought her drill, and we hung the shelf in ten minutes. It is almost level."
TODAY = (  # nothing of it can be told by itself, so that no card asks about Marta
    "That is why Marta burnt it. Eighteen loaves came out black on top, because I was writing the "
    "order list with my back to the oven."
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
    assert person.sees("How may Marta appear in posts?")
    assert person.buttons(side.person)[1:] == ["By name", "As “a friend”", "Never", "Not a person"]
    person.click("Never", side.person)
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
    write_of_both(person, ALONE)
    side = person.room().side
    assert not side.person.isVisible(), "asked on the card already"
    (remember,) = side.cards[0].findChildren(PersonButton)[:1]
    action = remember.menu().actions()[0]
    assert action.text() == "“Marta” may be named"
    action.trigger()
    assert naming(person) is Naming.NAME
    person.waits(
        lambda: any("Marta" in c.suggestion.text and not c.suggestion.cautions for c in side.cards)
    )


BOTH = (
    "Tom came by with a box of old glass today. We sorted it on the bench until the light went. "
    "I cut my thumb on the first pane and Marta found me a plaster with dinosaurs on it."
)


TOGETHER = (  # in one sentence, which no telling can do without
    "Tom came by with a box of old glass today, and Marta brought the putty and a radio. "
    "We sorted it on the bench until the light went and the cat had cut panes all to herself."
)


def write_of_both(person: Person, text: str = BOTH) -> None:
    person.room().page.sheet.setFocus()
    person.paste(text)
    side = person.room().side
    person.waits(lambda: any(card.suggestion.cautions for card in side.cards))
    person.waits(lambda: not person.desktop.tasks.running)


def answer(person: Person, name: str, words: str) -> None:
    """One of the answers beside a name, by the keyboard."""
    (about,) = (b for b in person.room().side.findChildren(PersonButton) if name in b.text())
    about.setFocus()
    (action,) = (a for a in about.menu().actions() if a.text() == words)
    action.trigger()
    person.waits(lambda: not person.desktop.tasks.running)
    settle()


def test_several_names_are_one_caution(person: Person) -> None:
    write_of_both(person, TOGETHER)
    [card] = person.room().side.cards
    assert person.sees("“Tom” and “Marta” name people. Would they be glad to be in it?", card)
    assert {"About Tom", "About Marta"} <= set(person.buttons(card))
    answer(person, "Tom", "“Tom” may be named")
    [card] = person.room().side.cards
    assert person.sees("“Marta” names a person.", card)
    assert not person.sees("“Tom”", card)


def test_a_telling_that_may_name_the_first_ends_before_the_second(person: Person) -> None:
    write_of_both(person)
    answer(person, "Tom", "“Tom” may be named")
    [card] = person.room().side.cards
    assert card.suggestion.text.startswith("Tom came by with a box of old glass")
    assert "Marta" not in card.suggestion.text


def test_what_is_said_on_a_card_holds_for_it_at_once(person: Person) -> None:
    """The keyboard, which was on the card, goes on with what is left."""
    write_of_both(person)
    side = person.room().side
    answer(person, "Tom", "Say “a friend” for Tom")
    here = next(card for card in side.cards if card.use.hasFocus())
    assert here.suggestion.text.startswith("A friend came by with a box of old glass")
    person.undo()
    person.waits(lambda: any("Tom" in card.suggestion.text for card in side.cards))
    answer(person, "Tom", "Nothing about Tom, ever")
    assert not any("Tom" in card.suggestion.text for card in side.cards)


def test_where_no_card_is_left_one_writes_on(person: Person) -> None:
    write_of_both(person, ALONE)
    answer(person, "Marta", "Nothing about Marta, ever")
    assert not person.room().side.cards
    assert person.focus() is person.room().page.sheet


def test_what_is_said_elsewhere_holds_when_one_comes_back(person: Person) -> None:
    write_of_both(person)
    side, pause = person.room().side, person.room()._suggest_timer
    pause.setInterval(60_000)  # nothing comes by itself
    person.room("settings")
    person.services.people.say("Tom", Naming.NEVER)
    person.room("today")
    person.waits(lambda: not person.desktop.tasks.running)
    assert not any("Tom" in card.suggestion.text for card in side.cards)


def test_an_answer_by_keyboard_hands_the_keyboard_on(person: Person) -> None:
    """To what could be told, and where there is nothing to the sheet; who comes next is asked about."""
    person.wrote("Jonas mended the door, and Jonas would not take a coin for it.", days_ago=1)
    write(person, f"{TODAY} Jonas laughed and went home.")
    side = person.room().side
    first = side.person.name
    next(each for each in side.person.buttons() if each.text() == "Never").setFocus()
    person.press("Return")
    assert first in person.told()
    here = side.cards[0].use if side.cards else person.room().page.sheet
    assert person.focus() is here
    nothing_runs(person)
    person.waits(lambda: side.person.name not in ("", first))
    assert person.focus() in (person.room().page.sheet, *(card.use for card in side.cards))


@pytest.mark.parametrize("told", ["Grog is the dog.", "Grog rang again."])
def test_a_dog_of_another_entry_is_not_asked_about(start: Start, told: str) -> None:
    person = start()
    person.wrote(f"Two men came in and asked where the bar was. {told}", days_ago=3)
    person.room().page.sheet.setFocus()
    person.paste(
        "I told Grog about the rye, and Grog said nothing. Eighteen loaves came out black on top "
        "because I wrote the order list with my back to the oven."
    )
    nothing_runs(person)
    [card] = person.room().side.cards
    assert ("Grog" in card.suggestion.text) is ("dog" in told)
    assert not card.suggestion.cautions
    assert person.room().side.person.isVisible() is ("dog" not in told)
