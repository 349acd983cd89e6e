"""The ways of looking at the journal: one line to choose from, each made when it is first wanted."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from core.lookback import Lookback
from core.runner import Runner
from core.settings import Settings
from core.tagging import Tagging
from ui.journal.thumbs import Thumbs
from ui.journal.view import View
from ui.theme import GAP, Look
from ui.widgets.basics import button
from ui.widgets.flow import Flow

TIMELINE, ON_THIS_DAY = "timeline", "day"
LISTS = (TIMELINE, ON_THIS_DAY)
"""Those that share the list of entries and the sheet beside it."""


class Switcher(QWidget):
    """The arrows go from one to the next."""

    chosen = Signal(str)
    stayed = Signal()
    """One was gone to by the arrows, which keep the keyboard."""
    surprise_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        inside = Flow(GAP // 2)
        self.chips: dict[str, QPushButton] = {}
        for name, words in self._words().items():
            chip = _Chip(words, lambda name=name: self.chosen.emit(name), self._step)  # type: ignore[misc]
            self._group.addButton(chip)
            self.chips[name] = chip
            inside.add(chip)
        self.chips[TIMELINE].setChecked(True)
        self.chips["places"].hide()
        self.surprise = button(self.tr("Surprise me"), self.surprise_wanted.emit, "quiet")
        self.surprise.setToolTip(self.tr("Open any entry"))
        inside.push()
        inside.add(self.surprise)
        self.setLayout(inside)

    def mark(self, name: str) -> None:
        """This is what is shown."""
        self.chips[name].setChecked(True)

    def take_focus(self) -> None:
        """The keyboard goes to what is shown."""
        next(chip for chip in self.chips.values() if chip.isChecked()).setFocus()

    def name(self, view: str) -> str:
        """What a way of looking is called."""
        return self._words()[view]

    def _step(self, step: int) -> None:
        there = [name for name, chip in self.chips.items() if not chip.isHidden()]
        at = next(n for n, name in enumerate(there) if self.chips[name].hasFocus())
        chip = self.chips[there[(at + step) % len(there)]]
        chip.setFocus()
        chip.click()
        chip.setFocus()  # what is shown has taken the keyboard, and the next arrow goes on from here
        self.stayed.emit()

    def _words(self) -> dict[str, str]:
        return {
            TIMELINE: self.tr("Timeline"),
            "calendar": self.tr("Calendar"),
            ON_THIS_DAY: self.tr("On this day"),
            "pictures": self.tr("Pictures"),
            "people": self.tr("People"),
            "tags": self.tr("Tags"),
            "moods": self.tr("Moods"),
            "places": self.tr("Places"),
        }


class _Chip(QPushButton):
    def __init__(
        self, words: str, pressed: Callable[[], object], step: Callable[[int], object]
    ) -> None:
        super().__init__(words)
        self._step = step
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.clicked.connect(lambda: pressed())  # noqa: PLW0108 - `clicked` would pass its bool

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def make_view(
    name: str,
    look: Look,
    runner: Runner,
    lookback: Lookback,
    tagging: Tagging,
    settings: Settings,
    thumbs: Thumbs,
) -> View:
    """A view of its own, beside those that share the list."""
    if name == "calendar":
        from ui.journal.calendar import CalendarView

        return CalendarView(look, runner, lookback, settings, thumbs)
    if name == "pictures":
        from ui.journal.pictures import PicturesView

        return PicturesView(look, lookback, thumbs)
    if name == "moods":
        from ui.journal.moods import MoodsView

        return MoodsView(look, runner, lookback)
    if name == "tags":
        from ui.journal.tags_view import TagsView

        return TagsView(look, runner, lookback.tags, tagging)
    from ui.journal.people_places import people_view, places_view

    make = people_view if name == "people" else places_view
    return make(look, runner, lookback)
