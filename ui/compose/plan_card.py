"""When a post is meant to be told: planning it, and whether it goes out by itself then."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from core.clock import local
from core.model import Post, PostState
from core.planning import Planning
from core.posting import Posting
from core.problems import Known
from ui.plan_for import PlanFor, say_moment
from ui.shell import say
from ui.theme import GAP, Look
from ui.widgets.basics import button, clear, label
from ui.widgets.check import Check
from ui.widgets.flow import flow
from ui.widgets.when import When

PLANNABLE = (PostState.IDEA, PostState.DRAFT, PostState.PLANNED)


class PlanCard(QWidget):
    """Nothing of it is shown for a post that is out, or on its way."""

    told = Signal(str)
    changed = Signal()

    def __init__(self, look: Look, planning: Planning, posting: Posting, plan_for: PlanFor) -> None:
        super().__init__()
        self._look, self._planning, self._posting = look, planning, posting
        self._plan_for = plan_for
        self._post: Post | None = None
        self._shown: tuple[Post, bool, bool] | None = None
        self.dialog: When | None = None
        self._first: QAbstractButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP // 2)
        self.hide()

    def show_post(self, post: Post) -> None:
        over = post.planned is not None and post.planned <= self._posting.now()
        planned = post.state is PostState.PLANNED
        state = post, over, planned and self._by_itself(post)
        if state == self._shown:
            return
        self._post, self._shown = post, state
        last = self.window().focusWidget()
        here = last is not None and self.isAncestorOf(last)
        clear(self._column)
        shown = bool(post.id) and post.state in PLANNABLE
        self.setVisible(shown)
        if shown and post.planned is not None and planned:
            self._show_planned(post, post.planned, sends=state[-1])
        elif shown:
            self._show_unplanned()
        if here and shown and self._first is not None:  # else it would jump to the rail
            QTimer.singleShot(0, self._first, self._first.setFocus)  # once it is there

    def _show_planned(self, post: Post, at: datetime, *, sends: bool) -> None:
        moment = say_moment(local(at, post.planned_zone))
        if at > self._posting.now():
            said = self.tr("Planned for {0}, as your clock will show then.").format(moment)
        else:
            said = self.tr("It was planned for {0}. It waits for your word.").format(moment)
        self._column.addWidget(label(said, wrap=True))
        if sends:
            self._offer_sending(post)
        change = self._first = button(self.tr("Plan anew…"), self._ask)
        draft = button(self.tr("Keep as a draft"), self._give_up, "quiet")
        self._column.addLayout(flow(change, draft))

    def _by_itself(self, post: Post) -> bool:
        """Whether the app could send it anywhere; all else is handed over by the person."""
        signed_in = any(self._posting.accounts.of(network) for network in post.networks)
        return signed_in or self._posting.due.sends(post.id)

    def _offer_sending(self, post: Post) -> None:
        sends = Check(self._look, self.tr("Send it then, after a minute to stop it"))
        sends.setChecked(self._posting.due.sends(post.id))
        sends.clicked.connect(lambda: self._posting.due.set_sends(post.id, sends=sends.isChecked()))
        self._column.addWidget(sends)

    def _show_unplanned(self) -> None:
        plan = self._first = button(self.tr("Plan for later…"), self._ask, "link")
        line = flow(plan)
        if slots := self._plan_for.slots(1):
            slot = slots[0]
            at = local(slot, self._plan_for.zone)
            words = self.tr("Next slot: {0}").format(say_moment(at, short=True))
            line.add(button(words, lambda: self._plan(slot), "link"))
        self._column.addLayout(line)

    def _ask(self) -> None:
        if self._post is not None:
            self.dialog = self._plan_for.ask(self.window(), self._post, self._plan, self._give_up)
            self.dialog.finished.connect(self._closed)

    def _closed(self) -> None:
        self.dialog = None

    def _plan(self, at: datetime) -> None:
        if self._post is not None:
            post = self._post.id
            self._do(lambda: self._planning.for_moment(post, at, self._plan_for.zone))

    def _give_up(self) -> None:
        if self._post is not None:
            post = self._post.id
            self._do(lambda: self._planning.give_up(post))

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except Known as known:
            self.told.emit(say(known))
        self.changed.emit()
