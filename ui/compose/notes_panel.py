"""Notes beside the text, never in its way: private things, and words that push."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from core.composer import Reading
from core.model import Private
from core.register import DEFAULT_ROLE, Naming
from ui import words
from ui.icons import pixmap
from ui.shell import translate
from ui.theme import GAP, Look
from ui.widgets.basics import Card, button, clear, label, row
from ui.widgets.person_menu import PersonButton

_MOST = 8


class Advice(NamedTuple):
    """One note on a stretch of the text, and what could stand there instead."""

    start: int
    end: int
    words: str
    said: str
    instead: str
    private: bool
    person: bool = False


def advice(reading: Reading) -> list[Advice]:
    """Private things first, each kind in the order of the text."""
    text = reading.text
    return [
        Advice(
            f.start,
            f.end,
            f.text,
            words.caution(f, translate),
            f.instead,
            private=True,
            person=f.type is Private.PERSON,
        )
        for f in reading.private
    ] + [
        Advice(
            n.start,
            n.end,
            text[n.start : n.end],
            words.note(n, translate),
            n.instead,
            private=False,
        )
        for n in reading.wording
    ]


class NotesPanel(QWidget):
    """Each note can be shown in the text, taken up, or left."""

    shown = Signal(int, int)
    replaced = Signal(int, int, str)
    named = Signal(str, object, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._left: set[tuple[str, str]] = set()
        self._notes: list[Advice] = []
        self._reading: Reading | None = None
        self._fixed = False
        self.cards: list[_NoteCard] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(GAP)
        self._empty = label(self.tr("Nothing to note."), "faint")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        inside.addWidget(label(self.tr("Notes"), "section"))
        inside.addWidget(self._empty)
        inside.addLayout(self._column)

    def forget(self) -> None:
        """Another post: what was left there does not count here."""
        self._left.clear()
        self._show([])

    def show_reading(self, reading: Reading, *, fixed: bool = False) -> None:
        """Show the notes on a text; `fixed`: the words cannot be changed now."""
        changed, self._fixed = fixed is not self._fixed, fixed
        self._reading = reading
        notes = [n for n in advice(reading) if (n.words, n.said) not in self._left][:_MOST]
        if changed or notes != self._notes:
            self._show(notes)

    def _show(self, notes: Sequence[Advice]) -> None:
        self._notes = list(notes)
        clear(self._column)
        self.cards = []
        for note in notes:
            card = _NoteCard(self._look, note, fixed=self._fixed)
            card.show_me.connect(lambda note=note: self.shown.emit(note.start, note.end))
            card.replace_me.connect(
                lambda note=note: self.replaced.emit(note.start, note.end, note.instead)
            )
            card.leave_me.connect(lambda note=note: self._leave(note))
            if card.remember is not None:
                card.remember.said.connect(self._name)
            self._column.addWidget(card)
            self.cards.append(card)
        self._empty.setVisible(not notes)

    def _name(self, name: str, naming: Naming, role: str) -> None:
        """It holds from now on; here the notes on this name have had their answer."""
        self._left |= {(note.words, note.said) for note in self._notes if note.words == name}
        self.named.emit(name, naming, role)
        if self._reading is not None:
            self.show_reading(self._reading, fixed=self._fixed)

    def _leave(self, note: Advice) -> None:
        self._left.add((note.words, note.said))
        if self._reading is not None:
            self.show_reading(self._reading, fixed=self._fixed)


class _NoteCard(Card):
    show_me = Signal()
    replace_me = Signal()
    leave_me = Signal()

    def __init__(self, look: Look, note: Advice, *, fixed: bool) -> None:
        super().__init__()
        self.column.setContentsMargins(12, GAP, 12, GAP)
        self.column.setSpacing(2)
        sign = label()
        sign.setPixmap(pixmap("lock" if note.private else "info", look.theme.faint, 16, 2))
        said = label(note.said, wrap=True)
        across = row(sign, said)
        across.setStretch(1, 1)
        self.column.addLayout(across)
        buttons: list[QPushButton] = [button(self.tr("Show"), self.show_me.emit, "link")]
        if note.instead and not fixed:
            word = self.tr("Say “{0}”").format(note.instead)
            buttons.append(button(word, self.replace_me.emit, "link"))
        self.remember: PersonButton | None = None
        if note.person:
            self.remember = PersonButton(note.words, note.instead or DEFAULT_ROLE)
            buttons.append(self.remember)
        buttons.append(button(self.tr("Leave it"), self.leave_me.emit, "link"))
        self.buttons = buttons
        self.column.addLayout(row(*buttons, None, spacing=GAP // 2))
        self.setAccessibleName(note.said)
