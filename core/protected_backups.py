"""The backups after protection was switched: those that are still plain, or still protected."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from core import slots
from core.paths import SLOTS, Paths
from core.problems import Known, Problem
from core.progress import Cancelled
from core.protection import database_key
from core.store.convert import alone, copied
from core.store.copies import remove
from core.swap import finish, shred, swap

_PLAIN = b"SQLite format 3\x00"


def plain_ones(paths: Paths) -> list[Path]:
    """The backups that anybody can read."""
    return [path for path in _all(paths) if _is_plain(path)]


def protected_ones(paths: Paths) -> list[Path]:
    return [path for path in _all(paths) if not _is_plain(path)]


def seal(paths: Paths, root: bytes, wanted: Callable[[], bool] = lambda: True) -> list[Path]:
    """Protect every plain backup with the journal's key, each compared before it takes its place;
    those that could not be (damaged) are given back, as they were. Cancelled between two.
    """
    tidy(paths)
    kept = slots.read(paths.slots)
    left = []
    for path in plain_ones(paths):
        if not wanted():
            raise Cancelled
        try:
            slots.write_one(path.with_suffix(SLOTS), kept)
            _convert(path, None, database_key(root))
        except Known as known:
            if known.problem in (Problem.DISK_FULL, Problem.FILE_UNWRITABLE):
                raise
            left.append(path)
    return left


def unseal(paths: Paths, root: bytes, wanted: Callable[[], bool] = lambda: True) -> list[Path]:
    """The other way round; those of another key are given back."""
    tidy(paths)
    left = []
    for path in protected_ones(paths):
        if not wanted():
            raise Cancelled
        try:
            _convert(path, database_key(root), None)
            path.with_suffix(SLOTS).unlink(missing_ok=True)
        except Known as known:
            if known.problem in (Problem.DISK_FULL, Problem.FILE_UNWRITABLE):
                raise
            left.append(path)
    return left


def delete_plain(paths: Paths) -> None:
    """Overwrite and remove the backups that anybody can read."""
    for path in plain_ones(paths):
        shred(path)
        remove(path)


def tidy(paths: Paths) -> None:
    for path in _all(paths):
        remove(path.with_name(f".{path.name}.new"))
        finish(path)


def _convert(path: Path, old: bytes | None, new: bytes | None) -> None:
    beside = path.with_name(f".{path.name}.new")
    with alone(path, old) as connection:
        copied(connection, beside, new)
        if os.name == "nt":
            connection.close()
        try:
            swap(beside, path)
        except OSError as error:
            raise Known(Problem.FILE_UNWRITABLE, str(path)) from error


def _all(paths: Paths) -> list[Path]:
    found = sorted(paths.backups.glob("*.db"))
    return [path for path in found if not path.name.startswith(".") and path.is_file()]


def _is_plain(path: Path) -> bool:
    with suppress(OSError), path.open("rb") as file:
        return file.read(len(_PLAIN)) == _PLAIN
    return False
