"""The length of a post on X: weighted, every link 23, every emoji 2.

Source: docs.x.com/fundamentals/counting-characters and config/v3.json of twitter-text. The Python
port of it, twitter-text-parser 3.0.0, cannot be imported where setuptools no longer brings
`pkg_resources`, and its emoji table is of 2019; so the rule stands here.
"""

import re
import unicodedata

from core.networks import characters, urls

LIMIT = 280
LINK = 23
_EMOJI = 2
_LIGHT = "\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037"
_HEAVY = re.compile(f"[^{_LIGHT}]")  # these weigh 2: Chinese, Japanese, Korean, symbols
_REFUSED = re.compile("[\ufffe\ufeff\uffff]")


def length(text: str) -> int:
    """In characters of X, of the text in NFC and with every line end counted as one."""
    text = re.sub(r"\r\n?", "\n", unicodedata.normalize("NFC", text))
    places = [(link.start, link.end, LINK) for link in urls.spans(text)]
    ends = {start: end for start, end, _ in places}
    places += [(start, end, _EMOJI) for start, end in characters.emoji(text) if start not in ends]
    total = at = 0
    for start, end, weight in sorted(places):
        if start >= at:  # an emoji inside a link is part of the link
            total += _weight(text[at:start]) + weight
            at = end
    return total + _weight(text[at:])


def _weight(plain: str) -> int:
    return len(plain) if plain.isascii() else len(plain) + len(_HEAVY.findall(plain))


def valid(text: str) -> bool:
    """Whether X takes the text apart from its length: not empty, none of three non-characters."""
    return bool(text) and not _REFUSED.search(text)
