"""Moods over time: a calm chart by month or week, its words, and the same as a table."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from core.clock import parse_day
from core.lookback import Lookback
from core.memories import Mood
from core.runner import Runner
from ui.dates import say_day
from ui.journal.month import moved
from ui.journal.mood_chart import MoodChart
from ui.journal.view import View
from ui.shell import translate
from ui.tasks import raise_error
from ui.theme import Look
from ui.widgets.basics import button, label
from ui.widgets.fitting_label import FittingLabel
from ui.widgets.flow import flow, together
from ui.widgets.lights import Lights
from ui.words_moods import say_mood


class MoodsView(View):
    """Enter on a point opens the entries of its time."""

    def __init__(self, look: Look, runner: Runner, lookback: Lookback) -> None:
        super().__init__()
        self._runner, self._lookback = runner, lookback
        self.by_week = button(self.tr("By week"), self.reload, "chip")
        self.as_table = button(self.tr("As a table"), self._show_kind, "chip")
        for chip in (self.by_week, self.as_table):
            chip.setCheckable(True)
        self.says = label("", "faint", wrap=True)
        self.chart = MoodChart(look, self.words)
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels(
            [self.tr("When"), self.tr("Mood"), self.tr("Entries with a mood")]
        )
        self.table.setAccessibleName(self.tr("Moods over time"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        Lights(self.table)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setHighlightSections(False)
        self.open = button(self.tr("Open these entries"), self._open)
        self.point = FittingLabel("section")
        head, line = QWidget(), flow(self.point)
        line.push()
        line.add(together(self.by_week, self.as_table), self.open)
        head.setLayout(line)
        self.fill(head, self.says, self.table, self.chart, own=(self.table,))
        self.when_empty(
            look,
            "mood-4",
            self.tr("No moods yet"),
            self.tr("Give an entry one of the five faces below it; how they went is drawn here."),
        )
        self.chart.moved.connect(self._tell_point)
        self.chart.opened.connect(self._open)
        self.table.doubleClicked.connect(lambda _: self._open())

    def first(self) -> QWidget:
        return self.table if self.as_table.isChecked() else self.chart

    def reload(self) -> None:
        by_week = self.by_week.isChecked()
        self._runner.run(self._lookback.moods(by_week=by_week), self._take, raise_error)

    def words(self, mood: Mood) -> str:
        """A point: when, how it was, and of how many entries."""
        of = self.tr("1 entry") if mood.entries == 1 else self.tr("{0} entries")
        how = say_mood(mood.mean, translate)
        return self.tr("{0}: {1}, of {2}").format(
            self._when(mood), how, of.format(QLocale().toString(mood.entries))
        )

    def _short(self, mood: Mood) -> str:
        """The same where there is less room."""
        return self.tr("{0}: {1}").format(self._when(mood), say_mood(mood.mean, translate))

    def _take(self, moods: Sequence[Mood]) -> None:
        self.show_filled(filled=bool(moods))
        self.chart.show_moods(moods)
        self.table.setRowCount(len(moods))
        for line, mood in enumerate(reversed(moods)):
            cells = (self._when(mood), say_mood(mood.mean, translate), str(mood.entries))
            for place, words in enumerate(cells):
                self.table.setItem(line, place, QTableWidgetItem(words))
        self.says.setText(self._summary(moods))
        if moods:
            self._show_kind()

    def _summary(self, moods: Sequence[Mood]) -> str:
        """What the chart shows, in a sentence."""
        if not moods:
            return ""
        entries = sum(mood.entries for mood in moods)
        mean = sum(mood.mean * mood.entries for mood in moods) / entries
        high = max(moods, key=lambda mood: (mood.mean, mood.start))
        low = min(moods, key=lambda mood: (mood.mean, mood.start))
        words = self.tr("Mostly {0}.").format(say_mood(mean, translate))
        if len(moods) > 1 and high.mean > low.mean:
            more = self.tr("Brightest: {0}. Heaviest: {1}.")
            words += " " + more.format(self._when(high), self._when(low))
        return words

    def _when(self, mood: Mood) -> str:
        if self.by_week.isChecked():
            return self.tr("the week of {0}").format(say_day(mood.start))
        return say_day(mood.start, "MMMM yyyy")

    def _show_kind(self) -> None:
        as_table = self.as_table.isChecked()
        self.table.setVisible(as_table)
        self.chart.setVisible(not as_table)
        self.point.setVisible(not as_table)

    def _tell_point(self) -> None:
        chosen = self.chart.chosen()
        self.point.say(*((self.words(chosen), self._short(chosen)) if chosen else ("",)))

    def _open(self) -> None:
        mood = self.chart.chosen()
        if self.as_table.isChecked() and self.table.currentRow() >= 0:
            mood = self.chart.moods[len(self.chart.moods) - 1 - self.table.currentRow()]
        if mood is None:
            return
        first = parse_day(mood.start)
        end = first + timedelta(days=7) if self.by_week.isChecked() else moved(first, 1)
        last = (end - timedelta(days=1)).isoformat()
        self.wanted.emit(f"from:{mood.start} to:{last} mood:1..5 ")
