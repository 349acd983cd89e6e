"""What to look twice at in a suggestion, and what can be said once and for all of somebody in it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from core.model import Finding, Private
from core.register import Naming, lasting
from ui import words
from ui.icons import pixmap
from ui.shell import translate
from ui.theme import GAP, Look
from ui.widgets.basics import clear, label, row
from ui.widgets.flow import flow
from ui.widgets.person_menu import PersonButton
from ui.words_private import people

Said = Callable[[str, Naming, str], object]


class Cautions(QVBoxLayout):
    """A line for each, and one for all people together; `said` hears what is said of a name."""

    def __init__(self, look: Look, said: Said) -> None:
        super().__init__()
        self._look, self._said = look, said
        self._shown: Sequence[Finding] = ()
        self.setSpacing(GAP // 2)
        look.changed.connect(self._paint)

    def _paint(self) -> None:
        self.show_cautions(self._shown)

    def show_cautions(self, cautions: Sequence[Finding]) -> None:
        """Show these."""
        self._shown = cautions
        clear(self)
        named = {found.text: found for found in cautions if found.type is Private.PERSON}
        for found in cautions:
            if found.type is not Private.PERSON:
                self._line(words.caution(found, translate))
        if len(named) == 1:
            self._line(words.caution(next(iter(named.values())), translate))
        elif named:
            self._line(people(list(named), translate))
        if named:
            self.addLayout(flow(*(self._button(found) for found in named.values())))

    def _line(self, says: str) -> None:
        sign = label()
        sign.setPixmap(pixmap("lock", self._look.theme.faint, self._look.scaled(16), 2))
        across = row(sign, label(says, wrap=True))
        across.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        across.setStretch(1, 1)
        self.addLayout(across)

    def _button(self, found: Finding) -> PersonButton:
        made = PersonButton(found.text, lasting(found.instead))
        made.said.connect(self._said)
        return made
