"""Suggestions by keyboard alone: what is put away hands the keyboard on."""

from PySide6.QtWidgets import QPushButton

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


def test_f6_goes_to_what_could_be_told_and_back(person: Person) -> None:
    sheet, side = person.room().page.sheet, person.room().side
    person.press("F6")
    assert sheet.hasFocus(), "nothing is there yet"
    card = write(person)[0]
    nothing_runs(person)
    person.press("F6")
    assert card.use.hasFocus()
    person.press("F6")
    assert sheet.hasFocus()
    person.press("Ctrl+N")
    person.type("Buy string.")
    nothing_runs(person)
    person.waits(side.others.isVisible)
    person.press("F6")
    assert side.others.hasFocus()


def test_the_entry_on_the_sheet_stays_marked_when_it_is_chosen_again(person: Person) -> None:
    person.wrote("Buy string.")
    person.type("Order clay.")
    person.press("Ctrl+S")
    [here] = [b for b in person.room().strip.findChildren(QPushButton) if b.isChecked()]
    person.click(here)
    assert here.isChecked()
    here.setFocus()
    person.press("Space")
    assert here.isChecked()
    assert person.room().page.sheet.toPlainText() == "Order clay."


def test_tab_goes_through_a_card_as_it_is_read(person: Person) -> None:
    """Also past names that came in with a sentence that was put in."""
    card = write(
        person,
        "Tom came by with a box of old glass today. We sorted it on the bench until the light "
        "went. I cut my thumb on the first pane and Marta found me a plaster with dinosaurs on it.",
    )[0]
    nothing_runs(person)
    person.press("F6", "Shift+Tab", "Shift+Tab", "Shift+Tab")
    words = []
    for _ in range(5):
        words.append(person.focus().text())  # type: ignore[attr-defined]
        person.press("Tab")
    assert words == ["About Tom", "About Marta", "From this entry", "Use it", "Not this"]
    assert card.hush.hasFocus()


def test_f6_leads_from_the_frame_into_the_room(person: Person) -> None:
    room = person.room()
    person.type("The kiln tripped again with eighteen mugs inside. I sat on the floor and laughed.")
    person.waits(lambda: room.side.cards)
    person.button("Search").setFocus()
    person.press("F6")
    assert room.side.has_keyboard()
    person.press("F6")
    assert person.focus() is room.page.sheet
