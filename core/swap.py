"""One file in the place of another, and the old one's bytes overwritten where the disk allows it.

A flash drive and a file system that copies on write may still hold what was there before; only an
encrypted disk helps against that, and Settings says so.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from core.paths import to_disk

_CHUNK = 1 << 20


def old_name(path: Path) -> Path:
    """The second name under which the old file waits to be overwritten."""
    return path.with_name(f".{path.name}.old")


def swap(new: Path, path: Path) -> None:
    """Put `new` in the place of `path`: at every moment one of them is there, whole. OSError.

    The old bytes are overwritten, so that a program which still has them open finds nonsense there
    and says so; else it would go on writing where nobody looks any more.
    """
    old = old_name(path)
    old.unlink(missing_ok=True)
    handle = None
    try:
        old.hardlink_to(path)
    except (OSError, NotImplementedError):  # a disk without second names
        handle = path.open("r+b") if os.name != "nt" else None
    try:
        new.replace(path)
        to_disk(path.parent)
        if handle is not None:
            _overwrite(handle)
    finally:
        if handle is not None:
            handle.close()
    finish(path)


def finish(path: Path) -> None:
    """Overwrite and remove the old file, now or after an end in the middle of `swap`."""
    old = old_name(path)
    if not old.exists():
        return
    shred(old, unless=path)


def shred(path: Path, *, unless: Path | None = None) -> None:
    """Overwrite and remove a file; it is only removed where another name has the same bytes."""
    in_use = unless is not None and unless.exists() and path.samefile(unless)
    if not in_use and path.stat().st_nlink == 1:
        with suppress(OSError), path.open("r+b") as file:
            _overwrite(file)
    path.unlink(missing_ok=True)


def _overwrite(file: BinaryIO) -> None:
    left = os.fstat(file.fileno()).st_size
    file.seek(0)
    while left > 0:
        file.write(os.urandom(min(_CHUNK, left)))
        left -= _CHUNK
    file.flush()
    os.fsync(file.fileno())
