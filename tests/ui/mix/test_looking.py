"""Zooming, moving, networks, and the other ways to look: the same numbers in each."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.model import Kind
from tests.ui.mix.conftest import Life
from tests.ui.person import settle
from ui.mix.figure import Figure
from ui.mix.window_of import Stretch, newest
from ui.words_looks import QUESTIONS


@pytest.fixture
def years(life: Life) -> Life:
    start = date(2016, 11, 28)
    for number in range(0, 520, 13):
        day = start + timedelta(weeks=number)
        life.tell(f"{day.isoformat()}T10:00", Kind.STORY, f"Is this week {number}?")
    life.person.waits(lambda: life.room.weeks.posts == 49)
    return life


def look(life: Life, view: str) -> Figure:
    choice = life.room.weeks.view
    choice.setFocus()
    choice.setCurrentIndex(choice.findData(view))
    choice.activated.emit(choice.currentIndex())
    life.person.waits(lambda: not life.person.desktop.tasks.running)
    figure = life.room.weeks.views.currentWidget()
    assert isinstance(figure, Figure)
    return figure


def words(figure: Figure) -> list[str]:
    return [figure.cell_words(n) for n in range(figure.cell_count())]


def wheel(life: Life, turn: int, keys: Qt.KeyboardModifier, part: float = 0.5) -> bool:
    area = life.chart.plot.area
    place = QPointF(area.left() + part * area.width(), area.center().y())
    event = QWheelEvent(
        place,
        life.chart.mapToGlobal(place),
        QPoint(0, 0),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(life.chart, event)
    settle()
    return event.isAccepted()


def shown(life: Life) -> tuple[str, str]:
    return life.chart.columns[0].start, life.chart.columns[-1].end


def test_ctrl_and_the_wheel_zoom_and_the_patterns_follow(years: Life) -> None:
    years.person.click("All")
    assert years.chart.columns[0].months
    for _ in range(9):
        assert wheel(years, 120, Qt.KeyboardModifier.ControlModifier, 1.0)
    assert not years.chart.columns[0].months
    assert shown(years)[1] == "2026-11-29"
    years.person.waits(lambda: years.chart.columns[-3].pattern is not None)
    assert not any(chip.isChecked() for chip in years.room.weeks.ranges)
    before = len(years.chart.columns)
    wheel(years, -120, Qt.KeyboardModifier.ControlModifier, 1.0)
    assert len(years.chart.columns) > before


def test_the_plain_wheel_is_the_pages(years: Life) -> None:
    before = shown(years)
    wheel(years, 120, Qt.KeyboardModifier.NoModifier)
    assert shown(years) == before


def test_shift_and_the_wheel_and_the_pointer_move_it(years: Life) -> None:
    before = shown(years)
    wheel(years, 120, Qt.KeyboardModifier.ShiftModifier)
    assert shown(years) < before
    middle = years.chart.plot.area.center().toPoint()
    further = QPoint(middle.x() + round(years.chart.plot.slot * 3.5), middle.y())
    earlier = shown(years)
    week = years.room.week.start
    QTest.mousePress(years.chart, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(years.chart, further)
    QTest.mouseRelease(years.chart, Qt.MouseButton.LeftButton, pos=further)
    settle()
    assert shown(years) < earlier
    assert years.room.week.start == week  # moving opens nothing


def test_keys_zoom_and_move(years: Life) -> None:
    years.chart.setFocus()
    years.person.press("Home", "Left", "Left")
    assert shown(years) == ("2026-08-24", "2026-11-15")
    years.person.press("Ctrl+Left")
    assert shown(years)[0] == "2026-08-17"
    count = len(years.chart.columns)
    years.person.press("-")
    assert len(years.chart.columns) > count
    years.person.press("+", "+")
    assert len(years.chart.columns) < count
    years.person.press("0")
    assert years.room.weeks.ranges[-1].isChecked()
    assert shown(years)[0] == "2016-11-28"


def test_nearer_or_farther_the_keyboard_stays_on_its_week(years: Life) -> None:
    years.chart.setFocus()
    years.person.press("Left", "Left", "Left")
    week = years.chart.columns[years.chart.at].start
    years.person.press("-", "-")
    assert years.chart.columns[years.chart.at].start == week
    years.person.press("+")
    assert years.chart.columns[years.chart.at].start == week


def test_a_stretch_that_was_moved_to_stays_when_something_changes(years: Life) -> None:
    years.chart.setFocus()
    years.person.press("Ctrl+Left", "Ctrl+Left")
    before = shown(years)
    years.tell("2026-11-25T09:00", Kind.STORY, "One more came out whole.")
    years.person.waits(lambda: years.room.weeks.posts == 50)
    assert shown(years) == before


def test_a_stretch_never_leaves_the_weeks() -> None:
    stretch = newest(12, 520)
    assert (stretch.first, stretch.last) == (508, 520)
    assert stretch.moved(5) == stretch
    assert stretch.moved(-1000).first == 0
    assert stretch.zoomed(-100) == Stretch(0, 520, 520)
    assert stretch.zoomed(100).size == 4
    assert newest(None, 2).zoomed(3).size == 2


def test_every_question_has_its_figure_its_answer_and_its_words(life: Life) -> None:
    for view in QUESTIONS:
        if view == "weeks":
            continue
        figure = look(life, view)
        assert figure.isVisible()
        assert life.room.weeks.answer.text()
        assert figure.cell_count() > 0
        assert all(words(figure))
        told = QAccessible.queryAccessibleInterface(figure)
        assert told.role() == QAccessible.Role.Chart
        assert told.childCount() == figure.cell_count()
        assert told.child(0).text(QAccessible.Text.Name) == figure.cell_words(0)
        assert told.text(QAccessible.Text.Name) == life.room.weeks.view.currentText()


def test_who_hears_what(life: Life) -> None:
    figure = look(life, "networks")
    assert words(figure) == [
        "Mastodon. 9 posts. Story 2, Conversation 2, Useful 1, Quote 1, Sales 3",
        "Bluesky. 8 posts. Story 1, Conversation 2, Useful 1, Quote 1, Sales 3",
    ]
    assert life.person.sees("Mastodon heard most: 9 posts. Sales came first there.")


def test_when_things_are_told_by_the_persons_clock(life: Life) -> None:
    figure = look(life, "hours")
    told = [said for said in words(figure) if "No posts" not in said]
    assert "Monday, 08:00. 1 post" in told
    assert sum(int(said.split(". ")[1].split()[0]) for said in told) == 9
    assert life.person.sees("in that hour.")


def test_the_parts_of_the_weeks(life: Life) -> None:
    stories = look(life, "stories")
    assert words(stories)[-3:] == [
        "From 9 November 2026: 1 of 4 posts",
        "From 16 November 2026: 0 of 1 post",
        "From 23 November 2026: 1 of 4 posts",
    ]
    assert life.person.sees("2 of 9 posts were stories: 22 %.")
    look(life, "links")
    assert life.person.sees("1 of 9 posts carried a link: 11 %.")
    look(life, "journal")
    assert life.person.sees("1 of 9 posts were made from an entry: 11 %.")
    look(life, "talk")
    assert life.person.sees("Asked something: 1. Answered, thanked or listened: 1.")


def test_a_part_leads_to_its_week_by_pointer_and_by_key(life: Life) -> None:
    figure = look(life, "stories")
    figure.setFocus()
    life.person.press("End", "Left", "Left", "Return")
    assert life.person.sees("9 – 15 November 2026")
    place = figure.cell_rect(figure.cell_count() - 1).center().toPoint()
    QTest.mouseClick(figure, Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert life.person.sees("23 – 29 November 2026")


def test_ten_years_are_added_up_to_what_can_be_read(years: Life) -> None:
    years.person.click("All")
    for view in ("stories", "talk", "kinds", "links"):
        assert look(years, view).cell_count() <= 6 * 121


def test_one_network_alone(life: Life) -> None:
    network = life.room.weeks.network
    life.room.seen()
    life.person.waits(network.isVisible)
    network.setCurrentIndex(network.findData("bluesky"))
    network.activated.emit(network.currentIndex())
    settle()
    assert sum(column.posts for column in life.chart.columns) == 8
    assert life.room.week.posts == 3
    network.setCurrentIndex(0)
    network.activated.emit(0)
    settle()
    assert life.room.week.posts == 4


def test_weeks_from_sunday_are_shown_so(life: Life) -> None:
    life.person.services.settings.set("week starts", "sunday")
    life.person.waits(lambda: life.room.week.start == "2026-11-22")
    assert life.room.board.days[0].tiles.accessibleName() == "Sunday 22 November"
    assert life.chart.columns[-1].start == "2026-11-22"
    grid = look(life, "hours")
    assert grid.cell_words(0).startswith("Sunday, 00:00")
