"""What would help the week leads to suggestions of the journal, and from there to a draft."""

import pytest
from PySide6.QtWidgets import QApplication

from core.helping import Help
from core.link import Link
from core.model import Kind
from core.register import Naming
from tests.ui.mix.conftest import Life
from tests.ui.person import settle
from ui.mix.offers_window import Offers
from ui.widgets.person_menu import PersonButton
from ui.words_people import ANSWERS

MOMENT = (
    "The kiln tripped again at six this morning. I sat on the floor of the workshop and laughed. "
    "Then the dog came in with my glove, and we shared the last biscuit on the step."
)
JUG = (
    "I sold the crooked jug, the one that I had meant to keep as a doorstop, to a man who laughed "
    "when it dripped on his shoes. He told me that his garden had waited for it all spring."
)


@pytest.fixture
def selling(life: Life, monkeypatch: pytest.MonkeyPatch) -> Life:
    return sold_too_much(life, MOMENT)


def sold_too_much(life: Life, text: str) -> Life:
    """This week sold too much; the journal has something else to tell."""
    offer_five(life)
    life.person.wrote(text, days_ago=1)
    life.person.waits(lambda: life.room.week.posts == 9)
    return life


def offer_five(life: Life) -> None:
    for number in range(5):
        life.tell(
            f"2026-11-24T1{number}:00", Kind.SALES, f"Offer number {number}: mugs, 18 pounds."
        )


def offers() -> Offers:
    (made,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, Offers) and w.isVisible()]
    return made


def test_the_posts_of_both_sentences_stand_out(selling: Life) -> None:
    summary = selling.room.summary
    assert selling.person.sees("Offers led the week: 5 of 9.")
    summary.sentence.setFocus()
    settle()
    assert len(selling.lit()) == 5
    selling.room.board.enter()
    settle()
    assert len(selling.lit()) == len(selling.posts)


def test_what_would_help_leads_to_suggestions_and_to_a_draft(selling: Life) -> None:
    link = selling.room.summary.help_link
    selling.person.waits(link.isVisible)
    assert link.accessibleName() == link.text()
    assert "would be" in link.text() or "would bring the week back" in link.text()
    selling.person.click(link)
    shown = offers()
    assert shown.cards
    assert {card.suggestion.kind for card in shown.cards} == {Kind.STORY}
    used = shown.cards[0].suggestion
    selling.person.click(shown.cards[0].use)
    assert selling.person.window.current == "compose"
    assert used.text in [post.text for post in selling.person.services.composer.unsent()]


def test_one_is_told_on_in_the_small_window(selling: Life) -> None:
    person = selling.person
    link = selling.room.summary.help_link
    person.waits(link.isVisible)
    person.wrote(f"The week began, as I said in my last post. {MOMENT}", days_ago=2)
    selling.room.helper._look_further()
    person.waits(lambda: not person.desktop.tasks.running)
    person.click(link)
    person.waits(lambda: not person.desktop.tasks.running)
    card = next(c for c in offers().cards if c.widen.before.isEnabled())
    person.click(card.widen.before)
    person.waits(lambda: card.shown is not card.suggestion)
    told = card.shown
    assert told.text.endswith(card.suggestion.text)
    assert len(told.sources) == len(card.suggestion.sources) + 1
    person.click(card.use)
    assert told.text in [post.text for post in person.services.composer.unsent()]


def say(life: Life, answer: Naming) -> None:
    """One of the answers beside the caution."""
    [remember] = offers().findChildren(PersonButton)
    remember.menu().actions()[list(ANSWERS).index(answer)].trigger()
    life.person.waits(lambda: not life.person.desktop.tasks.running)
    settle()


def test_a_caution_is_answered_in_the_small_window(life: Life) -> None:
    sold_too_much(life, f"{JUG}\n\nWiola and I had soup afterwards.")
    person, link = life.person, life.room.summary.help_link
    person.waits(link.isVisible)
    person.click(link)
    person.waits(lambda: not person.desktop.tasks.running)
    [card] = offers().cards
    person.click(card.widen.after)
    person.waits(lambda: card.shown.cautions)
    told = card.shown.text
    say(life, Naming.NAME)
    found = person.services.people.get("wiola")
    assert found is not None
    assert found.naming is Naming.NAME
    assert card.shown.text == told
    assert not card.shown.cautions
    assert not person.sees("Wiola” names", offers())
    person.services.people.say("Wiola", Naming.UNSAID)
    person.waits(lambda: card.shown.cautions)
    say(life, Naming.NEVER)
    assert card.shown is card.suggestion
    assert person.sees("The sentence after is private.", offers())
    assert person.sees("No sentence with Wiola will be suggested.", offers())
    person.click("Undo", offers())
    person.waits(card.widen.after.isEnabled)
    found = person.services.people.get("wiola")
    assert found is not None
    assert found.naming is Naming.UNSAID


