"""Ctrl+K: entries, posts and commands, found and opened by keyboard alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import Start
from tests.ui.person import Person, settle
from ui.palette import Palette

TEAPOT = "The first teapot of the year came out of the fire without a crack."
ASKED = "What was the last teapot you broke?"


@pytest.fixture
def seeker(start: Start) -> Person:
    """Somebody in Today, with two entries and a post."""
    person = start()
    person.wrote(TEAPOT, days_ago=2, title="Fire & <smoke>")
    person.wrote("Rain.", days_ago=1)
    person.services.composer.record(ASKED)
    return person


def palette(person: Person) -> Palette | None:
    found = [p for p in person.window.findChildren(Palette) if p.isVisible()]
    return found[0] if found else None


def lines(person: Person) -> list[str]:
    shown = palette(person)
    assert shown is not None
    texts = [shown.list.itemWidget(shown.list.item(n)) for n in range(shown.list.count())]
    return [getattr(text, "text", str)() for text in texts]


def ask(person: Person, text: str) -> None:
    person.press("Ctrl+K")
    person.type(text)
    shown = palette(person)
    assert shown is not None
    person.waits(lambda: not shown._timer.isActive())


def test_it_opens_ready_to_type_and_esc_closes_it(seeker: Person) -> None:
    seeker.press("Ctrl+K")
    shown = palette(seeker)
    assert shown is not None
    assert seeker.focus() is shown.line
    assert any("New entry" in line for line in lines(seeker))
    seeker.press("Esc")
    assert palette(seeker) is None
    seeker.type("Typing goes on")
    assert seeker.room().page.sheet.toPlainText() == "Typing goes on"


def test_it_opens_in_every_room(seeker: Person) -> None:
    for room in seeker.window.rooms:
        seeker.room(room)
        seeker.press("Ctrl+K")
        assert palette(seeker) is not None, room
        seeker.press("Esc")
        assert palette(seeker) is None, room


def test_the_button_opens_it_too(seeker: Person) -> None:
    seeker.click("Search")
    assert palette(seeker) is not None
    seeker.click(seeker.room().page.details.tags)
    assert palette(seeker) is None
    assert seeker.focus() is seeker.room().page.details.tags


def test_a_click_on_bare_paper_closes_it(seeker: Person) -> None:
    seeker.press("Ctrl+K")
    QTest.mouseClick(seeker.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(300, 790))
    settle()
    assert palette(seeker) is None


def test_tab_stays_in_the_box(seeker: Person) -> None:
    seeker.press("Ctrl+K", "Tab", "Shift+Tab")
    shown = palette(seeker)
    assert shown is not None
    assert seeker.focus() is shown.line


def test_an_entry_is_found_and_opened(seeker: Person) -> None:
    ask(seeker, "teapot of")
    assert len(lines(seeker)) == 1
    assert "<b>teapot</b>" in lines(seeker)[0]
    assert "23 Nov 2026" in lines(seeker)[0]
    seeker.press("Return")
    assert seeker.window.current == "journal"
    assert seeker.room().page.sheet.toPlainText() == TEAPOT
    assert palette(seeker) is None


def test_a_title_is_text_not_markup(seeker: Person) -> None:
    ask(seeker, "smoke")
    assert "Fire &amp; &lt;smoke&gt;" in lines(seeker)[0]


def test_a_post_is_found_and_opened(seeker: Person) -> None:
    ask(seeker, "teapot")
    assert len(lines(seeker)) == 2
    seeker.press("Up")
    at = next(n for n, line in enumerate(lines(seeker)) if "you broke" in line)
    seeker.press(*["Down"] * at, "Return")
    assert seeker.window.current == "compose"
    assert seeker.room().desk.sheet.toPlainText() == ASKED


@pytest.mark.parametrize(
    ("words", "room"),
    [("jour", "journal"), ("mix", "mix"), ("sett", "settings"), ("new post", "compose")],
)
def test_a_command_is_found_and_done(seeker: Person, words: str, room: str) -> None:
    ask(seeker, words)
    seeker.press("Return")
    assert seeker.window.current == room


def test_new_entry_gives_a_fresh_sheet(seeker: Person) -> None:
    seeker.type("Half written")
    ask(seeker, "new entry")
    seeker.press("Return")
    assert seeker.room().page.sheet.toPlainText() == ""
    assert seeker.focus() is seeker.room().page.sheet
    assert seeker.rows("SELECT body FROM entries WHERE body = 'Half written'")


def test_enter_at_once_takes_what_is_typed(seeker: Person) -> None:
    seeker.press("Ctrl+K")
    seeker.type("teapot of")
    seeker.press("Return")
    assert seeker.window.current == "journal"


def test_the_keys_can_be_asked_for(seeker: Person) -> None:
    ask(seeker, "keys")
    seeker.press("Return")
    settle()
    assert seeker.focus().window().windowTitle() == "Keys"
    seeker.press("Esc")


def test_nothing_found(seeker: Person) -> None:
    ask(seeker, "zeppelin")
    assert lines(seeker) == ["Nothing found."]
    seeker.press("Return")
    assert seeker.window.current == "today"


@pytest.mark.parametrize("typed", ["2026-11-23", "23 November 2026", "nov 23, 2026", "23.11.2026"])
def test_a_day_is_found_as_people_write_it(seeker: Person, typed: str) -> None:
    ask(seeker, typed)
    assert "What you wrote on 23 November 2026" in lines(seeker)[0]
    seeker.press("Return")
    assert seeker.window.current == "journal"
    assert seeker.room().page.entry.day == "2026-11-23"


def test_any_text_may_be_asked(seeker: Person) -> None:
    for text in ('"', "*", "tightwad.dev", "NEAR(", "窯", "🎉", "-"):
        ask(seeker, text)
        assert lines(seeker), text
        assert not seeker.told(), text
        seeker.press("Esc")


def test_pressed_twice_it_is_one_box(seeker: Person) -> None:
    seeker.press("Ctrl+K", "Ctrl+K")
    assert len([p for p in seeker.window.findChildren(Palette) if p.isVisible()]) == 1
    seeker.press("Esc")
    assert seeker.focus() is seeker.room().page.sheet


@pytest.mark.parametrize(("letters", "width"), [(100, 1280), (130, 960), (175, 600)])
def test_every_line_ends_within_the_box(start: Start, letters: int, width: int) -> None:
    seeker = start()
    long = "The kiln tripped again while a whole row of jars waited for somebody to lift the lid."
    seeker.wrote(long, title="A morning that began with smoke and ended with a bucket")
    seeker.services.composer.record(f"Before that it rained for days. {long}")
    seeker.services.settings.set("text size", letters)
    seeker.window.resize(width, 440)
    ask(seeker, "kiln")
    box = palette(seeker)
    assert box is not None
    for row in range(box.list.count()):
        words = box.list.itemWidget(box.list.item(row))
        assert words.sizeHint().width() <= words.width()
    assert box.geometry().bottom() < seeker.window.height()


def test_the_box_is_no_higher_than_what_is_found(seeker: Person) -> None:
    ask(seeker, "")
    box = palette(seeker)
    assert box is not None
    whole = box.height()
    seeker.type("zeppelin")
    seeker.waits(lambda: lines(seeker) == ["Nothing found."])
    assert box.height() < whole


def test_a_screen_reader_hears_words_and_no_signs(seeker: Person) -> None:
    ask(seeker, "teapot")
    box = palette(seeker)
    assert box is not None
    role = Qt.ItemDataRole.AccessibleTextRole
    heard = [box.list.item(row).data(role) for row in range(box.list.count())]
    assert any(words.startswith("Fire & <smoke> ") for words in heard)
    assert not any("span" in words or "<b>" in words for words in heard)
