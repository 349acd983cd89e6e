"""The things on the shelf as a list: what it is, whose, and when it was shared."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.clock import local_day
from core.shelf import Shelved
from core.shelf_text import KINDS, LINK, QUOTE
from core.text import first_words
from ui.dates import say_day
from ui.icons import pixmap
from ui.shell import translate
from ui.theme import BODY, CORNER, GAP, SMALL, Look
from ui.widgets.lines import broken, cut

THING = Qt.ItemDataRole.UserRole
_ICON, _LINES = 18, 2
_NOTHING = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


def host(url: str) -> str:
    """Where a link leads, short."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def name_of(thing: Shelved) -> str:
    """Its words, or its address while it has none."""
    words = first_words(thing.words, 160)
    if thing.type == QUOTE:
        return f"“{words}”" if words[:1] not in '“"„«' else words
    return words or thing.url.split("://", 1)[-1]


def beside(thing: Shelved) -> str:
    """Whose it is, or where it leads, and why it matters."""
    by = ", ".join(filter(None, (thing.author, thing.source)))
    where = host(thing.url) if thing.url else ""
    return " · ".join(filter(None, (by, where, first_words(thing.note, 80))))


def fate(thing: Shelved, zone: str) -> str:
    """When it was shared, and its tags."""
    parts = [translate("Shelf", "Not shared yet")]
    if thing.private:
        parts = [translate("Shelf", "Kept for yourself")]
    if thing.shared is not None:
        said = translate("Shelf", "Shared on {0}")
        parts = [said.format(say_day(local_day(thing.shared, zone), "d MMM yyyy"))]
    return " · ".join((*parts, *(f"#{tag}" for tag in thing.tags)))


class ShelfModel(QAbstractListModel):
    """In the order they are given."""

    def __init__(self, zone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._zone = zone
        self.things: list[Shelved] = []

    def show(self, things: Sequence[Shelved]) -> bool:
        """Whether anything is other than it was."""
        if list(things) == self.things:
            return False
        self.beginResetModel()
        self.things = list(things)
        self.endResetModel()
        return True

    def row_of(self, id_: str) -> int:
        return next((row for row, thing in enumerate(self.things) if thing.id == id_), -1)

    def rowCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self.things)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        thing = self.things[index.row()]
        if role == THING:
            return thing
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(thing)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (type_name(thing.type), name_of(thing), beside(thing), fate(thing, self._zone))
            return ", ".join(filter(None, parts))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (thing.words, thing.url, thing.note)))
        return None


def type_name(type_: str) -> str:
    if type_ == LINK:
        return translate("Shelf", "Link")
    return translate("Shelf", "Quote") if type_ == QUOTE else translate("Shelf", "Headline")


class _Painter(QStyledItemDelegate):
    def __init__(self, look: Look, zone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        text = QFontMetricsF(self._look.reading_font(BODY)).height()
        small = QFontMetricsF(self._look.font(SMALL)).height()
        return QSize(160, round(_LINES * text + 2 * small) + 3 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        thing: Shelved = index.data(THING)
        theme = self._look.theme
        box = option.rect.adjusted(1, 1, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(box, CORNER, CORNER)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, CORNER, CORNER)
        side = self._look.scaled(_ICON)
        left, y = box.left() + GAP + side + GAP, float(box.top() + GAP)
        width = box.right() - GAP - left
        kind = KINDS[thing.type]
        icon = pixmap(f"kind-{kind}", theme.kinds[kind], side, painter.device().devicePixelRatio())
        painter.drawPixmap(QPointF(box.left() + GAP, y + 1), icon)
        font = self._look.reading_font(BODY)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        for line in broken(name_of(thing), font.toString(), width, _LINES):
            painter.drawText(QPointF(left, y + painter.fontMetrics().ascent()), line)
            y += painter.fontMetrics().height()
        painter.setFont(self._look.font(SMALL))
        painter.setPen(QColor(theme.faint))
        metrics = QFontMetricsF(painter.font())
        for words in filter(None, (beside(thing), fate(thing, self._zone))):
            painter.drawText(QPointF(left, y + metrics.ascent()), cut(words, metrics, width))
            y += metrics.height()
        painter.restore()


class ShelfList(QListView):
    """One thing is chosen at a time; Enter or a click goes on to it."""

    opened = Signal()

    def __init__(self, look: Look, zone: str) -> None:
        super().__init__()
        self.clicked.connect(self.opened)
        self.model_ = ShelfModel(zone, self)
        self.setModel(self.model_)
        self.setItemDelegate(_Painter(look, zone, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def thing(self) -> Shelved | None:
        found = self.currentIndex().data(THING)
        return found if isinstance(found, Shelved) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.thing() is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)
