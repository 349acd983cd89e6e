"""Spelling on one sheet: which words are marked, and the menu of others at a right click or F7."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QMenu

from ui.widgets.writing_edit import WritingEdit
from ui.writing.lines_later import LinesLater
from ui.writing.spelling import Spelling


class SpellSheet(QObject):
    """Joined to one sheet. The word at the caret is left alone until the caret leaves it."""

    def __init__(self, spelling: Spelling, sheet: WritingEdit) -> None:
        super().__init__(sheet)
        self._spelling, self._sheet = spelling, sheet
        self._left_alone = -1
        self.menu: QMenu | None = None
        highlighter = sheet.highlighter()
        highlighter.misspelt = self._misspelt
        self._highlighter = highlighter
        self._lines = LinesLater(
            self, sheet, highlighter, lambda line: bool(spelling.misspelt(line))
        )
        spelling.learnt.connect(self._lines.look_again)
        sheet.cursorPositionChanged.connect(self._moved)
        sheet.installEventFilter(self)
        sheet.viewport().installEventFilter(self)
        highlighter.rehighlight()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QContextMenuEvent) and watched is self._sheet.viewport():
            keyed = event.reason() is QContextMenuEvent.Reason.Keyboard
            cursor = (
                self._sheet.textCursor() if keyed else self._sheet.cursorForPosition(event.pos())
            )
            found = self._at(cursor)
            if found is not None and self._spelling.on:
                self._offer(found, event.globalPos())
                return True
        if _is_next_key(event):
            self.next()
            return True
        return False

    def next(self) -> None:
        """Go to the next marked word, from the top again after the last, and offer others."""
        document, cursor = self._sheet.document(), self._sheet.textCursor()
        first = cursor.block()
        start = cursor.selectionEnd() - first.position()
        for step in range(document.blockCount() + 1):
            number = (first.blockNumber() + step) % document.blockCount()
            block = document.findBlockByNumber(number)
            for at, length in self._spelling.misspelt(block.text()):
                if step == 0 and at < start:
                    continue
                chosen = QTextCursor(block)
                chosen.setPosition(block.position() + at)
                chosen.setPosition(block.position() + at + length, QTextCursor.MoveMode.KeepAnchor)
                self._sheet.setTextCursor(chosen)
                self._sheet.ensureCursorVisible()
                below = self._sheet.cursorRect().bottomLeft()
                self._offer(chosen, self._sheet.viewport().mapToGlobal(below))
                return

    def _misspelt(self, text: str) -> list[tuple[int, int]]:
        if not self._lines.may_look():
            return []
        with self._lines:
            found = self._spelling.misspelt(text)
        cursor = self._sheet.textCursor()
        block = self._highlighter.line()
        if not found or block != cursor.blockNumber() or not self._sheet.hasFocus():
            return found
        at = cursor.positionInBlock()
        free = [each for each in found if not each[0] <= at <= each[0] + each[1]]
        if len(free) < len(found) and not cursor.hasSelection():
            self._left_alone = block
            return free
        return found

    def _moved(self) -> None:
        """The caret has left a word that was left alone: look at it now."""
        if self._left_alone < 0:
            return
        cursor = self._sheet.textCursor()
        text, at = cursor.block().text(), cursor.positionInBlock()
        inside = cursor.blockNumber() == self._left_alone and text[at - 1 : at].isalpha()
        if not inside:
            block = self._sheet.document().findBlockByNumber(self._left_alone)
            self._left_alone = -1
            if block.isValid():
                self._highlighter.rehighlightBlock(block)

    def _at(self, cursor: QTextCursor) -> QTextCursor | None:
        """The marked word there, selected."""
        block, at = cursor.block(), cursor.positionInBlock()
        for start, length in self._spelling.misspelt(block.text()):
            if start <= at <= start + length:
                found = QTextCursor(block)
                found.setPosition(block.position() + start)
                found.setPosition(
                    block.position() + start + length, QTextCursor.MoveMode.KeepAnchor
                )
                return found
        return None

    def _offer(self, word: QTextCursor, at: QPoint) -> None:
        self._spelling.suggest(
            word.selectedText(), word.block().text(), partial(self._open, word, at)
        )

    def _open(self, word: QTextCursor, at: QPoint, others: list[str]) -> None:
        said = word.selectedText()
        self.menu = menu = self._sheet.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first = menu.actions()[0]
        acts = [QAction(other.replace("&", "&&"), menu) for other in others]
        for act, other in zip(acts, others, strict=True):
            act.triggered.connect(partial(self._replace, word, other))
            act.setEnabled(not self._sheet.isReadOnly())
        if not others:
            none = QAction(self.tr("Nothing like it is in the dictionary"), menu)
            none.setEnabled(False)
            acts.append(none)
        add = QAction(self.tr("Add “{0}” to my words").format(said), menu)
        add.triggered.connect(partial(self._spelling.add, said))
        acts.append(add)
        menu.insertActions(first, acts)
        menu.insertSeparator(first)
        menu.insertMenu(first, self._languages(menu, word.block().text()))
        menu.insertSeparator(first)
        menu.popup(at)
        menu.setActiveAction(acts[0])

    def _languages(self, parent: QMenu, line: str) -> QMenu:
        from PySide6.QtCore import QLocale

        menu = QMenu(self.tr("Language of the words"), parent)
        for each in self._spelling.languages:
            locale = QLocale(each.code)
            name = f"{locale.nativeLanguageName()} ({locale.nativeTerritoryName()})"
            act = menu.addAction(name, partial(self._spelling.choose, each.code))
            act.setCheckable(True)
            act.setChecked(each.code == self._spelling.dictionary_for(line))
        return menu

    def _replace(self, word: QTextCursor, other: str) -> None:
        word.insertText(other)
        self._sheet.setTextCursor(word)


def _is_next_key(event: QEvent) -> bool:
    if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    return event.key() == Qt.Key.Key_F7 and not event.modifiers()
