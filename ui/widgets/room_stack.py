"""The rooms, one over the other; one that finds no place in its size can be scrolled."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from ui.quick_qt import NO_FOCUS, set_number
from ui.widgets.room import Room


class RoomStack(QStackedWidget):
    """With the largest letters in the smallest window nothing is cut off and nothing overlaps."""

    def add_room(self, room: QWidget) -> None:
        self.addWidget(_Frame(room))

    def show_room(self, room: QWidget) -> None:
        """Bring this room to the front."""
        for index in range(self.count()):
            frame = self.widget(index)
            if isinstance(frame, _Frame) and frame.widget() is room:
                self.setCurrentIndex(index)


class _Frame(QScrollArea):
    """As large as there is room, and the room in it never smaller than its parts need."""

    def __init__(self, room: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        set_number(self, focusPolicy=NO_FOCUS)
        behind = QWidget()  # of our own: a look at Qt's makes every class of widgets there is
        self.setViewport(behind)
        self._room, self._behind = room, behind
        self.setWidget(room)
        for part in (behind, room):
            part.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:  # the letters have another size
            self._fit()

    def _fit(self) -> None:
        """By what is seen, not by the room's own width: that would keep it wide for ever."""
        if isinstance(self._room, Room):
            self._room.fit(self._behind.width())
