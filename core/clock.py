"""Moments: aware and in UTC; the local day and the IANA zone are found here and nowhere else."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo
from functools import cache

from core.problems import Known, Problem

Now = Callable[[], datetime]
EARLIEST_CLOCK = datetime(2000, 1, 1, tzinfo=UTC)
"""A computer whose clock is before this has lost its battery, not found an old diary."""


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def local_zone() -> str:
    """The IANA name of this computer's time zone; `UTC` when the system does not tell one."""
    name = os.environ.get("TZ", "").lstrip(":") or _linked_zone()
    try:
        if not name:
            import tzlocal  # costs 20 ms at the start, so only where it must be asked

            name = tzlocal.get_localzone_name()
        zone_info(name)
    except (ValueError, LookupError):
        return "UTC"
    return name


@cache
def zone_info(zone: str) -> tzinfo:
    """The rules of a zone. LookupError or ValueError for one that is unknown."""
    from zoneinfo import ZoneInfo  # takes 3 ms to load, and a search in a terminal needs no zone

    return ZoneInfo(zone)


def _linked_zone() -> str:
    """The zone that /etc/localtime points to, as on most Unix systems; else empty."""
    _, found, name = os.path.realpath("/etc/localtime").partition("/zoneinfo/")
    return name if found else ""


def local(at: datetime, zone: str) -> datetime:
    """The moment as clocks in `zone` show it (an unknown zone: UTC)."""
    try:
        return at.astimezone(zone_info(zone))
    except (LookupError, ValueError, OverflowError):
        return at.astimezone(UTC)


def local_day(at: datetime, zone: str) -> str:
    return local(at, zone).date().isoformat()


def parse_moment(text: str, zone: str) -> datetime:
    """An ISO day or moment as UTC; without an offset it is meant in `zone`. Known(BAD_DATE)."""
    try:
        at = datetime.fromisoformat(text)
        if at.tzinfo is None:
            at = at.replace(tzinfo=zone_info(zone))
        return at.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Known(Problem.BAD_DATE, text) from error


def parse_day(text: str) -> date:
    """An ISO day. Known(BAD_DATE)."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Known(Problem.BAD_DATE, text) from error
