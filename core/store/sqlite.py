"""The one SQLite of this program: SQLCipher's, which opens plain files as they are.

Two SQLites in one process break each other's locks on a file, so nothing else here opens one. For
sqlite_utils it stands as `pysqlite3`, which that looks for first: with another's errors sqlite_utils
would leave transactions open and lose what is written after.
"""

import sys
from typing import TYPE_CHECKING

import sqlcipher3

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path
else:
    from sqlcipher3 import dbapi2 as sqlite3

__all__ = ["BUSY_SECONDS", "CIPHER", "CIPHER_PAGE", "Key", "connect", "sqlite3"]

sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher3.dbapi2)

Key = bytes
"""32 random bytes. No passphrase: core/protection.py gets from one to the other."""

BUSY_SECONDS = 5.0
CIPHER_PAGE = 4096
CIPHER = {
    "cipher_page_size": CIPHER_PAGE,
    "cipher_use_hmac": "ON",
    "cipher_hmac_algorithm": "HMAC_SHA512",
    "cipher_kdf_algorithm": "PBKDF2_HMAC_SHA512",
    "kdf_iter": 256000,
    "cipher_plaintext_header_size": 0,
}
"""How pages are sealed: the defaults of SQLCipher 4, said aloud so that a later one reads them."""


def connect(
    path: "Path | str", key: Key | None = None, *, read_only: bool = False
) -> "sqlite3.Connection":
    """Open a file, plain or with its key; a wrong key shows at the first read, as `not a database`.

    What a query sets aside stays in memory: no words of it go to a temporary file.
    """
    name = _to_read(path) if read_only else str(path)
    connection = sqlite3.connect(name, timeout=BUSY_SECONDS, uri=read_only)
    if key is not None:
        connection.execute("PRAGMA cipher_log_level = NONE")  # else it writes to standard error
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for name, value in CIPHER.items():
            connection.execute(f"PRAGMA {name} = {value}")
        connection.execute("PRAGMA secure_delete = ON")  # as SQLCipher does, said aloud
        connection.execute(
            f"PRAGMA cache_size = {-_CACHE_KIB}"
        )  # a page read again is opened again
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


_CACHE_KIB = 65536


def _to_read(path: "Path | str") -> str:
    from pathlib import Path  # only for this: a line in a terminal does without

    return f"{Path(path).absolute().as_uri()}?mode=ro"
