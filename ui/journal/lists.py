"""The list of entries and the one that is open beside it; in a narrow window one of the two."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.journal.finder import Finder
from ui.journal.reading import Reading
from ui.theme import Look
from ui.widgets.basics import keep_width
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_stack import PageStack
from ui.widgets.pair import Pair

_LEAST = 160  # pixels at 100 % for the list: with less one of both is shown


class Lists(QWidget):
    """Where nothing is written yet there is no list, and the place of the entry says what to do."""

    entry_wanted = Signal()

    def __init__(self, look: Look, finder: Finder, reading: Reading) -> None:
        super().__init__()
        self._look, self._finder, self._reading = look, finder, reading
        self._stack = PageStack()
        self._empty = EmptyState(
            look,
            "journal",
            self.tr("Nothing written yet"),
            self.tr("Your entries will be here, newest first. Only you can read them."),
            self.tr("Write the first one"),
            self.entry_wanted.emit,
        )
        self._stack.addWidget(self._empty)
        self._stack.addWidget(reading)
        self.pair = Pair(finder, self._stack, self.tr("Back to the list"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pair)
        self.pair.returned.connect(finder.list.setFocus)
        finder.opened.connect(self.read)
        finder.list.clicked.connect(lambda _: self.read() if self.pair.single else None)

    def read(self) -> None:
        """To the sheet, with the keyboard."""
        self.pair.show_second()
        self._reading.page.sheet.setFocus()

    def go_to_list(self) -> None:
        """To the list, with the keyboard; where there is none, to what can be done first."""
        self.pair.show_first()
        act = self._empty.act
        (act if act and self._finder.isHidden() else self._finder.list).setFocus()

    def show_place(self, *, bare: bool) -> None:
        """The entry that is open; `bare`: there is none at all."""
        self._stack.setCurrentIndex(1 if self._reading.page.entry.id else 0)
        self.pair.show_only_second(only=bare)

    def fit(self, wide: int) -> None:
        beside = self._look.column(wide, 300, 400, 480)
        single = beside < self._look.scaled(_LEAST)
        keep_width(self._finder, 0 if single else beside)
        self.pair.fit(single=single)
        self.pair.keep_second(self._reading.page.sheet.widest())
