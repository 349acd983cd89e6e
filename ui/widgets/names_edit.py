"""A line for names: tags or people, separated by commas, completed from those used before."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from core.text import tidy_names


class NamesEdit(QLineEdit):
    """`known` is asked for the names used before when the line is entered."""

    names_changed = Signal()

    def __init__(self, name: str, known: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._known = known
        self._before: tuple[str, ...] = ()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self._used = QStringListModel(self)
        self._completer: QCompleter | None = None
        self.textEdited.connect(self._offer)
        self.editingFinished.connect(self._settle)

    def names(self) -> tuple[str, ...]:
        return tidy_names(self.text().split(","))

    def show_names(self, names: Sequence[str]) -> None:
        self._before = tuple(names)
        self.setText(", ".join(names))

    def focusInEvent(self, event: QFocusEvent) -> None:
        from PySide6.QtCore import Qt

        if self._completer is None:
            self._completer = self._made()
        if event.reason() is not Qt.FocusReason.PopupFocusReason:  # not while a name is chosen
            here = self.names()
            self._used.setStringList([name for name in self._known() if name not in here])
        super().focusInEvent(event)

    def _made(self) -> QCompleter:
        from PySide6.QtCore import Qt

        from ui.widgets.completions import dressed

        made = dressed(QCompleter(self._used, self))
        made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        made.setWidget(self)
        made.activated.connect(self._complete)
        return made

    def _offer(self, text: str) -> None:
        if self._completer is None:
            return
        word = text.rsplit(",", maxsplit=1)[-1].strip().lstrip("#@")
        self._completer.setCompletionPrefix(word)
        if word and self._completer.completionCount():
            self._completer.complete()
        else:
            self._completer.setCompletionPrefix("")
            popup = self._completer.popup()
            if popup is not None:
                popup.hide()

    def _complete(self, name: str) -> None:
        kept = self.text().split(",")[:-1]
        self.setText(", ".join([*(part.strip() for part in kept), name]) + ", ")

    def _settle(self) -> None:
        names = self.names()
        self.setText(", ".join(names))
        if names != self._before:
            self._before = names
            self.names_changed.emit()
