"""Finding an entry: the search, the chips, and the list of what they ask for."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton, QWidget

from core.journal import Journal
from core.model import Entry
from ui.icons import icon
from ui.journal.entry_painter import EntryPainter
from ui.journal.timeline import FIRST, ROW, Timeline
from ui.theme import Look
from ui.widgets.autosave import single_shot
from ui.widgets.basics import button, column, label, row
from ui.widgets.choice import Choice

_SEARCH_MS = 120
_REFRESH_MS = 60
_FOUND = 200


class Finder(QWidget):
    """Nothing typed into the search is ever query syntax."""

    chosen = Signal(str)
    """The id of the entry that the person went to."""
    asked = Signal()
    """The list shows something else, or afresh."""

    def __init__(self, look: Look, journal: Journal) -> None:
        super().__init__()
        self._look, self._journal = look, journal
        self._current = ""
        self._question: tuple[object, ...] = ()
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
        self.list.setModel(self.timeline)
        self.list.setItemDelegate(self._painter)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Entries"))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        chips = row(self.starred, self.tags, None, self.trash)
        inside = column(self.search, chips, self._nothing, self.list)
        inside.setStretch(3, 1)
        self.setLayout(inside)
        self._search_timer = single_shot(self, _SEARCH_MS, self.reload)
        self._refresh_timer = single_shot(self, _REFRESH_MS, self.reload)
        self.search.textEdited.connect(self._typed)
        self.search.textChanged.connect(lambda text: None if text else self._search_timer.start())
        self.search.returnPressed.connect(self.reload)
        for keys, act in (("Down", self._into_list), ("Esc", self.search.clear)):
            key = QShortcut(QKeySequence(keys), self.search, act)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.starred.toggled.connect(lambda _: self.reload())
        self.trash.toggled.connect(lambda _: self.reload())
        self.tags.activated.connect(lambda _: self.reload())
        self.list.selectionModel().currentChanged.connect(self._went)
        self._paint()
        look.changed.connect(self._paint)

    def _into_list(self) -> None:
        """From the search to its first hit."""
        self.reload()
        if self.timeline.rowCount():
            self.list.setFocus()
            self.list.setCurrentIndex(self.timeline.index(0))

    @property
    def is_bare(self) -> bool:
        """Nothing is asked for, and yet there is nothing to show."""
        return self.timeline.rowCount() == 0 and not any(self._question)

    def reload(self) -> None:
        """Show what the search and the chips ask for; the place is kept while they stay."""
        self._search_timer.stop()
        self._refresh_timer.stop()
        query, tag = self.search.text().strip(), self.tags.currentData() or ""
        starred, trash = self.starred.isChecked(), self.trash.isChecked()
        before, self._question = self._question, (query, tag, starred, trash)
        same = before == self._question
        place = self.list.verticalScrollBar().value() if same else 0
        count = max(self.timeline.rowCount(), FIRST) if same else FIRST
        if trash:
            self.timeline.show_entries(self._deleted, count)
        elif query:
            self.timeline.show_found(self._journal.search(self.search.text(), _FOUND))
        else:
            self.timeline.show_entries(
                lambda after, n: self._journal.latest(n, after, starred=starred, tag=tag), count
            )
        empty = self.timeline.rowCount() == 0
        self.starred.setEnabled(not (query or trash))
        self.tags.setEnabled(not (query or trash))
        self._nothing.setVisible(empty)
        self._nothing.setText(self._nothing_words(query) if empty else "")
        self.mark(self._current)
        self.list.doItemsLayout()
        self.list.verticalScrollBar().setValue(place)
        self.asked.emit()

    def mark(self, entry_id: str) -> None:
        """This entry is open: select it, if it is in the list."""
        self._current = entry_id
        at = self.timeline.row_of(entry_id)
        if at >= 0:
            self.list.setCurrentIndex(self.timeline.index(at))
        else:
            self.list.clearSelection()

    def go(self, at: int) -> None:
        """Go to the entry at this place of the list, or the last one before it."""
        if self.timeline.rowCount():
            place = min(max(at, 0), self.timeline.rowCount() - 1)
            self.list.setCurrentIndex(self.timeline.index(place))

    def refresh(self, entry: Entry) -> None:
        """An entry was changed: show it as it is, or look afresh where it may belong elsewhere."""
        if any(self.tags.findData(tag) < 0 for tag in entry.tags):
            self.fill_tags()
        if entry.deleted or any(self._question) or self.timeline.row_of(entry.id) < 0:
            self._refresh_timer.start()
        else:
            self.timeline.refresh(entry)

    def fill_tags(self) -> None:
        """The tags there are, with the number of their entries."""
        chosen = self.tags.currentData()
        self.tags.clear()
        self.tags.addItem(self.tr("All tags"), "")
        for tag, count in self._journal.tags():
            self.tags.addItem(f"{tag} ({count})", tag)
        self.tags.setCurrentIndex(max(self.tags.findData(chosen), 0))

    def _deleted(self, after: Entry | None, count: int) -> list[Entry]:
        gone = self._journal.deleted()
        start = 0 if after is None else [entry.id for entry in gone].index(after.id) + 1
        return gone[start : start + count]

    def _typed(self, text: str) -> None:
        if text and self.trash.isChecked():
            self.trash.setChecked(False)
        self._search_timer.start()

    def _nothing_words(self, query: str) -> str:
        if self.trash.isChecked():
            return self.tr("The trash is empty. What is deleted stays here for 30 days.")
        if query:
            return self.tr("Nothing found for “{0}”.").format(query)
        return self.tr("No entries like that yet.")

    def _went(self, index: QModelIndex) -> None:
        if index.isValid() and index.data(ROW).id != self._current:
            self.chosen.emit(index.data(ROW).id)

    def _chip(self, text: str) -> QPushButton:
        made = button(text, lambda: None, "chip")
        made.setCheckable(True)
        return made

    def _paint(self) -> None:
        theme = self._look.theme
        self.starred.setIcon(icon("star", theme.faint))
        self.trash.setIcon(icon("trash", theme.faint))
        self.list.viewport().update()
