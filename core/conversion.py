"""Switching protection on and off: a verified copy first, then one swap; may be ended at any moment.

What is in the folder says where it stands: the database is either plain or protected, never half.
A marker tells that files of media are on their way, and they are read either way until all are done.
All of it is for a worker, while the journal is closed in this program.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from core import slots
from core.credentials import Credentials
from core.exchange.whole import is_full
from core.media_folder import MediaFolder
from core.paths import Paths, to_disk
from core.problems import Known, Problem
from core.progress import Cancelled
from core.protection import database_key
from core.sealing import FileCipher, is_sealed
from core.slots import KEYRING, Slots, name_in_keyring
from core.store.convert import alone, copied
from core.store.copies import remove
from core.swap import finish, old_name, shred, swap
from core.ways import Fresh, keep_in_keyring

if TYPE_CHECKING:
    from core.store.sqlite import sqlite3

Step = Callable[[str], bool]
"""Told what begins (`copying`, `swapping`, `files`, `backups`, `tidying`) -> whether to go on. What
was swapped is not taken back: from then on the answer does not matter."""


def always(_step: str) -> bool:
    return True


def protect(paths: Paths, made: Fresh, credentials: Credentials, step: Step = always) -> None:
    """Protect the plain journal. Known(DATABASE_BUSY, DISK_FULL, BACKUP_DAMAGED, KEYRING_LOCKED ...)
    and Cancelled: it is plain then, as it was.
    """
    tidy(paths)
    _go_on(step, "copying")
    if made.keyring is not None:
        keep_in_keyring(credentials, made.slots, made.keyring)
    swapped = False
    try:
        with alone(paths.database, None) as connection:
            copied(connection, _staged(paths), database_key(made.root), lambda: step("copying"))
            _go_on(step, "swapping")
            slots.write(paths.slots, made.slots)
            _mark(paths)
            _swap_database(connection, paths)
            swapped = True
    finally:
        if not swapped:
            _back_to_plain(paths, made.slots, credentials)
    step("files")
    seal_files(paths, made.root)
    for file in paths.typing.glob("*"):  # all of it is in the journal: the rooms are closed
        shred(file)


def unprotect(paths: Paths, root: bytes, credentials: Credentials, step: Step = always) -> None:
    """Take the protection away. Known and Cancelled as in `protect`: it is protected then."""
    kept, swapped = slots.read(paths.slots), False
    tidy(paths)
    _go_on(step, "copying")
    _mark(paths)  # ended here, files that are plain already are sealed again at the next start
    try:
        with alone(paths.database, database_key(root)) as connection:
            copied(connection, _staged(paths), None, lambda: step("copying"))
            _go_on(step, "files")
            _open_files(paths, root)
            step("swapping")
            _swap_database(connection, paths)
            swapped = True
    finally:
        if not swapped:
            remove(_staged(paths))
            with suppress(Known, OSError):
                seal_files(paths, root)
    step("tidying")
    _back_to_plain(paths, kept, credentials)


def tidy(paths: Paths) -> None:
    """Take away what an end in the middle has left; only while nobody converts this journal."""
    remove(_staged(paths))
    finish(paths.database)
    for file in _media(paths):
        finish(file)
    for folder, begun in ((paths.folder, f".{paths.slots.name}*.new"), *_begun(paths)):
        for file in folder.glob(begun):
            shred(file)


def unfinished(paths: Paths, *, protected: bool) -> bool:
    """Whether a conversion was ended in the middle. Only looks for a few names: quick."""
    traces = (_marker(paths), _staged(paths), old_name(paths.database))
    return any(path.exists() for path in traces) or (not protected and slots.exist(paths.slots))


def finish_conversion(paths: Paths, root: bytes | None) -> None:
    """Bring to its end what was ended in the middle; `root` is None where the journal is plain.

    To be called while the journal is open: then nobody else converts it.
    """
    tidy(paths)
    if root is not None:
        seal_files(paths, root)
    else:
        slots.remove(paths.slots)
        _marker(paths).unlink(missing_ok=True)


def seal_files(paths: Paths, root: bytes) -> None:
    """Seal the files of a protected journal that are still plain. Known(DISK_FULL, FILE_UNWRITABLE)."""
    cipher = FileCipher(root)
    for file in _media(paths):
        data = file.read_bytes()
        if not is_sealed(data):
            _rewrite(file, cipher.seal(data, file.name))
    _marker(paths).unlink(missing_ok=True)


def _open_files(paths: Paths, root: bytes) -> None:
    cipher = FileCipher(root)
    for file in _media(paths):
        data = file.read_bytes()
        if is_sealed(data):
            with suppress(Known):  # damaged: it stays as it is, and `check` goes on telling of it
                _rewrite(file, cipher.open(data, file.name))


def _media(paths: Paths) -> Iterator[Path]:
    """Those of the journal and those beside the backups, which may be the same bytes."""
    for folder in (paths.media, paths.backups / "media"):
        media = MediaFolder(folder)
        yield from (media.path(name) for name in sorted(media.names()))


def _begun(paths: Paths) -> Iterator[tuple[Path, str]]:
    """Where a file of media may be half written, and under which names."""
    yield from ((folder, "??/.*.new") for folder in (paths.media, paths.backups / "media"))


def _rewrite(file: Path, data: bytes) -> None:
    beside = file.with_name(f".{file.name}.new")
    try:
        beside.write_bytes(data)
        to_disk(beside)
    except OSError as error:
        beside.unlink(missing_ok=True)
        problem = Problem.DISK_FULL if is_full(error) else Problem.FILE_UNWRITABLE
        raise Known(problem, str(file)) from error
    _swap(beside, file)


def _swap_database(connection: "sqlite3.Connection", paths: Paths) -> None:
    if os.name == "nt":
        connection.close()  # Windows gives no other file the name of one that is open
    _swap(_staged(paths), paths.database)


def _swap(new: Path, path: Path) -> None:
    try:
        swap(new, path)
    except OSError as error:
        raise Known(Problem.FILE_UNWRITABLE, str(path)) from error


def _back_to_plain(paths: Paths, kept: Slots, credentials: Credentials) -> None:
    """The database is plain: nothing of protection stays."""
    remove(_staged(paths))
    slots.remove(paths.slots)
    _marker(paths).unlink(missing_ok=True)
    if kept.has(KEYRING):
        with suppress(Known):
            credentials.remove(name_in_keyring(kept))


def _go_on(step: Step, name: str) -> None:
    if not step(name):
        raise Cancelled


def _staged(paths: Paths) -> Path:
    return paths.database.with_name(f".{paths.database.name}.new")


def _marker(paths: Paths) -> Path:
    return paths.folder / ".sealing"


def _mark(paths: Paths) -> None:
    _marker(paths).touch()
    to_disk(paths.folder)
