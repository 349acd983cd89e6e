"""What was typed into the search, taken apart: words, phrases, filters. Any text is a fair query.

    kiln "never again" -glaze tag:shop #shop with:jo place:lisbon mood:4..5
    on:2026-05-02 from:2025-01 to:2025 is:starred is:private has:photo has:place

What looks like a filter but is none (`mood:9`, `body:kiln`) is text like the rest.
"""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

MOST_PARTS, LONGEST_PART = 32, 500
"""Of a query; what stands after them is not looked for. FTS5 and LIKE have limits of their own."""
STARRED, PRIVATE, PHOTO, PLACE = "starred", "private", "photo", "place"
_FLAGS = {
    ("is", "starred"): STARRED,
    ("is", "private"): PRIVATE,
    ("has", "photo"): PHOTO,
    ("has", "photos"): PHOTO,
    ("has", "place"): PLACE,
}
_COLUMNS = {"tag": "tags", "with": "people", "place": "place"}
_OPENING, _CLOSING = '"“„«「', '"”“»」'
_NOT_PLAIN = frozenset(f"{_OPENING}{_CLOSING}-:#")
_TOKEN = (
    rf"(?P<minus>-)?(?:(?P<name>[a-z]{{2,5}}):|(?P<hash>#))?"
    rf"(?:[{_OPENING}](?P<quoted>[^{_OPENING}{_CLOSING}]*)(?P<closed>[{_CLOSING}]?)|(?P<bare>\S+))"
)
_DAYS = r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?"
_MOOD = r"([1-5])?(\.\.)?([1-5])?"
_UNSPACED = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)


class Named(NamedTuple):
    """A tag, a person or a place that was asked for. `open`: it may be only the name's beginning.

    With `hashed` it was typed as `#name`: where no entry has such a tag, it is text.
    """

    column: str
    name: str
    open: bool = False
    without: bool = False
    hashed: bool = False


class Query(NamedTuple):
    """All of it must be so. Days are ISO text, both included, empty for no bound.

    `open`: the last of the words may still be in the typing.
    """

    words: tuple[str, ...] = ()
    open: bool = False
    without: tuple[str, ...] = ()
    named: tuple[Named, ...] = ()
    mood: tuple[int, int] | None = None
    first: str = ""
    last: str = ""
    flags: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        return self == Query() or (self.open and self == Query(open=True))

    @property
    def is_of_entries(self) -> bool:
        """It asks for what only entries have."""
        named = any(not name.hashed and not name.without for name in self.named)
        return named or self.mood is not None or bool(self.flags)


def parse(text: str) -> Query:
    """The query that a text is."""
    if _NOT_PLAIN.isdisjoint(text):
        return _of_words(text)
    found = _Parts()
    end = len(text)
    for number, token in enumerate(_tokens(text)):
        if number == MOST_PARTS:
            break
        found.take(token, last=token.end() == end)
    return found.query()


def _of_words(text: str) -> Query:
    """The same for words alone, as most people ask: without the patterns, which are slow to make."""
    words = text.split()
    whole = 0 < len(words) <= MOST_PARTS and not text[-1].isspace()
    kept = tuple(word[:LONGEST_PART] for word in words[:MOST_PARTS])
    return Query(kept, whole and kept[-1][-1].isalnum())


def is_literal(word: str) -> bool:
    """Whether a word is looked for as it stands: the index cannot cut it into words or has it not."""
    return _is_unspaced(word) or not any(map(is_indexed, word))


def _is_unspaced(word: str) -> bool:
    return not word.isascii() and _unspaced().search(word) is not None


@cache
def _unspaced() -> "re.Pattern[str]":
    """Takes 2 ms to make, and most queries are plain letters."""
    return re.compile(_UNSPACED)


def is_indexed(character: str) -> bool:
    """Whether unicode61 takes the character into its words."""
    if character.isascii():
        return character.isalnum()
    from unicodedata import category

    return category(character)[0] in "LN" or category(character) == "Co"


def quoted(name: str) -> str:
    """The name as it is typed after `tag:` and the like."""
    return f'"{name}"' if re.search(r"\s", name) or name[:1] in _OPENING else name


