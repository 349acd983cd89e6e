"""What every way of looking at the journal is: a page that shows afresh and asks for entries."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GAP, Look
from ui.widgets.empty_state import EmptyState


class View(QWidget):
    """A page of the Journal. Its first part has the keyboard when it is entered."""

    wanted = Signal(str)
    """Entries are asked for: a query, as one would type it."""
    entry_wanted = Signal(str)
    told = Signal(str)
    undo_offered = Signal(str, object)
    emptied = Signal()
    """What had the keyboard is gone, since there is nothing to show."""
    keep_wanted = Signal()
    """What is being written must be kept first."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(0, GAP, 0, GAP)
        self.inside.setSpacing(GAP)
        self._filled: list[QWidget] = []
        self._own: list[QWidget] = []
        self._empty: EmptyState | None = None
        self._awaited = False
        self._had: QWidget | None = None

    def reload(self) -> None:
        """Show what is so now."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """What takes the keyboard."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """The keyboard comes here, if need be as soon as there is something to show."""
        self._awaited, self._had = not self.first().isVisible(), self.window().focusWidget()
        if not self._awaited:  # Qt would bring it here later wherever one has gone meanwhile
            self.first().setFocus()

    def leave_focus(self) -> None:
        """It stays where it is, whatever comes later."""
        self._awaited = False

    def fill(self, *parts: QWidget, own: Sequence[QWidget] = ()) -> None:
        """The parts that are there when there is something to show; the last takes the room.

        Those in `own` show themselves when they have something to say.
        """
        for part in parts:
            self.inside.addWidget(part, 1 if part is parts[-1] else 0)
        self._filled, self._own = list(parts), list(own)
        for part in own:
            part.hide()

    def when_empty(self, look: Look, icon: str, title: str, text: str) -> None:
        """What is shown in their place when there is nothing."""
        self._empty = EmptyState(look, icon, title, text)
        self._empty.hide()
        self.inside.addWidget(self._empty, 1)

    def show_filled(self, *, filled: bool) -> None:
        at = self.window().focusWidget()
        if not filled and at is not None and self.isAncestorOf(at):
            self.emptied.emit()
        for part in self._filled:
            if not filled or part not in self._own:
                part.setVisible(filled)
        if self._empty is not None:
            self._empty.setVisible(not filled)
        awaited, self._awaited = self._awaited, self._awaited and not filled
        if filled and awaited and at is self._had:
            self.take_focus()
