"""The room Journal: the timeline with its search, and the entry to read and edit beside it."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.composer import Composer
from core.journal import Journal
from core.model import Entry
from core.text import first_words
from ui.bridge import Bridge
from ui.dates import say_day
from ui.icons import icon
from ui.journal.entry_painter import EntryPainter
from ui.journal.timeline import ROW, Timeline
from ui.theme import GAP, PAD, PAGE, Look
from ui.widgets.autosave import single_shot
from ui.widgets.basics import button, clear, column, label, row
from ui.widgets.choice import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.entry_sheet import EntrySheet
from ui.widgets.room import Room

_SEARCH_MS = 120
_REFRESH_MS = 60
_FOUND = 200
_POSTS_SHOWN = 4
_LIST_WIDE, _LIST_NARROW, _WIDE = 400, 300, 1100


class JournalRoom(Room):
    """Nothing typed into the search is ever query syntax."""

    post_wanted = Signal(str)
    compose_wanted = Signal(str, str)
    entry_wanted = Signal()

    def __init__(self, look: Look, bridge: Bridge, journal: Journal, composer: Composer) -> None:
        super().__init__()
        self._look, self._journal, self._composer = look, journal, composer
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search everything you wrote"))
        self.search.setAccessibleName(self.tr("Search the journal"))
        self.search.setClearButtonEnabled(True)
        self.starred = self._chip(self.tr("Starred"))
        self.trash = self._chip(self.tr("Trash"))
        self.tags = Choice(look, self.tr("Only entries with this tag"))
        self.timeline = Timeline()
        self.list = QListView()
        self._painter = EntryPainter(look)
        self._nothing = label("", "faint", wrap=True)
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
        self._search_timer = single_shot(self, _SEARCH_MS, self._reload)
        self._refresh_timer = single_shot(self, _REFRESH_MS, self._reload)
        self._join(bridge)
        self._paint()
        look.changed.connect(self._paint)

    def heading(self) -> str:
        return self.tr("Journal")

    def enter(self) -> None:
        self._fill_tags()
        self._reload()
        if self.page.entry.id:
            self._changed(self.page.entry.id)
        elif self.timeline.rowCount():
            self.list.setCurrentIndex(self.timeline.index(0))
        self.list.setFocus()

    def leave(self) -> None:
        self.page.save()

    def unsaved(self) -> bool:
        return self.page.dirty

    def look_for(self) -> bool:
        self.search.setFocus()
        self.search.selectAll()
        return True

    def open_entry(self, entry_id: str, start: int = -1, end: int = -1) -> None:
        """Show this entry, with code points `start` to `end` of it selected."""
        if not self.page.save():
            return
        entry = self._journal.get(entry_id)
        self._put(entry)
        at = self.timeline.row_of(entry_id)
        if at >= 0:
            self.list.setCurrentIndex(self.timeline.index(at))
        else:
            self.list.clearSelection()
        if start >= 0:
            self.page.sheet.select(start, end)
        self.page.sheet.setFocus()

    def _lay_out(self) -> None:
        self.list.setModel(self.timeline)
        self.list.setItemDelegate(self._painter)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Entries"))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._left = QWidget()
        chips = row(self.starred, self.tags, None, self.trash)
        left = column(self.search, chips, self._nothing, self.list)
        left.setStretch(3, 1)
        self._left.setLayout(left)
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
        across.addWidget(self._left)
        across.addWidget(self._stack, 1)

    def _join(self, bridge: Bridge) -> None:
        self.search.textEdited.connect(lambda _: self._search_timer.start())
        self.search.textChanged.connect(lambda text: None if text else self._search_timer.start())
        self.search.returnPressed.connect(self._reload)
        self.starred.toggled.connect(lambda _: self._reload())
        self.trash.toggled.connect(lambda _: self._reload())
        self.tags.activated.connect(lambda _: self._reload())
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.page.kept.connect(self.status_changed)
        self.page.failed.connect(self.tell_unsaved)
        self.page.sheet.too_long.connect(self.tell_too_long)
        self.page.delete_wanted.connect(self._delete)
        bridge.entry_changed.connect(self._changed)
        bridge.post_changed.connect(lambda _: self._show_posts())

    def _reload(self) -> None:
        """Show what the search and the chips ask for, keeping the place."""
        self._refresh_timer.stop()
        query, tag = self.search.text().strip(), self.tags.currentData() or ""
        starred = self.starred.isChecked()
        if self.trash.isChecked():
            gone = self._journal.deleted()
            self.timeline.show_entries(lambda after, n: [] if after else gone[:n])
        elif query:
            self.timeline.show_found(self._journal.search(self.search.text(), _FOUND))
        else:
            self.timeline.show_entries(
                lambda after, n: self._journal.latest(n, after, starred=starred, tag=tag)
            )
        empty = self.timeline.rowCount() == 0
        self._nothing.setVisible(empty)
        self._nothing.setText(self._nothing_words(query) if empty else "")
        nobody = empty and not (query or tag or starred or self.trash.isChecked())
        self._stack.setCurrentIndex(0 if nobody and not self.page.entry.id else 1)
        self._left.setVisible(not nobody)
        at = self.timeline.row_of(self.page.entry.id)
        if at >= 0:
            self.list.setCurrentIndex(self.timeline.index(at))

    def _nothing_words(self, query: str) -> str:
        if self.trash.isChecked():
            return self.tr("The trash is empty. What is deleted stays here for 30 days.")
        if query:
            return self.tr("Nothing found for “{0}”.").format(query)
        return self.tr("No entries like that yet.")

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid() and index.data(ROW).id != self.page.entry.id and self.page.save():
            self._put(self._journal.get(index.data(ROW).id))

    def _put(self, entry: Entry) -> None:
        self.page.put(entry)
        self._stack.setCurrentIndex(1)
        self._show_entry(entry)
        self.status_changed.emit("")

    def _show_entry(self, entry: Entry) -> None:
        self.day.setText(say_day(entry.day, "dddd d MMMM yyyy"))
        self.page.sheet.setReadOnly(entry.deleted is not None)
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
        """With the selected words, or with a fresh sheet that remembers the entry."""
        chosen = self.page.sheet.textCursor().selectedText().replace("\u2029", "\n")
        if self.page.save() and self.page.entry.id:
            self.compose_wanted.emit(self.page.entry.id, chosen or self.page.sheet.text())

    def _delete(self) -> None:
        gone = self.page.entry
        if not self.page.save() or not gone.id:
            return
        at = self.list.currentIndex().row()
        self._journal.delete(gone.id)
        self._reload()
        if self.timeline.rowCount():
            self.list.setCurrentIndex(
                self.timeline.index(min(max(at, 0), self.timeline.rowCount() - 1))
            )
        self.undo_offered.emit(
            self.tr("The entry is in the trash for 30 days."), lambda: self._bring_back(gone.id)
        )

    def _restore(self) -> None:
        self._bring_back(self.page.entry.id)

    def _bring_back(self, entry_id: str) -> None:
        self._journal.restore(entry_id)
        self.trash.setChecked(False)
        self._reload()
        self.open_entry(entry_id)

    def _changed(self, entry_id: str) -> None:
        """An entry was changed, here or elsewhere: one fresh look for a burst of changes."""
        if entry_id == self.page.entry.id:
            kept = self._journal.get(entry_id)
            self.page.refresh(kept)
            self._show_entry(kept)
        if self.isVisible():
            self._refresh_timer.start()

    def _fill_tags(self) -> None:
        chosen = self.tags.currentData()
        self.tags.clear()
        self.tags.addItem(self.tr("All tags"), "")
        for tag, count in self._journal.tags():
            self.tags.addItem(f"{tag} ({count})", tag)
        self.tags.setCurrentIndex(max(self.tags.findData(chosen), 0))

    def _chip(self, text: str) -> QPushButton:
        made = button(text, lambda: None, "chip")
        made.setCheckable(True)
        return made

    def _paint(self) -> None:
        theme = self._look.theme
        self.starred.setIcon(icon("star", theme.faint))
        self.trash.setIcon(icon("trash", theme.faint))
        self.list.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        self._left.setFixedWidth(_LIST_WIDE if wide else _LIST_NARROW)
