"""Protection: whether the journal is protected, opening it, locking it, and the ways to open it.

The database has a random key that is kept only wrapped (core/slots.py). What takes time (a
passphrase is dear to try on purpose, a keyring may ask) is handed out as a function for a worker.
A journal without protection loads none of the modules that do the work.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from core.clock import Now
from core.problems import Known, Problem
from core.seal import Seal
from core.store import Store, is_sealed_database
from core.telling import Changes, EntryChanged
from core.unfinished import end_unfinished

if TYPE_CHECKING:
    from core.credentials import Credentials
    from core.guessing import Guessing
    from core.letterbox import Letterbox
    from core.paths import Paths
    from core.slots import Slots

PLAIN = b"SQLite format 3\x00"


def is_protected(paths: "Paths") -> bool:
    """Whether the journal in this folder needs a key. Known(SLOTS_MISSING) when nothing opens it."""
    try:
        with paths.database.open("rb") as file:
            begins = file.read(len(PLAIN))
    except FileNotFoundError:
        begins = b""
    except OSError:
        return False  # whoever opens it will say why
    if begins == PLAIN:
        return False
    from core import slots

    if slots.exist(paths.slots):
        return True
    if begins and is_sealed_database(paths.database):
        raise Known(Problem.SLOTS_MISSING, str(paths.slots))
    return False


def database_key(root: bytes) -> bytes:
    """The key of the database file."""
    from core.sealing import subkey

    return subkey(root, "database")


class Protection:
    """The protection of one journal. While it is locked the store answers with JOURNAL_LOCKED."""

    def __init__(
        self,
        store: Store,
        paths: "Callable[[], Paths]",
        credentials: "Callable[[], Credentials]",
        changes: Changes,
        now: Now,
    ) -> None:
        self._store, self._paths, self._now = store, paths, now
        self._credentials, self._changes = credentials, changes
        self._root: bytes | None = None
        self.protected = not store.is_open
        self.seal = Seal(protected=self.protected)
        """For every file beside the database that holds something of the journal."""

    @property
    def paths(self) -> "Paths":
        return self._paths()

    @property
    def credentials(self) -> "Credentials":
        return self._credentials()

    @property
    def _guessing(self) -> "Guessing":
        from core.guessing import Guessing

        return Guessing(self.paths.folder / "tries.json", self._now)

    @property
    def _letters(self) -> "Letterbox":
        from core.letterbox import Letterbox

        return Letterbox(self.paths.folder / "letterbox")

    @property
    def _kept(self) -> "Slots":
        from core import slots

        return slots.read(self.paths.slots)

    @property
    def locked(self) -> bool:
        return self.protected and self._root is None

    @property
    def root(self) -> bytes | None:
        """The journal's key while it is open; None without protection."""
        return self._root

    def has(self, kind: str) -> bool:
        """Whether there is a slot of this kind. Known: see slots.read."""
        return self.protected and self._kept.has(kind)

    def wait(self) -> int:
        """Seconds until the next passphrase may be tried."""
        return self._guessing.wait()

    def by_passphrase(self, typed: str) -> Callable[[], bytes]:
        """A function for a worker that finds the key. A recovery code is taken here as well.

        Known(PASSPHRASE_WRONG, TRY_LATER, SLOTS_MISSING, SLOTS_DAMAGED).
        """
        from core import recovery_code
        from core.slots import PASSPHRASE

        def find() -> bytes:
            return self._try(PASSPHRASE, typed, Problem.PASSPHRASE_WRONG)

        return self.by_code(typed) if recovery_code.looks_like_one(typed) else find

    def by_code(self, typed: str) -> Callable[[], bytes]:
        """A function for a worker that finds the key. Known(RECOVERY_MISTYPED) at once; later
        Known(RECOVERY_WRONG, TRY_LATER, SLOTS_MISSING, SLOTS_DAMAGED).
        """
        from core import recovery_code
        from core.slots import RECOVERY

        code = recovery_code.plain(typed)

        def find() -> bytes:
            return self._try(RECOVERY, code, Problem.RECOVERY_WRONG)

        return find

    def by_keyring(self) -> bytes | None:
        """For a worker: the key by this computer's keyring; None when that is not wished.

        Known(KEYRING_LOCKED, KEYRING_ABSENT, KEYRING_FAILED), Known(KEYRING_EMPTY) when the
        keyring does not have it (any more).
        """
        from base64 import b64decode

        from core.slots import KEYRING, name_in_keyring

        kept = self._kept
        if not kept.has(KEYRING):
            return None
        secret = self.credentials.get(name_in_keyring(kept))
        with suppress(ValueError):
            root = kept.open(KEYRING, b64decode(secret or ""))
            if root is not None:
                return root
        raise Known(Problem.KEYRING_EMPTY)

    def open(self, root: bytes) -> int:
        """Open the journal with its key; how many entries came in from the letterbox.

        Known: what `open_store` raises.
        """
        from core import slots
        from core.sealing import box_key

        self._store.open(database_key(root))
        end_unfinished(self._store)
        self._root = root
        self.seal.use(root, protected=True)
        kept = self._kept
        with suppress(
            Known
        ):  # the journal is open; a folder that cannot be written is told elsewhere
            slots.heal(self.paths.slots, kept._replace(public=box_key(root)))
        return self._take_letters(root)

    def lock(self) -> None:
        """Close the journal and forget its key."""
        self._store.close()
        self._root = None
        self.seal.use(None, protected=self.protected)

    def leave_letter(self, text: str, zone: str) -> None:
        """Keep a text while the journal is locked. Known(NOTHING_WRITTEN, FILE_UNWRITABLE)."""
        public = self._kept.public
        self._letters.put(public, text, self._now(), zone)

    def letters(self) -> int:
        """How many texts wait to come in."""
        return self._letters.count()

    def problems(self) -> list[str]:
        """What is wrong with the files of protection, for `check`."""
        if self._root is None:
            return []
        from core import slots

        found = self._letters.problems(self._root)
        for file in (self.paths.slots, slots.second_copy(self.paths.slots)):
            if not file.exists():
                found.append(f"{file}: missing")
        return found

    def _try(self, kind: str, secret: str, wrong: Problem) -> bytes:
        kept = self._kept
        self._guessing.begin()
        root = kept.open(kind, secret)
        if root is None:
            raise Known(wrong)
        self._guessing.succeeded()
        return root

    def _take_letters(self, root: bytes) -> int:
        taken = 0
        for letter in self._letters.read(root):
            if self._store.entries.get(letter.entry.id) is None:
                self._store.entries.add(letter.entry)
                self._changes.tell(EntryChanged(letter.entry.id))
                taken += 1
            with suppress(OSError):  # it is in the journal; the next time it is known by its id
                letter.file.unlink()
        return taken
