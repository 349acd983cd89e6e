"""Looking at the mix: the weeks of what was told, and what this week lacks."""

from datetime import date, timedelta

from core import mix
from core.clock import Now, local_day, parse_day
from core.model import Kind, Told, Week
from core.settings import Settings
from core.store import Store


class Insights:
    """Reads only; every question is answered afresh."""

    def __init__(self, store: Store, settings: Settings, now: Now, zone: str) -> None:
        self._store = store
        self._settings = settings
        self._now = now
        self._zone = zone

    def week(self, day: str | None = None) -> tuple[Week, list[Told]]:
        """The week that holds `day` (default: today) and its posts, oldest first. Known(BAD_DATE)."""
        start = self._monday(day)
        told = self._told(start, start)
        return mix.week(start, told, self._settings.targets()), told

    def between(self, first_day: str, last_day: str) -> list[Week]:
        """Each week that has one of these days, whole and with its pattern. Known(BAD_DATE)."""
        first, last = self._monday(first_day), self._monday(last_day)
        return mix.weeks(first, last, self._told(first, last), self._settings.targets())

    def weeks(self, count: int | None = None) -> list[mix.Column]:
        """The last `count` weeks up to this one, oldest first, empty ones included.

        None: all since the first post that was sent. The database counts, so that ten years cost
        little more than the bare query.
        """
        last = self._monday(None)
        if count is None:
            first = min(self._monday(self._store.posts.first_day() or None), last)
        else:
            first = date.fromordinal(max(last.toordinal() - 7 * (max(count, 1) - 1), 1))
        rows = self._store.posts.weekly(first.isoformat(), last.isoformat())
        return mix.columns(rows, first, last)

    def lacking(self) -> list[Kind]:
        """The kinds that this week has too little of, most wanted first; never sales."""
        (week,) = self.weeks(1)
        return mix.lacking(week.counts, self._settings.targets())

    def _monday(self, day: str | None) -> date:
        today = local_day(self._now(), self._zone)
        return date.fromisoformat(mix.monday(parse_day(day or today).isoformat()))

    def _told(self, first: date, last: date) -> list[Told]:
        """The posts of the weeks that begin on these days and between."""
        until = last + min(timedelta(days=6), date.max - last)
        return self._store.posts.told(first.isoformat(), until.isoformat())
