"""The list of one column: a key for everything one can do with a card."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu

from core.board import Card, Column
from ui.compose.card_model import CARD

_KEYS = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Space: "pick",
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_Backspace: "delete",
    Qt.Key.Key_D: "duplicate",
    Qt.Key.Key_P: "plan",
    Qt.Key.Key_F: "again",
    Qt.Key.Key_Escape: "escape",
}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class CardList(QListView):
    """`acted` carries the name of an act: of _KEYS, or of the menu."""

    acted = Signal(str)

    def __init__(
        self, carrying: Callable[[], bool], may_tell_again: Callable[[Card], bool]
    ) -> None:
        super().__init__()
        self._carrying, self._may_tell_again = carrying, may_tell_again
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.clicked.connect(lambda _: self.acted.emit("open"))

    def card(self) -> Card | None:
        """The card that has the keyboard."""
        found = self.currentIndex().data(CARD)
        return found if isinstance(found, Card) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = _KEYS.get(Qt.Key(event.key())) if event.modifiers() in _PLAIN else None
        moves = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if act == "escape" and not self._carrying():
            event.ignore()
        elif act:
            self.acted.emit(act)
        elif not (moves and self._carrying()):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What the keys do, for the mouse."""
        card = self.card()
        if card is not None:
            place = self.visualRect(self.currentIndex()).center()
            at = event.globalPos()
            if event.reason() is QContextMenuEvent.Reason.Keyboard:
                at = self.viewport().mapToGlobal(place)
            self.menu(card).popup(at)

    def menu(self, card: Card) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        begun = card.column in (Column.IDEAS, Column.DRAFTS, Column.PLANNED)
        acts = (
            ("open", self.tr("Open"), True),
            ("plan", self.tr("Plan for…"), begun),
            ("idea", self.tr("Keep as idea"), begun and card.column is not Column.IDEAS),
            ("draft", self.tr("Make it a draft"), card.column in _TO_DRAFT),
            ("again", self.tr("Post again, freshly"), self._may_tell_again(card)),
            ("duplicate", self.tr("Duplicate"), True),
            ("delete", self.tr("Into the trash"), card.column is not Column.WAITING),
        )
        for name, said, shown in acts:
            if shown:
                menu.addAction(said).triggered.connect(
                    lambda _=False, name=name: self.acted.emit(name)
                )
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


_TO_DRAFT = (Column.IDEAS, Column.PLANNED, Column.NOT_SENT)
