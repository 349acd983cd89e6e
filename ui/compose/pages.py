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
from ui.compose.desk import Desk
from ui.theme import GAP, PAGE, Look
from ui.widgets.basics import button, column, keep_width
from ui.widgets.flow import flow

WRITE, BOARD, SHELF = "write", "board", "shelf"
Makers = dict[str, Callable[[], Any]]
_LEAST_SHEET = 240  # pixels at 100 %: a line of about thirty letters
_LEAST_SIDE = 160  # pixels at 100 %: with less beside the words one of the three is shown at a time


class _Stack(QStackedWidget):
    """On the sheet's page, the first, all is scrolled by itself: no height is too little for it."""

    def hasHeightForWidth(self) -> bool:
        return self.currentIndex() != 0 and super().hasHeightForWidth()


class Pages(QWidget):
    """A page is made when it is first shown: it has `refresh`, `take_focus`, `look_for`, `fit` and
    signals `told`, `undo_offered` and `post_wanted`.
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
        self._stack = _Stack()
        self._stack.addWidget(self.sheet)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for name, said, keys in (
            (WRITE, self.tr("Write"), "Ctrl+Shift+W"),
            (BOARD, self.tr("Board"), "Ctrl+Shift+B"),
            (SHELF, self.tr("Shelf"), "Ctrl+Shift+L"),
        ):
            made = button(said, partial(self._turn_to, name), "chip")
            made.setCheckable(True)
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            made.setToolTip(f"{said} ({shown})")
            shortcut = QShortcut(QKeySequence(keys), self, partial(self._turn_to, name))
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._group.addButton(made)
            self._buttons[name] = made
        self._buttons[WRITE].setChecked(True)
        self.posts = button(self.tr("Posts"), self._choose_posts, "chip")
        self.posts.setCheckable(True)
        self.posts.setToolTip(
            self.tr("The list of posts, in place of what stands beside the words")
        )
        self.where = button(self.tr("Where to"), self._choose_where, "chip")
        self.where.setCheckable(True)
        self.where.setToolTip(self.tr("The networks, the notes and the preview"))
        self._narrow = self._single = False
        self._wide = 0
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        switch = flow(*self._buttons.values(), spacing=GAP // 2)
        switch.push()
        switch.add(self.posts, self.where)
        above = column(switch)
        above.setContentsMargins(PAGE, GAP, PAGE, 0)
        inside.addLayout(above)
        inside.addWidget(self._stack, 1)

    def lay_out(self, room: QWidget, left: QWidget, middle: Desk, right: QWidget) -> None:
        """Put the pages into the room, and these three beside each other on the sheet's page."""
        self._left, self._middle, self._right = left, middle, right
        whole = QVBoxLayout(room)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self)
        self._across = across = QHBoxLayout(self.sheet)
        across.setContentsMargins(PAGE, 0, PAGE, 0)
        across.setSpacing(PAGE)
        across.addWidget(left)
        across.addStretch(0)
        across.addWidget(middle, 1)
        across.addStretch(0)
        across.addWidget(right)
        self._choose_side()
        self._fit_height()

    def fit(self, wide: int = 0) -> None:
        """So many pixels across, or as many as before. Where the three find no place beside each other
        the list and the right one share theirs.
        """
        self._wide = wide = wide or self._wide
        if not wide:
            return
        left = self._look.column(wide, 184, 284, 340, 0.26)
        right = self._look.column(wide, 256, 316, 380, 0.36)
        words = max(self._middle.minimumSizeHint().width(), self._look.scaled(_LEAST_SHEET))
        spare = wide - words - 3 * PAGE
        self._narrow = left + PAGE + right > spare
        self._set_single(single=spare < self._look.scaled(_LEAST_SIDE))
        if self._single:
            left = right = 0
        elif self._narrow:
            right = min(self._look.scaled(256), spare)
        keep_width(self._left, left)
        keep_width(self._right, right)
        self._choose_side()
        for page in self._made.values():
            page.fit(wide)

    def show_side(self) -> None:
        """What stands beside the words is wanted, also where the list has its place."""
        self.posts.setChecked(False)
        self.where.setChecked(self._single)
        self._choose_side()

    def _set_single(self, *, single: bool) -> None:
        if single == self._single:
            return
        self._single = single
        self.where.setChecked(False)
        if single:
            self._middle.share(self._left)
            self._middle.share(self._right)
        else:
            self._across.insertWidget(0, self._left)
            self._across.addWidget(self._right)

    def _choose_posts(self) -> None:
        self.where.setChecked(False)
        self._choose_side()

    def _choose_where(self) -> None:
        self.posts.setChecked(False)
        self._choose_side()

    def _choose_side(self) -> None:
        listed, asked = self.posts.isChecked(), self.where.isChecked()
        writing = self.current == WRITE
        self.posts.setVisible(self._narrow and writing)
        self.where.setVisible(self._single and writing)
        self._left.setVisible(listed or not self._narrow)
        self._right.setVisible(asked if self._single else not listed or not self._narrow)
        self._middle.show_words(shown=not (self._single and (listed or asked)))

    @property
    def is_writing(self) -> bool:
        """Whether the sheet is shown, not the board or the shelf."""
        return self.current == WRITE

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
            made.fit(self._wide)
            self._stack.addWidget(made)
        return self._made[name]

    def show_page(self, name: str) -> None:
        """Show it, with what is so now; the sheet is kept first."""
        if not self._save():
            self._buttons[self.current].setChecked(True)
            return
        self.current = name
        self._buttons[name].setChecked(True)
        if self._single:  # the words, whatever had their place
            self.posts.setChecked(False)
            self.where.setChecked(False)
        self._choose_side()
        if name == WRITE:
            self._bring(self.sheet)
            return
        page = self.page(name)
        page.refresh()
        self._bring(page)
        page.take_focus()

    def _turn_to(self, name: str) -> None:
        self.show_page(name)
        if self.current == WRITE:
            self._middle.writing.edit().setFocus()

    def _bring(self, page: QWidget) -> None:
        """To the front; how much room the others would need does not count meanwhile."""
        for each in (self.sheet, *self._made.values()):
            usual = QSizePolicy.Policy.Preferred if each is page else QSizePolicy.Policy.Ignored
            each.setSizePolicy(usual, usual)
        self._stack.setCurrentWidget(page)
        self._fit_height()

    def _fit_height(self) -> None:
        """On the sheet's page each of the three is scrolled by itself, the buttons at the foot never."""
        least = (
            QSizePolicy.Policy.Ignored if self.current == WRITE else QSizePolicy.Policy.Preferred
        )
        self._stack.setSizePolicy(QSizePolicy.Policy.Preferred, least)

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
