"""Keys that write Markdown: Enter goes on with a list or a quote, Ctrl+B, I and K set marks.

They only type what the person could have typed; each is one step to undo.
"""

import re

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

_ITEM = re.compile(r"^(\s*)([-*+]|(\d{1,9})([.)]))(\s+)(\[[ xX]\]\s+)?")
_QUOTE = re.compile(r"^(?:\s{0,3}>\s?)+")
_FENCE = re.compile(r"^\s{0,3}(?:```|~~~)")
_ADDRESS = re.compile(r"^(?:https?://|mailto:)\S+$")
_CONTROL = Qt.KeyboardModifier.ControlModifier


class MarkdownKeys(QObject):
    """Offered each key of a sheet before the sheet and before the window's shortcuts."""

    def __init__(self, sheet: QTextEdit) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        sheet.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if not isinstance(event, QKeyEvent) or self._sheet.isReadOnly():
            return False
        if event.type() is QEvent.Type.KeyPress:
            return take_key(self._sheet, event)
        override = event.type() is QEvent.Type.ShortcutOverride and _is_link_key(event)
        if override and self._sheet.textCursor().hasSelection():
            event.accept()  # with nothing selected the key is the window's
        return False


def _is_link_key(event: QKeyEvent) -> bool:
    return event.modifiers() == _CONTROL and event.key() == Qt.Key.Key_K


def take_key(sheet: QTextEdit, event: QKeyEvent) -> bool:
    """Do what the key means in Markdown; False where it means nothing of its own."""
    modifiers, key = event.modifiers(), event.key()
    if modifiers == _CONTROL:
        marks = {Qt.Key.Key_B: "**", Qt.Key.Key_I: "*"}.get(Qt.Key(key))
        if marks is not None:
            _mark(sheet, marks)
            return True
        if key == Qt.Key.Key_K:
            return _link(sheet)
        return False
    plain = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and _go_on(sheet)


def _mark(sheet: QTextEdit, marks: str) -> None:
    """Put marks around the selection or the word, or take them away where they are."""
    cursor = sheet.textCursor()
    if not cursor.hasSelection():
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        if not cursor.hasSelection():
            at = cursor.position()
            cursor.insertText(marks * 2)
            cursor.setPosition(at + len(marks))
            sheet.setTextCursor(cursor)
            return
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    while end > start and sheet.document().characterAt(end - 1).isspace():
        end -= 1
    while start < end and sheet.document().characterAt(start).isspace():
        start += 1
    cursor.beginEditBlock()
    stars = min(_stars(sheet, start, -1), _stars(sheet, end, 1))
    around = stars >= 2 if marks == "**" else stars % 2 == 1
    if around:
        _replace(cursor, end, end + len(marks), "")
        _replace(cursor, start - len(marks), start, "")
        start, end = start - len(marks), end - len(marks)
    else:
        _replace(cursor, end, end, marks)
        _replace(cursor, start, start, marks)
        start, end = start + len(marks), end + len(marks)
    cursor.endEditBlock()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    sheet.setTextCursor(cursor)


def _link(sheet: QTextEdit) -> bool:
    """`[words](address)`, the caret where something is still to be typed; only for a selection:
    without one the key stays the window's.
    """
    cursor = sheet.textCursor()
    words = cursor.selectedText()
    if not words or "\u2029" in words:
        return False
    start = cursor.selectionStart()
    if _ADDRESS.match(words):
        cursor.insertText(f"[]({words})")
        cursor.setPosition(start + 1)
    else:
        cursor.insertText(f"[{words}]()")
        cursor.setPosition(cursor.position() - 1)
    sheet.setTextCursor(cursor)
    return True


def _go_on(sheet: QTextEdit) -> bool:
    """A list, a list of boxes or a quote goes on in the next line; an empty item ends it."""
    cursor = sheet.textCursor()
    if cursor.hasSelection() or _in_code(cursor):
        return False
    text, at = cursor.block().text(), cursor.positionInBlock()
    item, quote = _ITEM.match(text), _QUOTE.match(text)
    found = item or quote
    if found is None or at < found.end():
        return False
    if not text[found.end() :].strip():
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.endEditBlock()
    else:
        cursor.insertText("\n" + (_next(item) if item else found[0]))
    sheet.setTextCursor(cursor)
    sheet.ensureCursorVisible()
    return True


def _next(item: re.Match[str]) -> str:
    """How the next item begins: the next number, an empty box."""
    indent, mark, number, sign, space, box = item.groups()
    if number is not None:
        mark = f"{int(number) + 1}{sign}"
    return f"{indent}{mark}{space}" + ("[ ] " if box else "")


def _in_code(cursor: QTextCursor) -> bool:
    """Whether the caret is inside fenced code, where nothing goes on by itself."""
    inside, block = False, cursor.document().begin()
    if "```" not in (text := cursor.document().toPlainText()) and "~~~" not in text:
        return False
    while block.isValid() and block.blockNumber() < cursor.blockNumber():
        inside ^= bool(_FENCE.match(block.text()))
        block = block.next()
    return inside


def _stars(sheet: QTextEdit, at: int, step: int) -> int:
    """How many stars stand before (-1) or after (1) a place."""
    document, count = sheet.document(), 0
    at += min(step, 0)
    while at >= 0 and document.characterAt(at) == "*":
        count, at = count + 1, at + step
    return count


def _replace(cursor: QTextCursor, start: int, end: int, words: str) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(words)
