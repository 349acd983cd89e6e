"""A button beside a name, with what can be said of it once and for all."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from core.register import Naming
from ui.shell import translate
from ui.widgets.short_button import ShortButton
from ui.words_people import ANSWERS, answer


class PersonButton(ShortButton):
    """`role` is what could stand instead of the name."""

    said = Signal(str, object, str)
    """The name, the Naming and the role."""

    def __init__(self, name: str, role: str) -> None:
        says = translate("PersonButton", "Remember how {0} may appear").format(name)
        super().__init__(translate("PersonButton", "About {0}").format(name), says)
        menu = QMenu(self)
        for naming in ANSWERS:
            said = partial(self.said.emit, name, naming, role if naming is Naming.ROLE else "")
            menu.addAction(answer(naming, name, role, translate)).triggered.connect(said)
        self.setMenu(menu)
