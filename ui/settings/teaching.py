"""What the app has learnt about kinds from the person, and forgetting it."""

from functools import partial

from PySide6.QtCore import Signal

from core.teaching import Teaching
from ui.bridge import Bridge
from ui.widgets.basics import Card, button, label, row


class TeachingCard(Card):
    """Says how many posts teach; forgetting holds at once and can be undone."""

    undo_offered = Signal(str, object)

    def __init__(self, bridge: Bridge, teaching: Teaching) -> None:
        super().__init__()
        self._teaching = teaching
        self.count = label("", wrap=True)
        self.forget = button(self.tr("Forget what it learnt"), self._forget)
        self.column.addWidget(label(self.tr("What it learnt from you"), "section"))
        self.column.addWidget(self.count)
        said = self.tr(
            "When you change the kind of a post, Rapport reads the next ones more like you do. "
            "This stays in your journal, on this computer."
        )
        self.column.addWidget(label(said, "hint", wrap=True))
        self.column.addLayout(row(self.forget, None))
        bridge.taught.connect(self._show)
        bridge.post_changed.connect(lambda _: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        self._show(self._teaching.count())

    def _show(self, posts: int) -> None:
        if not posts:
            said = self.tr("Nothing so far.")
        elif posts == 1:
            said = self.tr("You have said of one post what kind it is.")
        else:
            said = self.tr("You have said of {0} posts what kind they are.").format(posts)
        self.count.setText(said)
        self.forget.setEnabled(bool(posts))

    def _forget(self) -> None:
        gone = self._teaching.forget()
        said = self.tr("Forgotten. The posts keep the kinds that you gave them.")
        self.undo_offered.emit(said, partial(self._teaching.bring_back, gone))
