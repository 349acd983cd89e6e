"""Rapport's own database: a backup, a zip of one, the folder of a journal; read from a copy of it.

The copy is brought to the present schema and read as an export would read it, so that all comes in that
comes out. The file itself is only read. Where it is protected, its own passphrase or recovery code opens
it; the copy stays as it is, and lies in memory where the system has a place for that.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

from core.attachments import Medium
from core.exchange import Collection
from core.exchange.belongings import BROKEN, POST, Belonging
from core.exchange.incoming import Bytes, File, Format, Item, Problematic, Told
from core.exchange.readers.rapport_json import belonging_of, item_of, with_earlier
from core.exchange.safe import MOST_MEDIUM, MOST_SMALL
from core.exchange.safe.bag import Bag
from core.paths import SLOTS
from core.problems import Known, Problem
from core.store.foreign import MEMORY, DatabaseError, is_database

_NAME = "rapport.db"
_MOST = 4 * MOST_MEDIUM
_MARKS = (b"CREATE TABLE entries", b"_sqlite_migrations")
_OURS = frozenset(
    f"{table}_{what}" for table in ("entries", "posts") for what in ("ai", "ad", "au")
)


def sniff(bag: Bag) -> int:
    name = _file(bag)
    if not name:
        return 0
    if _is_sealed(bag, name):
        return 97
    head = bag.head(name, 1 << 20)
    if not is_database(head):
        return 0
    said = head + _log_of(bag, name)  # of a journal that is open all may be there still
    return 97 if all(mark in said for mark in _MARKS) else 0


def _file(bag: Bag) -> str:
    """The database: the only file, or that of a journal nearest to the top."""
    if bag.single:
        return bag.names[0]
    called = bag.called(_NAME)
    return min(called, key=lambda name: (name.count("/"), name)) if called else ""


def _is_sealed(bag: Bag, name: str) -> bool:
    """Whole pages of noise with key slots beside."""
    slots, _ = _beside(bag, name)
    if not slots or bag.sizes[name] < 4096 or bag.sizes[name] % 4096:
        return False
    return not is_database(head := bag.head(name, 4096)) and len(set(head)) > 200


def _log_of(bag: Bag, name: str) -> bytes:
    _, log = _beside(bag, name)
    if not isinstance(log, Path):
        return bag.head(log, 1 << 20) if log else b""
    with suppress(OSError), log.open("rb") as file:
        return file.read(1 << 20)
    return b""


def _beside(bag: Bag, name: str) -> tuple[str | Path, str | Path]:
    """The key slots (empty where there are none), and the write-ahead log: in the bag or beside it."""
    if bag.single:
        slots, log = bag.path.with_suffix(SLOTS), bag.path.with_name(f"{bag.path.name}-wal")
        return slots if slots.is_file() else "", log if log.is_file() else ""
    slot, journal = f"{name.removesuffix('.db')}{SLOTS}", f"{name}-wal"
    return slot if slot in bag.sizes else "", journal if journal in bag.sizes else ""


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic | Bytes | Belonging]:
    name = _file(bag)
    with ExitStack() as held:
        folder = Path(held.enter_context(tempfile.TemporaryDirectory(dir=_room(bag.sizes[name]))))
        try:
            copy = _set_down(bag, name, folder)
        except OSError as error:
            raise Known(Problem.DISK_FULL, str(folder)) from error
        root = _root(bag, copy, told) if _is_sealed(bag, name) else None
        yield from _told(bag, name, copy, root, told, held)


def _room(size: int) -> Path | None:
    """Memory, if it is large enough; else the system's own place."""
    with suppress(OSError):
        if shutil.disk_usage(MEMORY).free > 3 * size:
            return MEMORY
    return None


def _set_down(bag: Bag, name: str, folder: Path) -> Path:
    copy = folder / _NAME
    slots, log = _beside(bag, name)
    with bag.opened(name, _MOST) as source, copy.open("wb") as target:
        shutil.copyfileobj(source, target, 1 << 20)
    for file, to, most in (
        (slots, copy.with_suffix(SLOTS), MOST_SMALL),
        (log, copy.with_name(f"{_NAME}-wal"), _MOST),
    ):
        if isinstance(file, Path):
            shutil.copyfile(file, to)
        elif file:
            with bag.opened(file, most) as source, to.open("wb") as target:
                shutil.copyfileobj(source, target, 1 << 20)
    return copy


