"""Who stands in one row with a name: "Bex and Jonno", "Bex (design), Obi"."""

import re
from itertools import pairwise

from core.language.people.judge import Run
from core.language.people.runs import keys
from core.language.wordlists import section

_ROW = re.compile(r"(?: \([^()\n]{1,30}\))?(?:,| and|,? &|, and) ")
_THE = re.compile(r"\b[Tt]he $")
_TITLE = re.compile(r"\b[A-Z][\w'’]+ (?:of|in|is|to|for|on|at|the|of the|in the|and the) $")
"""Before the last word of the name of a work or a body: "Line of Duty"."""
_BOTH = re.compile(r" (?:are|were|have|both|came|went|got|had|rang|said|want|love|did|are both)\b")


def beside_named(
    text: str, found: list[Run], named: set[str], public: set[str], shown: set[int]
) -> None:
    """Add to `named` whoever stands in one row with a name, at a place that is not `shown`."""
    known = section("people", "other capitals") | section("people", "ordinary")
    words = section("people", "ambiguous") - section("people", "other capitals")
    for before, run in pairwise(found):
        if {before.start, run.start} & shown or not _ROW.fullmatch(text, before.end, run.start):
            continue
        if _unknown(run, known) and set(keys(before)) & (named - public):
            named.update(keys(run))
        elif set(keys(run)) & (named - public) and (
            (_unknown(before, known) and not before.opening and not _bound(text, before))
            or (before.words[-1] in words and text[before.end] == " ")
        ):
            named.update(keys(before))
        elif (
            set(keys(before)) & (named - public)
            and run.words[0] in section("people", "ambiguous")
            and len(run.words) == 1
            and _BOTH.match(text, run.end)
        ):
            named.update(keys(run))


def _unknown(run: Run, known: frozenset[str]) -> bool:
    """Whether a run is one word that may be somebody: no list has it; or two, three initials."""
    word = run.words[0]
    initials = word.isupper() and word not in section("alone", "known initials")
    plain = word[1:].islower() or (initials and len(word) in (2, 3))
    placed = word in section("people", "place words")
    return len(run.words) == 1 and word not in known and plain and not placed


def _bound(text: str, run: Run) -> bool:
    """Whether it is part of a title, or an article makes a place of it: "at the Abbey and Tom"."""
    if _TITLE.search(text, max(0, run.start - 40), run.start):
        return True
    return bool(_THE.search(text, max(0, run.start - 5), run.start)) and run.words[0][-1] != "s"
