"""The photos and files that come with entries and posts: kept, or in a preview only counted."""

import uuid
from typing import Any

from core.exchange.incoming import Bytes, File
from core.exchange.intake import Tally
from core.exchange.safe import MOST_MEDIUM
from core.exchange.safe.bag import Bag
from core.media import Media
from core.problems import Known, Problem
from core.store import Store
from core.text import clean

Placed = tuple[str, int, str | None, str, str, dict[str, Any]]
"""(attachment, position, medium or None, name, caption, details), as an attachment has them."""
_HOPELESS = {Problem.DISK_FULL, Problem.FILE_UNWRITABLE, Problem.DATABASE_BUSY}


class Luggage:
    """Of one import. `dry`: everything is looked at and nothing is written."""

    def __init__(self, store: Store, media: Media, bag: Bag, tally: Tally, *, dry: bool) -> None:
        self._store, self._media, self._bag = store, media, bag
        self._tally, self._dry = tally, dry
        self._bytes: dict[str, str | None] = {}

    def take(self, ahead: Bytes) -> None:
        """Bytes that stand before what shows them."""
        self._bytes[ahead.key] = None if self._dry else self._keep_bytes(ahead.data, ahead.file)

    def place(self, where: str, files: tuple[File, ...], had: dict[str, str]) -> list[Placed]:
        """Each file in its order; `had` has the attachments that are there already, by name."""
        return [
            (had.get(file.name) or self._free(clean(file.id)), number, *self._keep(where, file))
            for number, file in enumerate(files)
        ]

    def _free(self, wanted: str) -> str:
        """An id for an attachment: its own, unless somebody has it."""
        if wanted and self._store.media.owner(wanted) is None:
            return wanted
        return str(uuid.uuid4())

    def _keep(self, where: str, file: File) -> tuple[str | None, str, str, dict[str, Any]]:
        medium = None
        self._tally.media += 1
        try:
            if file.member or file.key or file.data is not None:
                medium = self._kept(file)
            else:
                self._tally.missing += 1
        except Known as problem:
            if problem.problem in _HOPELESS:
                raise
            if problem.problem is Problem.NOTHING_WRITTEN:
                self._tally.missing += 1  # a file of no bytes
            else:
                self._tally.fail(where, problem, file.name)
        return medium, file.name, file.caption, file.details

    def _kept(self, file: File) -> str | None:
        if file.key:
            return self._bytes[file.key]
        if self._dry:
            size = len(file.data) if file.data is not None else self._bag.sizes[file.member]
            if not size:
                raise Known(Problem.NOTHING_WRITTEN)
            return None
        data = file.data if file.data is not None else self._bag.read(file.member, MOST_MEDIUM)
        return self._keep_bytes(data, file)

    def _keep_bytes(self, data: bytes, file: File) -> str:
        medium = self._media.keep(data, width=file.width, height=file.height)
        if file.alt and not medium.alt:
            self._store.media.describe(medium.id, file.alt)
        return medium.id
