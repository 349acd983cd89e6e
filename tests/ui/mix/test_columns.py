"""Weeks become columns, months where they are many, and an axis that holds them."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from core import mix
from core.model import Kind
from ui.mix.columns import MOST_WEEKS, columns, month_of, scale
from ui.mix.days import span


def weeks(count: int, last: str = "2026-11-23", **counts: int) -> list[mix.Column]:
    start = date.fromisoformat(last) - timedelta(weeks=count - 1)
    rows = [
        ((start + timedelta(weeks=number)).isoformat(), kind, posts)
        for number in range(count)
        for kind, posts in counts.items()
    ]
    return mix.columns(rows, start, date.fromisoformat(last))


def test_a_week_is_a_column_up_to_the_most() -> None:
    assert len(columns(weeks(MOST_WEEKS))) == MOST_WEEKS
    assert not columns(weeks(MOST_WEEKS))[0].months
    assert len(columns(weeks(MOST_WEEKS + 1))) == 26


def test_months_lose_no_post() -> None:
    made = columns(weeks(520, story=2, sales=1))
    assert sum(column.counts[Kind.STORY] for column in made) == 1040
    assert sum(column.posts for column in made) == 1560
    assert all(column.end < later.start for column, later in pairwise(made))
    assert all(len(column.weeks) in (4, 5) for column in made[1:-1])


@pytest.mark.parametrize(
    ("start", "month"),
    [
        ("2026-11-23", (2026, 11)),
        ("2026-11-30", (2026, 12)),
        ("2026-12-28", (2026, 12)),
        ("2027-12-27", (2027, 12)),
        ("2024-12-30", (2025, 1)),
    ],
)
def test_a_week_belongs_to_the_month_of_its_thursday(start: str, month: tuple[int, int]) -> None:
    assert month_of(start) == month


def test_segments_are_stacked_without_gaps() -> None:
    (column,) = columns(weeks(1, story=1, useful=2, sales=1))
    posts = list(column.segments(share=False))
    assert posts == [(Kind.STORY, 0, 1), (Kind.USEFUL, 1, 3), (Kind.SALES, 3, 4)]
    shares = list(column.segments(share=True))
    assert shares == [(Kind.STORY, 0, 0.25), (Kind.USEFUL, 0.25, 0.75), (Kind.SALES, 0.75, 1)]
    (empty,) = columns(weeks(1))
    assert list(empty.segments(share=True)) == []


def test_a_month_opens_its_last_week_that_has_the_kind() -> None:
    rows = [("2026-11-02", "news", 1), ("2026-11-09", "story", 1)]
    made = columns(mix.columns(rows, date(2016, 1, 4), date(2026, 11, 23)))
    assert made[-1].week_with(Kind.NEWS).start == "2026-11-02"
    assert made[-1].week_with(None).start == "2026-11-09"
    assert made[-1].week_with(Kind.QUOTE).start == "2026-11-23"


def test_only_the_week_of_today_is_unfinished() -> None:
    made = columns(weeks(3), "2026-11-17")
    assert [column.unfinished for column in made] == [False, True, False]
    assert not any(column.unfinished for column in columns(weeks(3)))


@pytest.mark.parametrize("most", [0, 1, 3, 4, 5, 8, 9, 17, 40, 41, 99, 1000, 12_345])
def test_the_axis_holds_the_highest_in_few_round_steps(most: int) -> None:
    top, step = scale(most)
    assert top >= max(most, 1)
    assert top - step < max(most, 1)
    assert top % step == 0
    assert top // step <= 4
    assert str(step).rstrip("0") in {"1", "2", "5"}


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2026-11-16", "2026-11-22", "16 – 22 November 2026"),
        ("2026-11-30", "2026-12-06", "30 November – 6 December 2026"),
        ("2026-12-28", "2027-01-03", "28 December 2026 – 3 January 2027"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_days_are_said_once(first: str, last: str, said: str) -> None:
    assert span(first, last) == said
