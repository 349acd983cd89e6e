"""The parts of a post: links, mentions, hashtags, emoji, words and marks, with their places.

Every offset is true of the text as given: the reading copy (`plain`) has styled letters and curly
quotes replaced one for one, so that it is as long as the text itself.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

LIMIT = 3000
"""Code points that are read. A longer post is judged by its beginning."""

_TLD = (
    "com|org|net|edu|gov|info|biz|app|dev|shop|store|blog|tech|news|live|club|site|online|world|"
    "social|me|tv|ly|io|ai|co|uk|ca|au|nz|ie|de|fr|nl|es|eu|us|in|it|ch|at|be|se|gg|fm|to|bio|studio"
)
_PARTS = re.compile(
    r"(?P<link>https?://\S*|pic\.twitter\.com/\w+|www\.\S+"
    rf"|(?<![\w.@-])[^\W_][\w-]{{0,62}}(?:\.[\w-]{{1,63}}){{0,3}}\.(?:{_TLD})(?:/\S*|\b(?![.\w@])))"
    r"|(?P<mention>(?<![\w@])@\w+(?:[.@]\w+)*)"
    r"|(?P<tag>(?<!\w)#\w+)"
    r"|(?P<emoji>[\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2b00-\u2bff"
    r"\U0001f000-\U0001faff][\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff]*"
    r"|[:;=]['-]?[()DdPp|](?!\w)|<3)"
    r"|(?P<number>[$£€¥]?\d[\d.,:]*(?:st|nd|rd|th|[kmb]n?|am|pm|hrs?|mins?)?\b%?[€£]?%?)"
    r"|(?P<word>[^\W\d_]+(?:['-][^\W\d_]+)*)"
    r"|(?P<line>\n+)"
    r"|(?P<mark>\.{2,}|[^\s\w])|(?P<other>\S)"
)
_STYLED = re.compile("[\u2010-\u201f\u2032\u2033\uff01-\uff5e\U0001d400-\U0001d7ff]")
_PLAIN = {
    "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u2032": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u2033": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "–", "\u2014": "—", "\u2015": "—",
}  # fmt: skip


class Part(IntEnum):
    """What a token is."""

    LINK = 0
    MENTION = 1
    TAG = 2
    EMOJI = 3
    NUMBER = 4
    WORD = 5
    LINE = 6
    MARK = 7
    OTHER = 8


_IN_ORDER = tuple(Part)  # as the groups of _PARTS
_STANDS_FOR = {Part.LINK: "~", Part.MENTION: "@", Part.EMOJI: "☺", Part.LINE: "¶"}


class Token(NamedTuple):
    """One part of a post. `norm` is how it is compared: lower case, `~` for any link, `@` for any
    mention, `☺` for any emoji, `¶` for line breaks, `0`, `$0` or `0%` for a number.
    """

    part: Part
    start: int
    end: int
    norm: str
    raw: str


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A post taken apart. `plain` is as long as what was read of the text."""

    plain: str
    tokens: tuple[Token, ...]

    @property
    def end(self) -> int:
        return len(self.plain)


def _letter(match: re.Match[str]) -> str:
    char = match.group()
    found = _PLAIN.get(char)
    if found is None:
        found = unicodedata.normalize("NFKC", char)
    return found if len(found) == 1 else char


def plain(text: str) -> str:
    """The reading copy: straight quotes and plain letters, exactly as long as `text`."""
    return _STYLED.sub(_letter, text)


def _number(raw: str) -> str:
    return ("$" if raw[0] in "$£€¥" or raw[-1] in "€£" else "") + "0" + ("%" if "%" in raw else "")


def dissect(text: str, limit: int = LIMIT) -> Anatomy:
    """The parts of `text` (its first `limit` code points). Linear in their number."""
    reading = plain(text[:limit])
    tokens = []
    token = tuple.__new__  # straight, as there are many
    for match in _PARTS.finditer(reading):
        part, raw = _IN_ORDER[(match.lastindex or 1) - 1], match.group()
        if part is Part.WORD:
            norm = raw.lower()
        else:
            norm = _STANDS_FOR.get(part) or (_number(raw) if part is Part.NUMBER else raw.lower())
        tokens.append(token(Token, (part, *match.span(), norm, raw)))
    return Anatomy(reading, tuple(tokens))
