"""One part of a thread: its words, its count, and a grip to move it by."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from core.networks import Count
from ui.theme import GAP, LARGE, PAD, Look
from ui.widgets.basics import IconButton, label, restyle
from ui.widgets.flow import flow, together
from ui.widgets.writing_edit import WritingEdit

_LEAST_LINES = 2


class Grip(IconButton):
    """Moves its part: dragged with the mouse, or with the arrow keys when it has the keyboard."""

    moved = Signal(int)
    dragged = Signal(QPoint)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "grip", "")
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)


class PartCard(QFrame):
    """Tells what the person wants done with it."""

    edited = Signal()
    moved = Signal(int)
    dragged = Signal(QPoint)
    joined = Signal()
    cut = Signal(int)
    """In two, at this code point."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.sheet = WritingEdit(look, "", "", LARGE)
        self.sheet.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.grip = Grip(look)
        self.number = label("", "faint")
        self.count = label("", "faint")
        self.up = IconButton(look, "up", self.tr("Move up (Alt+Up)"))
        self.down = IconButton(look, "down", self.tr("Move down (Alt+Down)"))
        self.join = IconButton(look, "join", self.tr("Put together with the one below"))
        for button, step in ((self.up, -1), (self.down, 1)):
            button.clicked.connect(lambda _=False, step=step: self.moved.emit(step))
        self.join.clicked.connect(self.joined)
        self.grip.moved.connect(self.moved)
        self.grip.dragged.connect(self.dragged)
        self.sheet.edited.connect(self._grow)
        self.sheet.edited.connect(self.edited)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(PAD, GAP // 2, GAP, GAP)
        inside.setSpacing(0)
        head = flow(self.grip, self.number, self.count, spacing=GAP // 2)
        head.push()
        head.add(together(self.up, self.down, self.join, spacing=GAP // 2))
        inside.addLayout(head)
        inside.addWidget(self.sheet)
        self.sheet.document().documentLayout().documentSizeChanged.connect(self._grow)

    def show_place(self, number: int, total: int) -> None:
        """Which of how many it is."""
        said = self.tr("{0} of {1}").format(number, total)
        self.number.setText(said)
        self.setAccessibleName(said)
        self.sheet.setAccessibleName(self.tr("Text of part {0}").format(number))
        self.grip.say(self.tr("Move part {0}: drag it, or Up and Down").format(number))
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < total)
        self.join.setEnabled(number < total)

    def show_count(self, count: Count) -> None:
        said = str(count.length) if count.limit is None else f"{count.length}/{count.limit}"
        self.count.setText(said)
        restyle(self.count, "role", "faint" if count.valid else "error")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the sheet did not take: Alt and an arrow moves, Ctrl+Shift+Return cuts in two."""
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        ):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif event.modifiers() == both and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.cut.emit(self.sheet.selection()[0])
        else:
            super().keyPressEvent(event)

    def _grow(self) -> None:
        """As high as its words: the thread is scrolled, not its parts."""
        least = _LEAST_LINES * self.sheet.fontMetrics().lineSpacing()
        self.sheet.setFixedHeight(max(int(self.sheet.document().size().height()), least) + 4)
