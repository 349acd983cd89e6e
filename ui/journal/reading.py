"""The entry that is open: its day, what was told from it, its sheet, and what can be done with it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.composer import Composer
from core.foundwords import places
from core.journal import Journal
from core.model import Entry, Source
from core.text import first_words
from ui.dates import say_day
from ui.theme import GAP, Look
from ui.widgets.basics import button, clear, column, row
from ui.widgets.entry_sheet import EntrySheet
from ui.widgets.fitting_label import FittingLabel
from ui.widgets.flow import flow
from ui.widgets.found_marks import mark_found, recolour
from ui.widgets.short_link import ShortLink

_POSTS_SHOWN = 4
_DAY = ("dddd d MMMM yyyy", "ddd d MMM yyyy", "d MMM yyyy")  # as there is room


class Reading(QWidget):
    """Shows one entry to read and edit."""

    post_wanted = Signal(str)
    compose_wanted = Signal(str, object)
    restore_wanted = Signal()

    def __init__(self, look: Look, journal: Journal, composer: Composer) -> None:
        super().__init__()
        self._look, self._composer = look, composer
        self._marked = ""
        self.page = EntrySheet(
            look,
            journal.save,
            journal.blank,
            lambda: [tag for tag, _ in journal.tags()],
            lambda: [name for name, _ in journal.people()],
        )
        self.day = FittingLabel("section")
        self.compose = button(self.tr("Make a post of it"), self._compose)
        restore: Callable[[], None] = self.restore_wanted.emit
        self.restore = button(self.tr("Bring it back"), restore, "primary")
        look.changed.connect(lambda: recolour(self.page.sheet, look))
        self._posts = QVBoxLayout()
        head = flow(self.day)
        head.push()
        head.add(self.restore, self.compose)
        inside = column(head, self._posts, self.page, spacing=GAP)
        inside.setStretch(2, 1)
        self.setLayout(inside)

    def put(self, entry: Entry, query: str = "") -> None:
        """Show another entry, with the words that were searched for marked."""
        self._marked = ""
        self.page.put(entry)
        self.show_entry(entry)
        self.mark(query)

    def mark(self, query: str) -> None:
        """Mark the words that are searched for, once; what is being written is left alone."""
        if query != self._marked and not self.page.dirty:
            self._marked = query
            body = self.page.entry.body
            from core.query import parse

            mark_found(self.page.sheet, body, places(body, parse(query)), self._look)

    def show_entry(self, entry: Entry) -> None:
        """What stands around the sheet; what is on the sheet stays."""
        self.day.say(*(say_day(entry.day, form) for form in _DAY))
        for part in (self.page.sheet, self.page.title):
            part.setReadOnly(entry.deleted is not None)
        self.page.details.setVisible(entry.deleted is None)
        self.restore.setVisible(entry.deleted is not None)
        self.compose.setVisible(entry.deleted is None)
        self.show_posts()

    def show_posts(self) -> None:
        """What was told from this entry."""
        clear(self._posts)
        if self.page.entry.id:
            for post in self._composer.of_entry(self.page.entry.id)[:_POSTS_SHOWN]:
                words = self.tr("Post: {0}").format(first_words(post.text, 70))
                link = ShortLink(words, partial(self.post_wanted.emit, post.id))
                self._posts.addLayout(row(link, None))

    def _compose(self) -> None:
        """With the selected words, or all of them; the post remembers where they stand."""
        whole = self.page.sheet.text()
        start, end = self.page.sheet.selection()
        if start == end:
            start, end = 0, len(whole)
        if self.page.save() and self.page.entry.id:
            sources = (Source(self.page.entry.id, start, end),)
            self.compose_wanted.emit(whole[start:end], sources)
