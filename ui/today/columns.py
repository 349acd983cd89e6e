"""The sheet and what is beside it; where there is no room for both, one in place of the other."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from core.settings import Settings
from ui.theme import PAGE, Look
from ui.widgets.basics import keep_width

_LEAST = 186  # pixels at 100 %: with less the words of a suggestion are cut
_APART = 12 * PAGE  # between the two at most: what is beside the sheet stays near it
_FIRST, _THEN, _LAST = 1_000_000, 1_000, 1  # who takes what a wide window has to spare


class Columns:
    """Folding away what is beside the sheet is remembered; in a narrow window it is folded anyway,
    and unfolding only lays it over the sheet for a while. The sheet begins where the heading does;
    alone on the screen it stands in the middle.
    """

    def __init__(
        self,
        look: Look,
        settings: Settings,
        room: QWidget,
        sheet: QWidget,
        side: QWidget,
        unfold: QWidget,
    ) -> None:
        self._look, self._settings = look, settings
        self._sheet, self._side, self._unfold = sheet, side, unfold
        self.single = self._over = False
        self._gap, rest = _filler(), _filler()
        self._gap.setMinimumWidth(PAGE)
        self._gap.setMaximumWidth(_APART)
        self._across = across = QHBoxLayout(room)
        across.setContentsMargins(PAGE, PAGE // 2, PAGE, 0)
        across.setSpacing(0)
        across.addStretch(0)
        across.addWidget(sheet, _FIRST)
        across.addWidget(self._gap, _THEN)
        across.addWidget(side)
        across.addWidget(rest, _LAST)
        across.addStretch(0)

    def fit(self, wide: int, widest: int) -> None:
        """So many pixels across, of which the sheet takes no more than the `widest`."""
        beside, was = self._look.column(wide, 280, 360, 420), self.single
        self.single = beside < self._look.scaled(_LEAST)
        keep_width(self._side, 0 if self.single else beside)
        self._sheet.setMaximumWidth(widest)
        if self.single is not was:  # else all stays as it is, also while only the sheet is shown
            self.show()

    def show(self, *, over: bool = False) -> None:
        """As is wished; `over`: what is beside the sheet, also where it needs the sheet's place."""
        self._over = over and self.single
        shown = self._over if self.single else self._settings.get("suggestions")
        self._across.setStretchFactor(self._side, _FIRST if self._over else 0)
        self._sheet.setVisible(not self._over)
        self._gap.setVisible(shown and not self._over)
        self._side.setVisible(shown)
        self._unfold.setVisible(not shown)

    def show_again(self) -> None:
        """As is wished, and what lies over the sheet stays there."""
        self.show(over=self._over)

    def fold(self, *, folded: bool) -> None:
        """Put away what is beside the sheet, or bring it back."""
        if not self.single:
            self._settings.set("suggestions", not folded)
        self.show(over=not folded)


def _filler() -> QWidget:
    """Takes room and shows nothing."""
    made = QWidget()
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    return made
