"""The recovery code: made once, written down by hand, and read however it was typed again.

Crockford's base 32 (no I, L, O, U; crockford.com/base32.html): 130 random bits and ten that tell a
slip of the pen before anything is tried.
"""

import unicodedata
from hashlib import sha256

from core.problems import Known, Problem
from core.sealing import random_bytes

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RANDOM, _CHECK, _GROUP = 26, 2, 4
_SLIPS = str.maketrans("OILU", "011V")  # U is in none: somebody read a V


def new_code() -> str:
    """A new one, in groups: `7K2M-...`."""
    signs = "".join(_SIGNS[byte % 32] for byte in random_bytes(_RANDOM))
    whole = signs + _check(signs)
    return "-".join(whole[i : i + _GROUP] for i in range(0, len(whole), _GROUP))


def plain(typed: str) -> str:
    """The signs of a code that was typed, with spaces, dashes, small letters and the usual slips.

    Known(RECOVERY_MISTYPED) when it can be no code of ours.
    """
    usual = unicodedata.normalize("NFKC", typed).upper()
    signs = "".join(sign for sign in usual if sign.isalnum()).translate(_SLIPS)
    known = len(signs) == _RANDOM + _CHECK and all(sign in _SIGNS for sign in signs)
    if not known or signs[_RANDOM:] != _check(signs[:_RANDOM]):
        raise Known(Problem.RECOVERY_MISTYPED)
    return signs


def looks_like_one(typed: str) -> bool:
    """Whether somebody typed a recovery code where a passphrase was asked for."""
    try:
        plain(typed)
    except Known:
        return False
    return True


def _check(signs: str) -> str:
    digest = sha256(b"rapport recovery " + signs.encode()).digest()
    return "".join(_SIGNS[byte % 32] for byte in digest[:_CHECK])
