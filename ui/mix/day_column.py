"""One day of the week: its name and date, and its posts as tiles, oldest first."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from core.model import Told
from core.text import first_words
from ui import words
from ui.mix.days import day, time
from ui.mix.tile import POST, TileDelegate, network_words
from ui.shell import translate
from ui.theme import BODY, GAP, SMALL, Look

_NOTHING = QModelIndex()


class _Posts(QAbstractListModel):
    """The posts of one day."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.posts: list[Told] = []

    def show(self, posts: Sequence[Told]) -> None:
        self.beginResetModel()
        self.posts = list(posts)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self.posts)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        post = self.posts[index.row()]
        if role == POST:
            return post
        if role == Qt.ItemDataRole.AccessibleTextRole:
            kind = words.kind(post.kind, translate)
            where = network_words(post.networks)
            parts = ", ".join(filter(None, (kind, time(post), where)))
            return f"{parts}: {first_words(post.text, 160)}"
        return None


class _Tiles(QListView):
    """Up and down within the day are Qt's; left and right go to the next day with posts."""

    side_wanted = Signal(int)
    opened = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.side_wanted.emit(1 if key is Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            post = self.currentIndex().data(POST)
            if post:
                self.opened.emit(post.id)
        elif key is Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class DayColumn(QWidget):
    """A heading that is painted and a list that scrolls when the day had much to tell."""

    opened = Signal(str)
    side_wanted = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._day, self._is_today, self._is_ahead = "", False, False
        self.posts = _Posts(self)
        self.tiles = _Tiles()
        self.delegate = TileDelegate(look, self)
        self.tiles.setModel(self.posts)
        self.tiles.setItemDelegate(self.delegate)
        self.tiles.setFrameShape(QFrame.Shape.NoFrame)
        self.tiles.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.tiles.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tiles.setMouseTracking(True)
        self.tiles.clicked.connect(lambda index: self.opened.emit(index.data(POST).id))
        self.tiles.opened.connect(self.opened)
        self.tiles.side_wanted.connect(self.side_wanted)
        self._inside = QVBoxLayout(self)
        self._inside.setSpacing(0)
        self._inside.addWidget(self.tiles)
        self._restyle()
        look.changed.connect(self._restyle)

    def show_day(self, iso: str, posts: Sequence[Told], today: str) -> None:
        """Show the posts of a day; nothing moves when they are the same."""
        self._day, self._is_today, self._is_ahead = iso, iso == today, iso > today
        if list(posts) != self.posts.posts:
            row = self.tiles.currentIndex().row()
            self.posts.show(posts)
            self.tiles.setCurrentIndex(self.posts.index(max(min(row, len(posts) - 1), 0)))
        self.tiles.setAccessibleName(day(iso, "dddd d MMMM"))
        self.tiles.setFocusPolicy(Qt.FocusPolicy.StrongFocus if posts else Qt.FocusPolicy.NoFocus)
        self.update()

    def light(self, posts: frozenset[str] | None) -> None:
        """Let these posts stand out; None: all are alike."""
        self.delegate.lit = posts
        first = next(
            (n for n, post in enumerate(self.posts.posts) if posts and post.id in posts), -1
        )
        if first >= 0:
            self.tiles.scrollTo(self.posts.index(first))
        self.tiles.viewport().update()

    def row_of(self, post: str) -> int:
        """The row of a post; -1 if it is not of this day."""
        return next((n for n, told in enumerate(self.posts.posts) if told.id == post), -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._day:
            return
        theme = self._look.theme
        painter = QPainter(self)
        strong = self._look.font(BODY, bold=True)
        name, number = day(self._day, "ddd"), day(self._day, "d")
        ink = QColor(theme.accent if self._is_today else theme.ink)
        faint = QColor(theme.accent if self._is_today else theme.faint)
        head = QRectF(2, 0, self.width() - 4, self._head() - GAP)
        base = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(strong if self._is_today else self._look.font(SMALL))
        painter.setPen(faint)
        painter.drawText(head, base, name)
        left = painter.fontMetrics().horizontalAdvance(name) + 6
        painter.setFont(strong)
        painter.setPen(faint if self._is_ahead else ink)
        painter.drawText(head.adjusted(left, 0, 0, 0), base, number)
        if self._is_today:
            left += painter.fontMetrics().horizontalAdvance(number) + 6
            painter.setFont(self._look.font(SMALL))
            today = self.tr("today")
            if left + painter.fontMetrics().horizontalAdvance(today) <= head.width():
                painter.drawText(head.adjusted(left, 0, 0, 0), base, today)
        thick = 2 if self._is_today else 1
        colour = QColor(theme.accent if self._is_today else theme.line)
        painter.fillRect(QRectF(0, self._head() - GAP, self.width(), thick), colour)
        painter.end()

    def _head(self) -> int:
        return round(QFontMetricsF(self._look.font(BODY, bold=True)).height()) + 2 * GAP

    def _restyle(self) -> None:
        self._inside.setContentsMargins(0, self._head(), 0, 0)
        self.tiles.scheduleDelayedItemsLayout()
        self.update()
