"""A backup that has another key than the journal: opened with its own passphrase, beside the journal.

What is taken out of it lies under the journal's own key at once, so that no plain file comes to be
where the journal is protected.
"""

import shutil
from pathlib import Path

from core import recovery_code, slots
from core.media_folder import Cipher, MediaFolder
from core.paths import SLOTS
from core.problems import Known, Problem
from core.protection import database_key
from core.sealing import FileCipher
from core.slots import PASSPHRASE, RECOVERY
from core.store.convert import alone, copied
from core.store.copies import remove, verify


def root_of(path: Path, database: Path, typed: str) -> bytes:
    """The backup's key, by its passphrase or recovery code. `database` was unpacked from `path`.

    Known(PASSPHRASE_WRONG, RECOVERY_WRONG, RECOVERY_MISTYPED, SLOTS_MISSING, SLOTS_DAMAGED).
    """
    unpacked = database.with_suffix(SLOTS)
    kept = slots.read(unpacked if slots.exist(unpacked) else path.with_suffix(SLOTS))
    if recovery_code.looks_like_one(typed):
        root, wrong = kept.open(RECOVERY, recovery_code.plain(typed)), Problem.RECOVERY_WRONG
    else:
        root, wrong = kept.open(PASSPHRASE, typed), Problem.PASSPHRASE_WRONG
    if root is None:
        raise Known(wrong)
    return root


def taken_out(
    database: Path, media: Path | None, root: bytes, folder: Path, key: bytes | None, seal: Cipher
) -> tuple[Path, Path | None]:
    """(database, folder of media) of the backup in `folder`, under the journal's `key` and `seal`.

    Known: see copies.verify and convert.copied.
    """
    own, to = folder / "other.db", folder / "ours.db"
    shutil.copyfile(database, own)  # the backup itself may lie where nobody can write
    try:
        facts = verify(own, database_key(root))
        with alone(own, database_key(root)) as connection:
            copied(connection, to, key)
    finally:
        remove(own)
    if media is None:
        return to, None
    source, ours = MediaFolder(media, FileCipher(root)), MediaFolder(folder / "ours", seal)
    for name in facts.media:
        if source.path(name).exists():
            ours.write(name, source.read(name))
    return to, ours.folder
