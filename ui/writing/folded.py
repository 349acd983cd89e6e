"""The caret beside what is folded away: of `![caption](media:ID)` only the caption is seen.

The text stays what it is, and what is copied has all of it. The signs around the caption have no width,
so the caret never stands among them, and a key that would take away or split one of them is meant for
what is seen beside it.
"""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor

from ui.widgets.writing_edit import WritingEdit
from ui.writing.inline import NAMED

_OPENS = len("![")
_MOVE, _KEEP = QTextCursor.MoveMode.MoveAnchor, QTextCursor.MoveMode.KeepAnchor


class Fold(NamedTuple):
    """Places in the document: the whole of it from `start` to `end`, the caption between the others."""

    start: int
    words: int
    after: int
    end: int

    @property
    def bare(self) -> bool:
        """Whether nothing of it is seen in the line: there is no caption."""
        return self.words == self.after

    def hides(self, place: int) -> bool:
        if self.bare:
            return self.start < place < self.end
        return self.start < place < self.words or self.after < place < self.end


def folds(block: QTextBlock) -> list[Fold]:
    """Those of a line."""
    text, at = block.text(), block.position()
    if "](media:" not in text:
        return []
    found = []
    for each in NAMED.finditer(text):
        # NAMED is of code points, the document of UTF-16 units
        start = at + _units(text[: each.start()])
        after = start + _units(text[each.start() : text.index("](media:", each.start())])
        found.append(Fold(start, start + _OPENS, after, start + _units(each[0])))
    return found


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class Folded(QObject):
    """Offered each key of the sheet before all others."""

    def __init__(self, sheet: WritingEdit) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._last = sheet.textCursor().position()
        sheet.cursorPositionChanged.connect(self._step_over)
        sheet.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        cursor = self._sheet.textCursor()
        if self._sheet.isReadOnly() or cursor.hasSelection():
            return False
        key, place = event.key(), cursor.position()
        fold = next(
            (each for each in folds(cursor.block()) if each.start <= place <= each.end), None
        )
        if fold is None:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if fold.start < place < fold.end:  # a caption is one line
                self._go(fold.start if place == fold.words and not fold.bare else fold.end)
        elif key == Qt.Key.Key_Backspace:
            return self._take(fold, place, fold.end, fold.after, (fold.words, fold.start))
        elif key == Qt.Key.Key_Delete:
            return self._take(fold, place, fold.start, fold.words, (fold.after, fold.end))
        return False

    def _take(
        self, fold: Fold, place: int, outer: int, inner: int, beyond: tuple[int, int]
    ) -> bool:
        """From outside a caption its last letter goes, or all where there is none; from its end what
        stands beyond it. Whether that was all.
        """
        if place == outer and fold.bare:
            cursor = self._sheet.textCursor()
            cursor.setPosition(fold.start)
            cursor.setPosition(fold.end, _KEEP)
            cursor.removeSelectedText()
            return True
        if place == outer:
            self._go(inner)
        elif place == beyond[0]:
            self._go(beyond[1])
        return False

    def _step_over(self) -> None:
        """Out of what is hidden: on in the direction of the step, past what has no width."""
        cursor = self._sheet.textCursor()
        place, before, self._last = cursor.position(), self._last, cursor.position()
        fold = next((each for each in folds(cursor.block()) if each.hides(place)), None)
        if fold is None:
            return
        step = place - before
        if abs(step) > 1:  # a click, a line up or down, a whole word: to the nearer end
            ends = (
                (fold.start, fold.end)
                if fold.bare
                else (fold.start, fold.words, fold.after, fold.end)
            )
            self._go(min(ends, key=lambda end: abs(end - place)), keep=cursor.hasSelection())
        elif fold.bare:
            self._go(fold.end if step > 0 else fold.start, keep=cursor.hasSelection())
        elif step > 0:
            self._go(
                fold.words if place < fold.words else fold.end, keep=cursor.hasSelection(), on=1
            )
        else:
            self._go(
                fold.after if place > fold.after else fold.start, keep=cursor.hasSelection(), on=-1
            )

    def _go(self, place: int, *, keep: bool = False, on: int = 0) -> None:
        """`on`: one letter further, since what lies between has no width."""
        cursor = self._sheet.textCursor()
        mode = _KEEP if keep else _MOVE
        cursor.setPosition(place, mode)
        if on:
            move = QTextCursor.MoveOperation
            cursor.movePosition(move.NextCharacter if on > 0 else move.PreviousCharacter, mode)
        self._last = cursor.position()
        self._sheet.setTextCursor(cursor)
