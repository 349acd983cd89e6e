"""A list of posts: first words, and under them the kind and when."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.model import Post
from core.text import first_words
from ui.icons import pixmap
from ui.theme import GAP, PAD, SMALL, Look

Index = QModelIndex | QPersistentModelIndex
Under = Callable[[Post], Sequence[str]]
"""The line under the first words in ways to say it, the longest first; the first that fits is shown."""
_POST = Qt.ItemDataRole.UserRole


class PostModel(QAbstractListModel):
    """Posts in the order they are given."""

    def __init__(self, under: Under) -> None:
        super().__init__()
        self._under = under
        self._posts: list[Post] = []

    def show_posts(self, posts: Sequence[Post]) -> None:
        if posts == self._posts:
            return
        self.beginResetModel()
        self._posts = list(posts)
        self.endResetModel()

    def row_of(self, post_id: str) -> int:
        return next((row for row, post in enumerate(self._posts) if post.id == post_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._posts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        post = self._posts[index.row()]
        if role == _POST:
            return post
        if role == Qt.ItemDataRole.DisplayRole:
            return first_words(post.text, 120) or self.tr("Without words yet")
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{self._under(post)[0]}: {post.text[:400]}"
        return None


_ICON = 18


class _Painter(QStyledItemDelegate):
    def __init__(self, look: Look, under: Under) -> None:
        super().__init__()
        self._look, self._under = look, under

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, option.fontMetrics.height() * 2 + PAD + 4)

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        post: Post = index.data(_POST)
        theme = self._look.theme
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(area.adjusted(0, 1, -2, -1), 8, 8)
        if option.state & QStyle.StateFlag.State_HasFocus and selected:
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 2, -3, -2), 8, 8)
        inside = area.adjusted(GAP, GAP - 1, -GAP, -GAP)
        side = self._look.scaled(_ICON)
        icon = pixmap(
            f"kind-{post.kind.value}",
            theme.kinds[post.kind],
            side,
            painter.device().devicePixelRatioF(),
        )
        painter.drawPixmap(inside.left(), inside.top() + 1, icon)
        left = inside.left() + side + GAP
        painter.setFont(self._look.font())
        metrics = painter.fontMetrics()
        words = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, inside.right() - left)
        painter.setPen(QColor(theme.ink))
        painter.drawText(left, inside.top() + metrics.ascent(), words)
        painter.setFont(self._look.font(SMALL))
        small = painter.fontMetrics()
        painter.setPen(QColor(theme.faint))
        below = inside.top() + metrics.height() + 2 + small.ascent()
        width = inside.right() - left
        ways = self._under(post)
        said = next((way for way in ways if small.horizontalAdvance(way) <= width), ways[-1])
        painter.drawText(left, below, small.elidedText(said, Qt.TextElideMode.ElideRight, width))
        painter.restore()


class PostList(QListView):
    """Click or Enter opens a post."""

    opened = Signal(str)

    def __init__(self, look: Look, name: str, under: Under) -> None:
        super().__init__()
        self.posts = PostModel(under)
        self.setModel(self.posts)
        self._painter = _Painter(look, under)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        look.changed.connect(
            self.scheduleDelayedItemsLayout
        )  # its lines are as high as the letters

    def mark(self, post_id: str) -> None:
        """Select the row of this post, if it is here, without opening it."""
        row = self.posts.row_of(post_id)
        if row < 0:
            self.clearSelection()
        else:
            self.setCurrentIndex(self.posts.index(row))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(_POST).id)
