"""The photos of a year, painted in rows by month; only those on the screen are read."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.memories import Photo
from ui.dates import say_day
from ui.journal.thumbs import Thumbs
from ui.theme import CORNER, GAP, LARGE, LIGHT, PAD, Look, Theme

_SIDE = 148
_FINER = 2  # pixels of a picture that is kept, for each of the window
_NAMES = 44


class Cell(NamedTuple):
    photo: Photo
    area: QRectF


class PictureGrid(QWidget):
    """The arrows walk over the photos, Enter opens the entry."""

    opened = Signal(str)
    moved = Signal()

    def __init__(self, look: Look, thumbs: Thumbs) -> None:
        super().__init__()
        self._look, self._thumbs = look, thumbs
        self._photos: Sequence[Photo] = ()
        self._names: list[tuple[str, float]] = []
        self.cells: list[Cell] = []
        self.current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        thumbs.ready.connect(self.update)
        look.changed.connect(self._lay_out)

    def show_photos(self, photos: Sequence[Photo]) -> None:
        self._photos = photos
        self.current = min(self.current, max(len(photos) - 1, 0))
        self._lay_out()
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(600, self._height)

    _height = 0

    def image(self, *, printed: bool = False) -> QImage:
        """All of it as one picture, as the window has it, or with ink on white."""
        made = QImage(self.size() * _FINER, QImage.Format.Format_RGB32)
        made.setDevicePixelRatio(_FINER)
        theme = LIGHT._replace(paper="#FFFFFF") if printed else self._look.theme
        made.fill(QColor(theme.paper))
        painter = QPainter(made)
        self._paint(painter, QRectF(self.rect()), theme, marked=False)
        painter.end()
        return made

    def breaks(self) -> list[int]:
        """Where a new page may begin, in pixels of `image`: before a row of photos, or before the
        name of the month that it is the first of.
        """
        named = {round(name - GAP + _NAMES): name - GAP for _, name in self._names}
        rows = sorted({cell.area.top() for cell in self.cells})
        return [int(named.get(round(top), top) * _FINER) for top in rows]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter, QRectF(event.rect()), self._look.theme, marked=True)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, columns, last = Qt.Key(event.key()), self._columns(), len(self.cells) - 1
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageUp: -3 * columns,
            Qt.Key.Key_PageDown: 3 * columns,
            Qt.Key.Key_Home: -last,
            Qt.Key.Key_End: last,
        }
        if not self.cells:
            super().keyPressEvent(event)
        elif key in steps:
            self._go(self.current + steps[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(self._beside(below=key == Qt.Key.Key_Down))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.cells[self.current].photo.entry)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, cell in enumerate(self.cells):
            if cell.area.contains(event.position()):
                self._go(number)
                self.opened.emit(cell.photo.entry)

    def area(self) -> QRectF:
        """Where the photo that the keyboard is on lies."""
        return self.cells[self.current].area if self.cells else QRectF()

    def words(self) -> str:
        """The photo that the keyboard is on, in words."""
        if not self.cells:
            return self.tr("No photos")
        photo = self.cells[self.current].photo
        said = self.tr("Photo of {0}").format(say_day(photo.day, "dddd d MMMM yyyy"))
        place = self.tr("{0} of {1}").format(self.current + 1, len(self.cells))
        return ", ".join(part for part in (said, photo.medium.alt, place) if part)

    def _paint(self, painter: QPainter, seen: QRectF, theme: Theme, *, marked: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._look.font(LARGE, bold=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        for name, top in self._names:
            painter.drawText(QPointF(2, top + _NAMES - PAD + 2 - metrics.descent()), name)
        for number, cell in enumerate(self.cells):
            if not cell.area.intersects(seen):
                continue
            self._thumbs.paint(painter, cell.photo.medium, cell.area, CORNER)
            if marked and number == self.current and self.hasFocus():
                pen = painter.pen()
                pen.setColor(QColor(theme.accent))
                pen.setWidthF(3)
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(cell.area.adjusted(1, 1, -1, -1), CORNER, CORNER)

    def _columns(self) -> int:
        return max(int((self.width() + GAP) // (_SIDE + GAP)), 1)

    def _lay_out(self) -> None:
        columns = self._columns()
        side = (self.width() - GAP * (columns - 1)) / columns
        self.cells, self._names = [], []
        month, top, place = "", -float(GAP), 0
        for photo in self._photos:
            if photo.day[:7] != month:
                top += side + GAP if month else 0
                month, place = photo.day[:7], 0
                self._names.append((say_day(photo.day, "MMMM"), top + GAP))
                top += _NAMES
            elif place == columns:
                top, place = top + side + GAP, 0
            self.cells.append(Cell(photo, QRectF(place * (side + GAP), top, side, side)))
            place += 1
        self._height = round(top + side + GAP) if self._photos else 0
        self.setFixedHeight(max(self._height, 1))
        self.update()

    def _beside(self, *, below: bool) -> int:
        """The nearest photo in the row below or above."""
        here = self.area().center()
        rows = [
            (abs(cell.area.center().y() - here.y()), abs(cell.area.center().x() - here.x()), number)
            for number, cell in enumerate(self.cells)
            if (cell.area.center().y() > here.y() + 1) == below
            and abs(cell.area.center().y() - here.y()) > 1
        ]
        return min(rows)[2] if rows else self.current

    def _go(self, number: int) -> None:
        self.current = min(max(number, 0), len(self.cells) - 1)
        self._tell()
        self.moved.emit()
        self.update()

    def _tell(self) -> None:
        self.setAccessibleName(self.words())
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
