"""Beside a suggestion: the sentence before it, the one after it, and back to how it was."""

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QPushButton, QToolButton

from core.widening import Toward, Way, Ways
from ui.shell import translate
from ui.theme import Look
from ui.widgets.basics import IconButton, button, label
from ui.words_widening import why_not

UNKNOWN = Ways(Way(), Way())
"""It has not been looked yet what stands around."""
_ICON, _SIDE = 18, 24  # no higher than the heading that they stand in


class Widen(QObject):
    """Its parts, for a card to place: `before` and `after` where they stay when the text grows.

    A side without a sentence is off; why is its tool tip, and a line for whoever asked for it.
    """

    asked = Signal(object)
    back_asked = Signal()

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self.before = self._side(look, Toward.BEFORE, self.tr("The sentence before"))
        self.after = self._side(look, Toward.AFTER, self.tr("The sentence after"))
        self.back = button(self.tr("As it was"), self.back_asked.emit, "link")
        self.back.setToolTip(self.tr("Take out again what you put in"))
        self.why = label("", "hint", wrap=True)
        self._here, self._wide = True, False
        self._fit()
        look.changed.connect(self._fit)

    def show_here(self, *, here: bool) -> None:
        """Whether what is shown has sides."""
        self._here = here
        self.before.setVisible(here)
        self.after.setVisible(here)
        self.back.setVisible(here and self._wide)
        self.why.setVisible(here and bool(self.why.text()))

    def show_ways(self, ways: Ways, last: Toward | None = None, *, wide: bool) -> None:
        """What stands around. `last`: the side asked for last; `wide`: there is a way back."""
        self._wide = wide
        why = {side: self._why(side, ways.toward(side)) for side in Toward}
        open_ = {self.before: not why[Toward.BEFORE], self.after: not why[Toward.AFTER]}
        self._leave([control for control, there in (open_ | {self.back: wide}).items() if there])
        for side, control in ((Toward.BEFORE, self.before), (Toward.AFTER, self.after)):
            control.setToolTip(why[side] or control.accessibleName())
            control.setAccessibleDescription(why[side])
        self.why.setText(why[last] if last else "")
        self.why.setVisible(self._here and bool(self.why.text()))

    def _leave(self, left: list[QPushButton | QToolButton]) -> None:
        """Switch the other controls off; the keyboard goes on with one that is left."""
        for control in left:
            control.setEnabled(True)
        back = self._here and self.back in left
        if back:
            self.back.show()  # before the keyboard can go there
        gone = [c for c in (self.before, self.after, self.back) if c not in left]
        if left and any(control.hasFocus() for control in gone):
            left[0].setFocus()
        for control in gone:
            control.setEnabled(False)
        self.back.setVisible(back)

    def _side(self, look: Look, side: Toward, words: str) -> IconButton:
        made = IconButton(look, f"sentence-{side}", words)
        made.setProperty("role", "small")
        made.clicked.connect(lambda: self.asked.emit(side))
        return made

    def _fit(self) -> None:
        """As large as the letters."""
        icon, side = self._look.scaled(_ICON), self._look.scaled(_SIDE)
        for control in (self.before, self.after):
            control.setIconSize(QSize(icon, icon))
            control.setFixedSize(side, side)

    def _why(self, side: Toward, way: Way) -> str:
        return why_not(side, way.bar, translate) if way.bar else ""
