"""What comes in: the values every reader yields, and what is told of an import.

A reader is a module-level value of `readers/` with `name`, `sniff` and `read`; the pipeline
(core/importing.py) does the rest. Readers of journals, of past posts and of links share all this.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple, Protocol

from core.exchange.safe.bag import Bag
from core.problems import Known


class Why(StrEnum):
    """Why one item could not be taken, or what was done with it that a person may want to know."""

    NO_DATE = "no date"
    BAD_DATE = "bad date"
    EMPTY = "empty"
    BROKEN = "broken"
    DAMAGED = "damaged"
    TOO_LARGE = "too large"
    UNSAFE_NAME = "unsafe name"
    LINK = "link"
    NOT_A_FILE = "not a file"
    LOCKED = "locked"
    CHANGED_HERE = "changed here"
    MEDIUM = "medium"


class Said(StrEnum):
    """What the report tells of the whole: how something was read that was not plain."""

    LOCAL_TIME = "local time"
    """Moments had no zone and are meant in the person's own."""
    NO_TIME = "no time"
    """Days had no hour: noon, as whole days."""
    UNKNOWN_ZONE = "unknown zone"
    DAYLIGHT_GAP = "daylight gap"
    """An hour that the clocks skipped."""
    OLD_ENCODING = "old encoding"
    DATE_OF_FILE = "date of file"
    DATE_OF_NAME = "date of name"
    DATE_OF_HEADING = "date of heading"
    ORDER_GUESSED = "order guessed"
    """Whether the day or the month comes first in 03/04/2020."""
    BEFORE_FIRST = "before first"
    """Words before the first date were left out."""
    CHANGED_HERE = "changed here"
    """Newer in the file, but edited here: what is here was kept."""
    IN_TRASH = "in trash"
    MISSING_MEDIA = "missing media"
    THREADS = "threads"
    """Answers to oneself were joined with what they continue."""
    SENT_HERE = "sent here"
    """Posts of the archive that Rapport itself sent, or that were written down here before."""
    MEDIA_ELSEWHERE = "media elsewhere"
    """Photos that lie on the network and not in the file."""
    AUDIENCE_UNKNOWN = "audience unknown"
    """The file does not say who could see a post."""
    PRIVATE_ACCOUNT = "private account"
    REPOSTS = "reposts"
    BARE_SHARES = "bare shares"
    FOLLOWERS_ONLY = "followers-only"
    DIRECT = "direct"
    DELETED = "deleted"
    UNPUBLISHED = "unpublished"
    """Drafts, what waited to be posted, and what only the person could see."""
    WORDLESS = "without words"
    STORIES = "stories"
    NO_LINKS = "no links"
    """Bookmarks of a browser's own pages and scripts."""
    SHARED_TWICE = "shared twice"
    """The same address twice in one file."""
    POSTS_TOO = "posts too"
    LINKS_TOO = "links too"
    TRASH_TOO = "trash too"
    CLIPPINGS_TOO = "clippings too"
    TEMPLATES_TOO = "templates too"
    WORDS_TOO = "words too"
    PEOPLE_TOO = "people too"


BESIDE = frozenset(
    (
        Said.POSTS_TOO, Said.LINKS_TOO, Said.CLIPPINGS_TOO, Said.TEMPLATES_TOO, Said.WORDS_TOO,
        Said.PEOPLE_TOO, Said.TRASH_TOO,
    )
)  # fmt: skip
"""What comes beside the entries out of an export of ours."""
LEFT_OUT = frozenset(
    (
        Said.REPOSTS, Said.BARE_SHARES, Said.FOLLOWERS_ONLY, Said.DIRECT, Said.DELETED, Said.UNPUBLISHED,
        Said.WORDLESS, Said.STORIES, Said.NO_LINKS,
    )
)  # fmt: skip
"""What was not taken on purpose, counted apart."""


class File(NamedTuple):
    """A photo or another file of an entry, in the bag or named and not there (`member` is empty)."""

    member: str
    name: str
    token: str = ""
    """What stands for it in the body, until it has an address of ours."""
    caption: str = ""
    details: dict[str, Any] = {}  # noqa: RUF012 - never changed
    data: bytes | None = None
    """The bytes themselves, where they lie in no member of their own."""
    key: str = ""
    """Or the key of `Bytes` that came before."""
    id: str = ""
    """The attachment's own id, where it was ours before."""
    width: int = 0
    height: int = 0
    alt: str = ""


