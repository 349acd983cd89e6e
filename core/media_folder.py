"""The folder of media: files that are written once, whole, and never changed."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from core.problems import Known, Problem


class Cipher(Protocol):
    """Seals bytes before they reach the disk. `name` is bound to them: no file stands for another."""

    def seal(self, data: bytes, name: str) -> bytes: ...

    def open(self, sealed: bytes, name: str) -> bytes:
        """The bytes again. Known(MEDIUM_DAMAGED) when they were changed."""
        ...


class Plain:
    """For a journal without protection: bytes as they are."""

    def seal(self, data: bytes, name: str) -> bytes:  # noqa: ARG002
        return data

    def open(self, sealed: bytes, name: str) -> bytes:  # noqa: ARG002
        return sealed


class MediaFolder:
    """Files by name, in folders of the name's first two letters. A worker may read and write too."""

    def __init__(self, folder: Path, cipher: Cipher | None = None) -> None:
        self.folder = folder
        self._cipher = cipher or Plain()

    def path(self, name: str) -> Path:
        return self.folder / name[:2] / name

    def write(self, name: str, data: bytes) -> None:
        """Known(DISK_FULL, FILE_UNWRITABLE); nothing half written stays under this name."""
        target = self.path(name)
        beside = target.with_name(f".{name}.new")
        try:
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with beside.open("wb") as file:
                file.write(self._cipher.seal(data, name))
                file.flush()
                os.fsync(file.fileno())
            beside.replace(target)
        except OSError as error:
            with suppress(OSError):
                beside.unlink()
            full = isinstance(error, OSError) and error.errno in _FULL
            problem = Problem.DISK_FULL if full else Problem.FILE_UNWRITABLE
            raise Known(problem, str(target)) from error

    def read(self, name: str) -> bytes:
        """Known(MEDIUM_MISSING, FILE_UNREADABLE, MEDIUM_DAMAGED)."""
        path = self.path(name)
        try:
            sealed = path.read_bytes()
        except FileNotFoundError as error:
            raise Known(Problem.MEDIUM_MISSING, str(path)) from error
        except OSError as error:
            raise Known(Problem.FILE_UNREADABLE, str(path)) from error
        return self._cipher.open(sealed, name)

    def remove(self, name: str) -> None:
        """Remove the file if it is there."""
        with suppress(OSError):
            self.path(name).unlink()

    def names(self) -> Iterator[str]:
        """The names of all files, in no order; what was left half written has none."""
        for path in self.folder.glob("??/*"):
            if not path.name.startswith("."):
                yield path.name


_FULL = {28, 122}  # ENOSPC, EDQUOT