class _Parts:
    """Gathers a query from its tokens, in their order."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.without: list[str] = []
        self.named: list[Named] = []
        self.mood: tuple[int, int] | None = None
        self.days = ("", "")
        self.flags: set[str] = set()
        self.open = False

    def take(self, token: "re.Match[str]", *, last: bool) -> None:
        whole = token[0][:LONGEST_PART]
        phrase, bare = token["quoted"], token["bare"]
        value = (phrase if phrase is not None else bare)[:LONGEST_PART]
        value = " ".join(value.split()) if phrase is not None else value
        may_grow = last and not token["closed"]
        self.open = False
        if not value:
            self._word(whole, may_grow)
        elif token["hash"] or token["name"]:
            name = "tag" if token["hash"] else token["name"]
            if not self._filter(name, value, token, may_grow):
                self._word(whole, may_grow)
        elif token["minus"]:
            if value[0] != "-" and not _is_sign(value):
                self.without.append(value)
            else:
                self._word(whole, may_grow)
        else:
            self._word(value, may_grow)

    def query(self) -> Query:
        words = self.words
        without = self.without
        asks = words or self.named or self.mood or self.flags or any(self.days)
        if without and not asks:  # a minus with nothing beside it is text
            words, without = [f"-{word}" for word in without], []
        first, last = self.days
        return Query(
            tuple(words), self.open, tuple(without), tuple(self.named), self.mood, first, last,
            frozenset(self.flags),
        )  # fmt: skip

    def _word(self, word: str, may_grow: bool) -> None:  # noqa: FBT001
        self.words.append(word)
        self.open = may_grow and word[-1].isalnum()

    def _filter(self, name: str, value: str, token: "re.Match[str]", may_grow: bool) -> bool:  # noqa: FBT001
        """Take it as a filter; False where it is none."""
        minus = bool(token["minus"])
        if name in _COLUMNS:
            if token["hash"] and _is_sign(value):
                return False
            self.named.append(
                Named(_COLUMNS[name], value, may_grow and not minus, minus, bool(token["hash"]))
            )
            return True
        if minus:
            return False
        if name == "mood":
            return self._mood(value)
        if name in {"on", "from", "to"}:
            return self._bound(name, value)
        flag = _FLAGS.get((name, value.casefold()))
        if flag is not None:
            self.flags.add(flag)
        return flag is not None

    def _mood(self, value: str) -> bool:
        said = re.fullmatch(_MOOD, value)
        if said is None or not (said[1] or said[3]) or (said[3] and not said[2]):
            return False
        low = int(said[1] or 1)
        high = int(said[3] or 5) if said[2] else low
        self.mood = (min(low, high), max(low, high))
        return True

    def _bound(self, name: str, value: str) -> bool:
        span = days(value)
        if span is None:
            return False
        first, last = self.days
        if name != "to":
            first = max(first, span[0])
        if name != "from":
            last = min(last or span[1], span[1])
        self.days = (first, last)
        return True


def days(text: str) -> tuple[str, str] | None:
    """First and last day of `2026`, `2026-05` or `2026-05-02`; None where it is none of these."""
    said = re.fullmatch(_DAYS, text)
    if said is None:
        return None
    year, month, day = int(said[1]), int(said[2] or 0), int(said[3] or 0)
    from calendar import monthrange

    try:
        if said[3]:
            one = date(year, month, day).isoformat()
            return one, one
        if said[2]:
            return (
                date(year, month, 1).isoformat(),
                date(year, month, monthrange(year, month)[1]).isoformat(),
            )
        return date(year, 1, 1).isoformat(), date(year, 12, 31).isoformat()
    except ValueError:
        return None


def _tokens(text: str) -> "list[re.Match[str]]":
    found: list[re.Match[str]] = []
    token_at = re.compile(_TOKEN).match
    at = 0
    while len(found) <= MOST_PARTS:
        while at < len(text) and text[at].isspace():
            at += 1
        token = token_at(text, at)
        if token is None:
            break
        found.append(token)
        at = token.end()
    return found


def _is_sign(value: str) -> bool:
    return not any(map(is_indexed, value)) and not _is_unspaced(value)
