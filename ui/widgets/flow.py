"""Things in a row that goes on below where the row is full, so that large letters are never cut."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QSizePolicy, QWidget

from ui.quick_qt import NO_LIMIT
from ui.theme import GAP

_Shown = tuple[QLayoutItem, QSize, bool]


class Flow(QHBoxLayout):
    """Left to right, then down. What follows `push()` goes to the right end of its line; what likes to
    be wide, such as a field, takes what its line has left.

    A row of Qt's, so that the things in it and whether it wishes to grow are Qt's to know.
    """

    def __init__(self, spacing: int = GAP) -> None:
        super().__init__()
        self._pushed = -1
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.addWidget(widget)

    def insert_after(self, other: QWidget, widget: QWidget) -> None:
        """Put a widget behind one that is here."""
        at = self.indexOf(other) + 1
        self.insertWidget(at, widget)
        if self._pushed >= at:
            self._pushed += 1

    def push(self) -> None:
        """What is added from here on stands at the right where there is room."""
        self._pushed = self.count()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), really=False)

    def minimumHeightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self.heightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        QLayout.setGeometry(self, rect)  # not the row's, which would put all into one line
        self._place(rect, really=True)

    def sizeHint(self) -> QSize:
        shown = [size for _, size, _ in self._shown()]
        gaps = max(len(shown) - 1, 0) * self.spacing()
        tall = max((size.height() for size in shown), default=0)
        return QSize(sum(size.width() for size in shown) + gaps, tall)

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        sizes = [item.minimumSize() for item, _, _ in self._shown()]
        wide = max((size.width() for size in sizes), default=0)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def maximumSize(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(NO_LIMIT, NO_LIMIT)

    def _shown(self) -> list[_Shown]:
        """What is to be seen, the size that it wishes, and whether it stands at the right."""
        items = [self.itemAt(index) for index in range(self.count())]
        return [
            (item, item.sizeHint(), 0 <= self._pushed <= number)
            for number, item in enumerate(items)
            if item is not None and not item.isEmpty()
        ]

    def _place(self, rect: QRect, *, really: bool) -> int:
        """Put each thing into its line; the height that all lines take."""
        y, gap = rect.y(), self.spacing()
        below = min(gap, GAP)  # lines stand no farther apart than all else on a page
        for line in self._lines(rect.width(), gap):
            tall = max(size.height() for _, size, _ in line)
            if really:
                used = sum(size.width() for _, size, _ in line) + gap * (len(line) - 1)
                x, spare = rect.x(), max(rect.width() - used, 0)
                for item, size, pushed in line:
                    wide = min(size.width(), rect.width())
                    if spare and _likes_to_be_wide(item):
                        wide, spare = wide + spare, 0
                    elif pushed and spare:
                        x, spare = x + spare, 0
                    at = QPoint(x, y + (tall - size.height()) // 2)
                    item.setGeometry(QRect(at, QSize(wide, size.height())))
                    x += wide + gap
            y += tall + below
        return max(y - below - rect.y(), 0)

    def _lines(self, width: int, gap: int) -> list[list[_Shown]]:
        lines: list[list[_Shown]] = []
        used = 0
        for shown in self._shown():
            wide = shown[1].width()
            if not lines or used + gap + wide > width:
                lines.append([])
                used = wide
            else:
                used += gap + wide
            lines[-1].append(shown)
        return lines


def _likes_to_be_wide(item: QLayoutItem) -> bool:
    widget = item.widget()
    if widget is None or widget.maximumWidth() < NO_LIMIT:
        return False
    return widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding


def flow(*widgets: QWidget, spacing: int = GAP) -> Flow:
    """A Flow of these."""
    made = Flow(spacing)
    made.add(*widgets)
    return made


def apart(left: QWidget, right: QWidget) -> Flow:
    """One at each end of a line; where it is too short for both, one below the other."""
    made = flow(left)
    made.push()
    made.add(right)
    return made


def together(*widgets: QWidget, spacing: int = GAP) -> QWidget:
    """These side by side as one thing, which goes on below as a whole."""
    made = QWidget()
    inside = QHBoxLayout(made)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(spacing)
    for widget in widgets:
        inside.addWidget(widget)
    return made
