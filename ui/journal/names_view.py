"""People, tags or places: each with its entries and when it was last there; Enter opens them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from core.memories import Name
from core.query import quoted
from core.runner import Runner
from ui.dates import say_day
from ui.journal.view import View
from ui.quick_qt import NEVER, set_number
from ui.tasks import raise_error
from ui.theme import Look
from ui.widgets.basics import label
from ui.widgets.lights import Lights
from ui.widgets.search_line import SearchLine

Index = QModelIndex | QPersistentModelIndex
_NOTHING = QModelIndex()
NAME, ENTRIES, FIRST, LAST = range(4)
_LEAST_NAME, _LEAST_ROWS = 12, 4
_WIDEST = 820  # pixels at 100 %
_BESIDE = 12  # pixels around the words of a cell


class NamesModel(QAbstractTableModel):
    """A row for each name that has what is typed into the line above."""

    def __init__(self, heads: Sequence[str]) -> None:
        super().__init__()
        self._heads = heads
        self._all: list[Name] = []
        self._shown: list[Name] = []
        self._narrow = ""
        self._order = (ENTRIES, True)

    def show(self, names: list[Name]) -> None:
        self._all = names
        self.narrow(self._narrow)

    def narrow(self, typed: str) -> None:
        self._narrow = typed.strip()
        wanted = self._narrow.casefold()
        self.beginResetModel()
        self._shown = [name for name in self._all if wanted in name.name.casefold()]
        self._sort()
        self.endResetModel()

    def at(self, row: int) -> Name | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def names(self) -> list[str]:
        return [name.name for name in self._all]

    def row_of(self, name: str) -> int:
        return next((n for n, one in enumerate(self._shown) if one.name == name), -1)

    def rowCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        across = orientation is Qt.Orientation.Horizontal
        return self._heads[section] if across and role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        name, column = self._shown[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            days = {FIRST: name.first, LAST: name.last}
            if column in days:
                return say_day(days[column]) if days[column] else "–"
            return name.name if column == NAME else str(name.entries)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(name)
        return None

    def _tip(self, name: Name) -> str:
        """What a narrow window leaves out."""
        days = [(self._heads[at], (name.first, name.last)[at - FIRST]) for at in (FIRST, LAST)]
        return "\n".join((name.name, *(f"{head}: {say_day(day)}" for head, day in days if day)))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order is Qt.SortOrder.DescendingOrder)
        self.narrow(self._narrow)

    def _sort(self) -> None:
        column, descending = self._order
        self._shown.sort(key=lambda name: name.name.casefold())
        if column != NAME:
            self._shown.sort(key=lambda name: name[column], reverse=descending)
        elif descending:
            self._shown.reverse()


class NamesTable(QTableView):
    """Enter opens. Where the room is narrow the days are left out, the first one before the last."""

    def __init__(self, open_: Callable[[], object]) -> None:
        super().__init__()
        self._open = open_
        Lights(self)
        set_number(self, horizontalScrollBarPolicy=NEVER)

    def minimumSizeHint(self) -> QSize:
        """The head and a few rows: with less the page is scrolled."""
        least = super().minimumSizeHint()
        row = self.verticalHeader().defaultSectionSize()
        return QSize(least.width(), self.horizontalHeader().sizeHint().height() + _LEAST_ROWS * row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Show as many columns as leave the names enough."""
        head, names = self.horizontalHeader(), _LEAST_NAME * self.fontMetrics().averageCharWidth()
        wide = {
            at: max(head.sectionSizeHint(at), self.sizeHintForColumn(at) + _BESIDE)
            for at in (ENTRIES, FIRST, LAST)
        }
        spare = self.viewport().width() - names - wide[ENTRIES]
        for at in (LAST, FIRST):
            spare -= wide[at]
            self.setColumnHidden(at, spare < 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)


class NamesView(View):
    """`ask` gives the work that finds the names; `word` is what stands before one in a query."""

    def __init__(
        self,
        look: Look,
        runner: Runner,
        ask: Callable[[], Callable[[], list[Name]]],
        word: str,
        heads: Sequence[str],
        empty: tuple[str, str, str],
    ) -> None:
        super().__init__()
        self._runner, self._ask, self._word = runner, ask, word
        self.line = SearchLine(look, self.tr("Narrow the list"))
        self.model = NamesModel(heads)
        self.table = NamesTable(self.open)
        self.table.setModel(self.model)
        self.table.setAccessibleName(heads[NAME])
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.table.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(ENTRIES, Qt.SortOrder.DescendingOrder)
        self.says = label("", "faint", wrap=True)
        acts, own = self.acts(look)
        self._parts = (self.line, self.says, *acts, *own, self.table)
        self.fill(*self._parts, own=(self.says, *own))
        self._look = look
        self._limit()
        look.changed.connect(self._limit)
        self.when_empty(look, *empty)
        self.line.textChanged.connect(self._narrow)
        self.line.returnPressed.connect(self._into_table)
        self.table.doubleClicked.connect(lambda _: self.open())

    def acts(self, look: Look) -> tuple[list[QWidget], list[QWidget]]:
        """What can be done with a name, above the list; and what only shows itself at times."""
        return [], []

    def _limit(self) -> None:
        """No wider than the eye follows from a name to its days."""
        for part in self._parts:
            part.setMaximumWidth(self._look.scaled(_WIDEST))

    def first(self) -> QWidget:
        return self.table

    def chosen(self) -> Name | None:
        return self.model.at(self.table.currentIndex().row())

    def reload(self) -> None:
        self._runner.run(self._ask(), self._take, raise_error)

    def open(self) -> None:
        """The entries of the chosen name."""
        name = self.chosen()
        if name is not None and name.entries:
            self.wanted.emit(f"{self._word}:{_closed(name.name)} ")
        elif name is not None:
            self.told.emit(self.tr("No entry has “{0}” beside it.").format(name.name))

    def _take(self, names: list[Name]) -> None:
        before = self.chosen()
        self.show_filled(filled=bool(names))
        self.model.show(names)
        row = self.model.row_of(before.name) if before else 0
        if self.model.rowCount():
            self.table.selectRow(max(row, 0))
        self.table.fit()

    def _narrow(self, typed: str) -> None:
        self.model.narrow(typed)
        nothing = bool(typed.strip()) and not self.model.rowCount()
        self.says.setText(self.tr("Nothing has “{0}” in it.").format(typed) if nothing else "")
        self.says.setVisible(nothing)
        if self.model.rowCount():
            self.table.selectRow(0)

    def _into_table(self) -> None:
        self.table.setFocus()
        if self.model.rowCount():
            self.table.selectRow(0)


def _closed(name: str) -> str:
    """In quotes: the whole name, however it is written."""
    return f'"{name}"' if '"' not in name else quoted(name)
