"""One column of the board: its name and number, its cards, and what it is for while it has none."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.board import Card, Column
from ui.compose.card_list import CardList
from ui.compose.card_model import CardModel, Fetch
from ui.compose.card_paint import CardPainter
from ui.compose.card_words import column_name, nothing
from ui.compose.thumbs import Thumbs
from ui.theme import CORNER, GAP, Look
from ui.widgets.basics import label
from ui.widgets.carrying import carried


class CardColumn(QWidget):
    """`dropped` carries the post that was put down here."""

    dropped = Signal(str)

    def __init__(
        self,
        look: Look,
        column: Column,
        fetch: Fetch,
        thumbs: Thumbs,
        carrying: Callable[[], bool],
        may_tell_again: Callable[[Card], bool],
    ) -> None:
        super().__init__()
        self._look, self.column = look, column
        self._under = False
        self.name = column_name(column)
        self.heading = label(self.name, "section")
        self.note = label("", "faint", wrap=True)
        self.note.hide()
        self.empty = label(nothing(column), "faint", wrap=True)
        self.empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.model = CardModel(fetch, self)
        self.list = CardList(carrying, may_tell_again)
        self.list.setModel(self.model)
        self.painter = CardPainter(look, column, thumbs, self.list)
        self.list.setItemDelegate(self.painter)
        self.list.setAccessibleDescription(
            self.tr(
                "Enter opens, Space picks up, P plans, D duplicates, F tells it again, "
                "Del puts it into the trash"
            )
        )
        inside = QVBoxLayout(self)
        inside.setContentsMargins(GAP // 2, GAP // 2, GAP // 2, 0)
        inside.setSpacing(GAP)
        inside.addWidget(self.heading)
        inside.addWidget(self.note)
        inside.addWidget(self.empty, 1)
        inside.addWidget(self.list, 1)
        self.setAcceptDrops(True)

    def refresh(self, total: int, *, narrowed: bool) -> None:
        """Show what is there now; the card that had the keyboard keeps it."""
        row, card = self.list.currentIndex().row(), self.list.card()
        scroll = self.list.verticalScrollBar().value()
        if self.model.refresh(total):
            late = any(each.overdue for each in self.model.cards)
            self.painter.make_room(late=late)
            again = self.model.row_of(card.id) if card else -1
            again = again if again >= 0 else min(max(row, 0), len(self.model.cards) - 1)
            if again >= 0:
                self.list.setCurrentIndex(self.model.index(again))
            self.list.verticalScrollBar().setValue(scroll)
        self.heading.setText(f"{self.name} {QLocale().toString(total)}" if total else self.name)
        one, many = self.tr("{0}, 1 post"), self.tr("{0}, {1} posts")
        self.list.setAccessibleName((one if total == 1 else many).format(self.name, total))
        self.list.setVisible(bool(total))
        self.empty.setVisible(not total)
        self.empty.setText(self.tr("Nothing here fits.") if narrowed else nothing(self.column))
        policy = Qt.FocusPolicy.StrongFocus if total else Qt.FocusPolicy.NoFocus
        self.list.setFocusPolicy(policy)

    def show_note(self, said: str) -> None:
        """A line under the name."""
        self.note.setText(said)
        self.note.setVisible(bool(said))

    def go_to(self, row: int) -> None:
        """Give the keyboard to the card in this row, or the nearest."""
        row = min(max(row, 0), len(self.model.cards) - 1)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
            self.list.setFocus()

    def mark(self, *, under: bool) -> None:
        """Something that could be put down is held over this column."""
        if under is not self._under:
            self._under = under
            self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carried(event.mimeData()):
            event.acceptProposedAction()
            self.mark(under=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.mark(under=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.mark(under=False)
        event.acceptProposedAction()
        self.dropped.emit(carried(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._under:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.theme.accent), 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(self._look.theme.hover))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), CORNER, CORNER)
        painter.end()
