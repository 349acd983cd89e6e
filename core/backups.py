"""Backups that make themselves, can be looked into, and come back whole or only where words lack.

A backup is one database file in the folder `backups`, with its facts inside (core/store/copies.py);
the files of media lie beside in `backups/media`, each once, as a second name of the same bytes
where the disk allows that. What takes time is handed out as a function for a worker.
"""

import re
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from core.changes import Changes, JournalChanged
from core.clock import EARLIEST_CLOCK, Now, local_day
from core.media_folder import MediaFolder
from core.paths import SLOTS, Paths
from core.problems import Known, Problem
from core.rotation import Made, staying
from core.store import Store
from core.store.bring import Compared, compare, everything, missing, stage
from core.store.copies import Facts, make, peek, remove, removed_unless_done, verify

_STAMP = re.compile(r"^(.*?)-?(\d{4}-\d\d-\d\d-\d{6})(-\d+)?$")
DAILY, ASKED, BEFORE_UPDATE, BEFORE_RESTORE = "daily", "asked", "before-update", "before-restore"
_SPARE = 1.2  # times the journal's size must be free before a copy is begun
Wanted = Callable[[], bool]


class Backup(NamedTuple):
    """One backup: where, when, why, how large, and what is inside (None: it cannot be read)."""

    path: Path
    made: datetime
    reason: str
    size: int
    facts: Facts | None


class Inside(NamedTuple):
    """A backup, copied aside and seen to be sound, beside the journal as it is."""

    source: Path
    staged: Path
    media: Path | None
    """The folder from which its files of media can be had."""
    compared: Compared


class Backups:
    """Verbs over the folder of backups."""

    def __init__(self, store: Store, paths: Paths, changes: Changes, now: Now, zone: str) -> None:
        self._store, self._paths, self._changes = store, paths, changes
        self._now, self._zone = now, zone

    @property
    def folder(self) -> Path:
        return self._paths.backups

    def due(self) -> bool:
        """Whether today has no backup yet, and there is something to lose."""
        now = self._now()
        if now < EARLIEST_CLOCK or not (self._store.entries.count() or self._any_posts()):
            return False
        days = {local_day(at, self._zone) for at, reason, _ in self._named() if reason == DAILY}
        return local_day(now, self._zone) not in days

    def work(self, reason: str = ASKED, wanted: Wanted = lambda: True) -> Callable[[], Backup]:
        """A function for a worker that makes a backup, then lets old ones go.

        It raises Known(DISK_FULL, BACKUP_DAMAGED ...), and `Cancelled` when no longer `wanted`.
        """
        now, paths, key = self._now(), self._paths, self._store.database.key
        to = self._free_name(f"{reason}-{_stamp(now)}")

        def made() -> Backup:
            backup = _make(paths, to, now, reason, key, wanted)
            if reason == DAILY and now >= EARLIEST_CLOCK:
                _rotate(paths, now)
                clean_media(paths, key)
            return backup

        return made

    def listing(self) -> Callable[[], list[Backup]]:
        """A function for a worker that lists the backups, newest first."""
        named, key = self._named(), self._store.database.key
        return lambda: [
            Backup(path, at, reason, path.stat().st_size, peek(path, key))
            for at, reason, path in sorted(named, reverse=True)
            if path.exists()
        ]

    def problems(self) -> list[Path]:
        """The backups that are not what they were."""
        damaged = []
        for _, _, path in self._named():
            try:
                verify(path, self._store.database.key)
            except Known:
                damaged.append(path)
        return damaged

    def looking_into(self, path: Path) -> Callable[[], Inside]:
        """A function for a worker: the backup copied aside, verified and compared with the journal.

        Nothing in the journal changes. Known(BACKUP_DAMAGED, DATABASE_NEWER, FILE_UNREADABLE).
        """
        paths, key = self._paths, self._store.database.key
        return lambda: _look(paths, path, key)

    def bringing(self, inside: Inside, *, whole: bool) -> Callable[[], Facts | None]:
        """A function for a worker: everything as it was (`whole`), or only what is missing.

        The journal as it is becomes a backup first. Call `brought` afterwards.
        """
        first = self.work(BEFORE_RESTORE)
        paths, key, now = self._paths, self._store.database.key, self._now()
        worth = self._store.entries.count() or self._any_posts()

        def bring() -> Facts | None:
            if worth:
                first()
            _media_back(inside, paths)
            if whole:
                return everything(paths.database, inside.staged, now, key)
            missing(paths.database, inside.staged, now, key)
            return None

        return bring

    def brought(self, inside: Inside) -> None:
        """The journal has changed: tell, and take the copy away."""
        self.leave(inside)
        self._changes.tell(JournalChanged())

    def leave(self, inside: Inside) -> None:
        """The copy that was looked into is not needed any more."""
        shutil.rmtree(inside.staged.parent, ignore_errors=True)

    def _any_posts(self) -> bool:
        return bool(self._store.database.rows("SELECT 1 FROM posts LIMIT 1"))

    def _named(self) -> list[tuple[datetime, str, Path]]:
        return _named(self._paths)

    def _free_name(self, name: str) -> Path:
        to = self._paths.backups / f"{name}.db"
        number = 1
        while to.exists():
            number += 1
            to = self._paths.backups / f"{name}-{number}.db"
        return to


