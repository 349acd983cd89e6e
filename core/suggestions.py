"""What could be told: asks the language engine and remembers what the person said of its answers.

The engine's work is handed out as a function of values only, to be run on a worker thread.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from core.changes import Changes, EntryChanged, SuggestionJudged
from core.clock import Now
from core.composer import Composer
from core.insights import Insights
from core.model import Entry, Suggestion
from core.people import People
from core.settings import Settings
from core.store import Store
from core.store.rows import to_text
from core.store.verdicts import DECLINED

Work = Callable[[], list[Suggestion]]
_RECENT = 60
_YEAR = 366
_MONTH = timedelta(days=31)
_AROUND_DAYS = 3
_YEARS_BACK = 10


class Suggestions:
    """Suggestions are made anew each time they are shown; kept are verdicts and questions asked."""

    def __init__(
        self,
        store: Store,
        changes: Changes,
        composer: Composer,
        insights: Insights,
        people: People,
        settings: Settings,
        now: Now,
    ) -> None:
        self._store = store
        self._changes = changes
        self._composer = composer
        self._insights = insights
        self._people = people
        self._settings = settings
        self._now = now

    def is_private(self, entry: Entry) -> bool:
        """Whether an entry is kept for its writer: marked so itself, or by one of its tags."""
        tags = {_tag(tag) for tag in self._settings.get("private tags")}
        return entry.private or any(_tag(tag) in tags for tag in entry.tags)

    def from_entry(self, entry: Entry, limit: int = 3, network_limit: int = 300) -> Work:
        """Work that finds what this entry, saved or not, could tell; best first."""
        if self.is_private(entry) or entry.quiet or not entry.body.strip():
            return list
        wanted = self._wanted(limit, network_limit, entry)

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

    def shown(self, made: Sequence[Suggestion]) -> None:
        """Remember the questions of ours in what is shown, so that none comes twice in a month."""
        asked = self._asked_lately()
        new = [
            (words, suggestion.sources[0].entry)
            for suggestion in made
            for span in suggestion.added
            if (words := suggestion.text[span.start : span.end].strip()).endswith("?")
            and asked.get(words) != suggestion.sources[0].entry
        ]
        if new:
            self._store.questions.put(new, self._now())

    def _wanted(self, limit: int, network_limit: int, entry: Entry | None = None) -> dict[str, Any]:
        """What the engine is told beside the entries, gathered on the main thread."""
        names = self._people.register()
        if entry is not None:
            beside = (name for name in entry.people if name not in names.allowed)
            names = names._replace(people=tuple(dict.fromkeys((*names.people, *beside))))
        return {
            "lacking": self._insights.lacking(),
            "declined": self._store.verdicts.keys(),
            "told": self._composer.told_since(_YEAR),
            "names": names,
            "asked": self._asked_lately(),
            "limit": limit,
            "network_limit": network_limit,
        }

    def _asked_lately(self) -> dict[str, str]:
        """The questions of the last month, each with its entry."""
        return self._store.questions.since(to_text(self._now() - _MONTH))

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
        return [e for e in entries if not (e.quiet or self.is_private(e))]


def _tag(tag: str) -> str:
    """A tag as it is compared."""
    return tag.strip().lstrip("#@").casefold()
