"""A chart for a screen reader: one cell for each of its parts, saying its numbers.

Qt keeps pointers to what it is given from here and deletes it with the widget. So Python keeps
the objects until the widget is gone, never shorter, and they do not keep the widget. `Any` stands where Qt takes a null pointer and
its stubs for Python do not say so.
"""

from functools import cache
from typing import Any, cast
from weakref import ref

from PySide6.QtCore import QObject, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid


class Celled:
    """What a painted widget must tell of its parts, so that a screen reader can go through them."""

    at: int
    """The cell that has the keyboard; -1 without one."""

    def cell_count(self) -> int:
        raise NotImplementedError

    def cell_words(self, index: int) -> str:
        raise NotImplementedError

    def cell_rect(self, index: int) -> QRectF:
        raise NotImplementedError

    def is_marked(self, index: int) -> bool:
        """Whether the cell is the chosen one."""
        return False

    def announce(self) -> None:
        """Let a screen reader say the cell that has the keyboard."""
        if QAccessible.isActive():
            change = QAccessibleEvent(cast(QObject, self), QAccessible.Event.Focus)
            change.setChild(self.at)
            QAccessible.updateAccessibility(change)


class AnyCelled(Celled, QWidget):
    """A widget that has cells."""


class Cell(QAccessibleInterface):
    """What stands at a place now; something else after the range was changed."""

    def __init__(self, chart: AnyCelled, index: int) -> None:
        super().__init__()
        self._weak, self._index = ref(chart), index

    @property
    def _chart(self) -> AnyCelled:
        chart = self._weak()
        if chart is None:
            raise RuntimeError("a cell of a chart that is gone")
        return chart

    def isValid(self) -> bool:  # noqa: N802 - Qt's name
        return self._index < self._chart.cell_count()

    def object(self) -> Any:
        return None

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._chart)

    def child(self, index: int) -> Any:
        return None

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        return 0

    def childAt(self, x: int, y: int) -> Any:  # noqa: N802 - Qt's name
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 - Qt's name
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Cell

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        band = self._chart.cell_rect(self._index).toRect()
        return QRect(self._chart.mapToGlobal(band.topLeft()), band.size())

    def text(self, which: QAccessible.Text) -> str:
        named = which is QAccessible.Text.Name and self.isValid()
        return self._chart.cell_words(self._index) if named else ""

    def setText(self, which: QAccessible.Text, text: str) -> None:  # noqa: N802 - Qt's name
        """Nothing here can be written."""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = state.selectable = state.readOnly = True
        state.focused = self._chart.hasFocus() and self._chart.at == self._index
        state.selected = self._chart.is_marked(self._index)
        state.invisible = not self._chart.isVisible()
        return state


class ChartInterface(QAccessibleWidget):
    """The chart itself; its children are its columns or other parts, in reading order."""

    def __init__(self, chart: AnyCelled) -> None:
        super().__init__(chart, QAccessible.Role.Chart, chart.accessibleName())
        self._weak = ref(chart)
        self.cells: list[Cell] = []

    @property
    def _chart(self) -> AnyCelled:
        chart = self._weak()
        if chart is None:
            raise RuntimeError("a chart that is gone")
        return chart

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        return self._chart.cell_count()

    def child(self, index: int) -> Any:
        if not 0 <= index < self._chart.cell_count():
            return None
        while len(self.cells) <= index:
            self.cells.append(Cell(self._chart, len(self.cells)))
        return self.cells[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 - Qt's name
        return next((n for n, cell in enumerate(self.cells) if cell is child), -1)

    def childAt(self, x: int, y: int) -> Any:  # noqa: N802 - Qt's name
        found = (self.child(n) for n in range(self.childCount()))
        return next((cell for cell in found if cell and cell.rect().contains(x, y)), None)

    def focusChild(self) -> Any:  # noqa: N802 - Qt's name
        return self.child(self._chart.at) if self._chart.hasFocus() else None


@cache
def install() -> None:
    """Let Qt ask here for the interface of a chart."""
    kept: dict[int, list[ChartInterface]] = {}

    def forget(key: int) -> None:
        for interface in kept.pop(key):
            for each in (*interface.cells, interface):
                if isValid(each):  # with a screen reader listening Qt was here first
                    QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(each))

    def make(_name: str, thing: QObject) -> QAccessibleInterface | None:
        if not (isinstance(thing, Celled) and isinstance(thing, QWidget)):
            return None
        key = id(thing)
        if key not in kept:
            kept[key] = []
            thing.destroyed.connect(lambda: forget(key))
        # A new one each time: Qt asks again when PySide has changed the class, and deletes both.
        kept[key].append(ChartInterface(cast(AnyCelled, thing)))
        return kept[key][-1]

    QAccessible.installFactory(make)
