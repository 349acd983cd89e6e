"""A button beside a name, with what can be said of it once and for all."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from core.register import Naming
from core.text import first_words
from ui.shell import translate
from ui.widgets.basics import FEW
from ui.words_people import ANSWERS, answer


class PersonButton(QPushButton):
    """`role` is what could stand instead of the name."""

    said = Signal(str, object, str)
    """The name, the Naming and the role."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__(self.tr("About {0}").format(first_words(name, FEW)))
        self.setMinimumWidth(1)  # in a narrow column it is cut, not the column
        self.setProperty("role", "link")
        self.setAutoDefault(False)
        self.setAccessibleName(self.tr("Remember how {0} may appear").format(name))
        menu = QMenu(self)
        for naming in ANSWERS:
            said = partial(self.said.emit, name, naming, role if naming is Naming.ROLE else "")
            menu.addAction(answer(naming, name, role, translate)).triggered.connect(said)
        self.setMenu(menu)
