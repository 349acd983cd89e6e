"""Which day is looked back on: its name, and the way to the days around it."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.clock import parse_day
from core.lookback import NEAR
from core.memories import Memories
from ui.dates import say_day
from ui.theme import Look
from ui.widgets.basics import IconButton, button, column, label
from ui.widgets.flow import flow, together


class DayLine(QWidget):
    """`day` is ISO text."""

    changed = Signal()

    def __init__(self, look: Look, today: str) -> None:
        super().__init__()
        self.day = self._today = today
        self._name = label("", "section")
        self._says = label("", "faint", wrap=True)
        self.back = IconButton(look, "left", self.tr("The day before"))
        self.forth = IconButton(look, "right", self.tr("The day after"))
        self.today = button(self.tr("Today"), lambda: self.go(self._today), "chip")
        self.back.clicked.connect(lambda: self._step(-1))
        self.forth.clicked.connect(lambda: self._step(1))
        line = flow(self._name, spacing=4)
        line.push()
        line.add(together(self.today, self.back, self.forth, spacing=4))
        self.setLayout(column(line, self._says))

    def go(self, day: str) -> None:
        self.day = day
        self.changed.emit()

    def show_found(self, found: Memories, today: str) -> None:
        """Say what the list has."""
        self._today = today
        self._name.setText(say_day(found.day, "d MMMM"))
        self.today.setEnabled(found.day != today)
        if found.near:
            words = self.tr(
                "Nothing on this day in earlier years. These are from up to {0} days before or after."
            ).format(NEAR)
        elif found.years:
            first, last = found.years
            words = self.tr("From {0} to {1}").format(first, last) if first != last else first
        else:
            words = self.tr(
                "Nothing in earlier years, on this day or up to {0} days around it."
            ).format(NEAR)
        self._says.setText(words)

    def _step(self, days: int) -> None:
        self.go((parse_day(self.day) + timedelta(days=days)).isoformat())
