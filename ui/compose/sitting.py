"""The post that is on the desk: shown, changed, and kept as it is typed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from core.composer import Composer
from core.contents import Contents
from core.model import Kind, Post, PostState, replace
from core.problems import Known
from ui import words
from ui.compose.desk import OUT_OF_HAND, Desk
from ui.shell import translate
from ui.widgets.autosave import AutoSave


class Sitting(QObject):
    """Everything of the desk goes into one post and comes from it; `kept` is told after each save."""

    kept = Signal()
    looked = Signal()
    undo_offered = Signal(str, object)

    def __init__(
        self,
        composer: Composer,
        chosen: Callable[[], list[str]],
        failed: Callable[[Known], object],
    ) -> None:
        super().__init__()
        self._composer, self._chosen = composer, chosen
        self._desk: Desk | None = None
        self.post = composer.blank()
        self.contents = Contents()
        """As they are on the desk."""
        self.keeper = AutoSave(self, self._write, failed)

    def use(self, desk: Desk) -> None:
        self._desk = desk

    def text(self) -> str:
        return self._desk.sheet.text() if self._desk else ""

    def put(self, post: Post) -> None:
        """Show another post."""
        self.post, self.contents = post, post.contents
        self.keeper.clear()
        if self._desk is not None:
            self._desk.writing.show_post(post.text, post.contents)
            self._desk.extras.show_contents(post.contents)
            self._desk.images.show_post(post.id, fixed=post.state in OUT_OF_HAND)

    def look_again(self) -> None:
        """The post changed elsewhere, not its words."""
        self.post = self._composer.get(self.post.id)
        self.looked.emit()

    def change(self, **beside: object) -> None:
        """Something beside the text changed."""
        self.contents = self.contents._replace(**beside)  # type: ignore[arg-type]
        self.keeper.touch()

    def gather(self) -> None:
        """Take what the person typed or chose on the desk."""
        if self._desk is not None:
            variants = self._desk.writing.variants()
            self.contents = self._desk.extras.apply(replace(self.contents, variants=variants))

    def set_kind(self, kind: Kind) -> None:
        """The person says what kind it is."""
        if self.post.id:
            self.save()
            before = self.post
            self.post = self._composer.set_kind(before.id, kind)
            said = self.tr("It counts as {0} now, and Rapport learns from that.")
            name = words.kind(kind, translate)
            self.undo_offered.emit(said.format(name), partial(self._composer.put_kind_back, before))
        else:
            self.post = replace(self.post, kind=kind, kind_by_person=True)
        if self._desk is not None:
            self._desk.show_kind(kind, None, by_person=True)

    def toggle_idea(self) -> None:
        """An idea becomes a draft, a draft an idea."""
        self.save()
        state = PostState.DRAFT if self.post.state is PostState.IDEA else PostState.IDEA
        self._composer.move(self.post.id, state)

    def begin(self) -> str:
        """The id of the post, which is kept now if it never was: an image wants to belong to it."""
        if not self.post.id:
            self.post = self._composer.save(self._wanted(), blank=True)
            self.kept.emit()
        return self.post.id

    def save(self) -> bool:
        """Keep everything now; False when it could not be."""
        images = self._desk.images.save() if self._desk else True
        return self.keeper.flush() and images

    def _wanted(self) -> Post:
        return replace(
            self.post, text=self.text(), networks=tuple(self._chosen()), contents=self.contents
        )

    def _write(self) -> None:
        wanted = self._wanted()
        own = any(part.strip() for v in wanted.contents.variants for part in v.parts)
        if not wanted.id and not wanted.text.strip() and not own:
            return
        self.post = self._composer.save(wanted, blank=own)
        self.kept.emit()
