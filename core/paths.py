"""Where things lie on this computer, and whether we may write there."""

import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from core import place
from core.problems import Known, Problem

SLOTS = ".slots"
"""The ending of the file with the wrapped keys of a protected journal."""


class Paths(NamedTuple):
    """The data folder and what lies in it."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / place.DATABASE

    @property
    def settings(self) -> Path:
        return self.folder / place.SETTINGS

    @property
    def media(self) -> Path:
        return self.folder / "media"

    @property
    def slots(self) -> Path:
        return self.database.with_suffix(SLOTS)

    @property
    def typing(self) -> Path:
        """What was typed and is not in the database yet."""
        return self.folder / "typing"

    @property
    def backups(self) -> Path:
        return self.folder / place.BACKUPS

    def prepare(self) -> None:
        """Make the folder, for its owner only, and see that it can be written to.

        Known(FOLDER_UNWRITABLE) names the folder.
        """
        place.prepare(str(self.folder))


def default_folder() -> Path:
    """The folder the person chose, else the system's place for application data."""
    return Path(place.own())


def choose_folder(folder: Path, *, coming_from: Path | None = None) -> None:
    """From the next start on, `folder` is the data folder; the journal in `coming_from` is copied
    there first. Known(FOLDER_UNWRITABLE, FILE_UNWRITABLE).
    """
    Paths(folder).prepare()
    pointer = _pointer()
    try:
        pointer.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Known(Problem.FILE_UNWRITABLE, str(pointer)) from error
    chosen = {"folder": str(folder)}
    if coming_from is not None:
        chosen["from"] = str(coming_from)
    _point(chosen)


def remember(folder: Path) -> None:
    """That a journal with something in it lies in the person's folder; should the folder be gone one
    day, that is noticed. A folder that cannot be written is no reason to stop.
    """
    pointer = place.read_pointer()
    if pointer.get("journal") != str(folder):
        with suppress(Known, OSError):
            _pointer().parent.mkdir(parents=True, exist_ok=True)
            _point({**pointer, "journal": str(folder)})


def is_remembered(folder: Path) -> bool:
    """Whether a journal is known to have lain there."""
    return place.read_pointer().get("journal") == str(folder)


def forget() -> None:
    """A new journal begins there, because the person wishes one. Known(FILE_UNWRITABLE)."""
    pointer = place.read_pointer()
    if pointer.pop("journal", ""):
        _point(pointer)


def left_behind(folder: Path) -> Path | None:
    """The folder from which the journal is still to be copied to `folder`, if there is one."""
    before = place.left_behind(str(folder))
    return Path(before) if before else None


def _point(pointer: dict[str, str]) -> None:
    import json

    write_whole(_pointer(), json.dumps(pointer))


def _pointer() -> Path:
    return Path(place.pointer_file())


def write_whole(path: Path, content: str | bytes) -> None:
    """Write the file so that it is always whole: the old one or the new one, never half of one.

    Known(FILE_UNWRITABLE) names the file.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with beside.open("wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise Known(Problem.FILE_UNWRITABLE, str(path)) from error


def to_disk(path: Path) -> None:
    """See that a file, or the names in a folder, are on the disk and not only on their way there."""
    if os.name == "nt" and path.is_dir():
        return  # Windows knows no such thing of a folder
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
