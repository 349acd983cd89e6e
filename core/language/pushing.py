"""The phrases that push, and where a text has them: orders, offers, hurry, hype, brand talk, bait.

A phrase may be listed twice, as an order and as it stands elsewhere ("Book now", "you can book
now"): where a clause begins it is the order.
"""

from functools import cache
from pathlib import Path
from typing import Any

from core.language.anatomy import Anatomy
from core.language.lexicon import clause_starts
from core.model import Note

PHRASES = Path(__file__).parents[2] / "resources" / "language" / "wording.txt"
CODES = (
    "order to buy",
    "order to sign up",
    "price or offer",
    "hurry",
    "hype",
    "brand voice",
    "asks for clicks",
)
_ASKED = frozenset(("please", "just", "to"))
"""After these an order is no sentence of its own, so another way to say it would not read well."""


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


def find(anatomy: Anatomy, starts: list[bool] | None = None) -> list[Note]:
    """The pushing phrases of a text, the longest at each place, in order. Linear.

    `starts`: what `clause_starts` says, where that is known already.
    """
    tokens, root = anatomy.tokens, _phrases()
    starts = starts or clause_starts(tokens)
    notes: list[Note] = []
    free = 0
    for first in range(len(tokens)):
        if first < free or tokens[first].norm not in root:
            continue
        node: Any = root
        best = None
        for at in range(first, len(tokens)):
            node = node.get(tokens[at].norm)
            if node is None:
                break
            for order, code, instead in node.get("", ()):
                ordered = best is not None and best[:2] == (at, True)
                if (not order or starts[first]) and not ordered:
                    best = (at, order, code, instead)
        if best is not None:
            last, order, code, instead = best
            if order and first and tokens[first - 1].norm in _ASKED:
                instead = ""
            notes.append(Note(tokens[first].start, tokens[last].end, code, instead))
            free = last + 1
    return notes
