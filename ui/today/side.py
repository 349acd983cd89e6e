"""Beside the sheet: suggestions that come after a pause, and the week in one bar."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from core.model import Suggestion, Week
from ui.shell import translate
from ui.theme import GAP, PAD, Look
from ui.today.ask_person import AskPerson
from ui.today.nothing import Nothing
from ui.widgets.basics import Card, IconButton, Page, button, clear, label, row, scrolling_cards
from ui.widgets.mix_bar import MixBar

if TYPE_CHECKING:
    from core.register import Candidate
    from core.widening import Ways
    from ui.widgets.suggestion_card import SuggestionCard

ROOMY = 600  # pixels of height from which on the week has its words beside a suggestion


class Side(QWidget):
    """Nothing moves while the pointer or the keyboard is on it: what came meanwhile waits.

    Only what the person says of somebody holds at once, also where they are.
    """

    used = Signal(object)
    declined = Signal(object)
    never = Signal(object)
    source_wanted = Signal(object)
    fold_wanted = Signal()
    mix_wanted = Signal()
    others_wanted = Signal()
    named = Signal(str, object, str)
    ways_wanted = Signal(object)
    left = Signal()
    """The keyboard was on a card, and there is none any more."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._waiting: tuple[Sequence[Suggestion], dict[str, str], Nothing] | None = None
        self._keys: tuple[str, ...] | None = None
        self.at_once = False
        """Whether something was said of somebody since this was shown."""
        self.cards: list[SuggestionCard] = []
        fold = IconButton(look, "fold", self.tr("Fold the suggestions away"))
        fold.clicked.connect(self.fold_wanted)
        self._empty = label("", "faint", wrap=True)
        self.look_in_others = False
        """Whether the person wished to see what other entries have, as this one has nothing."""
        self.others = button(self.tr("Look in other entries"), self._look_in_others, "link")
        self.others.hide()
        self.person = AskPerson(look)
        self.person.said.connect(self.named)
        self.person.left.connect(lambda: self._go_to(self.cards))
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP + 4)
        inside = Page()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addLayout(row(self.others, None))
        column.addLayout(self._list)
        column.addSpacing(GAP + 4 - column.spacing())
        column.addWidget(self.person)
        column.addStretch(1)
        self._bar = MixBar(look)
        self._count = label("", "faint")
        self._pattern = label("", wrap=True)
        week = self._week = Card()
        week.column.addLayout(row(label(self.tr("This week"), "section"), None, self._count))
        week.column.addWidget(self._bar)
        week.column.addWidget(self._pattern)
        self._closer = button(self.tr("Look at the mix"), self.mix_wanted.emit, "link")
        week.column.addLayout(row(self._closer, None))
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(PAD)
        outside.addLayout(row(label(self.tr("From your journal"), "section"), None, fold))
        outside.addWidget(scrolling_cards(inside), 1)
        outside.addWidget(week)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def show_week(self, week: Week) -> None:
        from ui import words  # loaded after the first paint

        said = words.counts(week.counts, translate)
        self._bar.show_counts(week.counts, said)
        self._count.setText(words.posts(week.posts, translate))
        self._pattern.setText(words.pattern(week, translate))

    def show_suggestions(
        self, suggestions: Sequence[Suggestion], sources: dict[str, str], nothing: Nothing
    ) -> None:
        """The suggestions with the words for each one's source; `nothing` when there is none."""
        if self.in_use() and not self.at_once:
            self._waiting = (suggestions, sources, nothing)
            self._want_ways()
            return
        from ui.widgets.suggestion_card import SuggestionCard

        self._waiting, self.at_once, asked = None, False, self.others.hasFocus()
        keys = tuple(f"{s.key}{s.text}{s.reason.code}{s.cautions}" for s in suggestions)
        self._empty.setText("" if suggestions else nothing.words)
        self._empty.setVisible(not suggestions)
        self._week.setVisible(not nothing.quiet)
        if asked and not suggestions:
            self.left.emit()  # before what has the keyboard goes
        self.others.setVisible(nothing.others and not suggestions)
        if keys == self._keys:
            self._want_ways()
            return
        self._keys = keys
        wide = {card.suggestion.key: card.passage for card in self.cards if card.is_wide}
        here = next((card.suggestion.key for card in self.cards if _has_keyboard(card)), "")
        clear(self._list)
        self.cards = []
        for suggestion in suggestions:
            card = SuggestionCard(self._look, suggestion, sources[suggestion.key])
            card.used.connect(partial(self._use, suggestion))
            card.declined.connect(self.declined)
            card.never.connect(self.never)
            card.source_wanted.connect(self.source_wanted)
            card.named.connect(self.named)
            if passage := wide.get(suggestion.key):
                card.show_passage(passage)
            card.ways_wanted.connect(self.ways_wanted)
            self._list.addWidget(card)
            self.cards.append(card)
        self._want_ways()
        if asked or here:  # the keyboard goes on with what it asked for, or where it was
            self._go_to([c for c in self.cards if c.suggestion.key == here] or self.cards)

    def show_at_once(self, name: str) -> None:
        """Something was said of somebody: what comes next is shown whoever is here."""
        self.at_once = True
        if name == self.person.name:
            self.person.ask(None)

    def ask_about(self, somebody: "Candidate | None", *, free: bool) -> None:
        """Ask once, unless a card asks the same already; `free`: nothing moves under the person."""
        if somebody is not None and any(card.asks_about(somebody.name) for card in self.cards):
            somebody = None
        if free:
            self.person.ask(somebody)

    def _go_to(self, cards: "Sequence[SuggestionCard]") -> None:
        """The keyboard goes to the first of these, or away from here."""
        if not cards:
            self.left.emit()
        for card in cards[:1]:
            card.show()  # before the keyboard can go there
            card.use.setFocus()

    def take_ways(self, found: "Sequence[tuple[Suggestion, Ways | None]]") -> None:
        """What was found around the passages that the cards show."""
        for passage, ways in found:
            for card in self.cards:
                card.take_ways(passage, ways)
                if card.is_stale and not self.in_use():
                    card.show_passage(card.suggestion)

    def _want_ways(self) -> None:
        """Something else may be written around them by now."""
        if shown := [card.passage for card in self.cards]:
            self.ways_wanted.emit(shown)

    def clear(self) -> None:
        """Another entry: what was suggested from the last one goes at once."""
        self._waiting, self._keys, self.cards = None, None, []
        self.look_in_others = False
        self._empty.hide()
        self._week.show()
        self.others.hide()
        self.person.ask(None)
        clear(self._list)

    def _use(self, suggestion: Suggestion, shown: Suggestion) -> None:
        self.used.emit(shown)
        self.take_away(suggestion)  # nothing is told twice

    def take_away(self, suggestion: Suggestion) -> None:
        """Remove one card at once, because the person said so."""
        for card in self.cards:
            if card.suggestion == suggestion:
                at, here = self.cards.index(card), _has_keyboard(card)
                self.cards.remove(card)
                if here:
                    self._go_to((self.cards[at:] or self.cards)[:1])
                self._list.removeWidget(card)
                card.hide()
                card.deleteLater()
                self._keys = self._waiting = None
                return

    def take_away_from(self, entry: str) -> None:
        """Remove at once every card that comes from this entry."""
        for card in list(self.cards):
            if any(source.entry == entry for source in card.suggestion.sources):
                self.take_away(card.suggestion)

    def _look_in_others(self) -> None:
        self.look_in_others = True
        self.person.ask(None)  # else what is found would wait for the pointer to leave
        self.others_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in (self._pattern, self._closer):
            part.setVisible(self.height() >= ROOMY)

    def leaveEvent(self, event: QEvent) -> None:
        self.catch_up()

    def _focus_moved(self) -> None:
        if not self.in_use():
            self.catch_up()

    def go(self) -> bool:
        """Give the keyboard to the first thing that can be done here; False when there is none."""
        there = [card.use for card in self.cards] + self.person.buttons() + [self.others]
        here = next((part for part in there if part.isVisible()), None)
        if here is not None:
            here.setFocus()
        return here is not None

    def has_keyboard(self) -> bool:
        return _has_keyboard(self)

    def catch_up(self) -> None:
        """Show what came while the person was here."""
        if self._waiting is not None:
            self.show_suggestions(*self._waiting)

    def in_use(self) -> bool:
        """Whether the pointer or the keyboard is on what is shown."""
        shown = bool(self.cards) or not self.person.isHidden()
        return shown and (self.underMouse() or _has_keyboard(self))


def _has_keyboard(part: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and part.isAncestorOf(focus)
