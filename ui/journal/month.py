"""A month, painted: each day with its entries, mood, star and photo. The arrows walk over the days."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from core.attachments import Medium
from core.memories import Mark
from ui.dates import say_day
from ui.icons import pixmap
from ui.journal.thumbs import Thumbs
from ui.shell import translate
from ui.theme import CORNER, GAP, SMALL, Look
from ui.words_moods import say_mood

DAYS, _ROWS = 7, 6
_SIGN, _LEAST_SIGN, _DOT, _MOST_DOTS = 14, 12, 4.0, 3
_TINT = (0.0, 0.05, 0.09, 0.14, 0.21, 0.30)
"""How much accent lies under a day, by its mood; the face beside it says the same."""


class Month(QWidget):
    """`day` is the one the keyboard is on; the month shown is its month."""

    moved = Signal(str)
    """The keyboard went to this day."""
    opened = Signal(str)

    def __init__(self, look: Look, thumbs: Thumbs, today: str) -> None:
        super().__init__()
        self._look, self._thumbs = look, thumbs
        self.today = date.fromisoformat(today)
        self.day = self.today
        self.starts = 0
        self._marks: dict[str, Mark] = {}
        self._photos: dict[str, Medium] = {}
        self._over: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        thumbs.ready.connect(self.update)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(700, 520)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 260)

    def first_shown(self) -> date:
        """The day in the upper left corner."""
        first = self.day.replace(day=1)
        return _back(first, (first.weekday() - self.starts) % DAYS)

    def last_shown(self) -> date:
        return _back(self.first_shown(), 1 - DAYS * _ROWS)

    def show_marks(self, marks: dict[str, Mark], photos: dict[str, Medium]) -> None:
        """What the days that can be seen have, and one photo of each that has any."""
        self._marks, self._photos = marks, photos
        self._tell()
        self.update()

    def go(self, day: date) -> None:
        """Put the keyboard on this day."""
        self.day = day
        self.moved.emit(day.isoformat())
        self._tell()
        self.update()

    def words(self, day: date) -> str:
        """What a day has, in words."""
        mark, said = self._marks.get(day.isoformat()), say_day(day.isoformat(), "dddd d MMMM yyyy")
        parts = [self.tr("today")] if day == self.today else []
        if mark is None:
            parts.append(self.tr("nothing written"))
        else:
            many = self.tr("{0} entries").format(mark.entries)
            parts.append(self.tr("1 entry") if mark.entries == 1 else many)
            if mark.mood:
                parts.append(self.tr("mood: {0}").format(say_mood(mark.mood, translate)))
            parts += [self.tr("starred")] if mark.starred else []
            parts += [self.tr("with a photo")] if day.isoformat() in self._photos else []
        return f"{said}: {', '.join(parts)}"

    def cell(self, day: date) -> QRectF:
        """Where a day stands; empty where it cannot be seen."""
        place = (day - self.first_shown()).days
        if not 0 <= place < DAYS * _ROWS:
            return QRectF()
        head = self._head()
        width, height = self.width() / DAYS, (self.height() - head) / _ROWS
        left, top = place % DAYS * width, head + place // DAYS * height
        return QRectF(left + 2, top + 2, width - 4, height - 4)

    def day_at(self, point: QPointF) -> date | None:
        head = self._head()
        if not (0 <= point.x() < self.width() and head <= point.y() < self.height()):
            return None
        column = int(point.x() * DAYS / self.width())
        line = int((point.y() - head) * _ROWS / (self.height() - head))
        return _back(self.first_shown(), -(line * DAYS + column))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        first = self.first_shown()
        for number in range(DAYS * _ROWS):
            self._paint_day(painter, _back(first, -number))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -DAYS,
            Qt.Key.Key_Down: DAYS,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self.go(_back(self.day, -steps[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            months = 12 if far else 1
            self.go(moved(self.day, months if key == Qt.Key.Key_PageDown else -months))
        elif key == Qt.Key.Key_Home:
            self.go(self.today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.day.isoformat())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if day is not None:
            self.go(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.day_at(event.position()) is not None:
            self.opened.emit(self.day.isoformat())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.day_at(event.position())
        if over != self._over:
            self._over = over
            words = self.words(over) if over else ""
            QToolTip.showText(event.globalPosition().toPoint(), words, self)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = None
        self.update()

    def _head(self) -> float:
        return QFontMetricsF(self._look.font(SMALL)).height() + GAP

    def _paint_head(self, painter: QPainter) -> None:
        painter.setFont(self._look.font(SMALL))
        painter.setPen(QColor(self._look.theme.faint))
        width = self.width() / DAYS
        for number in range(DAYS):
            name = say_day(_back(self.first_shown(), -number).isoformat(), "ddd")
            place = QRectF(number * width, 0, width, self._head())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        theme, area = self._look.theme, self.cell(day)
        mark = self._marks.get(day.isoformat())
        within = day.month == self.day.month
        painter.setOpacity(1.0 if within else 0.4)
        painter.setPen(QColor(theme.line))
        painter.setBrush(QColor(theme.sheet if mark else theme.paper))
        painter.drawRoundedRect(area, CORNER, CORNER)
        if mark is not None and mark.mood:
            tint = QColor(theme.accent)
            tint.setAlphaF(_TINT[min(max(int(mark.mood + 0.5), 1), 5)])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(area, CORNER, CORNER)
        self._paint_number(painter, day, area)
        if mark is not None:
            self._paint_mark(painter, mark, area)
        painter.setOpacity(1.0)
        if day in (self.day, self._over):
            chosen = day == self.day
            width = 2.0 if chosen and self.hasFocus() else 1.0
            pen = painter.pen()
            pen.setColor(QColor(theme.accent if chosen else theme.faint))
            pen.setWidthF(width)
            pen.setStyle(Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), CORNER, CORNER)

    def _paint_number(self, painter: QPainter, day: date, area: QRectF) -> None:
        """Today's number stands on the accent."""
        theme, font = self._look.theme, self._look.font(SMALL, bold=day == self.today)
        words, side = str(day.day), self._side()
        top = area.top() + min(4.0, max((area.height() - side) / 2, 0.0))
        place = QRectF(area.left() + 4, top, side, side)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        if day == self.today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(place)
            painter.setPen(QColor(theme.on_accent))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _side(self) -> float:
        """Of the square in which a day's number stands."""
        metrics = QFontMetricsF(self._look.font(SMALL, bold=True))
        return max(metrics.height(), metrics.horizontalAdvance("30")) + 4

    def _paint_mark(self, painter: QPainter, mark: Mark, area: QRectF) -> None:
        theme, ratio = self._look.theme, painter.device().devicePixelRatioF()
        signs = [f"mood-{min(max(int(mark.mood + 0.5), 1), 5)}"] if mark.mood else []
        signs += ["star-on"] if mark.starred else []
        free = area.width() - self._side() - 8
        signs = signs if free >= len(signs) * (_LEAST_SIGN + 2) else signs[:1]
        each = free / max(len(signs), 1) - 2
        sign = min(self._look.scaled(_SIGN), round(min(each, area.height() - 12)))
        sign = max(sign, _LEAST_SIGN)
        x = area.right() - 4
        for name in signs:
            x -= sign + 2
            painter.drawPixmap(QPointF(x, area.top() + 6), pixmap(name, theme.ink, sign, ratio))
        photo = self._photos.get(mark.day)
        below = area.adjusted(6, max(sign, self._side()) + 9, -6, -12)
        if photo is not None and below.height() > 2 * _SIGN:
            self._thumbs.paint(painter, photo, below)
        elif photo is not None:  # a low cell: between the number and the signs
            left = area.left() + self._side() + 8
            side = min(area.height() - 12, x - 4 - left)
            if side >= _SIGN:
                left += (x - 4 - left - side) / 2
                self._thumbs.paint(painter, photo, QRectF(left, area.top() + 6, side, side))
        if area.height() > self._side() + 4 + 3 * _DOT:
            self._paint_count(painter, mark.entries, area)

    def _paint_count(self, painter: QPainter, entries: int, area: QRectF) -> None:
        """A dot for each entry; for more than three, the number."""
        painter.setBrush(QColor(self._look.theme.accent))
        painter.setPen(Qt.PenStyle.NoPen)
        y = area.bottom() - 8
        dots = entries if entries <= _MOST_DOTS else 1
        for number in range(dots):
            painter.drawEllipse(QRectF(area.left() + 8 + number * 2 * _DOT, y, _DOT, _DOT))
        if entries > _MOST_DOTS:
            font = self._look.font(SMALL * 0.85)
            height = QFontMetricsF(font).height()
            place = QRectF(area.left() + 16, y + _DOT / 2 - height / 2, area.width(), height)
            painter.setFont(font)
            painter.setPen(QColor(self._look.theme.faint))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, str(entries))

    def _tell(self) -> None:
        """A screen reader hears the day that the keyboard is on."""
        self.setAccessibleName(self.words(self.day))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))


def moved(day: date, months: int) -> date:
    """The same day of another month, or that month's last."""
    number = day.year * 12 + day.month - 1 + months
    year = min(max(number // 12, date.min.year + 1), date.max.year - 1)
    month = number % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    raise AssertionError(year, month)


def _back(day: date, days: int) -> date:
    """So many days before (or, negative, after), as far as the calendar goes."""
    try:
        return day - timedelta(days=days)
    except OverflowError:
        return day
