"""What was handed in, as names and bytes: one file, a folder, a zip or a tar, all read alike."""

import os
import posixpath
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, NamedTuple

from core.exchange.safe import MOST_FILES, MOST_SMALL, MOST_TEXT, text
from core.problems import Known, Problem

_FEW = 24
_DRIVE = re.compile(r"^[A-Za-z]:")
_NOT_OURS = re.compile(r"(?:^|/)(?:__MACOSX/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)")


class Refused(NamedTuple):
    """A member that is not touched: `why` is `unsafe name`, `link`, `not a file` or `too large`."""

    name: str
    why: str


def unsafe(name: str) -> bool:
    """Whether a member's name would lead out of its folder."""
    plain = name.replace("\\", "/")
    return (
        plain.startswith("/")
        or _DRIVE.match(plain) is not None
        or "\x00" in plain
        or ".." in plain.split("/")
    )


class Bag:
    """Members by their path inside, with `/` between folders. Close it when done."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.name
        self.refused: list[Refused] = []
        self._heads: dict[str, bytes] = {}
        self.sizes: dict[str, int] = {}
        """Each member with its unpacked size, in the order in which it lies there."""

    def note(self, name: str, size: int) -> None:
        """Take a member in. Known(IMPORT_TOO_BIG) when there are too many."""
        if _NOT_OURS.search(name):
            return
        self.sizes[name] = size
        if len(self.sizes) > MOST_FILES:
            raise Known(Problem.IMPORT_TOO_BIG, self.name)

    @property
    def single(self) -> bool:
        """Whether this is one file, not a folder or an archive of them."""
        return False

    @cached_property
    def names(self) -> list[str]:
        return sorted(self.sizes)

    @cached_property
    def _by_base(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name in self.names:
            found.setdefault(posixpath.basename(name).casefold(), []).append(name)
        return found

    def called(self, base: str) -> list[str]:
        """The members with this file name, in any folder and any case."""
        return self._by_base.get(base.casefold(), [])

    @cached_property
    def _by_stem(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name in self.names:
            stem = posixpath.basename(name).rpartition(".")[0]
            found.setdefault(stem.casefold(), []).append(name)
        return found

    def stemmed(self, stem: str) -> list[str]:
        """The members with this file name, whatever their ending."""
        return self._by_stem.get(stem.casefold(), [])

    def ending(self, *ends: str) -> list[str]:
        """The members whose names end so, whatever the case."""
        return [name for name in self.names if name.lower().endswith(ends)]

    def open(self, name: str) -> BinaryIO:
        """A member to read from; never more than its size. Known(IMPORT_DAMAGED) names it."""
        raise NotImplementedError

    @contextmanager
    def opened(self, name: str, most: int = MOST_TEXT) -> Iterator[BinaryIO]:
        """The member; what goes wrong while it is read is told with its name.

        Known(IMPORT_TOO_BIG, IMPORT_DAMAGED).
        """
        if self.sizes.get(name, 0) > most:
            raise Known(Problem.IMPORT_TOO_BIG, self.place(name))
        import zipfile
        import zlib

        try:
            with self.open(name) as file:
                yield file
        except (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError) as error:
            raise Known(Problem.IMPORT_DAMAGED, self.place(name)) from error

    def read(self, name: str, most: int = MOST_SMALL) -> bytes:
        with self.opened(name, most) as file:
            data = file.read(most + 1)
        if len(data) > most:
            raise Known(Problem.IMPORT_TOO_BIG, self.place(name))
        return data

    def head(self, name: str, size: int = 65_536) -> bytes:
        """The first bytes; none when the member cannot be read. Every reader looks at them."""
        known = self._heads.get(name, b"")
        if len(known) >= min(size, self.sizes.get(name, 0)):
            return known[:size]
        try:
            with self.opened(name, 1 << 62) as file:
                found = file.read(max(size, 65_536))
        except Known:
            return b""
        if len(self._heads) < _FEW * 4:
            self._heads[name] = found
        return found[:size]

    def some(self, *ends: str) -> list[str]:
        """A few members with such names, those nearest to the top first: enough to tell a format."""
        found = self.names if self.single else self.ending(*ends)
        return sorted(found, key=lambda name: name.count("/"))[:_FEW]

    def text(self, name: str, most: int = MOST_SMALL) -> str:
        return text.decoded(self.read(name, most))[0]

    def encoding(self, name: str, most: int = MOST_TEXT) -> str:
        with self.opened(name, most) as file:
            return text.encoding(file)

    def place(self, name: str) -> str:
        """The member as a person would look for it."""
        return self.name if self.single else f"{self.name}: {name}"

    def modified(self, name: str) -> float | None:  # noqa: ARG002
        """When the file was last changed (seconds since 1970), where that is known."""
        return None

    def close(self) -> None:
        """Let go of the file."""

    def __enter__(self) -> "Bag":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class FileBag(Bag):
    """One file."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.sizes = {path.name: path.stat().st_size}

    @property
    def single(self) -> bool:
        return True

    def open(self, name: str) -> BinaryIO:
        if name not in self.sizes:
            raise FileNotFoundError(name)
        return self.path.open("rb")

    def modified(self, name: str) -> float | None:  # noqa: ARG002
        return self.path.stat().st_mtime


class FolderBag(Bag):
    """The plain files of a folder and the folders in it; links are not followed."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.name = path.resolve().name or str(path)
        top = f"{path}{os.sep}"
        for folder, inside, files in os.walk(top):
            inside[:] = sorted(each for each in inside if each not in {".git", ".trash", ".hg"})
            for file in sorted(files):  # a Path would keep each of its names for good
                full = os.path.join(folder, file)  # noqa: PTH118
                name = full.removeprefix(top).replace(os.sep, "/")
                found = os.lstat(full)
                if stat.S_ISREG(found.st_mode):
                    self.note(name, found.st_size)
                else:
                    why = "link" if stat.S_ISLNK(found.st_mode) else "not a file"
                    self.refused.append(Refused(name, why))

    def open(self, name: str) -> BinaryIO:
        if name not in self.sizes:
            raise FileNotFoundError(name)
        return open(self._full(name), "rb")  # noqa: PTH123 - who asks closes it

    def modified(self, name: str) -> float | None:
        return os.stat(self._full(name)).st_mtime  # noqa: PTH116

    def _full(self, name: str) -> str:
        return f"{self.path}{os.sep}{name}"


def open_bag(path: Path) -> Bag:
    """What lies at `path`. Known(FILE_UNREADABLE, IMPORT_DAMAGED, IMPORT_TOO_BIG, IMPORT_BOMB,
    IMPORT_ZIP_LOCKED).
    """
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            return FolderBag(path)
        if not stat.S_ISREG(found.st_mode):
            raise Known(Problem.FILE_UNREADABLE, str(path))
        with path.open("rb") as file:
            head = file.read(512)
    except (OSError, ValueError) as error:
        raise Known(Problem.FILE_UNREADABLE, str(path)) from error
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        from core.exchange.safe.archives import ZipBag

        return ZipBag(path)
    if head.startswith(b"\x1f\x8b") or head[257:262] == b"ustar" or path.suffix in {".jex", ".tar"}:
        from core.exchange.safe.archives import TarBag

        return TarBag(path)
    return FileBag(path)
