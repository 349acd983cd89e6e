"""Wording that pushes: selling, urging, hype, fishing for clicks, stuffing, shouting.

One hit alone is a hint, not selling: structure counts more than words (a price in a headline is
not an offer). Codes are explained in ui/words.py.
"""

import re
from functools import lru_cache
from itertools import pairwise

from core.language.kinds import pushing, scorer
from core.language.kinds.anatomy import Anatomy, Part, dissect
from core.language.kinds.features import measure
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
_FAR = 3  # tokens from one hashtag to the next: no row any more
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
    tags, words, often, thrice = [], 0, [], []
    times: dict[str, int] = {}
    for at, token in enumerate(anatomy.tokens):
        said = token[3]
        if token[0] is word:
            words += 1
        elif token[0] is tag:
            tags.append(at)
            said = said.lstrip("#")
        else:
            continue
        if len(said) > 3 and said not in _FEW:
            times[said] = count = times.get(said, 0) + 1
            if count == 3:
                thrice.append(token)
            elif count == 4:
                often.append(token)
    notes = []
    if len(tags) > 5 or (len(tags) > 2 and len(tags) > 0.2 * (len(tags) + words)):
        first, last = _row(anatomy, tags)
        notes.append(Note(first, last, "many hashtags"))
    if len(thrice) > 1 and words <= 30:
        often = thrice
    if words <= 60:
        notes += [Note(token.start, token.end, "same word again") for token in often]
    return notes


def _row(anatomy: Anatomy, tags: list[int]) -> tuple[int, int]:
    """Where the tags stand that follow one another, if half of them do; else from first to last."""
    begins, best, most = 0, (0, len(tags) - 1), (len(tags) + 1) // 2
    for i, (before, at) in enumerate(pairwise([*tags, tags[-1] + _FAR]), start=1):
        if at - before > 2:
            if i - begins >= most:
                best, most = (begins, i - 1), i - begins + 1
            begins = i
    return anatomy.tokens[tags[best[0]]].start, anatomy.tokens[tags[best[1]]].end


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
