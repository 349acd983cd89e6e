"""The letterbox: what is written while the journal is locked, sealed so that only its key opens it.

Each is a file of its own in the folder `letterbox`; it goes into the journal when that is opened.
"""

import json
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from core.clock import local_day
from core.model import Entry
from core.paths import to_disk, write_whole
from core.problems import Known, Problem
from core.sealing import open_box, put_in_box
from core.text import clean

_ENDING = ".letter"


class Letter(NamedTuple):
    """One of them, opened; the file goes when the entry is in the journal."""

    file: Path
    entry: Entry


class Letterbox:
    """The folder of one journal. Putting in needs its public side only."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, public: bytes, text: str, at: datetime, zone: str) -> None:
        """Seal an entry and keep it. Known(NOTHING_WRITTEN, FILE_UNWRITABLE)."""
        body = clean(text)
        if not body.strip():
            raise Known(Problem.NOTHING_WRITTEN)
        name = str(uuid4())
        said = {"id": name, "at": at.isoformat(), "zone": zone, "body": body}
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise Known(Problem.FILE_UNWRITABLE, str(self._folder)) from error
        write_whole(
            self._folder / f"{name}{_ENDING}", put_in_box(public, json.dumps(said).encode())
        )
        to_disk(self._folder)

    def count(self) -> int:
        return len(self._files())

    def read(self, root: bytes) -> list[Letter]:
        """All that can be opened, oldest first; others stay where they are (`check` tells of them)."""
        found = [Letter(file, entry) for file in self._files() if (entry := _entry(file, root))]
        return sorted(found, key=lambda letter: letter.entry.at)

    def problems(self, root: bytes) -> list[str]:
        """The letters that cannot be opened."""
        return [str(file) for file in self._files() if _entry(file, root) is None]

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob(f"*{_ENDING}"))


def _entry(file: Path, root: bytes) -> Entry | None:
    try:
        said = json.loads(open_box(root, file.read_bytes()) or b"")
        at = datetime.fromisoformat(said["at"])
        return Entry(
            str(said["id"]),
            at,
            said["zone"],
            local_day(at, said["zone"]),
            clean(said["body"]),
            modified=at,
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
