"""The board: all posts in six columns, dragged or moved by keys, found as one types."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.board import Board, Card, Column, Wanted
from core.clock import local
from core.model import Kind, PostState
from core.runner import Runner
from core.text import first_words
from ui import words
from ui.compose.board_acts import BoardActs
from ui.compose.card_column import CardColumn
from ui.compose.network_choice import NetworkChoice
from ui.compose.thumbs import Thumbs
from ui.icons import kind_icon
from ui.plan_for import PlanFor, say_moment
from ui.shell import translate
from ui.theme import GAP, PAGE, Look
from ui.widgets.autosave import single_shot
from ui.widgets.basics import button, label, row
from ui.widgets.choice import Choice
from ui.widgets.flow import flow
from ui.widgets.search_line import SearchLine

_LEAST_SEARCH = 120  # pixels at 100 %: with less the choices go below it
FILTER_MS = 60
_LEAST = 172  # pixels of a column, before the columns are scrolled sideways
_COLUMNS = tuple(Column)


class BoardPage(QWidget):
    """`post_wanted`: open this post on the sheet."""

    told = Signal(str)
    undo_offered = Signal(str, object)
    post_wanted = Signal(str)
    new_wanted = Signal()

    def __init__(
        self, look: Look, runner: Runner, board: Board, acts: BoardActs, plan: PlanFor
    ) -> None:
        super().__init__()
        self._look, self._board, self.acts, self._plan = look, board, acts, plan
        acts.setParent(self)
        self._carried: Card | None = None
        self._over = 0
        thumbs = Thumbs(runner, board.read, self.devicePixelRatioF())
        thumbs.setParent(self)
        self._filters(look)
        self.hint = label("", "faint", wrap=True)
        self.columns = [self._column(column, thumbs) for column in _COLUMNS]
        thumbs.came.connect(self._repaint)
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setLayout(row(*self.columns, spacing=GAP // 2))
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        self.new = button(self.tr("New post"), self.new_wanted.emit)
        self.new.setToolTip(self.tr("New post (Ctrl+Shift+N)"))
        self._choices = QWidget()
        self._choices.setLayout(flow(self.network, self.kind, self.new))
        self._top = row(self.search, self._choices)
        self._top.setStretch(0, 1)
        inside.addLayout(self._top)
        inside.addWidget(self.hint)
        inside.addWidget(self.area, 1)
        for acted, signal in (
            (acts.told, self.told),
            (acts.undo_offered, self.undo_offered),
            (acts.made, self.post_wanted),
        ):
            acted.connect(signal)
        look.changed.connect(self._restyle)
        self._restyle()
        self._say_hint()

    def refresh(self) -> None:
        """Show what is so now."""
        wanted = self._wanted()
        counts = self._board.counts(wanted)
        for column in self.columns:
            column.refresh(counts[column.column], narrowed=wanted != Wanted())
        slots = self._plan.slots(1)
        said = self.tr("Next free slot: {0}")
        planned = self.columns[_COLUMNS.index(Column.PLANNED)]
        zone = self._plan.zone
        planned.show_note(
            said.format(say_moment(local(slots[0], zone), short=True)) if slots else ""
        )

    def take_focus(self) -> None:
        """The keyboard goes to the first card, or to the search where there is none."""
        for column in self.columns:
            if column.model.cards:
                column.go_to(max(column.list.currentIndex().row(), 0))
                return
        self.search.setFocus()

    def look_for(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def show_column(self, which: Column) -> None:
        """Go to the first card of a column."""
        column = self.columns[_COLUMNS.index(which)]
        column.go_to(0)
        self.area.ensureWidgetVisible(column, 0, 0)

    def fit(self, wide: int) -> None:
        """So many pixels across: the search beside the choices, or above them."""
        beside = self._look.scaled(_LEAST_SEARCH) + GAP + self._choices.sizeHint().width()
        way, room = QBoxLayout.Direction, wide - 2 * PAGE
        self._top.setDirection(way.LeftToRight if beside <= room else way.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyle()

    def _filters(self, look: Look) -> None:
        self.search = SearchLine(look, self.tr("Search posts (Ctrl+F)"), self.tr("Search posts"))
        self._timer = single_shot(self, FILTER_MS, self.refresh)
        self.search.textChanged.connect(lambda _: self._timer.start())
        self.search.returnPressed.connect(self.take_focus)
        self.network = NetworkChoice(look, self._board.networks)
        self.network.activated.connect(lambda _: self.refresh())
        self.kind = Choice(look, self.tr("Kind"))
        self.kind.addItem(self.tr("All kinds"), None)
        for kind in Kind:
            icon = kind_icon(kind, look.theme.kinds[kind])
            self.kind.addItem(icon, words.kind(kind, translate), kind)
        self.kind.activated.connect(lambda _: self.refresh())

    def _wanted(self) -> Wanted:
        kind = self.kind.currentData()
        return Wanted(
            self.search.text(), self.network.chosen(), Kind(kind) if kind is not None else None
        )

    def _column(self, which: Column, thumbs: Thumbs) -> CardColumn:
        def fetch(first: int, most: int) -> list[Card]:
            return self._board.cards(which, self._wanted(), first, most)

        made = CardColumn(
            self._look,
            which,
            fetch,
            thumbs,
            lambda: self._carried is not None,
            self.acts.may_tell_again,
        )
        made.list.acted.connect(lambda act: self._act(made, act))
        made.dropped.connect(lambda post: self._dropped(post, which))
        return made

    def _dropped(self, post: str, to: Column) -> None:
        card = next((c for each in self.columns for c in each.model.cards if c.id == post), None)
        if card is not None:
            self.acts.put(card, to)

    def _act(self, column: CardColumn, act: str) -> None:
        card = column.list.card()
        if self._carried is not None:
            self._carry_on(act)
        elif act in ("left", "right"):
            self._go(column, -1 if act == "left" else 1)
        elif card is None:
            return
        elif act == "open":
            self.post_wanted.emit(card.id)
        elif act == "pick":
            self._pick(card)
        elif act in ("idea", "draft"):
            self.acts.change(card, PostState(act))
        elif act != "escape":
            {
                "delete": self.acts.delete,
                "duplicate": self.acts.duplicate,
                "plan": self.acts.plan,
                "again": self.acts.tell_again,
            }[act](card)

    def _go(self, column: CardColumn, step: int) -> None:
        """To the nearest column with cards on that side, at the same height."""
        at, row_ = self.columns.index(column) + step, column.list.currentIndex().row()
        while 0 <= at < len(self.columns):
            if self.columns[at].model.cards:
                self.columns[at].go_to(row_)
                self.area.ensureWidgetVisible(self.columns[at], 0, 0)
                return
            at += step

    def _pick(self, card: Card) -> None:
        self._carried, self._over = card, _COLUMNS.index(card.column)
        self._show_carried()

    def _carry_on(self, act: str) -> None:
        """Left and right choose the column, Space or Enter puts the card down, Esc leaves it."""
        card = self._carried
        if card is None:
            return
        if act in ("left", "right"):
            step = -1 if act == "left" else 1
            self._over = min(max(self._over + step, 0), len(self.columns) - 1)
            self.area.ensureWidgetVisible(self.columns[self._over], 0, 0)
            self._show_carried()
        elif act in ("pick", "open", "escape"):
            to, self._carried = _COLUMNS[self._over], None
            self._show_carried()
            if act != "escape":
                self.acts.put(card, to)
                self._follow(card.id)

    def _follow(self, post: str) -> None:
        """The keyboard goes with the card."""
        for column in self.columns:
            if (at := column.model.row_of(post)) >= 0:
                column.go_to(at)
                self.area.ensureWidgetVisible(column, 0, 0)

    def _show_carried(self) -> None:
        for number, column in enumerate(self.columns):
            column.painter.carried = self._carried.id if self._carried else ""
            column.mark(under=self._carried is not None and number == self._over)
            column.list.viewport().update()
        self._say_hint()

    def _say_hint(self) -> None:
        if self._carried is None:
            said = self.tr(
                "Drag a card to another column, or pick it up with Space. P plans it, D copies it, "
                "Del puts it into the trash."
            )
        else:
            said = self.tr(
                "Picked up: “{0}”. Over {1}. Left and right choose a column, Space puts it down, "
                "Esc leaves it where it was."
            ).format(first_words(self._carried.text, 40), self.columns[self._over].name)
        self.hint.setText(said)
        self.hint.setAccessibleName(said)

    def _repaint(self) -> None:
        for column in self.columns:
            column.list.viewport().update()

    def _restyle(self) -> None:
        least = self._look.scaled(_LEAST)
        for column in self.columns:
            column.setMinimumWidth(least)
            column.list.scheduleDelayedItemsLayout()
