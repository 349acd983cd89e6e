"""The people register in Settings: who may be named, who is a role, who never appears."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from core.people import People
from core.problems import Known
from core.register import DEFAULT_ROLE, Candidate, Naming, Person
from core.runner import Runner
from ui import words_counts
from ui.bridge import Bridge
from ui.shell import say, translate
from ui.tasks import raise_error
from ui.theme import GAP, Look
from ui.widgets.basics import Card, IconButton, button, clear, label, row
from ui.widgets.choice import Choice
from ui.widgets.flow import flow
from ui.words_people import NAMINGS, naming

_SHOWN = 8  # names from the journal, until more are asked for
_NAME_WIDTH, _ROLE_WIDTH = 150, 180


class PeopleCard(Card):
    """What was said comes first, then names from the journal of which nothing is said yet."""

    told = Signal(str)
    undo_offered = Signal(str, object)

    def __init__(self, look: Look, bridge: Bridge, runner: Runner, people: People) -> None:
        super().__init__()
        self._look, self._runner, self._people = look, runner, people
        self._shown = _SHOWN
        self._asked = 0
        self.rows: dict[str, PersonRow] = {}
        self._known = QVBoxLayout()
        self._met = QVBoxLayout()
        for part in (self._known, self._met):
            part.setSpacing(GAP)
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.name.setPlaceholderText(self.tr("Somebody's name"))
        self.name.setAccessibleName(self.tr("Somebody's name"))
        self.name.returnPressed.connect(self._add)
        self.column.addWidget(label(self.tr("People"), "section"))
        hint = self.tr(
            "How somebody may appear in posts. Suggestions and drafts keep to it; "
            "your journal itself stays as you wrote it."
        )
        self.column.addWidget(label(hint, "hint", wrap=True))
        self.column.addLayout(self._known)
        self.column.addLayout(row(self.name, button(self.tr("Add"), self._add), None))
        self.column.addSpacing(GAP)
        self.column.addLayout(self._met)
        bridge.person_changed.connect(self._changed)

    def refresh(self) -> None:
        """The page is shown: look afresh."""
        self._shown = _SHOWN
        self._show()

    def _changed(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self, first: int = -1) -> None:
        """Anew, and the keyboard stays; `first` is the number of the name that it goes to."""
        self._asked += 1
        asked = self._asked
        here = next((name for name, line in self.rows.items() if line.has_keyboard()), "")
        clear(self._known)
        self.rows = {}
        for person in self._people.everybody():
            self._put(self._known, person, "")
        if here in self.rows:
            self.rows[here].how.setFocus()
            here = ""
        elif here:
            self.name.setFocus()  # what had the keyboard goes; it may come back below

        def shown(met: Sequence[Candidate]) -> None:
            if asked == self._asked:
                self._show_met(met)
                name = met[first].name if 0 <= first < len(met) else here
                if name in self.rows and (first >= 0 or self.name.hasFocus()):
                    self.rows[name].how.setFocus()

        self._runner.run(self._people.candidates(), shown, raise_error)

    def _show_met(self, met: Sequence[Candidate]) -> None:
        clear(self._met)
        if not met:
            return
        self._met.addWidget(label(self.tr("Met in your journal"), "faint"))
        for one in met[: self._shown]:
            times = self.tr("in {0}").format(words_counts.entries(one.entries, translate))
            self._put(self._met, Person(one.name, Naming.UNSAID, one.role), times)
        if len(met) > self._shown:
            self.more = button(self.tr("Show more"), self._more, "link")
            self._met.addLayout(row(self.more, None))

    def _put(self, column: QVBoxLayout, person: Person, times: str) -> None:
        made = PersonRow(self._look, person, times)
        made.said.connect(self._say)
        made.forget_wanted.connect(self._forget)
        column.addWidget(made)
        self.rows[person.name] = made

    def _forget(self, name: str) -> None:
        before = self._people.get(name)
        self._people.forget(name)
        said = self.tr("What you said of {0} is forgotten.").format(name)
        self.undo_offered.emit(said, partial(self._people.put_back, name, before))

    def _more(self) -> None:
        first = self._shown
        self._shown += 4 * _SHOWN
        self.name.setFocus()  # the button goes
        self._show(first)

    def _add(self) -> None:
        if self.name.text().strip():
            self._say(self.name.text(), Naming.ROLE, DEFAULT_ROLE)
            self.name.clear()
        self.name.setFocus()

    def _say(self, name: str, how: Naming, role: str) -> None:
        try:
            self._people.say(name, how, role)
        except Known as known:
            self.told.emit(say(known))


class PersonRow(QWidget):
    """A name, how it may appear, and the words that stand instead."""

    said = Signal(str, object, str)
    forget_wanted = Signal(str)

    def __init__(self, look: Look, person: Person, times: str) -> None:
        super().__init__()
        self._person = person
        name = label(person.name, wrap=True)
        name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name.setFixedWidth(look.scaled(_NAME_WIDTH))
        name.setFixedHeight(name.heightForWidth(name.width()))
        self.how = Choice(look, self.tr("How {0} may appear").format(person.name))
        for which in NAMINGS:
            self.how.addItem(naming(which, translate), which)
        self.how.setCurrentIndex(list(NAMINGS).index(person.naming))
        self.how.activated.connect(self._choose)
        self.role = QLineEdit(person.role)
        self.role.setMaxLength(60)
        self.role.setCursorPosition(0)
        self.role.setMinimumWidth(look.scaled(_ROLE_WIDTH))
        self.role.setAccessibleName(self.tr("What stands for {0}").format(person.name))
        if person.naming is not Naming.ROLE:
            self.role.hide()  # shown before it has a parent, it would be a window
        self.role.editingFinished.connect(self._retell)
        line = flow(name, self.how, self.role)
        line.push()
        if times:
            line.add(label(times, "faint"))
        else:
            gone = IconButton(look, "close", self.tr("Forget {0}").format(person.name))
            gone.clicked.connect(lambda: self.forget_wanted.emit(person.name))
            line.add(gone)
        self.setLayout(line)

    def has_keyboard(self) -> bool:
        """Whether the keyboard is on one of its parts."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _choose(self) -> None:
        which = Naming(self.how.currentData())  # Qt gives the text back
        if which is not self._person.naming:
            self.said.emit(self._person.name, which, self._person.role or DEFAULT_ROLE)

    def _retell(self) -> None:
        if self.role.text().strip() != self._person.role:
            self.said.emit(self._person.name, Naming.ROLE, self.role.text())
