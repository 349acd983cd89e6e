"""Keeping photos and other files: bytes in, attachments of entries and posts out."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from core.attachments import Attachment, Medium
from core.changes import Changes, EntryChanged, PostChanged
from core.clock import EARLIEST_CLOCK, Now
from core.media_folder import MediaFolder
from core.media_type import media_type
from core.model import replace
from core.problems import Known, Problem
from core.store import Store
from core.store.media import Owner

LARGEST = 500_000_000
"""Bytes of one file; a larger one is refused with a sentence."""
TRASH_DAYS = 30


def read_file(path: Path) -> bytes:
    """The bytes of a file that is to be kept. Known(FILE_UNREADABLE, MEDIUM_TOO_LARGE)."""
    try:
        if path.stat().st_size > LARGEST:
            raise Known(Problem.MEDIUM_TOO_LARGE, str(LARGEST // 1_000_000))
        return path.read_bytes()
    except OSError as error:
        raise Known(Problem.FILE_UNREADABLE, str(path)) from error


def write(folder: MediaFolder, data: bytes, *, width: int = 0, height: int = 0) -> Medium:
    """For a worker: the file of these bytes, on the disk; `Media.take_in` gives it its row.

    Known: as `Media.keep`.
    """
    if not data:
        raise Known(Problem.NOTHING_WRITTEN)
    if len(data) > LARGEST:
        raise Known(Problem.MEDIUM_TOO_LARGE, str(LARGEST // 1_000_000))
    made = _new(data, sha256(data).hexdigest(), EARLIEST_CLOCK, width, height)
    folder.write(made.file, data)
    return made


def _new(data: bytes, digest: str, added: datetime, width: int, height: int) -> Medium:
    from uuid import uuid4

    return Medium(
        id=str(uuid4()),
        digest=digest,
        type=media_type(data),
        size=len(data),
        file=uuid4().hex,
        added=added,
        width=width,
        height=height,
    )


class Media:
    """The files beside entries and posts. Each verb saves first and tells afterwards."""

    def __init__(self, store: Store, folder: MediaFolder, changes: Changes, now: Now) -> None:
        self._store, self._changes, self._now = store, changes, now
        self.folder = folder
        """For a worker: it may read and write files by name while the rest stays here."""

    def keep(self, data: bytes, *, width: int = 0, height: int = 0) -> Medium:
        """Keep these bytes; the same bytes again are the same medium.

        Known(NOTHING_WRITTEN) for no bytes, Known(MEDIUM_TOO_LARGE), and what the folder raises.
        """
        if not data:
            raise Known(Problem.NOTHING_WRITTEN)
        if len(data) > LARGEST:
            raise Known(Problem.MEDIUM_TOO_LARGE, str(LARGEST // 1_000_000))
        digest = sha256(data).hexdigest()
        known = self._store.media.find(digest)
        if known is not None:
            if not self.folder.path(known.file).exists():
                self.folder.write(known.file, data)  # it was lost, and here it is again
            return known
        made = _new(data, digest, self._now(), width, height)
        self.folder.write(made.file, data)  # first the file: a row never names what is not there
        self._store.media.add(made)
        return made

    def take_in(self, written: Medium) -> Medium:
        """Keep what `write` wrote on a worker; the same bytes again are the same medium."""
        known = self._store.media.find(written.digest)
        if known is None:
            made = written._replace(added=self._now())
            self._store.media.add(made)
            return made
        if self.folder.path(known.file).exists():
            self.folder.remove(written.file)
            return known
        self._store.media.refile(known.id, written.file)  # its file was lost, and here it is again
        return known._replace(file=written.file)

    def attach(
        self,
        owner: Owner,
        owner_id: str,
        medium: Medium | None,
        *,
        name: str = "",
        caption: str = "",
        details: dict[str, Any] | None = None,
    ) -> Attachment:
        """Put the medium after the others of this entry or post; None: named, but not there.

        Known(NO_SUCH_ENTRY, NO_SUCH_POST).
        """
        self._see(owner, owner_id)
        from uuid import uuid4

        others = self.of(owner, owner_id)
        position = others[-1].position + 1 if others else 0
        said = caption or (medium.alt if medium and owner == "post" else "")
        made = Attachment(str(uuid4()), position, medium, name, said, details or {})
        self._store.media.put(owner, owner_id, made)
        self._tell(owner, owner_id)
        return made

    def of(self, owner: Owner, owner_id: str) -> list[Attachment]:
        """What is attached to this entry or post, in order."""
        return self._store.media.of(owner, owner_id)

    def of_many(self, owner: Owner, ids: Iterable[str]) -> dict[str, list[Attachment]]:
        """The attachments of each of these entries or posts that has any."""
        found: dict[str, list[Attachment]] = {}
        for owner_id, attachment in self._store.media.of_many(owner, ids):
            found.setdefault(owner_id, []).append(attachment)
        return found

    def read(self, medium: Medium) -> bytes:
        """Its bytes. Known(MEDIUM_MISSING, MEDIUM_DAMAGED, FILE_UNREADABLE)."""
        data = self.folder.read(medium.file)
        if sha256(data).hexdigest() != medium.digest:
            raise Known(Problem.MEDIUM_DAMAGED, str(self.folder.path(medium.file)))
        return data

    def caption(self, attachment: Attachment, caption: str) -> Attachment:
        """Say what it shows; the picture remembers it for the next time."""
        said = replace(attachment, caption=" ".join(caption.split()))
        owner = self._owner(attachment.id)
        with self._store.atomic():
            self._store.media.put(*owner, said)
            if said.medium is not None:
                self._store.media.describe(said.medium.id, said.caption)
        self._tell(*owner)
        return said

    def arrange(self, owner: Owner, owner_id: str, order: Iterable[str]) -> None:
        """Give the attachments of this entry or post the order of these ids."""
        places = {uid: number for number, uid in enumerate(order)}
        with self._store.atomic():
            for attachment in self.of(owner, owner_id):
                place = places.get(attachment.id, len(places) + attachment.position)
                self._store.media.put(owner, owner_id, replace(attachment, position=place))
        self._tell(owner, owner_id)

    def detach(self, attachment_id: str) -> None:
        """Take it away; `bring_back` undoes it while the trash is kept."""
        self._detach(attachment_id, gone=True)

    def bring_back(self, attachment_id: str) -> None:
        self._detach(attachment_id, gone=False)

    def clean(self) -> int:
        """Remove for good what was taken away TRASH_DAYS ago and what nothing names any more; how
        many files. With a clock that is plainly wrong nothing is removed.
        """
        now = self._now()
        if now < EARLIEST_CLOCK:
            return 0
        with self._store.atomic():
            self._store.media.empty_trash(now - timedelta(days=TRASH_DAYS))
            unused = self._store.media.remove_unused(now - timedelta(days=1))
        for medium in unused:
            self.folder.remove(medium.file)
        return len(unused)

    def _detach(self, attachment_id: str, *, gone: bool) -> None:
        owner = self._owner(attachment_id)
        self._store.media.detach(attachment_id, self._now() if gone else None)
        self._tell(*owner)

    def _owner(self, attachment_id: str) -> tuple[Owner, str]:
        owner = self._store.media.owner(attachment_id)
        if owner is None:
            raise Known(Problem.MEDIUM_MISSING, attachment_id)
        return owner

    def _see(self, owner: Owner, owner_id: str) -> None:
        there = self._store.entries if owner == "entry" else self._store.posts
        if there.get(owner_id) is None:
            missing = Problem.NO_SUCH_ENTRY if owner == "entry" else Problem.NO_SUCH_POST
            raise Known(missing, owner_id)

    def _tell(self, owner: Owner, owner_id: str) -> None:
        self._changes.tell(EntryChanged(owner_id) if owner == "entry" else PostChanged(owner_id))
