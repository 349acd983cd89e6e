"""Facebook's export as pages for a browser: those of today, of 2018 to 2020, and one timeline.htm.

Parts of a page are known by the marks that the pages bear, never by words, which are in the
person's language. Moments stand there by the clocks of that person, in words, without a zone. What
an album's table tells of a camera is left out.
"""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from core.exchange.incoming import Problematic, Said, Told, Why
from core.exchange.past import PostItem
from core.exchange.readers.loose import day_first, is_date, loose, two_ways
from core.exchange.readers.moments import NoMoment, placed
from core.exchange.readers.posts import joined_with
from core.exchange.safe import text
from core.exchange.safe.bag import Bag
from core.exchange.stamps import digest

_CARD = frozenset({"_a6-g", "_2lej"})
_ROLES = {
    "_a6-h": "title", "_2lel": "title", "_a6-p": "body", "_2let": "body", "_a6-o": "date",
    "_2lem": "date", "comment": "body",
}  # fmt: skip
"""What a part of a card is, by its mark: that of today and that of before 2021."""
_BLOCK = "_2pin"
_META = "meta"  # of timeline.htm, before 2018: the moment, with which a post begins
_OPEN = frozenset({"div", "section", "p", "h1", "h2", "h3", "table", "main", "article", "ul"})
_LINES = _OPEN | {"br", "li", "tr"}
_DEEPEST = 500  # parts in each other; of a page that is made to harm, the rest lies flat
_LONGEST = 1 << 20  # letters of what never ends, and would be read again with each piece
_DATE = 80  # letters of a moment; what is longer is none
_PICTURES = {"img", "video", "source"}
_UP = re.compile(r"^(?:\.{1,2}/)+")
_SPACE = re.compile(r"\s+")
_BLANKS = re.compile(r" {2,}")
_MANY = re.compile(r"\n{3,}")


class Block:
    """Words, addresses and pictures that stand together."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.links: list[str] = []
        self.media: list[str] = []

    def said(self) -> str:
        words = _BLANKS.sub(" ", "".join(self.words))
        return _MANY.sub("\n\n", words.replace(" \n", "\n").replace("\n ", "\n")).strip()


class Card:
    """What one post says, as it stands in the page."""

    def __init__(self) -> None:
        self.title, self.date = Block(), Block()
        self.blocks = [Block()]


class Written(NamedTuple):
    """A card, and where it stands."""

    where: str
    card: Card


class _Page(HTMLParser):
    """The cards of a page; a card ends where its part of the page does, or the next one begins."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.done: list[Card] = []
        self._open: list[str] = []
        self._card: Card | None = None
        self._card_at = 0
        self._role, self._role_at = "", 0
        self._block_at = self._table_at = self._link = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        marks = set(has.get("class", "").split())
        if tag in _LINES:
            self._say("\n")
        if tag == "a":
            self._link_begins(has.get("href", ""))
        if tag in _PICTURES and self._card is not None and self._role == "body":
            self._card.blocks[-1].media += filter(None, [has.get("src", "")])
        if tag not in _OPEN or len(self._open) >= _DEEPEST:
            return
        self._open.append(tag)
        deep = len(self._open)
        if marks & _CARD and self._card is None:
            self._begin(deep)
        elif tag == "div" and _META in marks:
            around = max((n for n, name in enumerate(self._open, 1) if name == "p"), default=0)
            self.end()
            self._begin(around)
            self._role, self._role_at = "date", deep
        elif self._card is not None:
            self._part(tag, marks, deep)

    def _part(self, tag: str, marks: set[str], deep: int) -> None:
        role = next((_ROLES[mark] for mark in marks if mark in _ROLES), "")
        if role and not self._role:
            self._role, self._role_at = role, deep
        elif self._role == "body" and _BLOCK in marks and not self._block_at and self._card:
            self._card.blocks.append(Block())
            self._block_at = deep
        if tag == "table" and not self._table_at:
            self._table_at = deep

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._link = 0
        if tag in _LINES and tag != "br":  # <br/> begins and ends
            self._say("\n")
        if tag not in _OPEN or tag not in self._open:
            return
        while self._open.pop() != tag:
            pass
        deep = len(self._open)
        if self._card is not None and self._card_at > deep:
            self.end()
        if self._role_at > deep:
            self._role, self._role_at = "", 0
        if self._block_at > deep:
            self._block_at = 0
            if self._card is not None:
                self._card.blocks.append(Block())  # what stands between two is of neither
        if self._table_at > deep:
            self._table_at = 0

    def handle_data(self, data: str) -> None:
        if not self._link or self._role != "body":
            self._say(_SPACE.sub(" ", data))

    def end(self) -> None:
        """The card is whole."""
        if self._card is not None:
            self.done.append(self._card)
        self._card, self._role, self._role_at, self._block_at = None, "", 0, 0

    def _begin(self, deep: int) -> None:
        self._card, self._card_at = Card(), deep

    def _link_begins(self, address: str) -> None:
        """An address stands for its words; one that leads to a picture of the export is none."""
        if self._card is None or not address.startswith("http"):
            return
        if self._role == "body":
            self._card.blocks[-1].links.append(address)
            self._link = 1
        else:
            self._card.date.links.append(address)

    def _say(self, words: str) -> None:
        card = self._card
        if card is None or self._table_at:
            return
        into = {"date": card.date, "body": card.blocks[-1]}.get(self._role, card.title)
        into.words.append(words)


