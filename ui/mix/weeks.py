"""The lower half: the weeks as a chart or a table, for as long as one wants to look back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFileDialog,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from core.model import Pattern, Targets
from ui.mix.chart import MixChart
from ui.mix.columns import AnyWeek, columns
from ui.mix.table import WeeksTable
from ui.theme import GAP, Look
from ui.widgets.basics import button, column, label, row

RANGES: tuple[int | None, ...] = (12, 26, 52, None)


class Weeks(QWidget):
    """Asks for another range, tells which week is wanted and into which file to write."""

    range_changed = Signal()
    week_chosen = Signal(str, object)
    entered = Signal()
    """A week was opened with the keyboard."""
    save_wanted = Signal(str)

    def __init__(self, look: Look, pattern_of: Callable[[str], Pattern]) -> None:
        super().__init__()
        self.count: int | None = RANGES[0]
        self._shown: list[AnyWeek] = []
        self._marked = ""
        self.chart = MixChart(look)
        self.table = WeeksTable(pattern_of)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.table)
        self.ranges = [_chip(str(count) if count else self.tr("All")) for count in RANGES]
        self.amounts = _chip(self.tr("Posts"))
        self.shares = _chip(self.tr("Shares"))
        self.as_table = _chip(self.tr("Show as table"))
        self.save = button(self.tr("Save…"), self._ask_where)
        self.save.setToolTip(self.tr("Keep the weeks as a picture (PNG, SVG) or a table (CSV)"))
        self._groups = (self._group(self.ranges), self._group([self.amounts, self.shares]))
        for number, chip in enumerate(self.ranges):
            chip.setAccessibleName(self.tr("Weeks: {0}").format(chip.text()))
            chip.clicked.connect(lambda _=False, number=number: self._set_range(number))
        self.amounts.clicked.connect(lambda: self.chart.set_share(share=False))
        self.shares.clicked.connect(lambda: self.chart.set_share(share=True))
        self.as_table.toggled.connect(self._show_table)
        self.chart.week_chosen.connect(self.week_chosen)
        self.chart.entered.connect(self.entered)
        self.table.entered.connect(self.entered)
        self.table.week_chosen.connect(lambda start: self.week_chosen.emit(start, None))
        title = label(self.tr("The weeks"), "section")
        self._left = row(title, *self.ranges, None)
        self._right = row(self.amounts, self.shares, self.as_table, self.save, None)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(GAP)
        self._top.addLayout(self._left, 1)
        self._top.addLayout(self._right)
        inside = column(self._top, self._stack, spacing=GAP + 4)
        inside.setStretch(1, 1)
        self.setLayout(inside)

    @property
    def shows_shares(self) -> bool:
        return self.shares.isChecked()

    def show_weeks(self, weeks: Sequence[AnyWeek], targets: Targets, today: str) -> None:
        """The weeks, oldest first."""
        self._shown = list(weeks)
        self.chart.show_columns(columns(weeks, today), targets)
        if self.as_table.isChecked():
            self.table.show_weeks(self._shown)

    def enter(self) -> None:
        """Give the keyboard to the chart or the table."""
        (self.table if self.as_table.isChecked() else self.chart).setFocus()

    def mark(self, start: str) -> None:
        """Mark the week that is shown above."""
        self._marked = start
        self.chart.mark(start)
        self.table.mark(start)

    def arrange(self, width: int) -> None:
        """With large letters what does not fit beside the ranges goes below them."""
        needed = self._left.sizeHint().width() + self._right.sizeHint().width() + GAP
        direction = QBoxLayout.Direction
        fits = needed <= width
        self._top.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def _set_range(self, number: int) -> None:
        if self.count != RANGES[number]:
            self.count = RANGES[number]
            self.range_changed.emit()

    def _show_table(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if on:
            self.table.show_weeks(self._shown)
            self.table.mark(self._marked)
        self._stack.setCurrentWidget(self.table if on else self.chart)
        for made in (self.amounts, self.shares):
            made.setEnabled(not on)

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the weeks"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = {
            self.tr("Picture (*.png)"): "png",
            self.tr("Drawing (*.svg)"): "svg",
            self.tr("Table (*.csv)"): "csv",
        }
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix("png")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen]))
        dialog.selectFile("mix.png")
        dialog.fileSelected.connect(self.save_wanted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _group(self, chips: list[QPushButton]) -> QButtonGroup:
        made = QButtonGroup(self)
        for chip in chips:
            made.addButton(chip)
        chips[0].setChecked(True)
        return made


def _chip(text: str) -> QPushButton:
    made = button(text, lambda: None, "chip")
    made.setCheckable(True)
    return made
