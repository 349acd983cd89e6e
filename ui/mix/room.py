"""The room Mix: the week as a board with what it reads like, and the weeks as a chart."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from core.composer import Composer
from core.insights import Insights
from core.model import Kind, Pattern, Told, Week
from core.problems import Known
from core.settings import Settings
from ui import words
from ui.bridge import Bridge
from ui.mix.board import Board
from ui.mix.columns import AnyWeek
from ui.mix.days import span
from ui.mix.post_card import PostCard
from ui.mix.summary import Summary
from ui.mix.weeks import Weeks
from ui.shell import say, translate
from ui.theme import GAP, PAGE, Look
from ui.widgets.basics import IconButton, button, column, label, line, row
from ui.widgets.empty_state import EmptyState
from ui.widgets.room import Room

_BURST_MS = 30
_SIDE, _BESIDE_FROM = 300, 60  # pixels; lines of text that the page is wide
_ROOM_FOR = 2  # kinds that are named as lacking


class MixRoom(Room):
    """Reads the posts of one week, and of the other weeks no more than their counts need."""

    post_wanted = Signal(str)
    entry_wanted = Signal(str, int, int)
    """An entry, and the span of the words that were told; -1 where that is not known."""
    compose_wanted = Signal()

    def __init__(
        self,
        look: Look,
        bridge: Bridge,
        insights: Insights,
        composer: Composer,
        settings: Settings,
    ) -> None:
        super().__init__()
        self._look, self._insights = look, insights
        self._composer, self._settings = composer, settings
        self._today = ""
        self._day = ""
        """A day of the week that is shown; empty means this week."""
        self.week: Week | None = None
        self._told: list[Told] = []
        self._weeks: Sequence[AnyWeek] = ()
        self.dates = label("", "section")
        self.posts = label("", "faint")
        self.before = IconButton(look, "left", self.tr("The week before (Alt+Left)"))
        self.after = IconButton(look, "right", self.tr("The week after (Alt+Right)"))
        self.now = button(self.tr("This week"), lambda: self.show_week(""), "link")
        self.board = Board(look)
        self.summary = Summary(look)
        self.weeks = Weeks(look, self._pattern_of)
        self.card = PostCard(look, self)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_BURST_MS)
        self._timer.timeout.connect(self.refresh)
        self._join(bridge)

    def heading(self) -> str:
        return self.tr("Mix")

    def enter(self) -> None:
        self.refresh()
        self.setFocus()

    def leave(self) -> None:
        self.card.close_card()

    def refresh(self) -> None:
        """Read and show everything afresh; the week, the card and the chosen kind stay."""
        self._timer.stop()
        self._today = self._composer.blank().day
        self._read_weeks()
        self._show_week()
        empty = not self._told and not any(week.posts for week in self._weeks)
        nothing = empty and not any(week.posts for week in self._insights.weeks(None))
        self._pages.setCurrentWidget(self._empty if nothing else self._scroll)
        if self.card.post is not None:
            if any(told.id == self.card.post.id for told in self._told):
                self._fill_card(self.card.post.id)
            else:
                self.card.close_card()

    def show_week(self, day: str, kind: Kind | None = None) -> None:
        """Show the week of this day (empty: this week), with a kind's posts standing out."""
        self._day = day
        self.card.close_card()
        self._show_week()
        self.summary.choose(kind)
        self.summary.why.setChecked(False)
        self._light_kind(kind)
        self._scroll.ensureVisible(0, 0)

    def open_post(self, post_id: str) -> None:
        """Show the card of a post of the week."""
        try:
            self._fill_card(post_id)
        except Known as problem:
            self.told.emit(say(problem))
            return
        self.card.open_beside(self.board.place_of(post_id))

    def save(self, path: str) -> None:
        """Write the weeks that are shown as a picture or a table, as the suffix says."""
        from ui.mix import chart_file

        file, targets = Path(path), self._settings.targets()
        try:
            chart_file.save(
                self._weeks,
                targets,
                file,
                today=self._today,
                theme=self._look.theme,
                share=self.weeks.shows_shares,
                patterns=self._look.patterns,
            )
        except Known as problem:
            self.told.emit(say(problem))
        else:
            self.told.emit(self.tr("Saved as {0}").format(file.name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.summary.clear()
            if self.board.isAncestorOf(self.focusWidget()):
                self.weeks.enter()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.board.enter()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._top.setSpacing(PAGE)
        nav = row(self.dates, self.posts, None, self.now, self.before, self.after)
        self._top.addLayout(column(nav, self.board), 1)
        self._top.addWidget(self.summary)
        page = QWidget()
        page.setProperty("role", "page")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(PAGE, PAGE // 2, PAGE, GAP)
        inside.setSpacing(PAGE // 2)
        inside.addLayout(self._top, 2)
        inside.addWidget(line())
        inside.addWidget(self.weeks, 3)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(page)
        self._empty = EmptyState(
            self._look,
            "mix",
            self.tr("Your weeks will be here"),
            self.tr(
                "When you have told something, this room shows what people got from you: stories, "
                "talk, useful things, and how much of it was selling."
            ),
            self.tr("Write a post"),
            self.compose_wanted.emit,
        )
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self._empty)

    def _join(self, bridge: Bridge) -> None:
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Alt+Left"), self, self.before.click, context=inside)
        QShortcut(QKeySequence("Alt+Right"), self, self.after.click, context=inside)
        self.board.opened.connect(self.open_post)
        self.summary.lit.connect(self.board.light)
        self.summary.kind_chosen.connect(self._light_kind)
        self.summary.compose_wanted.connect(self.compose_wanted)
        self.weeks.range_changed.connect(self._read_weeks)
        self.weeks.week_chosen.connect(self.show_week)
        self.weeks.entered.connect(self.board.enter_lit)
        self.weeks.save_wanted.connect(self.save)
        self.card.kind_chosen.connect(self._set_kind)
        self.card.post_wanted.connect(self.post_wanted)
        self.card.entry_wanted.connect(self.entry_wanted)
        self.card.closed.connect(self._card_closed)
        self._look.changed.connect(self._arrange)
        bridge.post_changed.connect(self._soon)
        bridge.entry_changed.connect(self._soon)
        bridge.setting_changed.connect(self._soon)

    def _soon(self, _: str) -> None:
        """Many changes at once are one refresh; a room that is not shown looks when it is entered."""
        if self.isVisible():
            self._timer.start()

    def _read_weeks(self) -> None:
        """A year of weeks with their patterns; longer only as counts."""
        count = self.weeks.count
        if count is None:
            self._weeks = self._insights.weeks(None)
        else:
            first = date.fromisoformat(self._today) - timedelta(weeks=count - 1)
            self._weeks = self._insights.between(first.isoformat(), self._today)
        self.weeks.show_weeks(self._weeks, self._settings.targets(), self._today)

    def _show_week(self) -> None:
        week, self._told = self._insights.week(self._day or self._today)
        current = week.start <= self._today <= week.end
        if self.week is None or self.week.start != week.start:
            self.summary.clear()
        self.week = week
        self.dates.setText(span(week.start, week.end))
        self.posts.setText(words.posts(week.posts, translate))
        self.now.setVisible(not current)
        self.after.setEnabled(not current)
        self.board.show_week(week, self._told, self._today)
        lacking = self._insights.lacking() if current else []
        self.summary.show_week(week, self._settings.targets(), lacking[:_ROOM_FOR])
        self.weeks.mark(week.start)

    def _step(self, weeks: int) -> None:
        if self.week is not None:
            start = date.fromisoformat(self.week.start)
            if timedelta(weeks=-weeks) < start - date.min:
                self.show_week((start + timedelta(weeks=weeks)).isoformat())

    def _light_kind(self, kind: Kind | None) -> None:
        of_kind = [told.id for told in self._told if told.kind is kind]
        self.board.light(of_kind if kind else None)

    def _pattern_of(self, start: str) -> Pattern:
        return self._insights.week(start)[0].pattern

    def _fill_card(self, post_id: str) -> None:
        post = self._composer.get(post_id)
        self.card.show_post(post, self._composer.entry_of(post))

    def _card_closed(self, post_id: str) -> None:
        if post_id:
            self.board.enter(post_id)

    def _set_kind(self, post_id: str, kind: Kind) -> None:
        try:
            self._composer.set_kind(post_id, kind)
        except Known as problem:
            self.told.emit(say(problem))

    def _arrange(self) -> None:
        """Beside each other where there is room, else below each other and the page scrolls."""
        width = self.width() - 2 * PAGE
        beside = width >= _BESIDE_FROM * self.fontMetrics().height()
        self.weeks.arrange(width)
        direction = QBoxLayout.Direction
        self._top.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self.summary.set_beside(beside=beside)
        self.summary.setMinimumWidth(_SIDE if beside else 0)
        self.summary.setMaximumWidth(_SIDE if beside else 16_777_215)
        self.card.close_card()
