"""What entries and posts share on their way in and out of rows."""

import os
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from core.store.database import Database

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def new_uid() -> str:
    """A random UUID (RFC 9562, version 4); loading `uuid` for it takes longer than an entry."""
    bits = bytearray(os.urandom(16))
    bits[6] = bits[6] & 0x0F | 0x40
    bits[8] = bits[8] & 0x3F | 0x80
    text = bits.hex()
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def to_text(at: datetime) -> str:
    """UTC ISO text of fixed width, so that text order is time order."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def to_time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


_FURTHER = 50_000


def free_ids(database: Database, table: str, moments: Iterable[datetime]) -> list[int]:
    """A free chronological row id for each moment: its microseconds, plus one until free."""
    wanted = [(at - EPOCH) // _MICROSECOND for at in moments]
    if not wanted:
        return []
    high = max(wanted) + len(wanted) + 1_000
    taken = _taken(database, table, min(wanted), high)
    after: dict[int, int] = {}  # files copied together have one moment: nobody walks past all again
    free = []
    for number in wanted:
        candidate = after.get(number, number)
        while candidate in taken:
            candidate += 1
            if candidate > high:
                taken |= _taken(database, table, high + 1, high + _FURTHER)
                high += _FURTHER
        taken.add(candidate)
        after[number] = candidate + 1
        free.append(candidate)
    return free


def _taken(database: Database, table: str, first: int, last: int) -> set[int]:
    sql = f"SELECT id FROM {table} WHERE id BETWEEN ? AND ?"
    return {row[0] for row in database.rows(sql, (first, last))}
