"""The sheet and what is beside it; where there is no room for both, one in place of the other."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.settings import Settings
from ui.theme import Look
from ui.widgets.basics import keep_width

_LEAST = 186  # pixels at 100 %: with less the words of a suggestion are cut


class Columns:
    """Folding away what is beside the sheet is remembered; in a narrow window it is folded anyway,
    and unfolding only lays it over the sheet for a while.
    """

    def __init__(
        self,
        look: Look,
        settings: Settings,
        across: QHBoxLayout,
        sheet: QWidget,
        side: QWidget,
        unfold: QWidget,
    ) -> None:
        self._look, self._settings, self._across = look, settings, across
        self._sheet, self._side, self._unfold = sheet, side, unfold
        self.single = self._over = False

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
        self._across.setStretchFactor(self._side, int(self._over))
        self._sheet.setVisible(not self._over)
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
