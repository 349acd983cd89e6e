"""The units a length is counted in: code points, UTF-16 units, graphemes, emoji.

`regex` is imported when the first text needs it, not before.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

# An emoji as twemoji's table reads it, of which X counts each as one: keycap, flag, tagged flag,
# sequence joined by U+200D, or one pictograph with skin tone or variation selector. A bare digit,
# (c) or (r) is text, and so is what U+FE0E marks as text.
_ELEMENT = r"(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|\p{Extended_Pictographic}\uFE0F?)"
_EMOJI = (
    r"[0-9#*]\uFE0F?\u20E3"
    r"|\p{Regional_Indicator}{2}"
    r"|\U0001F3F4[\U000E0020-\U000E007E]++\U000E007F"
    rf"|(?![0-9#*])(?:{_ELEMENT}(?>(?:\u200D{_ELEMENT})+)"
    r"|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}"
    r"|[\u00A9\u00AE\u2122\u265F]\uFE0F"
    r"|(?![\u00A9\u00AE\u2122\u265F])\p{Emoji}(?:\uFE0F|(?!\uFE0E)))"
)

# European text with its quotes and dashes has no emoji, and each of its code points is a grapheme:
# most posts need not wait for `regex`.
_NOT_PLAIN = re.compile(
    "[^\\x00-\\u02ff\\u2010-\\u203b\\u203d-\\u2048\\u204a-\\u205e\\u20ac]|\\r\\n"
)


def _plain(text: str) -> bool:
    return not _NOT_PLAIN.search(text)


@lru_cache(maxsize=1)
def _grapheme() -> Any:
    import regex

    return regex.compile(r"\X")


@lru_cache(maxsize=1)
def _emoji() -> Any:
    import regex

    return regex.compile(_EMOJI)


def code_points(text: str) -> int:
    """What Python calls the length."""
    return len(text)


def utf16_units(text: str) -> int:
    """What JavaScript calls the length: 2 for most emoji."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def graphemes(text: str) -> int:
    """What a reader calls characters: extended grapheme clusters of UAX 29."""
    return len(text) if _plain(text) else len(_grapheme().findall(text))


def grapheme_starts(text: str) -> Iterator[int]:
    """Where each grapheme begins, in code points."""
    if _plain(text):
        yield from range(len(text))
        return
    for match in _grapheme().finditer(text):
        yield match.start()


def emoji(text: str) -> Iterator[tuple[int, int]]:
    """Where each emoji stands: start and end in code points."""
    if _plain(text):
        return
    for match in _emoji().finditer(text):
        yield match.start(), match.end()
