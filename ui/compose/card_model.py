"""The cards of one column: a page at first, more as one scrolls."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QWidget

from core.board import Card, Column
from ui.compose.card_words import aloud, problem, said
from ui.widgets.carrying import POST_MIME, carry

CARD = Qt.ItemDataRole.UserRole
PAGE = 40
_KEPT = 200  # cards that are read again at once when something changed
_NOTHING = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[int, int], list[Card]]


class CardModel(QAbstractListModel):
    """`total` may be more than what was read so far."""

    def __init__(self, fetch: Fetch, parent: QWidget) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self.cards: list[Card] = []
        self.total = 0

    def refresh(self, total: int) -> bool:
        """Read afresh what is shown; whether anything is other than it was."""
        cards = self._fetch(0, max(PAGE, min(len(self.cards), _KEPT))) if total else []
        if total == self.total and cards == self.cards[: len(cards)]:
            return False
        self.beginResetModel()
        self.cards, self.total = cards, total
        self.endResetModel()
        return True

    def row_of(self, post_id: str) -> int:
        return next((row for row, card in enumerate(self.cards) if card.id == post_id), -1)

    def rowCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        return not parent.isValid() and len(self.cards) < self.total

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        first = len(self.cards)
        more = self._fetch(first, PAGE * 3)
        if not more:
            self.total = first
            return
        self.beginInsertRows(parent, first, first + len(more) - 1)
        self.cards += more
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        card = self.cards[index.row()]
        if role == CARD:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return said(card)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return aloud(card)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n\n".join(filter(None, (card.text, problem(card))))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        if index.isValid() and self.cards[index.row()].column is not Column.SENT:
            found |= Qt.ItemFlag.ItemIsDragEnabled
        return found

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return [POST_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        return carry(self.cards[indexes[0].row()].id)
