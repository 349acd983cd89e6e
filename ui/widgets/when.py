"""A small window that asks for a day and an hour that are still to come."""

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from functools import partial

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QSize, QTime, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QDialog, QLayout, QPushButton, QTimeEdit, QWidget

from ui.icons import pixmap
from ui.theme import GAP, PAGE
from ui.widgets import dialog_size
from ui.widgets.basics import button, column, label, row
from ui.widgets.flow import flow
from ui.widgets.month_popup import MonthPopup

_ARROW, _RIGHT = 0.875, 17  # of a line; pixels from its middle to the edge
_BESIDE = 52  # pixels around the words of a day: its edges, and the arrow
_LAST_HOUR, _YEAR = 23, 366
_QUICK = 3  # days that have a button of their own


class _Day(QDateEdit):
    """With an arrow that shows that a calendar opens (the style sheet would draw a broken frame)."""

    def sizeHint(self) -> QSize:
        """The longest day of a year is read whole (Qt forgets the arrow)."""
        hint, metrics, first = super().sizeHint(), self.fontMetrics(), self.date()
        days = (first.addDays(number) for number in range(_YEAR))
        words = (self.locale().toString(day, self.displayFormat()) for day in days)
        widest = max(metrics.horizontalAdvance(said) for said in words)
        return QSize(max(hint.width(), widest + _BESIDE), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        faint = self.palette().placeholderText().color().name()
        side = round(self.fontMetrics().height() * _ARROW)
        arrow = pixmap("down", faint, side, self.devicePixelRatioF())
        left = self.width() - _RIGHT - side // 2
        painter.drawPixmap(left, (self.height() - side) // 2, arrow)
        painter.end()


class _Hour(QTimeEdit):
    """What is typed takes the place of what was pressed: the hour, the minutes, or all of it."""

    def __init__(self, hour: QTime) -> None:
        super().__init__(hour)
        self.lineEdit().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.MouseButtonRelease:
            QTimer.singleShot(0, self, lambda: self.setSelectedSection(self.currentSection()))
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.lineEdit()
        if event.text().isdigit() and line.selectedText() == line.text():  # Qt would refuse it
            self.setSelectedSection(self.sectionAt(0))
        super().keyPressEvent(event)


class When(QDialog):
    """Opened, never waited for: `chosen` tells the moment, `given_up` that there shall be none."""

    chosen = Signal(object)
    """A naive local moment (datetime)."""
    given_up = Signal()

    def __init__(
        self,
        parent: QWidget,
        title: str,
        about: str,
        now: datetime,
        planned: datetime | None,
        slots: Sequence[datetime] = (),
        zone: tzinfo | None = None,
    ) -> None:
        """`now`, `planned` and `slots` are local, in `zone`; `planned` is the moment it has so far,
        if it has one, and `slots` are those of the week that are free.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        today = QDate(now.year, now.month, now.day)
        first = planned or now
        self.day = _Day(QDate(first.year, first.month, first.day))
        self.day.setCalendarPopup(True)
        self.day.setCalendarWidget(MonthPopup(self.day))
        self.day.setMinimumDate(today)
        self.day.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.LongFormat))
        self.day.setAccessibleName(self.tr("Day"))
        hour = QTime(planned.hour, planned.minute) if planned else QTime(9, 0)
        self.hour = _Hour(hour)
        self.hour.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        self.hour.setAccessibleName(self.tr("Time"))
        self.hour.lineEdit().setTextMargins(GAP + 2, 0, 0, 0)
        self.hour.setMinimumWidth(self.fontMetrics().horizontalAdvance("00:00 AM") + 6 * GAP)
        self.late = label("", "error", wrap=True)
        self.clock = label("", "faint", wrap=True)
        self._now, self._zone = now, zone
        if planned is None:
            self.day.setDate(today.addDays(1))
        self._quick: dict[QDate, QPushButton] = {}
        for ahead in range(_QUICK + 1):
            that = today.addDays(ahead)
            near = {0: self.tr("Today"), 1: self.tr("Tomorrow")}
            name = near.get(ahead) or QLocale().toString(that, "dddd")
            act = partial(self._put_day, that) if ahead else self._today
            self._quick[that] = made = button(name, act, "chip")
            made.setCheckable(True)
        self.plan = button(self.tr("Plan it"), self._choose, "primary")
        self.plan.setDefault(True)
        leave = button(self.tr("Cancel"), self.reject)
        buttons = row(None, leave, self.plan)
        if planned is not None:
            buttons.insertWidget(0, button(self.tr("Not planned any more"), self._give_up, "link"))
        inside = column(
            label(about, wrap=True),
            flow(*self._quick.values()),
            flow(self.day, self.hour),
            *([self._offer(slots)] if slots else []),
            self.late,
            self.clock,
            buttons,
            spacing=PAGE // 2,
        )
        inside.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        self.setLayout(inside)
        dialog_size.fit(self, 440, inside)
        self.day.dateChanged.connect(self._look)
        self.hour.timeChanged.connect(self._look)
        self.finished.connect(self.deleteLater)
        self._look()

    def moment(self) -> datetime:
        """What is chosen so far, on the person's clock."""
        day, hour = self.day.date(), self.hour.time()
        return datetime(day.year(), day.month(), day.day(), hour.hour(), hour.minute())  # noqa: DTZ001

    def _today(self) -> None:
        """In an hour that is still to come."""
        self._put_day(QDate(self._now.year, self._now.month, self._now.day))
        if self.moment() <= self._now and self._now.hour < _LAST_HOUR:
            self.hour.setTime(QTime(self._now.hour + 1, 0))

    def _put_day(self, day: QDate) -> None:
        self.day.setDate(day)
        self._look()  # also where it was that day already: its button has just been pressed

    def _look(self) -> None:
        for day, made in self._quick.items():
            made.setChecked(day == self.day.date())
        over = self.moment() <= self._now
        self.late.setText(self.tr("That moment is over already.") if over else "")
        self.plan.setEnabled(not over)
        self.clock.setText(self._tell_clock())
        self.clock.setVisible(bool(self.clock.text()))

    def _offer(self, slots: Sequence[datetime]) -> QLayout:
        """The weekly slots, each as a button."""
        line = flow(label(self.tr("Your slots"), "faint"))
        for slot in slots:
            day = QLocale().toString(QDate(slot.year, slot.month, slot.day), "ddd d MMM")
            line.add(button(f"{day}, {self._said(slot)}", partial(self._put, slot), "chip"))
        return line

    def _put(self, slot: datetime) -> None:
        self.day.setDate(QDate(slot.year, slot.month, slot.day))
        self.hour.setTime(QTime(slot.hour, slot.minute))

    def _tell_clock(self) -> str:
        """What a change of the clocks between now and then does; empty where there is none."""
        if self._zone is None:
            return ""
        then = self.moment().replace(tzinfo=self._zone)
        real = then.astimezone(UTC).astimezone(self._zone).replace(tzinfo=None)
        hour = self._said(self.moment())
        if real != self.moment():
            said = self.tr("The clocks leave out {0} that night; it will be {1}.")
            return said.format(hour, self._said(real))
        if then.utcoffset() != self._now.replace(tzinfo=self._zone).utcoffset():
            said = self.tr(
                "The clocks change before then. {0} is meant as your clock will show it."
            )
            return said.format(hour)
        return ""

    def _said(self, at: datetime) -> str:
        return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)

    def _choose(self) -> None:
        self.chosen.emit(self.moment())
        self.accept()

    def _give_up(self) -> None:
        self.given_up.emit()
        self.accept()
