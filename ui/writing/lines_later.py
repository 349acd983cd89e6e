"""Lines of a long text that are looked at a few at a time, so that no key waits for all of them."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QSyntaxHighlighter, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.widgets.autosave import single_shot

_AT_ONCE = 0.008  # seconds; then whatever came in has its turn


class LinesLater(QObject):
    """Drawing a line asks `may_look` and looks `with` this, which takes the time. What is not looked
    at then, or is known otherwise by now, is drawn again in steps, from what is on the screen on.
    """

    def __init__(
        self,
        parent: QObject,
        sheet: QTextEdit,
        highlighter: QSyntaxHighlighter,
        is_marked: Callable[[str], bool],
    ) -> None:
        super().__init__(parent)
        self._sheet, self._highlighter, self._is_marked = sheet, highlighter, is_marked
        self._began = self._spent = 0.0
        self._missed = self._all = self._anew = False
        self._words: set[str] = set()
        self._line = self._left = 0
        self._timer = single_shot(self, 0, self._step)
        sheet.document().blockCountChanged.connect(self._renumber)

    def may_look(self) -> bool:
        """Whether there is time for one more line before what came in has its turn."""
        if self._spent < _AT_ONCE:
            return True
        self._missed = self._anew = True
        return False

    def __enter__(self) -> None:
        self._began = perf_counter()

    def __exit__(self, *_: object) -> None:
        self._spent += perf_counter() - self._began
        self._timer.start()

    def look_again(self, words: set[str]) -> None:
        """Draw the lines again that have these caseless words; all lines for an empty set."""
        self._all = self._all or not words
        self._words |= words
        self._anew = True
        self._step()

    def _step(self) -> None:
        self._spent = 0.0
        document, end = self._sheet.document(), perf_counter() + _AT_ONCE
        if self._anew:  # through the whole text, from the first line on the screen
            self._anew = False
            seen: QTextCursor = self._sheet.cursorForPosition(QPoint(0, 0))
            self._line, self._left = seen.blockNumber(), document.blockCount()
        while self._left > 0:
            block = document.findBlockByNumber(self._line % document.blockCount())
            self._line, self._left = self._line + 1, self._left - 1
            if self._wants(block.text()):
                self._spent = 0.0  # a line that is wanted is looked at
                self._highlighter.rehighlightBlock(block)
            if perf_counter() >= end:
                break
        if self._left > 0 or self._anew:
            self._timer.start()
        else:
            self._missed = self._all = False
            self._words = set()

    def _renumber(self) -> None:
        """Lines came or went while others wait, which have other numbers now."""
        self._anew = self._anew or self._left > 0

    def _wants(self, line: str) -> bool:
        if self._all or (self._missed and self._is_marked(line)):
            return True
        folded = line.casefold() if self._words else ""
        return any(word in folded for word in self._words)
