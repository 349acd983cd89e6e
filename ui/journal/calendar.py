"""The calendar: a month with its marks, what was written in it, and the way to any year."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from core.attachments import Medium
from core.lookback import Lookback
from core.memories import Words
from core.runner import Runner
from core.settings import Settings
from ui.dates import say_day
from ui.journal.month import Month, moved
from ui.journal.thumbs import Thumbs
from ui.journal.view import View
from ui.tasks import raise_error
from ui.theme import Look
from ui.widgets.basics import IconButton, button, column, label, row
from ui.widgets.choice import Choice
from ui.widgets.flow import flow, together


class CalendarView(View):
    """Enter on a day opens its entries."""

    def __init__(
        self,
        look: Look,
        runner: Runner,
        lookback: Lookback,
        settings: Settings,
        thumbs: Thumbs,
    ) -> None:
        super().__init__()
        self._lookback, self._runner, self._settings = lookback, runner, settings
        self.month = Month(look, thumbs, lookback.today())
        self.name = label("", "section")
        self.year = Choice(look, self.tr("Year"))
        self.back = IconButton(look, "left", self.tr("The month before (Page Up)"))
        self.forth = IconButton(look, "right", self.tr("The month after (Page Down)"))
        self.today = button(self.tr("Today"), lambda: self.month.go(self.month.today), "chip")
        self.says = label("", "faint", wrap=True)
        self.counts = label("", "faint", wrap=True)
        self.open = button(self.tr("Open this day"), self._open)
        self._words: list[Words] = []
        self._shown: tuple[str, str] = ("", "")
        head, foot = QWidget(), QWidget()
        steps = flow(self.name)
        steps.push()
        steps.add(together(self.today, self.year, self.back, self.forth))
        head.setLayout(steps)
        line = row(column(self.says, self.counts, spacing=2), self.open)
        line.setStretch(0, 1)
        foot.setLayout(line)
        self.inside.addWidget(head)
        self.inside.addWidget(self.month, 1)
        self.inside.addWidget(foot)
        self.back.clicked.connect(lambda: self.month.go(moved(self.month.day, -1)))
        self.forth.clicked.connect(lambda: self.month.go(moved(self.month.day, 1)))
        self.year.activated.connect(
            lambda _: self.month.go(
                moved(self.month.day, 12 * (self._year() - self.month.day.year))
            )
        )
        self.month.moved.connect(lambda _: self._show())
        self.month.opened.connect(lambda _: self._open())

    def first(self) -> QWidget:
        return self.month

    def reload(self) -> None:
        self.month.today = date.fromisoformat(self._lookback.today())
        self.month.starts = self._settings.week_starts()
        self._shown = ("", "")
        self._fill_years()
        self._show()
        self._runner.run(self._lookback.words(), self._take_words, raise_error)

    def _show(self) -> None:
        """The month of the day the keyboard is on."""
        month, day = self.month, self.month.day.isoformat()
        span = (month.first_shown().isoformat(), month.last_shown().isoformat())
        if span != self._shown:
            self._shown = span
            photos: dict[str, Medium] = {}
            for photo in self._lookback.photos(*span):
                photos.setdefault(photo.day, photo.medium)
            month.show_marks(self._lookback.marks(*span), photos)
        self.name.setText(say_day(day, "MMMM yyyy"))
        if self.year.findData(month.day.year) < 0:
            self._fill_years()
        self.year.setCurrentIndex(self.year.findData(month.day.year))
        self.says.setText(month.words(month.day))
        self._show_counts()

    def _fill_years(self) -> None:
        here, this = self.month.day.year, self.month.today.year
        first, last = self._lookback.years() or (this, this)
        self.year.clear()
        for year in range(max(last, this, here), min(first, here) - 1, -1):
            self.year.addItem(str(year), year)

    def _year(self) -> int:
        return int(self.year.currentData())

    def _take_words(self, words: Sequence[Words]) -> None:
        self._words = list(words)
        self._show_counts()

    def _show_counts(self) -> None:
        day = self.month.day.isoformat()
        parts = [
            self._counted(say_day(day, "MMMM"), day[:7]),
            self._counted(day[:4], day[:4]),
        ]
        if self._settings.get("streak"):
            streak = self._lookback.streak()
            one = self.tr("1 day in a row")
            parts.append(one if streak == 1 else self.tr("{0} days in a row").format(streak))
        self.counts.setText("  ·  ".join(part for part in parts if part))

    def _counted(self, name: str, prefix: str) -> str:
        """The entries and words of a month or a year; nothing where nothing was written."""
        found = [words for words in self._words if words.month.startswith(prefix)]
        if not found:
            return ""
        number = QLocale().toString
        entries, words = sum(one.entries for one in found), sum(one.words for one in found)
        one = self.tr("{0}: 1 entry, {1} words").format(name, number(words))
        many = self.tr("{0}: {1} entries, {2} words")
        return one if entries == 1 else many.format(name, number(entries), number(words))

    def _open(self) -> None:
        day = self.month.day.isoformat()
        if self._lookback.marks(day, day):
            self.wanted.emit(f"on:{day} ")
        else:
            self.told.emit(self.tr("Nothing was written on this day."))
