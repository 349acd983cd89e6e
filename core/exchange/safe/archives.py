"""Zip and tar as bags: what they claim is checked before anything is read, and counted after."""

import gzip
import io
import stat
import struct
import tarfile
import time
import zipfile
import zlib
from pathlib import Path
from typing import IO, BinaryIO, cast

from core.exchange.safe import MOST_FILES, MOST_MEDIUM, MOST_RATIO, MOST_TEXT, RATIO_FROM
from core.exchange.safe.bag import Bag, Refused, unsafe
from core.problems import Known, Problem

_LARGEST = max(MOST_TEXT, MOST_MEDIUM)
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800


def too_dense(size: int, packed: int) -> bool:
    """Whether something grows more on unpacking than what people keep does."""
    return size > RATIO_FROM and size > max(packed, 1) * MOST_RATIO


class ZipBag(Bag):
    """A zip; one that lies in another with its bytes as `data`.

    Known(IMPORT_DAMAGED, IMPORT_BOMB, IMPORT_TOO_BIG, IMPORT_ZIP_LOCKED).
    """

    def __init__(self, path: Path, data: bytes | None = None) -> None:
        super().__init__(path)
        self._members: dict[str, _Member] = {}
        try:
            self._zip = zipfile.ZipFile(path if data is None else io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise Known(Problem.IMPORT_DAMAGED, self.name) from error
        try:
            self._take_in(path.stat().st_size if data is None else len(data))
        except struct.error as error:  # a member that would begin before the file, or far behind it
            self._zip.close()
            raise Known(Problem.IMPORT_DAMAGED, self.name) from error
        except BaseException:
            self._zip.close()
            raise

    def _take_in(self, on_disk: int) -> None:
        members = self._zip.infolist()
        if len(members) > MOST_FILES:
            raise Known(Problem.IMPORT_TOO_BIG, self.name)
        if sum(each.compress_size for each in members) > on_disk:
            raise Known(Problem.IMPORT_BOMB, self.name)  # members that lie in one another
        if too_dense(sum(each.file_size for each in members), on_disk):
            raise Known(Problem.IMPORT_BOMB, self.name)
        while members:  # what zipfile knows of each is ten times what we need
            each = members.pop()
            if not each.is_dir():
                self._take(each)
        self._zip.NameToInfo.clear()
        self.sizes = dict(reversed(self.sizes.items()))
        self.refused.reverse()

    def _take(self, each: zipfile.ZipInfo) -> None:
        name = _right_name(each)
        mode = each.external_attr >> 16
        if unsafe(name):
            self.refused.append(Refused(name, "unsafe name"))
        elif stat.S_IFMT(mode) not in (0, stat.S_IFREG):
            why = "link" if stat.S_ISLNK(mode) else "not a file"
            self.refused.append(Refused(name, why))
        elif each.flag_bits & _ENCRYPTED:
            raise Known(Problem.IMPORT_ZIP_LOCKED, self.name)
        elif each.file_size > _LARGEST:
            self.refused.append(Refused(name, "too large"))
        elif too_dense(each.file_size, each.compress_size):
            raise Known(Problem.IMPORT_BOMB, f"{self.name}: {name}")
        else:
            name = name.replace("\\", "/")
            if name not in self._members:  # of two with one name the later one counts
                self.note(name, each.file_size)
                self._members[name] = _packed(each)

    def open(self, name: str) -> BinaryIO:
        if name not in self._members:
            raise FileNotFoundError(name)
        try:
            return cast(BinaryIO, self._zip.open(_unpacked(self._members[name])))
        except RuntimeError as error:  # a password is wanted after all
            raise Known(Problem.IMPORT_ZIP_LOCKED, self.name) from error

    def modified(self, name: str) -> float | None:
        """A zip has local hours without a zone: those of this computer, as unzipping would."""
        try:
            return time.mktime((*_unpacked(self._members[name]).date_time, 0, 0, -1))
        except (ValueError, OverflowError):
            return None

    def close(self) -> None:
        self._zip.close()


_Member = tuple[str, bytes]
_NUMBERS = struct.Struct("<QQQQIHHHBBBBB")
_END = "_end_offset"  # where newer Pythons see that two lie in one another


def _packed(each: zipfile.ZipInfo) -> _Member:
    """What is needed to open it, in little room: there may be a hundred thousand."""
    numbers = _NUMBERS.pack(
        each.header_offset, each.compress_size, each.file_size, getattr(each, _END, 0) or 0,
        each.CRC, each.flag_bits, each.compress_type, *each.date_time,
    )  # fmt: skip
    return each.orig_filename, numbers


def _unpacked(member: _Member) -> zipfile.ZipInfo:
    name, numbers = member
    offset, packed, size, end, crc, flags, method, *moment = _NUMBERS.unpack(numbers)
    made = zipfile.ZipInfo(name, cast("tuple[int, int, int, int, int, int]", tuple(moment)))
    made.header_offset, made.compress_size, made.file_size = offset, packed, size
    made.CRC, made.flag_bits, made.compress_type, made.orig_filename = crc, flags, method, name
    if end and hasattr(made, _END):
        setattr(made, _END, end)
    return made


def _right_name(member: zipfile.ZipInfo) -> str:
    """Many writers put UTF-8 names in without saying so; zipfile then takes them for cp437."""
    if member.flag_bits & _UTF8_NAME:
        return member.filename
    try:
        name = member.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return member.filename
    return name if name != member.filename else member.filename


class TarBag(Bag):
    """A tar, plain or gzipped; or what was gzipped alone. Known as ZipBag."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._file = path.open("rb")
        self._members: dict[str, tarfile.TarInfo] = {}
        head = self._file.read(2)
        self._file.seek(0)
        source: BinaryIO = self._file
        if head == b"\x1f\x8b":
            on_disk = path.stat().st_size
            bounded = _Counted(
                cast(BinaryIO, gzip.GzipFile(fileobj=self._file)), on_disk, path.name
            )
            source = cast(BinaryIO, io.BufferedReader(bounded, 1 << 16))
        try:
            self._tar = tarfile.open(fileobj=source, mode="r:")  # noqa: SIM115 - closed in close()
            for member in self._tar:
                self._take(member)
        except (tarfile.TarError, OSError, EOFError, zlib.error, ValueError) as error:
            self._file.close()
            raise Known(Problem.IMPORT_DAMAGED, self.name) from error
        except BaseException:
            self._file.close()
            raise

    def _take(self, member: tarfile.TarInfo) -> None:
        name = member.name.removeprefix("./")
        if member.isdir():
            return
        if unsafe(name):
            self.refused.append(Refused(name, "unsafe name"))
        elif not member.isreg() or member.issparse():
            why = "link" if member.issym() or member.islnk() else "not a file"
            self.refused.append(Refused(name, why))
        elif member.size > _LARGEST:
            self.refused.append(Refused(name, "too large"))
        else:
            self.note(name, member.size)
            self._members[name] = member
        if len(self.refused) > MOST_FILES:
            raise Known(Problem.IMPORT_TOO_BIG, self.name)

    def open(self, name: str) -> BinaryIO:
        if name not in self._members:
            raise FileNotFoundError(name)
        found: IO[bytes] | None = self._tar.extractfile(self._members[name])
        if found is None:
            raise FileNotFoundError(name)
        return cast(BinaryIO, found)

    def modified(self, name: str) -> float | None:
        return float(self._members[name].mtime) or None

    def close(self) -> None:
        self._tar.close()
        self._file.close()


class _Counted(io.RawIOBase):
    """Stops unpacking when more came out than so small a file can honestly hold."""

    def __init__(self, inner: BinaryIO, packed: int, name: str) -> None:
        self._inner, self._packed, self._name = inner, packed, name

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        at = self._inner.tell()
        target = offset if whence == io.SEEK_SET else at + offset
        if target <= at:
            return self._inner.seek(target)
        while at < target:  # a piece at a time, so that a bomb is seen before it is unpacked
            step = self._inner.read(min(1 << 20, target - at))
            if not step:
                break
            at += len(step)
            self._see(at)
        return at

    def tell(self) -> int:
        return self._inner.tell()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override] # as RawIOBase has it
        data = self._inner.read(len(buffer))
        buffer[: len(data)] = data
        self._see(self._inner.tell())
        return len(data)

    def _see(self, at: int) -> None:
        if too_dense(at, self._packed):
            raise Known(Problem.IMPORT_BOMB, self._name)
