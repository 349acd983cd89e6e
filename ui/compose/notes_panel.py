"""Notes beside the text, never in its way: private things, words that push, tails, told before."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from core.register import Naming, lasting
from core.rereading import Second
from ui.compose.advice import Advice, advice, week_note
from ui.compose.elsewhere import Place, say_where
from ui.icons import pixmap
from ui.theme import GAP, Look
from ui.widgets.basics import Card, button, clear, label, restyle, row
from ui.widgets.flow import flow
from ui.widgets.person_menu import PersonButton
from ui.widgets.short_button import ShortButton

_MOST = 8


class NotesPanel(QWidget):
    """Each note can be shown in the text, taken up, or left."""

    shown = Signal(object)
    replaced = Signal(object)
    named = Signal(str, object, str)
    post_wanted = Signal(str)
    undo_wanted = Signal()
    """The note that was taken up last is to be taken back."""
    left = Signal()
    """The last note is done with, or the keyboard goes back to the words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._left: set[tuple[str, str]] = set()
        self._notes: list[Advice] = []
        self._second: Second | None = None
        self._others: Sequence[tuple[Place, Second]] = ()
        self._week = ""
        self._fixed = self._all = self._taken = False
        self.cards: list[_NoteCard] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(GAP)
        self._empty = label(self.tr("Nothing to note."), "faint")
        self.more = button("", self._show_all, "link")
        self.more.hide()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        self.heading = label(self.tr("Notes"), "section")
        self.heading.setToolTip(
            self.tr(
                "F6 goes to the notes. Enter takes one up and Ctrl+Z takes that back, E shows it in "
                "the text, Del leaves it."
            )
        )
        inside.addWidget(self.heading)
        inside.addWidget(self._empty)
        inside.addLayout(self._column)
        inside.addLayout(row(self.more, None))

    def forget(self) -> None:
        """Another post: what was left there does not count here."""
        self._left.clear()
        self._all = self._taken = False
        self._second, self._others = None, ()
        self._choose()

    def show_week(self, said: str) -> None:
        """The week so far in words; empty when nothing was told."""
        self._week = said
        self._choose()

    def show_second(
        self,
        second: Second,
        others: Sequence[tuple[Place, Second]] = (),
        *,
        fixed: bool = False,
    ) -> None:
        """Show the notes on a text, then those on others that go out; `fixed`: the words cannot be
        changed now.
        """
        changed, self._fixed = fixed is not self._fixed, fixed
        self._second, self._others = second, others
        self._choose(again=changed)

    def _choose(self, *, again: bool = False) -> None:
        found = advice(self._second) if self._second is not None else []
        said = {note.key for note in found}
        for place, second in self._others:  # what is said here is not said again of a copy
            new = [note for note in advice(second) if note.key not in said]
            said |= {note.key for note in new}
            found += [note._replace(place=place) for note in new]
        found = [note for note in found if note.key not in self._left]
        hidden = 0 if self._all else max(len(found) - _MOST, 0)
        found = found[: len(found) - hidden]
        self.more.setText(self.tr("{0} more").format(hidden))
        self.more.setVisible(bool(hidden))
        week = week_note(self._week)
        if self._week and ("week", self._week) not in self._left:
            found.append(week)
        if again or found != self._notes:
            self._show(found)

    def _show_all(self) -> None:
        self._all = True
        self._choose()
        self.cards[_MOST].setFocus()

    def go(self) -> None:
        """Give the first note the keyboard, or where one has it the words."""
        if self._at() >= 0:
            self.left.emit()
        elif self.cards:
            self.cards[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _pass(self, step: int) -> None:
        at = min(max(self._at() + step, 0), len(self.cards) - 1)
        self.cards[at].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _at(self) -> int:
        """Which note has the keyboard, itself or one of its buttons; -1 when none has."""
        focus = QApplication.focusWidget()
        for number, card in enumerate(self.cards):
            if focus is not None and (card is focus or card.isAncestorOf(focus)):
                return number
        return -1

    def _show(self, notes: Sequence[Advice]) -> None:
        self._notes = list(notes)
        at = self._at()
        clear(self._column)
        self.cards = []
        for note in notes:
            card = _NoteCard(self._look, note, fixed=self._fixed)
            card.show_me.connect(lambda note=note: self.shown.emit(note))
            card.replace_me.connect(lambda note=note: self._take(note))
            card.leave_me.connect(lambda note=note: self._leave(note))
            card.passed.connect(self._pass)
            if card.remember is not None:
                card.remember.said.connect(self._name)
            self._column.addWidget(card)
            self.cards.append(card)
        self._empty.setVisible(not notes)
        if at >= 0 and self.cards:
            self.cards[min(at, len(self.cards) - 1)].setFocus()
        elif at >= 0:
            self.left.emit()

    def _take(self, note: Advice) -> None:
        if note.post:
            self.post_wanted.emit(note.post)
        else:
            self._taken = True
            self.replaced.emit(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z is for what was done last: here, or else in the window."""
        if self._taken and event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _name(self, name: str, naming: Naming, role: str) -> None:
        """It holds from now on; here the notes on this name have had their answer."""
        self._taken = False
        self._left |= {note.key for note in self._notes if note.words == name}
        self.named.emit(name, naming, role)
        self._choose()

    def _leave(self, note: Advice) -> None:
        self._left.add(note.key)
        self._choose()


class _NoteCard(Card):
    show_me = Signal()
    replace_me = Signal()
    leave_me = Signal()
    passed = Signal(int)
    """The keyboard goes on to the note after this one, or back."""

    def __init__(self, look: Look, note: Advice, *, fixed: bool) -> None:
        super().__init__()
        self.column.setContentsMargins(12, GAP, 12, GAP)
        self.column.setSpacing(2)
        if note.place is not None:
            self.column.addWidget(label(say_where(note.place), "faint", wrap=True))
        sign = label()
        sign.setPixmap(pixmap(note.sign, look.theme.faint, look.scaled(16), 2))
        said = label(note.said, wrap=True)
        across = row(sign, said)
        across.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        across.setStretch(1, 1)
        self.column.addLayout(across)
        self._note, self._fixed = note, fixed
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        buttons: list[QPushButton] = (
            [] if note.end == note.start else [button(self.tr("Show"), self.show_me.emit, "link")]
        )
        if self._can_be_taken():
            word = note.act or self.tr("Say “{0}”").format(note.instead)
            take = ShortButton(word)
            take.clicked.connect(self.replace_me)
            buttons.append(take)
        self.remember: PersonButton | None = None
        if note.person:
            self.remember = PersonButton(note.words, lasting(note.instead))
            buttons.append(self.remember)
        only_told = not (note.person or note.post or note.act or note.instead or note.end)
        leave = self.tr("Put it away") if only_told else self.tr("Leave it")
        buttons.append(button(leave, self.leave_me.emit, "link"))
        self.buttons = buttons
        self.column.addLayout(flow(*buttons, spacing=GAP + 4))
        where = f"{say_where(note.place)}: " if note.place is not None else ""
        self.setAccessibleName(where + note.said)

    def _can_be_taken(self) -> bool:
        return bool(self._note.post or (not self._fixed and (self._note.instead or self._note.act)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        restyle(self, "current", "true")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        restyle(self, "current", "false")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key for each: Enter takes it up, E shows it, so that it can be changed, Del leaves it."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._can_be_taken():
            self.replace_me.emit()
        elif (
            key in (Qt.Key.Key_E, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self._note.end > self._note.start
        ):
            self.show_me.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.leave_me.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.passed.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
