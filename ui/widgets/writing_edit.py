"""The sheet one writes on: plain text in a reading face, a measure of 68 characters, room to breathe.

QTextEdit with rich text switched off: unlike QPlainTextEdit it knows line height, and it is faster
to type in (measured). What is stored is always `toPlainText()`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import (
    QColor,
    QFontInfo,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from core.text import clean
from ui.quick_qt import NEVER, set_number
from ui.theme import PAD, READING, Look

if TYPE_CHECKING:
    from ui.widgets.markdown_highlighter import MarkdownHighlighter

_MEASURE = 68
_LINE_HEIGHT = 1.5  # of the size of the letters
LONGEST = 1_000_000
"""Characters that one sheet holds; a paste that would go over it is refused with a message."""


class WritingEdit(QTextEdit):
    """`edited` is told for what the person does, never for what is shown to them."""

    edited = Signal()
    too_long = Signal(int)
    """A paste was refused; how many characters it had."""

    def __init__(self, look: Look, name: str, placeholder: str, size: float = READING) -> None:
        super().__init__()
        self._look, self._size = look, size
        self._showing = False
        self.take_mime: Callable[[QMimeData], bool] | None = None
        """Is offered what is pasted or dropped first; True when it took it."""
        self.when_seen: Callable[[], object] | None = None
        """Called when the sheet is on the screen and its text is styled."""
        self.can_take: Callable[[QMimeData], bool] | None = None
        """Whether `take_mime` would take this; without it, whether there is a picture."""
        self.paint_more: Callable[[QPainter], object] | None = None
        """Paints over the sheet, in the coordinates of its viewport."""
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self._invites = placeholder
        set_number(self, horizontalScrollBarPolicy=NEVER)
        self._highlighter: MarkdownHighlighter | None = None
        self._set_font()
        look.changed.connect(self._change_font)
        self.document().contentsChange.connect(self._changed)

    def highlight(self) -> None:
        """From now on show Markdown as what it means (after the first paint: it takes a moment)."""
        from ui.widgets.markdown_highlighter import MarkdownHighlighter

        if self._highlighter is None:
            self._highlighter = MarkdownHighlighter(self.document(), self._look)
            if self.when_seen is not None:
                self.when_seen()

    def highlighter(self) -> "MarkdownHighlighter":
        """What styles the text, made now if it was not yet."""
        self.highlight()
        if self._highlighter is None:
            raise RuntimeError
        return self._highlighter

    def text(self) -> str:
        """What was written, with line feeds and in storable characters."""
        return clean(self._plain())

    def selection(self) -> tuple[int, int]:
        """Start and end of what is selected, in code points of the text."""
        cursor, text = self.textCursor(), self._plain()
        return _points(text, cursor.selectionStart()), _points(text, cursor.selectionEnd())

    def show_text(self, text: str) -> None:
        """Put another text on the sheet, with an undo history of its own."""
        self._showing = True
        self.setExtraSelections([])
        self.document().setUndoRedoEnabled(False)
        self.setPlainText(text)
        self._space_lines()
        self.document().setUndoRedoEnabled(True)
        self.document().setModified(False)
        self._showing = False

    def point_at(self, start: int, end: int) -> None:
        """Mark code points `start` to `end` until the next key, with the caret after them."""
        self.select(start, end)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = self.textCursor()
        mark.format.setBackground(QColor(self._look.theme.mark))
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        self.setTextCursor(cursor)
        self.setExtraSelections([mark])

    def pointed_at(self) -> str:
        """The words that are marked."""
        marks = self.extraSelections()
        return marks[0].cursor.selectedText() if marks else ""

    def select(self, start: int, end: int) -> None:
        """Select code points `start` to `end` of the text and bring them into view."""
        text, cursor = self._plain(), self.textCursor()
        cursor.setPosition(_utf16(text[:start]))
        cursor.setPosition(_utf16(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        if self.take_mime is not None and self.take_mime(source):
            return
        if not source.hasText():
            return
        text = clean(source.text())
        if self.document().characterCount() + len(text) > LONGEST:
            self.too_long.emit(len(text))
            return
        self.textCursor().insertText(text)
        self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        if self.can_take is not None and self.can_take(source):
            return True
        return source.hasText() or (self.take_mime is not None and source.hasImage())

    def quietly(self, act: Callable[[], object], *, fresh: bool) -> None:
        """Change how lines stand without that being an edit; `fresh`: nor one that can be undone."""
        was, self._showing = self._showing, True
        if fresh:
            self.document().setUndoRedoEnabled(False)
        act()
        if fresh:
            self.document().setUndoRedoEnabled(True)
        self._showing = was

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.paint_more is not None:
            painter = QPainter(self.viewport())
            self.paint_more(painter)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # the room's
            return
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            event.ignore()  # there may be something else to undo in the window
            return
        if enter and not self.isReadOnly():
            # Qt's own takes a second Enter for the wish to lose the height of the lines, and makes
            # no line of it.
            cursor = self.textCursor()
            cursor.insertBlock()
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_margins()
        super().resizeEvent(event)

    def _plain(self) -> str:
        """As it was typed: toPlainText() would make spaces of no-break spaces."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def _changed(self, position: int, removed: int, added: int) -> None:
        if not self._showing and (removed or added):
            self.setExtraSelections([])
            self.edited.emit()

    def _set_font(self) -> None:
        was, self._showing = self._showing, True
        self.setFont(self._look.reading_font(self._size))
        self._space_lines()
        self._set_margins()
        self._showing = was

    def _change_font(self) -> None:
        self._set_font()
        self.viewport().setFont(self.font())  # else the invitation keeps the letters that it had

    def _space_lines(self) -> None:
        form = QTextBlockFormat()
        natural = QFontMetricsF(self.font()).height()
        percent = 100 * _LINE_HEIGHT * QFontInfo(self.font()).pixelSize() / natural
        form.setLineHeight(
            max(percent, 100.0), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(form)

    def _set_margins(self) -> None:
        measure = QFontMetricsF(self.font()).averageCharWidth() * _MEASURE
        inset = PAD if self.property("role") == "sheet" else 0
        spare = max(0, int(self.width() - measure) - 2 * inset)
        self.setViewportMargins(inset, inset, max(spare, inset), inset)
        self._invite()

    def _invite(self) -> None:
        """Qt shows one line of it and cuts off the rest: where it is too long, its first sentence or words."""
        words, metrics = self._invites, QFontMetricsF(self.font())
        margins, inside = self.viewportMargins(), 2 * self.document().documentMargin()
        room = self.contentsRect().width() - margins.left() - margins.right() - inside
        if metrics.horizontalAdvance(words) > room:
            words = words[: words.find("? ") + 1] or words
        while metrics.horizontalAdvance(words) > room and " " in words:
            words = words.rpartition(" ")[0] + "…"
        if words != self.placeholderText():
            self.setPlaceholderText(words)

    def widest(self) -> int:
        """How wide the sheet is worth being, in pixels: its measure and the room around it."""
        inset = PAD if self.property("role") == "sheet" else 0
        return int(QFontMetricsF(self.font()).averageCharWidth() * _MEASURE) + 2 * inset + PAD


def _points(text: str, units: int) -> int:
    """How many code points the first `units` of Qt's characters are."""
    return len(
        text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace")
    )


def _utf16(text: str) -> int:
    """How many of Qt's characters (UTF-16 units) a text has."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
