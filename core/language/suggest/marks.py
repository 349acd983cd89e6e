"""What shows in a sentence that is told: what can be seen in it, who is in it, what it takes as known."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from core.language import matters, wordlists
from core.language.suggest import words as suggest_words

_SECTIONS = ("abstract", "contrast", "deed", "feeling", "folk", "log", "office", "platitude", "praise", "scene", "sense", "teach", "thing", "trade", "vague")  # fmt: skip
_WORDS = {
    word: name
    for name, words in {
        "mine": "i i'm i've i'd i'll my me we we're we've our us",
        "you": "you your you're you'll",
        "this": "it this that these those they them he she him her his",
        "the": "the",
        "not": "not no never nothing nobody none without cannot",
        "more": "more less other others another else same such again too also still anymore even either instead rather previously already "
        "finally back next second new both each all remaining above below further rest",
    }.items()
    for word in words.split()
}
_WE = frozenset(("we", "we're", "we've", "our", "us"))
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MATTER = re.compile(r"[^\W\d_]{4,}|\d+")
_KNOWN = re.compile(
    r"\b(?:[Tt]he|[Tt]hose|[Tt]hese|[Tt]his|[Tt]hat) ((?:[\w'’-]+ )??)([\w'’-]+)(?=( (?:of|that|which|who|where|in|at|on|for|from|I|we)\b)?)"
)
_HEAD = re.compile(  # "the old boiler": what stands before a verb, a preposition or a stop
    r"\b(?:[Tt]he|[Tt]hat|[Tt]hose|[Tt]hese|[Tt]his|[Ss]uch|[Bb]oth|[Ee]ach|[Mm]y|[Oo]ur|[Hh]er|[Hh]is|[Tt]heir|[Ii]ts) (?:[\w'’-]+ ){0,2}?([\w'’-]{3,})"
    r"(?=[.,;:!?)]|$| (?:is|was|were|are|has|had|will|would|can|could|did|does|do|and|or|but|so|that|which|who|where|when|while|in|at|on|for|from|with|to|of|as|by|into|after|before|about|again|too|I|we)\b)"
)
_NAME = re.compile(
    r"(?<=[a-z,;:'’\"] )(?!I\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May\b|June|July|August|September|October|"
    r"November|December|Christmas|Easter|English|French|German)[A-Z][\w’'-]+"
)
_CODE = re.compile(
    r"\b(?!OK\b|UK\b|US\b|TV\b|AM\b|PM\b)[A-Z]{2,}\w*\b|\b\w+\.(?:js|com|org|py)\b|\b\w+[a-z][A-Z]\w*"
)


@dataclass(frozen=True, slots=True)
class Marks:
    """How often each thing shows in a sentence, by name; all of them counts of words."""

    words: int = 0
    counts: dict[str, float] = field(default_factory=dict)
    known: float = 0.0
    """How many things it speaks of as known ("the module")."""
    more: int = 0
    """How many words of it measure or go on from something ("again", "another")."""
    heads: tuple[str, ...] = ()
    """The nouns that it speaks of as known, and names, as `stem`s."""
    said: suggest_words.Said = suggest_words.NOTHING
    """What its words say for telling it."""

    @property
    def seen(self) -> float:
        """How many words of it let something be seen."""
        return sum(self.counts.get(name, 0.0) for name in ("thing", "sense", "deed"))


def marks(text: str, tongue: str) -> Marks:
    """What shows in a sentence; in a language other than English only its length and topics."""
    topic = min(3.0, matters.amount(text, tongue or "en"))
    words = _WORD.findall(text.lower().replace("’", "'"))
    counts = {"topic": topic}
    if tongue != "en":
        return Marks(len(words), counts)
    found = wordlists.found("signs", text)
    for section in _SECTIONS:
        if section in found:
            counts[section] = len(found[section])
    more = 0
    for word in words:
        name = _WORDS.get(word) or ("not" if word.endswith("n't") else "")
        if name == "more":
            more += 1
        elif name:
            counts[name] = counts.get(name, 0.0) + 1
            if word in _WE:
                counts["we"] = counts.get("we", 0.0) + 1
    counts["name"] = len(_NAME.findall(text))
    counts["code"] = len(_CODE.findall(text))
    heads = [stem(word) for word in (*_heads(text), *_NAME.findall(text))]
    return Marks(len(words), counts, _known(text), more, tuple(heads), suggest_words.said(text))


def stem(word: str) -> str:
    """A word so that its singular and plural meet."""
    return word.lower().replace("’", "'").removesuffix("'s").rstrip("s")[:9]


def stems(text: str) -> set[str]:
    """All words of a text, as `stem`s."""
    return {stem(word) for word in _WORD.findall(text)}


def content(text: str) -> frozenset[str]:
    """The words of a text that carry its matter, shortened so that forms of one word meet."""
    return frozenset(
        word[:6]
        for word in _MATTER.findall(text.lower())
        if word not in wordlists.words("function_words")
    )


def _heads(text: str) -> list[str]:
    everybodys = wordlists.section("alone", "en everybody's")
    return [
        match.group(1) for match in _HEAD.finditer(text) if match.group(1).lower() not in everybodys
    ]


def _known(text: str) -> float:
    everybodys = wordlists.section("alone", "en everybody's")
    return sum(
        0.4 if match.group(3) else 1.0
        for match in _KNOWN.finditer(text)
        if match.group(2).lower() not in everybodys
        and match.group(1).strip().lower() not in everybodys
    )


def seen(every: Iterable[Marks]) -> float:
    """How much there is to see in a whole entry, from 0 to 2."""
    kept = list(every)
    words = sum(marks.words for marks in kept)
    return min(0.2, sum(marks.seen for marks in kept) / max(1, words)) * 10
