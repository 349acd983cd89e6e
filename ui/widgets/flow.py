"""Things in a row that goes on below where the row is full, so that large letters are never cut."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.theme import GAP


class Flow(QLayout):
    """Left to right, then down. What follows `push()` goes to the right end of its line."""

    def __init__(self, spacing: int = GAP) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._pushed = -1
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.addWidget(widget)

    def insert_after(self, other: QWidget, widget: QWidget) -> None:
        """Put a widget behind one that is here."""
        at = [item.widget() for item in self._items].index(other) + 1
        self.addWidget(widget)
        self._items.insert(at, self._items.pop())
        if self._pushed >= at:
            self._pushed += 1
        self.invalidate()

    def push(self) -> None:
        """What is added from here on stands at the right where there is room."""
        self._pushed = len(self._items)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), really=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(rect)
        self._place(rect, really=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps = max(len(shown) - 1, 0) * self.spacing()
        tall = max((size.height() for size in shown), default=0)
        return QSize(sum(size.width() for size in shown) + gaps, tall)

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        wide = max((size.width() for size in sizes), default=0)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def _place(self, rect: QRect, *, really: bool) -> int:
        """Put each thing into its line; the height that all lines take."""
        y = rect.y()
        for line in self._lines(rect.width()):
            tall = max(item.sizeHint().height() for item, _ in line)
            used = sum(item.sizeHint().width() for item, _ in line) + self.spacing() * (
                len(line) - 1
            )
            x, spare = rect.x(), max(rect.width() - used, 0)
            for item, pushed in line:
                size = item.sizeHint()
                if pushed and spare:
                    x, spare = x + spare, 0
                if really:
                    wide = min(size.width(), rect.width())
                    at = QPoint(x, y + (tall - size.height()) // 2)
                    item.setGeometry(QRect(at, QSize(wide, size.height())))
                x += size.width() + self.spacing()
            y += tall + self.spacing()
        return max(y - self.spacing() - rect.y(), 0)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, bool]]]:
        lines: list[list[tuple[QLayoutItem, bool]]] = []
        used = 0
        for number, item in enumerate(self._items):
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if not lines or used + self.spacing() + wide > width:
                lines.append([])
                used = wide
            else:
                used += self.spacing() + wide
            lines[-1].append((item, 0 <= self._pushed <= number))
        return lines


def flow(*widgets: QWidget, spacing: int = GAP) -> Flow:
    """A Flow of these."""
    made = Flow(spacing)
    made.add(*widgets)
    return made
