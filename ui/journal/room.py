"""The room Journal: the timeline with its search, and the entry to read and edit beside it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.composer import Composer
from core.journal import Journal
from core.model import Entry, Source
from core.text import first_words
from ui.bridge import Bridge
from ui.dates import say_day
from ui.journal.finder import Finder
from ui.theme import GAP, PAD, PAGE, Look
from ui.widgets.basics import button, clear, column, label, row
from ui.widgets.empty_state import EmptyState
from ui.widgets.entry_sheet import EntrySheet
from ui.widgets.room import Room

_POSTS_SHOWN = 4


class JournalRoom(Room):
    """What is written is found at the left and read and edited at the right."""

    post_wanted = Signal(str)
    compose_wanted = Signal(str, object)
    entry_wanted = Signal()

    def __init__(self, look: Look, bridge: Bridge, journal: Journal, composer: Composer) -> None:
        super().__init__()
        self._look, self._journal, self._composer = look, journal, composer
        self.finder = Finder(look, journal)
        self.page = EntrySheet(
            look,
            journal.save,
            journal.blank,
            lambda: [tag for tag, _ in journal.tags()],
            lambda: [name for name, _ in journal.people()],
        )
        self.day = label("", "section")
        self.compose = button(self.tr("Make a post of it"), self._compose)
        self.restore = button(self.tr("Bring it back"), self._restore, "primary")
        self._posts = QVBoxLayout()
        self._stack = QStackedWidget()
        self._lay_out()
        self._join(bridge)

    def heading(self) -> str:
        return self.tr("Journal")

    def enter(self) -> None:
        self.finder.reload()
        if self.page.entry.id:
            self._changed(self.page.entry.id)
        else:
            self.finder.go(0)
        self.finder.list.setFocus()

    def seen(self) -> None:
        self.finder.fill_tags()
        self.page.seen()

    def renew(self) -> None:
        self.finder.reload()
        entry = self.page.entry.id
        if entry and self._journal.has(entry):
            self._changed(entry)
        elif not self.page.dirty:
            self.page.put(self._journal.blank())
            self.finder.go(0)
            self._show_place()

    def document(self) -> tuple[str, str]:
        return "entry", self.page.entry.id

    def leave(self) -> None:
        self.page.save()

    def unsaved(self) -> bool:
        return self.page.dirty

    def look_for(self) -> bool:
        self.finder.search.setFocus()
        self.finder.search.selectAll()
        return True

    def open_entry(self, entry_id: str, start: int = -1, end: int = -1) -> None:
        """Show this entry, with code points `start` to `end` of it selected."""
        if not self.page.save():
            return
        self._put(self._journal.get(entry_id))
        if start >= 0:
            self.page.sheet.point_at(start, end)
        self.page.sheet.setFocus()

    def _lay_out(self) -> None:
        reading = QWidget()
        inside = column(
            row(self.day, None, self.restore, self.compose), self._posts, self.page, spacing=GAP
        )
        inside.setStretch(2, 1)
        reading.setLayout(inside)
        self._stack.addWidget(
            EmptyState(
                self._look,
                "journal",
                self.tr("Nothing written yet"),
                self.tr("Your entries will be here, newest first. Only you can read them."),
                self.tr("Write the first one"),
                self.entry_wanted.emit,
            )
        )
        self._stack.addWidget(reading)
        across = QHBoxLayout(self)
        across.setContentsMargins(PAGE, PAD, PAGE, 0)
        across.setSpacing(PAGE)
        across.addWidget(self.finder)
        across.addStretch(0)
        across.addWidget(self._stack, 1)
        across.addStretch(0)

    def _join(self, bridge: Bridge) -> None:
        self.finder.chosen.connect(self._go)
        self.finder.asked.connect(self._show_place)
        self.page.kept.connect(self.status_changed)
        self.page.failed.connect(self.tell_unsaved)
        self.page.sheet.too_long.connect(self.tell_too_long)
        self.page.delete_wanted.connect(self._delete)
        bridge.entry_changed.connect(self._changed)
        bridge.imported.connect(self.finder.reload)
        bridge.post_changed.connect(lambda _: self._show_posts())

    def _show_place(self) -> None:
        """The entry that is open; where there is none, what to do first."""
        self._stack.setCurrentIndex(1 if self.page.entry.id else 0)
        self.finder.setVisible(not self.finder.is_bare or bool(self._journal.deleted()))

    def _go(self, entry_id: str) -> None:
        if self.page.save():
            self._put(self._journal.get(entry_id))

    def _put(self, entry: Entry) -> None:
        self.page.put(entry)
        self.finder.mark(entry.id)
        self._stack.setCurrentIndex(1)
        self._show_entry(entry)
        self.status_changed.emit("")

    def _show_entry(self, entry: Entry) -> None:
        self.day.setText(say_day(entry.day, "dddd d MMMM yyyy"))
        for part in (self.page.sheet, self.page.title):
            part.setReadOnly(entry.deleted is not None)
        self.page.details.setVisible(entry.deleted is None)
        self.restore.setVisible(entry.deleted is not None)
        self.compose.setVisible(entry.deleted is None)
        self._show_posts()

    def _show_posts(self) -> None:
        """What was told from this entry."""
        clear(self._posts)
        if self.page.entry.id:
            for post in self._composer.of_entry(self.page.entry.id)[:_POSTS_SHOWN]:
                words = self.tr("Post: {0}").format(first_words(post.text, 70))
                link = button(words, partial(self.post_wanted.emit, post.id), "link")
                self._posts.addLayout(row(link, None))

    def _compose(self) -> None:
        """With the selected words, or all of them; the post remembers where they stand."""
        text = self.page.sheet.text()
        start, end = self.page.sheet.selection()
        if start == end:
            start, end = 0, len(text)
        if self.page.save() and self.page.entry.id:
            sources = (Source(self.page.entry.id, start, end),)
            self.compose_wanted.emit(text[start:end], sources)

    def _delete(self) -> None:
        gone = self.page.entry
        if not self.page.save() or not gone.id:
            return
        at = self.finder.list.currentIndex().row()
        self._journal.delete(gone.id)
        self.finder.reload()
        self.finder.go(at)
        self.finder.list.setFocus()
        self.undo_offered.emit(
            self.tr("The entry is in the trash for 30 days."), lambda: self._bring_back(gone.id)
        )

    def _restore(self) -> None:
        self._bring_back(self.page.entry.id)

    def _bring_back(self, entry_id: str) -> None:
        self._journal.restore(entry_id)
        self.finder.trash.setChecked(False)
        self.finder.reload()
        self.open_entry(entry_id)

    def _changed(self, entry_id: str) -> None:
        """An entry was changed, here or elsewhere."""
        kept = self._journal.get(entry_id)
        if entry_id == self.page.entry.id:
            self.page.refresh(kept)
            self._show_entry(kept)
        if self.isVisible():
            self.finder.refresh(kept)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.finder.setFixedWidth(self._look.column(event.size().width(), 300, 400, 480))
        self._stack.setMaximumWidth(self.page.sheet.widest())
