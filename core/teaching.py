"""What the person has said about kinds: kept, used in every guess from then on, forgotten at a wish."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.changes import Change, Changes, PostChanged, Taught
from core.clock import Now
from core.model import Kind, KindGuess
from core.store import Store
from core.store.corrections import Correction

if TYPE_CHECKING:
    from core.language.kinds.learn import Learned


class Teaching:
    """The corrections of one person. A post that was corrected teaches with the words it has now."""

    def __init__(self, store: Store, changes: Changes, now: Now) -> None:
        self._store = store
        self._changes = changes
        self._now = now
        self._pairs: tuple[tuple[str, Kind], ...] = ()
        self._learned: Learned | None = None
        self._fresh = False
        self._last: tuple[str, KindGuess] | None = None
        changes.listen(self._heard)

    def guess(self, text: str) -> KindGuess:
        """What `text` reads like, with what the person taught. The same beginning is read once."""
        from core.language.kinds import kinds
        from core.language.kinds.anatomy import LIMIT

        learned = self.learned()
        if self._last is None or self._last[0] != text[:LIMIT]:
            self._last = text[:LIMIT], kinds.guess(text, learned)
        return self._last[1]

    def noted(self, text: str, guess: KindGuess, learned: "Learned | None") -> None:
        """What a worker made of it with what was `learned`: it is not read again for saving."""
        from core.language.kinds.anatomy import LIMIT

        if learned is self._learned:
            self._last = text[:LIMIT], guess

    def learned(self) -> "Learned | None":
        """What was taught, as a value that a worker may have; None when nothing was.

        The first time it takes a millisecond or two for each correction (see `pairs`).
        """
        if not self._fresh:
            pairs = self.pairs()
            if pairs != self._pairs:
                from core.language.kinds.learn import learn

                self._pairs, self._learned = pairs, learn(pairs) if pairs else None
                self._last = None
            self._fresh = True
        return self._learned

    def pairs(self) -> tuple[tuple[str, Kind], ...]:
        """Each text and the kind that the person gave it, the oldest first: for learning ahead."""
        return tuple(self._store.corrections.pairs())

    def teach(self, post_id: str, kind: Kind) -> None:
        """The person says that this post is of this kind; a later word replaces an earlier one."""
        self._store.corrections.put(Correction(post_id, kind, self._now()))
        self._tell()

    def withdraw(self, post_id: str) -> None:
        """What was said of this post counts no more (undo)."""
        self._store.corrections.remove([post_id])
        self._tell()

    def count(self) -> int:
        """How many posts teach."""
        return self._store.corrections.count()

    def forget(self) -> list[Correction]:
        """Drop everything that was taught, and give it back in case of an undo.

        The posts keep the kinds that the person gave them.
        """
        gone = self._store.corrections.everything()
        self._store.corrections.remove([correction.post for correction in gone])
        self._tell()
        return gone

    def bring_back(self, gone: Sequence[Correction]) -> None:
        """Undo of `forget`. What was taught since then stands; a post that is gone teaches nothing."""
        since = {correction.post for correction in self._store.corrections.everything()}
        with self._store.atomic():
            for correction in gone:
                if correction.post not in since:
                    self._store.corrections.put(correction)
        self._tell()

    def _tell(self) -> None:
        self._fresh = False
        self._changes.tell(Taught(self.count()))

    def _heard(self, change: Change) -> None:
        if isinstance(change, PostChanged):
            self._fresh = False
