"""A protected database copied as it lies, with what SQLite keeps beside it: that needs no key."""

import os
from hashlib import sha256
from pathlib import Path

from core.exchange.whole import is_full
from core.paths import to_disk
from core.problems import Known, Problem
from core.store.copies import remove

_BESIDE = ("-wal", "-journal")
"""What belongs to a database and is no mere help for reading it; laid down before it."""
_TRIES = 5
_CHUNK = 1 << 20


def carry(source: Path, to: Path) -> None:
    """Copy the database at `source`, and see that nobody wrote into it meanwhile.

    `to` appears last, when all of it is whole. Known(DATABASE_BUSY, DISK_FULL, FILE_UNWRITABLE,
    BACKUP_DAMAGED).
    """
    try:
        for _ in range(_TRIES):
            if _carried(source, to):
                return
    except OSError as error:
        problem = Problem.DISK_FULL if is_full(error) else Problem.FILE_UNWRITABLE
        raise Known(problem, str(to)) from error
    finally:
        for ending in ("", *_BESIDE):
            _beside(to, ending).unlink(missing_ok=True)
    raise Known(Problem.DATABASE_BUSY, str(source))


def _carried(source: Path, to: Path) -> bool:
    remove(to)
    copied = {end: _copy(_with(source, end), _beside(to, end)) for end in (*_BESIDE, "")}
    if copied != {end: _digest(_with(source, end)) for end in copied}:
        return False
    if copied != {end: _digest(_beside(to, end)) for end in copied}:
        raise Known(Problem.BACKUP_DAMAGED, str(to))
    for end, digest in copied.items():
        if digest is not None:
            _beside(to, end).replace(_with(to, end))
    to_disk(to.parent)
    return True


def _copy(source: Path, to: Path) -> bytes | None:
    """What was copied adds up to this; None where there is nothing."""
    to.unlink(missing_ok=True)
    if not source.exists():
        return None
    digest = sha256()
    with source.open("rb") as read, to.open("wb") as written:
        while part := read.read(_CHUNK):
            written.write(part)
            digest.update(part)
        written.flush()
        os.fsync(written.fileno())
    return digest.digest()


def _digest(path: Path) -> bytes | None:
    if not path.exists():
        return None
    digest = sha256()
    with path.open("rb") as file:
        while part := file.read(_CHUNK):
            digest.update(part)
    return digest.digest()


def _with(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(f".{path.name}.copy{ending}")
