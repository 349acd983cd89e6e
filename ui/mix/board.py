"""The week as seven day columns."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from core.model import Kind, Told, Week
from ui.mix.day_column import DayColumn
from ui.mix.tile import narrowest_tile
from ui.mix.tiles import Tiles
from ui.theme import BODY, GAP, Look

_DAYS = 7


class Board(QWidget):
    """Shows the posts of a week; one that is clicked, or Enter, opens."""

    opened = Signal(str)
    kind_wanted = Signal(list, object)
    """These posts are of another kind."""
    plan_wanted = Signal(str)
    give_up_wanted = Signal(str)
    review_wanted = Signal(str)
    dropped = Signal(str, str)
    """A post was dropped on a day."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._nothing = ""
        self.days = [DayColumn(look) for _ in range(7)]
        self._across = 0
        """So many days stand beside each other."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._arrange(_DAYS)
        for number, column in enumerate(self.days):
            column.opened.connect(self.opened)
            column.side_wanted.connect(lambda step, number=number: self._go(number, step))
            column.dropped.connect(self.dropped)
            tiles = column.tiles
            tiles.alone.connect(lambda tiles=tiles: self._leave_alone(tiles))
            tiles.kind_wanted.connect(lambda kind, tiles=tiles: self._want_kind(tiles, kind))
            tiles.plan_wanted.connect(self.plan_wanted)
            tiles.give_up_wanted.connect(self.give_up_wanted)
            tiles.review_wanted.connect(self.review_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._fit)

    def show_week(
        self,
        week: Week,
        told: Sequence[Told],
        today: str,
        planned: Sequence[Told] = (),
        guesses: frozenset[str] = frozenset(),
    ) -> None:
        """Show the week's posts, each under its day, and outlined those planned for it."""
        ahead = frozenset(post.id for post in planned)
        told = [*told, *planned]
        open_still = self.tr("Nothing told yet this week.")
        self._nothing = open_still if today <= week.end else self.tr("Nothing was told this week.")
        self._nothing = "" if told else self._nothing
        self.update()
        start = date.fromisoformat(week.start)
        for number, column in enumerate(self.days):
            iso = (start + timedelta(days=number)).isoformat()
            column.show_day(iso, [post for post in told if post.day == iso], today, ahead, guesses)
        self._weigh()

    def shown(self) -> list[Told]:
        """All posts that are here, by day."""
        return [post for column in self.days for post in column.posts.posts]

    def chosen(self) -> list[str]:
        """The posts that are chosen, on whatever days."""
        sets = [column.tiles.chosen() for column in self.days]
        shown = [post.id for column in self.days for post in column.posts.posts]
        return [post for post in shown if any(post in each for each in sets)]

    def light(self, posts: Collection[str] | None) -> None:
        """Let these posts stand out and the others step back; None: all are alike."""
        for column in self.days:
            column.light(None if posts is None else frozenset(posts))

    def place_of(self, post: str) -> QRect:
        """Where the post's tile is, in global coordinates; empty when it is not shown."""
        for column in self.days:
            row = column.row_of(post)
            if row >= 0:
                tiles = column.tiles
                rect = tiles.visualRect(column.posts.index(row))
                return QRect(tiles.viewport().mapToGlobal(rect.topLeft()), rect.size())
        return QRect()

    def enter(self, post: str = "") -> None:
        """Give the keyboard to this post, or to the first one."""
        for column in self.days:
            row = column.row_of(post) if post else 0
            if row >= 0 and column.posts.posts:
                self._leave_alone(None)
                column.tiles.setCurrentIndex(column.posts.index(row))
                column.tiles.setFocus()
                return

    def enter_lit(self) -> None:
        """Give the keyboard to the first post that stands out, or else to the first one."""
        lit = self.days[0].delegate.lit or ()
        shown = [post.id for column in self.days for post in column.posts.posts]
        self.enter(next((post for post in shown if post in lit), ""))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._look.reading_font(BODY))
        painter.setPen(QColor(self._look.theme.faint))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._nothing)
        painter.end()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        rows = -(-_DAYS // self._across)
        return QSize(self._needed() + GAP, (16 + 11 * (rows - 1)) * self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _needed(self) -> int:
        """How wide a day is at least, so that its words need not be broken."""
        return narrowest_tile(self._look)

    def _fit(self) -> None:
        """As many days beside each other as there is room for: all, or in rows of four, three, two."""
        room = self.width() + GAP
        fits = (n for n in (_DAYS, 4, 3, 2, 1) if n * (self._needed() + GAP) <= room)
        across = next(fits, 1)
        if across != self._across:
            self._arrange(across)
            self.updateGeometry()

    def _arrange(self, across: int) -> None:
        self._across = across
        for column in self.days:
            self._grid.removeWidget(column)
        for number, column in enumerate(self.days):
            self._grid.addWidget(column, number // across, number % across)
        for place in range(_DAYS):
            self._grid.setColumnStretch(place, int(place < across))
        self._weigh()

    def _weigh(self) -> None:
        """A row of days without posts may be lower than one with."""
        for row in range(_DAYS):
            days = self.days[row * self._across : (row + 1) * self._across]
            told = any(column.posts.posts for column in days)
            self._grid.setRowStretch(row, 1 + told if days else 0)

    def _go(self, number: int, step: int) -> None:
        """To the nearest day with posts on that side, at the same height."""
        row = self.days[number].tiles.currentIndex().row()
        number += step
        while 0 <= number < 7:
            column = self.days[number]
            if column.posts.posts:
                place = min(max(row, 0), len(column.posts.posts) - 1)
                self._leave_alone(None)
                column.tiles.setCurrentIndex(column.posts.index(place))
                column.tiles.setFocus()
                return
            number += step

    def _leave_alone(self, tiles: Tiles | None) -> None:
        """Nothing is chosen on other days any more."""
        for column in self.days:
            if column.tiles is not tiles:
                column.tiles.clearSelection()

    def _want_kind(self, tiles: Tiles, kind: Kind) -> None:
        """Of all that is chosen; of the one that has the keyboard where nothing is."""
        chosen, current = self.chosen(), tiles.current()
        self.kind_wanted.emit(chosen if current in chosen else [current], kind)
