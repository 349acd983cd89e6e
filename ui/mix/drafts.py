"""The drafts beside the week: one is dragged onto a day, or planned with the key P."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.model import Post
from core.text import first_words
from ui import words
from ui.icons import pixmap
from ui.shell import translate
from ui.theme import BODY, CORNER, GAP, SMALL, Look
from ui.widgets.basics import label, row
from ui.widgets.carrying import POST_MIME, carry

_NOTHING = QModelIndex()
_POST = Qt.ItemDataRole.UserRole
_ICON, _WIDEST = 16, 220
Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.posts: list[Post] = []

    def show(self, posts: Sequence[Post]) -> None:
        self.beginResetModel()
        self.posts = list(posts)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self.posts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        post = self.posts[index.row()]
        if role == _POST:
            return post
        said = first_words(post.text, 60) or self.tr("Without words yet")
        if role == Qt.ItemDataRole.DisplayRole:
            return said
        if role == Qt.ItemDataRole.ToolTipRole:
            return first_words(post.text, 300)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Draft, {0}: {1}").format(words.kind(post.kind, translate), said)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return [POST_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        return carry(self.posts[indexes[0].row()].id)


class _Painter(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = option.fontMetrics
        size = self._look.scaled(_ICON)
        wide = metrics.horizontalAdvance(str(index.data())) + size + 4 * GAP
        return QSize(min(wide, self._look.scaled(_WIDEST)) + GAP, metrics.height() + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, post = self._look.theme, index.data(_POST)
        box = QRectF(option.rect).adjusted(1, 2, -GAP, -2)
        focused = option.state & QStyle.StateFlag.State_HasFocus
        hovered = option.state & QStyle.StateFlag.State_MouseOver
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.accent if focused else theme.faint), 2 if focused else 1)
        if not focused:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(QColor(theme.hover if hovered else theme.sheet))
        painter.drawRoundedRect(box, CORNER, CORNER)
        size = self._look.scaled(_ICON)
        icon = pixmap(
            f"kind-{post.kind}", theme.kinds[post.kind], size, painter.device().devicePixelRatio()
        )
        painter.drawPixmap(QPointF(box.left() + GAP, box.center().y() - size / 2), icon)
        inside = box.adjusted(GAP + size + 6, 0, -GAP, 0)
        painter.setPen(QColor(theme.ink))
        painter.setFont(self._look.reading_font(BODY))
        said = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, int(inside.width())
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, said)
        painter.restore()


class _List(QListView):
    plan_wanted = Signal(str)
    opened = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        post = self.currentIndex().data(_POST)
        if post is not None and event.key() == Qt.Key.Key_P:
            self.plan_wanted.emit(post.id)
        elif post is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(post.id)
        else:
            super().keyPressEvent(event)


class Drafts(QWidget):
    """One line of drafts that scrolls sideways; hidden when there are none."""

    plan_wanted = Signal(str)
    post_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.model = _Model(self)
        self.list = _List()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Painter(look, self))
        self.list.setFlow(QListView.Flow.LeftToRight)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.setDragEnabled(True)
        self.list.setAccessibleName(self.tr("Drafts"))
        self.list.plan_wanted.connect(self.plan_wanted)
        self.list.opened.connect(self.post_wanted)
        self.list.doubleClicked.connect(lambda index: self.post_wanted.emit(index.data(_POST).id))
        self._says = label(self.tr("Drafts"), "faint")
        how = self.tr("Drag one onto a day, or press P to plan it")
        self.setToolTip(how)
        self.list.setAccessibleDescription(how)
        inside = row(self._says, self.list)
        inside.setStretch(1, 1)
        self.setLayout(inside)
        self._measure()
        look.changed.connect(self._measure)
        self.hide()

    def show_posts(self, posts: Sequence[Post]) -> None:
        """The drafts, newest first."""
        if list(posts) != self.model.posts:
            row = max(self.list.currentIndex().row(), 0)
            self.model.show(posts)
            if posts:
                self.list.setCurrentIndex(self.model.index(min(row, len(posts) - 1)))
        self.setVisible(bool(posts))

    def _measure(self) -> None:
        self.list.setFont(self._look.reading_font(BODY))
        self._says.setFont(self._look.font(SMALL))
        self.list.setFixedHeight(self.list.fontMetrics().height() + 2 * GAP + 2)
        self.list.scheduleDelayedItemsLayout()
