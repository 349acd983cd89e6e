"""Other people's names in a text, told apart from places, makes and ordinary words.

A capitalised word is taken for a person's name when it is a common first name, or when the words
around it say so (a title, "my sister X", "X said", "with X"); a name recognised once is recognised
everywhere in the text. Names given with what makes them public ("by", "'s novel", "from the
Council") are left alone.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from core.language import wordlists
from core.language.people import apart as people_apart
from core.language.people import elsewhere, pets, small, surely, things
from core.language.people import instead as people_instead
from core.language.people.cues import FOND, FOND_SMALL, around
from core.language.people.judge import Run, judge
from core.language.people.public import everybodys
from core.language.people.roles import WHOSE, role_beside
from core.language.people.rows import beside_named
from core.language.people.runs import keys, runs
from core.language.text import tongue
from core.model import Finding, Private

_SHORT = {  # what a lone capital must stand beside to be somebody
    "before": re.compile(
        r"\b(?:with|met|told|asked|rang|called|texted|thanked|miss|love|for me and|me and|saw|kissed|kiss)\s$|\b(?:Mr|Mrs|Ms|Miss|Dr|Sister|Brother|Nurse|Major|Captain|Capt|Lieut|Col|Colonel|Padre|Father|Mother|Aunt|Uncle|Mme|Frau|Herr)\.?\s$|(?<=\b[A-Z] and )$|(?<=\b[A-Z] & )$",
    ),
    "after": re.compile(
        r"\.?\s+(?:said|says|told|asked|thinks|thought|came|took|made|gave|laughed|and I\b|& I\b)|\.\s+(?:had|has|is|was|wrote|writes|read|sat|looked|went|got|brought|sent|thinks|wants|slept|cried|smiled|walked|left|called|asked|rang|phoned|texted|lent|gave|took|made|came|says|said|told|laughed|rings|never)\b|(?:\.?\s+(?:and|&)\s+[A-HJ-Z]\b(?!['’.\w]))"
    ),
}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    kin = wordlists.either(wordlists.section("people", "kin"))
    roles = wordlists.either(wordlists.section("people", "roles"))
    s = r"[^\S\n]+"
    return {
        "role after": re.compile(
            rf",?{s}(?:is{s}|was{s})?(?P<whose>{WHOSE}){s}(?:\w+{s}){{0,2}}?(?P<role>{kin}|{roles})\b",
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
    animals: Collection[str] = (),
    apart: bool = True,
) -> list[Finding]:
    """Names of people in `text`, in order.

    `allowed` names (and parts of them) are passed over, `people` are names known from elsewhere,
    recognised by their first word (a title aside); `roles` is what stands for a name that the
    person was asked about; `animals` are names that other texts give to animals (people.pets.met);
    all without regard to case. `instead` is that, or the role the text
    itself gives them ("my sister"), or a guess where it gives none (see people.instead and
    people.elsewhere), or "" where the name can simply be left out ("my sister Anna"). `apart`: what
    stands for one is told apart from what stands for others (see people.apart).
    """
    found = list(runs(text))
    language = "en" if tongue.english(text) else tongue.language(text)
    known = {first for name in people if (first := first_word(name))}
    told = {first_word(name): role for name, role in roles.items()}
    free = [set(name.casefold().split()) for name in allowed]
    named, shown, given = _judged(text, found, known, animals, language)
    titled = {
        *elsewhere.titled(text, language),
        *elsewhere.first_named(text, language),
        *elsewhere.owners(text, language),
    }
    places = sorted({*_named(text, found, named, known, shown, language), *_odd(text), *titled})
    persons: list[Finding] = []
    whose: list[str] = []
    last = -1
    for start, end, word in places:
        if start < last or (word in animals and word not in named | known):
            continue
        last = end
        words = {w.rstrip(".") for w in text[start:end].casefold().split()}
        words -= _small_titles() | FOND_SMALL | elsewhere.TITLES
        owner = language == "de" and elsewhere.owner(text[start:end])
        if any(({word} if owner else words or {word}) <= names for names in free):
            continue
        instead = told.get(word) or given.get(word) or ""
        if language == "en":
            instead = instead or people_instead.borne(text[start:end])
        else:
            instead = elsewhere.instead(instead, text, start, end, language)
        before = text[max(0, start - 60) : start]
        if role_beside(before) or _CALLED.search(before):
            instead = ""
        elif owner:
            instead = elsewhere.SOMEBODYS
        elif language == "en" and (not instead or _said_here(text, end, given.get(word, ""))):
            role = given.get(word, "")
            instead = people_instead.guess(text, start, end, role)
        elif language == "en":
            instead = people_instead.led(before, instead)
        persons.append(Finding(start, end, Private.PERSON, text[start:end], instead))
        whose.append(word)
    return people_apart.apart(text, persons, whose, language) if apart else persons


def _named(
    text: str, found: list[Run], named: set[str], known: set[str], shown: set[int], language: str
) -> Iterator[tuple[int, int, str]]:
    """Where the names stand and the word each is known by; a form of fondness or respect belongs to its name."""
    for run in found:
        if run.start in shown or not set(keys(run)) & (named | known):
            continue
        nobody = elsewhere.nobody(text, run, known, language)
        if not nobody and not things.thing(text, run, known):
            for start, end, word in _persons(run, named, known):
                fond = _FOND.search(text, max(0, start - 8), start)
                honour = around("honour").match(text, end)
                yield fond.start() if fond else start, honour.end() if honour else end, word


def _said_here(text: str, end: int, role: str) -> bool:
    """Whether the role follows the name at once, so that it cannot stand for it: "Milo, my flatmate"."""
    return bool(role) and bool(_patterns()["role after"].match(text, end, end + 60))


_FOND = re.compile(rf"\b(?:{'|'.join(FOND)}) $")
_CALLED = re.compile(r"\b(?:called|named) $")


@cache
def _small_titles() -> frozenset[str]:
    return frozenset(title.casefold() for title in wordlists.section("people", "titles"))


def _judged(
    text: str, found: list[Run], known: set[str], animals: Collection[str], language: str
) -> tuple[set[str], set[int], dict[str, str]]:
    """The words that are private names, the places of public ones, and the roles that the text gives."""
    named: set[str] = set()
    public: set[str] = set()
    shown = {run.start for run in things.pairs(text, found)}
    given: dict[str, str] = {}
    for run in found:
        verdict = None if run.start in shown else judge(text, run, known, language)
        if verdict and things.thing(text, run, known):
            shown.add(run.start)
            continue
        if verdict is None or elsewhere.noun(text, run, known, language):
            continue
        of_run = keys(run)
        if not verdict and everybodys(run.words):  # another Jane may be a friend
            shown.add(run.start)
            of_run = of_run[-1:]
        (named if verdict else public).update(of_run)
        if role := _role(text, run):
            given.setdefault(keys(run)[0], role)
    public |= (_animals(text, found, named) | _told(text, found, animals)) - known
    beside_named(text, found, named, public, shown)
    return named - public, shown, given


def _animals(text: str, found: list[Run], named: set[str]) -> set[str]:
    """The names that the text says are an animal's."""
    animals: set[str] = set()
    for run in found:
        if named & set(keys(run)) and pets.animal(text, run.start, run.end):
            animals.update(keys(run))
    return animals - surely.somebody(text) if animals else animals


