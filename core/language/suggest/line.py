"""What is known of an entry that was read for suggestions: its sentences, and itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.language.suggest.marks import Marks
from core.language.suggest.pieces import Change
from core.language.text.markdown import Sentence
from core.model import Angle, Finding

QUOTES = ('"', "“", "„", "«")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that may be told.

    `text` is how it would read after `changes`; `marks` are what shows in it.
    """

    number: int
    sentence: Sentence
    text: str
    changes: tuple[Change, ...]
    cues: dict[Angle, float]
    leans: tuple[str, ...]
    usable: bool
    verbal: bool
    marks: Marks
    words: frozenset[str]
    lead: int = 0
    """Length of a leading connective that may be dropped."""
    people: tuple[Finding, ...] = ()
    """Private names left in it."""
    private: bool = False
    """Whether it speaks of something private, so that what follows may lead back to it."""
    introduces: bool = False
    """Whether it says who speaks in the next one, and ends on a colon."""
    causal: bool = False
    """Whether the connective dropped from it said that it follows from what is before it."""
    rhetorical: bool = False
    """Whether it is a question that is none for readers."""
    sells: bool = False
    """Whether it invites, offers or asks for something, by itself or with the one beside it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An entry, read."""

    entry: str
    raw: str
    tongue: str
    lines: tuple[Line, ...] = ()
    people: tuple[str, ...] = ()
    sizes: Mapping[int, int] = field(default_factory=dict)
    """How many sentences each paragraph has."""
    items: frozenset[int] = frozenset()
    """The paragraphs that are items of a list."""
    others: frozenset[int] = frozenset()
    """The paragraphs that are not the writer's words, or are meant for one reader."""
    headed: frozenset[int] = frozenset()
    """The paragraphs below a heading."""
    seen: float = 0.0
    """How much there is to see in the whole of it."""
    first: Mapping[str, int] = field(default_factory=dict)
    """Each word's `stem`, and in which sentence it comes first; one of a heading just before it."""
