"""Secrets: the only door to this computer's keyring, and a memory for those meant for now only.

The keyring library takes 0.1 s to load and a locked keyring may ask its owner first, so in the
window every call belongs on a worker. The calls may come from any thread.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from core.problems import Known, Problem

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

_SERVICE = "rapport"
_GOOD_ENOUGH = 1
"""The least priority of a keyring we use: below it keep those that write plain files or nothing."""
_BY_CLASS = {
    "KeyringLocked": Problem.KEYRING_LOCKED,
    "LockedException": Problem.KEYRING_LOCKED,
    "PromptDismissedException": Problem.KEYRING_LOCKED,
    "NoKeyringError": Problem.KEYRING_ABSENT,
    "SecretServiceNotAvailableException": Problem.KEYRING_ABSENT,
}
"""Those of the Secret Service are known by name: the library is there on Linux only."""


class Credentials:
    """Secrets by name, such as `mastodon:alice@example.org`. What is said of a secret names it.

    Known: KEYRING_LOCKED (its owner can unlock it), KEYRING_ABSENT (this computer has none, or it
    does not run), KEYRING_FAILED with the error's name.
    """

    def __init__(self) -> None:
        self._for_now: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        """The secret, or None when there is none of that name."""
        if name in self._for_now:
            return self._for_now[name]
        return _ask(lambda keyring: keyring.get_password(_SERVICE, name))

    def set(self, name: str, secret: str, *, for_now: bool = False) -> None:
        """Keep a secret in the keyring, and see that it is there.

        `for_now`: until the program ends, and only in its memory; needs no keyring. One of that
        name in the keyring stays as it is: `remove` it first where that is meant.
        """
        if for_now:
            self._for_now[name] = secret
            return

        def keep(keyring: "KeyringBackend") -> None:
            keyring.set_password(_SERVICE, name, secret)
            if keyring.get_password(_SERVICE, name) != secret:
                raise Known(Problem.KEYRING_FAILED, "not kept")

        _ask(keep)
        self._for_now.pop(name, None)

    def renew(self, name: str, secret: str) -> None:
        """A newer secret in the place of the old one. When the keyring will not have it, it is kept
        until the program ends, since the old one may open nothing any more. Where the old one is
        gone, somebody has signed out meanwhile, and the newer goes as well.
        """
        try:
            if self.get(name) is not None:
                self.set(name, secret, for_now=name in self._for_now)
        except Known:
            self.set(name, secret, for_now=True)

    def remove(self, name: str) -> None:
        """Forget a secret, here and in the keyring; it is well when there is none. Where there is no
        keyring, one that is kept for now is all there is.
        """

        def forget(keyring: "KeyringBackend") -> None:
            if keyring.get_password(_SERVICE, name) is not None:
                keyring.delete_password(_SERVICE, name)

        try:
            _ask(forget)
        except Known as known:
            if known.problem is not Problem.KEYRING_ABSENT or name not in self._for_now:
                raise
        self._for_now.pop(name, None)


def _ask(question: "Callable[[KeyringBackend], T]") -> T:
    try:
        return question(_keyring())
    except Known:
        raise
    except Exception as error:
        raise Known(*_problem(error)) from error


def _keyring() -> "KeyringBackend":
    """The system's keyring. One that was not there when it was first looked for may be by now."""
    import keyring
    from keyring.backends import fail

    if isinstance(keyring.get_keyring(), fail.Keyring):
        keyring.core.init_backend()
    found = keyring.get_keyring()
    if found.priority < _GOOD_ENOUGH:
        raise Known(Problem.KEYRING_ABSENT)
    return found


def _problem(error: Exception) -> tuple[Problem, str]:
    """What an error of the library means; its cause knows better than what was made of it."""
    cause: BaseException | None = error
    while cause is not None:
        if type(cause).__name__ in _BY_CLASS:
            return _BY_CLASS[type(cause).__name__], ""
        cause = cause.__cause__
    if type(error) is RuntimeError:  # so a backend says that this computer does not run it
        return Problem.KEYRING_ABSENT, ""
    return Problem.KEYRING_FAILED, type(error).__name__
