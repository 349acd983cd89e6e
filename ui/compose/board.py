"""The board: ideas, drafts, what is on its way or waits for an answer, and what was sent."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.composer import Composer
from core.model import Post, PostState
from ui.compose.list_words import under
from ui.theme import GAP, Look
from ui.widgets.basics import button, label
from ui.widgets.flow import flow
from ui.widgets.post_list import PostList

SHELVES: dict[str, tuple[PostState, ...]] = {
    "drafts": (PostState.DRAFT, PostState.FAILED, PostState.PLANNED),
    "ideas": (PostState.IDEA,),
    "waiting": (PostState.WAITING,),
    "sent": (PostState.SENT,),
}


class Board(QWidget):
    """One shelf is shown at a time. `waiting` gives the posts with a question still open, `at` the id
    of the one on the desk, which is marked.
    """

    opened = Signal(str)
    new_wanted = Signal()

    def __init__(
        self,
        look: Look,
        composer: Composer,
        waiting: Callable[[], list[Post]],
        at: Callable[[], str],
    ) -> None:
        super().__init__()
        self._composer, self._waiting, self._at = composer, waiting, at
        self.shelf = "drafts"
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self.list = PostList(look, self.tr("Posts"), under)
        self.list.opened.connect(self.opened)
        self._empty = label("", "faint", wrap=True)
        self._empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self.new = button(self.tr("New post"), self.new_wanted.emit)
        self.new.setToolTip(self.tr("New post (Ctrl+Shift+N)"))
        for name in SHELVES:
            made = button("", partial(self.show_shelf, name), "chip")
            made.setCheckable(True)
            self._group.addButton(made)
            self._buttons[name] = made
        buttons = self._buttons.values()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        inside.addWidget(self.new)
        inside.addLayout(flow(*buttons, spacing=GAP // 2))
        inside.addWidget(self._empty)
        inside.addWidget(self.list, 1)
        inside.addStretch(0)

    def show_shelf(self, name: str) -> None:
        self.shelf = name
        self.refresh()

    def show_for(self, post: Post) -> None:
        """Show the shelf on which this post lies, with the post marked."""
        for name, states in SHELVES.items():
            if post.state in states:
                self.shelf = name
        if any(post.id == other.id for other in self._waiting()):
            self.shelf = "waiting"
        self.refresh()
        self.list.mark(post.id)

    def mark(self) -> None:
        """What is on the desk, unless the person goes through the list."""
        if not self.list.hasFocus():
            self.list.mark(self._at())

    def refresh(self) -> None:
        current, marked = self._at(), self.list.currentIndex()
        if self.list.hasFocus() and marked.isValid():  # the person goes through the list
            current = marked.data(Qt.ItemDataRole.UserRole).id
        asking = self._waiting()
        open_ids = {post.id for post in asking}
        rest = [post for post in self._composer.unsent() if post.id not in open_ids]
        named = self._shelf_words()
        for name, states in SHELVES.items():
            posts = [post for post in rest if post.state in states]
            if name == "waiting":
                posts = [*asking, *posts]
            elif name == "sent":
                posts = self._composer.sent()
            count = f" {len(posts)}" if posts and name != "sent" else ""
            self._buttons[name].setText(named[name] + count)
            self._buttons[name].setChecked(name == self.shelf)
            if name == self.shelf:
                self.list.posts.show_posts(posts)
                self.list.setVisible(bool(posts))
                self._empty.setVisible(not posts)
                self._empty.setText(self._empty_words()[name])
        self.list.mark(current)

    def _shelf_words(self) -> dict[str, str]:
        return {
            "drafts": self.tr("Drafts"),
            "ideas": self.tr("Ideas"),
            "waiting": self.tr("Waiting"),
            "sent": self.tr("Sent"),
        }

    def _empty_words(self) -> dict[str, str]:
        return {
            "drafts": self.tr("No drafts. What you begin is kept here until you delete it."),
            "ideas": self.tr("No ideas yet. A half sentence is enough for one."),
            "waiting": self.tr("Nothing is on its way or waits for your answer."),
            "sent": self.tr("What you have told people will be here."),
        }
