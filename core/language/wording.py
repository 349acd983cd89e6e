"""Wording that pushes: selling, urging, hype, fishing for clicks, stuffing, shouting.

One hit alone is a hint, not selling: structure counts more than words (a price in a headline is
not an offer). Codes are explained in ui/words.py.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

from core.language import lexicon
from core.language.anatomy import Anatomy, Part, dissect
from core.language.features import measure
from core.model import Note

PHRASES = Path(__file__).parents[2] / "resources" / "language" / "wording.txt"
CODES = (
    "order to buy", "order to sign up", "price or offer", "hurry", "hype", "brand voice", "asks for clicks",
    "many hashtags", "same word again", "shouting",
)  # fmt: skip
_PUSHING = frozenset(CODES[:6])
_SHOUTED = re.compile(
    r"(?<![#@\w])[A-Z][A-Z']{2,}(?:[ ,!]+[A-Z][A-Z']{1,}){2,}|!{2,}|(?:![ ]?){2,}"
)
_FEW = frozenset(
    [
        "the",
        "and",
        "for",
        "with",
        "that",
        "this",
        "you",
        "your",
        "are",
        "from",
        "have",
        "has",
        "was",
        "were",
        "will",
        "what",
        "when",
        "they",
        "their",
        "about",
        "just",
        "like",
        "more",
        "than",
        "been",
        "into",
    ]
)


@cache
def _phrases() -> dict[str, Any]:
    root: dict[str, Any] = {}
    code = ""
    for line in PHRASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            code = line.strip("[]")
        elif line and not line.startswith("# "):
            phrase, _, instead = line.partition(" => ")
            order = phrase.startswith("> ")
            node = root
            for word in phrase.removeprefix("> ").split():
                node = node.setdefault(word, {})
            node.setdefault("", []).append((order, code, instead))
    return root


def check(text: str) -> tuple[Note, ...]:
    """What in `text` pushes, in order of place. Linear in the length of `text`."""
    anatomy = dissect(text, len(text))
    notes = [*_worded(anatomy), *_stuffing(anatomy)]
    notes += [Note(m.start(), m.end(), "shouting") for m in _SHOUTED.finditer(anatomy.plain)]
    return tuple(sorted(notes, key=lambda n: (n.start, n.end, n.code)))


def _worded(anatomy: Anatomy) -> list[Note]:
    tokens, root = anatomy.tokens, _phrases()
    starts = lexicon.clause_starts(tokens)
    notes: list[Note] = []
    free = 0
    for first in range(len(tokens)):
        if first < free:
            continue
        node: Any = root
        best = None
        for at in range(first, len(tokens)):
            node = node.get(tokens[at].norm)
            if node is None:
                break
            for order, code, instead in node.get("", ()):
                if not order or starts[first]:
                    best = (at, code, instead)
        if best is not None:
            last, code, instead = best
            notes.append(Note(tokens[first].start, tokens[last].end, code, instead))
            free = last + 1
    return notes


def _stuffing(anatomy: Anatomy) -> list[Note]:
    tags = [t for t in anatomy.tokens if t.part is Part.TAG]
    words = [t for t in anatomy.tokens if t.part is Part.WORD]
    notes = []
    crowded = len(tags) > 5 or (len(tags) > 2 and len(tags) > 0.2 * (len(tags) + len(words)))
    if crowded:
        notes.append(Note(tags[0].start, tags[-1].end, "many hashtags"))
    if len(words) <= 60:
        places: dict[str, list[int]] = {}
        for _i, token in enumerate(t for t in anatomy.tokens if t.part in (Part.WORD, Part.TAG)):
            word = token.norm.lstrip("#")
            if len(word) > 3 and word not in _FEW:
                places.setdefault(word, []).append(token.start)
                if len(places[word]) == 4:
                    notes.append(Note(token.start, token.end, "same word again"))
    return notes


def stuffed(text: str) -> bool:
    """Whether hashtags or one word again and again crowd the text."""
    return any(
        note.code in ("many hashtags", "same word again") for note in _stuffing(dissect(text))
    )


def salesy(text: str) -> bool:
    """Whether the text pushes: two different kinds of pushing, or one with a structure that sells."""
    notes = [n for n in check(text) if n.code in _PUSHING]
    if not notes:
        return False
    if len({n.code for n in notes}) >= 2 or any(n.code == "order to sign up" for n in notes):
        return True
    values = measure(text).values
    structure = sum(
        name in values
        for name in (
            "!buy",
            "!>=2",
            "emoji>=2",
            "tags>=3",
            "we",
            "action",
            "offer",
            "number 0%",
            "you + offer",
        )
    )
    human = sum(name in values for name in ("i", "past", "kin", "reply", "asks at the end"))
    return structure - human >= 2
