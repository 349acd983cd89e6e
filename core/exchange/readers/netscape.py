"""Bookmark files (Netscape's HTML) as browsers and shelves of links write them, unclosed as they are.

Delicious and its heirs write TAGS, browsers write folders: both become tags.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

from core.exchange.incoming import Format, Problematic, Said, Told
from core.exchange.past import LinkItem
from core.exchange.readers.moments import NoMoment
from core.exchange.readers.posts import seconds
from core.exchange.safe import text
from core.exchange.safe.bag import Bag
from core.link import Link

_HEAD = re.compile(r"<!DOCTYPE\s+NETSCAPE-Bookmark-file-1", re.IGNORECASE)
_ENTRY = re.compile(r"<DT>\s*<A\s+[^>]*HREF\s*=", re.IGNORECASE)
_ROOTS = {"bookmarks bar", "bookmarks toolbar", "bookmarks menu", "other bookmarks", "mobile bookmarks", "favorites bar", "favourites bar", "imported", "toolbar", "menu"}  # fmt: skip
_LOG = "%d/%b/%Y:%H:%M:%S %z"
_MOST_FOLDERS = 60


def sniff(bag: Bag) -> int:
    return 95 if _file(bag) else 0


def _file(bag: Bag) -> str:
    for name in bag.some(".html", ".htm"):
        head = text.decoded(bag.head(name, 20_000))[0]
        if _HEAD.search(head) or (_ENTRY.search(head) and re.search(r"<DL", head, re.IGNORECASE)):
            return name
    return ""


def read(bag: Bag, told: Told) -> Iterator[LinkItem | Problematic]:
    name = _file(bag) or bag.names[0]
    encoding = bag.encoding(name)
    if encoding == text.GUESS:
        told.say(Said.OLD_ENCODING, bag.place(name))
    parser = _Bookmarks(bag.place(name))
    with bag.opened(name) as file:
        for piece in text.pieces(file, encoding):
            parser.feed(piece)
            yield from parser.done()
    parser.close()
    parser.end()
    yield from parser.done()


class _Bookmarks(HTMLParser):
    """A link is over when the next one, a folder or the end begins; its note may go on until then."""

    def __init__(self, place: str) -> None:
        super().__init__(convert_charrefs=True)
        self._place = place
        self._done: list[LinkItem] = []
        self._link: dict[str, str] | None = None
        self._title: list[str] = []
        self._note: list[str] = []
        self._folder: list[str] = []
        self._folders: list[str] = []
        self._opened = ""
        self._into: list[str] | None = None
        self._count = 0

    def done(self) -> list[LinkItem]:
        found, self._done = self._done, []
        return found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a" and self._into is not self._note:
            self.end()
            self._count += 1
            self._link = {key: value or "" for key, value in attrs}
            self._title, self._note, self._into = [], [], self._title
            self._into = self._title
        elif tag == "dd":
            self._into = self._note if self._link is not None else None
        elif tag == "h3":
            self.end()
            self._folder = []
            self._into = self._folder
        elif tag == "dl":
            self.end()
            if len(self._folders) < _MOST_FOLDERS:
                self._folders.append(self._opened)
            self._opened = ""
        elif tag == "dt":
            self.end()
        elif tag == "br" and self._into is not None:
            self._into.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._into is self._title:
            self._into = None
        elif tag == "h3":
            self._opened = " ".join("".join(self._folder).split())
            self._into = None
        elif tag == "dl":
            self.end()
            if self._folders:
                self._folders.pop()

    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._into.append(data)

    def end(self) -> None:
        """What was begun is a link now."""
        self._into = None
        if self._link is None:
            return
        link, self._link = self._link, None
        folders = [name for name in self._folders if name and name.lower() not in _ROOTS]
        self._done.append(
            LinkItem(
                f"{self._place}, {self._count}",
                Link(
                    "",
                    link.get("href", ""),
                    "".join(self._title),
                    "".join(self._note).strip() or link.get("description", "").strip(),
                    (*_tags(link.get("tags", "")), *folders),
                    _moment(link.get("add_date", "")),
                    link.get("private", "") == "1" or link.get("shared", "") == "0",
                    link.get("toread", "") == "1",
                    _moment(link.get("last_modified", "")),
                    _extra(link),
                ),
            )
        )


def _tags(said: str) -> list[str]:
    """With commas between them, or with blanks where there are no commas."""
    return [each.strip() for each in (said.split(",") if "," in said else said.split())]


def _moment(said: str) -> datetime | None:
    """Seconds, milliseconds or microseconds; or as a web server's log has it. None where it is 0."""
    said = said.strip()
    try:
        return seconds(said) if said and float(said) > 0 else None
    except (NoMoment, ValueError):
        pass
    try:
        return datetime.strptime(said, _LOG).astimezone(UTC)
    except ValueError:
        return None


def _extra(link: dict[str, str]) -> dict[str, Any]:
    """Short things that only that program knows (icons are none of ours)."""
    known = ("shortcuturl", "keyword")
    return {key: link[key] for key in known if link.get(key)}


FORMATS = [Format("netscape", "links", sniff, read, "links")]
