"""The units a length is counted in: code points, UTF-16 units, graphemes, emoji.

`regex` is imported when the first text needs it, not before.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

# The flags there are: each first letter of a region's code with its second ones (Unicode's
# emoji-sequences.txt); any other two letters are two emoji.
_FLAGS = [
    "ACDEFGILMOQRSTUWXZ",
    "BABDEFGHIJLMNOQRSTVWYZ",
    "CACDFGHIKLMNOPQRUVWXYZ",
    "DEGJKMOZ",
    "EACEGHRSTU",
    "FIJKMOR",
    "GABDEFGHILMNPQRSTUWY",
    "HKMNRTU",
    "ICDELMNOQRST",
    "JEMOP",
    "KEGHIMNPRWYZ",
    "LABCIKRSTUVY",
    "MACDEFGHKLMNOPQRSTUVWXYZ",
    "NACEFGILOPRUZ",
    "OM",
    "PAEFGHKLMNRSTWY",
    "QA",
    "REOSUW",
    "SABCDEGHIJKLMNORSTVXYZ",
    "TACDFGHJKLMNORTVWZ",
    "UAGMNSYZ",
    "VACEGINU",
    "WFS",
    "XK",
    "YET",
    "ZAMW",
]


def _letters(text: str) -> str:
    return "".join(chr(ord(letter) - ord("A") + 0x1F1E6) for letter in text)


_FLAG = "|".join(f"{_letters(each[0])}[{_letters(each[1:])}]" for each in _FLAGS)

# An emoji as twemoji's table reads it, of which X counts each as one: keycap, flag, tagged flag,
# sequence joined by U+200D, or one pictograph with skin tone or variation selector. A bare digit,
# (c) or (r) is text, and so is what U+FE0E marks as text.
# Emoji of old that a variation selector may follow although they need none; after any other that
# needs none, it is a character of its own.
_DRESSED = (
    r"\u231A\u231B\u25FD\u25FE\u2614\u2615\u2648-\u2653\u267F\u2693\u26A1\u26AA\u26AB\u26BD\u26BE"
    r"\u26C4\u26C5\u26D4\u26EA\u26F2\u26F3\u26F5\u26FA\u26FD\u2757\u2B1B\u2B1C\u2B50\u2B55\U0001F004"
)
_SELECTOR = rf"(?:(?:(?<=[{_DRESSED}])|(?<=\P{{Emoji_Presentation}})(?<!\u267E))\uFE0F)?"
_ELEMENT = (
    rf"(?:\p{{Emoji_Modifier_Base}}\p{{Emoji_Modifier}}|\p{{Extended_Pictographic}}{_SELECTOR})"
)
_EMOJI = (
    r"[0-9#*]\uFE0F?\u20E3"
    rf"|{_FLAG}"
    r"|\U0001F3F4[\U000E0020-\U000E007E]++\U000E007F"
    rf"|(?![0-9#*])(?:{_ELEMENT}(?>(?:\u200D{_ELEMENT})+)"
    r"|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}"
    r"|[\u00A9\u00AE\u2122\u265F]\uFE0F"
    rf"|(?![\u00A9\u00AE\u2122\u265F])\p{{Emoji}}(?!\uFE0E){_SELECTOR})"
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
def _linker() -> Any:
    import regex

    return regex.compile(r"\p{InCB=Linker}")


@lru_cache(maxsize=1)
def _false_join() -> Any:
    """Where `regex` goes on although no consonant stands before the joining sign (GB9c, UAX 29)."""
    import regex

    joining = r"[\p{InCB=Extend}\p{InCB=Linker}]"
    return regex.compile(
        rf"(?<=\p{{InCB=Linker}}{joining}*)(?<!\p{{InCB=Consonant}}{joining}+)(?=\p{{InCB=Consonant}})"
    )


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
    if _plain(text):
        return len(text)
    if not _linker().search(text):
        return len(_grapheme().findall(text))
    return len(_starts(text))


def grapheme_starts(text: str) -> Iterator[int]:
    """Where each grapheme begins, in code points."""
    yield from range(len(text)) if _plain(text) else _starts(text)


def _starts(text: str) -> list[int]:
    found = {match.start() for match in _grapheme().finditer(text)}
    if _linker().search(text):
        found.update(match.start() for match in _false_join().finditer(text))
    return sorted(found)


def emoji(text: str) -> Iterator[tuple[int, int]]:
    """Where each emoji stands: start and end in code points."""
    if _plain(text):
        return
    for match in _emoji().finditer(text):
        if _JOINER in match[0]:
            yield from _known(match.start(), match[0].split(_JOINER))
        else:
            yield match.start(), match.end()


_JOINER = "\u200d"
_DRESS = re.compile("[\ufe0f\U0001f3fb-\U0001f3ff]")  # skin tones and how it is drawn
_JOINED = Path(__file__).resolve().parents[2] / "resources" / "networks" / "joined.txt"


@lru_cache(maxsize=1)
def _joined() -> frozenset[str]:
    """The joined emoji that there are, without joiners and dress."""
    lines = _JOINED.read_text(encoding="ascii").splitlines()
    return frozenset("".join(chr(int(code, 16)) for code in line.split("-")) for line in lines)


def _known(start: int, pieces: list[str]) -> Iterator[tuple[int, int]]:
    """Joined pieces that are one emoji are one; any others are an emoji each."""
    bare = [_DRESS.sub("", piece) for piece in pieces]
    at = 0
    while at < len(pieces):
        stop = next(
            (n for n in range(len(pieces), at + 1, -1) if "".join(bare[at:n]) in _joined()), at + 1
        )
        end = start + len(_JOINER.join(pieces[at:stop]))
        yield start, end
        start, at = end + 1, stop
