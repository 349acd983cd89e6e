"""What could be told: asks the language engine and remembers what the person said of its answers.

The engine's work is handed out as a function of values only, to be run on a worker thread.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from core.changes import Changes, EntryChanged, SuggestionJudged
from core.clock import Now
from core.composer import Composer
from core.insights import Insights
from core.model import Entry, Suggestion
from core.store import Store
from core.store.verdicts import DECLINED

Work = Callable[[], list[Suggestion]]
_RECENT = 60
_YEAR = 366
_AROUND_DAYS = 3
_YEARS_BACK = 10


class Suggestions:
    """Suggestions are made anew each time they are shown; only verdicts are kept."""

    def __init__(
        self, store: Store, changes: Changes, composer: Composer, insights: Insights, now: Now
    ) -> None:
        self._store = store
        self._changes = changes
        self._composer = composer
        self._insights = insights
        self._now = now

    def from_entry(self, entry: Entry, limit: int = 3, network_limit: int = 300) -> Work:
        """Work that finds what this entry, saved or not, could tell; best first."""
        if entry.private or entry.quiet or not entry.body.strip():
            return list
        wanted = self._wanted(limit, network_limit)

        def work() -> list[Suggestion]:
            from core.language import suggest

            return suggest.from_entry(entry.id, entry.body, entry.day, **wanted)

        return work

    def from_journal(self, today: str, limit: int = 5, network_limit: int = 300) -> Work:
        """Work that finds what the whole journal could tell on this day; best first."""
        entries, wanted = self._candidates(today), self._wanted(limit, network_limit)

        def work() -> list[Suggestion]:
            from core.language import suggest

            return suggest.from_journal(entries, today, **wanted)

        return work

    def _wanted(self, limit: int, network_limit: int) -> dict[str, Any]:
        """What the engine is told beside the entries, gathered on the main thread."""
        return {
            "lacking": self._insights.lacking(),
            "declined": self._store.verdicts.keys(),
            "told": self._composer.told_since(_YEAR),
            "people": [name for name, _ in self._store.entries.people()],
            "limit": limit,
            "network_limit": network_limit,
        }

    def decline(self, suggestion: Suggestion) -> None:
        """Not this one, ever again."""
        for entry in {source.entry for source in suggestion.sources}:
            self._store.verdicts.put(entry, suggestion.key, suggestion.text, DECLINED, self._now())
            self._changes.tell(SuggestionJudged(entry))

    def take_back(self, suggestion: Suggestion) -> None:
        """Undo `decline`."""
        for entry in {source.entry for source in suggestion.sources}:
            self._store.verdicts.withdraw(entry, suggestion.key)
            self._changes.tell(EntryChanged(entry))

    def _candidates(self, today: str) -> list[Entry]:
        """The newest entries up to `today`, and those around this day in earlier years."""
        day = date.fromisoformat(today)
        recent = (day - timedelta(days=_RECENT)).isoformat()
        entries = self._store.entries.between(recent, today)
        for years in range(1, min(_YEARS_BACK, day.year - 2) + 1):
            then = day - timedelta(days=round(years * 365.2425))
            entries += self._store.entries.between(
                (then - timedelta(days=_AROUND_DAYS)).isoformat(),
                (then + timedelta(days=_AROUND_DAYS)).isoformat(),
            )
        return [e for e in entries if not (e.private or e.quiet)]
