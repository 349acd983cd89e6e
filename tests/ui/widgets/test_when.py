"""Asking for a day and an hour: both are seen, and today is an hour that is still to come."""

from datetime import datetime

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.person import Person
from ui.theme import DARK, LIGHT, Theme
from ui.widgets.when import When


def opened(qtbot: QtBot, parent: QWidget, now: datetime) -> When:
    dialog = When(parent, "Plan", "“words”", now, None)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_the_hour_is_seen_whole(person: Person, qtbot: QtBot) -> None:
    dialog = opened(qtbot, person.window, datetime(2026, 11, 26, 9, 30))  # noqa: DTZ001
    line = dialog.hour.lineEdit()
    assert line.text() == dialog.hour.text() != ""
    assert line.width() > line.fontMetrics().horizontalAdvance(line.text())
    assert line.geometry().right() <= dialog.hour.width()
    dialog.reject()


def test_today_is_in_an_hour_to_come(person: Person, qtbot: QtBot) -> None:
    dialog = opened(qtbot, person.window, datetime(2026, 11, 26, 15, 30))  # noqa: DTZ001
    person.click("Today", dialog)
    assert (dialog.day.date(), dialog.hour.time()) == (QDate(2026, 11, 26), QTime(16, 0))
    assert dialog.plan.isEnabled()
    dialog.hour.setTime(QTime(18, 0))
    person.click("Today", dialog)
    assert dialog.hour.time() == QTime(18, 0)
    dialog.reject()


def test_an_hour_is_typed_over_what_stands_there(person: Person, qtbot: QtBot) -> None:
    dialog = opened(qtbot, person.window, datetime(2026, 11, 26, 9, 30))  # noqa: DTZ001
    person.click(dialog.hour.lineEdit())
    qtbot.waitUntil(lambda: bool(dialog.hour.lineEdit().selectedText()))
    person.press("Ctrl+A")
    person.type("1745")
    assert dialog.hour.time() == QTime(17, 45)
    dialog.reject()


def test_the_day_that_is_chosen_is_marked(person: Person, qtbot: QtBot) -> None:
    dialog = opened(qtbot, person.window, datetime(2026, 11, 26, 15, 30))  # noqa: DTZ001

    def marked() -> list[str]:
        return [day for day in person.buttons(dialog) if person.button(day, dialog).isChecked()]

    assert marked() == ["Tomorrow"]
    person.click("Saturday", dialog)
    assert marked() == ["Saturday"]
    person.click("Saturday", dialog)
    assert marked() == ["Saturday"], "pressed again it stays"
    dialog.day.setDate(QDate(2026, 12, 24))
    assert marked() == []
    dialog.reject()


@pytest.mark.parametrize("letters", [100, 175])
@pytest.mark.parametrize("country", [QLocale.Country.UnitedStates, QLocale.Country.UnitedKingdom])
def test_the_longest_day_is_read_whole(
    person: Person, qtbot: QtBot, letters: int, country: QLocale.Country
) -> None:
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, country))
    try:
        person.services.settings.set("text size", letters)
        dialog = opened(qtbot, person.window, datetime(2026, 9, 1, 9, 30))  # noqa: DTZ001
        dialog.day.setDate(QDate(2026, 9, 30))  # a Wednesday
        line = dialog.day.lineEdit()
        arrow = dialog.day.width() - 26
        assert line.geometry().right() <= arrow
        room = line.width() - 4  # Qt's own margins
        assert line.fontMetrics().horizontalAdvance(line.text()) <= room
        dialog.reject()
    finally:
        QLocale.setDefault(usual)


@pytest.mark.parametrize("letters", [100, 175])
@pytest.mark.parametrize(("scheme", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_the_month_that_drops_down_is_read_whole(
    person: Person, qtbot: QtBot, letters: int, scheme: str, theme: Theme
) -> None:
    person.services.settings.set("scheme", scheme)
    person.services.settings.set("text size", letters)
    dialog = opened(qtbot, person.window, datetime(2026, 11, 26, 9, 30))  # noqa: DTZ001
    month = dialog.day.calendarWidget()
    days = month.findChild(QTableView)
    assert isinstance(days, QTableView)
    at = QPoint(dialog.day.width() - 12, dialog.day.height() // 2)
    QTest.mouseClick(dialog.day, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(month.isVisible)
    metrics = days.fontMetrics()
    names = [QLocale().dayName(number, QLocale.FormatType.ShortFormat) for number in range(1, 8)]
    assert days.columnWidth(1) >= max(metrics.horizontalAdvance(name) for name in names) + 8
    assert days.rowHeight(6) >= metrics.height() + 4
    seen = days.viewport().grab().toImage()
    assert seen.pixelColor(3, seen.height() - 4).name().upper() == theme.sheet
    reds = (
        colour.red() - max(colour.green(), colour.blue()) > 60
        for x in range(0, seen.width(), 2)
        for y in range(0, seen.height(), 2)
        if (colour := seen.pixelColor(x, y))
    )
    assert not any(reds), "no day is in red"
    assert month.height() >= month.sizeHint().height()
    for arrow, number in (("The month after", 12), ("The month before", 11)):
        QTest.mouseClick(person.button(arrow, month), Qt.MouseButton.LeftButton)
        assert month.monthShown() == number
    assert days.accessibleName()
    dialog.reject()
