"""The guard: what in a text is private, before it becomes public.

It points out and never forbids. Forms (numbers, addresses, keys) come first, then names, then
matters; where two lie over each other the more certain one stays.
"""

import re
from bisect import bisect_right, insort
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from core.language.people import people as names
from core.language.privacy import abroad, certain, contacts, elsewhere, forms, matters
from core.language.text import tongue, wrapped
from core.model import Finding, Private

_RANK = (  # the more certain first
    Private.URL_SECRET,
    Private.IBAN,
    Private.CARD,
    Private.EMAIL,
    Private.ADDRESS,
    Private.ID_NUMBER,
    Private.PHONE,
    Private.PERSON,
    Private.HEALTH,
    Private.MONEY,
    Private.CHILD,
    Private.EMPLOYER,
    Private.WHEREABOUTS,
    Private.OTHER,
)
_URL = re.compile(
    r"\b(?:https?://|www\.)\S*[^\s.,;:!?)\]\"'’”*_>]"
)  # its words say nothing of people
_SPACES = str.maketrans(dict.fromkeys("\xa0\u2009\u202f", " "))  # as wide as the plain one
_REST = 30  # characters; less beside a number says no more than the number: "Pay the deposit to"
_MATTERS = _RANK[_RANK.index(Private.HEALTH) :]


def findings(
    text: str,
    *,
    allowed: Collection[str] = (),
    people: Collection[str] = (),
    roles: Mapping[str, str] = MappingProxyType({}),
    animals: Collection[str] = (),
    keen: bool = True,
    apart: bool = True,
) -> tuple[Finding, ...]:
    """What is private in `text`, sorted by place, not overlapping.

    `allowed` are names that may stand; `people` are names known to be people's; `roles` is what
    stands for a name instead, as the person said (core.register gathers all three). A matter (a
    clause) that holds a name or a number gives way to it at that place and keeps the side on
    which its own words stand. `keen`: a sentence that may well be private counts too, as in notes
    that a person looks at and passes over. `apart`: see people.find.
    """
    flowing = wrapped.flow(text).translate(_SPACES)
    persons = names.find(
        worded(flowing, "\n"),
        allowed=allowed,
        people=people,
        roles=roles,
        animals=animals,
        apart=apart,
    )
    found = [
        *((f, f.start) for f in contacts.findings(forms.spaced(flowing))),
        *((f, f.start) for f in forms.findings(flowing)),
        *((f, f.start) for f in persons),
        *_matters(worded(flowing), keen=keen),
    ]
    found.sort(key=lambda one: (_RANK.index(one[0].type), one[0].start, -one[0].end))
    kept: list[Finding] = []
    for finding, cue in found:
        if free := _free(text, finding, cue, kept):
            insort(kept, free, key=_start)
    if flowing != text:
        kept = [f._replace(text=text[f.start : f.end]) for f in kept]
    return tuple(kept)


def _matters(text: str, *, keen: bool) -> Iterator[tuple[Finding, int]]:
    """Clauses that speak of private matters, by the words of the language that the text is in."""
    here = tongue.english(text)
    language = "" if here else tongue.language(text)
    if not here:
        yield from elsewhere.findings(text, language, keen=keen)
    if not language:
        yield from matters.findings(text, keen=keen)
        yield from certain.findings(text)
    if not language and not here:
        yield from abroad.findings(text)


def worded(text: str, mask: str = "|") -> str:
    """The text without links, each place kept; `mask` stands in them, and ends no sentence."""
    return _URL.sub(lambda url: mask * len(url.group()), text.translate(_SPACES))


def _start(finding: Finding) -> int:
    return finding.start


def _free(text: str, new: Finding, cue: int, kept: list[Finding]) -> Finding | None:
    """The part of `new` that nothing in `kept` covers: all of it, one side of a matter, or none.

    That is the side with the word at `cue`, or the longest if a name or a number lies over that
    word. Beside another matter only what has its own word remains.
    """
    first = bisect_right(kept, new.start, key=_start)
    if first and kept[first - 1].end > new.start:
        first -= 1
    sides: list[tuple[int, int]] = []
    at = new.start
    over = told = formed = False
    for other in kept[first:]:
        if other.start >= new.end:
            break
        if new.type not in _MATTERS:
            return None
        told = told or other.type in _MATTERS
        formed = formed or _RANK.index(other.type) < _RANK.index(Private.PERSON)
        sides.append((at, other.start))
        at, over = other.end, True
    if not over:
        return new
    sides.append((at, new.end))
    start, end = max(sides, key=lambda side: (side[0] <= cue < side[1], side[1] - side[0]))
    while start < end and not text[start].isalnum():
        start += 1
    if text[start - 1 : start] in ("'", "’") and text[start : start + 2] == "s ":
        start += 2  # of "Leo's weight" the weight
    while end > start and not text[end - 1].isalnum():
        end -= 1
    if end - start < (_REST if formed else 4) or (told and not start <= cue < end):
        return None
    return Finding(start, end, new.type, text[start:end], new.instead)
