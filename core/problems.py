"""What we expect to go wrong. Anything that is not `Known` is a bug and goes to the crash hook."""

from enum import StrEnum


class Problem(StrEnum):
    """Each has its sentence in ui/words.py: what happened, what is safe, what to do."""

    FOLDER_UNWRITABLE = "folder unwritable"
    DATABASE_DAMAGED = "database damaged"
    DATABASE_NEWER = "database newer"
    BACKUP_DAMAGED = "backup damaged"
    FILE_MOVED = "file moved"
    OPEN_ALREADY = "open already"
    DATABASE_BUSY = "database busy"
    DISK_FULL = "disk full"
    READ_ONLY = "read only"
    DISK_ERROR = "disk error"
    SETTINGS_DAMAGED = "settings damaged"
    CLOCK_WRONG = "clock wrong"
    FILE_UNREADABLE = "file unreadable"
    FILE_UNWRITABLE = "file unwritable"
    FILE_EXISTS = "file exists"
    NOT_UTF8 = "not utf-8"
    BAD_LINE = "bad line"
    BAD_DATE = "bad date"
    BAD_MOOD = "bad mood"
    BAD_NETWORK = "bad network"
    BAD_FORMAT = "bad format"
    NOT_EMPTY = "not empty"
    NOTHING_WRITTEN = "nothing written"
    NO_NAME = "no name"
    NO_SUCH_ENTRY = "no such entry"
    NO_SUCH_POST = "no such post"
    IS_OVER = "is over"
    TOO_LONG = "too long"
    MEDIUM_MISSING = "medium missing"
    MEDIUM_DAMAGED = "medium damaged"
    MEDIUM_TOO_LARGE = "medium too large"
    BAD_SERVER = "bad server"
    NOT_SECURE = "not secure"
    NO_CONNECTION = "no connection"
    BAD_CERTIFICATE = "bad certificate"
    NOT_THAT_NETWORK = "not that network"
    SERVER_BUSY = "server busy"
    SERVER_FAILED = "server failed"
    SIGN_IN_REFUSED = "sign-in refused"
    SIGN_IN_STOPPED = "sign-in stopped"
    NO_ACCOUNT = "no account"
    NO_READERS = "no readers"
    BAD_ADDRESS = "bad address"
    TOO_LATE = "too late"
    IMPORT_UNKNOWN = "import unknown"
    IMPORT_NOT_SO = "import not so"
    IMPORT_DAMAGED = "import damaged"
    IMPORT_TOO_BIG = "import too big"
    IMPORT_BOMB = "import bomb"
    IMPORT_ZIP_LOCKED = "import zip locked"
    IMPORT_LOCKED = "import locked"
    IMPORT_WRONG_PASSPHRASE = "import wrong passphrase"  # noqa: S105 - no secret
    IMPORT_CANNOT_OPEN = "import cannot open"
    IMPORT_NO_DATES = "import no dates"
    NOT_A_PICTURE = "not a picture"
    PICTURE_UNREADABLE = "picture unreadable"
    PICTURE_HUGE = "picture huge"
    NO_VIDEO_YET = "no video yet"
    NO_HEIC = "no heic"
    NOT_HERE_YET = "not here yet"
    KEYRING_LOCKED = "keyring locked"
    KEYRING_ABSENT = "keyring absent"
    KEYRING_FAILED = "keyring failed"
    KEYRING_EMPTY = "keyring empty"
    JOURNAL_LOCKED = "journal locked"
    PASSPHRASE_WRONG = "passphrase wrong"  # noqa: S105 - no passphrase
    PASSPHRASE_SHORT = "passphrase short"  # noqa: S105
    RECOVERY_WRONG = "recovery wrong"
    RECOVERY_MISTYPED = "recovery mistyped"
    TRY_LATER = "try later"
    SLOTS_MISSING = "slots missing"
    SLOTS_DAMAGED = "slots damaged"


class Known(Exception):  # noqa: N818 - it reads as what it is: `except Known`
    """An expected problem. `detail` is a path, a value or a line number, never a sentence."""

    def __init__(self, problem: Problem, detail: str = "") -> None:
        super().__init__(f"{problem}: {detail}" if detail else str(problem))
        self.problem = problem
        self.detail = detail
