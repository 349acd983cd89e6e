"""Marks the words that were searched for on the sheet, and goes to the first of them."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextEdit

from core.model import Span
from ui.theme import Look


def mark_found(sheet: QTextEdit, text: str, spans: Sequence[Span], look: Look) -> None:
    """`spans` are code points of `text`, which stands on the sheet; they are in order."""
    marks, place, units = [], 0, 0
    for span in spans:
        units += _units(text[place : span.start])
        start, place = units, span.end
        units += _units(text[span.start : span.end])
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(sheet.document())
        mark.cursor.setPosition(start)
        mark.cursor.setPosition(units, QTextCursor.MoveMode.KeepAnchor)
        mark.format.setBackground(QColor(look.theme.mark))
        marks.append(mark)
    sheet.setExtraSelections(marks)
    if marks:
        cursor = sheet.textCursor()
        cursor.setPosition(marks[0].cursor.selectionStart())
        sheet.setTextCursor(cursor)
        sheet.ensureCursorVisible()


def recolour(sheet: QTextEdit, look: Look) -> None:
    """The marks that are there, in the colours that are so now."""
    marks = sheet.extraSelections()
    for mark in marks:
        mark.format.setBackground(QColor(look.theme.mark))
    sheet.setExtraSelections(marks)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
