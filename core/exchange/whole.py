"""An export is there whole or not at all, and never takes the place of something else."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from core.problems import Known, Problem


def is_full(error: OSError) -> bool:
    """Whether the disk, or the person's part of it, is full."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def new_file(path: Path) -> Iterator[BinaryIO]:
    """A file beside `path` to write into, moved there when all is written and on the disk.

    Readable by its owner alone: it is a journal. Known: FILE_EXISTS if `path` has content or is a
    folder, FILE_UNWRITABLE, DISK_FULL. After any error there is no trace of it.
    """
    if path.is_dir() or (path.exists() and path.stat().st_size):
        raise Known(Problem.FILE_EXISTS, str(path))
    with _problems(path):
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """A folder beside `path` to fill, moved there at the end. Problems as in new_file."""
    if path.exists() and not (path.is_dir() and not any(path.iterdir())):
        raise Known(Problem.FILE_EXISTS, str(path))
    with _problems(path):
        beside = Path(tempfile.mkdtemp(prefix=f".{path.name[:40]}.", dir=path.parent))
        try:
            yield beside
            if path.is_dir():
                path.rmdir()
            beside.rename(path)
        finally:
            shutil.rmtree(beside, ignore_errors=True)


@contextmanager
def _problems(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        problem = Problem.DISK_FULL if is_full(error) else Problem.FILE_UNWRITABLE
        raise Known(problem, str(path)) from error
