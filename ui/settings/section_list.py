"""The sections of Settings at the left; the one that is shown is lit while the keyboard is here."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListWidget

from ui.widgets.basics import restyle


class SectionList(QListWidget):
    """A list of a few words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sections")
        self.setAccessibleName(self.tr("Sections of the settings"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        restyle(self, "lit", "true")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        restyle(self, "lit", "false")