def test_one_that_is_declined_does_not_come_again(selling: Life) -> None:
    link = selling.room.summary.help_link
    selling.person.waits(link.isVisible)
    selling.person.click(link)
    declined = offers().cards[0].suggestion
    selling.person.click(offers().cards[0].decline)
    assert declined.key in selling.person.services.store.verdicts.keys()  # noqa: SIM118
    assert selling.person.told() == "That one will not come again."


def open_two(life: Life) -> Offers:
    """The small window with two suggestions."""
    person = life.person
    person.wrote(MOMENT, days_ago=9)
    person.wrote(JUG, days_ago=8)
    offer_five(life)
    person.waits(lambda: len(getattr(life.room.summary.offer, "suggestions", ())) == 2)
    person.click(life.room.summary.help_link)
    person.waits(lambda: not person.desktop.tasks.running)
    return offers()


def declined(life: Life, key: str) -> bool:
    return key in life.person.services.store.verdicts.keys()  # noqa: SIM118


def left(window: Offers) -> list[str]:
    return [card.shown.text for card in window.cards if card.isVisible()]


def test_one_that_was_declined_comes_back_in_the_small_window(life: Life) -> None:
    window, person = open_two(life), life.person
    before = left(window)
    [first, second] = window.cards
    first.decline.setFocus()
    person.press("Enter")
    assert left(window) == before[1:]
    assert second.use.hasFocus()
    assert not person.told(), "nothing is said where it cannot be seen"
    person.press("Ctrl+Z")
    assert left(window) == before
    assert not declined(life, first.suggestion.key)
    person.click(first.decline)
    person.press("Esc")
    assert person.told() == "That one will not come again."
    person.undo()
    assert not declined(life, first.suggestion.key)


def test_the_small_window_is_no_larger_than_the_one_before_which_it_stands(life: Life) -> None:
    life.person.services.settings.set("text size", 175)
    life.person.window.resize(900, 600)
    window = open_two(life)
    assert window.height() <= life.person.window.height()
    assert window.width() <= life.person.window.width()
    assert window.close_it.hasFocus(), "one reads from the top"
    assert window.cards[0].text.visibleRegion().boundingRect().top() == 0
    life.person.press("Esc")
    life.person.window.resize(1440, 900)
    life.person.services.settings.set("text size", 100)
    life.person.click(life.room.summary.help_link)
    assert offers().cards[0].use.hasFocus()


def test_without_suggestions_nothing_is_looked_for(life: Life) -> None:
    life.person.services.settings.set("suggestions", False)
    offer_five(life)
    life.person.waits(lambda: life.room.week.posts == 9)
    assert life.room.summary.help.isVisible()
    assert not life.room.summary.help_link.isVisible()
    assert not life.room.helper._soon.isActive()


def test_the_shelf_has_something_useful(life: Life, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = life.person.services.links
    wanted = Help(Kind.USEFUL, 1, enough=True)
    monkeypatch.setattr("core.helping.what_would_help", lambda *_: wanted)
    life.room.refresh()
    assert not life.room.summary.help_link.isVisible()
    shelf.save(Link("", "https://a.example/", "Mine", private=True))
    life.room.helper._look_further()
    life.person.waits(lambda: life.room.helper._known is not None)
    assert not life.room.summary.help_link.isVisible()
    shelf.save(Link("", "https://b.example/", "On glazes"))
    life.room.helper._look_further()
    link = life.room.summary.help_link
    life.person.waits(link.isVisible)
    assert (
        link.text()
        == "Something useful would bring the week back. Look at the links on your shelf."
    )
    life.person.click(link)
    assert life.person.window.current == "compose"
    assert life.person.sees("On glazes")
