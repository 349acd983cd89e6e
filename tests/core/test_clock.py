"""Moments in UTC, days where the person is."""

import os
from datetime import UTC, date, datetime

import pytest
import tzlocal

from core import clock
from core.problems import Known, Problem

NEW_YEAR = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)


def test_now_is_aware_and_in_utc() -> None:
    assert clock.now().tzinfo is UTC


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("UTC", "2026-12-31"),
        ("Europe/Berlin", "2027-01-01"),
        ("Pacific/Kiritimati", "2027-01-01"),
        ("America/Los_Angeles", "2026-12-31"),
        ("Atlantis/Capital", "2026-12-31"),
        ("../../etc/passwd", "2026-12-31"),
    ],
)
def test_the_day_is_the_persons_own(zone: str, day: str) -> None:
    assert clock.local_day(NEW_YEAR, zone) == day


def test_the_ends_of_the_calendar() -> None:
    first, last = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    assert clock.local_day(first, "America/New_York") == "0001-01-01"
    assert clock.local_day(last, "Asia/Tokyo") == "9999-12-31"


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2026-11-23T18:30", datetime(2026, 11, 23, 17, 30, tzinfo=UTC)),
        ("2026-07-23 18:30", datetime(2026, 7, 23, 16, 30, tzinfo=UTC)),
        ("2026-11-23", datetime(2026, 11, 22, 23, 0, tzinfo=UTC)),
        ("2026-11-23T18:30Z", datetime(2026, 11, 23, 18, 30, tzinfo=UTC)),
        ("2026-11-23T18:30-05:00", datetime(2026, 11, 23, 23, 30, tzinfo=UTC)),
        # The hour that comes twice is its first time, the hour that is left out still a moment.
        ("2026-10-25T02:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        ("2026-03-29T02:30", datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
    ],
)
def test_a_moment_without_offset_is_meant_where_the_person_is(text: str, at: datetime) -> None:
    assert clock.parse_moment(text, "Europe/Berlin") == at


@pytest.mark.parametrize("text", ["", "soon", "2026-13-01", "2026-11-23T25:00", "0001-01-01T00:00"])
def test_what_is_no_moment(text: str) -> None:
    with pytest.raises(Known) as known:
        clock.parse_moment(text, "Asia/Tokyo")
    assert known.value.problem is Problem.BAD_DATE
    assert known.value.detail == text


def test_days() -> None:
    assert clock.parse_day("2028-02-29") == date(2028, 2, 29)
    with pytest.raises(Known):
        clock.parse_day("2027-02-29")


def test_the_zone_that_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    for said, zone in (("Asia/Tokyo", "Asia/Tokyo"), (":Asia/Tokyo", "Asia/Tokyo")):
        monkeypatch.setenv("TZ", said)
        assert clock.local_zone() == zone
    for unknown in ("Atlantis/Capital", "JST-9", "/etc/passwd", "../x"):
        monkeypatch.setenv("TZ", unknown)
        assert clock.local_zone() == "UTC"


@pytest.mark.parametrize("broken", [ValueError(), LookupError()])
def test_a_computer_without_a_zone(monkeypatch: pytest.MonkeyPatch, broken: Exception) -> None:
    def unknown() -> str:
        raise broken

    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(os.path, "realpath", lambda path: path)
    monkeypatch.setattr(tzlocal, "get_localzone_name", unknown)
    assert clock.local_zone() == "UTC"
    monkeypatch.setattr(tzlocal, "get_localzone_name", lambda: "Asia/Tokyo")
    assert clock.local_zone() == "Asia/Tokyo"
    monkeypatch.setattr(os.path, "realpath", lambda _: "/usr/share/zoneinfo/Europe/Paris")
    assert clock.local_zone() == "Europe/Paris"
