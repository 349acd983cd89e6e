"""Other people's names in a text, told apart from places, makes and ordinary words.

A capitalised word is taken for a person's name when it is a common first name, or when the words
around it say so (a title, "my sister X", "X said", "with X"); a name recognised once is recognised
everywhere in the text. Names given with what makes them public ("by", "'s novel", "from the
Council") are left alone.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from core.language import tongue, wordlists
from core.model import Finding, Private

_SHORT = {  # what a lone capital must stand beside to be somebody
    "before": re.compile(
        r"\b(?:with|met|told|asked|rang|called|texted|thanked|miss|love|for me and|me and|saw)\s$|(?<=\b[A-Z] and )$|(?<=\b[A-Z] & )$",
    ),
    "after": re.compile(
        r"\s+(?:said|says|told|asked|thinks|thought|came|laughed|and I\b|& I\b)|(?:\s+(?:and|&)\s+[A-HJ-Z]\b(?!['’.\w]))"
    ),
}


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalised words in a row, without a possessive ending."""

    start: int
    end: int
    words: tuple[str, ...]
    opening: bool
    """Whether it stands at the opening of a sentence, where a capital says nothing."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    cap = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:['’](?!s\b|ll\b|d\b|re\b|ve\b|m\b|t\b)[^\W\d_]+)?(?:-[^\W\d_]+)*"
    kin = "|".join(
        sorted(map(re.escape, wordlists.section("people", "kin")), key=len, reverse=True)
    )
    roles = "|".join(map(re.escape, wordlists.section("people", "roles")))
    whose = r"(?:my|our|his|her|their|mein|meine|unser|unsere|mi|nuestro|nuestra|mon|ma|notre)"
    return {
        "run": re.compile(
            rf"(?<![\w@#/.&]){cap}(?: (?:van|von|de|der|di|al|el|la|Mc)? ?{cap})*(?![\w@/])"
        ),
        "opening": re.compile(r"(?:^|[\n.!?…:;•*>|\-–—\"“‘(\[]|[.!?…][\"'”’)\]]*)\s*$"),
        "role": re.compile(
            rf"\b(?P<whose>{whose}|an?|the)\s+(?:\w+\s+){{0,2}}?(?P<role>{kin}|{roles})s?,?\s+(?:called\s+|named\s+|and\s+)?$",
            re.IGNORECASE,
        ),
        "role after": re.compile(
            rf",?\s+(?:is\s+|was\s+)?(?P<whose>{whose})\s+(?:\w+\s+){{0,2}}?(?P<role>{kin}|{roles})\b",
            re.IGNORECASE,
        ),
        "bare role": re.compile(rf"\b(?:{kin}|{roles})\s+$"),
        "public before": re.compile(
            r"\b(?:by|author|artist|singer|actor|actress|director|writer|poet|painter|composer|novelist|philosopher|scientist|"
            r"historian|chef|band|album|book|novel|film|movie|podcast|episode|song|songs|poem|poems|play|memoir|essay|biography|"
            r"paintings?|works?|music|quote|character|as|president|minister|senator|watching|reading|listening to|"
            r"from|speaker|keynote)\s+(?:of\s+|from\s+|with\s+|called\s+|by\s+)?(?:the\s+)?[\"“'‘]?$",
            re.IGNORECASE,
        ),
        "public after": re.compile(
            r"['’]s?\s+(?:[\"“‘*_]|[A-Z]\w+\s+[A-Za-z]|(?:\w+\s+)?(?:book|novel|film|movie|album|song|podcast|memoir|essay|poem|play|show|paintings?|"
            r"work|works|music|blog|newsletter|article|talk|lecture|biography|series|recipe|method)s?\b)|"
            r"\s+(?:playing|plays|sings|singing|performing|wrote|writes about|starring|directed|conducts?|conducting|argues|from|of|at)\b(?:\s+the)?"
            r"\s+(?:[A-Z]|\w+\s+\w*\s?(?:music|songs?|guitar|piano))|\s+\((?:author|artist|\d{4})"
        ),
        "short": re.compile(
            r"(?<![\w.'’@#&])([B-HJ-Z])(?:(-{2,}|[—–]{1,3}|_{2,})|(?!['’\w&]|\.\w))"
        ),
    }


def find(
    text: str, *, allowed: Collection[str] = (), people: Collection[str] = ()
) -> Iterator[Finding]:
    """Names of people in `text`, in order of discovery.

    `allowed` names are passed over, `people` are names known from elsewhere; both without regard
    to case. `instead` is the role the text itself gives them ("my sister"), or "a friend" in an
    English text that gives none, or "" where the name can simply be left out ("my sister Anna").
    """
    runs = list(_runs(text))
    known = {name.casefold() for name in people}
    free = {name.casefold() for name in allowed}
    named: set[str] = set()
    public: set[str] = set()
    roles: dict[str, str] = {}
    for run in runs:
        verdict = _judge(text, run, known)
        if verdict is None:
            continue
        (named if verdict else public).update(_keys(run))
        if role := _role(text, run):
            roles.setdefault(_keys(run)[0], role)
    default = "a friend" if named and tongue.language(text) == "en" else ""
    for run in runs:
        for start, end, word in _persons(text, run, named - public, known):
            if word not in free and text[start:end].casefold() not in free:
                attached = _patterns()["role"].search(text[max(0, start - 60) : start])
                instead = "" if attached else roles.get(word, default)
                yield Finding(start, end, Private.PERSON, text[start:end], instead)
    for match in _patterns()["short"].finditer(text):
        if _somebody(text, match) and match.group(1).casefold() not in free:
            yield Finding(match.start(), match.end(), Private.PERSON, match.group(), default)


def _runs(text: str) -> Iterator[_Run]:
    days = wordlists.section("people", "other capitals")
    ordinary = wordlists.section("people", "ordinary")
    cues = wordlists.section("people", "cue before")
    for match in _patterns()["run"].finditer(text):
        start = match.start()
        words = match.group().split(" ")
        opening = bool(_patterns()["opening"].search(text[max(0, start - 6) : start])) or start == 0
        while words and (
            words[0] in ordinary
            or words[0] == "I"
            or (len(words) > 1 and (words[0] in days or words[0].lower() in cues))
        ):
            start += len(words.pop(0)) + 1
            opening = False
        if words:
            end = start + len(" ".join(words))
            yield _Run(start, end, tuple(words), opening)


def _keys(run: _Run) -> tuple[str, ...]:
    titles = wordlists.section("people", "titles")
    words = [w for w in run.words if w.rstrip(".") not in titles] or list(run.words)
    return tuple(word.casefold() for word in words)


def _judge(text: str, run: _Run, known: set[str]) -> bool | None:
    """True for a private person, False for a public one, None for anything else."""
    sections = wordlists.section
    first, last = run.words[0], run.words[-1]
    if any(word.casefold() in known for word in run.words):
        return True
    if first in sections("people", "public titles"):
        return False if len(run.words) > 1 else None
    titled = first.rstrip(".") in sections("people", "titles") and len(run.words) > 1
    if last in sections("people", "place words") and not titled:
        return None
    before = text[max(0, run.start - 60) : run.start]
    after = text[run.end : run.end + 60]
    if titled or _titled_before(before) or _patterns()["role"].search(before):
        return True if len(run.words) < 4 and not _dull(run) else None
    if len(run.words) > 1:
        return _judge_full(run, before, after)
    return _judge_single(run, before, after)


def _dull(run: _Run) -> bool:
    return all(
        word in wordlists.section("people", "other capitals")
        and word not in wordlists.section("people", "ambiguous")
        for word in run.words[-1:]
    )


def _titled_before(before: str) -> bool:
    last = before.rstrip().rsplit(None, 1)[-1:]
    return (
        bool(last)
        and before.endswith(" ")
        and last[0].rstrip(".") in wordlists.section("people", "titles")
        and last[0].endswith(".")
    )


def _judge_full(run: _Run, before: str, after: str) -> bool | None:
    firsts = wordlists.section("people", "first")
    capitals = wordlists.section("people", "other capitals")
    first = run.words[0].split("-")[0]
    sure = first in firsts and run.words[1] not in capitals
    maybe = first in wordlists.section("people", "ambiguous") and len(run.words) == 2
    if not sure and not (maybe and run.words[1] not in capitals and not run.opening):
        return None
    if len(run.words) > 3 or (len(run.words) == 3 and run.words[1] not in firsts):
        return None
    public = _patterns()["public before"].search(before) or _patterns()["public after"].match(after)
    return not public


def _judge_single(run: _Run, before: str, after: str) -> bool | None:
    word = run.words[0]
    if len(word) < 2 or (word.isupper() and len(word) > 2):
        return None
    following = re.match(r"(?:['’]s)?[ ,]+([\w'’]+)", after)
    verb = following.group(1) if following else ""
    speaks = verb in wordlists.section("people", "speech")
    acts = speaks or verb in wordlists.section("people", "acts")
    beside = bool(re.match(r"\s+(?:and|&|und|y|et)\s+(?:I|me|ich|yo|moi)\b", after)) or bool(
        re.search(r"\b(?:I|me|us)\s+and\s+$", before)
    )
    previous = (before.split() or [""])[-1].lower() if before.endswith(" ") else ""
    cued = previous in wordlists.section("people", "cue before") and not run.opening
    if previous == "as":
        return None  # a part somebody plays
    the = previous in ("the", "a", "an", "in", "at", "near", "der", "die", "das")
    if the or word in wordlists.section("people", "ordinary"):
        return None
    if word in wordlists.section("people", "ambiguous"):
        strong = cued and previous not in (
            "to",
            "for",
            "from",
            "by",
            "than",
            "like",
            "about",
            "near",
            "de",
            "y",
            "a",
            "et",
            "con",
        )
        weak = run.opening and verb in ("is", "was", "does", "did", "comes", "takes")
        sure = beside or speaks or (acts and not weak) or (strong and _alone(after))
        return (
            True
            if sure
            and (beside or speaks or word not in wordlists.section("people", "other capitals"))
            else None
        )
    if word in wordlists.section("people", "other capitals"):
        return None
    if word.split("-")[0] in wordlists.section("people", "first"):
        return (
            None
            if _patterns()["public after"].match(after)
            and len(after) > 3
            and after[0] in "'’"
            and '"“‘*_'.find(after[3:4]) >= 0
            else True
        )
    plural = word.endswith("s") and not word.endswith("ss")
    if beside or (speaks and not plural):
        return True
    return True if cued and previous in _MEETING and _alone(after) and not plural else None


_MEETING = frozenset(
    ["met", "meet", "meeting", "told", "asked", "asking", "phoned", "texted", "emailed", "messaged", "hugged", "kissed", "married", "dating", "invited", "thanked", "tell", "ask", "text", "dear", "hi", "hello", "named"]
)


def _alone(after: str) -> bool:
    """Whether a name ends here: no further capital or noun is bound to it."""
    return bool(re.match(r"(?:[.,;:!?)]|\s*$|\s+[a-z]+\b)", after)) and not re.match(
        r"[-'’/]", after
    )


def _role(text: str, run: _Run) -> str:
    """The role that the text gives a person ("my sister"), or ""."""
    before = _patterns()["role"].search(text[max(0, run.start - 60) : run.start])
    found = before or _patterns()["role after"].match(text, run.end, run.end + 60)
    if not found:
        return ""
    whose, role = found.group("whose").lower(), found.group("role").lower()
    if role in wordlists.section("people", "kin"):
        return f"{whose} {role}"
    return f"{whose if whose not in ('the', 'an') else 'a'} {role}"


def _persons(
    text: str, run: _Run, named: set[str], known: set[str]
) -> Iterator[tuple[int, int, str]]:
    """The stretch of a run that names somebody."""
    keys = set(_keys(run)) & (named | known)
    if not keys or (
        run.words[-1] in wordlists.section("people", "place words") and not keys & known
    ):
        return
    if (
        len(run.words) == 1
        and run.opening
        and run.words[0] in wordlists.section("people", "ordinary")
    ):
        return
    at = run.start
    begin = -1
    end = at
    for word in run.words:
        if word.casefold() in keys or (begin >= 0 and word[:1].isupper()):
            begin = at if begin < 0 else begin
            end = at + len(word)
        at += len(word) + 1
    if begin >= 0:
        first = next(k for k in _keys(run) if k in keys)
        yield begin, end, first


def _somebody(text: str, match: re.Match[str]) -> bool:
    """Whether a lone capital stands for a person."""
    if match.group(2):
        return True
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() :][:30]
    return bool(_SHORT["before"].search(before) or _SHORT["after"].match(after))
