"""One question about a name, asked once: is it a person, and how may they appear in posts?"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from ui.theme import GAP, Look
from ui.widgets.basics import Card, IconButton, button, clear, label, row
from ui.widgets.flow import flow

if TYPE_CHECKING:
    from core.register import Candidate, Naming


class AskPerson(Card):
    """Hidden until there is somebody to ask about; any answer puts it away."""

    said = Signal(str, object, str)
    """The name, the Naming and the role."""
    left = Signal()
    """It was answered by keyboard, which goes elsewhere now."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.name = ""
        """Who is asked about; empty when nobody is."""
        self.column.setSpacing(GAP // 2)
        self.hide()

    def ask(self, candidate: "Candidate | None") -> None:
        """Show the question; None puts it away."""
        self.hide()
        clear(self.column)
        self.name = candidate.name if candidate else ""
        if candidate is None:
            return
        from core.register import DEFAULT_ROLE, Naming
        from ui.widgets.short_button import ShortButton  # looks at the namespace of Qt

        name, role = candidate.name, candidate.role or DEFAULT_ROLE
        asks = self.tr("How may {0} appear in posts?").format(name)
        later = IconButton(self._look, "close", self.tr("Do not ask about {0}").format(name))
        later.clicked.connect(lambda: self._answer(name, Naming.UNSAID))
        asked = label(asks, wrap=True)
        across = row(asked, later)
        across.setStretch(0, 1)
        self.column.addLayout(across)
        as_role = ShortButton(self.tr("As “{0}”").format(role))
        as_role.clicked.connect(lambda: self._answer(name, Naming.ROLE, role))
        answers = flow(
            button(self.tr("By name"), lambda: self._answer(name, Naming.NAME), "link"),
            as_role,
            button(self.tr("Never"), lambda: self._answer(name, Naming.NEVER), "link"),
            button(self.tr("Not a person"), lambda: self._answer(name, Naming.NOBODY), "link"),
            spacing=GAP,
        )
        self.column.addLayout(answers)
        self.setAccessibleName(asks)
        self.show()

    def buttons(self) -> list[QPushButton]:
        """The answers, in the order in which they are read."""
        return self.findChildren(QPushButton)

    def _answer(self, name: str, naming: "Naming", role: str = "") -> None:
        if any(answer.hasFocus() for answer in self.buttons()):
            self.left.emit()  # before what has the keyboard goes
        self.ask(None)
        self.said.emit(name, naming, role)
