"""A post as a tile: its kind as a bar and an icon, when, the first words, and where it went."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core import networks
from core.model import Told
from core.text import first_words
from ui.icons import pixmap
from ui.mix.days import time
from ui.theme import BODY, CORNER, GAP, SMALL, Look
from ui.widgets.lines import broken

POST = Qt.ItemDataRole.UserRole
_BAR, _ICON, _LINES, _LETTERS = 4, 16, 3, 8
_INSIDE = _BAR + GAP
_DIM = 0.35
_PART, _GAP = 9, 4  # of the bar of a guess: a piece with the gap after it, and the gap
Index = QModelIndex | QPersistentModelIndex


class TileDelegate(QStyledItemDelegate):
    """Paints tiles. With `lit` set, these posts stand out and the others step back."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.lit: frozenset[str] | None = None
        self.planned: frozenset[str] = frozenset()
        """Posts that are not told yet: outlined."""
        self.guesses: frozenset[str] = frozenset()
        """Posts whose kind is a guess: a question mark, and a bar that is not whole."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        post: Told = index.data(POST)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        small = QFontMetricsF(self._look.font(SMALL))
        words = QFontMetricsF(self._look.reading_font(BODY))
        lines = len(self._lines(post, width - _INSIDE - GAP - 2))
        height = max(small.height(), self._look.scaled(_ICON)) + 4 + lines * words.height()
        if post.networks:
            height += small.height() + 2
        return QSize(width, round(height) + 2 * GAP + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        post: Told = index.data(POST)
        theme = self._look.theme
        box = QRectF(option.rect).adjusted(1, 1, -1, -GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.lit is not None and post.id in self.lit
        if self.lit is not None and not lit:
            painter.setOpacity(_DIM)
        self._paint_card(painter, option, box, post, lit=lit)
        inside = box.adjusted(_INSIDE, GAP - 1, -GAP, -GAP)
        scale = painter.device().devicePixelRatio()
        colour = theme.kinds[post.kind]
        painter.setFont(self._look.font(SMALL))
        painter.setPen(QColor(theme.faint))
        small = painter.fontMetrics()
        size = self._look.scaled(_ICON)
        first = max(small.height(), size)
        icon = pixmap(f"kind-{post.kind}", colour, size, scale)
        painter.drawPixmap(QPointF(inside.left(), inside.top() + (first - size) / 2), icon)
        beside = QRectF(inside.left() + size + 6, inside.top(), inside.width() - size - 6, first)
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, time(post))
        if post.id in self.guesses:
            self._paint_question(painter, beside)
        if post.networks:
            below = QRectF(inside.left(), inside.bottom() - small.height(), inside.width(), 40)
            where = network_words(post.networks)
            if small.horizontalAdvance(where) > inside.width():
                more = f" +{len(post.networks) - 1}" if len(post.networks) > 1 else ""
                where = network_words(post.networks[:1]) + more
            painter.setFont(_fitting(painter.font(), where, inside.width()))
            where = painter.fontMetrics().elidedText(
                where, Qt.TextElideMode.ElideRight, int(inside.width())
            )
            painter.drawText(below, Qt.AlignmentFlag.AlignTop, where)
        painter.setPen(QColor(theme.ink))
        painter.setFont(self._look.reading_font(BODY))
        y = inside.top() + first + 4
        for line in self._lines(post, inside.width()):
            painter.drawText(QPointF(inside.left(), y + painter.fontMetrics().ascent()), line)
            y += painter.fontMetrics().height()
        painter.restore()

    def _paint_card(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, post: Told, *, lit: bool
    ) -> None:
        theme = self._look.theme
        focused = option.state & QStyle.StateFlag.State_HasFocus
        chosen = option.state & QStyle.StateFlag.State_Selected
        hovered = option.state & QStyle.StateFlag.State_MouseOver
        card = QPainterPath()
        card.addRoundedRect(box, CORNER, CORNER)
        planned = post.id in self.planned
        paper = theme.paper if planned else theme.sheet
        painter.fillPath(card, QColor(theme.hover if hovered or chosen else paper))
        if not planned:
            painter.save()
            painter.setClipPath(card, Qt.ClipOperation.IntersectClip)
            bar = QRectF(box.left(), box.top(), _BAR, box.height())
            painter.fillRect(bar, self._look.colour(post.kind))
            if post.id in self.guesses:
                gap = QRectF(bar.left(), bar.top(), _BAR, _GAP)
                for step in range(1, int(bar.height() / _PART) + 1):
                    gap.moveTop(bar.top() + step * _PART - _GAP)
                    painter.fillRect(gap, QColor(paper))
            painter.restore()
        edge = theme.accent if focused or lit or chosen else theme.line
        pen = QPen(QColor(edge), 2 if focused or chosen else 1)
        if planned and not (focused or chosen):
            pen = QPen(self._look.colour(post.kind), 1.25)
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(card)

    def _paint_question(self, painter: QPainter, beside: QRectF) -> None:
        """At the right of the first line: that the kind is not sure."""
        size = min(beside.height(), painter.fontMetrics().height())
        ring = QRectF(beside.right() - size, beside.center().y() - size / 2, size, size)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, "?")

    def _lines(self, post: Told, width: float) -> tuple[str, ...]:
        """The first words in at most three lines, the last one with an ellipsis if need be."""
        font = self._look.reading_font(BODY)
        return broken(first_words(post.text, 160), font.toString(), round(width), _LINES)


def _fitting(font: QFont, text: str, width: float) -> QFont:
    """The font, or one that is smaller by what is needed, down to three fifths of it."""
    needed = QFontMetricsF(font).horizontalAdvance(text)
    if needed <= width:
        return font
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * max(width / needed * 0.98, 0.6))
    return made


def narrowest_tile(look: Look) -> int:
    """So narrow that an hour, and words of eight letters, still stand in one line."""
    words = QFontMetricsF(look.reading_font(BODY)).averageCharWidth() * _LETTERS
    hour = look.scaled(_ICON) + 6 + QFontMetricsF(look.font(SMALL)).horizontalAdvance("00:00")
    return round(max(words, hour)) + _INSIDE + GAP + 4


def network_words(names: tuple[str, ...]) -> str:
    """The proper names of networks; one that is not known is called what it was called."""
    known = networks.names()
    return ", ".join(networks.get(name).title if name in known else name for name in names)
