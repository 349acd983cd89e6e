"""Items of a list that only say something together with what stands above it."""

import re
from collections.abc import Sequence

from core.language.text.markdown import Block, Sort

_TITLE, _BARE = 3, 8  # words up to which a line is the title of its list: with a colon, and without
_FOLLOWS = r"(?:Allow|Mak|Giv|Mean|Leav|Caus|Lett|Result|Ensur|Enabl|Provid|Help|Includ|Requir|Forc|Prov|Show)ing"
_HEADLESS = re.compile(
    rf"{_FOLLOWS}\b(?![^.!?]{{0,90}}\b(?:is|was|are|were|has|had|feels?|felt|makes?|made|takes?|took|does|did)\b)|"
    r"(?:Makes|Allows|Gives|Lets|Helps|Means|Requires|Needs|Takes|Provides|Supports|Includes|May|Can|Will|Should|Has|Had|Is|Was|Are|Were)\b(?![^.!?]*\?)"
)


def bound(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """The numbers of the items that go on a sentence above their list."""
    found = set()
    head: Block | None = None
    for number, block in enumerate(blocks):
        if block.sort is not Sort.ITEM:
            head = block
        elif head and head.sort is Sort.PROSE and not _title(head.visible(text)):
            found.add(number)
    return frozenset(found)


def _title(words: str) -> bool:
    last = words.rstrip()[-1:]
    if last == ":" and words.lstrip()[:1].islower():
        return False  # "some examples:"
    return len(words.split()) <= (_TITLE if last == ":" else _BARE) and last not in ".!?…"


def headless(text: str) -> bool:
    """Whether a sentence of an item leaves out what it is about: "Makes the room look small."."""
    return bool(_HEADLESS.match(text))
