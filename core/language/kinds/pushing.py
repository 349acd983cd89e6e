"""The phrases that push, and where a text has them: orders, offers, hurry, hype, brand talk, bait.

A phrase may be listed twice, as an order and as it stands elsewhere ("Book now", "you can book
now"): where a clause begins it is the order.
"""

from functools import cache
from typing import Any

from core.language import wordlists
from core.language.kinds.anatomy import Anatomy, Part, Token
from core.language.kinds.lexicon import clause_starts
from core.model import Note

PHRASES = wordlists.FOLDER / "wording.txt"
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
_JOINED = frozenset(("and", "or", "&", "+", "/", "then", "now", "hurry"))
"""After these it is one of several, and a sentence with a subject of its own does not go on from it."""
_ENDS = frozenset((".", "!", "?", "...", "…", "¶"))
_WHERE = frozenset(
    ("at", "on", "in", "from", "for", "via", "through", "by", "here", "online", "below", "this", "next", "today", "tonight", "tomorrow")
)  # fmt: skip
_MORE = frozenset((",", ":", ";", "–", "—", "-", "(", "and", "or", "&", "before", "while"))
_AIM = frozenset(("to", "for"))
_POINTS = (":", ">")  # to what follows
_LED_TO = frozenset((Part.LINK, Part.EMOJI, Part.TAG, Part.MENTION))
_ALONE, _SHORT = ".", "…"
_FAR = 16  # tokens that are looked through for the end of the sentence


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
            if not _reads_well(tokens, first, last, instead, order=order):
                instead = ""
            instead = instead.rstrip(_ALONE + _SHORT)
            notes.append(Note(tokens[first].start, tokens[last].end, code, instead))
            free = last + 1
    return notes


def _reads_well(
    tokens: tuple[Token, ...], first: int, last: int, instead: str, *, order: bool
) -> bool:
    """Whether what could stand instead fits what is around it."""
    before = tokens[first - 1].norm if first else ""
    if order and before in _ASKED:
        return False
    if instead.endswith(_ALONE):
        return before not in _JOINED and _ends(tokens, last + 1, _MORE, _WHERE)
    return not instead.endswith(_SHORT) or _ends(tokens, last + 1, _AIM)


def _ends(
    tokens: tuple[Token, ...],
    at: int,
    without: frozenset[str],
    begins: frozenset[str] | None = None,
) -> bool:
    """Whether the sentence ends here, or at a link, or goes on to its end `without` these.

    `begins`: with one of these alone it may go on.
    """
    for ahead, token in enumerate(tokens[at : at + _FAR]):
        if token.norm in _ENDS or token.part in _LED_TO:
            return True
        if token.norm in _POINTS and any(t.part is Part.LINK for t in tokens[at + ahead + 1 :][:1]):
            return True
        if token.norm in without or (not ahead and begins and token.norm not in begins):
            return False
    return len(tokens) - at <= _FAR
