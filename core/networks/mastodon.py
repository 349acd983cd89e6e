"""The length of a post on Mastodon: graphemes, every link 23, every mention only its local part.

Source: app/validators/status_length_validator.rb, app/lib/extractor.rb and MENTION_RE of
app/models/account.rb in mastodon/mastodon (facts restated), and docs.joinmastodon.org. The limit
and the 23 are each server's to set; these are the defaults.
"""

import re
from functools import lru_cache
from typing import Any

from core.networks import characters, urls

LIMIT = 500
LINK = 23
_LONGEST_DOMAIN = 253
_USER = r"[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*"
_NOT_A_MENTION_BEFORE = re.compile(r"[@＠\xc0-\xd6\xd8-\xf6\xf8-\u024f\u1e00-\u1eff]|://")


def _mention(word: str) -> str:
    return rf"(?<![=/{word}])@(?P<user>{_USER})(?:@(?P<domain>[{word}]+(?:[.-]+[{word}]+)*))?"


_ASCII_MENTION = re.compile(_mention("a-z0-9_"), re.IGNORECASE)


@lru_cache(maxsize=1)
def _any_mention() -> Any:
    """With letters, their marks, digits and joining strokes of every script, as Ruby's `word` has."""
    import regex

    return regex.compile(_mention(r"\p{L}\p{M}\p{Nd}\p{Pc}"), regex.IGNORECASE)


def length(text: str, warning: str = "", *, per_link: int = LINK) -> int:
    """In graphemes of warning and text together; links in the warning are counted in full."""
    return characters.graphemes(warning + _counted(text, per_link))


def _counted(text: str, per_link: int) -> str:
    if not text.strip():
        return ""
    places = [
        (link.start, link.end, "x" * per_link)
        for link in urls.spans(text, bare=False, mastodon=True)
    ]
    mentions = _ASCII_MENTION if text.isascii() else _any_mention()
    for mention in mentions.finditer(text) if "@" in text else ():
        domain = mention["domain"] or ""
        if len(domain) <= _LONGEST_DOMAIN and not _NOT_A_MENTION_BEFORE.match(text, mention.end()):
            places.append((mention.start(), mention.end(), "@" + mention["user"]))
    pieces: list[str] = []
    at = 0
    for start, end, instead in sorted(places):
        if start >= at:  # of two that overlap the first counts
            pieces += text[at:start], instead
            at = end
    return "".join([*pieces, text[at:]])