class Bytes(NamedTuple):
    """Bytes that stand in the file before the entries that show them."""

    key: str
    data: bytes
    file: File
    """Its size and description."""


class Item(NamedTuple):
    """One journal entry on its way in. `where` is its place in the file, for people."""

    where: str
    at: datetime
    zone: str
    body: str
    title: str = ""
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    mood: int | None = None
    starred: bool = False
    pinned: bool = False
    all_day: bool = False
    private: bool = False
    quiet: bool = False
    modified: datetime | None = None
    place: dict[str, Any] = {}  # noqa: RUF012 - never changed
    """name, locality, region, country, address, latitude, longitude: what is known."""
    extra: dict[str, Any] = {}  # noqa: RUF012 - never changed
    """Every value that has no field of ours, untouched, under the name it had."""
    files: tuple[File, ...] = ()
    source_id: str = ""
    """What the other program calls it; empty where it has no name."""
    id: str = ""
    """Our own id, where it was ours before."""
    source: str = ""
    """The program it comes from, if another than the reader's."""
    deleted: datetime | None = None
    """Since when it lies in the trash, where it was ours before."""
    earlier: dict[str, Any] = {}  # noqa: RUF012 - never changed
    """What it said before, as core/exchange/earlier.py has looked at it."""


class Problematic(NamedTuple):
    """An item that cannot be taken: where, why, and the value it is about."""

    where: str
    why: Why
    detail: str = ""


class Told:
    """What readers tell besides items: counted, never a list that grows with the file."""

    def __init__(self, zone: str, now: datetime, passphrase: str = "") -> None:
        self.zone, self.now, self.passphrase = zone, now, passphrase
        self.columns: dict[str, str] = {}
        """Of a plain table: which of its columns has the text, the day ..."""
        self.not_carried: Counter[str] = Counter()
        self.said: Counter[tuple[Said, str]] = Counter()

    def lost(self, field: str, count: int = 1) -> None:
        """A field that has no place of its own here; its value goes into `extra`."""
        self.not_carried[field] += count

    def say(self, said: Said, detail: str = "") -> None:
        self.said[said, detail] += 1


class Reader(Protocol):
    """One format. `source` names the program, so that its formats know each other's entries."""

    @property
    def name(self) -> str: ...

    @property
    def source(self) -> str: ...

    @property
    def kind(self) -> str:
        """What it reads: `journal` gives Items, `posts` PostItems, `links` LinkItems."""
        ...

    def sniff(self, bag: Bag) -> int:
        """How sure it is that it can read this: 0 not at all, 100 quite. Reads little, raises never."""
        ...

    def read(self, bag: Bag, told: Told) -> Iterator[Any]:
        """The items in their order. Known for what concerns the whole file."""
        ...


class Format(NamedTuple):
    """A Reader made of two functions."""

    name: str
    source: str
    sniff: Callable[[Bag], int]
    read: Callable[[Bag, Told], Iterator[Any]]
    kind: str = "journal"


class Failed(NamedTuple):
    """What could not be taken: `problem` or `why` is the reason, `detail` what it is about."""

    where: str
    why: Why | Known
    detail: str = ""


class Sample(NamedTuple):
    day: str
    title: str
    words: str


class Report(NamedTuple):
    """What was done, or what would be."""

    format: str
    added: int = 0
    updated: int = 0
    skipped: int = 0
    failed: tuple[Failed, ...] = ()
    failures: int = 0
    """All of them; `failed` lists the first thousand."""
    not_carried: dict[str, int] = {}  # noqa: RUF012 - never changed
    said: tuple[tuple[Said, str, int], ...] = ()
    found: int = 0
    first_day: str = ""
    last_day: str = ""
    media: int = 0
    missing_media: int = 0
    tags: tuple[tuple[str, int], ...] = ()
    sample: tuple[Sample, ...] = ()
    kind: str = "journal"

    @property
    def beside(self) -> int:
        """How much came that is neither entry, post of an archive nor link of a list."""
        return sum(many for said, _, many in self.said if said in BESIDE)
