"""How a line of the timeline looks: the day in the margin, title and first words beside it."""

from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.clock import parse_day
from core.model import MARK_OFF, MARK_ON
from ui.dates import say_day
from ui.icons import pixmap
from ui.journal.thumbs import Thumbs
from ui.journal.timeline import ROW, Index, Row
from ui.theme import BODY, GAP, LARGE, SMALL, Look

_MARGIN = 56
_LINES = 2
_PHOTO = 52
_SIGN = 14  # these are pixels at 100 %
_LEAST_WORDS = 120  # pixels at 100 %: with less beside a photo there is a sign instead


class EntryPainter(QStyledItemDelegate):
    """Every line has the same height, so that 20,000 of them cost nothing."""

    def __init__(self, look: Look, thumbs: Thumbs) -> None:
        super().__init__()
        self._look, self._thumbs = look, thumbs
        self._fonts: dict[tuple[float, bool], QFont] = {}
        self._metrics: dict[int, QFontMetricsF] = {}
        look.changed.connect(self._forget)

    def _forget(self) -> None:
        self._fonts.clear()
        self._metrics.clear()

    def _font(self, size: float = BODY, *, bold: bool = False) -> QFont:
        """A font of the look; making one for each line would be a fifth of its painting."""
        found = self._fonts.get((size, bold))
        if found is None:
            found = self._fonts[size, bold] = self._look.font(size, bold=bold)
            self._metrics[id(found)] = QFontMetricsF(found)
        return found

    @property
    def _sign(self) -> int:
        return self._look.scaled(_SIGN)

    @property
    def _photo(self) -> int:
        return self._look.scaled(_PHOTO)

    def _measure(self, font: QFont) -> QFontMetricsF:
        return self._metrics[id(font)]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        body = self._measure(self._font()).height()
        small = self._measure(self._font(SMALL)).height()
        return QSize(200, round(body + small * _LINES + GAP * 2.5))

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        row: Row = index.data(ROW)
        theme = self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        beside = area.adjusted(_MARGIN, 1, -4, -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(beside, 8, 8)
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(beside.adjusted(1, 1, -1, -1), 8, 8)
        if row.first_of_day:
            self._paint_day(painter, row, QRectF(area.left(), area.top(), _MARGIN, area.height()))
        inside = beside.adjusted(GAP, GAP - 1, -GAP, -4)
        room = inside.width() >= self._look.scaled(_LEAST_WORDS + _PHOTO) + GAP
        if row.photos and room:
            self._paint_photo(painter, row, inside)
            inside.setRight(inside.right() - self._photo - GAP)
        self._paint_words(painter, row, inside, photo=bool(row.photos) and not room)
        painter.restore()

    def _paint_day(self, painter: QPainter, row: Row, area: QRectF) -> None:
        theme, day = self._look.theme, parse_day(row.day)
        number = self._font(LARGE, bold=True)
        painter.setFont(number)
        painter.setPen(QColor(theme.ink))
        top = area.top() + GAP - 1
        height = self._measure(number).height()
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(QRectF(area.left(), top, area.width() - GAP, height), middle, str(day.day))
        small = self._font(SMALL)
        painter.setFont(small)
        painter.setPen(QColor(theme.faint))
        line = self._measure(small).height()
        for below, form in enumerate(("MMM", "yyyy" if row.with_year else "ddd")):
            words = say_day(row.day, form)
            place = QRectF(area.left(), top + height + below * line, area.width() - GAP, line)
            painter.drawText(place, middle, words)

    def _paint_photo(self, painter: QPainter, row: Row, area: QRectF) -> None:
        """The first photo, and how many there are beside it."""
        side = min(self._photo, area.height())
        place = QRectF(area.right() - side, area.top(), side, side)
        self._thumbs.paint(painter, row.photos[0], place)
        if len(row.photos) > 1:
            theme, font = self._look.theme, self._font(SMALL, bold=True)
            words = f"+{len(row.photos) - 1}"
            metrics = self._measure(font)
            width = metrics.horizontalAdvance(words) + 6
            ground = QRectF(
                place.right() - width, place.bottom() - metrics.height(), width, metrics.height()
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.sheet))
            painter.drawRoundedRect(ground, 4, 4)
            painter.setFont(font)
            painter.setPen(QColor(theme.ink))
            painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_words(self, painter: QPainter, row: Row, area: QRectF, *, photo: bool) -> None:
        """`photo`: there is one that has no room beside the words."""
        theme = self._look.theme
        head = self._font(bold=True)
        small = self._font(SMALL)
        text = " ".join(row.text.split())
        right = area.right() - self._paint_signs(painter, row, area, small, photo=photo)
        if row.title:
            painter.setFont(head)
            painter.setPen(QColor(theme.ink))
            metrics = self._measure(head)
            width = right - area.left() - GAP
            title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QPointF(area.left(), area.top() + metrics.ascent()), title)
            top, font = area.top() + metrics.height() + 2, small
            lines = _LINES - 1 if row.people else _LINES
            painter.setPen(QColor(theme.faint))
        else:
            top, lines, font = area.top(), _LINES, self._font()
            right -= GAP
            painter.setPen(QColor(theme.ink))
        width = (area.width() if row.title else right - area.left()) or 1
        if row.people:
            self._paint_people(painter, row, area, small)
        self._paint_lines(painter, text, font, QRectF(area.left(), top, width, 0), lines)

    def _paint_people(self, painter: QPainter, row: Row, area: QRectF, font: QFont) -> None:
        """Who was there, on the last line."""
        metrics = self._measure(font)
        top = area.bottom() - metrics.height() - 2
        scale = painter.device().devicePixelRatioF()
        picture = pixmap("people", self._look.theme.faint, self._sign, scale)
        middle = top + (metrics.height() - self._sign) / 2
        painter.drawPixmap(QPointF(area.left(), middle), picture)
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.faint))
        left = area.left() + self._sign + 4
        names = metrics.elidedText(
            ", ".join(row.people), Qt.TextElideMode.ElideRight, max(area.right() - left, 0)
        )
        painter.drawText(QPointF(left, top + metrics.ascent()), names)
        painter.restore()

    def _paint_signs(
        self, painter: QPainter, row: Row, area: QRectF, font: QFont, *, photo: bool
    ) -> float:
        """The time and small signs at the right; the width they take."""
        theme, metrics = self._look.theme, self._measure(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.faint))
        x = area.right() - metrics.horizontalAdvance(row.time)
        painter.drawText(QPointF(x, area.top() + metrics.ascent() + 1), row.time)
        for shown, name in (
            (photo, "image"),
            (row.starred, "star-on"),
            (row.private, "lock"),
            (row.mood, f"mood-{row.mood}"),
        ):
            if shown:
                x -= self._sign + 4
                scale = painter.device().devicePixelRatioF()
                picture = pixmap(name, theme.faint, self._sign, scale)
                painter.drawPixmap(QPointF(x, area.top() + 1), picture)
        return area.right() - x

    def _paint_lines(
        self, painter: QPainter, marked: str, font: QFont, area: QRectF, lines: int
    ) -> None:
        """At most `lines` lines of text, the last one elided, with the marked words on a ground."""
        theme = self._look.theme
        text, marks = _unmarked(marked)
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        metrics = self._measure(font)
        layout.beginLayout()
        for number in range(lines):
            part = layout.createLine()
            if not part.isValid():
                break
            part.setLineWidth(area.width())
            start, length = part.textStart(), part.textLength()
            top = area.top() + number * metrics.height()
            last = number == lines - 1 and start + length < len(text)
            shown = text[start:] if last else text[start : start + length]
            words = shown
            if last:
                words = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, area.width())
            for mark_start, mark_end in marks:
                first, end = max(mark_start, start), min(mark_end, start + len(words))
                if first < end:
                    left = metrics.horizontalAdvance(text[start:first])
                    width = metrics.horizontalAdvance(text[first:end])
                    ground = QRectF(area.left() + left, top, width, metrics.height())
                    painter.fillRect(ground, QColor(theme.mark))
            painter.setFont(font)
            painter.drawText(QPointF(area.left(), top + metrics.ascent()), words.rstrip())
        layout.endLayout()


def _unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without marks, and where they were."""
    plain, marks, start = "", [], 0
    for part in (
        text.replace(MARK_ON, f"\0{MARK_ON}").replace(MARK_OFF, f"\0{MARK_OFF}").split("\0")
    ):
        if part.startswith(MARK_ON):
            start = len(plain)
        elif part.startswith(MARK_OFF):
            marks.append((start, len(plain)))
        plain += part.lstrip(MARK_ON + MARK_OFF)
    return plain, marks
