"""Taking over sentences of an entry: to where the caret is, remembered with the post."""

from PySide6.QtWidgets import QWidget

from core.journal import Journal
from core.model import Source, replace
from ui.compose.desk import Desk
from ui.compose.sentences import SentencePicker
from ui.compose.sitting import Sitting
from ui.theme import Look


class Taking:
    """Opens the picker; what it chose becomes part of the post."""

    def __init__(self, look: Look, journal: Journal, sitting: Sitting, desk: Desk) -> None:
        self._look, self._journal = look, journal
        self._sitting, self._desk = sitting, desk

    def ask(self, parent: QWidget) -> None:
        if not self._desk.sheet.isReadOnly():
            picker = SentencePicker(self._look, self._journal, self._sitting.post.entry, parent)
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
