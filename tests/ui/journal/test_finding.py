"""Finding in the Journal: by day, by scrolling, by any text at all, by star and by tag."""

from datetime import timedelta

import pytest
from PySide6.QtGui import QColor

from core.model import MARK_OFF, MARK_ON, replace
from tests.ui.conftest import Start
from tests.ui.person import Clock, Person, settle
from ui.dates import say_day
from ui.journal.timeline import ROW, Row

WRITTEN = (
    "I moved the shop to tightwad.dev and nothing broke.",
    'She said "never again" and we both laughed.',
    "The price went from 3-4 to 5 * 2, and 100 % of it is mine_own.",
    "窯がまた落ちた。床に座って笑った。",
    "A 🎉 day: the first teapot without a crack 👩‍🚀.",
    "Café crème with Zoë; the façade is naïve.",
    "Приехала сестра, и мы пили чай.",
    "NEAR OR AND NOT are only words here.",
)


@pytest.fixture
def reader(start: Start) -> Person:
    """Somebody in the Journal, with an entry a day."""
    person = start()
    for days, text in enumerate(WRITTEN):
        person.wrote(text, days_ago=days)
    person.room("journal")
    return person


def rows(person: Person) -> list[Row]:
    timeline = person.room().finder.timeline
    return [timeline.index(n).data(ROW) for n in range(timeline.rowCount())]


def texts(person: Person) -> list[str]:
    return [row.text.replace(MARK_ON, "").replace(MARK_OFF, "") for row in rows(person)]


def search(person: Person, query: str) -> None:
    person.press("Ctrl+F")
    assert person.focus() is person.room().finder.search
    person.press("Ctrl+A")
    person.type(query)
    person.waits(lambda: not person.room().finder._search_timer.isActive())


def test_an_empty_journal_says_what_to_do_first(start: Start) -> None:
    person = start("journal")
    assert person.sees("Nothing written yet")
    person.click("Write the first one")
    assert person.window.current == "today"
    assert person.focus() is person.room().page.sheet


def test_the_timeline_is_by_day_and_newest_first(reader: Person, clock: Clock) -> None:
    reader.wrote("Earlier today", days_ago=0.1)
    reader.waits(lambda: len(rows(reader)) == len(WRITTEN) + 1)
    assert texts(reader)[:3] == [WRITTEN[0], "Earlier today", WRITTEN[1]]
    assert [row.first_of_day for row in rows(reader)[:3]] == [True, False, True]
    days = [row.day for row in rows(reader)]
    assert days == sorted(days, reverse=True)


def test_the_newest_entry_is_read_first(reader: Person) -> None:
    assert reader.room().page.sheet.toPlainText() == WRITTEN[0]
    assert reader.sees("Wednesday 25 November 2026")
    reader.press("Down")
    assert reader.room().page.sheet.toPlainText() == WRITTEN[1]
    assert reader.sees("Tuesday 24 November 2026")


QUERIES = (
    ("tightwad.dev", 0),
    ("tightwad", 0),
    ('"never again"', 1),
    ('"never', 1),
    ("3-4", 2),
    ("5 * 2", 2),
    ("*", 2),
    ("100 %", 2),
    ("mine_own", 2),
    ("床に座って", 3),
    ("笑", 3),
    ("🎉", 4),
    ("cafe creme", 5),
    ("CAFÉ", 5),
    ("naive", 5),
    ("zoe", 5),
    ("СЕСТРА", 6),
    ("NEAR OR", 7),
    ("OR NOT only", 7),
)
SIGNS = ("-", '"', "body:", "(", "NEAR(", "^a", "{", "\\", "'", "%", ";--")
UNWRITTEN = ("[", "]", "{", "^")


def test_any_text_is_found_as_it_stands(reader: Person) -> None:
    for query, found in QUERIES:
        search(reader, query)
        assert texts(reader) == [WRITTEN[found]], query
        assert MARK_ON in rows(reader)[0].text, query


def test_signs_alone_are_no_error(reader: Person) -> None:
    for query in SIGNS:
        search(reader, query)
        assert reader.focus() is reader.room().finder.search, query
        assert not reader.told(), query


def test_signs_that_nobody_wrote_are_not_found(reader: Person) -> None:
    for query in UNWRITTEN:
        search(reader, query)
        assert texts(reader) == [], query


def test_nothing_found_says_so(reader: Person) -> None:
    search(reader, "zeppelin")
    assert texts(reader) == []
    assert reader.sees("Nothing found for “zeppelin”.")
    reader.press("Ctrl+A", "Del")
    reader.waits(lambda: len(rows(reader)) == len(WRITTEN))


def test_a_found_word_is_marked_on_the_screen(reader: Person) -> None:
    mark = QColor(reader.desktop.look.theme.mark).rgb()

    def marked() -> int:
        image = reader.room().finder.list.viewport().grab().toImage()
        line = range(0, image.width(), 2)
        return sum(image.pixel(x, y) == mark for y in range(0, 80, 2) for x in line)

    settle()
    assert marked() == 0
    search(reader, "broke")
    settle()
    assert marked() > 20


def test_one_found_is_opened_with_the_keyboard(reader: Person) -> None:
    search(reader, "tightwad")
    search(reader, "teapot")
    reader.press("Tab")
    while reader.focus() is not reader.room().finder.list:
        reader.press("Tab")
    reader.press("Down")
    assert reader.room().page.sheet.toPlainText() == WRITTEN[4]


