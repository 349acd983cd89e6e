"""The weeks as a person asks for them."""

from datetime import UTC, datetime, timedelta

import pytest

from core.model import Kind, Pattern
from core.problems import Known, Problem
from core.services import Services
from tests.core.conftest import Clock


def tell(services: Services, day: str, *kinds: Kind) -> list[str]:
    at = datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC)
    return [
        services.composer.record(f"{kind} {day} {number}", kind=kind, at=at).id
        for number, kind in enumerate(kinds)
    ]


def test_this_week_and_its_posts_oldest_first(services: Services) -> None:
    tell(services, "2026-11-22", Kind.SALES)
    late = tell(services, "2026-11-25", Kind.STORY, Kind.CONVERSATION)
    early = tell(services, "2026-11-23", Kind.STORY)
    week, posts = services.insights.week()
    assert (week.name, week.start, week.end) == ("2026-W48", "2026-11-23", "2026-11-29")
    assert [post.id for post in posts] == early + late
    assert (week.counts[Kind.STORY], week.counts[Kind.SALES]) == (2, 0)
    other, before = services.insights.week("2026-11-16")
    assert (other.name, other.posts, len(before)) == ("2026-W47", 1, 1)


def test_what_is_not_sent_or_lies_in_the_trash_does_not_count(services: Services) -> None:
    services.composer.save(services.composer.blank("a draft"))
    (gone,) = tell(services, "2026-11-24", Kind.STORY)
    services.composer.delete(gone)
    assert services.insights.week()[0].posts == 0
    services.composer.restore(gone)
    assert services.insights.week()[0].posts == 1


def test_a_post_of_sunday_night_belongs_to_the_persons_week(services: Services) -> None:
    services.composer.record("late", at=datetime(2026, 11, 22, 23, 30, tzinfo=UTC))  # Monday there
    assert services.insights.week("2026-11-23")[0].posts == 1
    assert services.insights.week("2026-11-22")[0].posts == 0


def test_the_last_weeks_with_the_empty_ones_between(services: Services) -> None:
    tell(services, "2026-11-11", Kind.NEWS, Kind.NEWS)
    tell(services, "2026-11-25", Kind.STORY)
    columns = services.insights.weeks(4)
    assert [(column.name, column.posts) for column in columns] == [
        ("2026-W45", 0),
        ("2026-W46", 2),
        ("2026-W47", 0),
        ("2026-W48", 1),
    ]
    assert columns[1].counts[Kind.NEWS] == 2
    assert [column.name for column in services.insights.weeks(1)] == ["2026-W48"]


def test_all_weeks_begin_with_the_first_post(services: Services) -> None:
    assert [column.name for column in services.insights.weeks(None)] == ["2026-W48"]
    tell(services, "2026-01-01", Kind.STORY)
    columns = services.insights.weeks(None)
    assert (columns[0].name, columns[-1].name, len(columns)) == ("2026-W01", "2026-W48", 48)


def test_a_post_of_the_future_does_not_turn_the_weeks_round(services: Services) -> None:
    tell(services, "2027-03-01", Kind.STORY)
    assert [column.name for column in services.insights.weeks(None)] == ["2026-W48"]


def test_more_weeks_than_the_calendar_has(services: Services) -> None:
    assert services.insights.weeks(10**9)[0].start == "0001-01-01"


def test_whole_weeks_with_their_patterns_between_two_days(services: Services) -> None:
    sales = tell(services, "2026-11-10", *[Kind.SALES] * 4)
    tell(services, "2026-11-15", Kind.STORY)
    weeks = services.insights.between("2026-11-12", "2026-11-16")
    assert [(week.name, week.posts, week.pattern) for week in weeks] == [
        ("2026-W46", 5, Pattern.SALES_LOOP),
        ("2026-W47", 0, Pattern.QUIET_WEEK),
    ]
    assert set(weeks[0].because) == set(sales)
    assert services.insights.between("2026-11-16", "2026-11-01") == []
    assert services.insights.between("9999-12-31", "9999-12-31")[0].posts == 0


@pytest.mark.parametrize("day", ["2026-02-30", "soon", "2026-11-23T10:00"])
def test_what_is_no_day(services: Services, day: str) -> None:
    with pytest.raises(Known) as known:
        services.insights.between(day, "2026-11-01")
    assert known.value.problem is Problem.BAD_DATE


def test_what_this_week_lacks_follows_the_targets(services: Services, clock: Clock) -> None:
    assert services.insights.lacking()[0] is Kind.STORY
    tell(services, "2026-11-25", *[Kind.STORY] * 5)
    assert services.insights.lacking()[0] is Kind.CONVERSATION
    services.settings.set("targets", "4-1-1")
    assert services.insights.lacking()[0] is Kind.USEFUL
    assert Kind.SALES not in services.insights.lacking()
    clock.at += timedelta(days=7)
    services.settings.set("targets", "human first")
    assert services.insights.lacking()[0] is Kind.STORY
