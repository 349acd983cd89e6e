"""Beside the words: where the post goes and how far it has come, notes, and how it will look."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.networks import Limits
from ui.compose.again_card import AgainCard
from ui.compose.notes_panel import NotesPanel
from ui.compose.out import Out
from ui.compose.preview import Author, Preview
from ui.theme import PAD, Look
from ui.widgets.basics import Page, column, scrolling


class Side(QWidget):
    """One column that is scrolled."""

    def __init__(
        self,
        look: Look,
        again: AgainCard,
        out: Out,
        author: Callable[[str], Author],
        limits_of: Callable[[str], Limits | None],
    ) -> None:
        super().__init__()
        self.out, self.networks = out, out.networks
        self.notes = NotesPanel(look)
        self.preview = Preview(look, author, limits_of)
        page = Page()
        inside = column(again, out, self.notes, self.preview, None, spacing=PAD)
        inside.setContentsMargins(0, 0, 4, PAD)
        page.setLayout(inside)
        page_scrolled = scrolling(page)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(page_scrolled)
