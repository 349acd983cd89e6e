"""What could be told: asks the language engine and remembers what the person said of its answers.

The engine's work is handed out as a function of values only, to be run on a worker thread.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

from core.changes import Changes, EntryChanged, SuggestionJudged
from core.clock import Now
from core.composer import Composer
from core.insights import Insights
from core.model import Entry, Suggestion
from core.people import People
from core.register import Register
from core.settings import Settings
from core.store import Store
from core.store.rows import to_text
from core.store.verdicts import DECLINED, USED
from core.widening import Ways

Work = Callable[[], list[Suggestion]]
LookAround = Callable[[], list[Ways | None]]
_ONE_POST = 300  # characters, where no network is chosen
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

    def has_post(self, entry: Entry) -> bool:
        """Whether a post or a draft was made of it."""
        return bool(entry.id) and bool(self._store.posts.of_entry(entry.id))

    def is_heavy(self, entry: Entry, today: str) -> Callable[[], bool]:
        """Work that says whether an entry is heavy; or where it is blank, another one of its day."""
        written = [entry.body] if entry.body.strip() else []
        texts = written or [other.body for other in self._store.entries.between(today, today)]

        def work() -> bool:
            from core.language.heavy import heavy

            return any(heavy.weighs(text) for text in texts)

        return work

    def from_entry(self, entry: Entry, limit: int = 3, network_limit: int = 300) -> Work:
        """Work that finds what this entry, saved or not, could tell; best first."""
        if self.is_private(entry) or entry.quiet or not entry.body.strip():
            return list
        wanted, unwanted = self._wanted(limit, network_limit, entry), self._unwanted()

        def work() -> list[Suggestion]:
            from core.language.suggest import suggest

            made = suggest.from_entry(entry.id, entry.body, **wanted)
            return [each for each in made if each.text not in unwanted]

        return work

    def from_journal(self, today: str, limit: int = 5, network_limit: int = 300) -> Work:
        """Work that finds what the whole journal could tell on this day; best first."""
        entries, unwanted = self._candidates(today), self._unwanted()
        wanted = self._wanted(limit, network_limit)

        def work() -> list[Suggestion]:
            from core.language.suggest import suggest

            made = suggest.from_journal(entries, today, **wanted)
            return [each for each in made if each.text not in unwanted]

        return work

    def around(
        self, shown: Sequence[Suggestion], today: str, written: Entry | None = None
    ) -> LookAround:
        """Work that finds what the sentences before and after each of these would make of it.

        None for one without sides, or whose entry is not there to be told from. `written` is an
        entry as it stands on the sheet, saved or not; `today` when it is told.
        """
        of: dict[str, list[int]] = {}
        for number, suggestion in enumerate(shown):
            of.setdefault(suggestion.sources[0].entry, []).append(number)
        told = [
            (entry, self._register(entry), of[uid])
            for uid in of
            if (entry := self._to_tell_from(uid, written)) is not None
        ]
        chosen = self._settings.get("networks")

        def work() -> list[Ways | None]:
            from core.language.suggest import widen

            found: list[Ways | None] = [None] * len(shown)
            for entry, names, numbers in told:
                ways = widen.around(
                    entry.id,
                    entry.body,
                    [shown[number] for number in numbers],
                    fits=partial(_fits, chosen),
                    names=names,
                    day=entry.day,
                    today=today,
                )
                for number, way in zip(numbers, ways, strict=True):
                    found[number] = way
            return found

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
        names = self._people.register() if entry is None else self._register(entry)
        return {
            "lacking": self._insights.lacking(),
            "declined": self._store.verdicts.keys(),
            "told": [*self._composer.told_since(_YEAR), *self._store.verdicts.words(USED)],
            "names": names,
            "asked": self._asked_lately(),
            "limit": limit,
            "network_limit": network_limit,
        }

    def _unwanted(self) -> frozenset[str]:
        """What was declined, word for word: it does not come from another angle either."""
        return frozenset(self._store.verdicts.words(DECLINED))

    def _register(self, entry: Entry) -> Register:
        """What the person said of people, and whom they wrote beside the entry."""
        names = self._people.register()
        beside = (name for name in entry.people if name not in names.allowed)
        return names._replace(people=tuple(dict.fromkeys((*names.people, *beside))))

    def _to_tell_from(self, uid: str, written: Entry | None) -> Entry | None:
        """An entry, as it stands on the sheet if it does; None if nothing is told from it."""
        entry = written if written and written.id == uid else self._store.entries.get(uid)
        closed = entry is None or entry.deleted or entry.quiet or self.is_private(entry)
        return None if closed else entry

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


def _fits(chosen: Sequence[str], text: str) -> bool:
    """Whether a text is one post wherever it is to go."""
    from core import networks

    known = [name for name in chosen if name in networks.names()]
    if not known:
        return len(text) <= _ONE_POST
    return all(networks.count(name, text).valid for name in known)


def _tag(tag: str) -> str:
    """A tag as it is compared."""
    return tag.strip().lstrip("#@").casefold()
