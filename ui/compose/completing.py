"""Hashtags and people completed while one types: only those that the person used before."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QCompleter

from ui.widgets.completions import dressed
from ui.widgets.writing_edit import WritingEdit

_TYPED = re.compile(r"(?<![\w@#/.])[@#]\w[\w.@-]*\Z")
_USED = re.compile(r"(?<![\w@#/.])[@#]\w[\w.@-]*\w")
_MOST = 400


def used(texts: Sequence[str]) -> list[str]:
    """Hashtags and mentions in texts, newest first: the most used come first."""
    counted: Counter[str] = Counter()
    for text in texts:
        counted.update(_USED.findall(text))
    return [name for name, _ in counted.most_common(_MOST)]


class Completing(QObject):
    """Watches one sheet; Tab or Enter takes the name that is marked, Esc leaves it."""

    def __init__(self, sheet: WritingEdit, names: Callable[[], list[str]]) -> None:
        super().__init__(sheet)
        self._sheet, self._names = sheet, names
        self._model = QStringListModel(self)
        self.completer = dressed(QCompleter(self._model, self))
        self.completer.setWidget(sheet)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.completer.activated.connect(self._take)
        self._popup = cast("QAbstractItemView", self.completer.popup())
        self._known: list[str] = []
        sheet.edited.connect(self._look)
        self._popup.installEventFilter(self)  # the popup has the keys while it is open

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        popup = self._popup
        if event.type() == QEvent.Type.KeyPress and popup.isVisible():
            key = event.key() if isinstance(event, QKeyEvent) else 0
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
                popup.hide()
                self._take(self.completer.currentCompletion())
                return True
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        cursor = self._sheet.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()][-60:]
        typed = _TYPED.search(before)
        popup = self._popup
        if typed is None or not self._sheet.hasFocus():
            popup.hide()
            return
        if not popup.isVisible():
            self._known = self._names()
        names = [name for name in self._known if name != typed[0]]
        self._model.setStringList(names)
        self.completer.setCompletionPrefix(typed[0])
        if not self.completer.completionCount():
            popup.hide()
            return
        popup.setCurrentIndex(self.completer.completionModel().index(0, 0))
        place = self._sheet.cursorRect()
        place.setWidth(popup.sizeHintForColumn(0) + 40)
        place.translate(self._sheet.viewport().pos())
        self.completer.complete(place)

    def _take(self, name: str) -> None:
        cursor = self._sheet.textCursor()
        typed = len(self.completer.completionPrefix())
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, typed)
        cursor.insertText(f"{name} ")
        self._sheet.setTextCursor(cursor)
