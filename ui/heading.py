"""The line at the top of the window: what the room is called, the search, a new entry."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from ui.icons import icon
from ui.theme import DISPLAY, GAP, ICON, LARGE, PAD, PAGE, READING, Look
from ui.widgets.basics import button, label

_SMALL = 16  # pixels: of an icon beside words
_WORDS_FROM = 560  # pixels at 100 %: with less the buttons are icons, in every room alike
_SIZES = (DISPLAY, READING, LARGE)  # of the name's letters: the largest in which it is whole


class Heading(QFrame):
    """In a narrow window the buttons give up their words, and then the name its large letters."""

    search_wanted = Signal()
    entry_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._name = look, ""
        self.setObjectName("header")
        self.name = label()
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        find = self.tr("Find entries, posts and commands (Ctrl+K)")
        write = self.tr("Write a new entry (Ctrl+N)")
        self._buttons = [
            (button("", told), sign, words, says)
            for told, sign, words, says in (
                (self.search_wanted.emit, "search", self.tr("Search"), find),
                (self.entry_wanted.emit, "plus", self.tr("New entry"), write),
            )
        ]
        inside = QHBoxLayout(self)
        inside.setContentsMargins(PAGE, PAD - 4, PAGE, PAD - 4)
        inside.setSpacing(GAP)
        inside.addWidget(self.name, 1)
        for made, _, words, says in self._buttons:
            made.setAccessibleName(words)
            made.setToolTip(says)
            inside.addWidget(made)
        look.changed.connect(self._paint)
        self._paint()

    def show_name(self, name: str) -> None:
        """What the room is called now."""
        self._name = name
        self.name.setAccessibleName(name)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _paint(self) -> None:
        for made, sign, _, _ in self._buttons:
            made.setIcon(icon(sign, self._look.theme.faint))
        # The line is as high with smaller letters, so that the rooms begin at the same place.
        self.name.setMinimumHeight(QFontMetrics(self._look.reading_font(DISPLAY)).height())
        self._fit()

    def _fit(self) -> None:
        worded = self.width() >= self._look.scaled(_WORDS_FROM)
        side = self._look.scaled(_SMALL if worded else ICON)
        for made, _, words, _ in self._buttons:
            made.setIconSize(QSize(side, side))
            made.setText(words if worded else "")
        taken = sum(made.sizeHint().width() + GAP for made, *_ in self._buttons)
        self._show_within(self.width() - 2 * PAGE - taken)

    def _show_within(self, room: int) -> None:
        shown = self._name
        for size in _SIZES:
            font = self._look.reading_font(size)
            if QFontMetrics(font).horizontalAdvance(self._name) <= room:
                break
        else:
            from PySide6.QtCore import Qt

            shown = QFontMetrics(font).elidedText(shown, Qt.TextElideMode.ElideRight, room)
        self.name.setFont(font)
        self.name.setText(shown)
        self.name.setToolTip("" if shown == self._name else self._name)
