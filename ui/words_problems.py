"""A sentence for each problem: what happened, what is safe, what to do."""

from core.problems import Known, Problem
from core.text import clean
from ui.words_base import CONTEXT, QT_TRANSLATE_NOOP, Translate, english
from ui.words_import_problems import IMPORT_PROBLEMS
from ui.words_protection import PROTECTION

PROBLEMS: dict[Problem, str] = {
    **IMPORT_PROBLEMS,
    Problem.FOLDER_UNWRITABLE: QT_TRANSLATE_NOOP(
        "Words",
        "Rapport cannot write in the folder {0}. Nothing was changed. Allow writing there, or choose another folder.",
    ),
    Problem.DATABASE_DAMAGED: QT_TRANSLATE_NOOP(
        "Words",
        "The file {0} is damaged. It was left as it is; a good copy may lie in the folder backups beside it.",
    ),
    Problem.DATABASE_GONE: QT_TRANSLATE_NOOP(
        "Words",
        "The journal {0} is not there any more. What lies beside it was left as it is.",
    ),
    Problem.NO_BACKUP: QT_TRANSLATE_NOOP(
        "Words",
        "There is no sound backup in {0}. Nothing was changed; name the file of one that lies elsewhere.",
    ),
    Problem.DATABASE_NEWER: QT_TRANSLATE_NOOP(
        "Words",
        "The journal {0} was written by a newer Rapport and was left as it is. Open it with that version.",
    ),
    Problem.BACKUP_DAMAGED: QT_TRANSLATE_NOOP(
        "Words",
        "The backup {0} is not what it was when it was made, so nothing was taken from it. The journal is untouched; try an older backup.",
    ),
    Problem.NOT_MOVED: QT_TRANSLATE_NOOP(
        "Words", "The journal could not be copied to {0}. It is whole where it was and is used there. See that the folder has room, then choose it again."
    ),
    Problem.BACKUP_LOCKED: QT_TRANSLATE_NOOP(
        "Words",
        "The backup {0} has another key than this journal. Nothing was changed. Its passphrase opens it: in the window, or with RAPPORT_IMPORT_PASSPHRASE in a terminal.",
    ),
    Problem.FILE_MOVED: QT_TRANSLATE_NOOP(
        "Words",
        "The file {0} was moved, deleted or replaced while it was open. Nothing that you wrote is lost; it is being kept in a file of its own.",
    ),
    Problem.DATABASE_BUSY: QT_TRANSLATE_NOOP(
        "Words",
        "Another program is writing in {0}. What was saved is safe; please try again in a moment.",
    ),
    Problem.DISK_FULL: QT_TRANSLATE_NOOP(
        "Words",
        "The disk is full, so {0} could not take the last change. All before it is safe. Make room, then try again.",
    ),
    Problem.READ_ONLY: QT_TRANSLATE_NOOP(
        "Words",
        "{0} can be read but not changed. What is in it is safe. Allow writing to it, then try again.",
    ),
    Problem.DISK_ERROR: QT_TRANSLATE_NOOP(
        "Words",
        "The disk reported an error at {0}. What was saved before was left alone. Please check the disk.",
    ),
    Problem.SETTINGS_DAMAGED: QT_TRANSLATE_NOOP(
        "Words",
        "The settings could not be read and lie in {0} now. The usual settings hold; the journal is untouched.",
    ),
    Problem.CLOCK_WRONG: QT_TRANSLATE_NOOP(
        "Words",
        "The clock of this computer says {0}. What you write is kept; please set the clock, so that the days are right.",
    ),
    Problem.FILE_UNREADABLE: QT_TRANSLATE_NOOP(
        "Words", "The file {0} cannot be read. Nothing was changed. Please look at its name and whether you may read it."
    ),
    Problem.FILE_UNWRITABLE: QT_TRANSLATE_NOOP(
        "Words", "{0} cannot be written. The journal is untouched. Choose another place, or allow writing there."
    ),
    Problem.FILE_EXISTS: QT_TRANSLATE_NOOP(
        "Words", "{0} is there already and was left as it is. Choose another name."
    ),
    Problem.NOT_UTF8: QT_TRANSLATE_NOOP(
        "Words", "{0} is not UTF-8 text. Nothing was changed. Save it as UTF-8, then try again."
    ),
    Problem.BAD_LINE: QT_TRANSLATE_NOOP(
        "Words",
        "Line {0} is not a JSON object with a \"text\". The lines before it are done; please mend it.",
    ),
    Problem.BAD_DATE: QT_TRANSLATE_NOOP(
        "Words", "“{0}” is not a date. Write a day as 2026-11-23, a week as 2026-W48, a moment as 2026-11-23T18:30."
    ),
    Problem.BAD_MOOD: QT_TRANSLATE_NOOP("Words", "A mood is a number from 1 to 5, not {0}."),
    Problem.BAD_NETWORK: QT_TRANSLATE_NOOP("Words", "Rapport does not know a network called “{0}”. It knows:"),
    Problem.BAD_FORMAT: QT_TRANSLATE_NOOP("Words", "Rapport does not know the format “{0}”."),
    Problem.NOT_EMPTY: QT_TRANSLATE_NOOP(
        "Words", "The folder {0} holds a journal already, and nothing was added to it. Choose an empty folder."
    ),
    Problem.NOTHING_WRITTEN: QT_TRANSLATE_NOOP("Words", "There are no words in it yet, so nothing was kept."),
    Problem.NO_NAME: QT_TRANSLATE_NOOP(
        "Words", "“{0}” has no letters to know somebody by. Nothing was changed. Please write a name."
    ),
    Problem.NO_SUCH_ENTRY: QT_TRANSLATE_NOOP("Words", "There is no entry {0} in this journal."),
    Problem.NO_SUCH_POST: QT_TRANSLATE_NOOP("Words", "There is no post {0} in this journal."),
    Problem.IS_OVER: QT_TRANSLATE_NOOP("Words", "{0} is past already, so nothing was planned. Choose a time that is still to come."),
    Problem.TOO_LONG: QT_TRANSLATE_NOOP(
        "Words", "This is too long for {0}. Your text is kept as it is; shorten it or post it as a thread."
    ),
    Problem.OPEN_ALREADY: QT_TRANSLATE_NOOP(
        "Words", "The journal in {0} is open in another window of Rapport. Go on there: two windows could overwrite each other."
    ),
    Problem.MEDIUM_MISSING: QT_TRANSLATE_NOOP(
        "Words", "The picture or file {0} is not there any more. The text beside it is safe; a backup may still have it."
    ),
    Problem.MEDIUM_DAMAGED: QT_TRANSLATE_NOOP(
        "Words", "The picture or file {0} is damaged and was left as it is. The text beside it is safe; a backup may have a good copy."
    ),
    Problem.MEDIUM_TOO_LARGE: QT_TRANSLATE_NOOP(
        "Words", "This file is larger than {0} MB, so it was not kept here. It stays where it is."
    ),
    Problem.BAD_SERVER: QT_TRANSLATE_NOOP(
        "Words", "“{0}” is not the address of a server. Nothing was sent. Write it as in example.social."
    ),
    Problem.NOT_SECURE: QT_TRANSLATE_NOOP(
        "Words", "{0} is only reached over https, so that nobody on the way can read your password. Nothing was sent."
    ),
    Problem.NO_CONNECTION: QT_TRANSLATE_NOOP(
        "Words", "{0} cannot be reached just now. Nothing was sent. Please look at the address and the connection, then try again."
    ),
    Problem.BAD_CERTIFICATE: QT_TRANSLATE_NOOP(
        "Words", "The certificate of {0} does not hold, so it may be somebody else. Nothing was sent. Please try from another network, or ask who runs it."
    ),
    Problem.NOT_THAT_NETWORK: QT_TRANSLATE_NOOP(
        "Words", "{0} answers, but not as this network does. Nothing was changed. Please look at the address; a public Wi-Fi may want a sign-in first."
    ),
    Problem.SERVER_BUSY: QT_TRANSLATE_NOOP(
        "Words", "{0} asks for a pause. Nothing was changed. Please try again in a few minutes."
    ),
    Problem.SERVER_FAILED: QT_TRANSLATE_NOOP(
        "Words", "{0} had trouble of its own. Nothing was changed. Please try again later."
    ),
    Problem.SIGN_IN_REFUSED: QT_TRANSLATE_NOOP(
        "Words", "The sign-in was not accepted: {0}. Nothing was kept. Please look at the name and the password, then try again."
    ),
    Problem.SIGN_IN_STOPPED: QT_TRANSLATE_NOOP(
        "Words", "The sign-in was not finished, and nothing was kept. You can begin again whenever you like."
    ),
    Problem.NO_ACCOUNT: QT_TRANSLATE_NOOP(
        "Words", "That account is not signed in here any more. Your text is kept. Sign in again in Settings, or hand the post over."
    ),
    Problem.NO_READERS: QT_TRANSLATE_NOOP(
        "Words", "Nobody is on the list of readers yet, so nothing was sent. Add those who asked for your letter in Settings."
    ),
    Problem.BAD_ADDRESS: QT_TRANSLATE_NOOP(
        "Words", "“{0}” is not an e-mail address. Nothing was kept. Write one as in name@example.org."
    ),
    Problem.TOO_LATE: QT_TRANSLATE_NOOP(
        "Words", "It was on its way already and could not be held back. You can delete it there."
    ),
    Problem.NOT_A_PICTURE: QT_TRANSLATE_NOOP(
        "Words", "This is not an image, so it was not added. Photos, drawings and GIFs can be."
    ),
    Problem.PICTURE_UNREADABLE: QT_TRANSLATE_NOOP(
        "Words", "This image cannot be read: the file is damaged or cut short. Nothing was changed; please look for another copy."
    ),
    Problem.PICTURE_HUGE: QT_TRANSLATE_NOOP(
        "Words", "This image is too large to be opened safely. Nothing was changed; a smaller copy of it will do."
    ),
    Problem.NO_VIDEO_YET: QT_TRANSLATE_NOOP(
        "Words", "Rapport cannot send videos yet, so it was not added. On the network's own page you can put it beside the text."
    ),
    Problem.NO_CARD: QT_TRANSLATE_NOOP(
        "Words", "The page {0} gave nothing to make a card of. The link stays in your text as it is."
    ),
    Problem.NO_HEIC: QT_TRANSLATE_NOOP(
        "Words", "An image in HEIC cannot be read on this computer. Please save it as JPEG, then add that."
    ),
    Problem.NOT_POSTED_BY_US: QT_TRANSLATE_NOOP(
        "Words", "Rapport did not post this on {0} itself, so it cannot change it there. Your text here stays; please change it on the network's own page."
    ),
    **PROTECTION,
}  # fmt: skip


def sentence(problem: Known, translate: Translate = english) -> str:
    """What happened, what is safe and what to do, with the path, value or line it is about."""
    detail = problem.detail
    said = translate(CONTEXT, PROBLEMS[problem.problem])
    if problem.problem is Problem.TOO_LONG:
        detail = _title(detail)
    elif problem.problem is Problem.BAD_NETWORK:
        from core import networks

        said = f"{said} {', '.join(networks.names())}."
    if not detail:
        return " ".join(said.replace("“{0}”", "").replace("{0}", "").split())
    detail = clean(detail)  # a file's name may be no text, and a label would end there
    return said.replace("{0}", detail)  # not format(): a path may hold braces, and so may the words


def _title(network: str) -> str:
    from core import networks

    return networks.get(network).title if network in networks.names() else network
