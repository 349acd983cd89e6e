"""The sheet: what is typed stays what it is, and Markdown is shown as what it means."""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QTextEdit

from tests.ui.person import Person, settle


@pytest.mark.parametrize(
    "text",
    ["a\u00a0b \u202f!", "tab\tand  two blanks ", "# not\n\n\nmade\nof it", "<b>no & markup</b>"],
)
def test_nothing_is_made_of_what_is_typed(person: Person, text: str) -> None:
    person.paste(text)
    person.press("Ctrl+S")
    assert person.row("SELECT body FROM entries") == (text,)


@pytest.mark.parametrize("key", ["Return", "Enter", "Shift+Return"])
def test_each_enter_is_a_line_and_lines_keep_their_height(person: Person, key: str) -> None:
    person.type("One.")
    person.press(key, key, key)
    person.type("Two.")
    person.press("Ctrl+S")
    assert person.row("SELECT body FROM entries") == ("One.\n\n\nTwo.",)
    sheet = person.room().page.sheet
    blocks = [sheet.document().findBlockByNumber(n) for n in range(4)]
    assert blocks[0].blockFormat().lineHeight() > 100
    assert len({block.blockFormat().lineHeight() for block in blocks}) == 1
    person.press("Ctrl+A", key)
    person.type("Three.")
    assert sheet.text() == "\nThree."
    person.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert sheet.text().startswith("One.")


def test_code_points_are_selected_and_told(person: Person) -> None:
    person.paste("👩‍🚀 flew, 🎉 we cheered")
    sheet = person.room().page.sheet
    text = sheet.text()
    start = text.index("🎉")
    cursor = sheet.textCursor()
    cursor.setPosition(len(text[:start].encode("utf-16-le")) // 2)
    cursor.setPosition(len(text.encode("utf-16-le")) // 2, cursor.MoveMode.KeepAnchor)
    sheet.setTextCursor(cursor)
    assert sheet.selection() == (start, len(text))
    assert sheet.textCursor().selectedText() == "🎉 we cheered"


def formats(sheet: QTextEdit, line: int) -> list[tuple[str, QFont]]:
    """The parts of a line that are shown in a way of their own."""
    block = sheet.document().findBlockByNumber(line)
    return [
        (block.text()[part.start : part.start + part.length], part.format.font())
        for part in block.layout().formats()
    ]


def test_markdown_is_shown_and_stays_as_typed(person: Person) -> None:
    text = "# A title\nsome **strong** and *soft* words"
    person.paste(text)
    settle()
    sheet = person.room().page.sheet
    assert sheet.toPlainText() == text
    (mark, _), (title, bold) = formats(sheet, 0)
    assert (mark, title) == ("#", " A title")
    assert bold.weight() >= QFont.Weight.DemiBold
    parts = dict(formats(sheet, 1))
    assert parts["strong"].weight() >= QFont.Weight.DemiBold
    assert parts["soft"].italic()


def test_the_measure_stays_readable_in_a_wide_window(person: Person) -> None:
    person.window.resize(2400, 900)
    settle()
    sheet = person.room().page.sheet
    letters = sheet.viewport().width() / sheet.fontMetrics().averageCharWidth()
    assert 60 <= letters <= 72


def test_what_is_pointed_at_is_not_typed_over(person: Person) -> None:
    person.type("one two three")
    sheet = person.room().page.sheet
    sheet.point_at(4, 7)
    assert sheet.pointed_at() == "two"
    person.type("!")
    assert sheet.toPlainText() == "one two! three"
    assert sheet.pointed_at() == ""


def test_tab_leaves_the_sheet(person: Person) -> None:
    person.type("one")
    person.press("Tab")
    assert person.focus() is not person.room().page.sheet
    person.press("Shift+Tab")
    person.type("!")
    assert person.room().page.sheet.toPlainText() == "one!"
