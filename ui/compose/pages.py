"""The pages of Compose: the sheet with its list, the board, the shelf; one is shown at a time."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.board import Column
from ui.theme import GAP, PAGE, Look
from ui.widgets.basics import button, row

WRITE, BOARD, SHELF = "write", "board", "shelf"
Makers = dict[str, Callable[[], Any]]
_LEAST_SHEET = 240  # pixels at 100 %: a line of about thirty letters


class Pages(QWidget):
    """A page is made when it is first shown: it has `refresh`, `take_focus`, `look_for` and signals
    `told`, `undo_offered` and `post_wanted`.
    """

    told = Signal(str)
    undo_offered = Signal(str, object)
    post_wanted = Signal(str)
    new_wanted = Signal()

    def __init__(self, look: Look, makers: Makers, save: Callable[[], bool]) -> None:
        super().__init__()
        self._look, self._makers, self._save = look, makers, save
        self._made: dict[str, Any] = {}
        self.current = WRITE
        self.sheet = QWidget()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.sheet)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for name, said, keys in (
            (WRITE, self.tr("Write"), "Ctrl+Shift+W"),
            (BOARD, self.tr("Board"), "Ctrl+Shift+B"),
            (SHELF, self.tr("Shelf"), "Ctrl+Shift+L"),
        ):
            made = button(said, partial(self.show_page, name), "chip")
            made.setCheckable(True)
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            made.setToolTip(f"{said} ({shown})")
            shortcut = QShortcut(QKeySequence(keys), self, partial(self.show_page, name))
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._group.addButton(made)
            self._buttons[name] = made
        self._buttons[WRITE].setChecked(True)
        self.posts = button(self.tr("Posts"), self._choose_side, "chip")
        self.posts.setCheckable(True)
        self.posts.setToolTip(
            self.tr("The list of posts, in place of what stands beside the words")
        )
        self._narrow, self._wide = False, 0
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        switch = row(*self._buttons.values(), None, self.posts)
        switch.setContentsMargins(PAGE, GAP, PAGE, 0)
        inside.addLayout(switch)
        inside.addWidget(self._stack, 1)

    def lay_out(self, room: QWidget, left: QWidget, middle: QWidget, right: QWidget) -> None:
        """Put the pages into the room, and these three beside each other on the sheet's page."""
        self._left, self._middle, self._right = left, middle, right
        whole = QVBoxLayout(room)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self)
        across = QHBoxLayout(self.sheet)
        across.setContentsMargins(PAGE, 0, PAGE, 0)
        across.setSpacing(PAGE)
        across.addWidget(left)
        across.addStretch(0)
        across.addWidget(middle, 1)
        across.addStretch(0)
        across.addWidget(right)
        self._choose_side()

    def fit(self, wide: int = 0) -> None:
        """So many pixels across, or as many as before. Where the three find no place beside each other
        the list and the right one share theirs.
        """
        self._wide = wide = wide or self._wide
        if not wide:
            return
        left = self._look.column(wide, 184, 232, 340, 0.24)
        right = self._look.column(wide, 256, 316, 380, 0.36)
        words = max(self._middle.minimumSizeHint().width(), self._look.scaled(_LEAST_SHEET))
        spare = wide - words - 3 * PAGE
        self._narrow = left + PAGE + right > spare
        if self._narrow:
            right = max(min(self._look.scaled(256), spare), self._look.scaled(128))
        self._left.setFixedWidth(left)
        self._right.setFixedWidth(right)
        self._choose_side()

    def show_side(self) -> None:
        """What stands beside the words is wanted, also where the list has its place."""
        self.posts.setChecked(False)
        self._choose_side()

    def _choose_side(self) -> None:
        listed = self.posts.isChecked()
        self.posts.setVisible(self._narrow and self.current == WRITE)
        self._left.setVisible(listed or not self._narrow)
        self._right.setVisible(not listed or not self._narrow)

    def add_key(self, keys: str, act: Callable[[], object]) -> None:
        """A key of the sheet's page."""
        shortcut = QShortcut(QKeySequence(keys), self.sheet, act)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def page(self, name: str) -> Any:
        """The board or the shelf, made now if it was never shown."""
        if name not in self._made:
            made = self._made[name] = self._makers[name]()
            made.layout().setContentsMargins(PAGE, 0, PAGE, 0)
            made.told.connect(self.told)
            made.undo_offered.connect(self.undo_offered)
            made.post_wanted.connect(self.post_wanted)
            if name == BOARD:
                made.new_wanted.connect(self.new_wanted)
            self._stack.addWidget(made)
        return self._made[name]

    def show_page(self, name: str) -> None:
        """Show it, with what is so now; the sheet is kept first."""
        if not self._save():
            self._buttons[self.current].setChecked(True)
            return
        self.current = name
        self._buttons[name].setChecked(True)
        self._choose_side()
        if name == WRITE:
            self._bring(self.sheet)
            return
        page = self.page(name)
        page.refresh()
        self._bring(page)
        page.take_focus()

    def _bring(self, page: QWidget) -> None:
        """To the front; how much room the others would need does not count meanwhile."""
        for each in (self.sheet, *self._made.values()):
            usual = QSizePolicy.Policy.Preferred if each is page else QSizePolicy.Policy.Ignored
            each.setSizePolicy(usual, usual)
        self._stack.setCurrentWidget(page)

    def show_planned(self) -> None:
        """The board, at what is planned."""
        self.show_page(BOARD)
        if self.current == BOARD:
            self.page(BOARD).show_column(Column.PLANNED)

    def enter(self) -> bool:
        """The room is entered: whether another page than the sheet is shown, and looked afresh."""
        if self.current == WRITE:
            return False
        page = self.page(self.current)
        page.refresh()
        page.take_focus()
        return True

    def refresh(self) -> None:
        """Something changed."""
        if self.current != WRITE and self.isVisible():
            self.page(self.current).refresh()

    def look_for(self) -> bool:
        """Ctrl+F; False on the sheet, which has no search of its own."""
        if self.current == WRITE:
            return False
        self.page(self.current).look_for()
        return True
