"""A suggestion with the sentence before or after it: put in, taken, taken back, or why not."""

import json

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from core.model import Kind
from tests.ui.conftest import Start
from tests.ui.person import Person
from tests.ui.today.test_suggesting import LONG, cards, look_away, nothing_runs, write
from ui import words
from ui.widgets.suggestion_card import SuggestionCard

BEFORE = "The roof of the stall leaks, as I said in my last post."
JUG = (
    "I sold the crooked jug, the one that I had meant to keep as a doorstop, to a man who laughed "
    "when it dripped on his shoes. He told me that his garden had waited for it all spring."
)
SOLD = JUG.partition(" He told")[0]
AFTER = "The rest of the day was soup and lists."
ENTRY = f"{BEFORE} But {JUG}\n\n{AFTER}"


def first(person: Person, text: str = ENTRY) -> SuggestionCard:
    """The first suggestion of an entry, and what stands around it is known."""
    card = write(person, text)[0]
    nothing_runs(person)
    return card


def put_in(person: Person, card: SuggestionCard, side: str) -> None:
    person.click(side, card)
    nothing_runs(person)


def test_the_sentence_before_and_after_is_put_in_and_used(person: Person) -> None:
    card = first(person)
    offered = card.suggestion
    assert offered.text.startswith("I sold the crooked jug")
    put_in(person, card, "The sentence before")
    assert card.shown.text.startswith(f"{BEFORE} But I sold the crooked jug")
    assert f"{BEFORE} But I sold" in card.text.text()
    assert BEFORE in card.accessibleName()
    assert person.sees("The entry begins here.", card)
    assert not card.widen.before.isEnabled()
    put_in(person, card, "The sentence after")
    assert card.shown.text.startswith(f"{BEFORE} But {JUG}\n\n{AFTER}")
    assert person.sees("The entry ends here.", card)
    assert not person.sees("The entry begins here.", card)
    person.click(card.source)
    selected = person.room().page.sheet.pointed_at().replace("\u2029", "\n")
    assert selected == ENTRY
    taken = card.shown
    person.click(card.use)
    assert person.room().desk.sheet.toPlainText() == taken.text
    (sources,) = person.row("SELECT sources FROM posts")
    assert json.loads(sources) == [[s.entry, s.start, s.end] for s in taken.sources]
    assert len(taken.sources) == len(offered.sources) + 2
    keys = {key for (key,) in person.rows("SELECT suggestion FROM verdicts")}
    assert keys == {offered.key, taken.key}
    person.room("today")
    nothing_runs(person)
    assert offered.key not in [card.suggestion.key for card in cards(person)]


def test_as_it_was(person: Person) -> None:
    card = first(person)
    begun, name = card.shown, card.accessibleName()
    assert not card.widen.back.isVisible()
    put_in(person, card, "The sentence before")
    put_in(person, card, "The sentence after")
    person.click("As it was", card)
    nothing_runs(person)
    assert card.shown is begun
    assert card.accessibleName() == name
    assert not card.widen.back.isVisible()
    assert not card.widen.why.isVisible()
    assert card.widen.before.isEnabled()
    assert card.widen.after.isEnabled()


def test_clicks_that_come_quickly_are_all_heard(person: Person) -> None:
    card = first(person)
    card.widen.after.click()
    card.widen.before.click()
    card.widen.after.click()
    nothing_runs(person)
    assert card.shown.text.startswith(f"{BEFORE} But {JUG}\n\n{AFTER}")
    assert person.sees("The entry ends here.", card)
    card.widen.back.click()
    nothing_runs(person)
    card.widen.after.click()
    nothing_runs(person)
    card.widen.before.click()
    card.widen.back.click()
    nothing_runs(person)
    assert card.shown is card.suggestion


def test_a_closed_entry_is_not_said_to_have_changed(person: Person) -> None:
    card = first(person)
    card.take_ways(card.passage, None)
    assert card.widen.after.toolTip() == "This would not be suggested any more."


def test_by_keyboard_alone(person: Person) -> None:
    card = first(person)
    card.widen.before.setFocus()
    person.press("Tab")
    assert card.widen.after.hasFocus()
    person.press("Tab")
    assert card.source.hasFocus()
    card.widen.before.setFocus()
    person.press("Space")
    nothing_runs(person)
    assert card.shown.text.startswith(BEFORE)
    assert card.widen.after.hasFocus(), "before is off now"
    person.press("Return")
    nothing_runs(person)
    assert AFTER in card.shown.text
    assert card.widen.back.hasFocus()
    person.press("Return")
    nothing_runs(person)
    assert card.shown is card.suggestion
    assert card.widen.before.hasFocus()


def test_each_control_says_what_it_is_and_why_it_is_off(person: Person) -> None:
    card = first(person, ENTRY.replace(AFTER, "Buy two mugs now and save 20%, until Friday only."))
    before, after = card.widen.before, card.widen.after
    assert before.isEnabled()
    assert (before.accessibleName(), after.accessibleName()) == (
        "The sentence before",
        "The sentence after",
    )
    assert before.toolTip() == "The sentence before"
    assert not before.accessibleDescription()
    assert not after.isEnabled()
    assert (
        after.toolTip() == after.accessibleDescription() == "The sentence after reads like selling."
    )
    assert not person.sees("selling", card), "nobody asked"


