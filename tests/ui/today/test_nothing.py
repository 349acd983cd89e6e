"""Where an entry has nothing to tell: what is said, and that other entries are looked through."""

from tests.ui.person import Person
from tests.ui.today.test_suggesting import OLDER, cards, look_away, nothing_runs, wait_for_cards


def test_where_an_entry_has_nothing_other_entries_are_looked_through(person: Person) -> None:
    person.wrote(OLDER, days_ago=3)
    person.type("Buy string. Order clay.")
    nothing_runs(person)
    side = person.room().side
    person.waits_to_see("Nothing here asks to be told.")
    person.click(side.others)
    (card, *_) = wait_for_cards(person)
    assert person.sees("From 22 November 2026", card)
    assert not side.others.isVisible()
    assert card.use.hasFocus()
    look_away(person)
    person.type(" Call the bank.")
    nothing_runs(person)
    person.waits(lambda: not cards(person))  # asked of this entry again
    assert side.others.isVisible()


def test_the_first_entry_of_all_is_not_sent_to_others(person: Person) -> None:
    person.type("Buy string. Order clay.")
    nothing_runs(person)
    person.waits_to_see("Nothing here asks to be told.")
    assert not person.room().side.others.isVisible()


def test_other_entries_that_have_nothing_say_so(person: Person) -> None:
    person.wrote("Call the bank.", days_ago=3)
    person.type("Buy string. Order clay.")
    nothing_runs(person)
    person.press("F6", "Return")
    person.waits_to_see("Other entries have nothing for today either.")
    assert not person.room().side.others.isVisible()
    assert person.focus() is person.room().page.sheet, "the keyboard is not lost"
    person.press("Ctrl+N")
    nothing_runs(person)
    person.waits_to_see("Write a little")
    assert not person.room().side.others.isVisible()


HEAVY = (
    "Dad died this morning. We sat in the car park for an hour and I drove home with the radio off."
)


def test_a_heavy_day_is_quiet(person: Person) -> None:
    """No advice, no question, and on a fresh sheet nothing cheerful either, unless one looks."""
    person.wrote(OLDER, days_ago=3)
    person.type(HEAVY)
    nothing_runs(person)
    side = person.room().side
    person.waits_to_see("Nothing is suggested today.")
    assert not person.sees("A small scene")
    assert not person.sees("This week"), "nor what the week could do with"
    assert not side.others.isVisible()
    assert not side.person.isVisible()
    person.press("Ctrl+N")
    nothing_runs(person)
    assert not cards(person)
    assert person.sees("Nothing is suggested today.")
    person.type("Buy string. Order clay.")
    nothing_runs(person)
    person.click(side.others)
    assert wait_for_cards(person)
    assert person.sees("This week")
