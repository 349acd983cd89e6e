"""Markdown by keys, and how it looks: only ever typed text, and formats that are never part of it."""

import pytest
from PySide6.QtGui import QColor, QFont, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from tests.ui.person import Person


def sheet(person: Person) -> QTextEdit:
    part: QTextEdit = person.room().page.sheet
    return part


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("- one", "- one\n- two"),
        ("* one", "* one\n* two"),
        ("9. one", "9. one\n10. two"),
        ("3) one", "3) one\n4) two"),
        ("- [x] one", "- [x] one\n- [ ] two"),
        ("  - one", "  - one\n  - two"),
        ("> one", "> one\n> two"),
        ("plain", "plain\ntwo"),
        ("-no list", "-no list\ntwo"),
    ],
)
def test_a_list_goes_on(person: Person, first: str, then: str) -> None:
    person.type(first)
    person.press("Return")
    person.type("two")
    assert sheet(person).toPlainText() == then


def test_an_empty_item_ends_the_list_and_undo_brings_it_back(person: Person) -> None:
    person.type("- one")
    person.press("Return", "Return")
    assert sheet(person).toPlainText() == "- one\n"
    person.press("Ctrl+Z")
    assert sheet(person).toPlainText() == "- one\n- "


def test_nothing_goes_on_in_code(person: Person) -> None:
    person.type("```")
    person.press("Return")
    person.type("- one")
    person.press("Return")
    person.type("two")
    assert sheet(person).toPlainText() == "```\n- one\ntwo"


def test_bold_and_italic_come_and_go_by_their_keys(person: Person) -> None:
    person.type("the kiln")
    person.press("Ctrl+B")
    assert sheet(person).toPlainText() == "the **kiln**"
    person.press("Ctrl+I")
    assert sheet(person).toPlainText() == "the ***kiln***"
    person.press("Ctrl+I")
    assert sheet(person).toPlainText() == "the **kiln**"
    person.press("Ctrl+B")
    assert sheet(person).toPlainText() == "the kiln"
    person.press("Ctrl+Z")
    assert sheet(person).toPlainText() == "the **kiln**"


def test_bold_with_nothing_there_waits_for_words(person: Person) -> None:
    person.type("so ")
    person.press("Ctrl+B")
    person.type("loud")
    assert sheet(person).toPlainText() == "so **loud**"


def test_a_selection_becomes_a_link_and_without_one_the_key_is_the_windows(person: Person) -> None:
    person.type("my shop")
    person.press("Shift+Home", "Ctrl+K")
    person.type("https://a.example")
    assert sheet(person).toPlainText() == "[my shop](https://a.example)"
    person.press("Ctrl+K")
    assert person.focus().window() is not person.window or person.focus() is not sheet(person)
    person.press("Esc")


def look(person: Person, line: int, at: int) -> QTextCharFormat:
    """How a letter is shown."""
    block = sheet(person).document().findBlockByNumber(line)
    layout = block.layout()
    for found in layout.formats():
        if found.start <= at < found.start + found.length:
            return QTextCharFormat(found.format)
    return QTextCharFormat()


def test_each_part_looks_like_what_it_means_and_marks_stay_faint(person: Person) -> None:
    text = (
        "# Head\n**bold** *slant* ~~gone~~ `code`\n- [x] done\n> quote\n[shop](https://a.example)\n"
        "---\n```\n**raw**\n```\n![](media:0)"
    )
    person.paste(text)
    faint = QColor(person.desktop.look.theme.faint)
    accent = QColor(person.desktop.look.theme.accent)
    assert look(person, 0, 3).fontWeight() == QFont.Weight.DemiBold
    assert look(person, 0, 3).fontPointSize() > person.desktop.look.reading_font().pointSizeF()
    assert look(person, 0, 0).foreground().color() == faint
    assert look(person, 1, 2).fontWeight() == QFont.Weight.DemiBold
    assert look(person, 1, 0).foreground().color() == faint
    assert look(person, 1, 10).fontItalic()
    assert look(person, 1, 19).fontStrikeOut()
    assert look(person, 1, 28).fontFixedPitch()
    assert look(person, 2, 3).foreground().color() == accent
    assert look(person, 2, 7).foreground().color() == faint
    assert look(person, 3, 4).fontItalic()
    assert look(person, 4, 2).foreground().color() == accent
    assert look(person, 4, 8).foreground().color() == faint
    assert look(person, 5, 1).foreground().color() == faint
    assert look(person, 7, 3).fontWeight() != QFont.Weight.DemiBold
    assert look(person, 7, 3).fontFixedPitch()
    assert look(person, 9, 4).fontPointSize() < person.desktop.look.reading_font().pointSizeF()
    person.press("Ctrl+S")
    assert person.row("SELECT body FROM entries") == (text,)
