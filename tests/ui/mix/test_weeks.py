"""The weeks as a chart and as a table: the same numbers, by pointer and by keys."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from core.model import Kind, PostState
from tests.ui.mix.conftest import Life
from tests.ui.person import settle


def middle(life: Life, index: int, kind: Kind | None = None) -> QPoint:
    plot = life.chart.plot
    rect = dict(plot.segments(index))[kind] if kind else plot.band(index)
    return QPoint(round(rect.center().x()), round(rect.center().y()))


def click(life: Life, index: int, kind: Kind | None = None) -> None:
    QTest.mouseClick(life.chart, Qt.MouseButton.LeftButton, pos=middle(life, index, kind))
    settle()


def cells(life: Life) -> list[list[Any]]:
    model = life.room.weeks.table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_twelve_weeks_gaps_as_gaps_and_this_one_unfinished(life: Life) -> None:
    columns = life.chart.columns
    assert [column.posts for column in columns] == [0] * 9 + [4, 1, 4]
    assert [column.unfinished for column in columns] == [False] * 11 + [True]
    assert columns[0].start == "2026-09-07"
    assert not any(life.chart.plot.segments(index) for index in range(9))


def test_kinds_are_stacked_in_their_fixed_order(life: Life) -> None:
    parts = life.chart.plot.segments(9)
    assert [kind for kind, _ in parts] == [Kind.STORY, Kind.SALES]
    (_, story), (_, sales) = parts
    assert story.top() == sales.bottom()
    assert sales.height() == pytest.approx(3 * story.height(), abs=3)


def test_a_click_on_a_column_opens_its_week(life: Life) -> None:
    click(life, 10)
    assert life.tiles() == {"Tuesday": ["What do yo"]}
    assert life.chart.is_marked(10)
    assert not life.chart.is_marked(11)


def test_a_click_on_a_segment_shows_its_posts(life: Life) -> None:
    click(life, 9, Kind.SALES)
    assert life.person.sees("9 – 15 November 2026")
    assert life.lit() == set(life.posts[:3])
    assert life.room.summary.rows[Kind.SALES].isChecked()
    click(life, 9, Kind.STORY)
    assert life.lit() == {life.posts[3]}
    click(life, 10)
    assert life.lit() == set(life.posts)


def test_from_the_column_to_the_post_to_the_entry_by_keys_alone(life: Life) -> None:
    wanted: list[str] = []
    life.room.entry_wanted.connect(lambda entry, start, end: wanted.append(entry))
    life.chart.setFocus()
    life.person.press("Home", "PgDown", "End", "Left", "Right", "Up", "Return")
    assert life.chart.kind is Kind.STORY
    assert life.lit() == {life.posts[-1]}
    life.person.press("Return")
    assert life.room.card.post.id == life.posts[-1]
    life.room.card.from_entry.setFocus()
    life.person.press("Space")
    assert wanted == [life.entry.id]


def test_esc_goes_back_from_the_posts_to_the_column(life: Life) -> None:
    life.chart.setFocus()
    life.person.press("Left", "Left", "Return")
    assert life.room.board.isAncestorOf(life.person.focus())
    life.person.press("Esc")
    assert life.chart.hasFocus()
    assert life.chart.columns[life.chart.at].start == "2026-11-09"


def test_the_pointer_on_a_column_tells_its_numbers(life: Life) -> None:
    QTest.mouseMove(life.chart, middle(life, 9))
    settle()
    tip = life.chart._tip
    assert tip.isVisible()
    assert tip.lines() == [
        "9 – 15 November 2026",
        "4 posts",
        "Sales 3",
        "Story 1",
        "Sales loop",
    ]
    assert life.person.window.rect().contains(tip.geometry())
    QTest.mouseMove(life.chart, QPoint(2, 2))
    settle()
    assert not tip.isVisible()


def test_the_keyboard_on_a_column_tells_the_same(life: Life) -> None:
    life.chart.setFocus()
    life.person.press("Left")
    assert life.chart._tip.lines()[:2] == ["16 – 22 November 2026", "1 post"]
    life.person.press("Esc")
    assert not life.chart._tip.isVisible()


def test_the_table_has_the_numbers_of_the_chart(life: Life) -> None:
    life.person.click("Show as table")
    table = life.room.weeks.table
    assert table.isVisible()
    assert not life.chart.isVisible()
    header = [
        table.model().headerData(column, Qt.Orientation.Horizontal)
        for column in range(table.model().columnCount())
    ]
    names = ["Story", "Conversation", "Useful", "News", "Quote", "Sales"]
    assert header == ["Week", "Posts", *names, "Reads like"]
    rows = cells(life)
    assert rows[0][0] == "23 – 29 Nov 2026"
    assert rows[2] == ["9 – 15 Nov 2026", 4, 1, 0, 0, 0, 0, 3, "Sales loop"]
    numbers = [[row[1], *row[2:8]] for row in reversed(rows)]
    assert numbers == [[c.posts, *c.counts.values()] for c in life.chart.columns]


def test_enter_in_the_table_opens_the_week(life: Life) -> None:
    life.person.click("Show as table")
    life.room.weeks.enter()
    life.person.press("Down", "Down", "Return")
    assert life.person.sees("9 – 15 November 2026")
    assert life.room.board.isAncestorOf(life.person.focus())


@pytest.mark.parametrize(("words", "count"), [("26", 26), ("52", 52), ("All", 3)])
def test_other_ranges(life: Life, words: str, count: int) -> None:
    life.person.click(words)
    assert len(life.chart.columns) == count
    assert sum(column.posts for column in life.chart.columns) == 9
    life.person.click("12")
    assert len(life.chart.columns) == 12


def test_shares_fill_the_height_and_keep_the_kinds(life: Life) -> None:
    life.person.click("Shares")
    plot = life.chart.plot
    assert plot.bar_rect(9).height() == plot.bar_rect(10).height() == round(plot.area.height())
    (_, story), (_, sales) = plot.segments(9)
    assert sales.height() == pytest.approx(3 * story.height(), abs=3)
    life.person.click("Posts")
    assert life.chart.plot.bar_rect(10).height() < plot.bar_rect(10).height()


def test_ten_years_are_shown_as_months_and_their_table_as_weeks(life: Life) -> None:
    start = date(2016, 11, 28)
    for number in range(0, 520, 13):
        day = start + timedelta(weeks=number)
        life.tell(f"{day.isoformat()}T10:00", Kind.STORY, f"Week {number}")
    life.person.click("All")
    assert len(life.chart.columns) == 120
    assert life.chart.columns[0].months
    assert sum(column.posts for column in life.chart.columns) == 9 + 40
    click(life, 0)
    assert life.person.sees("28 November – 4 December 2016")
    life.person.click("Show as table")
    rows = cells(life)
    assert len(rows) == 522
    assert rows[2][-1] == "Sales loop"


def test_a_screen_reader_hears_each_column(life: Life) -> None:
    chart = QAccessible.queryAccessibleInterface(life.chart)
    assert chart.role() == QAccessible.Role.Chart
    assert chart.childCount() == 12
    cell = chart.child(9)
    assert cell.role() == QAccessible.Role.Cell
    assert cell.text(QAccessible.Text.Name) == (
        "9 – 15 November 2026. 4 posts. Story 1, Sales 3. Sales loop"
    )
    assert chart.indexOfChild(cell) == 9
    assert cell.parent() is chart
    assert chart.object() == life.room.weeks.chart
    assert chart.childAt(cell.rect().center().x(), cell.rect().center().y()) is cell
    life.chart.setFocus()
    life.person.press("Home")
    assert chart.focusChild().text(QAccessible.Text.Name) == "7 – 13 September 2026. No posts"
    life.person.click("All")
    assert chart.childCount() == 3
    assert not cell.isValid()


def test_a_screen_reader_hears_each_tile(life: Life) -> None:
    tiles = life.room.board.days[0].tiles
    list_ = QAccessible.queryAccessibleInterface(tiles)
    assert list_.text(QAccessible.Text.Name) == "Monday 23 November"
    names = [list_.child(n).text(QAccessible.Text.Name) for n in range(list_.childCount())]
    assert "Conversation, 08:15, Mastodon, Bluesky: Thank you to the three who wrote back." in names


def test_the_weeks_fade_only_where_that_is_asked_for(life: Life) -> None:
    chart, settings = life.chart, life.person.services.settings
    posts = chart.grab().toImage()
    chart.set_share(share=True)
    shares = chart.grab().toImage()
    assert shares != posts  # at once
    chart.set_share(share=False)
    settings.set("moving charts", True)
    chart.grab()
    chart.set_share(share=True)
    assert chart.grab().toImage() != shares  # still on the way
    life.person.waits(lambda: chart.grab().toImage() == shares)
    life.room.refresh()
    assert chart.grab().toImage() == shares  # the same numbers stand still


def test_only_told_posts_are_counted(life: Life) -> None:
    services = life.person.services
    services.composer.save(services.composer.blank("Still a draft."))
    assert [p.state for p in services.composer.unsent()] == [PostState.DRAFT]
    life.room.refresh()
    assert life.chart.columns[-1].posts == 4


def test_the_look_is_followed(life: Life) -> None:
    settings = life.person.services.settings
    plain = life.chart.grab().toImage()
    settings.set("patterns in charts", True)
    settle()
    assert life.chart.grab().toImage() != plain
    settings.set("patterns in charts", False)
    settings.set("scheme", "dark")
    settle()
    dark = life.chart.grab().toImage()
    colour = life.person.desktop.look.colour(Kind.SALES)
    place = middle(life, 9, Kind.SALES) + QPoint(0, 6)
    assert dark.pixelColor(place * dark.devicePixelRatio()) == colour
