"""A short list beside what it chooses."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from ui.widgets.lights import Lights


class LitList(QListWidget):
    """A list of a few words; `says` is its name for a screen reader."""

    def __init__(self, says: str) -> None:
        super().__init__()
        self.setProperty("role", "lit")
        self.setAccessibleName(says)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.setResizeMode(self.ResizeMode.Adjust)
        Lights(self)
