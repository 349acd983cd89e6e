"""Which language a text is in, by its commonest words."""

import re
from functools import cache, lru_cache

_COMMON = {
    "en": "the and to of a in i is it that was for my on with we have but not this had at you be so",
    "de": "der die das und ich ist nicht ein eine zu mit auf wir es den im war dass für auch habe sich haben aber",
    "es": "el la los las de que y en un una es no me con por para mi se lo más pero hoy muy fue hay",
    "fr": "le la les de et un une des je est pas que qui dans pour nous ai mon ma avec sur mais très il au du",
}


_ENOUGH = 0.16  # share of common words; those of neighbours (Dutch, Portuguese) look alike
_SHORT = 60  # characters in which no language shows
_FOREIGN = 0.03  # share of letters beyond ASCII that English never has


@cache
def _sets() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in _COMMON.items()}


@lru_cache(maxsize=4)
def language(text: str) -> str:
    """`en`, `de`, `es`, `fr`, or "" where none of them is recognised. Looks at 4,000 characters.

    Texts of fewer than five words without any common one count as unknown.
    """
    words = re.findall(r"[^\W\d_]+", text[:4000].lower())
    if not words:
        return ""
    hits = {code: sum(word in common for word in words) for code, common in _sets().items()}
    best = max(hits, key=lambda code: hits[code])
    if best != "en":
        return best if hits[best] >= max(1, len(words) * _ENOUGH) else ""
    letters = "".join(words)
    foreign = 0 if letters.isascii() else sum(c > "\x7f" for c in letters)
    return (
        best
        if hits[best] >= max(1, len(words) // 12) and foreign <= _FOREIGN * len(letters)
        else ""
    )


def english(text: str) -> bool:
    """Whether a text is in English, or too short to show its language; most of those are English."""
    found = language(text)
    return found == "en" or (not found and len(text) < _SHORT and text.isascii())
