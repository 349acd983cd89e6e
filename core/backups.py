"""Backups that make themselves, can be looked into, and come back whole or only where words lack.

A backup is one database file in the folder `backups`, with its facts inside (core/store/copies.py);
the files of media lie beside in `backups/media`, each once, as a second name of the same bytes
where the disk allows that. What takes time is handed out as a function for a worker.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from core.changes import Changes, JournalChanged
from core.clock import EARLIEST_CLOCK, Now, local_day
from core.paths import Paths
from core.problems import Known
from core.store import Store

if TYPE_CHECKING:
    from core.backup_folder import Backup, Inside, Wanted
    from core.media_folder import Cipher
    from core.store.copies import Facts

DAILY, ASKED, BEFORE_UPDATE, BEFORE_RESTORE = "daily", "asked", "before-update", "before-restore"


class Backups:
    """Verbs over the folder of backups."""

    def __init__(
        self,
        store: Store,
        paths: Paths,
        changes: Changes,
        now: Now,
        zone: str,
        seal: "Cipher | None" = None,
    ) -> None:
        self._store, self._paths, self._changes = store, paths, changes
        self._seal = seal
        self._now, self._zone = now, zone

    @property
    def folder(self) -> Path:
        return self._paths.backups

    def due(self) -> bool:
        """Whether today has no backup yet, and there is something to lose."""
        now = self._now()
        if now < EARLIEST_CLOCK or not (self._store.entries.count() or self._any_posts()):
            return False
        from core.backup_folder import named

        days = {
            local_day(at, self._zone) for at, reason, _ in named(self._paths) if reason == DAILY
        }
        return local_day(now, self._zone) not in days

    def work(self, reason: str = ASKED, wanted: "Wanted" = lambda: True) -> "Callable[[], Backup]":
        """A function for a worker that makes a backup, then lets old ones go.

        It raises Known(DISK_FULL, BACKUP_DAMAGED ...), and `Cancelled` when no longer `wanted`.
        """
        from core.backup_folder import clean_media, make_backup, rotate, stamp

        now, paths, key = self._now(), self._paths, self._store.database.key
        to = self._free_name(f"{reason}-{stamp(now)}")

        def made() -> "Backup":
            backup = make_backup(paths, to, now, reason, key, wanted)
            if reason == DAILY and now >= EARLIEST_CLOCK:
                rotate(paths, now)
                clean_media(paths, key)
            return backup

        return made

    def listing(self) -> "Callable[[], list[Backup]]":
        """A function for a worker that lists the backups, newest first."""
        from core.backup_folder import Backup, named
        from core.store.copies import peek

        present, key = named(self._paths), self._store.database.key
        return lambda: [
            Backup(path, at, reason, path.stat().st_size, peek(path, key))
            for at, reason, path in sorted(present, reverse=True)
            if path.exists()
        ]

    def problems(self) -> list[Path]:
        """The backups that are not what they were."""
        from core.backup_folder import named
        from core.store.copies import verify

        damaged = []
        for _, _, path in named(self._paths):
            try:
                verify(path, self._store.database.key)
            except Known:
                damaged.append(path)
        return damaged

    def looking_into(self, path: Path, typed: str = "") -> "Callable[[], Inside]":
        """A function for a worker: the backup copied aside, verified and compared with the journal.

        Nothing in the journal changes. Known(BACKUP_DAMAGED, DATABASE_NEWER, FILE_UNREADABLE), and
        Known(BACKUP_LOCKED) where it has another key: then with its passphrase or code as `typed`,
        Known(PASSPHRASE_WRONG, RECOVERY_WRONG, RECOVERY_MISTYPED, SLOTS_MISSING ...).
        """
        from core.backup_folder import look

        paths, key, seal = self._paths, self._store.database.key, self._seal
        return lambda: look(paths, path, key, typed, seal)

    def bringing(self, inside: "Inside", *, whole: bool) -> "Callable[[], Facts | None]":
        """A function for a worker: everything as it was (`whole`), or only what is missing.

        The journal as it is becomes a backup first. Call `brought` afterwards.
        """
        from core.backup_folder import media_back
        from core.store.bring import everything, missing

        first = self.work(BEFORE_RESTORE)
        paths, key, now = self._paths, self._store.database.key, self._now()
        worth = self._store.entries.count() or self._any_posts()

        def bring() -> "Facts | None":
            if worth:
                first()
            media_back(inside, paths)
            if whole:
                return everything(paths.database, inside.staged, now, key)
            missing(paths.database, inside.staged, now, key)
            return None

        return bring

    def brought(self, inside: "Inside") -> None:
        """The journal has changed: tell, and take the copy away."""
        self.leave(inside)
        self._changes.tell(JournalChanged())

    def leave(self, inside: "Inside") -> None:
        """The copy that was looked into is not needed any more."""
        import shutil

        shutil.rmtree(inside.staged.parent, ignore_errors=True)

    def _any_posts(self) -> bool:
        return bool(self._store.database.rows("SELECT 1 FROM posts LIMIT 1"))

    def _free_name(self, name: str) -> Path:
        to = self._paths.backups / f"{name}.db"
        number = 1
        while to.exists():
            number += 1
            to = self._paths.backups / f"{name}-{number}.db"
        return to
