"""Bad days in Today: a full disk, a locked file, monstrous pastes. Nothing typed is lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Start
from tests.ui.person import Person

BODIES = "SELECT body FROM entries ORDER BY id"


def read_only(person: Person) -> Callable[[], object]:
    """The file cannot be written until the returned function is called."""
    connection = person.services.store.database.connection
    connection.execute("PRAGMA query_only = ON")
    return lambda: connection.execute("PRAGMA query_only = OFF")


def full_disk(person: Person) -> Callable[[], object]:
    """The file cannot grow until the returned function is called."""
    connection = person.services.store.database.connection
    connection.execute("PRAGMA max_page_count = 1")
    return lambda: connection.execute("PRAGMA max_page_count = 1000000")


Trouble = Callable[[Person], Callable[[], object]]
TROUBLES: dict[Trouble, str] = {
    read_only: "can be read but not changed",
    full_disk: "The disk is full",
}
LONG = "It went on and on. " * 2_000  # needs new pages in any database


@pytest.mark.parametrize("trouble", TROUBLES, ids=["read only", "full disk"])
def test_what_cannot_be_saved_stays_and_is_saved_later(person: Person, trouble: Trouble) -> None:
    end = trouble(person)
    person.paste(LONG)
    person.waits_to_see("Not saved yet.")
    assert person.sees(TROUBLES[trouble])
    assert person.room().page.sheet.toPlainText() == LONG
    person.press("Ctrl+2", "Ctrl+1", "Ctrl+N")
    assert person.room().page.sheet.toPlainText() == LONG
    assert person.rows(BODIES) == []
    end()
    person.waits(lambda: person.rows(BODIES) == [(LONG,)])
    person.waits_to_see("Saved at")


def test_the_sentence_stays_when_one_goes_to_another_room(person: Person) -> None:
    end = read_only(person)
    person.type("Not lost")
    person.press("Ctrl+3")
    person.waits_to_see("Not saved yet.")
    end()


def test_closing_with_something_unsaved_asks_to_look_once_more(person: Person) -> None:
    end = read_only(person)
    person.type("Not lost")
    person.press("Ctrl+Q")
    assert person.window.isVisible()
    assert "could not be saved" in person.told()
    end()
    person.press("Ctrl+Q")
    assert not person.window.isVisible()
    assert person.rows(BODIES) == [("Not lost",)]


def test_a_second_close_closes_all_the_same(person: Person) -> None:
    end = read_only(person)
    person.type("Not that dear to me")
    person.press("Ctrl+Q", "Ctrl+Q")
    assert not person.window.isVisible()
    end()


def test_a_new_day_does_not_wipe_what_is_unsaved(person: Person, clock: object) -> None:
    end = read_only(person)
    person.type("Written on a full disk")
    person.services.journal._now.forward(hours=20)  # type: ignore[attr-defined]
    person.press("Ctrl+2", "Ctrl+1")
    assert person.room().page.sheet.toPlainText() == "Written on a full disk"
    end()
    person.press("Ctrl+S")
    assert person.rows("SELECT day, body FROM entries") == [
        ("2026-11-25", "Written on a full disk")
    ]


def test_a_paste_of_five_megabytes_is_refused_with_a_sentence(person: Person) -> None:
    person.type("Before")
    person.paste("all of it " * 500_000)
    assert person.room().page.sheet.toPlainText() == "Before"
    assert person.told() == (
        "That is 5,000,000 characters, and one sheet holds 1,000,000. Nothing was changed and the "
        "clipboard still has it."
    )
    person.press("Ctrl+S")
    assert person.rows(BODIES) == [("Before",)]


def test_a_book_fits(person: Person) -> None:
    book = "A line of a novel, not a very good one.\n" * 10_000
    person.paste(book)
    person.press("Ctrl+S")
    assert person.rows(BODIES) == [(book,)]


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("nul\0l", "null"),
        ("mark\ue000ed\ue001", "marked"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
    ],
)
def test_what_no_file_can_hold_does_not_come_in(person: Person, pasted: str, kept: str) -> None:
    carried = QMimeData()
    carried.setData("text/plain;charset=utf-16", pasted.encode("utf-16", "surrogatepass"))
    carried.setText(pasted)
    QApplication.clipboard().setMimeData(carried)
    person.press("Ctrl+V")
    person.press("Ctrl+S")
    assert person.rows(BODIES) == [(kept,)]
    assert person.room().page.sheet.toPlainText() == kept


@pytest.mark.parametrize("pasted", ["a\ud83db", "ab\udc00"])
def test_half_a_character_does_not_come_in(person: Person, pasted: str) -> None:
    person.paste(pasted)
    person.press("Ctrl+S")
    (body,) = person.row(BODIES)
    assert body.replace("\ufffd", "") == "ab"
    assert person.room().page.sheet.text() == body


def test_a_paste_of_rich_text_is_plain(person: Person) -> None:
    carried = QMimeData()
    carried.setHtml("<h1>Big</h1><p>and <b>bold</b></p>")
    carried.setText("Big and bold")
    QApplication.clipboard().setMimeData(carried)
    person.press("Ctrl+V")
    person.press("Ctrl+S")
    assert person.rows(BODIES) == [("Big and bold",)]


def test_two_windows_on_one_journal_wait_for_each_other(start: Start) -> None:
    one, two = start(), start()
    two.window.activateWindow()
    two.type("From the second")
    two.press("Ctrl+S")
    one.window.activateWindow()
    one.waits(one.window.isActiveWindow)
    one.type("From the first")
    one.press("Ctrl+S")
    assert one.rows(BODIES) == [("From the second",), ("From the first",)]
