"""Planned posts and weekly slots: nine o'clock as the clock shows it then, and never a heap."""

from datetime import UTC, datetime, timedelta

import pytest

from core import weekly
from core.services import Services
from tests.core.conftest import Clock, Restart

BERLIN = "Europe/Berlin"


def test_a_slot_is_the_same_hour_on_both_sides_of_a_change_of_clocks() -> None:
    slots = weekly.parse("Sun 9:00")
    before = datetime(2026, 10, 20, tzinfo=UTC)
    first = next(weekly.free(slots, before, BERLIN, ()))
    assert first == datetime(2026, 10, 25, 8, tzinfo=UTC), "winter time began that night"
    summer = next(weekly.free(slots, datetime(2026, 3, 28, tzinfo=UTC), BERLIN, ()))
    assert summer == datetime(2026, 3, 29, 7, tzinfo=UTC)
    assert next(weekly.free(slots, before, BERLIN, (first,))) == first + timedelta(days=7)


def test_slots_as_typed() -> None:
    assert weekly.parse("thu 17:30, Monday 9") == weekly.parse("Mon 9:00,Thu 17:30,")
    assert weekly.valid("")
    for wrong in ("Mon", "9:00", "Xyz 9:00", "Mon 25:00", 7):
        assert not weekly.valid(wrong)
    assert not list(weekly.free((), datetime(2026, 1, 1, tzinfo=UTC), BERLIN, ()))


def planned(services: Services, clock: Clock, **much: float) -> str:
    post = services.composer.save(services.composer.blank("The kiln."))
    services.planning.for_moment(post.id, clock.at + timedelta(**much))
    return post.id


@pytest.mark.parametrize("sends", [True, False])
def test_what_comes_due_is_told_once(services: Services, clock: Clock, sends: bool) -> None:
    due = services.posting.due
    post = planned(services, clock, hours=1)
    due.set_sends(post, sends=sends)
    assert due.look() == []
    assert due.next_moment() is not None
    clock.at += timedelta(hours=1)
    (came,) = due.look()
    assert (came.post.id, came.sends, came.late) == (post, sends, False)
    assert due.look() == []
    assert [each.id for each in due.overdue()] == [post]


def test_after_sleep_or_a_restart_it_is_late(
    services: Services, clock: Clock, restart: Restart
) -> None:
    due = services.posting.due
    one, two = planned(services, clock, hours=1), planned(services, clock, hours=5)
    clock.at += timedelta(hours=2)  # the computer slept
    assert [(each.post.id, each.late) for each in due.look()] == [(one, True)]
    clock.at += timedelta(hours=9)
    again = restart()
    assert [(each.post.id, each.late) for each in again.posting.due.look()] == [(two, True)]


def test_a_reminder_is_the_default(services: Services, clock: Clock) -> None:
    post = planned(services, clock, hours=1)
    assert not services.posting.due.sends(post)
    services.settings.set("planned posts", "send")
    assert services.posting.due.sends(post)
