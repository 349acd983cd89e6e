"""The frozen values that all parts of Rapport speak in.

They are named tuples: immutable, and sixteen of them are made at the start in the time that two
frozen dataclasses take. `replace` gives a changed copy.

Offsets are in Unicode code points, `start` inclusive and `end` exclusive. Times are aware and in
UTC; beside each lies the IANA zone the person was in and the local day as ISO text (2026-11-23).
"""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from core.contents import PLAIN, Contents
from core.entry import MARK_OFF, MARK_ON, Entry, Found
from core.enums import Angle, DeliveryState, Kind, Pattern, PostState, Private
from core.values import replace

__all__ = [
    "HUMAN_FIRST",
    "MARK_OFF",
    "MARK_ON",
    "Angle",
    "Contents",
    "Delivery",
    "DeliveryState",
    "Edit",
    "Entry",
    "Finding",
    "Found",
    "Kind",
    "KindGuess",
    "Note",
    "Pattern",
    "Post",
    "PostState",
    "Private",
    "Reason",
    "Source",
    "Span",
    "Suggestion",
    "Targets",
    "Told",
    "Week",
    "replace",
]


class Span(NamedTuple):
    """A stretch of a text."""

    start: int
    end: int


class Note(NamedTuple):
    """A stretch of a text and the reason it is pointed at.

    `code` is a word of the engine (ui/words.py has the sentence); `instead` is a gentler or safer
    way to say it, or empty.
    """

    start: int
    end: int
    code: str
    instead: str = ""


class KindGuess(NamedTuple):
    """What kind a text reads like. `scores` has all six kinds and adds up to 1."""

    kind: Kind
    scores: dict[Kind, float]
    salesy: bool
    stuffed: bool
    reasons: tuple[Note, ...] = ()

    @property
    def sure(self) -> bool:
        return self.scores[self.kind] >= 0.5


class Finding(NamedTuple):
    """Something private in a text: where, what sort, the words, and what could stand instead."""

    start: int
    end: int
    type: Private
    text: str
    instead: str = ""


class Source(NamedTuple):
    """Where in which entry the words of a suggestion stand."""

    entry: str
    start: int
    end: int


class Edit(NamedTuple):
    """A permitted change: `text[start:end]` of the suggestion stands where the entry has `before`.

    `before` begins at `source_start` of the entry. `type` names the permitted change (`join`,
    `drop connective`, `trim`, `date`, `role` ...). `start == end` where something was left out.
    """

    type: str
    start: int
    end: int
    entry: str
    source_start: int
    before: str


class Reason(NamedTuple):
    """Why a suggestion was chosen: a code for ui/words.py and what belongs into its sentence."""

    code: str
    kind: Kind | None = None
    day: str = ""


if TYPE_CHECKING:
    Longer: TypeAlias = "Suggestion | None"
else:
    Longer = object  # text is compiled here, and the first takes a millisecond of the start


class Suggestion(NamedTuple):
    """A post that the entry already contains, shaped by permitted edits only."""

    angle: Angle
    kind: Kind
    text: str
    score: float
    sources: tuple[Source, ...]
    added: tuple[Span, ...] = ()
    edits: tuple[Edit, ...] = ()
    cautions: tuple[Finding, ...] = ()
    reason: Reason = Reason("told well")
    longer: Longer = None
    """The same told on, as a thread; its first part is this text."""
    parts: tuple[Span, ...] = ()
    """The posts of a thread; empty for a single post."""
    of: str = ""
    """The key of the suggestion that this one tells on, which it answers too when it is used."""

    @property
    def key(self) -> str:
        """The same for the same sentences told from the same angle, whatever the edits."""
        return f"{self.angle}:" + ",".join(f"{s.entry}:{s.start}-{s.end}" for s in self.sources)


class Post(NamedTuple):
    """Something to tell, or told. `at` is when it was sent, or else when it was begun."""

    id: str
    at: datetime
    zone: str
    day: str
    text: str
    kind: Kind
    kind_by_person: bool = False
    state: PostState = PostState.DRAFT
    networks: tuple[str, ...] = ()
    entry: str = ""
    sources: tuple[Source, ...] = ()
    angle: str = ""
    link: str = ""
    modified: datetime | None = None
    deleted: datetime | None = None
    planned: datetime | None = None
    """When it is meant to be told; `planned_zone` is where the person was when they said so."""
    planned_zone: str = ""
    contents: Contents = PLAIN
    """What it has beside its text: own words for a network, warning, language, answers."""


class Delivery(NamedTuple):
    """One post on its way to one network. `key` is ours and made before anything leaves."""

    id: str
    post: str
    network: str
    state: DeliveryState
    key: str
    created: datetime
    changed: datetime
    link: str = ""
    problem: str = ""
    """Why it did not go out: a code of core/receipt.Trouble, then the server's words."""
    account: str = ""
    """The account that the app sends it with; empty when it is handed over."""


class Told(NamedTuple):
    """What the mix needs to know of a sent post."""

    id: str
    at: datetime
    day: str
    kind: Kind
    links: int
    stuffed: bool
    fingerprint: str
    text: str = ""
    networks: tuple[str, ...] = ()
    entry: str = ""
    zone: str = ""


class Targets(NamedTuple):
    """How a person wants their weeks to be: the share of each kind (they add up to 1)."""

    name: str
    shares: dict[Kind, float]

    @property
    def ceiling(self) -> float:
        """The most that sales may be of a week."""
        return self.shares[Kind.SALES]


HUMAN_FIRST = Targets(
    "human first", dict(zip(Kind, (0.35, 0.25, 0.2, 0.05, 0.05, 0.1), strict=True))
)
"""What holds until a person wants something else."""


class Week(NamedTuple):
    """One week of posts. `start` is its first day; `name` is the ISO week (2026-W47)."""

    name: str
    start: str
    end: str
    counts: dict[Kind, int]
    pattern: Pattern
    because: tuple[str, ...] = ()
    """Ids of the posts that show the pattern, oldest first."""
    targets: Targets = HUMAN_FIRST
    """Those that held in this week."""

    @property
    def posts(self) -> int:
        return sum(self.counts.values())

    @property
    def shares(self) -> dict[Kind, float]:
        """Each kind's part of the week, 0 to 1; all 0 in a week without posts."""
        total = self.posts
        return {kind: n / total if total else 0.0 for kind, n in self.counts.items()}
