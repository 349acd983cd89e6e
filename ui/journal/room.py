"""The room Journal: ways of looking at what is written, and the entry to read and edit beside them."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from core.composer import Composer
from core.journal import Journal
from core.lookback import Lookback
from core.media import Media
from core.model import Entry
from core.runner import Runner
from core.settings import Settings
from core.tagging import Tagging
from ui.bridge import Bridge
from ui.journal.finder import Finder
from ui.journal.lists import Lists
from ui.journal.reading import Reading
from ui.journal.thumbs import Thumbs
from ui.journal.view import View
from ui.journal.views import LISTS, ON_THIS_DAY, TIMELINE, Switcher, make_view
from ui.theme import GAP, PAD, PAGE, Look
from ui.widgets.basics import column
from ui.widgets.page_stack import PageStack
from ui.widgets.room import Room


class JournalRoom(Room):
    """What is written is found at the left and read and edited at the right, or looked at as a whole."""

    post_wanted = Signal(str)
    compose_wanted = Signal(str, object)
    entry_wanted = Signal()

    def __init__(
        self,
        look: Look,
        bridge: Bridge,
        runner: Runner,
        journal: Journal,
        composer: Composer,
        media: Media,
        lookback: Lookback,
        tagging: Tagging,
        settings: Settings,
    ) -> None:
        super().__init__()
        self._look, self._journal, self._lookback = look, journal, lookback
        self._settings = settings
        self._thumbs = Thumbs(look, runner, media.read)
        self._parts = (look, runner, lookback, tagging, settings, self._thumbs)
        self.switcher = Switcher()
        self.finder = Finder(look, runner, journal, lookback, media, self._thumbs)
        self.reading = Reading(look, journal, composer)
        self.page = self.reading.page
        self.view = TIMELINE
        self._came_from = ""
        self.views: dict[str, View] = {}
        self.lists = Lists(look, self.finder, self.reading)
        self._pages = PageStack()
        self._lay_out()
        self._join(bridge)

    def heading(self) -> str:
        return self.tr("Journal")

    def enter(self) -> None:
        if self.view not in LISTS:
            self._show_view()
            return
        self.finder.reload()
        if self.page.entry.id:
            self._changed(self.page.entry.id)
        else:
            self.finder.go(0)
        self.lists.go_to_list()

    def seen(self) -> None:
        self.page.sheet.installEventFilter(self)  # once, however often it is said
        self.finder.fill_tags()
        self.switcher.chips["places"].setVisible(self._lookback.has_places())
        self.page.seen()

    def renew(self) -> None:
        self.finder.reload()
        self.finder.fill_tags()
        entry = self.page.entry.id
        if entry and self._journal.has(entry):
            self._changed(entry)
        elif not self.page.dirty:
            self.page.put(self._journal.blank())
            self.finder.go(0)
            self._show_place()
        if self.view not in LISTS and self.isVisible():
            self.views[self.view].reload()

    def document(self) -> tuple[str, str]:
        return "entry", self.page.entry.id

    def leave(self) -> None:
        self.page.save()

    def unsaved(self) -> bool:
        return self.page.dirty

    def look_for(self) -> bool:
        if self.view != TIMELINE:
            self.look_at(TIMELINE)
        self.lists.go_to_list()
        self.finder.search.setFocus()
        self.finder.search.selectAll()
        return True

    def look_at(self, view: str) -> None:
        """Show the journal in another way."""
        if not self.page.save():
            self.switcher.mark(self.view)
            return
        self.view, self._came_from = view, ""
        self.switcher.mark(view)
        if view not in LISTS:
            self._show_view()
            return
        self._pages.setCurrentIndex(0)
        self.lists.pair.show_first()
        self.finder.show_day(on=view == ON_THIS_DAY)
        if view == ON_THIS_DAY:
            self.finder.day_line.day = self._journal.today()
        else:
            self.finder.back.hide()
        self.finder.reload()
        if self.finder.timeline.row_of(self.page.entry.id) < 0:
            self.finder.go(0)
        if self.finder.timeline.rowCount():
            self.lists.go_to_list()

    def open_entry(self, entry_id: str, start: int = -1, end: int = -1) -> None:
        """Show this entry, with code points `start` to `end` of it selected."""
        if not self.page.save():
            return
        if self.view not in LISTS:
            self.look_at(TIMELINE)
        self._put(self._journal.get(entry_id))
        if start >= 0:
            self.page.sheet.point_at(start, end)
        self.lists.read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Esc on the sheet leads back to the list that led there, and from there on."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            asked = bool(self.finder.asks or self._came_from or self.finder.of_day)
            leads = asked or self.lists.pair.single
            if event.key() == Qt.Key.Key_Escape and leads:
                self.lists.go_to_list()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._pages.addWidget(self.lists)
        inside = column(self.switcher, self._pages, spacing=GAP)
        inside.setContentsMargins(PAGE, PAD, PAGE, 0)
        inside.setStretch(1, 1)
        self.setLayout(inside)

    def _join(self, bridge: Bridge) -> None:
        self.switcher.chosen.connect(self.look_at)
        self.switcher.stayed.connect(self._leave_focus)
        self.switcher.surprise_wanted.connect(self._surprise)
        self.finder.chosen.connect(self._go)
        self.lists.entry_wanted.connect(self.entry_wanted)
        self.finder.asked.connect(self._show_place)
        self.finder.back_wanted.connect(self.go_back)
        self.reading.post_wanted.connect(self.post_wanted)
        self.reading.compose_wanted.connect(self.compose_wanted)
        self.reading.restore_wanted.connect(lambda: self._bring_back(self.page.entry.id))
        self.page.kept.connect(self.status_changed)
        self.page.failed.connect(self.tell_unsaved)
        self.page.sheet.too_long.connect(self.tell_too_long)
        self.page.delete_wanted.connect(self._delete)
        bridge.entry_changed.connect(self._changed)
        bridge.imported.connect(self.finder.reload)
        bridge.post_changed.connect(lambda _: self.reading.show_posts())

    def _show_view(self) -> None:
        """The view that is chosen, made when it is first wanted."""
        view = self.views.get(self.view)
        if view is None:
            view = self.views[self.view] = make_view(self.view, *self._parts)
            view.wanted.connect(self.show_asked)
            view.entry_wanted.connect(self._open_from_view)
            view.told.connect(self.told)
            view.undo_offered.connect(self.undo_offered)
            view.keep_wanted.connect(self.page.save)
            view.emptied.connect(self.switcher.take_focus)
            self._pages.addWidget(view)
        self._pages.setCurrentWidget(view)
        view.take_focus()
        view.reload()

    def _leave_focus(self) -> None:
        if self.view not in LISTS:
            self.views[self.view].leave_focus()

    def show_asked(self, query: str) -> None:
        """A view asks for entries: they are listed, with the way back."""
        view = self.view
        self._show_list()
        self.finder.ask(query, self.tr("Back to “{0}”").format(self.switcher.name(view)))
        self._came_from = view
        self.finder.go(0)
        self.lists.go_to_list()

    def _open_from_view(self, entry_id: str) -> None:
        entry = self._journal.get(entry_id)
        self.show_asked(f"on:{entry.day} ")
        self._go(entry_id)
        self.lists.read()

    def _show_list(self) -> None:
        self.view = TIMELINE
        self.switcher.mark(TIMELINE)
        self._pages.setCurrentIndex(0)
        self.finder.show_day(on=False)

    def go_back(self) -> None:
        view, self._came_from = self._came_from, ""
        self.finder.ask("")
        if view:
            self.look_at(view)

    def _surprise(self) -> None:
        """Any entry, opened in the timeline."""
        if not self.page.save():
            return
        private = bool(self._settings.get("surprise private"))
        found = self._lookback.surprise(private=private, but=self.page.entry.id)
        if found is None:
            self.told.emit(self.tr("There is no entry to surprise you with yet."))
            return
        self._show_list()
        self.finder.ask("")
        self._put(found)
        self.lists.read()

    def _show_place(self) -> None:
        """The entry that is open; where there is none, what to do first."""
        self.reading.mark(self.finder.asks)
        self.lists.show_place(bare=self.finder.is_bare and not self._journal.deleted())

    def _go(self, entry_id: str) -> None:
        if self.page.save():
            self._put(self._journal.get(entry_id))

    def _put(self, entry: Entry) -> None:
        self.reading.put(entry, self.finder.asks)
        self.finder.mark(entry.id)
        self._show_place()
        self.status_changed.emit("")

    def _delete(self) -> None:
        gone = self.page.entry
        if not self.page.save() or not gone.id:
            return
        at = self.finder.list.currentIndex().row()
        self._journal.delete(gone.id)
        self.finder.reload()
        self.finder.go(at)
        self.lists.go_to_list()
        self.undo_offered.emit(
            self.tr("The entry is in the trash for 30 days."), lambda: self._bring_back(gone.id)
        )

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
            self.reading.show_entry(kept)
        if self.isVisible():
            self.finder.refresh(kept)

    def fit(self, wide: int) -> None:
        self.lists.fit(wide)
