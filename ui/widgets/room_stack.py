"""The rooms, one over the other; one that finds no place in its size can be scrolled."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from ui.quick_qt import NO_FOCUS, set_number
from ui.theme import Look
from ui.widgets.room import Room


class RoomStack(QStackedWidget):
    """With the largest letters in the smallest window nothing is cut off and nothing overlaps."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def add_room(self, room: QWidget) -> None:
        frame = _Frame()
        self.addWidget(
            frame
        )  # before the room is in it: each change of place styles all that moves
        frame.take(room)
        self._look.changed.connect(frame.fit)  # after the room has its letters

    def show_room(self, room: QWidget) -> None:
        """Bring this room to the front."""
        for index in range(self.count()):
            frame = self.widget(index)
            if isinstance(frame, _Frame) and frame.widget() is room:
                self.setCurrentIndex(index)


class _Frame(QScrollArea):
    """As large as there is room, and the room in it never smaller than its parts need."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        set_number(self, focusPolicy=NO_FOCUS)
        self._behind = QWidget()  # of our own: a look at Qt's makes every class of widgets there is
        self._behind.setAutoFillBackground(False)
        self.setViewport(self._behind)

    def take(self, room: QWidget) -> None:
        self.setWidget(room)
        room.setAutoFillBackground(False)
        self.fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()
        super().resizeEvent(event)

    def fit(self) -> None:
        """By what is seen, not by the room's own width: that would keep it wide for ever."""
        room = self.widget()
        if isinstance(room, Room):
            room.fit(self._behind.width())
