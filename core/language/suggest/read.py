"""An entry read for suggestions: each sentence with what speaks for and against telling it."""

import re
from collections import Counter
from collections.abc import Sequence

from core.language.heavy import heavy
from core.language.privacy import privacy
from core.language.selling import selling
from core.language.suggest import kept
from core.language.suggest.line import Reading
from core.language.suggest.marks import seen, stems
from core.language.suggest.sentence import Page, line
from core.language.text import borrowed, leftovers, list_heads, markdown, tongue
from core.language.text.markdown import Sentence
from core.model import Private
from core.register import Register

LONGEST = 40_000  # characters of an entry that are read for suggestions
NOBODY = Register()
_LAST = 4  # sentences among which a letter closes
_LETTER = re.compile(  # how a letter to somebody begins
    r"(?:hey|hi|hello|dear|liebe[rs]?|hallo|querid[oa]|hola|ch[eè]re?|salut|bonjour) (?:dear )?\W{0,2}(?-i:[A-Z])",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\b(?:health|weight|money|finance|budget|private|sales|numbers|medical)\b", re.IGNORECASE
)
"""In a heading that says that what is below it is not for others."""


def read(entry: str, raw: str, names: Register = NOBODY) -> Reading:
    """Read the first LONGEST characters of an entry; a heavy entry has no lines."""
    text = raw[:LONGEST]
    language = tongue.language(text) or tongue.language(tongue.latin(text))
    if heavy.weighs(text):
        return Reading(entry, raw, language)
    blocks = markdown.blocks(text)
    sentences = _sentences(text, blocks)
    found = privacy.findings(text, **names.told(), keen=False, apart=False)
    page = Page(
        raw,
        language,
        sentences,
        found,
        names,
        kept=kept.numbers(text, sentences, found, names.never, language),
        sold=selling.told([s.text for s in sentences], [s.block for s in sentences], language),
        others=borrowed.paragraphs(text, blocks),
        items=frozenset(n for n, block in enumerate(blocks) if block.sort is markdown.Sort.ITEM),
        bound=list_heads.bound(text, blocks),
        small=sum(s.text[:1].isupper() for s in sentences) <= len(sentences) // 4,
        letter=_letter(text, sentences),
    )
    lines = tuple(line(page, number) for number in range(len(sentences)))
    return Reading(
        entry,
        raw,
        language,
        lines,
        people=tuple(dict.fromkeys(f.text for f in found if f.type is Private.PERSON)),
        sizes=Counter(sentence.block for sentence in sentences),
        items=page.items,
        others=page.others,
        headed=frozenset(n for n, block in enumerate(blocks) if block.heading),
        seen=seen(line.marks for line in lines),
        first=_first(sentences, blocks) if language == "en" else {},
    )


def _sentences(text: str, blocks: Sequence[markdown.Block]) -> list[Sentence]:
    """The sentences of its prose, but for stamps and what is not for others."""
    return [
        sentence
        for sentence in markdown.prose(text)
        if not (leftovers.stamp(sentence.text) or _ASIDE.search(blocks[sentence.block].heading))
    ]


def _letter(text: str, sentences: Sequence[Sentence]) -> bool:
    """Whether it is a letter to somebody, by how it begins or ends."""
    return bool(_LETTER.match(text.lstrip("#*> \n"))) or any(
        leftovers.closing(sentence.text) for sentence in sentences[-_LAST:]
    )


def _first(sentences: list[Sentence], blocks: Sequence[markdown.Block]) -> dict[str, int]:
    """Each word's `stem`, and in which sentence it comes first."""
    found: dict[str, int] = {}
    heading = ""
    for number, sentence in enumerate(sentences):
        if (above := blocks[sentence.block].heading) != heading:
            heading = above
            found |= dict.fromkeys(stems(heading) - found.keys(), number - 1)
        found |= dict.fromkeys(stems(sentence.text) - found.keys(), number)
    return found
