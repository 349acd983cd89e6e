"""The shelf: links worth sharing, quotes, headlines; found again, filled in, made into posts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.contents import PageCard
from core.preparing import Preparing
from core.problems import Known
from core.runner import Runner
from core.settings import Settings
from core.shelf import TYPES, Shelf, Shelved
from core.shelf_text import LINK
from ui.bridge import Bridge
from ui.compose.shelf_form import ShelfForm
from ui.compose.shelf_list import ShelfList, type_name
from ui.shell import say
from ui.theme import GAP, PAGE, Look
from ui.widgets.autosave import single_shot
from ui.widgets.basics import Page, button, column, label, scrolling
from ui.widgets.choice import Choice
from ui.widgets.flow import flow
from ui.widgets.pair import Pair
from ui.widgets.search_line import SearchLine

FIND_MS = 60
_WIDEST_FORM = 640  # pixels at 100 %
_LEAST = 240  # pixels at 100 % for the list, and for the form: with less one at a time is shown


class ShelfPage(QWidget):
    """Left what is there, right the one that is chosen, or a new one. What is filled in is kept when
    one goes on to another.
    """

    told = Signal(str)
    undo_offered = Signal(str, object)
    post_wanted = Signal(str)

    def __init__(
        self,
        look: Look,
        runner: Runner,
        bridge: Bridge,
        shelf: Shelf,
        settings: Settings,
        preparing: Preparing,
        zone: str,
    ) -> None:
        super().__init__()
        self._look, self._runner, self._shelf = look, runner, shelf
        self._settings, self._preparing = settings, preparing
        self._dirty = self._showing = False
        hint = self.tr("Search the shelf (Ctrl+F)")
        self.search = SearchLine(look, hint, self.tr("Search the shelf"))
        self._timer = single_shot(self, FIND_MS, self.refresh)
        self.search.textChanged.connect(lambda _: self._timer.start())
        self.type = Choice(look, self.tr("What"))
        self.type.addItem(self.tr("Everything"), "")
        for type_ in TYPES:
            self.type.addItem(type_name(type_), type_)
        self.tag = Choice(look, self.tr("Tag"))
        for choice in (self.type, self.tag):
            choice.activated.connect(lambda _: self.refresh())
        self.new = button(self.tr("Add something"), self.add)
        self.list = ShelfList(look, zone)
        self.list.setAccessibleName(self.tr("On the shelf"))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._chosen())
        self.empty = label("", "faint", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.form = ShelfForm(look)
        self.form.edited.connect(self._touched)
        self.form.keep_wanted.connect(self._keep)
        self.form.post_wanted.connect(self._make_post)
        self.form.delete_wanted.connect(self._delete)
        self.form.title_wanted.connect(self._ask_title)
        filters = flow(self.type, self.tag)
        filters.push()
        filters.add(self.new)
        left = QWidget()
        left.setLayout(column(self.search, filters, self.empty, self.list))
        left.layout().setStretch(3, 1)  # type: ignore[union-attr]
        page = Page()
        inside = column(self.form, None)
        inside.setContentsMargins(0, 0, GAP, PAGE)
        page.setLayout(inside)
        self.pair = Pair(left, scrolling(page), self.tr("Back to the shelf"))
        self.pair.across.setStretchFactor(left, 1)
        self.pair.returned.connect(self.take_focus)
        self.list.opened.connect(self._open)
        whole = QVBoxLayout(self)
        whole.addWidget(self.pair)
        bridge.link_changed.connect(lambda _: self.refresh() if self.isVisible() else None)

    def refresh(self) -> None:
        """Show what is there now; what is being filled in stays."""
        tag = self.tag.currentData() or ""
        things = self._shelf.things(self.search.text(), self.type.currentData() or "", tag)
        narrowed = bool(self.search.text().strip() or tag or self.type.currentData())
        self._showing = True
        if self.list.model_.show(things):
            at = self.list.model_.row_of(self.form.thing.id) if self.form.thing.id else -1
            if at >= 0:
                self.list.setCurrentIndex(self.list.model_.index(at))
                if not self._dirty:
                    self.form.show_thing(things[at])
        self._showing = False
        self._fill_tags(tag)
        self.list.setVisible(bool(things))
        self.empty.setVisible(not things)
        self.empty.setText(
            self.tr("Nothing on the shelf fits.")
            if narrowed
            else self.tr(
                "Links worth passing on, somebody's words, a headline of your field: keep them "
                "here and make a post of one when a week lacks it. Paste an address at the right "
                "to begin. Settings brings bookmarks in."
            )
        )

    def fit(self, wide: int) -> None:
        """So many pixels across: the list and the form beside each other, or one at a time."""
        self.form.setMaximumWidth(self._look.scaled(_WIDEST_FORM))
        self.pair.fit(single=wide - 3 * PAGE < 2 * self._look.scaled(_LEAST))

    def take_focus(self) -> None:
        self.pair.show_first()
        if self.list.model_.things:
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.list.model_.index(0))
            self.list.setFocus()
        else:
            self.pair.show_second()
            self.form.first().setFocus()

    def look_for(self) -> None:
        self.pair.show_first()
        self.search.setFocus()
        self.search.selectAll()

    def add(self) -> None:
        """A new thing, of the type that is shown."""
        if self.flush():
            self.list.clearSelection()
            self.list.setCurrentIndex(self.list.model_.index(-1))
            self._show(Shelved(self.type.currentData() or LINK, "", ""))
            self.pair.show_second()
            self.form.first().setFocus()

    def flush(self) -> bool:
        """Keep what is filled in; False when it could not be, and the person was told why."""
        wanted = self.form.wanted()
        if not self._dirty or not any((wanted.words.strip(), wanted.url, wanted.note)):
            self._dirty = False
            return True
        try:
            kept = self._shelf.save(wanted)
        except Known as known:
            self.told.emit(say(known))
            return False
        self._dirty = False
        self.form.thing = kept
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def _open(self) -> None:
        """Enter, or a click: on to what is chosen, where it is not seen beside the list."""
        if self.pair.single:
            self.pair.show_second()
            self.form.first().setFocus()

    def _touched(self) -> None:
        if not self._showing:
            self._dirty = True

    def _show(self, thing: Shelved) -> None:
        self._showing = True
        self.form.show_thing(thing)
        self._showing = self._dirty = False

    def _chosen(self) -> None:
        thing = self.list.thing()
        if self._showing or thing is None or thing.id == self.form.thing.id:
            return
        if self.flush():
            self._show(self._shelf.get(thing.id) or thing)
        else:
            self._showing = True
            at = self.list.model_.row_of(self.form.thing.id)
            self.list.setCurrentIndex(self.list.model_.index(at))
            self._showing = False

    def _keep(self) -> None:
        self._dirty = True
        if self.flush() and self.form.thing.id:
            self._show(self.form.thing)
            self.refresh()
            self.told.emit(self.tr("It is on the shelf."))

    def _make_post(self) -> None:
        """A draft of the kind that it is; it is kept on the shelf first."""
        self._dirty = True
        if self.flush() and self.form.thing.id:
            chosen = self._settings.get("networks")
            self.post_wanted.emit(self._shelf.make_post(self.form.thing, chosen).id)

    def _delete(self) -> None:
        self._dirty = False
        gone = self._shelf.delete(self.form.thing.id)
        if gone is not None:
            self._show(Shelved(self.form.thing.type, "", ""))
            self.refresh()
            self.take_focus()
            self.undo_offered.emit(
                self.tr("It is off the shelf."), lambda: self._shelf.put_back(gone)
            )

    def _ask_title(self, url: str) -> None:
        self.form.ask.setEnabled(False)

        def show(card: PageCard) -> None:
            self.form.ask.setEnabled(True)
            self.form.take_title(url, card.title)

        def failed(error: Exception) -> None:
            self.form.ask.setEnabled(True)
            if not isinstance(error, Known):
                raise error
            self.told.emit(say(error))

        self._runner.run(self._preparing.card(url), show, failed)

    def _fill_tags(self, chosen: str) -> None:
        tags = self._shelf.tags()
        had = [self.tag.itemData(n) for n in range(1, self.tag.count())]
        if had != tags or not self.tag.count():
            self.tag.clear()
            self.tag.addItem(self.tr("All tags"), "")
            for tag in tags:
                self.tag.addItem(f"#{tag}", tag)
            self.tag.setCurrentIndex(max(self.tag.findData(chosen), 0))
        self.tag.setVisible(bool(tags))
