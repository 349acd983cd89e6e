"""Targets over time: a change holds from its day on, and the past keeps its own until asked."""

from datetime import timedelta

import pytest

from core import mix
from core.aims import Term
from core.model import Kind, Targets
from core.services import Services
from tests.core.conftest import Clock, Restart

HUMAN, THIRDS, FIVE = (mix.PRESETS[name] for name in ("human first", "thirds", "5-3-2"))
OWN = Targets("own", dict(zip(Kind, (0.5, 0.2, 0.1, 0.1, 0.05, 0.05), strict=True)))


def names(services: Services, *days: str, network: str = "") -> list[str]:
    on = services.aims.of(network)
    return [on(day).name for day in days]


def test_before_any_change_the_same_holds_always(services: Services) -> None:
    assert names(services, "0001-01-01", "2026-11-25", "9999-12-31") == ["human first"] * 3
    assert services.aims.terms() == []


def test_a_change_is_dated_and_the_past_keeps_its_targets(services: Services) -> None:
    services.settings.set("targets", "thirds")
    assert names(services, "2026-11-24", "2026-11-25", "2027-01-01") == [
        "human first",
        "thirds",
        "thirds",
    ]
    assert services.aims.terms() == [Term("", HUMAN), Term("2026-11-25", THIRDS)]


def test_a_week_is_read_with_what_holds_on_its_last_day(services: Services) -> None:
    services.settings.set("targets", "thirds")
    weeks = services.insights.between("2026-11-18", "2026-11-25")
    assert [week.targets for week in weeks] == [HUMAN, THIRDS]
    assert [column.targets for column in services.insights.weeks(2)] == [HUMAN, THIRDS]


def test_changes_of_one_day_are_one_change(services: Services) -> None:
    services.settings.set("targets", "thirds")
    services.settings.set("targets", "5-3-2")
    assert services.aims.terms() == [Term("", HUMAN), Term("2026-11-25", FIVE)]
    services.settings.set("targets", "human first")
    assert services.aims.terms() == [Term("", HUMAN)]


def test_terms_outlive_a_restart(restart: Restart, clock: Clock) -> None:
    restart().aims.use(OWN)
    clock.at += timedelta(days=10)
    services = restart()
    assert services.aims.now() == OWN
    services.aims.use(THIRDS)
    days = ("2026-11-20", "2026-11-30", "2026-12-05")
    assert names(restart(), *days) == ["human first", "own", "thirds"]


def test_the_past_takes_the_new_ones_when_asked(services: Services) -> None:
    services.aims.use(OWN)
    services.aims.apply_to_past()
    assert names(services, "2020-01-01", "2026-11-25") == ["own", "own"]
    assert services.insights.between("2020-01-01", "2020-01-01")[0].targets == OWN


def test_one_network_may_have_its_own(services: Services, clock: Clock) -> None:
    services.aims.use_for("mastodon", OWN)
    assert names(services, "2026-11-24", "2026-11-25", network="mastodon") == ["human first", "own"]
    assert names(services, "2026-11-25", network="x") == ["human first"]
    assert names(services, "2026-11-25") == ["human first"]
    clock.at += timedelta(days=1)
    services.aims.use(THIRDS)
    assert names(services, "2026-11-26", network="mastodon") == ["own"]
    clock.at += timedelta(days=1)
    services.aims.use_for("mastodon", None)
    days = ("2026-11-24", "2026-11-26", "2026-11-27")
    assert names(services, *days, network="mastodon") == ["human first", "own", "thirds"]


def test_a_week_on_one_network_is_read_with_its_targets(services: Services) -> None:
    for network in ("mastodon", "x"):
        services.composer.record(f"On {network}", kind=Kind.STORY, on=[network])
    services.aims.use_for("mastodon", OWN)
    week, told = services.insights.on("mastodon").week()
    assert (week.targets, week.posts, [post.text for post in told]) == (OWN, 1, ["On mastodon"])
    assert [c.posts for c in services.insights.on("x").weeks(1)] == [1]
    assert services.insights.week()[0].posts == 2
    assert services.looks.networks() == ["mastodon", "x"]


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        {"": [["2026-11-25"]]},
        {"": [["2026-11-25", "own", {}]]},
        {"": [["2026-11-25", "", {}], ["2026-11-20", "", {}]]},
        {"": "thirds"},
    ],
)
def test_terms_that_make_no_sense_are_not_kept(services: Services, wrong: object) -> None:
    with pytest.raises(ValueError, match="targets since"):
        services.settings.set("targets since", wrong)
