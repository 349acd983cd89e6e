"""The month that drops down below a day: in our colours, with our arrows, and no day in red."""

from PySide6.QtCore import QDate, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView, QToolButton, QWidget

from ui.icons import icon
from ui.theme import CORNER

_CELL = QSize(3, 2)  # lines of letters
_ROWS, _COLUMNS, _HEAD = 7, 7, 3  # the names of the days are the first; lines that the head takes
_OVER = 0.5  # how much is seen of a day that cannot be chosen


class MonthPopup(QCalendarWidget):
    """Its colours are those of the palette, which is the look's."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = parent.fontMetrics().height()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContentsMargins(1, 1, 1, 1)  # its border
        self.setVerticalHeaderFormat(self.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(self.HorizontalHeaderFormat.ShortDayNames)
        palette, plain = parent.palette(), QTextCharFormat()
        plain.setForeground(palette.placeholderText())
        self.setHeaderTextFormat(plain)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, plain)
        days = self.findChild(QTableView)
        if days is not None:
            days.setAccessibleName(self.tr("Days of the month"))
        for name, sign, says in (
            ("qt_calendar_prevmonth", "left", self.tr("The month before")),
            ("qt_calendar_nextmonth", "right", self.tr("The month after")),
        ):
            arrow = self.findChild(QToolButton, name)
            if arrow is not None:
                arrow.setAccessibleName(says)
                arrow.setToolTip(says)
                arrow.setIcon(icon(sign, palette.placeholderText().color().name()))
                arrow.setIconSize(QSize(self._line, self._line))

    def sizeHint(self) -> QSize:
        wide, high = _COLUMNS * _CELL.width(), _ROWS * _CELL.height() + _HEAD
        return QSize(wide * self._line, high * self._line)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:  # noqa: N802 - Qt's name
        palette, chosen = self.palette(), date == self.selectedDate()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.highlight())
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), CORNER, CORNER)
        if not self.minimumDate() <= date <= self.maximumDate():
            painter.setOpacity(_OVER)
        within = date.month() == self.monthShown()
        words = palette.highlightedText() if chosen else palette.text()
        painter.setPen((words if within or chosen else palette.placeholderText()).color())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.locale().toString(date.day()))
        painter.restore()
