"""The lower half: all weeks, in the way and over the stretch that one wants to look at."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QWidget

from core.aims import Aims
from core.insights import Insights
from core.looks import Looks
from core.mix import Column as Counted
from core.model import Pattern, Targets
from core.runner import Runner
from ui import words
from ui.mix.chart import MixChart
from ui.mix.columns import MOST_WEEKS, AnyWeek, columns
from ui.mix.table import WeeksTable
from ui.mix.tile import network_words
from ui.mix.views import Asked, Views
from ui.mix.window_of import Stretch, newest
from ui.shell import translate
from ui.theme import GAP, Look
from ui.widgets.basics import button, column, label
from ui.widgets.choice import Choice
from ui.widgets.flow import Flow
from ui.words_looks import QUESTIONS

RANGES: tuple[int | None, ...] = (12, 26, 52, None)
_PATTERNS_MS = 120
_AT_ONCE = 300  # posts whose weeks are read with their patterns before anything is shown
WEEKS = "weeks"


class Picture(NamedTuple):
    """What is shown now, for writing it into a file."""

    weeks: Sequence[AnyWeek]
    targets: Targets
    today: str
    share: bool
    network: str


class Weeks(QWidget):
    """Tells which week is wanted, and that the weeks should be saved."""

    week_chosen = Signal(str, object)
    entered = Signal()
    """A week was opened with the keyboard."""
    network_chosen = Signal(str)
    save_wanted = Signal()

    def __init__(self, look: Look, pattern_of: Callable[[str], Pattern], tasks: Runner) -> None:
        super().__init__()
        self.count: int | None = RANGES[0]
        self._is_free = False
        """Zoomed or moved away from the ranges that have a button."""
        self._all: list[Counted] = []
        self._shown: Sequence[AnyWeek] = ()
        self._stretch = newest(None, 0)
        self._networks: list[str] = []
        self._network, self._today, self._marked = "", "", ""
        self.chart = MixChart(look)
        self.table = WeeksTable(pattern_of)
        self.views = Views(look, tasks)
        self._stack = QStackedWidget()
        for each in (self.chart, self.table, self.views):
            self._stack.addWidget(each)
        self.view = Choice(look, self.tr("What to look at"))
        for name in QUESTIONS:
            self.view.addItem(words.question(name, translate), name)
        self.network = Choice(look, self.tr("Network"))
        self.ranges = [_chip(str(count) if count else self.tr("All")) for count in RANGES]
        self.amounts = _chip(self.tr("Posts"))
        self.shares = _chip(self.tr("Shares"))
        self.as_table = _chip(self.tr("Show as table"))
        self.save = button(self.tr("Save…"), self.save_wanted.emit)
        self.save.setToolTip(
            self.tr(
                "Keep the weeks as a picture or a table, print them, or have your year as a PDF"
            )
        )
        self.answer = label("", "faint", wrap=True)
        self._flow = Flow()
        self._lay_out()
        self._patterns = QTimer(self)
        self._patterns.setSingleShot(True)
        self._patterns.timeout.connect(self._read_patterns)
        self._join()

    @property
    def shows_shares(self) -> bool:
        return self.shares.isChecked()

    @property
    def posts(self) -> int:
        """How many posts all weeks together have."""
        return sum(week.posts for week in self._all)

    def refresh(self, insights: Insights, source: Looks, aims: Aims, today: str) -> None:
        """Read all weeks as counts, and those that are shown with their patterns."""
        self._insights, self._looks, self._aims, self._today = insights, source, aims, today
        self._all = insights.weeks(None)
        if self.count and len(self._all) < self.count:
            self._all = insights.weeks(self.count)
        before, total = self._stretch, len(self._all)
        if self._is_free and before.size < total:
            first = max(total - (before.total - before.first), 0)
            self._stretch = Stretch(min(first, total - before.size), before.size, total)
        else:
            self._stretch = newest(self.count, total)
        self._show()
        if sum(week.posts for week in self._shown) > _AT_ONCE:
            self._patterns.start(0)  # the page is seen first
        else:
            self._read_patterns()

    def show_networks(self, found: Sequence[str]) -> None:
        """Where posts went to; a choice only where there is one."""
        if list(found) != self._networks:
            self._networks = list(found)
            self.network.clear()
            self.network.addItem(self.tr("All networks"), "")
            for name in found:
                self.network.addItem(network_words((name,)), name)
            self.network.setCurrentIndex(max(self.network.findData(self._network), 0))
        self.network.setVisible(len(found) > 1)

    def look_at(self, view: str) -> None:
        """Choose one of the ways to look by its name."""
        self.view.setCurrentIndex(self.view.findData(view))
        self._show_view()

    def enter(self) -> None:
        """Give the keyboard to the chart, the table or the figure."""
        if self._stack.currentWidget() is self.views:
            self.views.enter()
        else:
            shown = self.table if self._stack.currentWidget() is self.table else self.chart
            shown.setFocus()

    def mark(self, start: str) -> None:
        """Mark the week that is shown above."""
        self._marked = start
        self.chart.mark(start)
        self.table.mark(start)

    def picture(self) -> Picture:
        """What is shown, to be saved."""
        targets = self._aims.now(self._network)
        return Picture(self._shown, targets, self._today, self.shows_shares, self._network)

    def zoom(self, steps: float, around: float) -> None:
        """Nearer or further; 0 steps show everything."""
        if steps:
            self._go(self._stretch.zoomed(steps, around))
        else:
            self.ranges[-1].click()

    def move_by(self, part: float) -> None:
        """Later by a part of what is shown, or earlier."""
        weeks = round(part * self._stretch.size) or (1 if part > 0 else -1)
        self._go(self._stretch.moved(weeks))

    def arrange(self, width: int) -> None:
        """The controls go on below where one line is too short for them."""
        self._flow.invalidate()

    def _go(self, stretch: Stretch) -> None:
        if stretch == self._stretch:
            return
        self._stretch, self._is_free = stretch, True
        group = self._groups[0]
        group.setExclusive(False)  # or one of them had to be chosen
        for chip, count in zip(self.ranges, RANGES, strict=True):
            chip.setChecked(stretch == newest(count, stretch.total))
        group.setExclusive(True)
        self._show()
        self._patterns.start(_PATTERNS_MS)

    def _show(self) -> None:
        self._shown = self._all[self._stretch.first : self._stretch.last]
        self._draw()

    def _read_patterns(self) -> None:
        """A year or two of weeks are read with what they were like; longer only as counts."""
        self._patterns.stop()
        if self._shown and len(self._shown) <= MOST_WEEKS:
            self._shown = self._insights.between(self._shown[0].start, self._shown[-1].end)
            self._draw()

    def _draw(self) -> None:
        made = columns(self._shown, self._today)
        view = self.view.currentData()
        targets = self._aims.now(self._network)
        self.chart.show_columns(made, targets)
        self.chart.mark(self._marked)
        if view == WEEKS:
            self.answer.hide()
            if self.as_table.isChecked():
                self.table.show_weeks(self._shown)
                self.table.mark(self._marked)
        elif made:
            first = self._insights.first_weekday()
            self.views.show_view(Asked(view, made, self._network, first), self._looks)

    def _lay_out(self) -> None:
        title = label(self.tr("The weeks"), "section")
        self._flow.add(title, self.view, *self.ranges)
        self._flow.push()
        self._flow.add(self.network, self.amounts, self.shares, self.as_table, self.save)
        self.network.hide()
        self.answer.hide()
        inside = column(self._flow, self.answer, self._stack, spacing=GAP + 4)
        inside.setStretch(2, 1)
        self.setLayout(inside)

    def _join(self) -> None:
        self._groups = (self._group(self.ranges), self._group([self.amounts, self.shares]))
        for number, chip in enumerate(self.ranges):
            chip.setAccessibleName(self.tr("Weeks: {0}").format(chip.text()))
            chip.clicked.connect(lambda _=False, number=number: self._set_range(number))
        self.amounts.clicked.connect(lambda: self.chart.set_share(share=False))
        self.shares.clicked.connect(lambda: self.chart.set_share(share=True))
        self.as_table.toggled.connect(self._show_view)
        self.view.activated.connect(self._show_view)
        self.network.activated.connect(self._choose_network)
        self.chart.week_chosen.connect(self.week_chosen)
        self.chart.entered.connect(self.entered)
        self.chart.zoom_wanted.connect(self.zoom)
        self.chart.move_wanted.connect(self.move_by)
        self.table.entered.connect(self.entered)
        self.table.week_chosen.connect(lambda start: self.week_chosen.emit(start, None))
        self.views.answered.connect(self._answer)
        self.views.day_chosen.connect(lambda day: self.week_chosen.emit(day, None))

    def _answer(self, said: str) -> None:
        self.answer.setText(said)
        self.answer.setVisible(self.view.currentData() != WEEKS)

    def _set_range(self, number: int) -> None:
        self.count, self._is_free = RANGES[number], False
        self.refresh(self._insights, self._looks, self._aims, self._today)

    def _choose_network(self) -> None:
        self._network = self.network.currentData()
        self.network_chosen.emit(self._network)

    def _show_view(self) -> None:
        weeks = self.view.currentData() == WEEKS
        as_table = weeks and self.as_table.isChecked()
        shown = (self.table if as_table else self.chart) if weeks else self.views
        self._draw()
        self._stack.setCurrentWidget(shown)
        self.as_table.setVisible(weeks)
        for made in (self.amounts, self.shares):
            made.setVisible(weeks)
            made.setEnabled(not as_table)

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
