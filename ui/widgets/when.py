"""A small window that asks for a day and an hour that are still to come."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QDate, QLocale, QTime, Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QTimeEdit, QWidget

from ui.theme import GAP, PAGE
from ui.widgets.basics import button, column, label, row

_QUICK = 3  # days that have a button of their own


class When(QDialog):
    """Opened, never waited for: `chosen` tells the moment, `given_up` that there shall be none."""

    chosen = Signal(object)
    """A naive local moment (datetime)."""
    given_up = Signal()

    def __init__(
        self, parent: QWidget, title: str, about: str, now: datetime, planned: datetime | None
    ) -> None:
        """`now` and `planned` are local; `planned` is the moment it has so far, if it has one."""
        super().__init__(parent)
        self.setWindowTitle(title)
        today = QDate(now.year, now.month, now.day)
        first = planned or now
        self.day = QDateEdit(QDate(first.year, first.month, first.day))
        self.day.setCalendarPopup(True)
        self.day.setMinimumDate(today)
        self.day.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.LongFormat))
        self.day.setAccessibleName(self.tr("Day"))
        hour = QTime(planned.hour, planned.minute) if planned else QTime(9, 0)
        self.hour = QTimeEdit(hour)
        self.hour.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        self.hour.setAccessibleName(self.tr("Time"))
        self.hour.setButtonSymbols(QTimeEdit.ButtonSymbols.NoButtons)
        self.hour.setMinimumWidth(self.fontMetrics().horizontalAdvance("00:00 AM") + 6 * GAP)
        self.late = label("", "error", wrap=True)
        self._now = now
        if planned is None:
            self.day.setDate(today.addDays(1))
        quick = row()
        for ahead in range(1, _QUICK + 1):
            that = today.addDays(ahead)
            name = self.tr("Tomorrow") if ahead == 1 else QLocale().toString(that, "dddd")
            quick.addWidget(button(name, partial(self.day.setDate, that), "chip"))
        quick.addStretch(1)
        self.plan = button(self.tr("Plan it"), self._choose, "primary")
        self.plan.setDefault(True)
        leave = button(self.tr("Cancel"), self.reject)
        buttons = row(None, leave, self.plan)
        if planned is not None:
            buttons.insertWidget(0, button(self.tr("Not planned any more"), self._give_up, "link"))
        inside = column(
            label(about, wrap=True),
            quick,
            row(self.day, self.hour, None),
            self.late,
            buttons,
            spacing=PAGE // 2,
        )
        inside.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        self.setLayout(inside)
        self.setMinimumWidth(420)
        self.day.dateChanged.connect(self._look)
        self.hour.timeChanged.connect(self._look)
        self.finished.connect(self.deleteLater)
        self._look()

    def moment(self) -> datetime:
        """What is chosen so far, on the person's clock."""
        day, hour = self.day.date(), self.hour.time()
        return datetime(day.year(), day.month(), day.day(), hour.hour(), hour.minute())  # noqa: DTZ001

    def _look(self) -> None:
        over = self.moment() <= self._now
        self.late.setText(self.tr("That moment is over already.") if over else "")
        self.plan.setEnabled(not over)

    def _choose(self) -> None:
        self.chosen.emit(self.moment())
        self.accept()

    def _give_up(self) -> None:
        self.given_up.emit()
        self.accept()
