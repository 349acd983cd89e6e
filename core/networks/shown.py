"""How a text looks on a network: links in the short form it shows, names and tags marked (pure).

Sources: app/lib/text_formatter.rb of mastodon/mastodon (30 characters of an address without its
beginning), toShortUrl of bluesky-social/social-app, and X's `display_url` (host and 15 characters).
"""

import re
from typing import NamedTuple

from core.networks import bluesky, urls

_NAME = re.compile(r"(?<![\w@#/.])[@#][\w][\w.@-]*", re.UNICODE)
_BEGINNING = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)
_MASTODON, _X_PATH = 30, 16


class Piece(NamedTuple):
    """Some letters, and whether the network shows them as something to press."""

    text: str
    link: bool = False


def pieces(network: str, text: str) -> list[Piece]:
    """The text in order as it is shown."""
    if network == "bluesky":
        found = [*bluesky.links(text)]
        bare = [
            s
            for s in urls.spans(text)
            if not any(s.start < f.end and f.start < s.end for f in found)
        ]
        spans = sorted([*found, *bare])
    else:
        spans = list(urls.spans(text, bare=network != "mastodon", mastodon=network == "mastodon"))
    out: list[Piece] = []
    at = 0
    for span in spans:
        out += _names(text[at : span.start])
        out.append(Piece(_short(network, text[span.start : span.end]), link=True))
        at = span.end
    return [piece for piece in (*out, *_names(text[at:])) if piece.text]


def _names(text: str) -> list[Piece]:
    out: list[Piece] = []
    at = 0
    for match in _NAME.finditer(text):
        out += Piece(text[at : match.start()]), Piece(match[0], link=True)
        at = match.end()
    return [*out, Piece(text[at:])]


def _short(network: str, link: str) -> str:
    if network == "bluesky":
        return bluesky.short(link)
    bare = _BEGINNING.sub("", link, count=1)
    if network == "mastodon":
        return bare if len(bare) <= _MASTODON else bare[:_MASTODON] + "…"
    if network in ("x", "threads"):
        host, slash, path = bare.partition("/")
        whole = slash + path
        return host + (whole if len(whole) <= _X_PATH else whole[:_X_PATH] + "…")
    return link
