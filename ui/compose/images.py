"""The images of a post: added by picker, drop, paste or from the entry; described, ordered, removed."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from core import networks
from core.attachments import Attachment
from core.media import Media, read_file
from core.networks import Limits
from core.outgoing import Picture
from core.pictures import Seen
from core.problems import Known, Problem
from core.runner import Runner
from ui.compose.image_row import THUMB, ImageRow
from ui.picture_files import png, turned
from ui.shell import say
from ui.theme import GAP, Look
from ui.widgets.autosave import AutoSave
from ui.widgets.basics import label
from ui.widgets.in_sight import bring_into_sight

_FILTER = "*.jpg *.jpeg *.png *.gif *.webp *.bmp *.tif *.tiff *.avif *.heic *.heif"
Coming = Iterator[tuple[str, str, Callable[[], bytes]]]
"""What is to be added: the name, what was written to it, and its bytes."""


class Images(QWidget):
    """`owner` keeps the post and gives its id, so that an image has something to belong to."""

    changed = Signal()
    """Another image, another order, another description."""
    told = Signal(str)
    undo_offered = Signal(str, object)
    emptied = Signal()
    """The last one was taken away."""

    def __init__(self, look: Look, runner: Runner, media: Media, owner: Callable[[], str]) -> None:
        super().__init__()
        self._look, self._runner, self._media, self._owner = look, runner, media, owner
        self._post = ""
        self._chosen: tuple[str, ...] = ()
        self._limits: dict[str, Limits | None] = {}
        self._fixed = False
        self.rows: list[ImageRow] = []
        self.thumbs: dict[str, QImage] = {}
        """The small pictures by the digest of their files, for the preview too."""
        self._said: dict[str, str] = {}
        self._keeper = AutoSave(self, self._write, lambda problem: self.told.emit(say(problem)))
        self.hint = label("", "faint", wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(GAP // 2)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP // 2)
        inside.addLayout(self._column)
        inside.addWidget(self.hint)
        self._show()

    def attachments(self) -> list[Attachment]:
        """The images as they are now, with what is being typed."""
        return [
            row.attachment._replace(caption=" ".join(row.alt.text().split())) for row in self.rows
        ]

    def show_post(self, post: str, *, fixed: bool) -> None:
        """The images of this post; what was typed for another is kept first."""
        self.save()
        self._post, self._fixed = post, fixed
        self.refresh()

    def refresh(self) -> None:
        """Look afresh, for instance after an undo."""
        found = [a for a in self._media.of("post", self._post) if a.medium] if self._post else []
        if [a.id for a in found] != [row.attachment.id for row in self.rows]:
            for row in self.rows:
                row.hide()
                row.deleteLater()
            self.rows = [self._made(attachment) for attachment in found]
        self._show()

    def choose(self, chosen: Sequence[str], limits: dict[str, Limits | None]) -> None:
        """The networks whose bounds are told."""
        self._chosen, self._limits = tuple(chosen), limits
        self._show()

    def save(self) -> bool:
        return self._keeper.flush()

    def undescribed(self) -> list[ImageRow]:
        return [row for row in self.rows if not row.alt.text().strip()]

    def wanted(self) -> None:
        """Let the person pick files."""
        dialog = QFileDialog(self, self.tr("Add images"), "", self.tr("Images") + f" ({_FILTER})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.add_files)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def takes(self, mime: QMimeData) -> bool:
        """Whether there are images, or files that may be, in what is dropped or pasted."""
        words = mime.hasText() and not mime.urls()  # a copied paragraph may bring its picture along
        return (mime.hasImage() and not words) or any(url.isLocalFile() for url in mime.urls())

    def take(self, mime: QMimeData) -> bool:
        """Add what is pasted or dropped, if it is images; False when it is not."""
        if self._fixed or not self.takes(mime):
            return False
        self.add_mime(mime)
        return True

    def add_mime(self, mime: QMimeData) -> None:
        files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
        if files:
            self.add_files(files)
        elif mime.hasImage():
            image = QImage(mime.imageData())
            self._add(iter([("", "", lambda: png(image))]))

    def add_files(self, files: Sequence[str]) -> None:
        paths = [Path(file) for file in files]
        self._add((path.name, "", partial(read_file, path)) for path in paths)

    def add_known(self, attachments: Sequence[Attachment]) -> None:
        """Images of the journal entry: those that can go to a network."""
        folder = self._media.folder
        self._add(
            (each.name, each.caption, partial(folder.read, each.medium.file))
            for each in attachments
            if each.medium is not None
        )

    def _add(self, coming: Coming) -> None:
        """One after the other, in their order; kept with the post that was open at the start."""
        self._add_next(coming, self._owner())

    def _add_next(self, coming: Coming, post: str) -> None:
        """Read and looked at on a worker."""
        name, caption, read = next(coming, ("", "", None))
        if read is None:
            return

        def work() -> tuple[bytes, Seen]:
            from core import pictures

            data = read()
            try:
                return data, pictures.look(data)
            except Known as problem:
                if problem.problem is not Problem.NO_HEIC or not (readable := turned(data)):
                    raise
                return readable, pictures.look(readable)

        def keep(found: tuple[bytes, Seen]) -> None:
            data, seen = found
            medium = self._media.keep(data, width=seen.width, height=seen.height)
            self._media.attach("post", post, medium, name=name, caption=caption)
            self._after(post)
            self._add_next(coming, post)

        def failed(error: Exception) -> None:
            self._add_next(coming, post)
            self._failed(error)

        self._runner.run(work, keep, failed)

    def _after(self, post: str) -> None:
        if post == self._post or not self._post:
            self._post = post
            self.save()
            self.refresh()
            if bare := self.undescribed():
                bare[-1].alt.setFocus()
                bring_into_sight(bare[-1])
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Known):
            raise error
        self.told.emit(say(error))

    def _made(self, attachment: Attachment) -> ImageRow:
        row = ImageRow(self._look, attachment)
        row.alt.take_mime = self.take
        row.described.connect(lambda _: self._touch(row))
        row.moved.connect(lambda step: self._move(row, step))
        row.removed.connect(lambda: self._remove(row))
        self._column.addWidget(row)
        medium = attachment.medium
        if medium is not None:
            if medium.digest in self.thumbs:
                row.show_picture(self.thumbs[medium.digest])
            else:
                self._draw(row, medium.file, medium.digest)
        return row

    def _draw(self, row: ImageRow, file: str, digest: str) -> None:
        folder = self._media.folder

        def work() -> Picture:
            from core import pictures

            return pictures.thumbnail(folder.read(file), THUMB * 6)

        def show(picture: Picture) -> None:
            self.thumbs[digest] = QImage.fromData(picture.data)
            if row in self.rows:
                row.show_picture(self.thumbs[digest])
            self.changed.emit()

        def failed(error: Exception) -> None:
            if isinstance(error, Known) and row in self.rows:
                row.show_problem(say(error))
            self._failed(error)

        self._runner.run(work, show, failed)

    def _touch(self, row: ImageRow) -> None:
        self._said[row.attachment.id] = row.alt.text()
        self._keeper.touch()
        self.changed.emit()

    def _write(self) -> None:
        for row in self.rows:
            if row.attachment.id in self._said:
                said = self._said.pop(row.attachment.id)
                row.attachment = self._media.caption(row.attachment, said)

    def _move(self, row: ImageRow, step: int) -> None:
        at = self.rows.index(row)
        if 0 <= at + step < len(self.rows) and not self._fixed:
            self.save()
            self.rows[at], self.rows[at + step] = self.rows[at + step], self.rows[at]
            self._column.removeWidget(row)
            self._column.insertWidget(at + step, row)
            self._media.arrange("post", self._post, [each.attachment.id for each in self.rows])
            self._show()
            self.changed.emit()

    def _remove(self, row: ImageRow) -> None:
        self.save()
        gone, at = row.attachment.id, self.rows.index(row)
        self._media.detach(gone)
        self.refresh()
        if self.rows:
            self.rows[min(at, len(self.rows) - 1)].remove.setFocus()
        else:
            self.emptied.emit()
        self.changed.emit()
        self.undo_offered.emit(self.tr("The image was taken away."), lambda: self._back(gone))

    def _back(self, gone: str) -> None:
        self._media.bring_back(gone)
        self.refresh()
        self.changed.emit()

    def _show(self) -> None:
        rows = [networks.get(name, self._limits.get(name)) for name in self._chosen]
        longest = min((n.images.alt for n in rows if n.images.alt is not None), default=None)
        for number, row in enumerate(self.rows, 1):
            row.show_place(number, len(self.rows), longest, fixed=self._fixed)
        few = [
            self.tr("{0} takes the first {1}").format(n.title, n.images.most)
            if n.images.most
            else self.tr("{0} takes none").format(n.title)
            for n in rows
            if n.images.most is not None and len(self.rows) > n.images.most
        ]
        self.hint.setText(", ".join(few) + "." if few else "")
        self.hint.setVisible(bool(few))
        self.setVisible(bool(self.rows))
