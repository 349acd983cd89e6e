"""From a passphrase, a code or the keyring to an open journal; until then the locked window says why."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.problems import Known
from core.runner import Runner
from core.services import Services
from ui.lock.door import Door


class Opening(QObject):
    """`opened` once: what to say, and whether the recovery code was used."""

    opened = Signal(str, bool)

    def __init__(self, door: Door, runner: Runner, services: Services) -> None:
        super().__init__(door)
        self._door, self._runner, self._services = door, runner, services
        self._protection = services.protection
        door.tried.connect(self.try_it)
        door.keyring_wanted.connect(self.ask_keyring)
        self._hold()

    def try_it(self, typed: str) -> None:
        from core.recovery_code import looks_like_one

        self._find(self._protection.by_passphrase(typed), by_code=looks_like_one(typed))

    def ask_keyring(self) -> None:
        """If the keyring may open the journal."""
        from core.slots import KEYRING

        try:
            wanted = self._protection.has(KEYRING)
        except Known as problem:
            self.tell(problem)
            return
        if wanted:
            self._door.offer_keyring()
            self._find(self._protection.by_keyring)

    def open(self, root: bytes, said: str = "", *, by_code: bool = False) -> None:
        """The key is found: open, and bring to its end what was ended in the middle."""
        from core.conversion import finish_conversion, unfinished

        paths = self._services.paths
        try:
            letters = self._protection.open(root)
        except Known as problem:
            self.tell(problem)
            return
        said = said or self._say_letters(letters)
        if not unfinished(paths, protected=True):
            self.opened.emit(said, by_code)
            return
        self._door.work(self.tr("Finishing what was begun"), "")
        self._runner.run(
            lambda: finish_conversion(paths, root),
            lambda _: self.opened.emit(said, by_code),
            self._failed,
        )

    def tell(self, problem: Known) -> None:
        self._door.say(problem)
        self._hold()

    def _find(self, work: Callable[[], bytes | None], *, by_code: bool = False) -> None:
        self._door.opening()

        def found(root: bytes | None) -> None:
            if root is not None:
                self.open(root, by_code=by_code)

        self._runner.run(work, found, self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Known):
            raise error
        self.tell(error)

    def _hold(self) -> None:
        self._door.hold(self._protection.wait() if self._protection.protected else 0)

    def _say_letters(self, number: int) -> str:
        if not number:
            return ""
        if number == 1:
            return self.tr("What you wrote while the journal was locked is in it now.")
        return self.tr("{0} entries from while it was locked are in the journal now.").format(
            number
        )