def read(bag: Bag, told: Told, names: Iterable[str]) -> Iterator[PostItem | Problematic]:
    """The posts of these pages; nothing where they hold none."""
    for name in names:
        written = _cards(bag, name, told)
        dates = [each.card.date.said() for each in written]
        order = day_first(dates)
        for each, date in zip(written, dates, strict=True):
            if order is None and two_ways(date):
                told.say(Said.ORDER_GUESSED, date)
            if item := _item(each, date, bag, told, first=order is not False):
                yield item


def _cards(bag: Bag, name: str, told: Told) -> list[Written]:
    encoding = bag.encoding(name)
    if encoding == text.GUESS:
        told.say(Said.OLD_ENCODING, bag.place(name))
    page = _Page()
    with bag.opened(name) as file:
        for piece in text.pieces(file, encoding):
            page.feed(piece)
            if len(page.rawdata) > _LONGEST:
                page.rawdata = ""
    page.end()
    place = bag.place(name)
    return [Written(f"{place}, {count}", card) for count, card in enumerate(page.done, 1)]


def _item(
    written: Written, date: str, bag: Bag, told: Told, *, first: bool
) -> PostItem | Problematic | None:
    """None for a card without a moment and without words: a heading."""
    from core.exchange.readers.facebook import file_of

    where, card = written
    said = _said(card.blocks)
    if not date:
        return Problematic(where, Why.NO_DATE, said[:60]) if said else None
    if len(date) > _DATE:
        return Problematic(where, Why.BAD_DATE, date[:60])
    try:
        at = placed(loose(date, day_first=first).at, "", told)[0]
    except NoMoment:
        return Problematic(where, Why.BAD_DATE, date)
    media = dict.fromkeys(source for block in card.blocks for source in block.media)
    title = card.title.said()
    return PostItem(
        where,
        at,
        said,
        "facebook",
        f"{int(at.timestamp())}-{digest(said)[:12]}",
        link=next((each for each in card.date.links if "facebook.com/" in each), ""),
        files=tuple(file_of({"uri": _UP.sub("", source)}, bag) for source in media),
        extra={"title": title} if title else {},
    )


def _said(blocks: list[Block]) -> str:
    """The words of a card: those beside its pictures only where there are no others."""
    words = [(block, block.said()) for block in blocks]
    own = [(block, said) for block, said in words if not block.media and (said or block.links)]
    kept = [said for n, (_, said) in enumerate(own) if said and not (n and _is_change(said))]
    said = "\n\n".join(kept) or next((said for block, said in words if block.media and said), "")
    for block, _ in own:
        for link in block.links:
            said = joined_with(said, link)
    return said


def _is_change(said: str) -> bool:
    """`Updated Mar 3, 2012 3:04 pm`: when it was edited, after the words themselves."""
    return "\n" not in said and is_date(said.partition(" ")[2])
