"""Planning a draft for a day, and giving it up again."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.changes import Change, PostChanged
from core.clock import local, parse_moment
from core.model import Post, PostState
from core.planning import planned_day
from core.problems import Known, Problem
from core.services import Services
from tests.core.conftest import ZONE, Clock, Restart


@pytest.fixture
def draft(services: Services) -> Post:
    return services.composer.save(services.composer.blank("The kiln is cold again."))


def shown(post: Post) -> str:
    assert post.planned is not None
    return local(post.planned, post.planned_zone).strftime("%Y-%m-%d %H:%M")


def test_a_draft_is_planned_for_a_day(services: Services, draft: Post, told: list[Change]) -> None:
    post = services.planning.for_day(draft.id, "2026-11-27")
    assert (post.state, shown(post), post.planned_zone) == (
        PostState.PLANNED,
        "2026-11-27 09:00",
        ZONE,
    )
    assert services.composer.get(draft.id) == post
    assert told == [PostChanged(draft.id)]


def test_a_plan_outlives_a_restart(restart: Restart) -> None:
    services = restart()
    draft = services.composer.save(services.composer.blank("The kiln is cold again."))
    post = services.planning.for_day(draft.id, "2026-11-27")
    assert restart().composer.get(draft.id) == post


def test_another_day_keeps_the_hour(services: Services, draft: Post) -> None:
    services.planning.for_moment(draft.id, parse_moment("2026-11-27T18:30", ZONE))
    assert shown(services.planning.for_day(draft.id, "2026-11-29")) == "2026-11-29 18:30"


def test_today_is_an_hour_from_now(services: Services, draft: Post, clock: Clock) -> None:
    assert shown(services.planning.for_day(draft.id, "2026-11-25")) == "2026-11-25 14:00"
    clock.at = datetime(2026, 11, 25, 22, 50, tzinfo=UTC)  # 23:50 there: an hour on is tomorrow
    assert shown(services.planning.for_day(draft.id, "2026-11-25")).startswith("2026-11-26 00:50")


def test_a_day_that_is_over_is_refused(services: Services, draft: Post) -> None:
    with pytest.raises(Known) as known:
        services.planning.for_day(draft.id, "2026-11-24")
    assert known.value.problem is Problem.IS_OVER
    assert services.composer.get(draft.id) == draft


def test_what_is_sent_is_not_planned(services: Services) -> None:
    sent = services.composer.record("It went.")
    with pytest.raises(ValueError, match="sent"):
        services.planning.for_day(sent.id, "2026-11-27")


def test_a_plan_is_given_up_and_put_back(services: Services, draft: Post) -> None:
    planned = services.planning.for_day(draft.id, "2026-11-27")
    given_up = services.planning.give_up(draft.id)
    assert (given_up.state, given_up.planned, given_up.planned_zone) == (PostState.DRAFT, None, "")
    again = services.planning.put_back(planned)
    assert (again.state, again.planned) == (planned.state, planned.planned)


def test_an_unknown_post_is_said(services: Services) -> None:
    with pytest.raises(Known) as known:
        services.planning.give_up("nobody")
    assert known.value.problem is Problem.NO_SUCH_POST


def test_what_is_planned_between_two_days_soonest_first(services: Services) -> None:
    made = [services.composer.save(services.composer.blank(f"Number {n}")) for n in range(3)]
    for post, at in zip(
        made, ("2026-11-29T23:30", "2026-11-26T00:10", "2026-11-30T08:00"), strict=True
    ):
        services.planning.for_moment(post.id, parse_moment(at, ZONE))
    found = services.planning.between("2026-11-26", "2026-11-29")
    assert [post.id for post in found] == [made[1].id, made[0].id]
    assert services.planning.between("0001-01-01", "9999-12-31")[-1].id == made[2].id


def test_the_day_is_that_of_the_zone_it_was_planned_in(services: Services, draft: Post) -> None:
    at = datetime(2026, 11, 27, 23, 30, tzinfo=UTC)
    services.planning.for_moment(draft.id, at, "Pacific/Auckland")
    assert [p.id for p in services.planning.between("2026-11-28", "2026-11-28")] == [draft.id]
    assert services.planning.between("2026-11-27", "2026-11-27") == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.dates(date(2026, 11, 27), date(2040, 12, 31)))
def test_every_day_can_be_planned_whatever_the_clocks_do(services: Services, day: date) -> None:
    draft = services.composer.save(services.composer.blank("The kiln is cold again."))
    post = services.planning.for_day(draft.id, day.isoformat())
    assert planned_day(post) == day.isoformat()
    assert post in services.planning.between(day.isoformat(), day.isoformat())
    before = (day - timedelta(days=1)).isoformat()
    assert post not in services.planning.between(before, before)
