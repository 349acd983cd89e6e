"""Gentle questions for an empty sheet; none comes twice in a month."""

from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from core.clock import Now
from core.store import Store

FOLDER = Path(__file__).parents[1] / "resources" / "prompts"
_REST = timedelta(days=31)
_A_DAY = timedelta(hours=12)


def everything() -> list[str]:
    """All questions there are."""
    return [
        line
        for file in sorted(FOLDER.glob("*.txt"))
        for line in file.read_text("utf-8").splitlines()
        if line.strip()
    ]


class Prompts:
    """What was shown is remembered in the journal, so that a restart does not begin anew."""

    def __init__(self, store: Store, now: Now) -> None:
        self._store, self._now = store, now

    def of_today(self) -> str:
        """The one that was shown last in these hours, or a fresh one; empty when none is left."""
        recent = self._since(_A_DAY)
        known = set(everything())
        shown = [words for words in recent if words in known]
        return shown[-1] if shown else self.another()

    def another(self) -> str:
        """One that was not shown for a month; empty when none is left."""
        rested = set(everything()) - set(self._since(_REST))
        if not rested:
            return ""
        now = self._now()
        day = now.date().isoformat()
        chosen = min(rested, key=lambda words: sha256(f"{day} {words}".encode()).digest())
        self._store.questions.put([(chosen, "")], now)
        return chosen

    def _since(self, rest: timedelta) -> list[str]:
        return list(self._store.questions.since((self._now() - rest).isoformat()))
