"""The weeks as a real table, for the keyboard and the screen reader: the numbers of the chart."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from core.model import Kind, Pattern, Week
from ui import words
from ui.mix.columns import AnyWeek
from ui.mix.days import span
from ui.shell import translate
from ui.theme import PAD
from ui.widgets.lights import Lights

_KINDS = tuple(Kind)
_NOTHING = QModelIndex()
_LEAST_WIDTH = 88
DATES, POSTS, FIRST_KIND, PATTERN = 0, 1, 2, 2 + len(_KINDS)
Index = QModelIndex | QPersistentModelIndex


class WeeksModel(QAbstractTableModel):
    """A row for each week, the newest first.

    `pattern_of` is asked for the pattern of a week that came without one, when its row is shown.
    """

    def __init__(self, pattern_of: Callable[[str], Pattern]) -> None:
        super().__init__()
        self.weeks: list[AnyWeek] = []
        self._pattern_of = pattern_of
        self._patterns: dict[str, Pattern] = {}

    def show(self, weeks: Sequence[AnyWeek]) -> None:
        self.beginResetModel()
        self.weeks = list(reversed(weeks))
        self._patterns = {w.start: w.pattern for w in weeks if isinstance(w, Week)}
        self.endResetModel()

    def rowCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self.weeks)

    def columnCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else PATTERN + 1

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        side = Qt.AlignmentFlag
        if role == Qt.ItemDataRole.TextAlignmentRole and POSTS <= section < PATTERN:
            return side.AlignHCenter | side.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if way is Qt.Orientation.Vertical:
            return self.weeks[section].name
        names = [
            self.tr("Week"),
            self.tr("Posts"),
            *(words.kind(kind, translate) for kind in _KINDS),
            self.tr("Reads like"),
        ]
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        week, column = self.weeks[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag
            words_here = column in (DATES, PATTERN)
            return (side.AlignLeft if words_here else side.AlignHCenter) | side.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column == DATES:
            return span(week.start, week.end, "MMM")
        if column == PATTERN:
            return words.pattern_name(self._pattern(week.start), translate)
        return week.posts if column == POSTS else week.counts[_KINDS[column - FIRST_KIND]]

    def _pattern(self, start: str) -> Pattern:
        if start not in self._patterns:
            self._patterns[start] = self._pattern_of(start)
        return self._patterns[start]


class WeeksTable(QTableView):
    """Enter or a double click opens the week."""

    week_chosen = Signal(str)
    entered = Signal()

    def __init__(self, pattern_of: Callable[[str], Pattern]) -> None:
        super().__init__()
        self.weeks = WeeksModel(pattern_of)
        self.weeks.setParent(self)
        self.setModel(self.weeks)
        self.setAccessibleName(self.tr("The weeks as a table"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        Lights(self)
        self.setAlternatingRowColors(False)
        self.verticalHeader().hide()
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setStretchLastSection(True)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(self._open)

    def show_weeks(self, weeks: Sequence[AnyWeek]) -> None:
        """Show these weeks, which come oldest first."""
        self.weeks.show(weeks)
        self._widen()

    def mark(self, start: str) -> None:
        """Select the row of the week that begins on this day, if it is here."""
        for row, week in enumerate(self.weeks.weeks):
            if week.start == start:
                self.setCurrentIndex(self.weeks.index(row, DATES))

    def _widen(self) -> None:
        """Widths from the words that can stand there: asking every cell takes a second."""
        metrics = self.fontMetrics()
        longest = metrics.horizontalAdvance(span("2026-12-28", "2027-01-03", "MMM"))
        self.setColumnWidth(DATES, longest + 2 * PAD)
        for column in range(POSTS, PATTERN):
            name = str(self.weeks.headerData(column, Qt.Orientation.Horizontal))
            self.setColumnWidth(
                column, max(metrics.horizontalAdvance(name) + 2 * PAD, _LEAST_WIDTH)
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.week_chosen.emit(self.weeks.weeks[index.row()].start)
