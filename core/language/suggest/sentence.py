"""What speaks for and against telling one sentence of an entry, with what is known of the whole."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from core.language.angles import angles, asking
from core.language.heavy import heavy
from core.language.standalone import opening, standalone
from core.language.suggest import barred
from core.language.suggest.line import QUOTES, Line
from core.language.suggest.marks import Marks, content, marks
from core.language.suggest.safe import changed, safe
from core.language.text import leftovers, list_heads
from core.language.text.markdown import Sentence
from core.model import Finding
from core.register import Register

_NOTHING = Marks()
_FINDINGS = 50  # in one sentence at most
_SAID = re.compile(r"[\"“][^\"“”]{60,}[\"”]\W?")  # what somebody said, and not who
_TO_YOU = re.compile(
    r"\b(?:[Yy]ou|[Yy]our|yours|dir|dich|dein\w*|ti|tu|tus|te|toi|ton|ta|tes|vous|votre)\b|^[Ll]et['’]s\b|"
    r"\b(?:meant|meaning|sorry|late) (?:to|for not|in) (?:writ|reply|answer)\w*|\bletter (?:came|arrived|reached|was)\b|^(?:Come|Write|Send|Give|Tell|Kiss|Do) \w"
)


@dataclass(frozen=True, slots=True)
class Page:
    """The sentences of an entry, and what was found of them as they stand together."""

    raw: str
    tongue: str
    sentences: Sequence[Sentence]
    found: tuple[Finding, ...]
    """What the guard finds, in order."""
    names: Register
    kept: frozenset[int]
    """The sentences that their writer keeps to himself."""
    sold: frozenset[int]
    """The sentences that sell."""
    others: frozenset[int]
    """The paragraphs that are not the writer's words, or are meant for one reader."""
    items: frozenset[int]
    """The paragraphs that are items of a list."""
    bound: frozenset[int]
    """Those of them that only go on a sentence above the list."""
    small: bool
    """Whether its writer begins sentences with small letters."""
    letter: bool


def line(page: Page, number: int) -> Line:
    """The sentence of this number, as it may be told."""
    sentence, tongue = page.sentences[number], page.tongue
    found = _within(page.found, sentence)
    changes, people, private = safe(sentence, page.raw, found, page.names, tongue)
    private = private or number in page.kept
    text = changed(sentence, page.raw, changes)
    introduces = _introduces(sentence, page.sentences[number + 1 : number + 2])
    rhetorical = _rhetorical(page.sentences, number)
    usable = not private and _usable(page, number, text, introduces=introduces)
    lead = opening.connective(text, tongue)
    headless = sentence.block in page.items and list_heads.headless(text)
    head = ("head",) if headless or _SAID.fullmatch(text) else ()
    return Line(
        number,
        sentence,
        text,
        changes,
        angles.cues(text, tongue, asks=not rhetorical) if usable else {},
        (*standalone.leans(text, tongue), *head) if usable and not lead else head,
        usable,
        tongue != "en" or standalone.verbal(text),
        marks(text, tongue) if usable else _NOTHING,
        content(text),
        lead,
        tuple(people),
        private,
        introduces,
        rhetorical=rhetorical,
        sells=number in page.sold,
    )


def _usable(page: Page, number: int, text: str, *, introduces: bool) -> bool:
    """Whether a sentence that reads as `text` is one for others: whole, its writer's, and no sale."""
    sentence = page.sentences[number]
    item = sentence.block in page.items
    return not (
        sentence.block in page.others
        or leftovers.left(text)
        or leftovers.closing(text)
        or not standalone.complete(
            text[:-1] + "." if introduces else leftovers.smileless(text),
            small=page.small,
            item=item and sentence.block not in page.bound,
        )
        or (item and _mostly_link(sentence, page.raw))
        or number in page.sold
        or barred.barred(text, page.tongue)
        or heavy.grave(text, page.tongue, *_beside(page.sentences, number))
        or (page.letter and _TO_YOU.search(text))
    )


def _beside(sentences: Sequence[Sentence], number: int) -> tuple[str, str]:
    """The sentences before and after one, "" where there is none."""
    before, after = sentences[max(0, number - 1) : number], sentences[number + 1 : number + 2]
    return "".join(s.text for s in before), "".join(s.text for s in after)


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
    return list(takewhile(lambda f: f.start < sentence.end, found[first : first + _FINDINGS]))
