"""What every room of the window is: a page with a heading that keeps its work when one leaves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Room(QWidget):
    """Rooms never know each other: what one wants of another goes out as a signal."""

    told = Signal(str)
    """A message for the person."""
    undo_offered = Signal(str, object)
    """A message, and a function that takes back what it tells of."""
    status_changed = Signal(str)
    heading_changed = Signal()

    def heading(self) -> str:
        """What stands at the top of the window while this room is shown."""
        raise NotImplementedError

    def enter(self) -> None:
        """The room is shown: look afresh."""

    def leave(self) -> None:
        """The room is left or the window closes: keep everything."""
