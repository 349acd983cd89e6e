"""What is sung, shown, read or played under somebody's name: "we sang Jolene", "watched Erin Brockovich"."""

import re

from core.language.people.cues import around
from core.language.people.judge import Run
from core.language.wordlists import section

_SEQUEL = re.compile(r" (?:[2-9]|I{2,3}|IV)(?=[.,;:!?)]|\s*$| (?:on|again|with|until|and)\b)")


def work(run: Run, before: str, after: str) -> bool:
    """Whether a run of capitals is a work or somebody in one, by what stands around it."""
    return _worked(run, before, after) or _read(run, before, after)


def _worked(run: Run, before: str, after: str) -> bool:
    """Whether it is sung, shown or told of, as what is public is."""
    song = around("song").match(after)
    if song and (
        around("always sung").search(before)
        or (len(run.words) > 1 and around("sung").search(before))
    ):
        return True
    if run.opening and around("direct").match(after):
        return True
    if around("then seen").search(before):
        return True
    if len(run.words) < 2 or run.words[0].rstrip(".") in section("people", "titles"):
        return False
    if around("seen").search(before) and around("shown").match(after):
        return True
    told = around("told of").search(before) and not after.startswith(("'s ", "’s "))
    return bool(around("on air").match(after) or told)


def _read(run: Run, before: str, after: str) -> bool:
    """Whether it is a book, a film or a game, or somebody in one."""
    if len(run.words) > 1 and _SEQUEL.match(after):
        return True
    if around("begun").search(before) and around("through").match(after):
        return True
    return bool(around("of a work").search(before) and around("figure").match(after))
