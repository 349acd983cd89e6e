"""What becomes of the post on the desk: an idea or a draft, told again, or into the trash."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.again import Again
from core.composer import Composer
from ui.compose.desk import Desk
from ui.compose.sitting import Sitting


class Fates(QObject):
    """`open_wanted` carries the post to be shown; `gone`: the desk has none any more."""

    open_wanted = Signal(str)
    gone = Signal()
    changed = Signal()
    undo_offered = Signal(str, object)

    def __init__(
        self,
        composer: Composer,
        again: Again,
        sitting: Sitting,
        desk: Desk,
        save: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._composer, self._again, self._sitting, self._desk = composer, again, sitting, desk
        self._save = save
        desk.idea_wanted.connect(self._toggle_idea)
        desk.again_wanted.connect(self._use_again)
        desk.delete_wanted.connect(self._delete)

    def show_words(self) -> None:
        """What telling it again would be."""
        rested = self._again.may(self._sitting.post)
        said = self.tr("Post again, freshly") if rested else self.tr("Use again")
        self._desk.again.setText(said)

    def _toggle_idea(self) -> None:
        self._sitting.toggle_idea()
        self.changed.emit()

    def _use_again(self) -> None:
        """Long after: beside the old words. Soon after: a plain copy."""
        post = self._sitting.post
        rested = self._again.may(post)
        made = self._again.freshly(post.id) if rested else self._composer.duplicate(post.id)
        self.open_wanted.emit(made.id)

    def _delete(self) -> None:
        if not self._save() or not self._sitting.post.id:
            return
        gone = self._composer.delete(self._sitting.post.id)
        self.gone.emit()
        self.undo_offered.emit(
            self.tr("The post is in the trash for 30 days."), lambda: self._bring_back(gone.id)
        )

    def _bring_back(self, post_id: str) -> None:
        self._composer.restore(post_id)
        self.open_wanted.emit(post_id)
