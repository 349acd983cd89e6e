"""What would help the week leads to suggestions of the journal, and from there to a draft."""

import pytest
from PySide6.QtWidgets import QApplication

from core.helping import Help
from core.link import Link
from core.model import Kind
from core.register import Naming
from tests.ui.mix.conftest import Life
from tests.ui.person import settle
from ui.mix.offers import Offers
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
    for number in range(5):
        life.tell(
            f"2026-11-24T1{number}:00", Kind.SALES, f"Offer number {number}: mugs, 18 pounds."
        )
    life.person.wrote(text, days_ago=1)
    life.person.waits(lambda: life.room.week.posts == 9)
    return life


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
    assert "would be" in link.text() or "would bring it back" in link.text()
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


def test_one_that_is_declined_does_not_come_again(selling: Life) -> None:
    link = selling.room.summary.help_link
    selling.person.waits(link.isVisible)
    selling.person.click(link)
    declined = offers().cards[0].suggestion
    selling.person.click(offers().cards[0].decline)
    assert declined.key in selling.person.services.store.verdicts.keys()  # noqa: SIM118
    assert selling.person.told() == "That one will not come again."


def test_without_suggestions_nothing_is_looked_for(life: Life) -> None:
    life.person.services.settings.set("suggestions", False)
    for number in range(5):
        life.tell(
            f"2026-11-24T1{number}:00", Kind.SALES, f"Offer number {number}: mugs, 18 pounds."
        )
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
    assert link.text() == "Something useful would bring it back. Look at the links on your shelf."
    life.person.click(link)
    assert life.person.window.current == "compose"
    assert life.person.sees("On glazes")
