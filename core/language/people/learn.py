"""Names learnt from many entries: who is met again and again, and what the journal calls them."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from core.language.people import people, things
from core.language.people.instead import GUESSES
from core.language.people.judge import judge
from core.language.people.roles import WHOSE, role_beside
from core.language.people.runs import runs
from core.language.text import tongue, wrapped
from core.language.wordlists import section
from core.model import Finding
from core.register import Candidate, Register

_OFTEN = 3  # entries in which an unexplained capital must stand to be asked about
_PLACED = r"\b(?:in|at|from|to|near|around|via|the|of|on)\s+{0}\b"


def learn(texts: Iterable[str], names: Register) -> list[Candidate]:
    """Names of which nothing is said yet, those of most entries first.

    `texts` are the bodies of entries. A name counts where the guard takes it for a person's; a
    capitalised word that nothing explains counts when it stands in several entries, and never
    behind a word of place.
    """
    said, animals = _said(names), names.animals()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    entries, unsure = Counter[str](), Counter[str]()
    roles: dict[str, str] = {}
    placed: set[str] = set()
    for body in texts:
        text = wrapped.flow(body)
        met: set[str] = set()
        for found in people.find(text, animals=animals, apart=False):
            first = people.first_word(found.text)
            if len(first) < 2 or first in said:
                continue
            met.add(first)
            forms[first][found.text] += 1
            if (role := _role(text, found)) and first not in roles:
                roles[first] = role
        entries.update(met)
        if tongue.language(text) != "en":
            continue
        words = set(_unexplained(text))
        placed |= {w for w in words if re.search(_PLACED.format(re.escape(w)), text)}
        unsure.update(words)
    for word, count in unsure.items():
        first = word.casefold()
        known = first in said or first in entries or first in animals
        if count >= _OFTEN and word not in placed and not known:
            forms[first][word], entries[first] = count, count
    return [
        Candidate(forms[first].most_common(1)[0][0], count, roles.get(first, ""))
        for first, count in sorted(entries.items(), key=lambda item: (-item[1], item[0]))
    ]


def worth_asking(text: str, others: Iterable[str], names: Register) -> Candidate | None:
    """Somebody in this text to ask about now: one whom other entries know too, or with a role."""
    found = {one.name: one for one in learn([text], names)}
    if not found:
        return None
    counts = Counter[str]()
    for other in others:
        counts.update(name for name in found if name in other)
    best = max(found.values(), key=lambda one: (counts[one.name], bool(one.role)))
    if not counts[best.name] and not best.role:
        return None
    return best._replace(entries=counts[best.name] + 1)


def _said(names: Register) -> Collection[str]:
    return set(_firsts((*names.allowed, *names.people)))


def _firsts(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield people.first_word(name)


def _role(text: str, found: Finding) -> str:
    """What the text calls somebody ("my sister"); "" if nothing."""
    if found.instead and found.instead not in GUESSES:
        return found.instead
    before = role_beside(text[max(0, found.start - 60) : found.start])
    if not before or not re.fullmatch(WHOSE, before.group("whose"), re.IGNORECASE):
        return ""
    return f"{before.group('whose').lower()} {before.group('role').lower()}"


def _unexplained(text: str) -> Iterator[str]:
    """Capitalised words inside sentences that are neither known nor explained by their words.

    They may be anybody's name; not for German, which writes all nouns so.
    """
    known = section("people", "other capitals") | section("people", "ordinary")
    for run in runs(text):
        if (
            len(run.words) == 1
            and not run.opening
            and len(run.words[0]) > 2
            and not run.words[0].isupper()
            and run.words[0] not in known
            and judge(text, run, set()) is None
            and not things.thing(text, run, set())
            and not _BOUND.search(text[max(0, run.start - 12) : run.start])
        ):
            yield run.words[0]


_BOUND = re.compile(r"\b(?:the|a|an|of|in|at|on|using|into|via)\s+[\"“‘]?$|[\"“‘*_#@]$")
