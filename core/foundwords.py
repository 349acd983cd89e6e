"""Where the words of a query stand in a text, as the search sees them: without case and accents."""

import re
import unicodedata
from collections.abc import Sequence

from core.model import Span
from core.query import Query, is_literal

_MOST = 500
_LONGEST = 300_000  # characters that are looked through


def places(text: str, query: Query) -> list[Span]:
    """Each place of a word or phrase of the query in the text, in order, at most 500."""
    patterns = [
        _pattern(word, begins=query.open and number == len(query.words) - 1)
        for number, word in enumerate(query.words)
    ]
    patterns += [_pattern(f"#{name.name}", begins=True) for name in query.named if name.hashed]
    whole = "|".join(pattern for pattern in patterns if pattern)
    if not whole:
        return []
    plain, at = _folded(text[:_LONGEST])
    found = []
    for match in re.finditer(whole, plain):
        if match.end() > match.start():
            start, end = match.span()
            found.append(Span(at[start] if at else start, at[end - 1] + 1 if at else end))
        if len(found) == _MOST:
            break
    return found


def _pattern(word: str, *, begins: bool) -> str:
    """For FTS5 a word is what lies between signs; several in a row stand in a row."""
    plain, _ = _folded(word)
    if is_literal(word):
        return re.escape(plain)
    parts = re.findall(r"[^\W_]+", plain)
    end = "" if begins else r"(?![^\W_])"
    joined = r"[\W_]+".join(map(re.escape, parts))
    return rf"(?<![^\W_]){joined}{end}" if parts else ""


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """The text without case and accents, and for each of its characters the place it had.

    No places where they are the same.
    """
    if text.isascii():
        return text.lower(), ()
    folded: list[str] = []
    at: list[int] = []
    for place, character in enumerate(text):
        if character.isascii():
            folded.append(character.lower())
            at.append(place)
            continue
        for part in unicodedata.normalize("NFD", character):
            if unicodedata.category(part) != "Mn":
                for small in part.lower():
                    folded.append(small)
                    at.append(place)
    return "".join(folded), at
