"""Weekly slots: the hours of the week at which one likes to tell something (pure)."""

import re
from collections.abc import Collection, Iterator
from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SLOT = re.compile(r"([a-z]{3})[a-z]*\s+(\d{1,2})(?::(\d{2}))?")
_WEEKS = 8


class Slot(NamedTuple):
    """`day` 0 is Monday."""

    day: int
    hour: time


def parse(text: str) -> list[Slot]:
    """`Mon 9:00, Thu 17:30`. ValueError for what is none."""
    slots = []
    for piece in filter(None, (piece.strip().lower() for piece in text.split(","))):
        found = _SLOT.fullmatch(piece)
        if found is None or found[1] not in _DAYS:
            raise ValueError(piece)
        slots.append(Slot(_DAYS.index(found[1]), time(int(found[2]), int(found[3] or 0))))
    return sorted(set(slots))


def valid(text: object) -> bool:
    try:
        return isinstance(text, str) and len(text) <= 253 and bool(parse(text) or not text.strip())
    except ValueError:
        return False


def is_zone(name: object) -> bool:
    """Whether there is a zone of this name."""
    try:
        return isinstance(name, str) and bool(ZoneInfo(name).key)
    except (KeyError, ValueError, OSError):
        return False


def free(
    slots: Collection[Slot], now: datetime, zone: str, taken: Collection[datetime]
) -> Iterator[datetime]:
    """The next slots at which nothing is planned yet, in UTC: 9:00 as the clock will show then.

    None without slots, or when all of the next weeks are taken.
    """
    here = now.astimezone(ZoneInfo(zone))
    for ahead in range(_WEEKS * 7):
        day = (here + timedelta(days=ahead)).date()
        for slot in slots:
            if slot.day == day.weekday():
                at = datetime.combine(day, slot.hour, ZoneInfo(zone)).astimezone(UTC)
                if at > now and at not in taken:
                    yield at
