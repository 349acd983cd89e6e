"""Wording that pushes: selling, urging, hype, fishing for clicks, stuffing, shouting.

One hit alone is a hint, not selling: structure counts more than words (a price in a headline is
not an offer). Codes are explained in ui/words.py.
"""

import re
from functools import lru_cache

from core.language import pushing, scorer
from core.language.anatomy import Anatomy, Part, dissect
from core.language.features import measure
from core.model import Note

CODES = (*pushing.CODES, "many hashtags", "same word again", "shouting")
_PUSHING = frozenset(pushing.CODES[:6])
_ASKING = frozenset(pushing.CODES[:2])
_STRUCTURE = (
    "!buy",
    "!>=2",
    "emoji>=2",
    "tags>=3",
    "we",
    "action",
    "you + offer",
    "number 0%",
    "host shop",
)
_TELLING = ("i", "past", "kin", "reply", "asks at the end", "quotation", "numbered answer")
_SHOUTED = re.compile(
    r"(?<![#@\w])[A-Z][A-Z']{2,}(?:[ ,!]+[A-Z][A-Z']{1,}){2,}|!{2,}|(?:![ ]?){2,}"
)
_FEW = frozenset(
    ("the", "and", "for", "with", "that", "this", "you", "your", "are", "from", "have", "has", "was", "were", "will", "what", "when", "they", "their", "about", "just", "like", "more", "than", "been", "into")
)  # fmt: skip


@lru_cache(maxsize=8)  # whoever asks what pushes asks how much
def check(text: str) -> tuple[Note, ...]:
    """What in `text` pushes, in order of place. Linear in the length of `text`."""
    anatomy = dissect(text, len(text))
    notes = [*pushing.find(anatomy), *_stuffing(anatomy)]
    notes += [Note(m.start(), m.end(), "shouting") for m in _SHOUTED.finditer(anatomy.plain)]
    return tuple(sorted(notes, key=lambda n: (n.start, n.end, n.code)))


def _stuffing(anatomy: Anatomy) -> list[Note]:
    word, tag = Part.WORD, Part.TAG
    tags, words, often = [], 0, []
    times: dict[str, int] = {}
    for token in anatomy.tokens:
        said = token[3]
        if token[0] is word:
            words += 1
        elif token[0] is tag:
            tags.append(token)
            said = said.lstrip("#")
        else:
            continue
        if len(said) > 3:
            times[said] = count = times.get(said, 0) + 1
            if count == 4 and said not in _FEW:
                often.append(Note(token.start, token.end, "same word again"))
    notes = []
    if len(tags) > 5 or (len(tags) > 2 and len(tags) > 0.2 * (len(tags) + words)):
        notes.append(Note(tags[0].start, tags[-1].end, "many hashtags"))
    return notes + often if words <= 60 else notes


def stuffed(text: str) -> bool:
    """Whether hashtags or one word again and again crowd the text."""
    return crowded(dissect(text))


def crowded(anatomy: Anatomy) -> bool:
    """`stuffed`, for a text that has been taken apart already."""
    return bool(_stuffing(anatomy))


def salesy(text: str) -> bool:
    """Whether the text, a post or one sentence, pushes for the writer's benefit.

    It does when it asks to buy or sign up outright, when two sorts of pushing meet, or when one
    sort stands in a structure that sells; a person's own telling speaks against it.
    """
    pushes = [n for n in check(text) if n.code in _PUSHING]
    if not pushes:
        return False
    measured = measure(text)
    if scorer.sums(measured, scorer.load())[-1] > 0:
        return True
    values = measured.values
    telling = sum(name in values for name in _TELLING)
    sorts = {note.code for note in pushes}
    if sorts & _ASKING and telling < 2:
        return True
    structure = sum(name in values for name in _STRUCTURE)
    return len(sorts) + structure - telling >= 3
