"""Private matters in a text: health, money, children, whereabouts, work, other people's affairs.

A matter is found by its words (resources/language/private.txt) and reported as the clause that
speaks of it, because that is what would have to go.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from core.language import wordlists
from core.language.heavy import heavy
from core.language.privacy import judge, near, prices
from core.language.privacy.clause import LONGEST, clause, trimmed
from core.language.text import senses, tongue
from core.language.turn_lists import pattern
from core.model import Finding, Private, Span

_NEAR = 60
_LIKE = re.compile(  # a likeness: "like a funeral", "as if it had been burgled"
    r"\b(?:like|as if|as though|as) (?:an? |the |it |they |she |he |somebody |someone )[^.!?;,\n]{0,40}$"
)
_SIGNS = {
    "dose": ("mg", "mcg", "µg", "ml"),
    "medicine": near.signs_of(
        "olol sartan statin prazole oxetine traline ptyline zepam zolam codone codeine cillin mycin cycline floxacin triptan pezil mantine gliptin glutide tformin parin umab ximab tinib clovir asone isone olone thyroxine azepine profen fenac dronate tadine pentin gabalin pril opram apine afaxine dipine afil idone afinil phenidate trigine dogrel xaban butamol steride rozole "
        "warfarin naproxen ritalin adderall concerta prozac zoloft xanax valium viagra ozempic wegovy mounjaro tramadol tamoxifen methotrexate methadone morphine laudanum testosterone estrogen progesterone hrt calpol formin heparin codeine valproate lexapro cymbalta wellbutrin seroquel abilify vyvanse suboxone fentanyl orphine naltrexone humira clomid truvada antabuse digoxin furosemide purinol colchicine levodopa epi beta thinner sleeping_ nicotine"
    ),
    "birthday": near.signs_of(
        "birth ieth turn born 1st 2nd 3rd 0th 1th 2th 3th 4th 5th 6th 7th 8th 9th will_be ll_be twent eighteen _ty 0 1 2 3 4 5 6 7 8 9"
    ),
    "accounts": ("$", "£", "€"),
    "bp": ("blood pressure", "bp"),
    "weight": ("lb", "pound", "kg", "kilo", "stone"),
    "body": near.signs_of(
        "back knee hip shoulder neck wrist ankle elbow toe foot feet leg arm hand finger thumb rib spine chest lung liver kidney bowel bladder teeth "
        "tooth gum jaw throat ear eye skin scalp muscle tendon hamstring calf shin groin blood heart"
    ),
    "debt": ("owe",),
    "amount": tuple("0123456789"),
    "child age": near.signs_of(
        "0 1 2 3 4 5 6 7 8 9 one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    ),
}


_turn = partial(pattern, "private_turns")


class Cue(NamedTuple):
    """What a list or a pattern takes for private: its name, the clause, and where its words stand."""

    name: str
    finding: Finding
    start: int


def findings(text: str, *, keen: bool = True) -> Iterator[tuple[Finding, int]]:
    """Clauses that speak of private matters, each with where the words stand that say so.

    They may overlap one another. `keen`: see privacy.findings. In English the lists and patterns
    are only heard, and the judge decides; elsewhere they decide themselves.
    """
    verdicts = judge.verdicts(text) if tongue.english(text) else []
    if not verdicts:
        for cue in cues(text, list(senses.bounds(text))):
            yield cue.finding, cue.start
        return
    told = cues_of(text, [v.read for v in verdicts if not v.harmless])
    for verdict in verdicts:
        verdict.hear(cue_marks(told.get(verdict.read.start, ())))
    judge.settle(verdicts)
    for verdict in verdicts:
        said = told.get(verdict.read.start, ())
        if not verdict.private(keen=keen):
            continue
        yield from ((cue.finding, cue.start) for cue in said)
        if said:
            continue
        start, end = verdict.read.start, verdict.read.end
        word, sort = verdict.word, verdict.sort
        long = end - start > LONGEST
        found = clause(text, *word, sort) if long else trimmed(text, start, end, sort)
        yield found, word[0]


def cues_of(text: str, sentences: Sequence[senses.Read]) -> dict[int, list[Cue]]:
    """The cues in each of these sentences, by where it begins."""
    starts = [one.start for one in sentences]
    found: dict[int, list[Cue]] = {}
    for cue in cues(text, [(one.start, one.end) for one in sentences]):
        number = bisect_right(starts, cue.start) - 1
        if number >= 0 and cue.start < sentences[number].end:
            found.setdefault(starts[number], []).append(cue)
    return found


def cue_marks(said: Iterable[Cue]) -> set[str]:
    """What the judge hears of the cues in a sentence."""
    return {f"c:{cue.name}" for cue in said} | {f"f:{cue.finding.type}" for cue in said}


def cues(text: str, stretches: Sequence[tuple[int, int]]) -> Iterator[Cue]:
    """What lists and patterns take for private; patterns look only in `stretches`."""
    ground = near.Ground(text, stretches)
    for name, sort in (
        ("health", Private.HEALTH),
        ("money sure", Private.MONEY),
        ("employer", Private.EMPLOYER),
        ("child", Private.CHILD),
        ("other", Private.OTHER),
        ("whereabouts", Private.WHEREABOUTS),
    ):
        for place in wordlists.spans("private", name, text):
            if not _harmless(text, name, place):
                yield Cue(name, clause(text, place.start, place.end, sort), place.start)
    yield from _health(text, ground)
    yield from _money(text, ground)
    yield from _child(text, ground)
    for name, sort in (
        ("kin", Private.OTHER),
        ("absence", Private.WHEREABOUTS),
        ("birthday", Private.ID_NUMBER),
        ("accounts", Private.MONEY),
    ):
        for match in ground.matches(_turn(name), _SIGNS.get(name, ())):
            yield _matched(name, text, match, sort)
    for match in heavy.deaths(text):
        yield _matched("death", text, match, Private.OTHER)


def _matched(name: str, text: str, match: re.Match[str], sort: Private) -> Cue:
    return Cue(name, clause(text, match.start(), match.end(), sort), match.start())


def _health(text: str, ground: near.Ground) -> Iterator[Cue]:
    for name in ("dose", "medicine", "bp", "weight"):
        for match in ground.matches(_turn(name), _SIGNS[name]):
            yield _matched(name, text, match, Private.HEALTH)
    for place in wordlists.spans("private", "health weak", text):
        found = clause(text, place.start, place.end, Private.HEALTH)
        if _turn("somebody").search(found.text) and not _figure(text, place):
            yield Cue("health weak", found, place.start)
    for match in ground.matches(_turn("body"), _SIGNS["body"]):
        found = clause(text, match.start(), match.end(), Private.HEALTH)
        if (harm := _turn("harm").search(found.text)) and not _figure(
            text, Span(found.start + harm.start(), found.start + harm.end())
        ):
            yield Cue("body", found, match.start())


def _harmless(text: str, name: str, place: Span) -> bool:
    """Whether a word of a list says nothing private here: a likeness, a figure of speech, a price."""
    if _LIKE.search(text, max(0, place.start - _NEAR), place.start):
        return True
    if name == "money sure":
        return prices.public(text, place)
    if name == "other":
        others = wordlists.spans("private", "not other", text)
        return any(one.start <= place.start and place.end <= one.end for one in others)
    return name == "health" and (_figure(text, place) or _mends(text, place))


def _mends(text: str, place: Span) -> bool:
    """Whether somebody operates on a thing: "I had to perform surgery on the toaster"."""
    start, end = max(0, place.start - _NEAR), place.end + _NEAR
    return any(
        match.start() <= place.start < match.end()
        for match in _turn("surgery").finditer(text, start, end)
    )


def _figure(text: str, place: Span) -> bool:
    """Whether a word of health is only a figure of speech here."""
    around = Span(place.start - 26, place.end + 20)
    return any(
        around.start < other.start and other.end < around.end
        for other in wordlists.spans("private", "not health", text)
    )


def _money(text: str, ground: near.Ground) -> Iterator[Cue]:
    for match in ground.matches(_turn("debt"), _SIGNS["debt"]):
        yield _matched("debt", text, match, Private.MONEY)
    for match in ground.matches(_turn("amount"), _SIGNS["amount"]):
        found = clause(text, match.start(), match.end(), Private.MONEY)
        if prices.listed(text, found, match) or prices.run(text, match):
            continue
        label = text[max(0, found.start - 40) : found.start]
        label = label.rsplit("\n", 1)[-1] if label.rstrip().endswith(":") else ""
        about = label + clause(text, match.start(), match.end(), Private.MONEY, "sentence").text
        if not prices.priced(text, found, match) or (
            wordlists.spans("private", "money", about) or _turn("mine").search(about)
        ):
            start = found.start - len(label.lstrip()) if label else found.start
            found = Finding(start, found.end, Private.MONEY, text[start : found.end])
            yield Cue("amount", found, match.start())


def _child(text: str, ground: near.Ground) -> Iterator[Cue]:
    for match in ground.matches(_turn("child age"), _SIGNS["child age"]):
        yield _matched("child age", text, match, Private.CHILD)
    for place in wordlists.spans("private", "child who", text):
        found = clause(text, place.start, place.end, Private.CHILD)
        if wordlists.spans("private", "child what", found.text):
            yield Cue("child", found, place.start)
