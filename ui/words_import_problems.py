"""A sentence for each thing that can be wrong with a file that is brought in."""

from core.problems import Problem
from ui.words_base import QT_TRANSLATE_NOOP

IMPORT_PROBLEMS: dict[Problem, str] = {
    Problem.IMPORT_UNKNOWN: QT_TRANSLATE_NOOP(
        "Words", "Rapport does not recognise {0}. Nothing was changed. Please choose the export whole and just as it came."
    ),
    Problem.IMPORT_NOT_SO: QT_TRANSLATE_NOOP(
        "Words", "{0} is not in that format. Nothing was changed. Let Rapport find the format by itself."
    ),
    Problem.IMPORT_DAMAGED: QT_TRANSLATE_NOOP(
        "Words", "The file is broken here: {0}. Nothing was added. Please export it once more where it comes from."
    ),
    Problem.IMPORT_TOO_BIG: QT_TRANSLATE_NOOP(
        "Words", "{0} holds more than a journal can. Nothing was added. Please look whether it is the right file."
    ),
    Problem.IMPORT_BOMB: QT_TRANSLATE_NOOP(
        "Words", "{0} would grow beyond measure when it is opened, so it was left closed. Nothing was added."
    ),
    Problem.IMPORT_ZIP_LOCKED: QT_TRANSLATE_NOOP(
        "Words", "The archive {0} is locked with a password. Nothing was added. Unpack it first, then bring in the folder."
    ),
    Problem.IMPORT_LOCKED: QT_TRANSLATE_NOOP(
        "Words", "{0} is encrypted and needs its passphrase. On the command line, put it into RAPPORT_IMPORT_PASSPHRASE."
    ),
    Problem.IMPORT_WRONG_PASSPHRASE: QT_TRANSLATE_NOOP(
        "Words", "This passphrase does not open {0}. Nothing was changed. Please try another one."
    ),
    Problem.IMPORT_CANNOT_OPEN: QT_TRANSLATE_NOOP(
        "Words", "{0} is encrypted in a way that only its own app can open. Nothing was added. Export it there unencrypted."
    ),
    Problem.IMPORT_NO_COLUMNS: QT_TRANSLATE_NOOP(
        "Words", "Nothing says which column has the words and which the day ({0}). Nothing was added. Please choose them."
    ),
    Problem.IMPORT_NO_POSTS: QT_TRANSLATE_NOOP(
        "Words", "There are no posts in {0}: it is LinkedIn's quick archive. Nothing was added. The complete one comes about a day after it."
    ),
    Problem.IMPORT_WRONG_FORM: QT_TRANSLATE_NOOP(
        "Words", "{0} was made for reading in a browser (HTML). Nothing was added. Please ask for the export once more, in the format JSON."
    ),
    Problem.NO_SUCH_ACCOUNT: QT_TRANSLATE_NOOP(
        "Words", "There is no account {0} to be found. Nothing was added. Write it as @name@server, or as name.bsky.social."
    ),
    Problem.ACCOUNT_CLOSED: QT_TRANSLATE_NOOP(
        "Words", "The server shows the posts of {0} only to people who are signed in. Nothing was added. Its archive file has them all."
    ),
    Problem.IMPORT_NO_DATES: QT_TRANSLATE_NOOP(
        "Words", "There is no date in {0}, so nobody knows when its words were written. Nothing was added."
    ),
}  # fmt: skip
