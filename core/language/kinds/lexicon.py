"""The cue lists and how they are found in a post: one walk over its tokens, whatever their number."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from core.language import wordlists
from core.language.kinds.anatomy import Part, Token

CUES = wordlists.FOLDER / "cues.txt"
_CLAUSE_BREAKS = frozenset(
    (".", "!", "?", ":", ";", "–", "—", "-", "¶", "☺", "|", "...", "&", "and", "~", "please", "just", "or", "so", "then", "now", "…", "/", "(", "→", ">", "+", "*")
)  # fmt: skip
_FOUND = ""  # the key under which a trie node keeps its groups; no token is empty


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue of `group` at tokens `first` to `last` (inclusive)."""

    group: str
    first: int
    last: int


@cache
def load() -> dict[str, Any]:
    """The cues as a trie of compared forms. Reads resources/language/cues.txt once."""
    root: dict[str, Any] = {}
    for line in CUES.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        group, _, phrases = line.partition(" = ")
        for phrase in phrases.split(" ; "):
            node = root
            for word in phrase.split():
                node = node.setdefault(word, {})
            node[_FOUND] = (*node.get(_FOUND, ()), group)
    return root


def clause_starts(tokens: tuple[Token, ...]) -> list[bool]:
    """For each token, whether a clause begins with it (leading mentions and emoji passed over)."""
    starts, fresh = [], True
    for token in tokens:
        starts.append(fresh)
        if token.part in (Part.MENTION, Part.TAG):
            continue  # as fresh as before
        if token.norm in ('"', "'", "*"):
            continue
        fresh = token.norm in _CLAUSE_BREAKS
    return starts


def find(tokens: tuple[Token, ...], starts: list[bool]) -> list[Hit]:
    """Every cue, longest first at each place; an order ("!") only where a clause begins."""
    root, hits, tag = load(), [], Part.TAG
    size = len(tokens)
    begins = [i for i, t in enumerate(tokens) if t[3] in root or t[0] is tag]
    for first in (-1, *begins):
        node, at = root, first
        found: dict[str, int] = {}
        while True:
            word = "^" if at < 0 else "$" if at >= size else tokens[at].norm
            step = node.get(word)
            if step is None and at >= 0 and at < size and tokens[at].part is Part.TAG:
                step = node.get(word[1:])  # a hashtag is also its word
            if step is None:
                break
            for group in step.get(_FOUND, ()):
                if group[0] != "!" or (first >= 0 and starts[first]):
                    found[group] = min(at, size - 1)
            if at >= size:
                break
            node, at = step, at + 1
        hits += [Hit(group, max(first, 0), last) for group, last in found.items()]
    return hits