def test_what_was_written_meanwhile_is_put_in(person: Person) -> None:
    card = first(person, f"But {JUG}")
    person.point(card)
    assert not card.widen.after.isEnabled()
    person.room().page.sheet.setFocus()
    person.press("Ctrl+End")
    person.type(" Then I had soup.")
    nothing_runs(person)
    assert cards(person) == [card]
    put_in(person, card, "The sentence after")
    assert "all spring. Then I had soup." in card.shown.text


def test_what_is_no_longer_there_is_not_put_in(person: Person) -> None:
    card = first(person)
    person.point(card)
    person.room().page.sheet.setPlainText("Something else. " + ENTRY)
    person.click("The sentence before", card)
    nothing_runs(person)
    assert cards(person) == [card]
    assert card.shown is card.suggestion
    assert person.sees("The entry has changed since.", card)
    assert not card.widen.after.isEnabled()


def test_not_this_declines_what_was_offered(person: Person) -> None:
    card = first(person)
    offered = card.suggestion
    put_in(person, card, "The sentence after")
    person.click(card.decline)
    assert person.row("SELECT suggestion, verdict FROM verdicts") == (offered.key, "declined")
    assert card not in cards(person)


def test_a_widened_card_stays_while_it_is_used_and_when_it_is_made_anew(person: Person) -> None:
    card = first(person)
    put_in(person, card, "The sentence before")
    wide = card.shown
    for number in range(4):
        person.services.composer.record(f"Number {number}. What do you make?")
    nothing_runs(person)
    assert cards(person) == [card]
    assert card.shown is wide
    look_away(person)
    QTest.mouseMove(person.window.windowHandle(), QPoint(300, 30))
    person.room().side.catch_up()
    nothing_runs(person)
    [again] = [one for one in cards(person) if one.suggestion.sources == card.suggestion.sources]
    assert BEFORE in again.shown.text
    assert again.widen.back.isVisible()


def test_what_no_longer_stands_there_goes_back(person: Person) -> None:
    card = first(person)
    put_in(person, card, "The sentence after")
    look_away(person)
    QTest.mouseMove(person.window.windowHandle(), QPoint(300, 30))
    person.press("Ctrl+End", "Backspace")
    person.type(", and a cake.")
    nothing_runs(person)
    assert all(AFTER not in one.shown.text for one in cards(person))
    assert "crooked jug" in cards(person)[0].shown.text


def test_a_thread_has_no_sides(person: Person) -> None:
    [card] = [one for one in write(person, LONG) if one.suggestion.longer]
    nothing_runs(person)
    assert card.widen.before.isVisible()
    person.click(card.as_thread)
    assert not card.widen.before.isVisible()
    assert not card.widen.after.isVisible()
    person.click(card.as_thread)
    assert card.widen.before.isVisible()


def test_what_is_found_around_one_post_does_not_stand_under_its_thread(person: Person) -> None:
    [card] = [one for one in write(person, f"{LONG}\n\n{AFTER}") if one.suggestion.longer]
    nothing_runs(person)
    side = "The sentence before" if card.widen.before.isEnabled() else "The sentence after"
    put_in(person, card, side)
    wide, thread = card.shown, card.suggestion.longer
    while getattr(card.widen, "before" if side.endswith("before") else "after").isEnabled():
        put_in(person, card, side)
        wide = card.shown
    assert card.widen.why.isVisible()
    card.widen.after.click()
    person.click(card.as_thread)
    person.room().side._want_ways()
    nothing_runs(person)
    assert card.shown is thread
    assert not card.widen.back.isVisible()
    assert not card.widen.why.isVisible()
    person.click(card.as_thread)
    assert card.shown is wide
    assert card.widen.back.isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (900, 600)])
def test_the_controls_stand_still_while_the_text_grows(start: Start, size: tuple[int, int]) -> None:
    person = start(size=size)
    card = first(person)
    place = card.widen.before.mapTo(person.window, QPoint())
    put_in(person, card, "The sentence before")
    assert card.widen.before.mapTo(person.window, QPoint()) == place


def test_an_older_entry_is_read_from_the_journal(person: Person) -> None:
    person.wrote(ENTRY, days_ago=2)
    person.press("Ctrl+2", "Ctrl+1")
    person.waits(lambda: cards(person))
    nothing_runs(person)
    card = next(one for one in cards(person) if "crooked jug" in one.suggestion.text)
    put_in(person, card, "The sentence before")
    assert BEFORE in card.shown.text


def assert_says(person: Person, card: SuggestionCard) -> None:
    """The card says of what it shows from which angle, as which kind and why."""
    reads = person.reads(card)
    assert words.angle(card.shown.angle) in reads
    assert words.kind(card.shown.kind) in reads
    assert words.reason(card.shown.reason) in reads
    assert words.angle(card.shown.angle) in card.accessibleName()


def test_the_card_says_what_the_passage_is(person: Person) -> None:
    asks = "Has anybody here sold a doorstop, as I asked in my last post?"
    for number in range(4):
        person.services.composer.record(f"A story of mine, number {number}.", kind=Kind.STORY)
    card = first(person, f"{SOLD} {asks}")
    begun = card.suggestion
    assert begun.added
    assert "Change it as you like." in card.accessibleDescription()
    put_in(person, card, "The sentence after")
    assert not card.shown.added
    assert (card.shown.angle, card.shown.kind) != (begun.angle, begun.kind)
    assert_says(person, card)
    assert not card.accessibleDescription()
    put_in(person, card, "As it was")
    assert card.shown is begun
    assert_says(person, card)
