"""A backup to carry away: one file, whatever the journal holds.

Without photos and protection it is the database itself, which any program reads; otherwise a ZIP
with `rapport.db`, the key slots (which open nothing without the passphrase) and `media/`.
"""

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

from core.backup_folder import copy_media
from core.exchange.whole import new_file
from core.media_folder import MediaFolder
from core.paths import SLOTS, Paths
from core.problems import Known, Problem
from core.store import is_sealed_database
from core.store.copies import Facts, make

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


def place(path: Path, paths: Paths, seen: Callable[[Path], object]) -> bool:
    """Put a protected backup, with its key slots, where no journal is yet; whether that was so.

    `seen` is given a folder with the same journal first: it opens it with its passphrase and raises
    Known if it is not sound; then nothing has changed. Known: see unpacked.
    """
    if paths.database.exists() or not path.is_file():
        return False
    work = paths.folder / ".restoring"
    shutil.rmtree(work, ignore_errors=True)
    try:
        work.mkdir(mode=0o700, parents=True)
        database, media = unpacked(path, work)
        slots = work / _SLOTS if (work / _SLOTS).exists() else path.with_suffix(SLOTS)
        if not (is_sealed_database(database) and slots.exists()):
            return False
        there = Paths(work)
        for source, to in ((database, there.database), (slots, there.slots)):
            if source != to:
                shutil.copyfile(source, to)
        seen(work)
        if media is not None:
            copy_media(
                list(MediaFolder(media).names()), MediaFolder(media), MediaFolder(paths.media)
            )
        there.slots.replace(paths.slots)
        there.database.replace(paths.database)  # the last: before it, there is no journal here
        return True
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _is_medium(name: str) -> bool:
    parts = name.split("/")
    return (
        len(parts) == 3 and parts[0] == _MEDIA and parts[2].isalnum() and parts[1] == parts[2][:2]
    )