def test_over_five_hundred_entries_come_as_one_scrolls(start: Start, clock: Clock) -> None:
    person = start()
    blank = person.services.journal.blank()
    person.services.journal.add_many(
        [
            replace(blank, at=blank.at - timedelta(hours=7 * n), body=f"Entry {n}")
            for n in range(520)
        ]
    )
    person.room("journal")
    assert len(rows(person)) < 520
    seen = 0
    while len(rows(person)) > seen:
        seen = len(rows(person))
        person.press("End")
    assert texts(person) == [f"Entry {n}" for n in range(520)]
    assert person.room().page.sheet.toPlainText() == "Entry 519"


def test_the_place_is_kept_while_one_edits_far_below(start: Start) -> None:
    person = start()
    blank = person.services.journal.blank()
    person.services.journal.add_many(
        [
            replace(blank, at=blank.at - timedelta(hours=7 * n), body=f"Entry {n}")
            for n in range(300)
        ]
    )
    person.room("journal")
    person.press("End", "End", "Up", "Up")
    text = person.room().page.sheet.toPlainText()
    place = person.room().finder.list.verticalScrollBar().value()
    assert place > 1_000
    person.click(person.room().page.sheet)
    person.press("Ctrl+Home")
    person.type("Now ")
    person.press("Ctrl+S")
    person.waits(lambda: not person.room().finder._refresh_timer.isActive())
    assert person.room().finder.list.verticalScrollBar().value() == place
    current = person.room().finder.list.currentIndex().data(ROW)
    assert current.text == "Now " + text
    person.press("Ctrl+1", "Ctrl+2")
    assert person.room().finder.list.currentIndex().data(ROW).text == "Now " + text


def test_the_starred_ones(reader: Person) -> None:
    reader.press("Down")
    reader.click(reader.room().page.details.star)
    reader.click("Starred")
    assert texts(reader) == [WRITTEN[1]]
    reader.click("Starred")
    assert len(rows(reader)) == len(WRITTEN)


def test_only_entries_with_a_tag(start: Start) -> None:
    person = start()
    person.wrote("One", 1, tags=("kiln",))
    person.wrote("Two", 2, tags=("shop", "kiln"))
    person.wrote("Three", 3)
    room = person.room("journal")
    room.finder.tags.setFocus()
    person.type("kiln")
    person.press("Return")
    assert room.finder.tags.currentText() == "kiln (2)"
    assert texts(person) == ["One", "Two"]
    assert not person.sees("No entries like that yet.")


def test_a_new_tag_can_be_chosen_at_once(reader: Person) -> None:
    tags = reader.room().page.details.tags
    reader.click(tags)
    reader.type("porcelain")
    reader.press("Tab")
    reader.waits(lambda: reader.room().finder.tags.findText("porcelain (1)") > 0)


def test_star_and_search_hold_together(reader: Person) -> None:
    reader.press("Down")
    reader.click(reader.room().page.details.star)
    search(reader, "laughed")
    reader.click("Starred")
    assert texts(reader) == [WRITTEN[1]]
    search(reader, "teapot")
    assert texts(reader) == []
    reader.press("Ctrl+A", "Del")
    reader.waits(lambda: texts(reader) == [WRITTEN[1]])


def test_a_day_is_said_to_a_screen_reader(reader: Person) -> None:
    from PySide6.QtCore import Qt

    said = reader.room().finder.timeline.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert say_day("2026-11-25") in said
    assert WRITTEN[0] in said


def test_an_entry_of_another_year_says_its_year(reader: Person) -> None:
    reader.wrote("Long ago.", days_ago=800)
    reader.room().finder.reload()
    assert [row.with_year for row in rows(reader)] == [False] * len(WRITTEN) + [True]


@pytest.mark.parametrize("percent", [100, 175])
def test_nothing_is_scrolled_sideways_in_a_small_window(reader: Person, percent: int) -> None:
    post = reader.services.composer.blank("A very long line about the kiln and the shelf " * 9)
    entry = reader.services.journal.latest(1)[0].id
    reader.services.composer.save(replace(post, entry=entry))
    reader.wrote("On the day with the longest name.", days_ago=56)  # Wednesday 30 September 2026
    reader.window.resize(1600, 1000)
    settle()
    reader.services.settings.set("text size", percent)
    room = reader.room()
    for view in ("timeline", "calendar", "day", "pictures", "people", "tags", "moods"):
        room.look_at(view)
        reader.window.resize(900, 600)  # from large to small: what was wide must not stay
        settle()
        frame = room.parentWidget().parentWidget()
        assert frame.horizontalScrollBar().maximum() == 0, view
        if view == "timeline":
            room.finder.go(room.finder.timeline.rowCount() - 1)
            settle()
            assert frame.horizontalScrollBar().maximum() == 0
        reader.window.resize(1600, 1000)
        settle()


def test_an_entry_that_was_emptied_says_so_and_stays(reader: Person) -> None:
    reader.press("Ctrl+F", "Tab")
    room = reader.room()
    room.finder.go(0)
    reader.click(room.page.sheet)
    reader.press("Ctrl+A", "Backspace")
    reader.waits(lambda: texts(reader)[0] == "Without words")
    assert reader.services.journal.count() == len(WRITTEN)
    assert room.finder.timeline.index(0).data() == "Without words"
