"""Weeks that begin on Monday or on Sunday: every day in exactly one, by both ways of counting."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from core import mix
from core.model import Kind
from core.services import Services, build
from tests.core.conftest import Clock

days = st.dates(date(1950, 1, 1), date(2150, 12, 31))
firsts = st.sampled_from([mix.MONDAY, mix.SUNDAY])


@given(days, firsts)
def test_every_day_lies_in_the_week_that_begins_at_most_six_days_before(
    day: date, first: int
) -> None:
    start = mix.start_of(day, first)
    assert start.weekday() == first
    assert timedelta(0) <= day - start <= timedelta(days=6)


@given(days)
def test_a_week_from_sunday_has_the_name_of_the_iso_week_of_its_monday(day: date) -> None:
    start = mix.start_of(day, mix.SUNDAY)
    year, number, _ = (start + timedelta(days=1)).isocalendar()
    assert mix.name_of(start) == f"{year}-W{number:02}"


@given(days, st.integers(0, 400), firsts)
def test_weeks_follow_each_other_without_a_gap_over_every_end_of_a_year(
    first: date, further: int, starts: int
) -> None:
    columns = mix.columns([], first, first + timedelta(days=further), starts=starts)
    days = [date.fromisoformat(column.start) for column in columns]
    assert all(b - a == timedelta(days=7) for a, b in pairwise(days))
    assert columns[0].start <= first.isoformat() <= columns[0].end
    last = (first + timedelta(days=further)).isoformat()
    assert columns[-1].start <= last <= columns[-1].end
    assert len({column.name for column in columns}) == len(columns)


def test_the_first_week_of_the_calendar_is_cut_short() -> None:
    assert mix.start_of(date.min, mix.SUNDAY) == date.min
    assert mix.start_of(date.max, mix.SUNDAY).isoformat() == "9999-12-26"


def test_the_long_year_has_week_53(services: Services) -> None:
    services.composer.record("late", at=datetime(2027, 1, 2, 12, tzinfo=UTC))
    monday = services.insights.between("2027-01-03", "2027-01-03")[0]
    assert (monday.name, monday.start, monday.end, monday.posts) == (
        "2026-W53",
        "2026-12-28",
        "2027-01-03",
        1,
    )
    services.settings.set("week starts", "sunday")
    sunday = services.insights.between("2027-01-03", "2027-01-03")[0]
    assert (sunday.name, sunday.start, sunday.posts) == ("2027-W01", "2027-01-03", 0)
    assert services.insights.iso().between("2027-01-03", "2027-01-03")[0] == monday


def test_the_setting_says_where_weeks_begin(services: Services) -> None:
    services.composer.record("on Sunday", at=datetime(2026, 11, 22, 12, tzinfo=UTC))
    assert services.insights.week()[0].start == "2026-11-23"
    services.settings.set("system week starts", "sunday")
    week, told = services.insights.week()
    assert (week.start, week.end, len(told)) == ("2026-11-22", "2026-11-28", 1)
    assert [c.posts for c in services.insights.weeks(1)] == [1]
    services.settings.set("week starts", "monday")
    assert services.insights.week()[0].posts == 0


moments = st.datetimes(datetime(2025, 12, 20), datetime(2027, 1, 10))  # noqa: DTZ001 - hypothesis wants them naive
zones = st.sampled_from(
    ["Europe/Berlin", "America/New_York", "Pacific/Auckland", "Asia/Kolkata", "Pacific/Apia", "UTC"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    st.lists(st.tuples(moments, zones, st.sampled_from(Kind)), min_size=1, max_size=12),
    st.sampled_from(["monday", "sunday"]),
)
@example(
    [
        (datetime(2025, 12, 20, 11, tzinfo=UTC), "Pacific/Auckland", Kind.STORY),
        (datetime(2025, 12, 21, tzinfo=UTC), "America/New_York", Kind.STORY),
    ],
    "sunday",
)
def test_both_ways_of_counting_agree_whatever_zone_and_clock(
    tmp_path_factory: pytest.TempPathFactory, told: list[tuple[datetime, str, Kind]], starts: str
) -> None:
    folder: Path = tmp_path_factory.mktemp("weeks")
    clock = Clock()
    clock.at = datetime(2027, 1, 15, tzinfo=UTC)
    for at, zone, kind in told:
        services = build(folder, clock, zone)
        services.composer.record(f"{kind} {at}", kind=kind, at=at.replace(tzinfo=UTC))
        services.close()
    services = build(folder, clock, "UTC")
    services.settings.set("week starts", starts)
    columns = services.insights.weeks(None)
    weeks = services.insights.between(columns[0].start, columns[-1].end)
    assert [(c.name, c.start, c.end, c.counts) for c in columns] == [
        (w.name, w.start, w.end, w.counts) for w in weeks
    ]
    assert sum(column.posts for column in columns) == len(told)
    first = mix.SUNDAY if starts == "sunday" else mix.MONDAY
    for at, zone, kind in told:
        there = at.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)).date()
        start = mix.start_of(there, first).isoformat()
        (mine,) = [column for column in columns if column.start == start]
        assert mine.counts[kind] >= 1
    services.close()