def _told(text: str, found: list[Run], animals: Collection[str]) -> set[str]:
    """Those of `animals` that nothing in the text makes somebody: no surname, no role, no phone."""
    told = set(animals) - surely.somebody(text) if animals else set[str]()
    for run in found if told else ():
        if told & set(keys(run)) and (len(keys(run)) > 1 or _role(text, run)):
            told -= set(keys(run))
    return told


def _odd(text: str) -> Iterator[tuple[int, int, str]]:
    """Names that are not written as names are: "tibor_k", "L----", "J", "mr lowe"."""
    places = [match.span(1) for match in _HANDLE.finditer(text)]
    for match in _patterns()["short"].finditer(text):
        if _somebody(text, match):  # with its point, where the sentence goes on
            goes_on = text.startswith(". ", match.end()) and text[match.end() + 2 :][:1].islower()
            places.append((match.start(), match.end() + goes_on))
    for start, end in (
        *places,
        *small.names(text),
        *small.initials(text),
        *small.initialed(text),
        *small.paired(text),
        *small.joined(text),
    ):
        yield start, end, first_word(text[start:end]).strip("-—–_")


def first_word(name: str) -> str:
    """The word by which a name is recognised, caseless: the first that is no title; or "".

    "Little Wilf" and "Mr. J. Hill" are known by Wilf and by Hill.
    """
    words = name.split()
    titles = _small_titles() | elsewhere.TITLES
    plain = [w for w in words if w.rstrip(".").casefold() not in titles]
    if len(plain) > 1 and plain[0] in FOND:
        plain = plain[1:]
    long = (w for w in plain if len(w.rstrip(".")) > 1)
    return next(long, "".join(plain[:1]) or "".join(words[:1])).casefold()


_HANDLE = re.compile(  # a name in small letters, as people bear them online
    r"\b(?:somebody|someone|user|member|stranger|guy|woman|man|handle|nickname) (?:called|named) ([a-z][\w.-]*\w)"
)


def _role(text: str, run: Run) -> str:
    """The role that the text gives a person ("my sister"), or ""."""
    before = role_beside(text[max(0, run.start - 60) : run.start])
    found = before or _patterns()["role after"].match(text, run.end, run.end + 60)
    if not found:
        return ""
    whose = found.group("whose").lower()
    return f"{'the' if whose in ('a', 'an') else whose} {found.group('role')}"


def _persons(run: Run, named: set[str], known: set[str]) -> Iterator[tuple[int, int, str]]:
    """The stretch of a run that names somebody, with the title before it."""
    wanted = set(keys(run)) & (named | known)
    titled = len(run.words) > 1 and run.words[0].rstrip(".") in wordlists.section(
        "people", "titles"
    )
    placed = len(run.words) > 1 and run.words[-1] in wordlists.section("people", "place words")
    if not wanted or (placed and not titled and not wanted & known):
        return
    ordinary = len(run.words) == 1 and run.words[0] in wordlists.section("people", "ordinary")
    if run.opening and ordinary:
        return
    at = run.start
    begin = at if titled else -1
    end = at
    for word in run.words:
        if word.casefold() in wanted or (begin >= 0 and word[:1].isupper()):
            begin = at if begin < 0 else begin
            end = at + len(word)
        at += len(word) + 1
    if begin >= 0:
        yield begin, end, next(k for k in keys(run) if k in wanted)


def _somebody(text: str, match: re.Match[str]) -> bool:
    """Whether a lone capital stands for a person."""
    if match.group(2):
        return True
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() :][:30]
    if f"{before[-4:].replace(' ', '')}{match.group(1)}" in small.FIRMS:  # "A & E"
        return False
    same = rf"\b{match.group(1)} and $", rf"\.? and {match.group(1)}\b"  # "in C and C is small"
    if re.search(same[0], before) or re.match(same[1], after):
        return False
    return bool(_SHORT["before"].search(before) or _SHORT["after"].match(after))
