"""An entry read for suggestions: each sentence with what speaks for and against telling it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from core.language import (
    angles,
    asking,
    borrowed,
    heavy,
    leftovers,
    list_heads,
    markdown,
    people_never,
    privacy,
    selling,
    standalone,
    standalone_opening,
    suggest_away,
    suggest_barred,
    suggest_secret,
    tongue,
    wordlists,
)
from core.language.markdown import Sentence
from core.language.suggest_marks import Marks, marks, seen, stems
from core.language.suggest_pieces import Change
from core.language.suggest_safe import changed, safe
from core.model import Angle, Finding, Private
from core.register import Register

LONGEST = 40_000  # characters of an entry that are read for suggestions


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
    weight: heavy.Weight
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


NOBODY = Register()
_NOTHING = Marks()
QUOTES = ('"', "“", "„", "«")
_LAST = 4  # sentences among which a letter closes


def read(entry: str, raw: str, names: Register = NOBODY) -> Reading:
    """Read the first LONGEST characters of an entry; a heavy entry has no lines."""
    text = raw[:LONGEST]
    language = tongue.language(text) or tongue.language(tongue.latin(text))
    weight = heavy.weigh(text)
    if weight is heavy.Weight.HEAVY:
        return Reading(entry, raw, language, weight)
    blocks = markdown.blocks(text)
    sentences = [
        sentence
        for sentence in markdown.prose(text)
        if not (leftovers.stamp(sentence.text) or _aside(blocks[sentence.block].heading))
    ]
    others = borrowed.paragraphs(text, blocks)
    bound = list_heads.bound(text, blocks)
    found = privacy.findings(text, **names.told(), keen=False, apart=False)
    items = frozenset(n for n, block in enumerate(blocks) if block.sort is markdown.Sort.ITEM)
    capitals = sum(sentence.text[:1].isupper() for sentence in sentences)
    small = capitals <= len(sentences) // 4
    letter = bool(_LETTER.match(text.lstrip("#*> \n"))) or any(
        leftovers.closing(sentence.text) for sentence in sentences[-_LAST:]
    )
    kept_out = (
        people_never.about(text, sentences, found, names.never)
        | suggest_secret.told(sentences)
        | suggest_away.told(sentences, found)
    )
    sold = selling.told([s.text for s in sentences], [s.block for s in sentences], language)
    lines = tuple(
        _line(
            number,
            sentence,
            raw,
            language,
            _within(found, sentence),
            names,
            kept_out=number in kept_out,
            sells=number in sold,
            small=small,
            others=sentence.block in others,
            item=sentence.block in items,
            bound=sentence.block in bound,
            weighty=weight > heavy.Weight.LIGHT,
            letter=letter,
            introduces=_introduces(sentence, sentences[number + 1 : number + 2]),
            rhetorical=_rhetorical(sentences, number),
        )
        for number, sentence in enumerate(sentences)
    )
    met = dict.fromkeys(f.text for f in found if f.type is Private.PERSON)
    sizes = Counter(sentence.block for sentence in sentences)
    headed = frozenset(n for n, block in enumerate(blocks) if block.heading)
    shown = seen(line.marks for line in lines)
    first = _first(sentences, blocks) if language == "en" else {}
    return Reading(
        entry, raw, language, weight, lines, tuple(met), sizes, items, others, headed, shown, first
    )


def _first(sentences: list[Sentence], blocks: Sequence[markdown.Block]) -> dict[str, int]:
    found: dict[str, int] = {}
    heading = ""
    for number, sentence in enumerate(sentences):
        if (above := blocks[sentence.block].heading) != heading:
            heading = above
            found |= dict.fromkeys(stems(heading) - found.keys(), number - 1)
        found |= dict.fromkeys(stems(sentence.text) - found.keys(), number)
    return found


_LETTER = re.compile(  # how a letter to somebody begins
    r"(?:hey|hi|hello|dear|liebe[rs]?|hallo|querid[oa]|hola|ch[eè]re?|salut|bonjour) (?:dear )?\W{0,2}(?-i:[A-Z])",
    re.IGNORECASE,
)
_SAID = re.compile(r"[\"“][^\"“”]{60,}[\"”]\W?")  # what somebody said, and not who
_TO_YOU = re.compile(
    r"\b(?:[Yy]ou|[Yy]our|yours|dir|dich|dein\w*|ti|tu|tus|te|toi|ton|ta|tes|vous|votre)\b|^[Ll]et['’]s\b|"
    r"\b(?:meant|meaning|sorry|late) (?:to|for not|in) (?:writ|reply|answer)\w*|\bletter (?:came|arrived|reached|was)\b|^(?:Come|Write|Send|Give|Tell|Kiss|Do) \w"
)


def _aside(heading: str) -> bool:
    """Whether a heading says that what is below it is not for others."""
    return bool(
        re.search(
            r"\b(?:health|weight|money|finance|budget|private|sales|numbers|medical)\b",
            heading,
            re.IGNORECASE,
        )
    )


def _mostly_link(sentence: Sentence, raw: str) -> bool:
    """Whether a sentence of a list is the title of something linked to."""
    first = sentence.pieces[0]
    linked = raw[first.start - 1 : first.start] == "[" and raw[first.end : first.end + 1] == "]"
    return linked and first.end - first.start > len(sentence.text) // 2


def _introduces(sentence: Sentence, following: Sequence[Sentence]) -> bool:
    """Whether a line says who speaks, or where, and the lines below it are what was said."""
    return any(
        sentence.text.endswith(":")
        and after.block == sentence.block
        and after.text.startswith(QUOTES)
        for after in following
    )


def _rhetorical(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether a sentence is a question that is none for readers, with those beside it read."""
    if not asking.asked(sentences[number].text):
        return False
    block = sentences[number].block
    before, after = (
        next((s.text for s in beside if abs(s.block - block) <= 1), "")
        for beside in (sentences[max(0, number - 1) : number], sentences[number + 1 : number + 2])
    )
    return asking.rhetorical(sentences[number].text, before, after)


