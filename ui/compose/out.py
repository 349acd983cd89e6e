"""The way out of a post: where it goes, with which account, how far it has come, and the button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.model import Post
from core.outbox import Outbox
from core.planning import Planning
from core.posting import Posting
from core.runner import Runner
from core.settings import Settings
from ui.compose.account_choice import AccountChoice
from ui.compose.after import AfterSending
from ui.compose.going import Going
from ui.compose.handing_over import HandingOver
from ui.compose.image_folder import ImageFolder
from ui.compose.networks_panel import Answers, NetworksPanel
from ui.compose.plan_card import PlanCard
from ui.compose.ways import Ways
from ui.dispatch import Dispatch
from ui.plan_for import PlanFor
from ui.theme import PAD, Look
from ui.widgets.basics import column


class Out(QWidget):
    """`reload_wanted`: the post has gone a step; `networks` is where the person chooses."""

    told = Signal(str)
    undo_offered = Signal(str, object)
    reload_wanted = Signal()
    accounts_wanted = Signal()
    redraft_wanted = Signal(str)

    def __init__(
        self,
        look: Look,
        outbox: Outbox,
        posting: Posting,
        dispatch: Dispatch,
        planning: Planning,
        settings: Settings,
        plan_for: PlanFor,
        errands: Runner,
        images: ImageFolder,
    ) -> None:
        super().__init__()
        self._outbox, self._posting = outbox, posting
        self._post: Post | None = None
        self.networks = NetworksPanel(look)
        self.answers = Answers(look)
        images.setParent(self)
        self.handing = HandingOver(outbox, settings, self.networks, images, posting)
        self.going = Going(self.handing, posting, dispatch)
        self.plan = PlanCard(look, planning, posting, plan_for)
        self.ways = Ways(posting)
        self.account_choice = AccountChoice(look, posting, settings)
        self.after = AfterSending(self, posting, errands)
        inside = column(
            self.ways,
            self.answers,
            self.networks,
            self.account_choice,
            self.plan,
            None,
            spacing=PAD,
        )
        self.setLayout(inside)
        self.answers.posts = self._posts
        self.answers.answered.connect(self.handing.answer)
        self.answers.page_wanted.connect(self._again)
        for part in (self.handing, self.going, self.ways, self.plan):
            part.told.connect(self.told)
            part.changed.connect(self.reload_wanted)
        self.going.undo_offered.connect(self.undo_offered)
        self.ways.undo_wanted.connect(self.going.undo)
        self.ways.accounts_wanted.connect(self.accounts_wanted)
        self.ways.after_wanted.connect(self.after.act)
        self.after.told.connect(self.told)
        self.after.redraft_wanted.connect(self.redraft_wanted)
        self.account_choice.changed.connect(self.networks.chosen_changed)
        self.account_choice.accounts_wanted.connect(self.accounts_wanted)

    def show_post(self, post: Post) -> None:
        """Where this post is; the keyboard stays here and does not jump to the rail."""
        self._post = post
        self.networks.lock(self.handing.had(post))
        on_its_way = self.ways.has_keyboard()
        self.ways.show_post(post.id)
        if on_its_way:
            self.ways.go() if self.ways.cards else self.networks.go()
        self.plan.show_post(post)
        here = self.answers.has_keyboard()
        self.answers.show_deliveries(self._outbox.of_post(post.id) if post.id else [])
        if here:
            self.answers.go() if self.answers.cards else self.networks.go()

    def shows(self, post: str) -> bool:
        """Whether somebody is looking at what becomes of this post."""
        seen = self.isVisible() and self.isActiveWindow()
        return seen and self._post is not None and self._post.id == post

    def open_posts(self) -> list[str]:
        """Ids of the posts with a question still open, newest first."""
        open_now = [*self._outbox.unanswered(), *self._posting.sending.open_questions()]
        overdue = [post.id for post in self._posting.due.overdue()]
        return list(dict.fromkeys([*(each.post for each in reversed(open_now)), *overdue]))

    def words(self, post: Post) -> str:
        """What the button says of this post; empty when there is nothing to do."""
        self.account_choice.show_for(self.networks.chosen(), self.handing.left(post))
        return self.going.words(post)

    def act(self, post: Post) -> None:
        """The button was pressed."""
        self.going.act(post)

    def _posts(self, network: str) -> int:
        return self.handing.posts(self._post, network) if self._post is not None else 1

    def _again(self, network: str) -> None:
        if self._post is not None:
            self.handing.again(self._post, network)
