"""The people register: who may be named in posts, who is a role there, and who never appears.

Names are learnt from the journal and asked about once; what was said holds for suggestions,
drafts and the command line.
"""

from collections.abc import Callable

from core.animals import Animals
from core.changes import Changes, PersonChanged
from core.clock import Now
from core.model import Entry
from core.problems import Known, Problem
from core.register import DEFAULT_ROLE, Candidate, Naming, Person, Register, key, register
from core.store import Store
from core.text import clean

_LOOKED_THROUGH = 400  # entries, the newest
_BESIDE = 150  # entries that somebody is looked for in before being asked about


class People:
    """Every verb saves first and tells afterwards. Work is for a worker and needs no store."""

    def __init__(self, store: Store, changes: Changes, now: Now) -> None:
        self._store = store
        self._changes = changes
        self._now = now
        self._animals = Animals(store, changes)

    def register(self) -> Register:
        """All that the engine must know of people."""
        beside = [name for name, _ in self._store.entries.people()]
        return register(self._store.people.everybody(), beside, self._animals.names())

    def everybody(self) -> list[Person]:
        """Everyone of whom something was said, by name."""
        return self._store.people.everybody()

    def get(self, name: str) -> Person | None:
        return self._store.people.get(key(name))

    def say(self, name: str, naming: Naming, role: str = "") -> Person:
        """Remember how somebody may appear in posts. Known(NO_NAME) for a name without letters."""
        name = " ".join(clean(name).split())
        if not any(c.isalpha() for c in name):
            raise Known(Problem.NO_NAME, name)
        role = " ".join(clean(role).split()) if naming is Naming.ROLE else ""
        if naming is Naming.ROLE and not role:
            role = DEFAULT_ROLE
        person = Person(name, naming, role, self._now())
        self._store.people.put(person)
        self._changes.tell(PersonChanged(name))
        return person

    def put_back(self, name: str, before: Person | None) -> None:
        """Undo `say` and `forget`: as it was before."""
        if before is None:
            self.forget(name)
            return
        self._store.people.put(before)
        self._changes.tell(PersonChanged(before.name))

    def forget(self, name: str) -> None:
        """As if nothing had been said; the name may be asked about again."""
        self._store.people.remove(key(name))
        self._changes.tell(PersonChanged(name))

    def candidates(self) -> Callable[[], list[Candidate]]:
        """Work that learns the names in the latest entries of which nothing is said yet."""
        texts = [entry.body for entry in self._store.entries.latest(_LOOKED_THROUGH)]
        names = self._answered()

        def work() -> list[Candidate]:
            from core.language.people import learn

            return learn.learn(texts, names)

        return work

    def to_ask(self, entry: Entry) -> Callable[[], Candidate | None]:
        """Work that finds somebody in this entry to ask about; None if there is nobody."""
        names = self._answered()
        others = [
            other.body
            for other in self._store.entries.latest(_BESIDE)
            if other.id != entry.id and other.body
        ]

        def work() -> Candidate | None:
            from core.language.people import learn

            return learn.worth_asking(entry.body, others, names)

        return work

    def _answered(self) -> Register:
        """Only what was said: names beside entries have yet to be asked about."""
        return register(self._store.people.everybody(), animals=self._animals.names())
