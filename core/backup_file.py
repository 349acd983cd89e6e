"""A backup to carry away: one file, whatever the journal holds.

Without photos and protection it is the database itself, which any program reads; otherwise a ZIP
with `rapport.db`, the key slots (which open nothing without the passphrase) and `media/`.
"""

import shutil
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from core import slots
from core.backup_folder import copy_media, is_sealed, put_aside
from core.exchange.whole import is_full, new_file
from core.lost import lay_aside
from core.media_folder import MediaFolder
from core.paths import SLOTS, Paths, to_disk
from core.problems import Known, Problem
from core.store.bring import hold_back, stage
from core.store.copies import Facts, make, verify
from core.store.sqlite import Key

_DATABASE, _SLOTS, _MEDIA = "rapport.db", "rapport" + SLOTS, "media"


def write(paths: Paths, out: Path, key: bytes | None = None) -> Facts:
    """A verified copy of the journal as one file at `out`. Known: see whole.new_file, copies.make."""
    work = paths.folder / ".backing-up"
    shutil.rmtree(work, ignore_errors=True)
    try:
        work.mkdir(mode=0o700)
        copy = work / _DATABASE
        facts = make(paths.database, copy, key)
        with new_file(out) as file:
            if not facts.media and not paths.slots.exists():
                with copy.open("rb") as source:
                    shutil.copyfileobj(source, file, 1 << 20)
            else:
                _zip(paths, copy, facts, file)
        return facts
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _zip(paths: Paths, copy: Path, facts: Facts, file: object) -> None:
    media = MediaFolder(paths.media)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:  # type: ignore[call-overload]
        archive.write(copy, _DATABASE)
        if paths.slots.exists():
            archive.write(paths.slots, _SLOTS)
        for name in facts.media:
            if media.path(name).exists():
                archive.write(media.path(name), f"{_MEDIA}/{name[:2]}/{name}")


def unpacked(path: Path, folder: Path) -> tuple[Path, Path | None]:
    """(database, folder of media or None) of a backup, taken out into `folder` where need be.

    Only the names that we write are taken out. Known(FILE_UNREADABLE, BACKUP_DAMAGED, DISK_FULL).
    """
    try:
        with path.open("rb") as file:
            zipped = file.read(4) == b"PK\x03\x04"
    except OSError as error:
        raise Known(Problem.FILE_UNREADABLE, str(path)) from error
    if not zipped:
        beside = path.parent / "media"
        return path, beside if beside.is_dir() else None
    try:
        with zipfile.ZipFile(path) as archive:
            if shutil.disk_usage(folder).free < sum(i.file_size for i in archive.infolist()):
                raise Known(Problem.DISK_FULL, str(folder))
            for item in archive.infolist():
                if item.filename in (_DATABASE, _SLOTS) or _is_medium(item.filename):
                    to = folder / item.filename
                    to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                    with archive.open(item) as source, to.open("wb") as target:
                        shutil.copyfileobj(source, target, 1 << 20)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise Known(Problem.BACKUP_DAMAGED, str(path)) from error
    if not (folder / _DATABASE).exists():
        raise Known(Problem.BACKUP_DAMAGED, str(path))
    return folder / _DATABASE, folder / _MEDIA


class Placed(NamedTuple):
    """A backup is the journal now. `aside`: where the damaged file lies that was in its place."""

    aside: Path | None


def place(
    path: Path,
    paths: Paths,
    now: datetime,
    find: Callable[[Path], Key | None],
    *,
    damaged: bool = False,
) -> Placed | None:
    """Put a backup, with its protection, where no journal is, or only a `damaged` one; None where
    there is a journal, or no backup.

    `find` is given a folder with the same journal first: it finds the key, if there is one, and
    raises Known if the journal is not sound; then nothing has changed. What is left of a journal
    that is gone stays, or is laid aside where both have it. Known: see unpacked, SLOTS_MISSING.
    """
    there = paths.database.exists() and paths.database.stat().st_size
    if (there and not damaged) or not path.is_file():
        return None
    work = paths.folder / ".restoring"
    shutil.rmtree(work, ignore_errors=True)
    try:
        work.mkdir(mode=0o700, parents=True)
        return _placed(path, paths, now, find, Paths(work))
    except Known as known:
        if str(work) in known.detail:  # it is of the copy, and soon gone
            raise Known(known.problem, str(path)) from known
        raise
    except OSError as error:
        problem = Problem.DISK_FULL if is_full(error) else Problem.FILE_UNWRITABLE
        raise Known(problem, str(paths.folder)) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _placed(
    path: Path, paths: Paths, now: datetime, find: Callable[[Path], Key | None], work: Paths
) -> Placed:
    database, media = unpacked(path, work.folder)
    if database != work.database:
        shutil.copyfile(database, work.database)
    sealed = is_sealed(work.database)
    if sealed:
        _bring_slots(path, paths, work)
    else:
        verify(work.database)
    key = find(work.folder)
    stage(work.database, key)
    hold_back(work.database, now, key)
    if _other_slots(paths, work) if sealed else slots.exist(paths.slots):
        lay_aside(paths, now, backups=False, database=False)
    if media is not None:
        copy_media(list(MediaFolder(media).names()), MediaFolder(media), MediaFolder(paths.media))
    if sealed:
        work.slots.replace(paths.slots)
    to_disk(work.database)
    aside = put_aside(paths.database, now)  # with its write-ahead log
    work.database.replace(paths.database)  # the last: before it, there is no journal here
    to_disk(paths.folder)
    return Placed(aside if aside.exists() and aside.stat().st_size else None)


def _bring_slots(path: Path, paths: Paths, there: Paths) -> None:
    """The slots that open it, beside the copy: the journal's own, if they are of the same journal
    (a passphrase may have changed since). Known(SLOTS_MISSING).
    """
    beside = path.with_suffix(SLOTS)
    if not there.slots.exists() and beside.exists():
        shutil.copyfile(beside, there.slots)
    if slots.exist(paths.slots) and not _other_slots(paths, there):
        slots.write_one(there.slots, slots.read(paths.slots))
    if not there.slots.exists():
        raise Known(Problem.SLOTS_MISSING, str(beside))


def _other_slots(paths: Paths, there: Paths) -> bool:
    """Whether slots lie here, and they open another journal."""
    if not slots.exist(paths.slots) or not there.slots.exists():
        return False
    try:
        return slots.read(paths.slots).id != slots.read(there.slots).id
    except Known:
        return True


def _is_medium(name: str) -> bool:
    parts = name.split("/")
    return (
        len(parts) == 3 and parts[0] == _MEDIA and parts[2].isalnum() and parts[1] == parts[2][:2]
    )
