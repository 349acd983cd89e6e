"""Row ids are moments: many things of one moment find a place each."""

from datetime import UTC, datetime, timedelta

from core.store import open_store
from core.store.rows import free_ids

MOMENT = datetime(2024, 3, 5, 10, tzinfo=UTC)


def test_thousands_of_one_moment_come_in_many_pieces() -> None:
    """Files unpacked together all have one date; a window of a thousand ids was too small once."""
    store = open_store(None)
    database = store.database
    kept: set[int] = set()
    for _ in range(8):
        ids = free_ids(database, "entries", [MOMENT] * 400 + [MOMENT + timedelta(days=1)])
        with database.atomic():
            database.connection.executemany(
                "INSERT INTO entries (id, uid, at, zone, day, body, modified) "
                "VALUES (?, ?, '2024-03-05', 'UTC', '2024-03-05', '', '2024-03-05')",
                [(number, f"{number}") for number in ids],
            )
        assert kept.isdisjoint(ids)
        kept.update(ids)
    assert len(kept) == 8 * 401
    assert max(kept) - min(kept) < 86_400_000_000 + 3300
    store.close()
