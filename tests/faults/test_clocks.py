"""Clocks that jump, zones that change, summer time: every entry stays, on the day it was written."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.backups import DAILY
from core.model import replace
from core.services import Services, build

BERLIN, NEW_YORK, APIA = "Europe/Berlin", "America/New_York", "Pacific/Apia"


class Clock:
    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


def write(services: Services, body: str) -> str:
    return services.journal.save(replace(services.journal.blank(), body=body)).id


def test_a_clock_that_jumps_back_and_forth(tmp_path: Path) -> None:
    clock = Clock(datetime(2026, 11, 25, 12, 0, tzinfo=UTC))
    services = build(tmp_path, clock, BERLIN)
    ids = []
    for hours in (0, -1, -1, 30_000, 0, -200_000, 0, 0):
        clock.at = datetime(2026, 11, 25, 12, 0, tzinfo=UTC) + timedelta(hours=hours)
        ids.append(write(services, f"at {hours}"))
        services.journal.empty_old_trash()
        if services.backups.due():
            services.backups.work(DAILY)()
    assert len(set(ids)) == len(ids) == services.journal.count()
    assert services.store.problems() == []
    assert services.backups.problems() == []
    services.close()


def test_a_clock_that_jumps_while_an_entry_is_edited(tmp_path: Path) -> None:
    clock = Clock(datetime(2026, 11, 25, 12, 0, tzinfo=UTC))
    services = build(tmp_path, clock, BERLIN)
    entry = services.journal.save(replace(services.journal.blank(), body="first"))
    clock.at -= timedelta(days=400)
    entry = services.journal.save(replace(entry, body="second, other words"))
    clock.at += timedelta(days=800)
    entry = services.journal.save(replace(entry, body="third"))
    said = {version.body for version in services.history.of_entry(entry.id)}
    assert said == {"first", "second, other words"}
    assert entry.day == "2026-11-25"
    services.close()


@pytest.mark.parametrize(
    ("zone", "around"),
    [
        (BERLIN, datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),  # an hour is left out
        (BERLIN, datetime(2026, 10, 25, 1, 0, tzinfo=UTC)),  # an hour comes twice
        (NEW_YORK, datetime(2026, 11, 1, 6, 0, tzinfo=UTC)),
        (APIA, datetime(2011, 12, 30, 10, 0, tzinfo=UTC)),  # a day was left out
    ],
)
def test_over_a_change_of_the_clocks(tmp_path: Path, zone: str, around: datetime) -> None:
    clock = Clock(around - timedelta(hours=2))
    services = build(tmp_path, clock, zone)
    written = []
    for number in range(49):
        clock.at += timedelta(minutes=5)
        written.append(write(services, f"{number}"))
    newest_first = [entry.id for entry in services.journal.latest(99)]
    assert newest_first == written[::-1]  # in the order of time, whatever the wall clock showed
    assert services.store.problems() == []
    services.close()


def test_a_journey_changes_no_day_that_was_written(tmp_path: Path) -> None:
    clock = Clock(datetime(2026, 11, 25, 23, 30, tzinfo=UTC))
    home = build(tmp_path, clock, BERLIN)
    entry = write(home, "just after midnight")
    home.close()
    away = build(tmp_path, clock, NEW_YORK)
    assert away.journal.get(entry).day == "2026-11-26"
    edited = away.journal.save(replace(away.journal.get(entry), body="edited away"))
    assert (edited.day, edited.zone) == ("2026-11-26", BERLIN)
    assert away.journal.get(write(away, "here")).day == "2026-11-25"
    away.close()


def test_entries_of_the_same_moment(tmp_path: Path) -> None:
    clock = Clock(datetime(2026, 11, 25, 12, 0, tzinfo=UTC))
    services = build(tmp_path, clock, BERLIN)
    written = {write(services, f"{number}") for number in range(50)}
    assert len(written) == services.journal.count() == 50
    services.close()


def test_the_zone_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(time, "tzset"):
        pytest.skip("this system takes no zone from the environment")
    for zone in (BERLIN, "No/Such_Zone", ""):
        monkeypatch.setenv("TZ", zone)
        services = build(tmp_path)
        assert services.journal.get(write(services, zone or "none")).day
        services.close()
