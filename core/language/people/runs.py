"""Capitalised words in a row, as names are made of: where a name may stand in a text."""

import re
from collections.abc import Iterator
from functools import cache

from core.language.people.cues import FOND, SHORTENED, around
from core.language.people.judge import Run
from core.language.wordlists import section

_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Capt|Lieut|Sgt|Mme|Mlle)\.? $")
_DONE = re.compile(
    r"[A-Z][a-z]{2,}(?:ed|ing)|Lent|Fed|Took|Sent|Gave|Kept|Left|Found|Heard|Fetched|Drove|Caught|Paid|Bought|Read|Beat|Lost|Taught|Helped|Rode|Cut|Hid|Held|Woke|Shook|Chose|Drew|Dug|Flew|Hung|Led|Shot|Stole|Swept|Threw|Wore|Won|Broke|Shore|Let|Brought|Made|Told|Met|Rang|Saw|Sang"
)
_LONGEST = 60  # characters of a name with its titles and initials


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    cap = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:['’](?!s\b|ll\b|d\b|re\b|ve\b|m\b|t\b)[^\W\d_]+)?(?:-[^\W\d_]+)*"
    return {
        "run": re.compile(
            rf"(?<![\w@#/.&]){cap}(?: (?:van|von|de|der|di|al|el|la|Mc)? ?{cap})*(?![\w@/]|\.[a-z])"
        ),
        "opening": re.compile(r"(?:^|[\n.!?…:;•*#>|\-–—\"“‘(\[]|[.!?…][\"'”’)\]]*)\s*$"),
    }


def runs(text: str) -> Iterator[Run]:
    """The runs of `text`, in order, without ordinary words that open a sentence before them."""
    for begin, until in _places(text):
        start, words = begin, text[begin:until].split(" ")
        opening = bool(_patterns()["opening"].search(text[max(0, start - 6) : start])) or start == 0
        if opening and _one_doubtful(words) and around("sure").match(text, until):
            opening = False  # "Will and I", "May said"
        elif _before_title(words, opening=opening):
            start += len(words.pop(0)) + 1
            opening = False
        titled = _TITLED.search(text[max(0, start - 12) : start])
        while words and not titled and not _belongs(words, opening=opening):
            start += len(words.pop(0)) + 1
            opening = False
        if len(words) > 1 and words[-1] == "I":  # "the Anna I know"
            words.pop()
        if words:
            yield Run(start, start + len(" ".join(words)), tuple(words), opening)


def _one_doubtful(words: list[str]) -> bool:
    return len(words) == 1 and words[0] in section("people", "ambiguous")


def _before_title(words: list[str], *, opening: bool) -> bool:
    """Whether the first word only stands before a title: "Old Mrs Hill", "Afterwards Mrs Hill"."""
    if len(words) < 3:
        return False
    first, second = words[0], words[1].rstrip(".")
    if first in FOND and second in _titles():
        return True
    return opening and second in SHORTENED and first not in section("people", "first") | _titles()


def _belongs(words: list[str], *, opening: bool) -> bool:
    """Whether the first word is part of the name, and no ordinary one that only stands before it."""
    first, alone = words[0], len(words) == 1
    doubtful = section("people", "ambiguous")
    if alone and not opening and first in doubtful:  # "my man Will"
        return True
    days, firsts = section("people", "other capitals"), section("people", "first")
    titled = first in _titles()
    acts = opening and not alone and words[1] in firsts and first not in firsts
    if acts and _DONE.fullmatch(first):  # "Borrowed Tom's ladder"
        return False
    calls = not alone and (titled or first in FOND)
    named = titled or (calls and words[1] not in firsts)
    if calls and named and (words[1] not in days or (titled and words[1] in doubtful)):
        return True
    leads = first in days or first.lower() in _leading()
    return first not in section("people", "ordinary") and first != "I" and (alone or not leads)


@cache
def _titles() -> frozenset[str]:
    return section("people", "titles") | section("people", "public titles")


@cache
def _leading() -> frozenset[str]:
    """What stands before a name, in small letters: "with", "sister", "neighbour"."""
    cues = section("people", "cue before")
    return cues | section("people", "kin") | section("people", "roles")


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Where runs stand; those that a shortened title or an initial breaks are one: "Mr. J. Hill"."""
    last: tuple[int, int] | None = None
    for match in _patterns()["run"].finditer(text):
        close = last and match.end() - last[0] < _LONGEST and text[last[1] : match.start()] == ". "
        if last and close and _goes_on(text[last[0] : last[1]]):
            last = last[0], match.end()
            continue
        if last:
            yield last
        last = match.span()
    if last:
        yield last


def _goes_on(words: str) -> bool:
    parts = words.split(" ")
    if len(parts) == 1:
        return parts[0] in SHORTENED
    first, initial = parts[0].rstrip("."), parts[-1]
    named = _titles() | section("people", "first")
    return (len(initial) == 1 and first in named) or initial in SHORTENED


def keys(run: Run) -> tuple[str, ...]:
    """The words of a run by which somebody is recognised, caseless: no titles, no initials."""
    titles = section("people", "titles")
    words = [w for w in run.words if w.rstrip(".") not in titles]
    if len(words) > 1 and words[0] in FOND:
        words = words[1:]
    long = [w for w in words if len(w.rstrip(".")) > 1]
    return tuple(word.casefold() for word in long or words or run.words)
