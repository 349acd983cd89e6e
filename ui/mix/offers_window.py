"""The small window with the suggestions that would help the week."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.model import Suggestion
from core.widening import Ways
from ui.mix.days import day
from ui.mix.offers import Offer
from ui.theme import GAP, PAD, PAGE, Look
from ui.widgets.basics import Page, button, label, row, scrolling_cards
from ui.widgets.suggestion_card import SuggestionCard

_WIDE, _HIGH = 460, 620


class Offers(QDialog):
    """The suggestions that an offer is made of; one is used, or the window closed again.

    What the person says of one holds at once, and the way back stands at the foot.
    """

    used = Signal(object)
    declined = Signal(object)
    source_wanted = Signal(object)
    ways_wanted = Signal(object)
    named = Signal(str, object, str)
    undo_left = Signal(str, object)
    """Closed while there was still a way back."""

    def __init__(self, parent: QWidget, look: Look, made: Offer, days: dict[str, str]) -> None:
        super().__init__(parent)
        self._look, self._room = look, parent
        self._way_back: Callable[[], object] | None = None
        self._fitted = False
        self.setWindowTitle(self.tr("From your journal"))
        self.cards: list[SuggestionCard] = []
        self._inside = Page()
        list_ = QVBoxLayout(self._inside)
        list_.setContentsMargins(0, 0, 0, 0)
        list_.setSpacing(GAP + 4)
        for suggestion in made.suggestions:
            card = self._card(suggestion, days)
            self.cards.append(card)
            list_.addWidget(card)
        list_.addStretch(1)
        self._scroll = scrolling_cards(self._inside)
        self._heading = label(made.says, "section", wrap=True)
        self.message = label("", "faint", wrap=True)
        self.back = button(self.tr("Undo"), self.undo, "link")
        self.back.hide()
        self.close_it = button(self.tr("Close"), self.reject)
        self._foot = row(self.message, self.back, self.close_it)
        self._foot.setStretch(0, 1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(PAGE, PAGE, PAGE, PAD)
        outside.setSpacing(PAD)
        outside.addWidget(self._heading)
        outside.addWidget(self._scroll, 1)
        outside.addLayout(self._foot)
        self.finished.connect(self._closed)

    def tell(self, said: str, undo: Callable[[], object]) -> None:
        """What was done, and the way back from it; only the last one has one."""
        self._way_back = undo
        self.message.setText(said)
        self.back.show()

    def undo(self) -> None:
        way_back, self._way_back = self._way_back, None
        self.message.clear()
        if self.back.hasFocus():
            self._go_on()
        self.back.hide()
        if way_back is not None:
            way_back()

    def take_ways(self, found: Sequence[tuple[Suggestion, Ways | None]]) -> None:
        """What was found around the passages that the cards show."""
        for passage, ways in found:
            for card in self.cards:
                card.take_ways(passage, ways)
        self._fit()

    def look_again(self) -> None:
        """What was put in may be told in another way by now."""
        self.ways_wanted.emit([card.passage for card in self.cards])

    def bring_back(self, suggestion: Suggestion) -> None:
        """It was declined, and is not any more."""
        for card in self.cards:
            if card.suggestion.key == suggestion.key:
                card.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._way_back is not None and event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        else:
            super().keyPressEvent(event)

    def open(self) -> None:
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # else the letters have not their size yet
        whole = self._fit()
        super().open()
        if whole:
            self._go_on()
        else:  # one reads from the top, and what has the keyboard is scrolled to
            self.close_it.setFocus()

    def _card(self, suggestion: Suggestion, days: dict[str, str]) -> SuggestionCard:
        entry = suggestion.sources[0].entry
        source = self.tr("From your entry of {0}").format(day(days.get(entry, "")))
        card = SuggestionCard(self._look, suggestion, source)
        card.hush.hide()
        card.used.connect(self._use)
        card.declined.connect(self._decline)
        card.source_wanted.connect(self._show_source)
        card.ways_wanted.connect(self.ways_wanted)
        card.named.connect(self.named)
        return card

    def _fit(self) -> bool:
        """As high as what is in it, within the window that it stands before; whether all has room."""
        room, look = self._room.window(), self._look
        wide = min(look.scaled(_WIDE), room.width() - 2 * PAGE)
        inside = (self.width() if self._fitted else wide) - 2 * PAGE
        parts = (self._heading.heightForWidth(inside), self._inside.heightForWidth(inside))
        high = sum(parts) + self._foot.sizeHint().height() + PAGE + 3 * PAD
        most = min(look.scaled(_HIGH), room.height() - 2 * PAGE)
        self.resize(inside + 2 * PAGE, max(min(high, most), self.height() if self._fitted else 0))
        self._fitted = True
        return high <= most

    def _use(self, suggestion: Suggestion) -> None:
        self.accept()
        self.used.emit(suggestion)

    def _show_source(self, suggestion: Suggestion) -> None:
        self.accept()
        self.source_wanted.emit(suggestion)

    def _decline(self, suggestion: Suggestion) -> None:
        for card in self.cards:
            if card.suggestion == suggestion:
                self._put_away(card)
        self.declined.emit(suggestion)
        self._end_if_empty()

    def _put_away(self, card: SuggestionCard) -> None:
        focus = self.focusWidget()
        here = focus is not None and card.isAncestorOf(focus)
        card.hide()
        if here:
            self._go_on()

    def _go_on(self) -> None:
        """The keyboard is on the first suggestion that is left."""
        left = (card.use for card in self.cards if not card.isHidden())
        next(left, self.close_it).setFocus()

    def _end_if_empty(self) -> None:
        if all(card.isHidden() for card in self.cards):
            self.accept()

    def _closed(self) -> None:
        way_back, self._way_back = self._way_back, None
        if way_back is not None:
            self.undo_left.emit(self.message.text(), way_back)
        self.deleteLater()
