"""The words: one text for all networks, and a tab for each network that is to have its own."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from core import networks
from core.contents import Contents, Variant
from core.shaping import Shaped, own_parts
from ui.compose.elsewhere import Elsewhere, Place
from ui.compose.parts import Parts
from ui.theme import GAP, LARGE, Look
from ui.widgets.basics import button
from ui.widgets.flow import flow
from ui.widgets.writing_edit import WritingEdit

COMMON = ""
_LEAST = 140  # pixels at 100 %: the words of five lines


class Writing(QWidget):
    """Changing the common text keeps what a network has differently; `edited` tells of both."""

    edited = Signal()
    shown = Signal(str)
    """Another tab: a network's name, or COMMON."""
    undo_offered = Signal(str, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._variants: dict[str, Variant] = {}
        self._pages: dict[str, Parts] = {}
        self._tabs: dict[str, QPushButton] = {}
        self._chosen: list[str] = []
        self._fixed = False
        self.tab = COMMON
        self.made: Callable[[WritingEdit], object] = lambda _: None
        """Is given every sheet: what all of them can do is added there."""
        self.sheet = WritingEdit(
            look, self.tr("Text of the post"), self.tr("What would you like to tell?"), LARGE
        )
        self.sheet.setProperty("role", "sheet")
        self.sheet.edited.connect(self.edited)
        self._group = QButtonGroup(self)
        self.different = button(self.tr("Differently for…"), lambda: None, "link")
        """Stands where the desk wants it; the tabs are here."""
        self._menu = QMenu(self.different)
        self.different.setMenu(self._menu)
        self.same = button(self.tr("The same as the others again"), self._same_again, "link")
        self._row = QWidget()
        self._flow = flow()
        self._row.setLayout(self._flow)
        self._words = QWidget()
        self._stack = QStackedLayout(self._words)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        inside.addWidget(self._row)
        inside.addWidget(self._words, 1)
        self._stack.addWidget(
            self.sheet
        )  # last: it is shown at once, and must not be a window then
        self._fill_row()
        look.changed.connect(self._keep_room)
        self._keep_room()

    def _keep_room(self) -> None:
        """So much of the words is seen however little room there is; all around is scrolled."""
        self._words.setMinimumHeight(self._look.scaled(_LEAST))

    def show_post(self, text: str, contents: Contents) -> None:
        """Another post, from its common text."""
        self.tab = COMMON
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._variants = {variant.network: variant for variant in contents.variants}
        self.sheet.show_text(text)
        self._stack.setCurrentWidget(self.sheet)
        self._fill_row()

    def variants(self) -> tuple[Variant, ...]:
        """The networks' own words as they are now, each beside the text it was written beside."""
        return tuple(self._variants.values())

    def elsewhere(self) -> Elsewhere:
        """All that goes out, and where the caret is."""
        part = self._pages[self.tab].part() if self.tab else 0
        chosen = tuple(self._chosen)
        return Elsewhere(self.sheet.text(), self.variants(), chosen, self.tab, part)

    def go_to(self, place: Place) -> None:
        """The caret to another text."""
        self.show_tab(place.network)
        if self.tab:
            self._pages[self.tab].go_to(place.part)

    def edit(self) -> WritingEdit:
        """The sheet with the caret."""
        return self._pages[self.tab].edit() if self.tab else self.sheet

    def choose(self, chosen: Sequence[str]) -> None:
        """Only networks to which the post goes can be given their own words."""
        if list(chosen) != self._chosen:
            self._chosen = list(chosen)
            self._fill_row()

    def set_fixed(self, *, fixed: bool) -> None:
        if fixed != self._fixed:
            self._fixed = fixed
            self._fill_row()
        self.sheet.setReadOnly(fixed)
        for page in self._pages.values():
            page.set_fixed(fixed=fixed)

    def show_shapes(self, shapes: dict[str, Shaped]) -> None:
        """The counts of the parts on the screen."""
        if self.tab in shapes:
            self._pages[self.tab].show_counts(shapes[self.tab].counts)

    def differ(self, network: str, parts: Sequence[str] = ()) -> None:
        """Give the network its own words: the common text to begin with, or these parts."""
        if network not in self._variants:
            common = self.sheet.text()
            self._variants[network] = Variant(network, (common,), common)
            self.show_tab(network)
            self.edited.emit()
        else:
            self.show_tab(network)
        if parts:
            self._pages[network].change(tuple(parts))

    def show_tab(self, tab: str) -> None:
        """Show the common text, or a network's own words as they follow it."""
        self.tab = tab if tab in self._variants else COMMON
        if self.tab:
            page = self._page(self.tab)
            variant = self._variants[self.tab]
            page.show_parts(own_parts(self.sheet.text(), Contents((variant,)), self.tab))
            page.set_fixed(fixed=self._fixed)
            self._stack.setCurrentWidget(page)
        else:
            self._stack.setCurrentWidget(self.sheet)
        self._fill_row()
        self.edit().setFocus()
        self.shown.emit(self.tab)

    def _page(self, network: str) -> Parts:
        if network not in self._pages:
            title = networks.get(network).title
            page = Parts(self._look, self.tr("Text for {0}").format(title), self.made)
            page.edited.connect(lambda: self._keep(network))
            self._pages[network] = page
            self._stack.addWidget(page)
        return self._pages[network]

    def _keep(self, network: str) -> None:
        parts = self._pages[network].parts()
        self._variants[network] = Variant(network, parts, self.sheet.text())
        self.edited.emit()

    def _same_again(self) -> None:
        gone = self._variants.pop(self.tab)
        title = networks.get(gone.network).title
        self.show_tab(COMMON)
        self.edited.emit()
        self.undo_offered.emit(
            self.tr("{0} has the common text again.").format(title), lambda: self._restore(gone)
        )

    def _restore(self, variant: Variant) -> None:
        self._variants[variant.network] = variant
        self.show_tab(variant.network)
        self.edited.emit()

    def _fill_row(self) -> None:
        for tab in self._tabs.values():
            self._group.removeButton(tab)
            tab.hide()
            tab.deleteLater()
        while self._flow.takeAt(0) is not None:
            pass
        self._tabs = {}
        if self._variants:
            for name in (COMMON, *self._variants):
                said = networks.get(name).title if name else self.tr("All others")
                tab = button(said, partial(self.show_tab, name), "chip")
                tab.setCheckable(True)
                tab.setChecked(name == self.tab)
                self._group.addButton(tab)
                self._tabs[name] = tab
                self._flow.addWidget(tab)
        self._menu.clear()
        for name in self._chosen:
            if name not in self._variants:
                act = self._menu.addAction(networks.get(name).title)
                act.triggered.connect(lambda _=False, name=name: self.differ(name))
        may = not self._fixed
        self.different.setVisible(may and not self._menu.isEmpty())
        self.same.setVisible(may and bool(self.tab))
        self._flow.addWidget(self.same)
        self._row.setVisible(bool(self._tabs))
        self._row.updateGeometry()
