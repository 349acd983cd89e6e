"""Photos and files in an entry: dropped, pasted or picked, shown, captioned, taken away, copied out.

Reading, measuring and writing happen on a worker; a sheet never waits for a large photo.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog

from core.attachments import Attachment, Medium
from core.journal import Journal
from core.media import Media, read_file, write
from core.media_type import ending
from core.problems import Known
from core.runner import Runner
from ui.bridge import Bridge
from ui.shell import say
from ui.theme import Look
from ui.widgets.entry_sheet import EntrySheet
from ui.writing.caption import ask_caption
from ui.writing.inline import Inline, named
from ui.writing.outside import OpenedFiles, save_copy, shareable
from ui.writing.pictures import Pictures
from ui.writing.strip import Strip
from ui.writing.thumb import is_picture


class Photos(QObject):
    """Joined to one sheet for as long as it lives."""

    told = Signal(str)
    undo_offered = Signal(str, object)

    def __init__(
        self,
        look: Look,
        bridge: Bridge,
        runner: Runner,
        media: Media,
        journal: Journal,
        pictures: Pictures,
        files: OpenedFiles,
        page: EntrySheet,
    ) -> None:
        super().__init__(page)
        self._look, self._runner, self._media, self._journal = look, runner, media, journal
        self._pictures, self._files, self._page = pictures, files, page
        self._entry = ""
        self._waiting: list[tuple[str, str, Callable[[], bytes]]] = []
        """(entry, name, how to read it) of what is being kept."""
        self.attachments: list[Attachment] = []
        self.strip = Strip(look, pictures)
        self.inline = Inline(look, page.sheet, pictures)
        page.below.addWidget(self.strip)
        page.sheet.take_mime = self.take
        page.sheet.can_take = takes
        page.details.photo.clicked.connect(self.pick)
        page.turned.connect(self.show_entry)
        self.inline.opened.connect(self.open)
        self.inline.renamed.connect(self._show)
        self.strip.opened.connect(self.open)
        self.strip.acted.connect(self.act)
        bridge.entry_changed.connect(self._changed)
        caption = QShortcut(QKeySequence("F2"), page.sheet)
        caption.setContext(Qt.ShortcutContext.WidgetShortcut)
        caption.activated.connect(self._caption_here)
        self.show_entry(page.entry.id)

    def show_entry(self, entry: str) -> None:
        """The photos of this entry; an empty id has none."""
        self._entry = entry
        self.attachments = self._media.of("entry", entry) if entry else []
        self.inline.show_attachments(self.attachments)
        self._show()

    def pick(self) -> None:
        """Let the person choose files."""
        dialog = QFileDialog(self._page, self.tr("Add photos or files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.add_files)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, mime: QMimeData) -> bool:
        """Add what is pasted or dropped, if it is photos or files; False when it is words."""
        if self._page.sheet.isReadOnly() or not takes(mime):
            return False
        files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
        if files:
            self.add_files(files)
        else:
            image = QImage(mime.imageData())
            self._add("", lambda: _png(image))
        return True

    def add_files(self, files: Sequence[str]) -> None:
        for file in files:
            self._add(Path(file).name, partial(read_file, Path(file)))

    def open(self, uid: str) -> None:
        """A picture large, in a window of its own; another file with the system's program."""
        attachment = self._find(uid)
        if attachment is None or attachment.medium is None:
            return
        if not is_picture(attachment):
            self._files.open(self._page, attachment, self._runner, self.told.emit)
            return
        from ui.writing.photo_view import PhotoView

        shown = [each for each in self.attachments if is_picture(each)]
        view = PhotoView(self._page.window(), self._look, self._pictures, shown, uid)
        view.captioned.connect(self._caption)
        view.acted.connect(self.act)
        view.open()

    def act(self, uid: str, what: str) -> None:
        """What was wanted of one of them, by key, menu or in the large view."""
        attachment = self._find(uid)
        if attachment is None:
            return
        acts: dict[str, Callable[[], object]] = {
            "caption": lambda: ask_caption(self._page.window(), attachment, self._caption),
            "copy": lambda: self._copy(attachment),
            "save": lambda: self._save(attachment),
            "place": lambda: self._place(attachment),
            "left": lambda: self._move(uid, -1),
            "right": lambda: self._move(uid, 1),
            "remove": lambda: self._remove(attachment),
        }
        acts[what]()

    def _add(self, name: str, read: Callable[[], bytes]) -> None:
        """Kept with the entry that was open when it was added, in the order in which they came."""
        entry = self._page.begin(self._journal.begin)
        if entry:
            self._waiting.append((entry, name, read))
            if len(self._waiting) == 1:
                self._add_next()

    def _add_next(self) -> None:
        entry, name, read = self._waiting[0]
        folder = self._media.folder

        def work() -> tuple[Medium, dict[str, object]]:
            from core.photo_facts import facts

            data = read()
            seen = facts(data)
            return write(folder, data, width=seen.width, height=seen.height), seen.details

        def keep(found: tuple[Medium, dict[str, object]]) -> None:
            medium = self._media.take_in(found[0])
            self._pictures.forget(medium)
            try:
                self._media.attach(
                    "entry", entry, medium, name=name, caption=medium.alt, details=found[1]
                )
            except Known as problem:  # the entry was removed for good meanwhile
                self.told.emit(say(problem))
            go_on()

        def failed(error: Exception) -> None:
            go_on()
            self._failed(error)

        def go_on() -> None:
            del self._waiting[0]
            if self._waiting:
                self._add_next()

        self._runner.run(work, keep, failed)

    def _copy(self, attachment: Attachment) -> None:
        """The picture alone: drawn anew, so that neither place nor date goes along."""
        medium = attachment.medium
        if medium is None:
            return

        def ready(data: bytes) -> None:
            QGuiApplication.clipboard().setImage(QImage.fromData(data))
            self.told.emit(self.tr("Copied, without its place and date."))

        folder = self._media.folder
        self._runner.run(lambda: shareable(folder, medium)[0], ready, self._failed)

    def _save(self, attachment: Attachment) -> None:
        medium = attachment.medium
        if medium is None:
            return
        stem = Path(attachment.name).stem or self.tr("Photo")
        kind = "jpeg" if is_picture(attachment) else ending(medium.type)
        save_copy(
            self._page, self._runner, self._media.folder, medium, f"{stem}.{kind}", self.told.emit
        )

    def _place(self, attachment: Attachment) -> None:
        """Name it in the text, on a line of its own at the caret."""
        cursor = self._page.sheet.textCursor()
        cursor.beginEditBlock()
        cursor.movePosition(cursor.MoveOperation.EndOfBlock)
        before = "\n" if cursor.block().text().strip() else ""
        cursor.insertText(f"{before}{attachment.markdown}\n")
        cursor.endEditBlock()
        self._page.sheet.setTextCursor(cursor)
        self._page.sheet.ensureCursorVisible()
        self._page.sheet.setFocus()

    def _move(self, uid: str, step: int) -> None:
        ids = [each.id for each in self.attachments]
        shown = [thumb.attachment.id for thumb in self.strip.thumbs]
        to = shown.index(uid) + step if uid in shown else -1
        if 0 <= to < len(shown):
            one, other = ids.index(uid), ids.index(shown[to])
            ids[one], ids[other] = ids[other], ids[one]
            self._media.arrange("entry", self._entry, ids)
            self.strip.focus(uid)

    def _remove(self, attachment: Attachment) -> None:
        self._media.detach(attachment.id)
        words = self.tr("The photo was taken away.") if is_picture(attachment) else ""
        self.undo_offered.emit(
            words or self.tr("The file was taken away."),
            lambda: self._media.bring_back(attachment.id),
        )

    def _caption(self, uid: str, words: str) -> None:
        attachment = self._find(uid)
        if attachment is not None and attachment.caption != " ".join(words.split()):
            self._media.caption(attachment, words)

    def _caption_here(self) -> None:
        here = self.inline.at_caret()
        if here:
            self.act(here, "caption")
        elif self.strip.thumbs:
            self.act(self.strip.thumbs[-1].attachment.id, "caption")

    def _find(self, uid: str) -> Attachment | None:
        return next((each for each in self.attachments if each.id == uid), None)

    def _changed(self, entry: str) -> None:
        if entry == self._entry and self._page.entry.id == entry:
            found = self._media.of("entry", entry)
            if found != self.attachments:
                self.show_entry(entry)

    def _show(self) -> None:
        in_text = set(named(self._page.sheet.toPlainText())) if self.attachments else set()
        self.strip.show_attachments([a for a in self.attachments if a.id not in in_text])

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Known):
            raise error
        self.told.emit(say(error))


def takes(mime: QMimeData) -> bool:
    """Whether there are pictures or files in what is dropped or pasted."""
    words = mime.hasText() and not mime.urls()  # a copied paragraph may bring its picture along
    return (mime.hasImage() and not words) or any(url.isLocalFile() for url in mime.urls())


def _png(image: QImage) -> bytes:
    from ui.picture_files import png

    return png(image)
