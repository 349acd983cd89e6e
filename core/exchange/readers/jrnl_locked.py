"""jrnl's encrypted journals: version 1 (AES-CBC), 2 (Fernet, fixed salt), 3 (Fernet, own salt).

https://jrnl.sh/en/stable/encryption/ and its sources tell the three shapes.
"""

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Iterator

from core.exchange.incoming import Format, Item, Problematic, Told
from core.exchange.readers.jrnl_text import read_text
from core.exchange.safe import MOST_SMALL, text
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem

_SALT = b"\xf2\xd5q\x0e\xc1\x8d.\xde\xdc\x8e6t\x89\x04\xce\xf8"
"""The salt of version 2, the same in every journal."""
_THREE = b"JRNLv3"
_TOKEN = re.compile(rb"^gAAAAA[A-Za-z0-9_\-=\s]*$")
_ENDS = {"", ".txt", ".journal", ".jrnl"}
_ROUNDS = 100_000


def sniff(bag: Bag) -> int:
    if not bag.single:
        return 0
    head = bag.head(bag.names[0], 4096)
    if head.startswith((_THREE, b"gAAAAA")):
        return 96
    size = bag.sizes[bag.names[0]]
    named = bag.path.suffix.lower() in _ENDS
    return 8 if named and size >= 32 and size % 16 == 0 and _is_noise(head) else 0


def _is_noise(head: bytes) -> bool:
    """Version 1 has no mark: its bytes are as good as random, so none is missing for long."""
    printable = sum(32 <= byte < 127 or byte in b"\t\r\n" for byte in head)
    known = (b"PK", b"SQLite", b"\x89PNG", b"\xff\xd8", b"%PDF", b"\x1f\x8b", b"GIF8", b"\x7fELF")
    zeros = head.count(0) / len(head)
    return printable / len(head) < 0.62 and zeros < 0.05 and not head.startswith(known)


def read(bag: Bag, told: Told) -> Iterator[Item | Problematic]:
    name = bag.names[0]
    data = bag.read(name, MOST_SMALL * 4)
    if not data.strip():
        raise Known(Problem.IMPORT_DAMAGED, bag.name)
    if not told.passphrase:
        raise Known(Problem.IMPORT_LOCKED, bag.name)
    if data.startswith(_THREE):
        plain = _three(data, told.passphrase, bag.name)
    elif data.startswith(b"gAAAAA"):
        plain = _fernet(data, told.passphrase, _SALT, bag.name)
    else:
        plain = _one(data, told.passphrase, bag.name)
    yield from read_text(text.decoded(plain)[0].replace("\r\n", "\n"), bag.name, told)


def _three(data: bytes, passphrase: str, name: str) -> bytes:
    """`JRNLv3`, two bytes of length, a header in base64, the token."""
    start = len(_THREE) + 2
    size = int.from_bytes(data[len(_THREE) : start], "big")
    try:
        header = json.loads(base64.urlsafe_b64decode(data[start : start + size]))
        salt = base64.urlsafe_b64decode(header["salt"])
    except (ValueError, KeyError, TypeError, binascii.Error) as error:
        raise Known(Problem.IMPORT_DAMAGED, name) from error
    return _fernet(data[start + size :], passphrase, salt, name)


def _fernet(token: bytes, passphrase: str, salt: bytes, name: str) -> bytes:
    """A token that is whole in form but does not open has another passphrase."""
    from cryptography.fernet import Fernet, InvalidToken

    plain = b"".join(token.split())
    if not _TOKEN.match(plain) or not _whole(plain):
        raise Known(Problem.IMPORT_DAMAGED, name)
    key = hashlib.pbkdf2_hmac("sha256", passphrase.encode(), salt, _ROUNDS, 32)
    try:
        return Fernet(base64.urlsafe_b64encode(key)).decrypt(plain)
    except InvalidToken as error:
        raise Known(Problem.IMPORT_WRONG_PASSPHRASE, name) from error


def _whole(token: bytes) -> bool:
    """Version, time, IV, blocks of 16 bytes, and 32 bytes of HMAC."""
    try:
        raw = base64.urlsafe_b64decode(token)
    except (ValueError, binascii.Error):
        return False
    return len(raw) >= 73 and (len(raw) - 57) % 16 == 0


def _one(data: bytes, passphrase: str, name: str) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    if len(data) < 32 or len(data) % 16:
        raise Known(Problem.IMPORT_DAMAGED, name)
    key = hashlib.sha256(passphrase.encode()).digest()
    opened = Cipher(algorithms.AES(key), modes.CBC(data[:16])).decryptor()
    plain = opened.update(data[16:]) + opened.finalize()
    return _unpadded(plain, name)


def _unpadded(plain: bytes, name: str) -> bytes:
    """PKCS #7, or the blanks of still older files; anything else is not the right key."""
    last = plain[-1]
    if last == 32:
        padded = plain.rstrip(b" ")
    elif 1 <= last <= 16 and plain.endswith(bytes([last]) * last):
        padded = plain[:-last]
    else:
        raise Known(Problem.IMPORT_WRONG_PASSPHRASE, name)
    try:
        padded.decode()
    except UnicodeDecodeError as error:
        raise Known(Problem.IMPORT_WRONG_PASSPHRASE, name) from error
    return padded


FORMATS = [Format("jrnl-encrypted", "jrnl", sniff, read)]
