"""A journal whose file is gone while what lay beside it is there: noticed, brought back, or laid aside.

SQLite would begin a new journal at the place, in silence, and in time the rotation would let the old
one's backups go. Nothing of what lies there is written over: what is not wanted gets another place.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from core import slots
from core.backup_folder import is_sealed, named, stamp
from core.paths import SLOTS, Paths, forget, is_remembered, remember
from core.problems import Known, Problem
from core.store.copies import verify

Find = Callable[[Path], bytes | None]
"""Given a folder with the journal: its key, if it has one, once it is seen to be sound."""


class Lost(NamedTuple):
    """What is left of a journal: its backups with their moments, newest first, and whether it was
    protected; `folder_gone` where nothing at all lies at its place any more.
    """

    backups: tuple[tuple[datetime, Path], ...]
    protected: bool
    folder_gone: bool


def notice(paths: Paths, *, own: bool) -> None:
    """Known(DATABASE_GONE) where a journal was and its file is not. `own`: the person's own folder,
    of which is remembered that there was one.
    """
    was_one = any(_traces(paths)) or (own and is_remembered(paths.folder))
    if was_one and not _is_there(paths.database):  # another program may just have begun one
        raise Known(Problem.DATABASE_GONE, str(paths.database))


def look(paths: Paths) -> Lost:
    """What could be brought back."""
    found = tuple((at, path) for at, _, path in sorted(named(paths), reverse=True) if _whole(path))
    protected = slots.exist(paths.slots) or bool(found and is_sealed(found[0][1]))
    return Lost(found, protected, not any(_traces(paths)))


def newest(paths: Paths) -> Path | None:
    """The newest backup that can be brought back. One with a key of its own is proved when that is
    given; of the others, the newest that is what it was.
    """
    for _, path in look(paths).backups:
        if is_sealed(path):
            if slots.exist(path.with_suffix(SLOTS)) or slots.exist(paths.slots):
                return path
            continue
        with suppress(Known):
            verify(path)
            return path
    return None


def bring_back(paths: Paths, backup: Path, now: datetime, typed: str = "") -> None:
    """The journal is as this backup has it; `typed` is the passphrase or the code of a protected one.

    Known(PASSPHRASE_WRONG, RECOVERY_WRONG, RECOVERY_MISTYPED, BACKUP_DAMAGED, DISK_FULL ...).
    """
    from core.backup_file import place

    def find(folder: Path) -> bytes | None:
        from core.locked_backup import root_of
        from core.protection import database_key

        staged = Paths(folder).database
        if not is_sealed(staged):
            return None
        key = database_key(root_of(staged, staged, typed))
        verify(staged, key)
        return key

    if place(backup, paths, now, find) is None:
        raise Known(Problem.BACKUP_DAMAGED, str(backup))


def lay_aside(
    paths: Paths, now: datetime, *, backups: bool = True, database: bool = True
) -> Path | None:
    """Give what is left of the journal another place, in a folder beside; None if nothing is left.

    The backups last: as long as they are there, an end in the middle is noticed at the next start.
    Known(FILE_UNWRITABLE).
    """
    aside = paths.folder / f"before-{stamp(now)}"
    found = [
        path
        for path in _beside(paths)
        if (backups or path != paths.backups) and (database or path.suffix[:3] != ".db")
    ]
    if not found:
        return None
    try:
        aside.mkdir(mode=0o700, exist_ok=True)
        for path in found:
            path.replace(aside / path.name)
    except OSError as error:
        raise Known(Problem.FILE_UNWRITABLE, str(aside)) from error
    return aside


def begin(paths: Paths, now: datetime) -> Path | None:
    """A new journal, because the person wishes one; where the rest of the old one lies now.

    Known(NOT_EMPTY) where a journal is, and what `open_store` raises.
    """
    from core.store import open_store

    if _is_there(paths.database):
        raise Known(Problem.NOT_EMPTY, str(paths.folder))
    paths.prepare()
    aside = lay_aside(paths, now) if any(_traces(paths)) else None
    if is_remembered(paths.folder):
        forget()
    open_store(paths.database).close()
    return aside


def found_again(folder: Path) -> None:
    """The person shows where the journal lies now; the next start opens it there.

    Known(FILE_UNREADABLE) where none is.
    """
    from core.paths import choose_folder

    if not _is_there(Paths(folder).database):
        raise Known(Problem.FILE_UNREADABLE, str(Paths(folder).database))
    choose_folder(folder)
    remember(folder)


def _is_there(database: Path) -> bool:
    return database.exists() and database.stat().st_size > 0


def _whole(path: Path) -> bool:
    with suppress(OSError):
        return path.is_file() and path.stat().st_size > 0
    return False


def _traces(paths: Paths) -> Iterator[Path]:
    """What only a journal leaves."""
    for path in (paths.slots, slots.second_copy(paths.slots), _log(paths)):
        if _whole(path):
            yield path
    yield from (path for path in paths.backups.glob("*.db") if not path.name.startswith("."))
    yield from (path for path in paths.media.glob("*/*") if not path.name.startswith("."))
    yield from paths.typing.glob("*.slip")
    yield from (paths.folder / "letterbox").glob("*.letter")
    yield from (path for path in _databases(paths) if _whole(path))


def _beside(paths: Paths) -> Iterator[Path]:
    """All that belongs to a journal beside its file, the backups last."""
    for path in (paths.media, paths.typing, paths.folder / "letterbox", paths.folder / ".sealing"):
        if path.exists():
            yield path
    yield from _databases(paths, "*")
    yield from sorted(paths.folder.glob(f"{paths.slots.name}*"))
    if paths.backups.exists():
        yield paths.backups


def _databases(paths: Paths, more: str = "") -> list[Path]:
    """The journal's file and others, such as a damaged one that was put aside."""
    name = paths.database
    return sorted(paths.folder.glob(f"{name.stem}*{name.suffix}{more}"))


def _log(paths: Paths) -> Path:
    return paths.database.with_name(f"{paths.database.name}-wal")
