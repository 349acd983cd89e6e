"""Writing in Today: kept while one types and on every way of leaving, each entry by itself."""

import pytest

from tests.ui.conftest import Start
from tests.ui.person import Clock, Person
from ui.widgets.autosave import SAVE_MS

BODIES = "SELECT body FROM entries WHERE deleted IS NULL ORDER BY id"


@pytest.fixture
def no_pause(monkeypatch: pytest.MonkeyPatch, short_pauses: None) -> None:
    """The person never pauses long enough: only leaving keeps what they wrote."""
    monkeypatch.setattr("ui.widgets.autosave.SAVE_MS", 60_000)


def bodies(person: Person) -> list[str]:
    return [body for (body,) in person.rows(BODIES)]


def test_it_opens_ready_to_write(person: Person) -> None:
    assert person.focus() is person.room().page.sheet
    assert person.sees("Wednesday 25 November")


def test_what_is_typed_is_kept_within_a_second_of_a_pause(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.widgets.autosave.SAVE_MS", SAVE_MS)
    person = start()
    person.type("The kiln tripped again.")
    assert not bodies(person)
    person.waits(lambda: bodies(person), timeout=1_000)
    assert bodies(person) == ["The kiln tripped again."]
    assert person.sees("Saved at 10:30 · 4 words")


def test_steady_typing_is_kept_too(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.widgets.autosave.SAVE_MS", 60_000)
    monkeypatch.setattr("ui.widgets.autosave.CEILING_MS", 60)
    person = start()

    def types_on() -> bool:
        person.type("on and ")
        return bool(bodies(person))

    person.waits(types_on)


@pytest.mark.parametrize("keys", ["Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+S", "Ctrl+N"])
@pytest.mark.usefixtures("no_pause")
def test_every_way_of_leaving_keeps_it(start: Start, keys: str) -> None:
    person = start()
    person.type("I sat on the floor")
    assert not bodies(person)
    person.press(keys)
    assert bodies(person) == ["I sat on the floor"]


@pytest.mark.parametrize("keys", ["", "Ctrl+Q"])
@pytest.mark.usefixtures("no_pause")
def test_closing_the_window_keeps_it(start: Start, keys: str) -> None:
    person = start()
    person.type("and laughed")
    person.press(keys) if keys else person.window.close()
    assert bodies(person) == ["and laughed"]
    person.close()
    assert start().room().page.sheet.toPlainText() == "and laughed"


def test_ten_entries_on_one_day_are_ten_entries(start: Start, clock: Clock) -> None:
    person = start()
    for number in range(10):
        person.press("Ctrl+N")
        person.type(f"Entry {number}")
        clock.forward(minutes=7)
    person.press("Ctrl+S")
    assert bodies(person) == [f"Entry {number}" for number in range(10)]
    times = [words for words in person.buttons(person.room().strip) if words != "New"]
    assert times == [f"{10 + (30 + 7 * n) // 60}:{(30 + 7 * n) % 60:02}" for n in range(10)]
    person.window.resize(900, 600)
    person.click("10:30")
    person.click("11:33")
    here = person.button("Entry of 11:33: Entry 9")
    assert here.visibleRegion().boundingRect().width() == here.width()
    person.click("11:05")
    assert person.room().page.sheet.toPlainText() == "Entry 5"
    person.type("!")
    person.press("Ctrl+S")
    assert bodies(person)[5] == "!Entry 5"


def test_an_entry_begins_with_its_first_key(person: Person, clock: Clock) -> None:
    clock.forward(hours=2)
    person.type("After lunch")
    person.press("Ctrl+S")
    assert person.row("SELECT at FROM entries")[0].startswith("2026-11-25T11:30")


def test_an_empty_sheet_makes_no_entry(person: Person) -> None:
    person.press("Ctrl+N", "Ctrl+N", "Ctrl+S", "Ctrl+2", "Ctrl+1")
    person.type("   ")
    person.press("Ctrl+S")
    assert bodies(person) == []


def test_emptying_an_entry_does_not_delete_it(start: Start) -> None:
    person = start()
    person.type("Soon to be nothing")
    person.press("Ctrl+S", "Ctrl+A", "Del", "Ctrl+S")
    assert person.rows("SELECT body, deleted FROM entries") == [("", None)]
    person.press("Ctrl+Z")
    person.waits(lambda: bodies(person) == ["Soon to be nothing"])


def test_title_and_details_are_kept(start: Start) -> None:
    person = start()
    page = person.room().page
    person.type("We fired the big one.")
    person.click(page.title)
    person.type("Kiln day")
    person.click(page.details.tags)
    person.type("#kiln, shop , kiln")
    person.click(page.details.people)
    person.type("Maria, @Jo")
    person.press("Tab")
    person.click("Mood: good")
    person.click("Star")
    person.click(page.details.private)
    assert person.row("SELECT title, body, tags, people, mood, starred, private FROM entries") == (
        "Kiln day",
        "We fired the big one.",
        '["kiln","shop"]',
        '["Maria","Jo"]',
        4,
        1,
        1,
    )
    person.close()
    again = start().room().page
    assert again.title.text() == "Kiln day"
    assert again.details.tags.text() == "kiln, shop"
    assert again.details.people.text() == "Maria, Jo"
    assert [mood.isChecked() for mood in again.details.moods] == [False, False, False, True, False]
    assert again.details.star.isChecked()
    assert again.details.private.isChecked()


def test_a_mood_can_be_taken_back(person: Person) -> None:
    person.type("Hm.")
    person.click("Mood: low")
    person.click("Mood: even")
    assert person.row("SELECT mood FROM entries") == (3,)
    person.click("Mood: even")
    assert person.row("SELECT mood FROM entries") == (None,)


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")  # offscreen
def test_tags_used_before_are_offered(person: Person) -> None:
    person.type("One")
    tags = person.room().page.details.tags
    person.click(tags)
    person.type("porcelain")
    person.press("Tab", "Ctrl+N")
    person.type("Two")
    person.click(tags)
    person.type("po")
    popup = tags._completer.popup()
    person.waits(popup.isVisible)
    person.press("Down", "Return")
    assert tags.text() == "porcelain, "
    person.press("Tab")
    assert person.rows("SELECT tags FROM entries WHERE body = 'Two'") == [('["porcelain"]',)]


@pytest.mark.parametrize("keys", ["Ctrl+S", "Ctrl+N", "Ctrl+2", "Ctrl+Q"])
@pytest.mark.usefixtures("no_pause")
def test_a_tag_half_typed_is_kept(start: Start, keys: str) -> None:
    person = start()
    person.type("One")
    person.press("Ctrl+S")
    person.click(person.room().page.details.tags)
    person.type("kil")
    person.press(keys)
    assert person.row("SELECT tags FROM entries") == ('["kil"]',)


def test_a_deleted_entry_comes_back_with_undo(person: Person) -> None:
    person.type("Do not lose me")
    person.press("Ctrl+S")
    person.click("Delete this entry")
    assert bodies(person) == []
    assert person.room().page.sheet.toPlainText() == ""
    assert person.told() == "The entry is in the trash for 30 days."
    person.undo()
    assert bodies(person) == ["Do not lose me"]
    assert person.room().page.sheet.toPlainText() == "Do not lose me"


def test_ctrl_z_brings_a_deleted_entry_back(person: Person) -> None:
    person.type("Do not lose me")
    person.press("Ctrl+S")
    person.click("Delete this entry")
    person.click(person.room().page.sheet)
    person.press("Ctrl+Z")
    assert bodies(person) == ["Do not lose me"]


def test_each_entry_has_its_own_undo(person: Person) -> None:
    person.type("First")
    person.press("Ctrl+N")
    person.type("Second")
    person.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert person.room().page.sheet.toPlainText() == ""
    person.press("Ctrl+Shift+Z", "Ctrl+S")
    assert bodies(person) == ["First", "Second"]


def test_a_new_day_begins_with_a_fresh_sheet(person: Person, clock: Clock) -> None:
    person.type("Late at night")
    clock.forward(hours=20)
    person.press("Ctrl+S")
    person.press("Ctrl+2", "Ctrl+1")
    assert person.sees("Thursday 26 November")
    assert person.room().page.sheet.toPlainText() == ""
    person.type("Early morning")
    person.press("Ctrl+S")
    days = person.rows("SELECT day, body FROM entries ORDER BY id")
    assert days == [("2026-11-25", "Late at night"), ("2026-11-26", "Early morning")]


def test_a_new_entry_after_midnight_belongs_to_the_new_day(person: Person, clock: Clock) -> None:
    person.type("Before midnight")
    clock.forward(hours=20)
    person.press("Ctrl+N")
    assert person.sees("Thursday 26 November")
    person.type("After midnight")
    person.press("Ctrl+S")
    assert person.rows("SELECT day FROM entries ORDER BY id") == [("2026-11-25",), ("2026-11-26",)]
    assert not person.room().strip.isVisible()


def test_a_window_left_open_over_night_turns_the_page(person: Person, clock: Clock) -> None:
    person.type("Before midnight")
    person.press("Ctrl+S")
    clock.forward(hours=20)
    person.press("F1", "Esc")  # the person is back: the window is active again
    person.waits_to_see("Thursday 26 November")
    assert person.room().page.sheet.toPlainText() == ""


@pytest.mark.parametrize(
    "text",
    [
        "😀 done 👩‍👩‍👧 🇺🇦",
        "שלום עולם, und zurück",
        "مرحبا kiln",
        "窯がまた落ちた。床に座って笑った。",
        "e\u0301 å ﬁ",
    ],
)
def test_every_script_is_kept_as_it_was_typed(start: Start, text: str) -> None:
    person = start()
    person.type(text)
    person.press("Ctrl+S")
    assert bodies(person) == [text]
    person.close()
    assert start().room().page.sheet.toPlainText() == text


def test_return_and_shift_return_are_line_feeds(person: Person) -> None:
    person.type("one")
    person.press("Return")
    person.type("two")
    person.press("Shift+Return")
    person.type("three")
    person.press("Ctrl+S")
    assert bodies(person) == ["one\ntwo\nthree"]
