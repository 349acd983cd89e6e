"""A network's own words: one sheet, or the parts of a thread that can be edited and put in order."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from core.networks import Count
from ui.compose.part_card import PartCard
from ui.theme import GAP, LARGE, Look
from ui.widgets.basics import scrolling
from ui.widgets.writing_edit import WritingEdit

_MOST_UNDO = 100


class Parts(QWidget):
    """`edited` is told for what the person does."""

    edited = Signal()

    def __init__(self, look: Look, name: str, made: Callable[[WritingEdit], object]) -> None:
        super().__init__()
        self._look, self._new = look, made
        self.cards: list[PartCard] = []
        self._before: list[tuple[str, ...]] = []
        self.sheet = WritingEdit(look, name, self.tr("Nothing yet for this network"), LARGE)
        self.sheet.setProperty("role", "sheet")
        self.sheet.edited.connect(self.edited)
        made(self.sheet)
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addStretch(1)
        self._scroll = scrolling(page)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.sheet)
        self._stack.addWidget(self._scroll)

    def parts(self) -> tuple[str, ...]:
        if not self.cards:
            return (self.sheet.text(),)
        return tuple(card.sheet.text() for card in self.cards)

    def show_parts(self, parts: Sequence[str]) -> None:
        """Show these without telling; what is shown already stays, with its undo."""
        if tuple(parts) == self.parts():
            return
        self._before.clear()
        self._put(parts)

    def show_counts(self, counts: Sequence[Count]) -> None:
        for card, count in zip(self.cards, counts, strict=False):
            card.show_count(count)

    def set_fixed(self, *, fixed: bool) -> None:
        self.sheet.setReadOnly(fixed)
        for card in self.cards:
            card.sheet.setReadOnly(fixed)
            for button in (card.grip, card.up, card.down, card.join):
                button.setVisible(not fixed)

    def edit(self) -> WritingEdit:
        """Where the caret is."""
        return next((c.sheet for c in self.cards if c.sheet.hasFocus()), self._first())

    def part(self) -> int:
        """Which part the caret is in."""
        sheet = self.edit()
        return next((n for n, card in enumerate(self.cards) if card.sheet is sheet), 0)

    def go_to(self, part: int) -> None:
        """The caret to this part, if it is still here."""
        if part < len(self.cards):
            self.cards[part].sheet.setFocus()
            self._scroll.ensureWidgetVisible(self.cards[part])

    def change(self, parts: Sequence[str], focus: int = 0) -> None:
        """The person's doing, with an undo of its own."""
        self._before = [*self._before[-_MOST_UNDO:], self.parts()]
        self._put(parts)
        self.edited.emit()
        if self.cards:
            card = self.cards[min(max(focus, 0), len(self.cards) - 1)]
            card.sheet.setFocus()
            self._scroll.ensureWidgetVisible(card)
        else:
            self.sheet.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An undo that no sheet had words for takes back the last cut, joining or moving."""
        if event.matches(QKeySequence.StandardKey.Undo) and self._before:
            parts = self._before.pop()
            self._put(parts)
            self.edited.emit()
            self._first().setFocus()
        else:
            super().keyPressEvent(event)

    def _first(self) -> WritingEdit:
        return self.cards[0].sheet if self.cards else self.sheet

    def _put(self, parts: Sequence[str]) -> None:
        wanted = list(parts) if len(parts) > 1 else []
        while len(self.cards) > len(wanted):
            card = self.cards.pop()
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self.cards) < len(wanted):
            self._column.insertWidget(len(self.cards), self._made())
        for number, (card, text) in enumerate(zip(self.cards, wanted, strict=True), 1):
            if card.sheet.text() != text:
                card.sheet.show_text(text)
            card.show_place(number, len(wanted))
        if not wanted and self.sheet.text() != (parts[0] if parts else ""):
            self.sheet.show_text(parts[0] if parts else "")
        self._stack.setCurrentIndex(1 if wanted else 0)

    def _made(self) -> PartCard:
        card = PartCard(self._look)
        self._new(card.sheet)
        card.edited.connect(self.edited)
        card.moved.connect(lambda step: self._move(self.cards.index(card), step))
        card.dragged.connect(lambda place: self._drag(card, place))
        card.joined.connect(lambda: self._join(self.cards.index(card)))
        card.cut.connect(lambda at: self._cut(self.cards.index(card), at))
        self.cards.append(card)
        return card

    def _move(self, at: int, step: int) -> None:
        parts, to = list(self.parts()), at + step
        if not 0 <= to < len(parts):
            return
        by_grip = self.cards[at].grip.hasFocus()
        parts[at], parts[to] = parts[to], parts[at]
        self.change(parts, to)
        if by_grip:
            self.cards[to].grip.setFocus()

    def _drag(self, card: PartCard, place: QPoint) -> None:
        """The part goes where the pointer is; the others make room."""
        at = self.cards.index(card)
        y = self.mapFromGlobal(place).y()
        for step, other in ((-1, at - 1), (1, at + 1)):
            if 0 <= other < len(self.cards):
                middle = self.cards[other].mapTo(self, self.cards[other].rect().center()).y()
                if (y - middle) * step > 0:
                    self._before = [*self._before[-_MOST_UNDO:], self.parts()]
                    self.cards[at], self.cards[other] = self.cards[other], self.cards[at]
                    self._column.removeWidget(card)
                    self._column.insertWidget(other, card)
                    for number, each in enumerate(self.cards, 1):
                        each.show_place(number, len(self.cards))
                    self.edited.emit()
                    return

    def _join(self, at: int) -> None:
        parts = list(self.parts())
        if at + 1 < len(parts):
            parts[at : at + 2] = [f"{parts[at]}\n{parts[at + 1]}".strip()]
            self.change(parts, at)

    def _cut(self, at: int, place: int) -> None:
        parts = list(self.parts())
        left, right = parts[at][:place].rstrip(), parts[at][place:].lstrip()
        if left and right:
            parts[at : at + 1] = [left, right]
            self.change(parts, at + 1)
