"""One day of the week: its name and date, and its posts as tiles, oldest first."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from core.model import Told
from core.text import first_words
from ui import words
from ui.mix.days import day, time
from ui.mix.tile import POST, TileDelegate, network_words
from ui.mix.tiles import Tiles
from ui.shell import translate
from ui.theme import BODY, CORNER, GAP, SMALL, Look
from ui.widgets.carrying import POST_MIME, carried, carry

_NOTHING = QModelIndex()


class _Posts(QAbstractListModel):
    """The posts of one day; those that are only planned can be dragged to another one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.posts: list[Told] = []
        self.planned: frozenset[str] = frozenset()
        self.guesses: frozenset[str] = frozenset()

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
            planned = self.tr("planned") if post.id in self.planned else ""
            guess = self.tr("a guess") if post.id in self.guesses else ""
            parts = ", ".join(filter(None, (planned, kind, guess, time(post), where)))
            return f"{parts}: {first_words(post.text, 160)}"
        if role == Qt.ItemDataRole.ToolTipRole and post.id in self.guesses:
            return self.tr(
                "That it is {0} is a guess. Press 1 to 6 for what it is, or R to look through all "
                "guesses from here."
            ).format(words.kind(post.kind, translate))
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        found = super().flags(index)
        if index.isValid() and self.posts[index.row()].id in self.planned:
            found |= Qt.ItemFlag.ItemIsDragEnabled
        return found

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return [POST_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        return carry(self.posts[indexes[0].row()].id)


class DayColumn(QWidget):
    """A heading that is painted and a list that scrolls when the day had much to tell."""

    opened = Signal(str)
    side_wanted = Signal(int)
    dropped = Signal(str, str)
    """A post was dropped on this day."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._day, self._is_today, self._is_ahead = "", False, False
        self._is_under = False
        """Something that could be dropped here is held over the day."""
        self.posts = _Posts(self)
        self.tiles = Tiles()
        self.setAcceptDrops(True)
        self.delegate = TileDelegate(look, self)
        self.tiles.setModel(self.posts)
        self.tiles.setItemDelegate(self.delegate)
        self.tiles.setFrameShape(QFrame.Shape.NoFrame)
        self.tiles.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.tiles.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tiles.setMouseTracking(True)
        self.tiles.opened.connect(self.opened)
        self.tiles.side_wanted.connect(self.side_wanted)
        self._inside = QVBoxLayout(self)
        self._inside.setSpacing(0)
        self._inside.addWidget(self.tiles)
        self._restyle()
        look.changed.connect(self._restyle)

    def show_day(
        self,
        iso: str,
        posts: Sequence[Told],
        today: str,
        planned: frozenset[str] = frozenset(),
        guesses: frozenset[str] = frozenset(),
    ) -> None:
        """Show the posts of a day; nothing moves when they are the same."""
        self._day, self._is_today, self._is_ahead = iso, iso == today, iso > today
        self.delegate.planned = self.posts.planned = planned
        self.delegate.guesses = self.posts.guesses = guesses
        self.tiles.viewport().update()
        if list(posts) != self.posts.posts:
            row, chosen = self.tiles.currentIndex().row(), self.tiles.chosen()
            self.posts.show(posts)
            self.tiles.go_to(self.posts.index(max(min(row, len(posts) - 1), 0)))
            self.tiles.choose([n for n, post in enumerate(posts) if post.id in chosen])
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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carried(event.mimeData()) and (self._is_today or self._is_ahead):
            event.acceptProposedAction()
            self._hold(under=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hold(under=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hold(under=False)
        event.acceptProposedAction()
        self.dropped.emit(carried(event.mimeData()), self._day)

    def _hold(self, *, under: bool) -> None:
        self._is_under = under
        self.update()

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
        if self._is_under:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.accent), 2, Qt.PenStyle.DashLine))
            painter.setBrush(QColor(theme.hover))
            under = QRectF(self.rect()).adjusted(1, self._head() - 2, -1, -1)
            painter.drawRoundedRect(under, CORNER, CORNER)
        painter.end()

    def _head(self) -> int:
        return round(QFontMetricsF(self._look.font(BODY, bold=True)).height()) + 2 * GAP

    def _restyle(self) -> None:
        self._inside.setContentsMargins(0, self._head(), 0, 0)
        self.tiles.scheduleDelayedItemsLayout()
        self.update()
