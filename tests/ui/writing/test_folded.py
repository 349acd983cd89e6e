"""A photo's address is folded away in its line: the caret never stands in it, the text stays whole."""

from typing import Any

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from tests.ui.person import Person
from ui.widgets.writing_edit import WritingEdit

UID = "12345678-1234-1234-1234-123456789012"
KILN = f"![Kiln](media:{UID})"
BARE = f"![](media:{UID})"


def shown(person: Person, text: str, place: int) -> WritingEdit:
    """The sheet with this text and the caret at a place."""
    sheet: WritingEdit = person.room().page.sheet
    sheet.setFocus()
    person.paste(text)
    at(sheet, place)
    return sheet


def at(sheet: WritingEdit, place: int) -> None:
    cursor = sheet.textCursor()
    cursor.setPosition(place)
    sheet.setTextCursor(cursor)


def place(sheet: WritingEdit) -> int:
    return sheet.textCursor().position()


def test_the_caption_is_seen_and_the_rest_has_no_width(person: Person) -> None:
    sheet = shown(person, f"a\n{KILN} b", 0)
    block = sheet.document().findBlockByNumber(1)
    line = block.layout().lineAt(0)

    def x(column: int) -> float:
        found: Any = line.cursorToX(column)
        return float(found[0] if isinstance(found, tuple) else found)

    assert x(2) - x(0) < 2
    assert x(6) - x(2) > 20
    assert x(len(KILN)) - x(6) < 12
    assert sheet.text() == f"a\n{KILN} b"


@pytest.mark.parametrize(
    ("text", "begins", "keys", "ends"),
    [
        (f"a{KILN}b", 1, "Right", 4),  # over `![` and the first letter of the caption
        (f"a{KILN}b", 7, "Right", 1 + len(KILN) + 1),
        (f"a{KILN}b", 1 + len(KILN), "Left", 6),
        (f"a{KILN}b", 3, "Left", 0),
        (f"a{BARE}b", 1, "Right", 1 + len(BARE)),
        (f"a{BARE}b", 1 + len(BARE), "Left", 1),
        (f"🙂{BARE}b", 2, "Right", 2 + len(BARE)),
    ],
)
def test_the_caret_goes_over_it_whole(
    person: Person, text: str, begins: int, keys: str, ends: int
) -> None:
    sheet = shown(person, text, begins)
    person.press(keys)
    assert place(sheet) == ends


def test_put_into_it_the_caret_stands_beside_it(person: Person) -> None:
    sheet = shown(person, f"{KILN} b", len(KILN) + 2)
    at(sheet, 9)
    assert place(sheet) == 6
    at(sheet, len(KILN) + 2)
    at(sheet, len(KILN) - 3)
    assert place(sheet) == len(KILN)


@pytest.mark.parametrize(
    ("text", "begins", "keys", "left"),
    [
        (f"a{KILN}b", 1 + len(KILN), "Backspace", f"a![Kil](media:{UID})b"),
        (f"a{KILN}b", 1, "Del", f"a![iln](media:{UID})b"),
        (f"a\n{KILN}", 4, "Backspace", f"a{KILN}"),
        (f"{KILN}\nb", 6, "Del", f"{KILN}b"),
        (f"a{BARE}b", 1 + len(BARE), "Backspace", "ab"),
        (f"a{BARE}b", 1, "Del", "ab"),
        (f"{KILN}b", 4, "Return", f"{KILN}\nb"),
        (f"a{KILN}", 3, "Return", f"a\n{KILN}"),
        (f"- {KILN}", 8, "Return", f"- {KILN}\n- "),
    ],
)
def test_no_key_breaks_it(person: Person, text: str, begins: int, keys: str, left: str) -> None:
    sheet = shown(person, text, begins)
    person.press(keys)
    assert sheet.text() == left
    person.press("Ctrl+Z")
    if sheet.text() == left:  # the room below a line came or went with it
        person.press("Ctrl+Z")
    assert sheet.text() == text


def test_what_is_copied_has_all_of_it(person: Person) -> None:
    sheet = shown(person, f"a {KILN} b", 2)
    cursor = sheet.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    sheet.setTextCursor(cursor)
    person.press("Ctrl+C")
    assert QApplication.clipboard().text() == f"{KILN} b"
    person.press("Ctrl+X")
    assert sheet.text() == "a "


def test_with_shift_it_is_selected_whole(person: Person) -> None:
    sheet = shown(person, f"a{BARE}b", 1)
    person.press("Shift+Right")
    assert sheet.textCursor().selectedText() == BARE
    person.press("Del")
    assert sheet.text() == "ab"
