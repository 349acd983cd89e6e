"""The choice of a post's language: its names come when they are looked at.

They are in two dozen scripts, and Qt measures them all whenever the letters change: that loads a
font for each script and takes a quarter of a second at the first look at Compose.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.theme import Look
from ui.widgets.choice import Choice

_CHARACTERS = 14


class LanguageChoice(Choice):
    """`say` names a language by its code. The first one is empty: as the text is."""

    def __init__(
        self, look: Look, name: str, codes: Sequence[str], say: Callable[[str], str]
    ) -> None:
        super().__init__(look, name)
        self._codes, self._say, self._filled = codes, say, False
        self.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_CHARACTERS)
        self.addItem("", "")

    def choose(self, code: str) -> None:
        """Show this one without telling."""
        if code:
            self._fill()
        self.setCurrentIndex(max(self.findData(code), 0))

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        self._fill()
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape):
            self._fill()
        super().keyPressEvent(event)

    def _fill(self) -> None:
        if not self._filled:
            self._filled = True
            for code in self._codes:
                self.addItem(self._say(code), code)
