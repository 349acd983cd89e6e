"""Whether a sentence stands alone: complete, and leaning on nothing that a reader has not seen."""

import re
from functools import partial

from core.language import wordlists
from core.language.standalone import elsewhere, idioms, initials, person
from core.language.standalone import opening as standalone_opening
from core.language.standalone import told as standalone_told
from core.language.text import labels
from core.language.turn_lists import pattern

_lean = partial(pattern, "leaning")
_FIRST = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LEAD = re.compile(r"[\s\"'“”‘’«»¿¡(\[*_-]*")


def complete(text: str, *, small: bool = False, item: bool = False) -> bool:
    """Whether `text` is a whole sentence: it has an end and closes what it opens.

    `small`: the writer begins sentences with small letters; `item`: it is an item of a list, where
    a sentence of some length may go without a full stop.
    """
    bare = text.rstrip()
    if len(bare) < 2 or (bare[-1] in ":;,-–—(" and not elsewhere.greek(bare)):
        return False
    label = labels.label(bare)
    if label and not (labels.speaks(bare, verbal) or elsewhere.clause(label)):
        return False
    if (
        bare.count("(") != bare.count(")")
        or _open_quotes(bare)
        or _INCHES.sub("", bare).count('"') % 2
    ):
        return False
    if re.search(r"(?:\b(?:to|the|a|an|of|and|or|with|for|in|at|go to)|,)\s*(?:\.\.\.|…)$", bare):
        return False
    if re.search(
        r"[`|{}<>\\~]|(?<!\S):[a-z_]{3,}:(?!\S)|(?<!\w)_|_(?!\w)|&(?:[a-z]{2,6}|#\d+);|\*\*|\[\[|\[(?:redacted|\.{3}|…)\]|https?://\S*$|^\W*https?://",
        bare,
    ):
        return False
    turned = "“«‹" if {"„", "»", "›"} & set(bare) else ""  # „Wohnt der hier?“
    ends = bare.rstrip(f"\"'”’»)] \xa0\u202f{turned}")[-1:]  # « Vous allez où ? »
    if not small and bare[:1].islower() and not re.match(r"[a-z]+[A-Z]", bare):
        return False
    if ends in ".!?…。！？؟।۔;" or ord(ends or "a") > 0x2600:
        return True
    return item and ends.isalnum() and len(bare) >= _UNSTOPPED and verbal(bare)


_INCHES = re.compile(r"(?<=\d)\"(?= [a-z])")  # 1" tiles
_UNSTOPPED = 50  # characters from which on an item of a list is a sentence without its full stop


def _open_quotes(text: str) -> bool:
    """Whether a curly quotation is opened and not closed, in English or German manner."""
    if "„" in text:
        return text.count("„") != text.count("“") + text.count("”")
    return text.count("“") > text.count("”") or text.count("«") != text.count("»")


def verbal(text: str) -> bool:
    """Whether an English sentence has a finite verb."""
    return bool(_lean("verb").search(text.lower()))


def follows(text: str, given: str, tongue: str = "en") -> bool:
    """Whether `text` can be understood by somebody who has read `given` and nothing else."""
    return not initials.unknown(text, given) and (tongue != "en" or not _unresolved(text, given))


def leans(text: str, tongue: str = "en") -> list[str]:
    """What in `text` needs something said before; empty if it can open a post.

    Codes: `opening`, `told`, `it`, `they`, `he`, `this`, `there`, `ones`, `initials`.
    """
    codes = ["initials"] if initials.unknown(text, "") else []
    lead = _LEAD.match(text)
    body = text[lead.end() if lead else 0 :]
    if tongue != "en":
        return codes + elsewhere.leans(body, tongue)
    lower = idioms.without(body.lower())
    opening = body[:24].lower().replace("’", "'")
    first = _FIRST.match(opening)
    if (
        first
        and (
            first.group() in wordlists.section("alone", "en leaning")
            or standalone_opening.refers(body)
        )
        and not standalone_opening.subordinate(body)
    ):
        if not (lower[0].isspace() or _lean("empty it").match(lower)):
            codes.append("opening")
    elif (
        standalone_opening.connective(body)
        or _lean("sequel").search(body.lower())
        or standalone_opening.takes_up(body)
        or text[:1] == "("
    ):
        codes.append("opening")
    if _points(lower):
        codes.append("this")
    if standalone_told.takes_as_told(body.lower()):
        codes.append("told")
    return codes + _unresolved(body, "")


def _points(lower: str) -> bool:
    """Whether it says "this laptop" of one that it has not named."""
    return any(
        match.group().rsplit(" ", 1)[-1] not in lower[: match.start()]
        and lower[match.end() : match.end() + 1] != ","  # "this book, ...", which is named then
        for match in _lean("pointed").finditer(lower)
    )


def _unresolved(body: str, given: str) -> list[str]:
    """Pronouns without anything before them that they could mean."""
    codes = []
    lower = idioms.without(body.lower())
    if not given and (_lean("there").search(lower) and not _placed(body)):
        codes.append("there")
    if not given and _lean("afterwards").search(lower[:48]) and " and " not in lower[:48]:
        codes.append("there")
    if not given and _lean("counted").search(lower):
        codes.append("ones")
    for code in ("he", "they", "it", "ones", "this"):
        match = _lean(code).search(lower)
        if not match:
            continue
        if code == "it" and _lean("empty it").match(lower, match.start()):
            continue
        before = f"{given} {body[: match.start()]}"
        if not _antecedent(code, before, match, told=bool(given)):
            codes.append(code)
    return codes


def _antecedent(code: str, before: str, match: re.Match[str], *, told: bool) -> bool:
    """Whether `before` has something that the pronoun could mean; `told` if sentences precede it."""
    lower = before.lower()
    if code == "he":
        return person.said(before)
    if code == "this":
        if _lean("time").match(match.string, match.start()):
            return True
        if len(before.split()) < 5:
            return False
        return told or bool(_lean("plural").search(lower) or _lean("noun").search(lower))
    if code == "it" and not told:
        if len(before.split()) >= 5 and lower.endswith((" and ", ", which is why ")):
            return True  # "I play before breakfast and it is the best part of the morning"
        lower = _lean("of it").sub(" ", _lean("somebody").sub(" ", lower))
        lower = _lean("spell").sub(" ", lower)
    if code == "they" and not told:
        return bool(_lean("many").search(_lean("spans of time").sub(" ", before)))
    if code == "it" and (_lean("named").search(before) or (told and not verbal(before))):
        return True  # "First attempt at marmalade. It has set."
    return any(_lean(noun).search(lower) for noun in ("plural", "noun", "object"))


def _placed(body: str) -> bool:
    """Whether a sentence that says "there" says where before it."""
    before = body[: body.lower().rfind(" there")]
    return bool(_lean("place").search(before))
