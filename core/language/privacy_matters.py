"""Private matters in a text: health, money, children, whereabouts, work, other people's affairs.

A matter is found by its words (resources/language/private.txt) and reported as the clause that
speaks of it, because that is what would have to go.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from core.language import (
    heavy,
    privacy_affairs,
    privacy_close,
    privacy_judge,
    privacy_near,
    privacy_prices,
    privacy_situations,
    senses,
    tongue,
    wordlists,
)
from core.language.privacy_clause import LONGEST, clause, trimmed
from core.model import Finding, Private, Span

_NEAR = 60
_NAMES = ("health", "health weak", "money sure", "employer", "other", "whereabouts", "dose", "bp", "weight", "body", "debt", "amount", "child", "child age", "kin", "death", "absence")  # fmt: skip
_LIKE = re.compile(  # a likeness: "like a funeral", "as if it had been burgled"
    r"\b(?:like|as if|as though|as) (?:an? |the |it |they |she |he |somebody |someone )[^.!?;,\n]{0,40}$"
)
_SIGNS = {
    "dose": ("mg", "mcg", "µg", "ml"),
    "bp": ("blood pressure", "bp"),
    "weight": ("lb", "pound", "kg", "kilo", "stone"),
    "body": privacy_near.signs_of(
        "back knee hip shoulder neck wrist ankle elbow toe foot feet leg arm hand finger thumb rib spine chest lung liver kidney bowel bladder teeth "
        "tooth gum jaw throat ear eye skin scalp muscle tendon hamstring calf shin groin blood heart"
    ),
    "debt": ("owe",),
    "amount": tuple("0123456789"),
    "child age": privacy_near.signs_of(
        "0 1 2 3 4 5 6 7 8 9 one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    ),
}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    amount = (
        r"(?:[$£€¥₦₹]\s?\d(?:[\d.,]{0,24}\d)?(?:\s?(?:k|m|million|thousand)\b)?|"
        r"£\s?\d+\.\d+\.\d+\b|\b\d+\s?s\.?\s?\d+\s?d\b\.?|\b\d(?:[\d.,]{0,24}\d)?\s?(?:k\b|[$£€₦₹]|(?:pounds?|quid|dollars?|euros?|bucks|grand|usd|gbp|eur|chf|naira|rupees?|lakhs?|crores?|lpa|rs|kr|kroner|kronor|zł|zloty|yen|rand|shillings?|pesos?|reais|lira|ksh|kes|ngn|inr|nok|sek|dkk|pln|francs?|cedis?|dirhams?)\b))"
    )
    return {
        "kin": re.compile(
            r"\b(?:my|our|his|her) (?!(?:room|house|flat)mates?(?:['’]s| has| have)? (?:moved|moving) in\b)(?:"
            + wordlists.either(
                wordlists.section("people", "kin") | wordlists.section("people", "roles")
            )
            + r")s?(?:['’]s| has| have| is| are| was| were)? (?:moved (?:back|out|in)|moving (?:back|out|in)|left (?:him|her|his|home|the)|leaving|lost (?:his|her|their)|"
            r"been (?:off|let|told|arrested|drinking|crying|sacked|seeing|struggling)|pregnant|seeing (?:a|some)|drinking|struggling|started (?:seeing|drinking)|split|quit|walked out|"
            r"gone back|stopped (?:talking|speaking)|not (?:speaking|talking)|in trouble|in debt|getting (?:divorced|married)|won['’]t (?:speak|talk)|isn['’]t (?:speaking|talking))",
            re.IGNORECASE,
        ),
        "surgery": re.compile(
            r"\b(?:perform\w*|did|do|doing|done|repair|emergency|major|minor|open[- ]heart) (?:[\w-]+ ){0,3}surgery on (?:my|the|an?|this|that|our|some|one of)\b(?! (?:\w+ ){0,2}(?:"
            + wordlists.either(
                wordlists.section("people", "kin") | wordlists.section("people", "roles")
            )
            + r"|dog|cat|horse|hen|rabbit|patient|man|woman|boy|girl|child|kid|knee|hip|back|heart|eye|hand|foot|leg|arm|brain|spine|shoulder|neck|jaw|tooth|teeth|wrist|ankle)s?\b)",
            re.IGNORECASE,
        ),
        "debt": re.compile(
            r"\b(?:I|we)(?: still| also)? owed? (?:the|my|our|him|her|them|[A-Z]\w+)\b(?! (?:an? (?:beer|pint|drink|coffee|cuppa|cake|pie|loaf|dinner|lunch|round|hug|favou?r|call|letter|visit|apology|answer)|one|thanks)\b)"
        ),
        "somebody": re.compile(
            r"\b(?:I|I['’]\w+|my|me|we|our|us|he|him|his|she|her|they|them|their|ich|mein\w*|yo|me|mi|je|mon|ma)\b|"
            r"\b(?:mum|mom|mother|mama|dad|father|papa|wife|husband|partner|son|daughter|sister|brother|aunt\w*|uncle|gran\w*|nan|kid|child|baby)\b|"
            r"(?-i:[A-Z][a-z]+['’]s )",
            re.IGNORECASE,
        ),
        "body": re.compile(
            r"(?:\b(?:my|his|her|our|the|a|an)\s+(?:\w+\s+)?|(?:^|[,;:.(]\s|\n|- )(?=(?:knee|hip|ankle|wrist|shoulder|elbow|back|foot)\b))(?:back|knees?|hips?|shoulders?|neck|wrists?|ankles?|elbows?|toes?|foot|feet|"
            r"legs?|arms?|hands?|fingers?|thumb|ribs?|spine|chest|lungs?|liver|kidneys?|bowels?|bladder|teeth|tooth|gums?|jaw|throat|"
            r"ears?|eyes?|skin|scalp|muscles?|tendon|hamstring|calf|shin|groin|blood|heart)\b(?! of (?:the|an?|this|that|each|every) )",
            re.IGNORECASE,
        ),
        "harm": re.compile(
            r"\b(?:hurts?|hurting|aching|aches?|sore|pain(?:s|ful|fully|ed)?|broke|broken|pulled(?! (?:over|in|into|onto|off|away|together|through|alongside|up)\b)|twisted|tore|torn|swollen|injur\w*|stiff|seized|gave out|"
            r"playing up|acting up|bleeding|ringing|bruised|blistered|cut open|stitch\w*|healing|heals?|bad again|still bad|is bad|worse|(?:went|gone) (?:out|again|numb|stiff|dead|on me|on him|on her)|stabili\w+|flar\w+|numb|tingl\w+|out again)\b",
            re.IGNORECASE,
        ),
        "dose": re.compile(
            r"(?<!= )\b\d+\s?(?:mg|mcg|µg|ml)\b[^.!?\n]{0,20}\b(?:tablets?|pills?|dose|daily|a day|of)\b|(?<!= )\b\d+\s?(?:mg|mcg|µg)\b",
            re.IGNORECASE,
        ),
        "weight": re.compile(
            r"\b(?:weigh\w*|scales?|(?:I|I['’]ve|I['’]m) (?:lost|gained|put on|dropped|down|up))\b[^.!?\n]{0,30}\b\d{1,3}(?:\.\d)?\s?(?:lbs?|pounds|kgs?|kilos?|stone)\b",
            re.IGNORECASE,
        ),
        "bp": re.compile(r"\b(?:blood pressure|bp)\b[^.!?\n]{0,20}\d", re.IGNORECASE),
        "amount": re.compile(amount, re.IGNORECASE),
        "mine": re.compile(
            r"(?:^|(?<=[.!?]\s)|\n)(?:invoiced|billed|earned|owed|lost|won|banked|turned over)\b|"
            r"\b(?:I|we)(?:['’](?:ve|d|m|re))?\s+(?:\w+\s+){0,2}(?:owe|owed|invoiced?|billed|quoted|grossed|turned over|earn(?:ed)?|make|made|get|got|paid|pay|save[d]?|lost|borrowed|lent|"
            r"charge[d]?|cleared|netted|grossed|banked|spent|took|won)\b|\b(?:I|we)(?:['’]re|['’]m| are| am) [^.!?\n]{0,20}\bshort\b|\b(?:they|he|she) (?:still )?owes?\b|\bfor the (?:two|three|four|five|lot) of us\b|\bpay (?:the whole|it all|for it)\b|\b(?:my|our) (?:\w+ )?(?:rent|bills?|fees?|pay|account|budget|costs?)\b",
            re.IGNORECASE,
        ),
        "child age": re.compile(
            r"\ba \d{1,2}[- ](?:month|week)s?[- ]old\b|\b(?:now |just )?(?:being|is|are|(?<!\bi )was|turned|turning) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1?\d) (?:years|months|weeks) old\b|\b(?:my|our|his|her|have an?|has an?|the)\b[^.!?\n,]{0,20}\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
            r"fourteen|fifteen|sixteen)[ -](?:year|month|week)s?[ -]old\b|"
            r"\b(?:he|she)(?:['’]s| has| is)?(?: just| nearly| almost| now)? turn(?:ed|ing|s) (?:1?\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! (?:times|pages|of|o['’]clock|degrees|to)|[%:])|"
            r"\b(?:son|daughter|kid|boy|girl|baby|toddler|twins|grandson|granddaughter|nephew|niece|eldest|youngest|(?-i:[A-Z][a-z]+))\b,?\s+(?:who\s+)?(?:is|was|turned|turns|just turned)\s+"
            r"(?:1?\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?=\s*(?:[.,;:!?)]|$| (?:and|today|yesterday|now|in|on|next|this|last|already|years?)\b))(?! in the)(?!\.\d)",
            re.IGNORECASE,
        ),
        "absence": re.compile(
            r"\b(?:we|I|they|he|she)(?:['’](?:re|m|ll|s)| (?:are|am|will(?: be)?|is))\s+(?:all\s+|both\s+)?(?:going(?! to (?:try|be|do|make|have|see (?:if|how|what)|start|read|write|finish|work|keep|get|take|record|post|talk|need|use|build|cook|bake|clean|watch|play|put|give|buy|ask|call|sleep|paint|plant|sew|knit|learn|spend|stop)\b)|off|flying|heading|leaving|travelling|traveling|driving|away|staying|gone)\b"
            r"[^.!?\n]{0,60}\b(?:tomorrow|tonight|next (?:week|month|weekend|\w+day)|this (?:weekend|\w+day)|on (?:\w+day|the \d+\w*)|until|till|for (?:a|two|three|\d+) (?:days?|nights?|weeks?|fortnight)|fortnight)|"
            r"\b(?:I['’]m|I am|we['’]re|we are) in (?-i:[A-Z]\w+) (?:until|till|for (?:a|the|two|three|\d+)|this week|all week|next week)\b|"
            r"\b(?:take|took) (?:[\w-]+ ){1,7}off work\b|\btaking (?:\w+ ){1,4}off(?: work)?\b(?! (?:the|my|our|his|her|its))|"
            r"\b(?:fly|leave|set off|go away|depart)s?\s+(?:out\s+|(?:for|to)\s+\w+\s+)?(?:tomorrow|on \w+day|next week)\b|"
            r"\b(?:house|flat|shop|place|home)\b[^.!?\n]{0,30}\b(?:empty|unattended|unlocked|unwatched)\b|"
            r"\b(?:be back|home|return(?:ing)?)\s+(?:on|by)\s+(?:\w+day|(?:the )?\d+(?:st|nd|rd|th))\b",
            re.IGNORECASE,
        ),
    }


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
    verdicts = privacy_judge.verdicts(text) if tongue.english(text) else []
    if not verdicts:
        for cue in cues(text, list(senses.bounds(text))):
            yield cue.finding, cue.start
        return
    told = cues_of(text, [v.read for v in verdicts if not v.harmless])
    for verdict in verdicts:
        verdict.hear(cue_marks(told.get(verdict.read.start, ())))
    privacy_judge.settle(verdicts)
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
    ground = privacy_near.Ground(text, stretches)
    for name, sort in (
        ("health", Private.HEALTH),
        ("money sure", Private.MONEY),
        ("employer", Private.EMPLOYER),
        ("other", Private.OTHER),
        ("whereabouts", Private.WHEREABOUTS),
    ):
        for place in wordlists.spans("private", name, text):
            if not _harmless(text, name, place):
                yield Cue(name, clause(text, place.start, place.end, sort), place.start)
    yield from _health(text, ground)
    yield from _money(text, ground)
    yield from _child(text, ground)
    for number, told in enumerate(_told()):
        for match in ground.matches(told.pattern, told.signs):
            yield _matched(f"told {number}", text, match, told.sort)
    for name, sort in (("kin", Private.OTHER), ("absence", Private.WHEREABOUTS)):
        for match in ground.matches(_patterns()[name], ()):
            yield _matched(name, text, match, sort)
    for match in heavy.deaths(text):
        yield _matched("death", text, match, Private.OTHER)


def cue_names() -> list[str]:
    """All that a cue may be called."""
    return [*_NAMES, *(f"told {number}" for number in range(len(_told())))]


@cache
def _told() -> tuple[privacy_near.Told, ...]:
    return (*privacy_situations.matters(), *privacy_affairs.matters(), *privacy_close.matters())


def _matched(name: str, text: str, match: re.Match[str], sort: Private) -> Cue:
    return Cue(name, clause(text, match.start(), match.end(), sort), match.start())


def _health(text: str, ground: privacy_near.Ground) -> Iterator[Cue]:
    patterns = _patterns()
    for name in ("dose", "bp", "weight"):
        for match in ground.matches(patterns[name], _SIGNS[name]):
            yield _matched(name, text, match, Private.HEALTH)
    for place in wordlists.spans("private", "health weak", text):
        found = clause(text, place.start, place.end, Private.HEALTH)
        if patterns["somebody"].search(found.text) and not _figure(text, place):
            yield Cue("health weak", found, place.start)
    for match in ground.matches(patterns["body"], _SIGNS["body"]):
        found = clause(text, match.start(), match.end(), Private.HEALTH)
        if (harm := patterns["harm"].search(found.text)) and not _figure(
            text, Span(found.start + harm.start(), found.start + harm.end())
        ):
            yield Cue("body", found, match.start())


def _harmless(text: str, name: str, place: Span) -> bool:
    """Whether a word of a list says nothing private here: a likeness, a figure of speech, a price."""
    if _LIKE.search(text, max(0, place.start - _NEAR), place.start):
        return True
    if name == "money sure":
        return privacy_prices.public(text, place)
    if name == "other":
        others = wordlists.spans("private", "not other", text)
        return any(one.start <= place.start and place.end <= one.end for one in others)
    return name == "health" and (_figure(text, place) or _mends(text, place))


def _mends(text: str, place: Span) -> bool:
    """Whether somebody operates on a thing: "I had to perform surgery on the toaster"."""
    start, end = max(0, place.start - _NEAR), place.end + _NEAR
    return any(
        match.start() <= place.start < match.end()
        for match in _patterns()["surgery"].finditer(text, start, end)
    )


def _figure(text: str, place: Span) -> bool:
    """Whether a word of health is only a figure of speech here."""
    around = Span(place.start - 26, place.end + 20)
    return any(
        around.start < other.start and other.end < around.end
        for other in wordlists.spans("private", "not health", text)
    )


def _money(text: str, ground: privacy_near.Ground) -> Iterator[Cue]:
    patterns = _patterns()
    for match in ground.matches(patterns["debt"], _SIGNS["debt"]):
        yield _matched("debt", text, match, Private.MONEY)
    for match in ground.matches(patterns["amount"], _SIGNS["amount"]):
        found = clause(text, match.start(), match.end(), Private.MONEY)
        if privacy_prices.listed(text, found, match) or privacy_prices.run(text, match):
            continue
        label = text[max(0, found.start - 40) : found.start]
        label = label.rsplit("\n", 1)[-1] if label.rstrip().endswith(":") else ""
        about = label + clause(text, match.start(), match.end(), Private.MONEY, "sentence").text
        if not privacy_prices.priced(text, found, match) or (
            wordlists.spans("private", "money", about) or patterns["mine"].search(about)
        ):
            start = found.start - len(label.lstrip()) if label else found.start
            found = Finding(start, found.end, Private.MONEY, text[start : found.end])
            yield Cue("amount", found, match.start())


def _child(text: str, ground: privacy_near.Ground) -> Iterator[Cue]:
    for match in ground.matches(_patterns()["child age"], _SIGNS["child age"]):
        yield _matched("child age", text, match, Private.CHILD)
    for place in wordlists.spans("private", "child who", text):
        found = clause(text, place.start, place.end, Private.CHILD)
        if wordlists.spans("private", "child what", found.text):
            yield Cue("child", found, place.start)
