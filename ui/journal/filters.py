"""What narrows the list: starred, with photos, of one tag, the trash; and what can be typed."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from core.journal import Journal
from ui.icons import icon
from ui.theme import GAP, Look
from ui.widgets.basics import button
from ui.widgets.choice import Choice
from ui.widgets.flow import Flow

_ICON = 16


class Filters(QWidget):
    """The chips. They hold beside what is typed."""

    changed = Signal()
    typing_wanted = Signal(str, int)
    """A piece of a query, to be put into the search, and how far back the caret goes then."""

    def __init__(self, look: Look, journal: Journal) -> None:
        super().__init__()
        self._look, self._journal = look, journal
        self.starred = self._chip(self.tr("Starred"))
        self.photos = self._chip(self.tr("Photos"))
        self.trash = self._chip(self.tr("Trash"))
        self.tags = Choice(look, self.tr("Only entries with this tag"))
        self.more = button(self.tr("Filter…"), self._offer, "chip")
        self.more.setToolTip(self.tr("What can be typed into the search"))
        inside = Flow(GAP // 2)
        inside.add(self.starred, self.photos, self.tags)
        inside.push()
        inside.add(self.trash)
        self.setLayout(inside)
        for chip in (self.starred, self.photos, self.trash):
            chip.toggled.connect(self.changed)
        self.tags.activated.connect(lambda _: self.changed.emit())
        self._paint()
        look.changed.connect(self._paint)

    @property
    def tag(self) -> str:
        return self.tags.currentData() or ""

    def typed(self) -> str:
        """The chips as one would type them."""
        parts = []
        if self.tag:
            from core.query import quoted

            parts.append(f"tag:{quoted(self.tag)} ")
        parts += ["is:starred "] if self.starred.isChecked() else []
        parts += ["has:photo "] if self.photos.isChecked() else []
        return "".join(parts)

    def clear(self) -> None:
        """Nothing is narrowed any more, without telling of it."""
        for chip in (self.starred, self.photos, self.trash):
            chip.blockSignals(True)
            chip.setChecked(False)
            chip.blockSignals(False)
        self.tags.setCurrentIndex(0)

    def allow(self, *, trash: bool) -> None:
        """In the trash nothing is narrowed."""
        for part in (self.starred, self.photos, self.tags, self.more):
            part.setEnabled(not trash)

    def fill_tags(self) -> None:
        """The tags there are, with the number of their entries."""
        chosen = self.tags.currentData()
        self.tags.clear()
        self.tags.addItem(self.tr("All tags"), "")
        for tag, count in self._journal.tags():
            self.tags.addItem(f"{tag} ({count})", tag)
        self.tags.setCurrentIndex(max(self.tags.findData(chosen), 0))

    def _offer(self) -> None:
        menu = QMenu(self.more)
        for words, piece, back in (
            (self.tr("With somebody"), "with:", 0),
            (self.tr("Of a tag"), "tag:", 0),
            (self.tr("At a place"), "place:", 0),
            (self.tr("In a good mood"), "mood:4..5 ", 0),
            (self.tr("Of one day or month"), f"on:{self._journal.today()[:7]}", 0),
            (self.tr("Since"), f"from:{self._journal.today()[:4]}", 0),
            (self.tr("Until"), f"to:{self._journal.today()[:4]}", 0),
            (self.tr("Private"), "is:private ", 0),
            (self.tr("These words in a row"), '""', 1),
            (self.tr("Without a word"), "-", 0),
        ):
            action = menu.addAction(f"{words}\t{piece.strip()}")
            action.triggered.connect(
                lambda _=False, piece=piece, back=back: self.typing_wanted.emit(piece, back)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _chip(self, text: str) -> QPushButton:
        made = button(text, lambda: None, "chip")
        made.setCheckable(True)
        return made

    def _paint(self) -> None:
        theme, side = self._look.theme, self._look.scaled(_ICON)
        for chip in (self.starred, self.photos, self.trash):
            chip.setIconSize(QSize(side, side))
        self.starred.setIcon(icon("star", theme.faint))
        self.photos.setIcon(icon("image", theme.faint))
        self.trash.setIcon(icon("trash", theme.faint))
