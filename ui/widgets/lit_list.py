"""A short list beside what it chooses: the chosen line is lit, more so while the keyboard is here."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListWidget

from ui.widgets.basics import restyle


class LitList(QListWidget):
    """A list of a few words; `says` is its name for a screen reader."""

    def __init__(self, says: str) -> None:
        super().__init__()
        self.setProperty("role", "lit")
        self.setAccessibleName(says)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.setResizeMode(self.ResizeMode.Adjust)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        restyle(self, "lit", "true")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        restyle(self, "lit", "false")
