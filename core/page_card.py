"""What a page says of itself in its head: title, description, picture (pure).

Source: ogp.me; without those, the page's own title and description.
"""

import re
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urljoin

_TITLE, _DESCRIPTION = 200, 300
_NAMES = {
    "og:title": "title",
    "twitter:title": "title",
    "og:description": "description",
    "twitter:description": "description",
    "description": "description",
    "og:image:secure_url": "image",
    "og:image": "image",
    "twitter:image": "image",
}
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_LOOKED_AT = 200_000


class Head(NamedTuple):
    title: str
    description: str
    image: str
    """The address of the picture, whole; or empty."""


def read(page: bytes, address: str, charset: str = "") -> Head:
    """Whatever the page is: what is not there is empty, and the title is at least the host."""
    parser = _Head()
    parser.feed(_text(page[:_LOOKED_AT], charset))
    found = parser.found
    title = found.get("title") or parser.title
    host = address.split("://", 1)[-1].split("/", 1)[0]
    image = urljoin(address, found["image"]) if found.get("image") else ""
    return Head(
        _tidy(title, _TITLE) or host,
        _tidy(found.get("description", ""), _DESCRIPTION),
        image if image.startswith(("https://", "http://")) else "",
    )


def _text(page: bytes, charset: str) -> str:
    named = _CHARSET.search(page[:2048])
    for name in (charset, named[1].decode("ascii") if named else "", "utf-8"):
        try:
            return page.decode(name) if name else page.decode("utf-8")
        except (LookupError, UnicodeDecodeError):
            continue
    return page.decode("utf-8", "replace")


def _tidy(text: str, most: int) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"


class _Head(HTMLParser):
    """Stops listening where the body begins."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, str] = {}
        self.title = ""
        self._in_title = self._over = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":
            self._over = True
        if self._over:
            return
        if tag == "title":
            self._in_title = True
        elif tag == "meta":
            fields = {name: value or "" for name, value in attrs}
            name = (fields.get("property") or fields.get("name") or "").lower()
            if name in _NAMES and fields.get("content"):
                self.found.setdefault(_NAMES[name], fields["content"])

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title and not self._over:
            self.title += data
