"""Suggestions by keyboard alone: what is put away hands the keyboard on."""

from tests.ui.person import Person
from tests.ui.today.test_suggesting import cards, nothing_runs, write


def test_not_this_goes_on_with_the_next_and_then_with_the_sheet(person: Person) -> None:
    shown = write(person)
    nothing_runs(person)
    while len(shown) > 1:
        following = shown[1]
        shown[0].decline.setFocus()
        person.press("Enter")
        assert cards(person)[0] is following
        assert following.use.hasFocus()
        shown = cards(person)
    shown[0].decline.setFocus()
    person.press("Space")
    assert person.focus() is person.room().page.sheet


def test_never_from_this_entry_goes_on_with_the_sheet(person: Person) -> None:
    write(person)[0].hush.setFocus()
    person.press("Enter")
    assert not cards(person)
    assert person.focus() is person.room().page.sheet
