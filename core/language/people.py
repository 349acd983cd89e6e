"""Other people's names in a text, told apart from places, makes and ordinary words.

A capitalised word is taken for a person's name when it is a common first name, or when the words
around it say so (a title, "my sister X", "X said", "with X"); a name recognised once is recognised
everywhere in the text. Names given with what makes them public ("by", "'s novel", "from the
Council") are left alone.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from core.language import tongue, wordlists
from core.language.people_cues import FOND
from core.language.people_judge import WHOSE, Run, judge, role_before
from core.model import Finding, Private

_SHORT = {  # what a lone capital must stand beside to be somebody
    "before": re.compile(
        r"\b(?:with|met|told|asked|rang|called|texted|thanked|miss|love|for me and|me and|saw)\s$|\b(?:Mr|Mrs|Ms|Miss|Dr|Sister|Brother|Nurse|Major|Captain|Capt|Lieut|Col|Colonel|Padre|Father|Mother|Aunt|Uncle|Mme|Frau|Herr)\.?\s$|(?<=\b[A-Z] and )$|(?<=\b[A-Z] & )$",
    ),
    "after": re.compile(
        r"\.?\s+(?:said|says|told|asked|thinks|thought|came|took|made|gave|laughed|and I\b|& I\b)|\.\s+(?:had|has|is|was|wrote|writes|read|sat|looked|went|got|brought|sent|thinks|wants|slept|cried|smiled|walked|left|called|asked)\b|(?:\.?\s+(?:and|&)\s+[A-HJ-Z]\b(?!['’.\w]))"
    ),
}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    cap = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:['’](?!s\b|ll\b|d\b|re\b|ve\b|m\b|t\b)[^\W\d_]+)?(?:-[^\W\d_]+)*"
    kin = "|".join(
        sorted(map(re.escape, wordlists.section("people", "kin")), key=len, reverse=True)
    )
    roles = "|".join(map(re.escape, wordlists.section("people", "roles")))
    return {
        "run": re.compile(
            rf"(?<![\w@#/.&]){cap}(?: (?:van|von|de|der|di|al|el|la|Mc)? ?{cap})*(?![\w@/])"
        ),
        "opening": re.compile(r"(?:^|[\n.!?…:;•*>|\-–—\"“‘(\[]|[.!?…][\"'”’)\]]*)\s*$"),
        "role after": re.compile(
            rf",?\s+(?:is\s+|was\s+)?(?P<whose>{WHOSE})\s+(?:\w+\s+){{0,2}}?(?P<role>{kin}|{roles})\b",
            re.IGNORECASE,
        ),
        "short": re.compile(
            r"(?<![\w.'’@#&])([B-HJ-Z]|A(?=\. (?:and I|said|says|told|took|made|came|gave|thinks)\b))(?:(-{2,}|[—–]{1,3}|_{2,})|(?!['’\w&]|\.\w))"
        ),
    }


def find(
    text: str,
    *,
    allowed: Collection[str] = (),
    people: Collection[str] = (),
    roles: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Finding]:
    """Names of people in `text`, in order of discovery.

    `allowed` names (and parts of them) are passed over, `people` are names known from elsewhere,
    recognised by their first word (a title aside); `roles` is what stands for a name that the
    person was asked about; all without regard to case. `instead` is that, or the role the text
    itself gives them ("my sister"), or "a friend" in an English text that gives none, or "" where
    the name can simply be left out ("my sister Anna").
    """
    runs = list(_runs(text))
    language = tongue.language(text)
    known = {first for name in people if (first := first_word(name))}
    roles = {first_word(name): role for name, role in roles.items()}
    free = [set(name.casefold().split()) for name in allowed]
    named: set[str] = set()
    public: set[str] = set()
    given: dict[str, str] = {}
    for run in runs:
        verdict = judge(text, run, known, language)
        if verdict is None:
            continue
        (named if verdict else public).update(_keys(run))
        if role := _role(text, run):
            given.setdefault(_keys(run)[0], role)
    _beside_named(text, runs, named, public)
    default = "a friend" if language == "en" else ""
    for run in runs:
        for start, end, word in _persons(run, named - public, known):
            words = set(text[start:end].casefold().split())
            if not any(words <= names for names in free):
                attached = role_before().search(text[max(0, start - 60) : start])
                instead = "" if attached else roles.get(word) or given.get(word, default)
                yield Finding(start, end, Private.PERSON, text[start:end], instead)
    for start, end in _odd(text):
        if {text[start:end].casefold().strip("-—–_")} not in free:
            yield Finding(start, end, Private.PERSON, text[start:end], default)


def _odd(text: str) -> Iterator[tuple[int, int]]:
    """Names that are not written as names are: "tibor_k", "L----", "J"."""
    for match in _HANDLE.finditer(text):
        yield match.span(1)
    for match in _patterns()["short"].finditer(text):
        if _somebody(text, match):
            yield match.span()


def first_word(name: str) -> str:
    """The word by which a name is recognised, caseless: the first that is no title; or ""."""
    titles = wordlists.section("people", "titles")
    words = name.split()
    return next((w for w in words if w.rstrip(".") not in titles), "".join(words[:1])).casefold()


def strangers(text: str) -> int:
    """How many capitalised words inside sentences are neither known nor explained by their words.

    They may be anybody's name; not for German, which writes all nouns so.
    """
    return sum(1 for _ in unexplained(text))


def unexplained(text: str) -> Iterator[str]:
    """Those words themselves; see `strangers`."""
    known = wordlists.section("people", "other capitals") | wordlists.section("people", "ordinary")
    for run in _runs(text):
        if (
            len(run.words) == 1
            and not run.opening
            and len(run.words[0]) > 2
            and not run.words[0].isupper()
            and run.words[0] not in known
            and judge(text, run, set()) is None
            and not _BOUND.search(text[max(0, run.start - 12) : run.start])
        ):
            yield run.words[0]


_BOUND = re.compile(r"\b(?:the|a|an|of|in|at|on|using|into|via)\s+[\"“‘]?$|[\"“‘*_#@]$")


def _beside_named(text: str, runs: list[Run], named: set[str], public: set[str]) -> None:
    """Add to `named` whoever stands in one row with a name: "Bex and Jonno", "Bex (design), Obi"."""
    known = wordlists.section("people", "other capitals") | wordlists.section("people", "ordinary")
    for before, run in pairwise(runs):
        if not _ROW.fullmatch(text, before.end, run.start):
            continue
        if _unknown(run, known) and set(_keys(before)) & (named - public):
            named.update(_keys(run))
        elif _unknown(before, known) and not before.opening and set(_keys(run)) & (named - public):
            named.update(_keys(before))


def _unknown(run: Run, known: frozenset[str]) -> bool:
    """Whether a run is one word that may be somebody: no list has it; or two, three initials."""
    word = run.words[0]
    initials = word.isupper() and word not in wordlists.section("alone", "known initials")
    plain = word[1:].islower() or (initials and len(word) in (2, 3))
    return len(run.words) == 1 and word not in known and plain


_ROW = re.compile(r"(?: \([^()\n]{1,30}\))?(?:,| and|,? &|, and) ")
_HANDLE = re.compile(  # a name in small letters, as people bear them online
    r"\b(?:somebody|someone|user|member|stranger|guy|woman|man|handle|nickname) (?:called|named) ([a-z][\w.-]*\w)"
)
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Capt|Lieut|Sgt|Mme|Mlle)\.? $")


def _runs(text: str) -> Iterator[Run]:
    ordinary = wordlists.section("people", "ordinary")
    doubtful = wordlists.section("people", "ambiguous")
    led = wordlists.section("people", "cue before") | wordlists.section("people", "kin")
    led |= wordlists.section("people", "roles")
    days = wordlists.section("people", "other capitals")
    titles, firsts = wordlists.section("people", "titles"), wordlists.section("people", "first")
    for match in _patterns()["run"].finditer(text):
        start = match.start()
        words = match.group().split(" ")
        opening = bool(_patterns()["opening"].search(text[max(0, start - 6) : start])) or start == 0
        titled = _TITLED.search(text[max(0, start - 12) : start])
        while words and not titled:
            first, alone = words[0], len(words) == 1
            if alone and not opening and first in doubtful:  # "my man Will"
                break
            leads = first in days or first.lower() in led
            kept = not alone and words[1] not in days and words[1] not in firsts
            kept = kept and (first in titles or first in FOND)
            if kept or (first not in ordinary and first != "I" and (alone or not leads)):
                break
            start += len(words.pop(0)) + 1
            opening = False
        if words:
            end = start + len(" ".join(words))
            yield Run(start, end, tuple(words), opening)


def _keys(run: Run) -> tuple[str, ...]:
    titles = wordlists.section("people", "titles")
    words = [w for w in run.words if w.rstrip(".") not in titles] or list(run.words)
    return tuple(word.casefold() for word in words)


def _role(text: str, run: Run) -> str:
    """The role that the text gives a person ("my sister"), or ""."""
    before = role_before().search(text[max(0, run.start - 60) : run.start])
    found = before or _patterns()["role after"].match(text, run.end, run.end + 60)
    if not found:
        return ""
    return f"{found.group('whose').lower()} {found.group('role')}"


def _persons(run: Run, named: set[str], known: set[str]) -> Iterator[tuple[int, int, str]]:
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
