"""What seals the files of this journal: the one cipher that is in force, as protection comes and goes."""

from typing import TYPE_CHECKING

from core.problems import Known, Problem

if TYPE_CHECKING:
    from core.sealing import FileCipher


class Seal:
    """A `Cipher` of core/media_folder.py. Files of a journal without protection stay as they are."""

    def __init__(self, *, protected: bool = False) -> None:
        self._cipher: FileCipher | None = None
        self._protected = protected

    def use(self, root: bytes | None, *, protected: bool) -> None:
        """With the journal's key; None without protection, or while it is locked."""
        self._protected = protected
        self._cipher = None
        if root is not None:
            from core.sealing import FileCipher

            self._cipher = FileCipher(root)

    def seal(self, data: bytes, name: str) -> bytes:
        """Known(JOURNAL_LOCKED)."""
        cipher = self._in_force()
        return cipher.seal(data, name) if cipher is not None else data

    def open(self, sealed: bytes, name: str) -> bytes:
        """Known(JOURNAL_LOCKED, MEDIUM_DAMAGED)."""
        from core.sealing import is_sealed

        if not is_sealed(sealed):
            return sealed
        cipher = self._in_force()
        if cipher is None:  # sealed, but the journal is not: its key is another's
            raise Known(Problem.MEDIUM_DAMAGED, name)
        return cipher.open(sealed, name)

    def _in_force(self) -> "FileCipher | None":
        if self._cipher is None and self._protected:
            raise Known(Problem.JOURNAL_LOCKED)
        return self._cipher
