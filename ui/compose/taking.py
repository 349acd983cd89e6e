"""Taking over from an entry: sentences to where the caret is, and its photos."""

from PySide6.QtWidgets import QWidget

from core.attachments import Attachment
from core.composer import Composer
from core.journal import Journal
from core.media import Media
from core.model import Source, replace
from core.runner import Runner
from ui.compose.desk import Desk
from ui.compose.sentences import SentencePicker
from ui.compose.sitting import Sitting
from ui.theme import Look


class Taking:
    """Opens the picker; what it chose becomes part of the post."""

    def __init__(
        self,
        look: Look,
        runner: Runner,
        journal: Journal,
        composer: Composer,
        media: Media,
        sitting: Sitting,
        desk: Desk,
    ) -> None:
        self._look, self._runner = look, runner
        self._journal, self._composer, self._media = journal, composer, media
        self._sitting, self._desk = sitting, desk
        desk.images.changed.connect(self.show_photos)

    def place(self) -> tuple[str, int, int]:
        """Where the words of the post stand: entry, start and end, or -1."""
        post = self._sitting.post
        sources = [source for source in post.sources if source.entry == post.entry]
        start, end = (sources[0].start, sources[-1].end) if sources else (-1, -1)
        return post.entry, start, end

    def show_photos(self) -> None:
        """Whether the entry has photos that the post does not have yet."""
        self._desk.photos.setVisible(not self._desk.sheet.isReadOnly() and bool(self._photos()))

    def take_photos(self) -> None:
        self._desk.images.add_known(self._photos())

    def _photos(self) -> list[Attachment]:
        entry = self._sitting.post.entry
        if not entry:
            return []
        had = {each.medium.id for each in self._desk.images.attachments() if each.medium}
        return [
            each
            for each in self._media.of("entry", entry)
            if each.medium and each.medium.type.startswith("image/") and each.medium.id not in had
        ]

    def ask(self, parent: QWidget) -> None:
        if not self._desk.sheet.isReadOnly():
            picker = SentencePicker(
                self._look,
                self._runner,
                self._journal,
                self._composer.names,
                self._sitting.post.entry,
                parent,
            )
            picker.chosen.connect(self._take)
            picker.open()

    def _take(self, text: str, sources: tuple[Source, ...]) -> None:
        post = self._sitting.post
        fresh = tuple(source for source in sources if source not in post.sources)
        self._sitting.post = replace(
            post, entry=post.entry or sources[0].entry, sources=(*post.sources, *fresh)
        )
        sheet = self._desk.writing.edit()
        before = sheet.text()[: sheet.selection()[0]]
        sheet.textCursor().insertText(f" {text}" if before[-1:].strip() else text)
        sheet.setFocus()
        self._sitting.save()
