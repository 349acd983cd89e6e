"""The room Mix: the week as a board with what it reads like, and the weeks as a chart."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from core import helping, patterns
from core.aims import Aims
from core.composer import Composer
from core.insights import Insights
from core.journal import Journal
from core.looks import Looks
from core.model import Kind, Pattern, Told, Week
from core.planning import Planning
from core.problems import Known
from core.recognising import Recognising
from core.runner import Runner
from core.settings import Settings
from core.suggestions import Suggestions
from ui.bridge import Bridge
from ui.mix.acts import Acts
from ui.mix.helper import Helper
from ui.mix.post_card import PostCard
from ui.mix.saving import Saving
from ui.mix.summary import Summary
from ui.mix.week_panel import WeekPanel
from ui.mix.weeks import Weeks
from ui.shell import say
from ui.theme import GAP, PAGE, Look
from ui.widgets.basics import line, scrolling
from ui.widgets.doubts import Doubts
from ui.widgets.empty_state import EmptyState
from ui.widgets.room import Room

_BURST_MS, _LATER_MS = 30, 60
_SIDE, _BESIDE_FROM = 300, 60  # pixels; lines of text that the page is wide
_ROOM_FOR = 2  # kinds that are named as lacking


class MixRoom(Room):
    """Reads the posts of one week, and of the other weeks no more than their counts need."""

    post_wanted = Signal(str)
    entry_wanted = Signal(str, int, int)
    """An entry, and the span of the words that were told; -1 where that is not known."""
    compose_wanted = Signal()
    suggestion_wanted = Signal(object)
    shelf_wanted = Signal()
    past_wanted = Signal()
    review_wanted = Signal(str)
    """The quick pass through the guesses, from this post on."""

    def __init__(
        self,
        look: Look,
        bridge: Bridge,
        tasks: Runner,
        insights: Insights,
        composer: Composer,
        settings: Settings,
        planning: Planning,
        suggestions: Suggestions,
        journal: Journal,
        aims: Aims,
        looks: Looks,
        recognising: Recognising,
        any_link: Callable[[], bool],
    ) -> None:
        super().__init__()
        self.setAccessibleName(self.heading())
        self._look, self._all_insights, self._insights = look, insights, insights
        self._composer, self._settings, self._aims, self._looks = composer, settings, aims, looks
        self._today = ""
        self._day = ""
        """A day of the week that is shown; empty means this week."""
        self.week: Week | None = None
        self._told: list[Told] = []
        self.panel = WeekPanel(look, self)
        self.board = self.panel.board
        self.summary = Summary(look)
        self.weeks = Weeks(look, self._pattern_of, tasks)
        self.card = PostCard(look, self)
        self.acts = Acts(composer, planning, settings, recognising, self)
        self.helper = Helper(look, tasks, journal, suggestions, any_link, self)
        self.saving = Saving(look, insights, self)
        self._recognising = recognising
        self.doubts = Doubts(recognising.doubtful)
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
        empty = self._pages.currentWidget() is self._empty
        (self._empty.act if empty and self._empty.act else self).setFocus()

    def seen(self) -> None:
        QTimer.singleShot(_LATER_MS, self, lambda: self.weeks.show_networks(self._looks.networks()))

    def leave(self) -> None:
        self.card.close_card()

    def refresh(self) -> None:
        """Read and show everything afresh; the week, the card and the chosen kind stay."""
        self._timer.stop()
        self._today = self._composer.blank().day
        self.weeks.refresh(self._insights, self._looks, self._aims, self._today)
        self._show_week()
        self.doubts.refresh()
        nothing = not (self._told or self.weeks.posts or self._insights is not self._all_insights)
        nothing = nothing and not self.acts.planned(self._today, "9999-12-31")
        if not nothing and self._empty.act and self._empty.act.hasFocus():
            self.setFocus()
        self._pages.setCurrentWidget(self._empty if nothing else self._scroll)
        if self.card.post is not None:
            if any(told.id == self.card.post.id for told in self.board.shown()):
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

    def show_network(self, network: str) -> None:
        """Look only at what went to one network (empty: to all), under the targets for it."""
        self._insights = self._all_insights.on(network) if network else self._all_insights
        self.refresh()

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
        self.saving.write(self.weeks.picture(), path)

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
        self._top.addWidget(self.panel, 1)
        self._top.addWidget(self.summary)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(PAGE, PAGE // 2, PAGE, GAP)
        inside.setSpacing(PAGE // 2)
        inside.addWidget(self.doubts)
        inside.addLayout(self._top, 2)
        inside.addWidget(line())
        inside.addWidget(self.weeks, 3)
        self._scroll = scrolling(page)
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
            (self.tr("Bring in what you have posted"), self.past_wanted.emit),
        )
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self._empty)

    def _join(self, bridge: Bridge) -> None:
        board, summary, weeks = self.board, self.summary, self.weeks
        self.panel.week_wanted.connect(self.show_week)
        self.panel.drafts.plan_wanted.connect(self.acts.ask_when)
        self.panel.drafts.post_wanted.connect(self.post_wanted)
        board.opened.connect(self.open_post)
        board.kind_wanted.connect(self.acts.set_kind)
        board.plan_wanted.connect(self.acts.ask_when)
        board.give_up_wanted.connect(self.acts.give_up)
        board.dropped.connect(self.acts.plan_for)
        summary.lit.connect(board.light)
        summary.kind_chosen.connect(self._light_kind)
        summary.compose_wanted.connect(self.compose_wanted)
        summary.offer_wanted.connect(lambda: self.helper.open(self.summary.offer))
        summary.targets_wanted.connect(self._open_targets)
        weeks.week_chosen.connect(self.show_week)
        weeks.entered.connect(board.enter_lit)
        weeks.network_chosen.connect(self.show_network)
        weeks.save_wanted.connect(lambda: self.saving.ask(self.weeks.picture(), self.weeks.save))
        self.helper.found.connect(summary.show_offer)
        self.helper.suggestion_wanted.connect(self.suggestion_wanted)
        self.helper.entry_wanted.connect(self.entry_wanted)
        self.helper.shelf_wanted.connect(self.shelf_wanted)
        for part in (self.acts, self.helper, self.saving):
            part.told.connect(self.told)
            part.undo_offered.connect(self.undo_offered)
        self.card.kind_chosen.connect(lambda post, kind: self.acts.set_kind([post], kind))
        self.card.post_wanted.connect(self.post_wanted)
        self.card.entry_wanted.connect(self.entry_wanted)
        self.card.closed.connect(self._card_closed)
        self.card.review_wanted.connect(self.review_wanted)
        self.doubts.review_wanted.connect(lambda: self.review_wanted.emit(""))
        board.review_wanted.connect(self.review_wanted)
        self._look.changed.connect(self._arrange)
        bridge.post_changed.connect(self._soon)
        bridge.entry_changed.connect(self._soon)
        bridge.setting_changed.connect(self._soon)
        bridge.person_changed.connect(self.helper.person_changed)

    def _soon(self, _: str) -> None:
        """Many changes at once are one refresh; a room that is not shown looks when it is entered."""
        if self.isVisible():
            self._timer.start()

    def _show_week(self) -> None:
        week, self._told = self._insights.week(self._day or self._today)
        if self.week is None or self.week.start != week.start:
            self.summary.clear()
        self.week = week
        current = week.start <= self._today <= week.end
        self.panel.show_week(
            week,
            self._told,
            self._today,
            self.acts.planned(week.start, week.end),
            self.acts.drafts(),
            self._recognising.guesses([told.id for told in self._told]),
        )
        lacking = self._insights.lacking() if current else []
        seen = patterns.findings(self._told, week.targets)
        self.summary.show_week(week, lacking[:_ROOM_FOR], seen[1] if len(seen) > 1 else None)
        quiet = week.pattern is Pattern.QUIET_WEEK or not current
        wanted = None if quiet else helping.what_would_help(week, self._told)
        self.helper.look(wanted, self._today, further=self._settings.get("suggestions"))
        self.weeks.mark(week.start)

    def _light_kind(self, kind: Kind | None) -> None:
        of_kind = [told.id for told in self._told if told.kind is kind]
        self.board.light(of_kind if kind else None)

    def _pattern_of(self, start: str) -> Pattern:
        return self._insights.week(start)[0].pattern

    def _fill_card(self, post_id: str) -> None:
        post = self._composer.get(post_id)
        guess = bool(self._recognising.guesses([post_id]))
        self.card.show_post(post, self._composer.entry_of(post), guess=guess)

    def _card_closed(self, post_id: str) -> None:
        if post_id:
            self.board.enter(post_id)

    def _open_targets(self) -> None:
        from ui.mix.targets_dialog import TargetsDialog

        TargetsDialog(self, self._look, self._aims, self._looks.networks()).open()

    def _arrange(self) -> None:
        """Beside each other where there is room, else below each other and the page scrolls."""
        width = self.width() - 2 * PAGE
        beside = width >= _BESIDE_FROM * self.fontMetrics().height()
        self.weeks.arrange(width)
        direction = QBoxLayout.Direction
        self._top.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self.summary.set_beside(beside=beside, width=width)
        side = self._look.scaled(_SIDE)
        self.summary.setMinimumWidth(side if beside else 0)
        self.summary.setMaximumWidth(side if beside else 16_777_215)
        self.card.close_card()
