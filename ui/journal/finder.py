"""Finding an entry: the search, the chips, and the list of what they ask for."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListView, QWidget

from core.attachments import Medium
from core.journal import Journal
from core.lookback import Lookback
from core.media import Media
from core.model import Entry
from core.runner import Runner
from ui.journal.day_line import DayLine
from ui.journal.entry_list import EntryList
from ui.journal.entry_painter import EntryPainter
from ui.journal.filters import Filters
from ui.journal.list_words import counted, nothing
from ui.journal.thumbs import Thumbs
from ui.journal.timeline import FIRST, ROW, Timeline
from ui.theme import Look
from ui.widgets.autosave import single_shot
from ui.widgets.basics import button, column, label, row
from ui.widgets.search_line import SearchLine
from ui.widgets.seeking import Seeking

if TYPE_CHECKING:
    from core.finding import Sought

_SEARCH_MS = 60
_REFRESH_MS = 60
_BUSY_MS = 300
_FOUND = 200
_COUNTED = 1_000


class Finder(QWidget):
    """What is typed is text and filters (core/query.py), never anything that could be wrong."""

    chosen = Signal(str)
    """The id of the entry that the person went to."""
    opened = Signal()
    """Enter was pressed on it."""
    asked = Signal()
    """The list shows something else, or afresh."""
    back_wanted = Signal()
    """Back to the view that asked for this list."""

    def __init__(
        self,
        look: Look,
        runner: Runner,
        journal: Journal,
        lookback: Lookback,
        media: Media,
        thumbs: Thumbs,
    ) -> None:
        super().__init__()
        self._look, self._journal, self._lookback, self._media = look, journal, lookback, media
        self._runner = runner
        self._current = ""
        self._into = False
        self._question: tuple[object, ...] = ()
        hint = self.tr("Search everything you wrote")
        self.search = SearchLine(look, hint, self.tr("Search the journal"))
        self.filters = Filters(look, journal)
        shown = self.filters
        self.starred, self.tags, self.trash = shown.starred, shown.tags, shown.trash
        self.day_line = DayLine(look, journal.today())
        self.day_line.hide()
        self.back = button("", self.back_wanted.emit, "link")
        self.back.hide()
        self.timeline = Timeline(self._photos, journal.today)
        self.list = EntryList()
        self._painter = EntryPainter(look, thumbs)
        self._nothing = label("", "faint", wrap=True)
        self.count = label("", "faint")
        self.list.setModel(self.timeline)
        self.list.setItemDelegate(self._painter)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Entries"))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        typing = row(self.search, self.filters.more)
        parts = (self.back, typing, self.filters, self.day_line, self.count, self._nothing)
        inside = column(*parts, self.list)
        inside.setStretch(len(parts), 1)
        self.setLayout(inside)
        self._search_timer = single_shot(self, _SEARCH_MS, self.reload)
        self._refresh_timer = single_shot(self, _REFRESH_MS, self.reload)
        self._busy_timer = single_shot(self, _BUSY_MS, self._tell_busy)
        self.search.textEdited.connect(self._typed)
        self.search.textChanged.connect(lambda text: None if text else self._search_timer.start())
        self.search.returnPressed.connect(self._into_list)
        for keys, act in (("Down", self._into_list), ("Esc", self._leave_search)):
            key = QShortcut(QKeySequence(keys), self.search, act)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.filters.changed.connect(self.reload)
        self.filters.typing_wanted.connect(self._put_piece)
        self.day_line.changed.connect(self.reload)
        self.list.selectionModel().currentChanged.connect(self._went)
        self.list.opened.connect(self.opened)
        self.list.left.connect(self._leave_list)
        thumbs.ready.connect(self.list.paint_again)
        look.changed.connect(self.list.scheduleDelayedItemsLayout)

    @cached_property
    def seeking(self) -> "Seeking[Sought]":
        finding = self._journal.finding(_FOUND, most=_COUNTED + 1)
        return Seeking(self._runner, finding.at_once, finding.work)

    @property
    def asks(self) -> str:
        """What is searched for: the chips and what is typed."""
        return self.filters.typed() + self.search.text()

    @property
    def of_day(self) -> bool:
        """A day of all years is shown."""
        return not self.day_line.isHidden()

    @property
    def is_bare(self) -> bool:
        """Nothing is asked for, and yet there is nothing to show."""
        return self.timeline.rowCount() == 0 and not any(self._question)

    def ask(self, query: str, back: str = "") -> None:
        """Search for this; `back` names the view that wants it."""
        self.show_day(on=False)
        self.filters.clear()
        self.search.setText(query)
        self.back.setText(back)
        self.back.setVisible(bool(back))
        self.reload()

    def show_day(self, *, on: bool) -> None:
        """Show a day of all years instead of all days."""
        self.day_line.setVisible(on)
        for part in (self.search, self.filters, self.filters.more):
            part.setVisible(not on)
        if on:
            self.back.hide()

    def reload(self) -> None:
        """Show what the search and the chips ask for; the place is kept while they stay."""
        self._search_timer.stop()
        self._refresh_timer.stop()
        typed, trash = self.search.text().strip(), self.trash.isChecked()
        day = self.day_line.day if self.of_day else ""
        before, self._question = self._question, (self.filters.typed(), typed, trash, day)
        same = before == self._question
        place = self.list.verticalScrollBar().value() if same else 0
        count = max(self.timeline.rowCount(), FIRST) if same else FIRST
        self._into = False
        if not day and not trash and (typed or self.filters.photos.isChecked()):
            self.seeking.ask(self.asks, lambda sought: self._show_found(sought, place))
            if self.seeking.busy:
                self._busy_timer.start()
            return
        self.seeking.stop()
        if day:
            self._show_memories(day)
        elif trash:
            self.timeline.show_entries(self._deleted, count)
        else:
            starred, tag = self.starred.isChecked(), self.filters.tag
            self.timeline.show_entries(
                lambda after, n: self._journal.latest(n, after, starred=starred, tag=tag), count
            )
        self._shown("", place)

    def _shown(self, words: str, place: int) -> None:
        """The list is filled: the words about it, the entry that is open, and the place."""
        _, typed, trash, day = self._question
        self.count.setText(words)
        empty = self.timeline.rowCount() == 0
        self.filters.allow(trash=bool(trash))
        self.count.setVisible(bool(self.count.text()))
        self._nothing.setVisible(empty and not day)
        self._nothing.setText(nothing(str(typed), trash=bool(trash)) if empty else "")
        self.mark(self._current)
        self.list.doItemsLayout()
        self.list.verticalScrollBar().setValue(place)
        self.asked.emit()
        if self._into:
            self._into_first()

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
        self.filters.fill_tags()

    def _show_memories(self, day: str) -> None:
        first = self._lookback.on_this_day(day, FIRST)
        self.timeline.show_entries(
            lambda after, count: (
                self._lookback.on_this_day(day, count, after).entries if after else first.entries
            ),
            FIRST,
            with_year=True,
        )
        self.day_line.show_found(first, self._journal.today())

    def _show_found(self, sought: "Sought", place: int) -> None:
        self.timeline.show_found(sought.hits)
        self._shown(counted(len(sought.hits), sought.counted, _COUNTED), place)

    def _tell_busy(self) -> None:
        if self.seeking.busy:
            self.count.setText(self.tr("Looking through everything you wrote…"))
            self.count.show()
            self._nothing.hide()

    def _photos(self, ids: list[str]) -> dict[str, tuple[Medium, ...]]:
        found = {}
        for entry, attached in self._media.of_many("entry", ids).items():
            pictures = tuple(
                each.medium
                for each in attached
                if each.medium is not None and each.medium.type.startswith("image/")
            )
            if pictures:
                found[entry] = pictures
        return found

    def _into_list(self) -> None:
        """From the search to its first hit."""
        self.reload()
        self._into = self.seeking.busy
        if not self._into:
            self._into_first()

    def _into_first(self) -> None:
        self._into = False
        if self.timeline.rowCount():
            self.list.setFocus()
            self.list.setCurrentIndex(self.timeline.index(0))

    def _leave_search(self) -> None:
        """Esc: first back to the view that asked, else the search is emptied."""
        if not self.back.isHidden():
            self.back_wanted.emit()
        else:
            self.search.clear()

    def _leave_list(self) -> None:
        if not self.back.isHidden() and not self.search.text():
            self.back_wanted.emit()
        elif not self.of_day:
            self.search.setFocus()
            self.search.selectAll()

    def _put_piece(self, piece: str, back: int) -> None:
        """A piece of a query goes where the next word would stand."""
        text = self.search.text().rstrip()
        self.search.setText(f"{text} {piece}" if text else piece)
        self.search.setFocus()
        self.search.setCursorPosition(len(self.search.text()) - back)
        self._search_timer.start()

    def _deleted(self, after: Entry | None, count: int) -> list[Entry]:
        gone = self._journal.deleted()
        start = 0 if after is None else [entry.id for entry in gone].index(after.id) + 1
        return gone[start : start + count]

    def _typed(self, text: str) -> None:
        if text and self.trash.isChecked():
            self.trash.setChecked(False)
        self._search_timer.start()

    def _went(self, index: QModelIndex) -> None:
        if index.isValid() and index.data(ROW).id != self._current:
            self.chosen.emit(index.data(ROW).id)
