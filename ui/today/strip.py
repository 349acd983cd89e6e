"""Today's entries as a row of times; ten entries on one day are ten entries."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QWidget

from core.clock import local
from core.model import Entry
from core.text import first_words
from ui.quick_qt import NEVER, NO_FOCUS, set_number
from ui.theme import GAP
from ui.widgets.basics import button, clear

_WITH_WORDS = 4  # entries; of more only the times have room


class Strip(QScrollArea):
    """Hidden while there is only one entry to show."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        set_number(self, focusPolicy=NO_FOCUS)
        set_number(self, horizontalScrollBarPolicy=NEVER, verticalScrollBarPolicy=NEVER)
        self._inside = inside = QWidget()
        inside.setProperty("role", "page")
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP // 2)
        self.setWidget(inside)
        self._chip = button("0", lambda: None, "chip")  # never shown: as high as those that are
        self._chip.setParent(self)
        self._chip.hide()
        self._shown: tuple[tuple[str, str], ...] = ()
        self._current = ""
        self._here: QPushButton | None = None
        self._times: list[tuple[QPushButton, str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._chip.sizeHint().height() + GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        """Where the words of all find no room the times stand alone."""
        wide, chip = self._chip.fontMetrics().horizontalAdvance, self._chip.sizeHint().width()
        around = chip - wide(self._chip.text()) + self._row.spacing()
        beside = (
            0 if self._here is None or self._here.isEnabled() else self._here.sizeHint().width()
        )
        fits = sum(wide(worded) + around for *_, worded in self._times) + beside <= self.width()
        for made, time, worded in self._times:
            made.setText(worded if fits else time)

    def _choose(self, entry: str) -> None:
        """The one on the sheet stays there, and stays marked."""
        if entry != self._current:
            self.chosen.emit(entry)
        elif self._here is not None:
            self._here.setChecked(True)

    def show_entries(self, entries: Sequence[Entry], current: str) -> None:
        """The day's entries, oldest first; `current` is the id of the one on the sheet."""
        ids = [entry.id for entry in entries]
        new = current not in ids
        wanted = tuple((e.id, first_words(e.title or e.body, 60)) for e in entries)
        if (*wanted, (current, "")) == self._shown:
            return
        self._shown = (*wanted, (current, ""))
        clear(self._row)
        self._current, self._here = current, None
        self._times = []
        for entry, (_, words) in zip(entries, wanted, strict=True):
            time = local(entry.at, entry.zone).strftime("%H:%M")
            shown = f"{time}  {first_words(words, 18)}" if len(entries) <= _WITH_WORDS else time
            made = button(shown, partial(self._choose, entry.id), "chip")
            self._times.append((made, time, shown))
            made.setCheckable(True)
            made.setChecked(entry.id == current)
            self._here = made if entry.id == current else self._here
            made.setToolTip(words)
            made.setAccessibleName(self.tr("Entry of {0}: {1}").format(time, words))
            self._row.addWidget(made)
        if new:
            made = button(self.tr("New"), lambda: None, "chip")
            made.setCheckable(True)
            made.setChecked(True)
            made.setEnabled(False)
            self._row.addWidget(made)
            self._here = made
        self._row.addStretch(1)
        self._shorten()
        self.setVisible(len(entries) + new > 1)
        if self._here is not None and len(entries) + new > 1:
            from ui.widgets.in_sight import bring_into_sight  # one entry, as at a start, needs none

            bring_into_sight(self._here)
