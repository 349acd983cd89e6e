"""Looking back: this day in other years, the calendar, people, tags, places, moods, words, photos.

What takes long is handed out as work for a worker, which opens the journal once more for reading.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any, TypeVar

from core.clock import Now, local_day, parse_day
from core.memories import Mark, Memories, Mood, Name, Photo, Words
from core.mix import monday
from core.model import Entry
from core.register import key
from core.store import Store

NEAR = 3
"""Days before and after that are looked at where a day has nothing."""
T = TypeVar("T")


class Lookback:
    """Reads and never writes. Days are ISO text."""

    def __init__(self, store: Store, now: Now, zone: str) -> None:
        self._store, self._now, self._zone = store, now, zone

    def today(self) -> str:
        return local_day(self._now(), self._zone)

    def on_this_day(self, day: str, limit: int, after: Entry | None = None) -> Memories:
        """This day in other years, newest first; where there is nothing, the NEAR days around it.

        At most `limit` of them, the next ones older than `after`. The day itself is no memory yet.
        The 29 February is remembered on the 28 too, where a year has none.
        """
        ask = self._store.lookback
        days = _month_days(parse_day(day), 0)
        years = ask.years_of(days, day)
        if years:
            return Memories(day, ask.of_month_days(days, day, limit, after), years)
        start = (parse_day(day) - timedelta(days=NEAR)).isoformat()
        around = ask.of_month_days(_month_days(parse_day(day), NEAR), start, limit, after)
        return Memories(day, around, near=bool(around))

    def marks(self, first: str, last: str) -> dict[str, Mark]:
        """What each day with entries has, by day."""
        return {mark.day: mark for mark in self._store.lookback.marks(first, last)}

    def photos(self, first: str, last: str) -> list[Photo]:
        """The photos of these days, oldest first."""
        return self._store.lookback.photos(first, last)

    def years(self) -> tuple[int, int] | None:
        """The first and the last year with an entry; None where nothing is written."""
        days = self._store.lookback.days()
        return (int(days[-1][:4]), int(days[0][:4])) if days else None

    def photo_years(self) -> list[int]:
        """The years with a photo, oldest first."""
        return [int(year) for year in self._store.lookback.photo_years()]

    def has_places(self) -> bool:
        """Whether any entry says where it was."""
        return self._store.lookback.has_places()

    def tags(self) -> Callable[[], list[Name]]:
        """Work: every tag, most used first."""
        return self._work(lambda store: _names(store.lookback.lists("tags")))

    def people(self) -> Callable[[], list[Name]]:
        """Work: everybody beside entries and in the register, most met first.

        Who only stands in the register has no entries and no days. Two spellings of one name that
        differ in their case are one person.
        """

        def work(store: Store) -> list[Name]:
            beside = _names(store.lookback.lists("people"))
            met = {key(name.name) for name in beside}
            said = [p.name for p in store.people.everybody() if p.naming.value != "nobody"]
            return beside + [Name(name, 0, "", "") for name in said if key(name) not in met]

        return self._work(work)

    def places(self) -> Callable[[], list[Name]]:
        """Work: every place that came with an entry, most visited first, by the name it goes by."""

        def work(store: Store) -> list[Name]:
            rows = store.lookback.lists("place")
            return _names(([said], *rest) for place, *rest in rows if (said := place_name(place)))

        return self._work(work)

    def moods(self, *, by_week: bool) -> Callable[[], list[Mood]]:
        """Work: each week or month in which a mood was given, oldest first."""

        def work(store: Store) -> list[Mood]:
            found: dict[str, tuple[int, int]] = {}
            for day, total, count in store.lookback.moods():
                start = monday(day) if by_week else f"{day[:7]}-01"
                before = found.get(start, (0, 0))
                found[start] = (before[0] + total, before[1] + count)
            return [Mood(start, total / n, n) for start, (total, n) in sorted(found.items())]

        return self._work(work)

    def words(self) -> Callable[[], list[Words]]:
        """Work: how much was written in each month, oldest first."""

        def work(store: Store) -> list[Words]:
            found: dict[str, list[int]] = {}
            for day, title, body in store.lookback.texts():
                month = found.setdefault(day[:7], [0, 0])
                month[0] += 1
                month[1] += len(title.split()) + len(body.split())
            return [Words(month, *numbers) for month, numbers in sorted(found.items())]

        return self._work(work)

    def streak(self) -> int:
        """How many days in a row have an entry, up to today, or to yesterday if today has none."""
        today = parse_day(self.today())
        days = iter(self._store.lookback.days())
        day = next(days, "")
        while day > today.isoformat():  # entries may lie ahead
            day = next(days, "")
        wanted = today if day == today.isoformat() else today - timedelta(days=1)
        count = 0
        while day and day == wanted.isoformat():
            count, wanted, day = count + 1, wanted - timedelta(days=1), next(days, "")
        return count

    def surprise(self, *, private: bool, but: str = "") -> Entry | None:
        """Any entry, another than `but` where there is one; private ones only if wanted."""
        import random

        count = self._store.lookback.count(private=private)
        place = random.randrange(count) if count else 0  # noqa: S311 - no secret
        found = self._store.lookback.at(place, private=private)
        if found is not None and found.id == but and count > 1:
            return self._store.lookback.at((place + 1) % count, private=private)
        return found

    def _work(self, ask: Callable[[Store], T]) -> Callable[[], T]:
        again = self._store.to_read()

        def work() -> T:
            with _closing(again()) as store:
                return ask(store)

        return work


def place_name(place: dict[str, Any]) -> str:
    """What a place goes by: its name, else the town, the region, the country or where it lies."""
    for part in ("name", "locality", "region", "country", "address"):
        said = place.get(part)
        if isinstance(said, str) and said.strip():
            return " ".join(said.split())
    latitude, longitude = place.get("latitude"), place.get("longitude")
    if isinstance(latitude, int | float) and isinstance(longitude, int | float):
        return f"{latitude:.2f}, {longitude:.2f}"
    return ""


def _names(rows: Iterable[tuple[Any, ...]]) -> list[Name]:
    """One line a name, whatever its case; it is written as most entries write it."""
    found: dict[str, Name] = {}
    most: dict[str, int] = {}
    for values, entries, first, last in rows:
        for value in values:
            known = found.get(key(value), Name(value, 0, first, last))
            written = value if entries > most.get(key(value), 0) else known.name
            most[key(value)] = max(entries, most.get(key(value), 0))
            found[key(value)] = Name(
                written, known.entries + entries, min(known.first, first), max(known.last, last)
            )
    return sorted(found.values(), key=lambda name: (-name.entries, name.name.casefold()))


def _month_days(day: date, around: int) -> list[str]:
    """The day and those around it, as `05-02`."""
    found = []
    for step in range(-around, around + 1):
        one = day + timedelta(days=step)
        found.append(one.isoformat()[5:])
        if found[-1] == "02-28" and (one + timedelta(days=1)).month == 3:
            found.append("02-29")
    return found


@contextmanager
def _closing(store: Store) -> Iterator[Store]:
    try:
        yield store
    finally:
        store.close()
