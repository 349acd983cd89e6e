"""A sentence for each problem of protection: what happened, what is safe, what to do."""

from core.problems import Problem
from ui.words_base import QT_TRANSLATE_NOOP

PROTECTION: dict[Problem, str] = {
    Problem.KEYRING_LOCKED: QT_TRANSLATE_NOOP(
        "Words", "This computer's keyring is locked. Nothing was changed. Unlock it, then try again."
    ),
    Problem.KEYRING_ABSENT: QT_TRANSLATE_NOOP(
        "Words", "This computer has no keyring that runs, so it can keep no passwords. Nothing was changed. Go on without it, or start one and try again."
    ),
    Problem.KEYRING_FAILED: QT_TRANSLATE_NOOP(
        "Words", "This computer's keyring did not do what it was asked ({0}). Nothing else was changed. Try again, or go on without it."
    ),
    Problem.KEYRING_EMPTY: QT_TRANSLATE_NOOP(
        "Words", "This computer's keyring has lost the key of this journal. The journal is safe: your passphrase opens it, and so does the recovery code."
    ),
    Problem.JOURNAL_LOCKED: QT_TRANSLATE_NOOP(
        "Words", "The journal {0} is locked; nothing was changed. Its passphrase opens it: type it in a terminal, or put it in RAPPORT_PASSPHRASE."
    ),
    Problem.PASSPHRASE_WRONG: QT_TRANSLATE_NOOP(
        "Words", "That is not the passphrase of this journal. Nothing was changed. Look at Caps Lock, then try again; the recovery code opens it too."
    ),
    Problem.PASSPHRASE_SHORT: QT_TRANSLATE_NOOP(
        "Words", "A passphrase has at least {0} characters. Four words that do not belong together make a good one."
    ),
    Problem.RECOVERY_WRONG: QT_TRANSLATE_NOOP(
        "Words", "This code is whole, but it is not the one of this journal. Nothing was changed. A newer code may have taken its place."
    ),
    Problem.RECOVERY_MISTYPED: QT_TRANSLATE_NOOP(
        "Words", "This is not a whole recovery code yet. It has seven groups of four characters; small letters, spaces and dashes do not matter."
    ),
    Problem.TRY_LATER: QT_TRANSLATE_NOOP(
        "Words", "After a few tries the next one waits: {0} seconds. The journal is safe."
    ),
    Problem.SLOTS_MISSING: QT_TRANSLATE_NOOP(
        "Words", "The journal is protected, but {0} with its key is gone. Nothing was changed. Bring that file back: a copy lies beside each backup."
    ),
    Problem.SLOTS_DAMAGED: QT_TRANSLATE_NOOP(
        "Words", "{0} with the journal's key is damaged. The journal was left as it is. Bring that file back: a copy lies beside each backup."
    ),
}  # fmt: skip