def _within(found: tuple[Finding, ...], sentence: Sentence) -> list[Finding]:
    first = bisect_right(found, sentence.start, key=lambda f: f.end)
    return list(takewhile(lambda f: f.start < sentence.end, found[first : first + 50]))


def _line(
    number: int,
    sentence: Sentence,
    raw: str,
    language: str,
    found: list[Finding],
    names: Register,
    *,
    kept_out: bool,
    sells: bool,
    small: bool,
    others: bool,
    item: bool,
    bound: bool,
    weighty: bool,
    letter: bool,
    introduces: bool,
    rhetorical: bool,
) -> Line:
    changes, people, blocked = safe(sentence, raw, found, names, language)
    blocked = blocked or kept_out
    text = changed(sentence, raw, changes)
    lead = standalone_opening.connective(text, language)
    usable = not (
        blocked
        or others
        or leftovers.left(text)
        or leftovers.closing(text)
        or not standalone.complete(
            text[:-1] + "." if introduces else leftovers.smileless(text),
            small=small,
            item=item and not bound,
        )
        or (item and _mostly_link(sentence, raw))
        or sells
        or suggest_barred.barred(text, language)
        or (weighty and heavy.grave(text))
        or (letter and _TO_YOU.search(text))
    )
    head = ("head",) if (item and list_heads.headless(text)) or _SAID.fullmatch(text) else ()
    return Line(
        number,
        sentence,
        text,
        changes,
        angles.cues(text, language, asks=not rhetorical) if usable else {},
        (*standalone.leans(text, language), *head) if usable and not lead else head,
        usable,
        language != "en" or standalone.verbal(text),
        marks(text, language) if usable else _NOTHING,
        content(text),
        lead,
        tuple(people),
        blocked,
        introduces,
        rhetorical=rhetorical,
        sells=sells,
    )


def content(text: str) -> frozenset[str]:
    """The words of a text that carry its matter, shortened so that forms of one word meet."""
    return frozenset(
        word[:6]
        for word in re.findall(r"[^\W\d_]{4,}|\d+", text.lower())
        if word not in wordlists.words("function_words")
    )