def put_aside(database: Path, now: datetime) -> Path:
    """A journal that cannot be opened gets another name, with what lies beside it: nothing is lost."""
    aside = database.with_name(f"{database.stem}-damaged-{_stamp(now)}{database.suffix}")
    for ending in ("-wal", "-shm", ""):
        with suppress(FileNotFoundError):
            database.with_name(database.name + ending).replace(aside.with_name(aside.name + ending))
    return aside


def newest_sound(paths: Paths, key: bytes | None = None) -> Path | None:
    """The newest backup that is what it was."""
    for _, _, path in sorted(_named(paths), reverse=True):
        with suppress(Known):
            verify(path, key)
            return path
    return None


def _make(
    paths: Paths, to: Path, now: datetime, reason: str, key: bytes | None, wanted: Wanted
) -> Backup:
    to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    needed = paths.database.stat().st_size * _SPARE
    if shutil.disk_usage(to.parent).free < needed:
        raise Known(Problem.DISK_FULL, str(to.parent))
    facts = make(paths.database, to, key, wanted)
    copy_media(facts.media, MediaFolder(paths.media), MediaFolder(to.parent / "media"), wanted)
    if paths.slots.exists():
        shutil.copy2(paths.slots, to.with_suffix(SLOTS))
    return Backup(to, now, reason, to.stat().st_size, facts)


def copy_media(
    names: Iterable[str], source: MediaFolder, to: MediaFolder, wanted: Wanted = lambda: True
) -> None:
    """Give each file that is not there yet a second name there, or copy it where that cannot be.

    A file that is missing at its source is left out: `check` tells of it.
    """
    for name in names:
        there, here = to.path(name), source.path(name)
        if there.exists() or not here.exists() or not wanted():
            continue
        there.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            there.hardlink_to(here)
        except OSError:
            beside = there.with_name(f".{name}.new")
            with removed_unless_done(beside):
                shutil.copyfile(here, beside)
                beside.replace(there)


def _rotate(paths: Paths, now: datetime) -> None:
    """Let go of what the rules no longer keep, then of the media that no backup names."""
    named = _named(paths)
    made = [Made(path.name, at, reason in (DAILY, ASKED)) for at, reason, path in named]
    stay = staying(made, now)
    for _, _, path in named:
        if path.name not in stay:
            remove(path)
            path.with_suffix(SLOTS).unlink(missing_ok=True)


def clean_media(paths: Paths, key: bytes | None) -> int:
    """Remove the media in the folder of backups that no backup names; how many.

    While one backup cannot be read nothing is removed: it may name them.
    """
    needed: set[str] = set()
    for _, _, path in _named(paths):
        facts = peek(path, key)
        if facts is None:
            return 0
        needed.update(facts.media)
    pool, gone = MediaFolder(paths.backups / "media"), 0
    for name in list(pool.names()):
        if name not in needed:
            pool.remove(name)
            gone += 1
    return gone


def _look(paths: Paths, path: Path, key: bytes | None) -> Inside:
    folder = paths.folder / ".restoring"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)
    try:
        from core.backup_file import unpacked

        database, media = unpacked(path, folder)
        verify(database, key)
        staged = folder / "rapport.db"
        if database != staged:
            with removed_unless_done(staged.with_name(".rapport.db.new")):
                shutil.copyfile(database, staged)
        stage(staged, key)
        return Inside(path, staged, media, compare(paths.database, staged, key))
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _media_back(inside: Inside, paths: Paths) -> None:
    """The files first, then the rows that name them."""
    if inside.media is None:
        return
    source = MediaFolder(inside.media)
    copy_media(list(source.names()), source, MediaFolder(paths.media))


def _named(paths: Paths) -> list[tuple[datetime, str, Path]]:
    """(when, why, file) of every backup, told from its name."""
    found = []
    for path in paths.backups.glob("*.db"):
        named = _STAMP.match(path.stem)
        if named and not path.name.startswith("."):
            with suppress(ValueError):
                at = datetime.strptime(named[2], "%Y-%m-%d-%H%M%S").replace(tzinfo=UTC)
                found.append((at, named[1], path))
    return found


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%d-%H%M%S")
