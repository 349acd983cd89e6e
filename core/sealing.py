"""The cryptography of a protected journal: keys from passphrases, wrapped keys, sealed files, boxes.

Nothing of our own: Argon2id (RFC 9106), HKDF-SHA256, AES-256-GCM, ChaCha20-Poly1305 and X25519, all
of the library `cryptography`, which is loaded when it is first needed (it takes 30 ms).
"""

import os
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from core.problems import Known, Problem

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

KEY_BYTES = 32
_NONCE = 12
_FILE = b"RAPPORT SEALED 1\n"
_BOX = b"RAPPORT BOX 1\n"


class Cost(NamedTuple):
    """What it costs to try one passphrase (Argon2id): memory in KiB, passes, lanes."""

    memory: int
    passes: int
    lanes: int

    def bearable(self) -> bool:
        """Whether it is no trap of somebody who wrote into the file: 1 GiB, 32 passes, 16 lanes."""
        return (
            1 <= self.lanes <= 16
            and 1 <= self.passes <= 32
            and 8 * self.lanes <= self.memory <= 1 << 20
        )


COST = Cost(64 * 1024, 3, 4)
"""RFC 9106, section 4, second recommendation: about 0.1 s here."""


def random_bytes(count: int = KEY_BYTES) -> bytes:
    return os.urandom(count)


def from_passphrase(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """A key from what a person types; however the accents were typed it is the same one."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    memory, passes, lanes = cost
    return Argon2id(
        salt=salt, length=KEY_BYTES, iterations=passes, lanes=lanes, memory_cost=memory
    ).derive(typed)


def subkey(root: bytes, purpose: str) -> bytes:
    """The key for one purpose; none of them tells anything of another or of the root."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"rapport {purpose}".encode()).derive(root)


def wrap(key: bytes, secret: bytes, bound: bytes) -> bytes:
    """`secret` under `key`; what is `bound` to it must be the same when it is unwrapped."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = random_bytes(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, secret, bound)


def unwrap(key: bytes, wrapped: bytes, bound: bytes) -> bytes | None:
    """The secret; None when the key is another or anything was changed."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(wrapped[:_NONCE], wrapped[_NONCE:], bound)
    except (InvalidTag, ValueError):
        return None


class FileCipher:
    """Seals files of a protected journal. The name is bound in: no file stands for another."""

    def __init__(self, root: bytes) -> None:
        self._key = subkey(root, "files")

    def seal(self, data: bytes, name: str) -> bytes:
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        nonce = random_bytes(_NONCE)
        bound = _FILE + name.encode()
        return _FILE + nonce + ChaCha20Poly1305(self._key).encrypt(nonce, data, bound)

    def open(self, sealed: bytes, name: str) -> bytes:
        """The bytes again; a file that was never sealed is given as it is (see `is_sealed`).

        Known(MEDIUM_DAMAGED) with the name when it was changed or is another's.
        """
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        if not is_sealed(sealed):
            return sealed
        start = len(_FILE) + _NONCE
        try:
            return ChaCha20Poly1305(self._key).decrypt(
                sealed[len(_FILE) : start], sealed[start:], _FILE + name.encode()
            )
        except (InvalidTag, ValueError) as error:
            raise Known(Problem.MEDIUM_DAMAGED, name) from error


def is_sealed(data: bytes) -> bool:
    """Whether a file begins as sealed ones do."""
    return data.startswith(_FILE)


def box_key(root: bytes) -> bytes:
    """The public side of the journal: with it one can put something in, and take nothing out."""
    return _private(root).public_key().public_bytes_raw()


def put_in_box(public: bytes, data: bytes) -> bytes:
    """What only the journal's key opens; who puts it in cannot read it again either."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    once = X25519PrivateKey.generate()
    ours = once.public_key().public_bytes_raw()
    key = _shared(once.exchange(X25519PublicKey.from_public_bytes(public)), ours, public)
    return _BOX + ours + ChaCha20Poly1305(key).encrypt(bytes(_NONCE), data, _BOX)


def open_box(root: bytes, box: bytes) -> bytes | None:
    """What lies in the box; None when it is another's or was changed."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    start = len(_BOX) + KEY_BYTES
    theirs, sealed = box[len(_BOX) : start], box[start:]
    if not box.startswith(_BOX):
        return None
    try:
        secret = _private(root).exchange(X25519PublicKey.from_public_bytes(theirs))
        key = _shared(secret, theirs, box_key(root))
        return ChaCha20Poly1305(key).decrypt(bytes(_NONCE), sealed, _BOX)
    except (InvalidTag, ValueError):
        return None


def _private(root: bytes) -> "X25519PrivateKey":
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(subkey(root, "box"))


def _shared(secret: bytes, once: bytes, public: bytes) -> bytes:
    """The key of one box. It is used once, so its nonce may be nought."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt=once + public, info=_BOX).derive(secret)
