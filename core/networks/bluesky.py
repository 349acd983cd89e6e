"""The length of a post on Bluesky: graphemes and UTF-8 bytes, links in the short form shown.

Source: lexicons/app/bsky/feed/post.json (300 graphemes, 3000 bytes) and the link detection of
packages/api/src/rich-text in bluesky-social/atproto; toShortUrl and shortenLinks of
bluesky-social/social-app. The link keeps its whole address in the post's facet.
"""

import re
from urllib.parse import SplitResult, quote, urlsplit

from core.model import Span
from core.networks import characters, urls

LIMIT = 300
BYTES = 3000
_LONGEST_PATH = 15
_SHOWN_PATH = 13
# What begins like a domain (`notes.md(https://...`) is read to its end as one word.
_LINK = re.compile(
    r"(?:^|\s|\()(?:(https?://\S+)|[a-z][a-z0-9]*(?:\.[a-z0-9]+)+\S*)",
    re.IGNORECASE | re.MULTILINE,
)
_PORTS = {"http": 80, "https": 443}


def links(text: str) -> tuple[Span, ...]:
    """The links with http:// or https://, which are shown in a short form. `example.com/x` is a
    link too, but is shown as it was typed.
    """
    if "://" not in text or len(text) > urls.LONGEST_TEXT:
        return ()
    found = []
    for match in _LINK.finditer(text):
        start, end = match.span(1)
        if not text.startswith("http", start):  # `HTTPS://` is no link there
            continue
        if text[end - 1] in ".,;:!?":
            end -= 1
        if text[end - 1] == ")" and "(" not in text[start:end]:
            end -= 1
        found.append(Span(start, end))
    return tuple(found)


def shown(text: str) -> str:
    """The text as Bluesky stores and counts it."""
    pieces: list[str] = []
    at = 0
    for link in links(text):
        pieces += text[at : link.start], short(text[link.start : link.end])
        at = link.end
    return "".join([*pieces, text[at:]])


def short(link: str) -> str:
    """Host and the beginning of the path; anything that is no address stays as it is."""
    try:
        parts = urlsplit(link)
        host = _host(parts)
    except ValueError:
        return link
    if parts.scheme not in _PORTS or not host:
        return link
    path = _path(parts)
    return host + (path[:_SHOWN_PATH] + "..." if len(path) > _LONGEST_PATH else path)


def _host(parts: SplitResult) -> str:
    """As `new URL(link).host` gives it: lower case, Punycode, the port only if it is unusual."""
    name = parts.hostname or ""
    if not name.isascii():
        name = name.encode("idna").decode("ascii")
    return name if parts.port in (None, _PORTS.get(parts.scheme)) else f"{name}:{parts.port}"


def _path(parts: SplitResult) -> str:
    """Path, query and fragment as the URL standard writes them: what is not ASCII in percent."""
    path = quote(parts.path, safe="!$&'()*+,/:;=@%[]|\\^~")
    if path == "/":
        path = ""
    if parts.query:
        path += "?" + quote(parts.query, safe="!$&()*+,/:;=?@%[]|\\^`{}~")
    if parts.fragment:
        path += "#" + quote(parts.fragment, safe="!#$&'()*+,/:;=?@%[]|\\^{}~")
    return path


def length(text: str) -> int:
    """In graphemes."""
    return characters.graphemes(shown(text))


def size(text: str) -> int:
    """In bytes of UTF-8; a lone surrogate counts as the three bytes of what replaces it."""
    return len(shown(text).encode("utf-8", "surrogatepass"))
