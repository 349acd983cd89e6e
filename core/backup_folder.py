"""The folder of backups: names, files and their media; what takes time, for a worker."""

import re
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from core.backups import ASKED, DAILY
from core.media_folder import Cipher, MediaFolder, Plain
from core.paths import SLOTS, Paths
from core.problems import Known, Problem
from core.rotation import Made, staying
from core.store import is_sealed_database
from core.store.bring import Compared, compare, hold_back, stage
from core.store.copies import Facts, make, peek, remove, removed_unless_done, verify
from core.unfinished import end_unfinished_copy

_STAMP = re.compile(r"^(.*?)-?(\d{4}-\d\d-\d\d-\d{6})(-\d+)?$")
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


def put_aside(database: Path, now: datetime) -> Path:
    """A journal that cannot be opened gets another name, with what lies beside it: nothing is lost."""
    aside = database.with_name(f"{database.stem}-damaged-{stamp(now)}{database.suffix}")
    for ending in ("-wal", "-shm", ""):
        with suppress(FileNotFoundError):
            database.with_name(database.name + ending).replace(aside.with_name(aside.name + ending))
    return aside


def mend(paths: Paths, backup: Path, now: datetime) -> Path:
    """A backup takes the place of a journal that cannot be opened, which is put aside; where.

    Nothing is moved before the copy lies beside, whole. Known: see copies.verify.
    """
    beside = paths.database.with_name(".rapport.db.mending")
    with removed_unless_done(beside):
        shutil.copyfile(backup, beside)
        stage(beside)
        hold_back(beside, now)
        facts = peek(beside)
        if facts is not None:
            pool = MediaFolder(paths.backups / "media")
            copy_media(facts.media, pool, MediaFolder(paths.media))
        aside = put_aside(paths.database, now)
        beside.replace(paths.database)
    return aside


def told(path: Path) -> datetime | None:
    """When this backup was made."""
    return next((at for at, _, each in named(Paths(path.parent.parent)) if each == path), None)


def see(path: Path, key: bytes | None = None) -> None:
    """See that this backup can be brought back. Known: see copies.verify."""
    verify(path, key)


def newest_sound(paths: Paths, key: bytes | None = None) -> Path | None:
    """The newest backup that is what it was."""
    for _, _, path in sorted(named(paths), reverse=True):
        with suppress(Known):
            verify(path, key)
            return path
    return None


def make_backup(
    paths: Paths, to: Path, now: datetime, reason: str, key: bytes | None, wanted: Wanted
) -> Backup:
    to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    files = (paths.database, paths.database.with_name(f"{paths.database.name}-wal"))
    needed = _SPARE * sum(file.stat().st_size for file in files if file.exists())
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


def rotate(paths: Paths, now: datetime) -> None:
    """Let go of what the rules no longer keep, then of the media that no backup names."""
    present = named(paths)
    made = [Made(path.name, at, reason in (DAILY, ASKED)) for at, reason, path in present]
    stay = staying(made, now)
    for _, _, path in present:
        if path.name not in stay:
            remove(path)
            path.with_suffix(SLOTS).unlink(missing_ok=True)


def clean_media(paths: Paths, key: bytes | None) -> int:
    """Remove the media in the folder of backups that no backup names; how many.

    While one backup cannot be read nothing is removed: it may name them.
    """
    needed: set[str] = set()
    for _, _, path in named(paths):
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


def look(
    paths: Paths, path: Path, key: bytes | None, typed: str = "", seal: Cipher | None = None
) -> Inside:
    """`typed` opens a backup with another key; what comes out of it is sealed as the journal is."""
    folder = paths.folder / ".restoring"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)
    try:
        from core.backup_file import unpacked

        database, media = unpacked(path, folder)
        if _has_other_key(database, key):
            if not typed:
                raise Known(Problem.BACKUP_LOCKED, str(path))
            from core.locked_backup import root_of, taken_out

            root = root_of(path, database, typed)
            database, media = taken_out(database, media, root, folder, key, seal or Plain())
        verify(database, key)
        staged = folder / "rapport.db"
        if database != staged:
            with removed_unless_done(staged.with_name(".rapport.db.new")):
                shutil.copyfile(database, staged)
        end_unfinished_copy(staged, key)
        stage(staged, key)
        return Inside(path, staged, media, compare(paths.database, staged, key))
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _has_other_key(database: Path, key: bytes | None) -> bool:
    """Whether this is a protected backup that the journal's key does not open."""
    return is_sealed(database) and (key is None or peek(database, key) is None)


def is_sealed(database: Path) -> bool:
    """Whether a backup is protected: of a damaged one nobody knows."""
    return database.stat().st_size > 0 and is_sealed_database(database)


def media_back(inside: Inside, paths: Paths) -> None:
    """The files first, then the rows that name them."""
    if inside.media is None:
        return
    source = MediaFolder(inside.media)
    copy_media(list(source.names()), source, MediaFolder(paths.media))


def named(paths: Paths) -> list[tuple[datetime, str, Path]]:
    """(when, why, file) of every backup, told from its name."""
    found = []
    for path in paths.backups.glob("*.db"):
        told = _STAMP.match(path.stem)
        if told and not path.name.startswith("."):
            with suppress(ValueError):
                at = datetime.strptime(told[2], "%Y-%m-%d-%H%M%S").replace(tzinfo=UTC)
                found.append((at, told[1], path))
    return found


def stamp(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%d-%H%M%S")
