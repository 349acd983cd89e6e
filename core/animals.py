"""The names of the journal's animals, as any of its entries tells them: they are no private persons.

Whoever any entry makes somebody of the same name stays somebody.
"""

from collections import deque
from threading import Lock
from typing import TYPE_CHECKING

from core.changes import Change, Changes, JournalChanged, JournalImported
from core.store import Store
from core.telling import EntryChanged

if TYPE_CHECKING:
    from core.register import AnimalNames

_MOST = 1_000  # entries that speak of animals, the newest
_PEOPLED = 3_000  # and entries that may say of somebody of the same name who he is


class Animals:
    """Entries are fetched where the store is, and read when the guard first asks, on any thread."""

    def __init__(self, store: Store, changes: Changes) -> None:
        self._store = store
        self._new = True
        self._changed: set[str] = set()
        self._waiting: deque[tuple[str, str]] = deque()
        self._told: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        self._names: frozenset[str] = frozenset()
        self._reading = Lock()
        changes.listen(self._note)

    def names(self) -> "AnimalNames":
        """What tells the names, caseless, by their first word."""
        if self._new:
            from core.language.people import surely
            from core.language.wordlists import section

            self._new = False
            self._changed.clear()
            kinds = section("people", "animals")
            words = [*kinds, *(f"{kind}s" for kind in kinds)]
            found = self._store.entries.with_words(words, _MOST)
            peopled = self._store.entries.with_words(surely.words(), _PEOPLED)
            # What was told before is forgotten; all at once, since another thread may be reading.
            self._waiting.extend([("", ""), *{**dict(found), **dict(peopled)}.items()])
        while self._changed:
            uid = self._changed.pop()
            entry = self._store.entries.get(uid)
            self._waiting.append((uid, entry.body if entry and not entry.deleted else ""))
        return self._read

    def _note(self, change: Change) -> None:
        if isinstance(change, EntryChanged):
            self._changed.add(change.id)
        elif isinstance(change, JournalChanged | JournalImported):
            self._new = True

    def _read(self) -> frozenset[str]:
        with self._reading:
            if not self._waiting:
                return self._names
            from core.language.people import pets

            while self._waiting:
                uid, body = self._waiting.popleft()
                if not uid:
                    self._told.clear()
                elif any(met := pets.met(body)):
                    self._told[uid] = met
                else:
                    self._told.pop(uid, None)
            animals = frozenset[str]().union(*(told[0] for told in self._told.values()))
            people = frozenset[str]().union(*(told[1] for told in self._told.values()))
            self._names = animals - people
            return self._names
