"""A protected journal is opened for a verb: by the keyring, by RAPPORT_PASSPHRASE, or by asking."""

import os
import sys
from typing import TYPE_CHECKING

from core.problems import Known, Problem
from ui.terminal.texts import argument, warn
from ui.words_problems import sentence

if TYPE_CHECKING:
    from core.protection import Protection

VARIABLE = "RAPPORT_PASSPHRASE"
_TRIES = 3


def unlock(protection: "Protection") -> None:
    """Open the journal. Known: PASSPHRASE_WRONG, TRY_LATER, JOURNAL_LOCKED when there is nothing to
    open it with and nobody to ask, and what is wrong with its files.
    """
    came_in = protection.open(_root(protection))
    if came_in == 1:
        warn("What you wrote while the journal was locked is an entry now.")
    elif came_in:
        warn(f"What you wrote while the journal was locked is in it now: {came_in} entries.")


def _root(protection: "Protection") -> bytes:
    try:
        root = protection.by_keyring()
    except Known as known:
        if known.problem not in _KEYRING:
            raise
        root = None
        warn(sentence(known))
    if root is not None:
        return root
    typed = os.environ.get(VARIABLE)
    if typed is not None:
        return protection.by_passphrase(argument(typed))()
    if not (sys.stdin.isatty() or sys.stderr.isatty()):
        raise Known(Problem.JOURNAL_LOCKED, str(protection.paths.database))
    return _ask(protection)


def _ask(protection: "Protection") -> bytes:
    from getpass import getpass

    for _ in range(_TRIES - 1):
        try:
            return protection.by_passphrase(getpass("Passphrase of the journal: "))()
        except Known as known:
            if known.problem is not Problem.PASSPHRASE_WRONG:
                raise
            warn(sentence(known))
    return protection.by_passphrase(getpass("Passphrase of the journal: "))()


_KEYRING = {
    Problem.KEYRING_LOCKED,
    Problem.KEYRING_ABSENT,
    Problem.KEYRING_FAILED,
    Problem.KEYRING_EMPTY,
}
