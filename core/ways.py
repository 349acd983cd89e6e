"""The ways to open a protected journal: made for a new key, changed, added and taken away.

Only the wrapping changes; the journal's key and its pages stay as they are. All are functions for a
worker: a passphrase is dear to reckon with, and a keyring may ask its owner.
"""

from base64 import b64encode
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from core import recovery_code, slots
from core.credentials import Credentials
from core.paths import SLOTS
from core.problems import Known, Problem
from core.protection import Protection
from core.sealing import random_bytes
from core.slots import KEYRING, PASSPHRASE, RECOVERY, Slots, name_in_keyring

SHORTEST = 8
"""Characters of a passphrase. Longer is better, and four words are better than eight signs."""


class Fresh(NamedTuple):
    """A key that was just made, the ways to open it, and the code to write down."""

    root: bytes
    slots: Slots
    code: str
    keyring: bytes | None
    """What the keyring is to keep, if it is to keep anything."""


def fresh(passphrase: str, *, keyring: bool = False) -> Callable[[], Fresh]:
    """Makes a new key, opened by this passphrase and a new recovery code. Known(PASSPHRASE_SHORT)."""
    _see_length(passphrase)

    def make() -> Fresh:
        root, code = random_bytes(), recovery_code.new_code()
        kept = random_bytes() if keyring else None
        made = slots.new(root).adding(PASSPHRASE, passphrase, root)
        made = made.adding(RECOVERY, recovery_code.plain(code), root)
        if kept is not None:
            made = made.adding(KEYRING, kept, root)
        return Fresh(root, made, code, kept)

    return make


def keep_in_keyring(credentials: Credentials, kept: Slots, secret: bytes) -> None:
    """Known: KEYRING_LOCKED, KEYRING_ABSENT, KEYRING_FAILED."""
    credentials.set(name_in_keyring(kept), b64encode(secret).decode())


class Ways:
    """Those of the journal that is open. Known(JOURNAL_LOCKED) where it is not."""

    def __init__(self, protection: Protection) -> None:
        self._protection, self._paths = protection, protection.paths

    def changing_passphrase(self, old: str | None, new: str) -> Callable[[], None]:
        """`old` is None right after a recovery code has opened the journal.

        Known(PASSPHRASE_SHORT, PASSPHRASE_WRONG, TRY_LATER ...).
        """
        _see_length(new)
        root = self._root()

        def change() -> None:
            if old is not None:
                self._protection.by_passphrase(old)()
            self._write(self._read().adding(PASSPHRASE, new, root))

        return change

    def new_code(self) -> Callable[[], str]:
        """A new recovery code; the one before opens nothing any more."""
        root = self._root()

        def make() -> str:
            code = recovery_code.new_code()
            self._write(self._read().adding(RECOVERY, recovery_code.plain(code), root))
            return code

        return make

    def keeping_in_keyring(self) -> Callable[[], None]:
        """This computer's keyring opens the journal from now on. Known: see keep_in_keyring."""
        root = self._root()

        def keep() -> None:
            secret, kept = random_bytes(), self._read()
            keep_in_keyring(
                self._protection.credentials, kept, secret
            )  # no slot without its secret
            self._write(kept.adding(KEYRING, secret, root))

        return keep

    def leaving_keyring(self) -> Callable[[], None]:
        """The keyring opens nothing any more, whether it answers or not."""

        def leave() -> None:
            kept = self._read()
            self._write(kept.without(KEYRING))
            with suppress(Known):
                self._protection.credentials.remove(name_in_keyring(kept))

        return leave

    def _read(self) -> Slots:
        return slots.read(self._paths.slots)

    def _root(self) -> bytes:
        root = self._protection.root
        if root is None:
            raise Known(Problem.JOURNAL_LOCKED, str(self._paths.database))
        return root

    def _write(self, changed: Slots) -> None:
        """Here, and beside the backups: what was a secret yesterday must not open those either."""
        slots.write(self._paths.slots, changed)
        for file in sorted(self._paths.backups.glob(f"*{SLOTS}")):
            with suppress(Known, OSError):
                if slots.read(file).id == changed.id:
                    slots.write_one(file, changed)


def _see_length(passphrase: str) -> None:
    if len(passphrase) < SHORTEST:
        raise Known(Problem.PASSPHRASE_SHORT, str(SHORTEST))
