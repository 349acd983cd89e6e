"""Looking at the mix: the weeks of what was told, and what this week lacks."""

from datetime import date, timedelta

from core import mix
from core.aims import Aims
from core.clock import Now, local_day, parse_day
from core.model import Kind, Told, Week
from core.settings import Settings
from core.store import Store


class Insights:
    """Reads only; every question is answered afresh.

    Weeks begin as the person's do, or on Monday for `iso` (the command line names ISO weeks). With
    a `network` only what went there is looked at, under the targets for it.
    """

    def __init__(
        self,
        store: Store,
        settings: Settings,
        aims: Aims,
        now: Now,
        zone: str,
        *,
        iso: bool = False,
        network: str = "",
    ) -> None:
        self._store = store
        self._settings = settings
        self._aims = aims
        self._now = now
        self._zone = zone
        self._iso = iso
        self._network = network

    def iso(self) -> "Insights":
        """The same in ISO weeks, from Monday to Sunday, whatever the person's weeks are."""
        return self._with(iso=True, network=self._network)

    def on(self, network: str) -> "Insights":
        """The same for what went to one network; empty: to all."""
        return self._with(iso=self._iso, network=network)

    def week(self, day: str | None = None) -> tuple[Week, list[Told]]:
        """The week that holds `day` (default: today) and its posts, oldest first. Known(BAD_DATE)."""
        start = self._start(day)
        told = self._told(start, start)
        (week,) = mix.weeks(start, start, told, self._aim(), starts=self._starts())
        return week, told

    def between(self, first_day: str, last_day: str) -> list[Week]:
        """Each week that has one of these days, whole and with its pattern. Known(BAD_DATE)."""
        first, last = self._start(first_day), self._start(last_day)
        told = self._told(first, last)
        return mix.weeks(first, last, told, self._aim(), starts=self._starts())

    def told(self, first_day: str, last_day: str) -> list[Told]:
        """The posts of these days, both included, oldest first."""
        return self._store.posts.told(first_day, last_day, self._network)

    def weeks(self, count: int | None = None) -> list[mix.Column]:
        """The last `count` weeks up to this one, oldest first, empty ones included.

        None: all since the first post that was sent. The database counts, so that ten years cost
        little more than the bare query.
        """
        last = self._start(None)
        if count is None:
            first = min(self._start(self._store.posts.first_day() or None), last)
        else:
            back = date.fromordinal(max(last.toordinal() - 7 * (max(count, 1) - 1), 1))
            first = mix.start_of(back, self._starts())
        sunday = self._starts() == mix.SUNDAY
        rows = self._store.posts.weekly(
            first.isoformat(), last.isoformat(), sunday=sunday, network=self._network
        )
        return mix.columns(rows, first, last, self._aim(), starts=self._starts())

    def first_weekday(self) -> int:
        """Where the weeks begin, as date.weekday() counts."""
        return self._starts()

    def lacking(self) -> list[Kind]:
        """The kinds that this week has too little of, most wanted first; never sales."""
        (week,) = self.weeks(1)
        return mix.lacking(week.counts, week.targets)

    def _with(self, *, iso: bool, network: str) -> "Insights":
        return Insights(
            self._store,
            self._settings,
            self._aims,
            self._now,
            self._zone,
            iso=iso,
            network=network,
        )

    def _aim(self) -> mix.Aim:
        return self._aims.of(self._network)

    def _starts(self) -> int:
        return mix.MONDAY if self._iso else self._settings.week_starts()

    def _start(self, day: str | None) -> date:
        today = local_day(self._now(), self._zone)
        return mix.start_of(parse_day(day or today), self._starts())

    def _told(self, first: date, last: date) -> list[Told]:
        """The posts of the weeks that begin on these days and between."""
        until = last + min(timedelta(days=6), date.max - last)
        return self._store.posts.told(first.isoformat(), until.isoformat(), self._network)
