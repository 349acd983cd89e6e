"""A card of the board: kind, first words, picture, where it goes, when, and what is wrong in words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.board import Card, Column
from ui import words
from ui.compose.card_model import CARD, Index
from ui.compose.card_words import moment, problem, said, where
from ui.compose.thumbs import SIDE, Thumbs
from ui.icons import pixmap
from ui.shell import translate
from ui.theme import BODY, CORNER, GAP, SMALL, Look
from ui.widgets.lines import broken, cut

_BAR, _ICON, _LINES = 4, 16, 3
_TROUBLE = {Column.WAITING: 2, Column.NOT_SENT: 4}
_LATE_LINES = 2


class CardPainter(QStyledItemDelegate):
    """All cards of a column are as high as each other: 20,000 need not be measured."""

    def __init__(self, look: Look, column: Column, thumbs: Thumbs, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._column, self._thumbs = look, column, thumbs
        self.carried = ""
        """The card that was picked up."""
        self.trouble = _TROUBLE.get(column, 0)

    @property
    def _side(self) -> int:
        """Of an icon: as large as the letters beside it."""
        return self._look.scaled(_ICON)

    def make_room(self, *, late: bool) -> None:
        """Planned cards say when their moment is over; without one they need no room for it."""
        if self._column is Column.PLANNED:
            self.trouble = _LATE_LINES if late else 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        small = QFontMetricsF(self._look.font(SMALL)).height()
        text = QFontMetricsF(self._look.reading_font(BODY)).height()
        tall = max(small, self._side) + 4 + _LINES * text + 4 + 2 * small + self.trouble * small
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        return QSize(width, round(tall) + 3 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: Card = index.data(CARD)
        box = QRectF(option.rect).adjusted(1, 1, -2, -GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, option, box, card)
        inside = box.adjusted(_BAR + GAP, GAP - 1, -GAP, -GAP)
        y = self._paint_head(painter, inside, card)
        y = self._paint_words(painter, inside, y, card)
        self._paint_foot(painter, inside, y, card)
        painter.restore()

    def _paint_card(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, card: Card
    ) -> None:
        theme = self._look.theme
        focused = option.state & QStyle.StateFlag.State_HasFocus
        hovered = option.state & QStyle.StateFlag.State_MouseOver
        shape = QPainterPath()
        shape.addRoundedRect(box, CORNER, CORNER)
        picked = card.id == self.carried
        painter.fillPath(shape, QColor(theme.hover if hovered or picked else theme.sheet))
        painter.save()
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.fillRect(
            QRectF(box.left(), box.top(), _BAR, box.height()), self._look.colour(card.kind)
        )
        painter.restore()
        pen = QPen(QColor(theme.accent if focused or picked else theme.line))
        pen.setWidth(2 if focused or picked else 1)
        if picked:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)

    def _paint_head(self, painter: QPainter, inside: QRectF, card: Card) -> float:
        scale = painter.device().devicePixelRatio()
        painter.setFont(self._look.font(SMALL))
        painter.setPen(QColor(self._look.theme.faint))
        small = painter.fontMetrics()
        tall = max(small.height(), self._side)
        icon = pixmap(f"kind-{card.kind}", self._look.theme.kinds[card.kind], self._side, scale)
        painter.drawPixmap(QPointF(inside.left(), inside.top() + (tall - self._side) / 2), icon)
        name = words.kind(card.kind, translate)
        beside = QRectF(
            inside.left() + self._side + 6, inside.top(), inside.width() - self._side - 6, tall
        )
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, name)
        return inside.top() + tall + 4

    def _paint_words(self, painter: QPainter, inside: QRectF, y: float, card: Card) -> float:
        font = self._look.reading_font(BODY)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.ink))
        tall = painter.fontMetrics().height()
        width = inside.width()
        if card.file:
            width -= SIDE + GAP
            picture = self._thumbs.get(card.file)
            if picture is not None:
                painter.drawPixmap(QPointF(inside.right() - SIDE, y), picture)
        line_y = y
        for line in broken(said(card), font.toString(), round(width), _LINES):
            painter.drawText(QPointF(inside.left(), line_y + painter.fontMetrics().ascent()), line)
            line_y += tall
        return y + _LINES * tall + 4

    def _paint_foot(self, painter: QPainter, inside: QRectF, y: float, card: Card) -> None:
        theme = self._look.theme
        painter.setFont(self._look.font(SMALL))
        painter.setPen(QColor(theme.faint))
        metrics = QFontMetricsF(painter.font())
        for words_ in (where(card), moment(card)):
            shown = cut(words_, metrics, inside.width())
            painter.drawText(QPointF(inside.left(), y + metrics.ascent()), shown)
            y += metrics.height()
        trouble = problem(card)
        if not (trouble and self.trouble):
            return
        painter.setPen(QColor(theme.ink))
        scale = painter.device().devicePixelRatio()
        painter.drawPixmap(
            QPointF(inside.left(), y), pixmap("warning", theme.ink, self._side - 2, scale)
        )
        left = inside.left() + self._side + 2
        width = round(inside.right() - left)
        for line in broken(trouble, painter.font().toString(), width, self.trouble):
            painter.drawText(QPointF(left, y + metrics.ascent()), line)
            y += metrics.height()
