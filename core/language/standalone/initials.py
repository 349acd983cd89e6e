"""Initials that a reader cannot know: "the HGT crew"; not those that are spelt out, or of a place."""

import re
from functools import cache

from core.language import wordlists

_SMALL = frozenset(("of", "the", "and", "for", "in", "to", "on", "de", "du", "&"))
_SPELT = 90  # characters in which they are spelt out
_STATES = " AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC BC AB ON QC NS NB NZ UK "  # and provinces, behind the name of a town


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "initials": re.compile(
            r"(?<![\w#@])(?:[A-Z]{2,6}(?:s|\d{2,})?|[A-Z](?:\.[A-Z])+\.?|[A-Z]&[A-Z])(?![\w@&])"
        ),
        "make": re.compile(r"[a-z][ -][A-Z][a-z]{3,} $"),  # "my Kawasaki KX"
        "town": re.compile(r"[A-Z][a-z]+,? $"),  # "Dayton, OH"
        "a": re.compile(r"\b(?:an?|my|our|her|his|two|three) $"),  # "an HP Deskjet"
        "product": re.compile(r" [A-Z][a-z]{2,}"),
        "words": re.compile(r"[^\W\d_]+|&"),
    }


def unknown(text: str, given: str) -> bool:
    """Whether `text` has initials that neither everybody knows nor `given` has, and it says not what they are."""
    known = wordlists.section("alone", "known initials")
    return any(
        (word := match.group().rstrip("s").replace(".", "")) not in known
        and word not in given
        and not text.isupper()
        and not _a_make(text, match)
        and not _spelt(text, match, word)
        for match in _patterns()["initials"].finditer(text)
    )


def _a_make(text: str, match: re.Match[str]) -> bool:
    """Whether they are of a name that says itself what it is: a make, its number, a town's state."""
    patterns = _patterns()
    before, after = text[max(0, match.start() - 30) : match.start()], text[match.end() :]
    return bool(
        patterns["make"].search(before)
        or after[:2].strip().isdigit()
        or (f" {match.group()} " in _STATES and patterns["town"].search(before))
        or (patterns["a"].search(before) and patterns["product"].match(after))
    )


def _spelt(text: str, match: re.Match[str], word: str) -> bool:
    """Whether they stand in brackets behind their words, or their words do behind them."""
    before, after = text[: match.start()], text[match.end() :]
    if before.endswith("(") and after.startswith(")"):
        return _begin(before[-_SPELT:-1], word)
    inside = re.match(r" \(([^()]{3,90})\)", after)
    return bool(inside and _begin(inside.group(1), word))


def _begin(words: str, initials: str) -> bool:
    """Whether the last of these words begin with these letters, small words aside."""
    every = [w for w in _patterns()["words"].findall(words) if w.lower() not in _SMALL]
    return "".join(w[0] for w in every[-len(initials) :]).upper() == initials