def _root(bag: Bag, copy: Path, told: Told) -> bytes:
    from core.locked_backup import root_of

    if not told.passphrase:
        raise Known(Problem.IMPORT_LOCKED, bag.name)
    try:
        return root_of(copy, copy, told.passphrase)
    except Known as known:
        if known.problem in (Problem.SLOTS_DAMAGED, Problem.SLOTS_MISSING):
            raise Known(Problem.IMPORT_DAMAGED, bag.name) from known
        raise Known(Problem.IMPORT_WRONG_PASSPHRASE, bag.name) from known


def _told(
    bag: Bag, name: str, copy: Path, root: bytes | None, told: Told, held: ExitStack
) -> Iterator[Item | Problematic | Bytes | Belonging]:
    from core.exchange import json_export

    place = bag.place(name)
    contents = _collected(copy, root, place, held)
    media: dict[str, File] = {}
    for attachments in (*contents.attached.values(), *contents.trash_attached.values()):
        for medium in (each.medium for each in attachments):
            if medium is not None and medium.digest not in media:
                made = File("", "", width=medium.width, height=medium.height, alt=medium.alt)
                media[medium.digest] = made
                if data := _bytes(bag, name, medium, root):
                    yield Bytes(medium.digest, data, made)
                    media[medium.digest] = made._replace(key=medium.digest)

    def find(attachment: dict[str, Any]) -> File:
        return media.get(str(attachment.get("digest")), File("", ""))

    for count, record in enumerate(json_export.entries_of(contents), 1):
        item = item_of(record, f"{place}, {count}", find, told)
        yield from with_earlier(item, record)
    for record in json_export.posts_of(contents):
        yield belonging_of(POST, record, f"{place}, {POST}", find)
    for sort, records in contents.belongings.items():
        for each in records:
            yield Belonging(f"{place}, {sort}", sort, each)


def _collected(copy: Path, root: bytes | None, place: str, held: ExitStack) -> Collection:
    """All that is in the copy, as an export has it. Known(IMPORT_DAMAGED, DATABASE_NEWER)."""
    from core.exporting import Exporting
    from core.media_folder import MediaFolder
    from core.protection import database_key
    from core.store import open_store
    from core.store.foreign import strangers
    from core.unfinished import end_unfinished_copy

    key = database_key(root) if root else None
    try:
        if strangers(copy, key, _OURS):
            raise Known(Problem.IMPORT_DAMAGED, place)  # something that would run by itself
        end_unfinished_copy(copy, key)
        store = open_store(copy, key=key)
        held.callback(store.close)
        return Exporting(store, MediaFolder(copy.parent / "media")).collect()
    except Known as known:
        newer = known.problem is Problem.DATABASE_NEWER
        raise Known(known.problem if newer else Problem.IMPORT_DAMAGED, place) from known
    except (*BROKEN, DatabaseError) as error:  # rows and tables that no Rapport wrote
        raise Known(Problem.IMPORT_DAMAGED, place) from error


def _bytes(bag: Bag, name: str, medium: Medium, root: bytes | None) -> bytes:
    """Those of a photo; none where it is missing or damaged, which is told with what shows it."""
    from core.media_folder import MediaFolder, Plain
    from core.sealing import FileCipher

    cipher, file = FileCipher(root) if root else Plain(), medium.file
    if not file.isalnum():
        return b""
    try:
        if bag.single:
            return MediaFolder(bag.path.parent / "media", cipher).read(file)
        member = f"{name.removesuffix(_NAME)}media/{file[:2]}/{file}"
        return cipher.open(bag.read(member, MOST_MEDIUM), file) if member in bag.sizes else b""
    except Known:
        return b""


FORMATS = [Format("rapport-backup", "rapport", sniff, read)]
