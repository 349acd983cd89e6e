"""Moments as others write them: with a zone, an offset or neither; days; ticks and milliseconds."""

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.exchange.incoming import Said, Told

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NOON = time(12)
_FIRST, _LAST = datetime(1, 1, 3, tzinfo=UTC), datetime(9999, 12, 29, tzinfo=UTC)
_ODD_OFFSETS = (
    "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tehran", "Asia/Kabul", "Asia/Yangon", "Australia/Darwin",
    "Australia/Adelaide", "Australia/Eucla", "Australia/Lord_Howe", "America/St_Johns",
    "Pacific/Marquesas", "Pacific/Chatham", "America/Caracas",
)  # fmt: skip
_OFFSET = re.compile(r"^(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?$")
_FRACTION = re.compile(r"(\.\d{6})\d+")
_COMPACT = re.compile(r"([+-]\d{2})(\d{2})$")


class NoMoment(ValueError):  # noqa: N818 - it reads as what it is
    """A text or number that is no moment."""


def moment(text: str) -> datetime:
    """An ISO moment, aware if it says its offset, else naive. NoMoment."""
    plain = text.strip().replace("\\/", "/")
    plain = _COMPACT.sub(r"\1:\2", _FRACTION.sub(r"\1", plain)) if len(plain) > 19 else plain
    if len(plain) > 10 and plain[10:11] == " ":
        plain = plain[:10] + "T" + plain[11:].replace(" ", "")
    try:
        return datetime.fromisoformat(plain)
    except ValueError as error:
        raise NoMoment(text) from error


def from_seconds(seconds: float) -> datetime:
    """Seconds since 1970, also before. NoMoment."""
    try:
        return EPOCH + timedelta(seconds=seconds)
    except (OverflowError, ValueError) as error:
        raise NoMoment(str(seconds)) from error


def from_ms(value: object) -> datetime:
    """Milliseconds since 1970, as a number or as its text. NoMoment."""
    try:
        return EPOCH + timedelta(milliseconds=int(value))  # type: ignore[call-overload,no-any-return]
    except (OverflowError, ValueError, TypeError) as error:
        raise NoMoment(str(value)) from error


def from_ticks(ticks: int) -> datetime:
    """A naive local moment of .NET: 100 ns since the year 1. NoMoment."""
    try:
        return datetime(1, 1, 1) + timedelta(microseconds=ticks // 10)  # noqa: DTZ001 - it is local
    except (OverflowError, ValueError, TypeError) as error:
        raise NoMoment(str(ticks)) from error


def known_zone(name: str) -> str:
    """The IANA name, or empty when nobody knows it here."""
    plain = name.strip().replace("\\/", "/")
    return plain if plain and _zone(plain) is not None else ""


@lru_cache(512)
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def placed(at: datetime, zone: str, told: Told) -> tuple[datetime, str]:
    """(UTC, IANA zone) of a moment. `zone` is what the file says: a name, an offset or nothing.

    A naive moment is local there; without a zone it is meant in the person's own, and that is told.
    Of an offset alone the person's zone is taken if it fits, else one that has that offset. NoMoment.
    """
    name = known_zone(zone)
    offset = _offset(zone)
    if zone and not name and offset is None:
        told.say(Said.UNKNOWN_ZONE, zone[:60])
    try:
        if at.tzinfo is None:
            if not name and offset is not None:
                at = at.replace(tzinfo=UTC) - offset
                name = zone_with(offset, at, told.zone)
            else:
                if not name:
                    told.say(Said.LOCAL_TIME)
                name = name or told.zone
                at = local(at, name, told)
        elif not name:
            own = offset if offset is not None else at.utcoffset()
            # Z alone says where the writer's server was, not where the person was
            name = told.zone if offset is None and not own else zone_with(own, at, told.zone)
        at = at.astimezone(UTC)
    except (OverflowError, ValueError) as error:
        raise NoMoment(str(at)) from error
    if not _FIRST <= at <= _LAST:
        raise NoMoment(str(at))
    return at, name


def local(at: datetime, zone: str, told: Told) -> datetime:
    """A naive moment of clocks in this zone, as UTC; an hour that was skipped is told."""
    meant = at.replace(tzinfo=ZoneInfo(zone))
    utc = meant.astimezone(UTC)
    if utc.astimezone(meant.tzinfo).replace(tzinfo=None) != at.replace(fold=0):
        told.say(Said.DAYLIGHT_GAP, at.isoformat(" ", "minutes"))
    return utc


def whole_day(day: date, told: Told) -> tuple[datetime, str]:
    """A day without an hour: its noon where the person is."""
    told.say(Said.NO_TIME)
    return local(datetime.combine(day, NOON), told.zone, told), told.zone


def zone_with(offset: timedelta | None, at: datetime, own: str) -> str:
    """A zone that had this offset at this moment: the person's own, or a fixed one."""
    if offset is None:
        return own
    if _offset_of(own, at) == offset:
        return own
    hours, rest = divmod(int(offset.total_seconds()), 3600)
    if not rest and -12 <= hours <= 14:
        return f"Etc/GMT{-hours:+d}" if hours else "UTC"  # POSIX: east is minus
    return next((name for name in _ODD_OFFSETS if _offset_of(name, at) == offset), own)


def _offset_of(zone: str, at: datetime) -> timedelta | None:
    found = _zone(zone)
    try:
        return at.astimezone(found).utcoffset() if found else None
    except OverflowError:
        return None


def _offset(text: str) -> timedelta | None:
    """`+02:00`, `GMT+2`, `-0330` as a time difference."""
    found = _OFFSET.match(text.strip())
    if not found:
        return None
    much = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return (-much if found[1] == "-" else much) if much <= timedelta(hours=15) else None
