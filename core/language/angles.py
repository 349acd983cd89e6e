"""The angles: what in a sentence says that it could be told as a moment, a failure, a thank-you ..."""

import re
from functools import cache

from core.language import wordlists
from core.model import Angle

_MAKING = (
    "made built cut sewed stitched glazed fired threw kneaded baked mixed proofed shaped sanded planed carved painted printed wrote "
    "recorded rehearsed edited tuned drafted packed wrapped labelled labeled soldered wired dyed wove knitted crocheted cast poured "
    "moulded molded folded measured tested adjusted exchanged fitted installed cleaned tidied cooked planted dug pruned watered "
    "practised practiced trained filed assembled polished varnished oiled waxed weighed whisked simmered fermented pickled bottled "
    "brewed roasted ground stretched framed bound trimmed sharpened welded hammered drilled glued clamped repaired mended restored "
    "designed sketched drew arranged composed mastered transcribed coded programmed debugged wedged trimmed centred centered slipped "
    "unloaded loaded stacked sorted swept scrubbed primed varnished upholstered quilted embroidered spun carded rolled laminated scored "
    "stirred tasted strained jarred smoked cured filled replaced swapped rewired rebuilt reorganised reorganized cleared chopped split"
)


@cache
def _patterns() -> tuple[tuple[Angle, float, re.Pattern[str]], ...]:
    ours = r"(?:I|we|I['’](?:ve|d)|we['’](?:ve|d))"
    making = "|".join(dict.fromkeys(_MAKING.split()))
    work = (
        r"(?:book|novel|film|movie|documentary|album|song|podcast|episode|series|exhibition|gallery|museum|caf[eé]|"
        r"restaurant|pub|bakery|recipe|app|tool|site|website|game|library|walk|trail|route|park|shop|market|concert|gig|band|video|article|"
        r"essay|poem|class|course|workshop|trick|pen|notebook|tea|coffee|cheese|soup|bread|cake)s?"
    )
    cues = (
        (Angle.FAILURE, 1.0, (rf"\b{ours}\s+(?:\w+ )?(?:forgot|dropped|burnt|burned|ruined|spilled|spilt|missed|messed|overslept|misread|miscounted|mismeasured|miscalculated|underestimated|"
         r"overestimated|broke|lost|failed|tripped|scorched|smashed|shattered|overcooked|undercooked|overworked|panicked|froze|mixed up|got (?:lost|stuck|it wrong|locked out)|left the)\b")),
        (Angle.FAILURE, 0.9, (r"\b(?:mistake|mistakes|went wrong|all wrong|the wrong|didn['’]t work|did not work|doesn['’]t work|wouldn['’]t (?:work|start|fit|rise|stick|light)|stuck|fell apart|collapsed|leaked|cracked|"
         r"backwards|upside down|disaster|inedible|hopeless|failure|failed|too late|sank|stalled|flopped|crooked|wonky|lopsided|ended up breaking|gave up|oops|flat as|in the bin|start(?:ed)? (?:over|again)|too (?:thick|thin|wet|dry|hot|salty|sweet|small|big|tight|short|long) )\b")),
        (Angle.LESSON, 1.0, rf"\b{ours}\s+(?:\w+ )?(?:(?:learned|learnt)(?= that| how| not| what| why| the hard| something| from| two| one| a lot|:)|(?:realised|realized|discovered|understood)(?= that| how| why| what| I| the| you| nobody| it|,|:)|figured out|worked out)\b|\b(?:it )?turn(?:s|ed) out\b|\btaught me\b|\blesson\b|\bnext time\b|\bthe trick\b|\bnow I know\b|\breminder that\b|\bI used to think\b|\bfrom now on\b|\bfor future reference\b"),
        (Angle.LESSON, 0.8, rf"\b{ours}\s+(?:\w+ )?(?:noticed|found out|found that|find that|think that|finally get)\b|\b(?:makes all the difference|the secret|the key is|worth knowing|never again|better to|it helps to|the difference is|the biggest barrier|the hard(?:est)? part|you can['’]t|you don['’]t need)\b"),
        (Angle.BEHIND, 1.0, rf"\b{ours}\s+(?:\w+ ){{0,2}}?(?:{making})\b"),
        (Angle.BEHIND, 0.8, rf"\b(?:the kiln|the oven|the workshop|the studio|the bench|the loom|the press|the lathe|behind the counter|the stockroom|backstage|soundcheck|rehearsal|the first batch|dough|glaze|involved|by hand|from scratch)\b|\band (?:then )?(?:{making})\b"),
        (Angle.THANKS, 1.0, r"\bthank(?:s|ed|ful)?\b(?! goodness| god| heavens|fully)|\bgrateful\b|\bwith (?:the |some |a lot of )?help (?:of|from)\b|\bhelped (?:me|us)\b|\blent (?:me|us)\b|\b(?:gave|giving) (?:me|us) a (?:hand|lift)\b|\bkind enough\b|\bcouldn['’]t have\b.{0,30}\bwithout\b|\bvery helpful\b|\bso kind\b|\bbrought (?:me|us|over|round)\b|\bsurprised (?:me|us) with\b|\bcame to (?:my|our) rescue\b"),
        (Angle.PROGRESS, 1.0, rf"\b{ours}\s+(?:\w+ ){{0,2}}?(?:finished|completed|managed|reached|launched|opened|started|shipped|passed (?:my|the)|got through|cleaned out|tidied up|sold out)\b|\bfirst time\b|\bmy first\b|\bour first\b|\bfor the first\b|\bfinally\b|\b(?:was|am|are|were) able to\b|\bhalfway\b|\bpersonal (?:best|worst)\b|\bat last\b|\bclose to (?:the|my|a)\b|\b(?:all|nearly|almost|is|are|now) done\b"),
        (Angle.PROGRESS, 0.8, r"\b\d[\d.,]*\s?(?:km|kilomet\w+|miles?|pages?|words?|loaves|pots?|mugs?|bowls?|chapters?|lengths?|orders?|stitches|rows?|kg|songs?|prints?|jars?|batches|sessions?|lessons?|laps?|drafts?|pieces|items|%)\b|\b(?:twenty|thirty|forty|fifty|sixty|hundred|dozen)\b|\b\d+(?:st|nd|rd|th)\b|\bgetting (?:better|faster|easier)\b|\bprogress\b"),
        (Angle.RECOMMENDATION, 1.0, rf"\b(?:love[d]?|enjoy(?:ed|ing)?|recommend\w*|worth (?:a|the|it|every|reading|watching|visiting)|favou?rites?|big fan of|delightful|brilliant|wonderful|excellent|charming|fantastic|couldn['’]t put)\b.{{0,60}}\b{work}\b|\b{work}\b.{{0,50}}\b(?:love[d]?|enjoy(?:ed|ing)?|recommend\w*|worth|favou?rite|delightful|brilliant|wonderful|excellent|charming|lovely|fantastic|great)\b"),
        (Angle.RECOMMENDATION, 0.7, r"\b(?:listened to|listening to|been reading|just read|finished reading|watched|been watching|discovered|grown to love|just love|I love|we love|I really like|I recommend)\b"),
        (Angle.THEN_AND_NOW, 1.0, r"\bused to (?!it\b|them\b|the\b|this\b|that\b|being\b|my\b|having\b)[a-z]+|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|many|a few|some) years ago\b|\b(?:a year|last year|years) (?:ago|later)\b|\bwhen I was (?:a |an |little|young|small|\d|six|seven|eight|nine|ten|twelve|in my)|\bback then\b|\bback in (?:19|20)\d\d\b|\bno longer\b|\bthese days I\b"),
        (Angle.PLAN, 1.0, r"\b(?:going to|gonna|hope to|hoping to|plan to|plan is|planning|looking forward to|I['’]ll|we['’]ll|I will|we will|I['’]d like to|(?<!when )(?<!if )(?<!what )(?<!as )(?:I|we) want to|goal is|aim(?:ing)? to|thinking of|next (?:week|month|year|time|step|up)|this (?:summer|winter|spring|autumn|year) I|the next (?:step|thing|one|project|test|round))\b"),
        (Angle.QUESTION, 1.0, r"\bI wonder\b|\bI['’]m wondering\b|\bnot sure (?:if|whether|how|what|why)\b|\bI don['’]t know (?:if|whether|how|what|why)\b|\bno idea (?:how|why|what|whether)\b|\bI can['’]t decide\b|\bmakes me wonder\b|\bif only I knew\b"),
    )  # fmt: skip
    # over lower-case text, because a search without regard to case takes three times as long
    return tuple((angle, weight, re.compile(cue.lower())) for angle, weight, cue in cues)


@cache
def _shared() -> dict[str, re.Pattern[str]]:
    kin = "|".join(
        map(re.escape, (*wordlists.section("people", "kin"), *wordlists.section("people", "roles")))
    )
    said = r"(?:said|says|asked|asks|told|shouted|whispered|replied|answered|announced|declared|explained|muttered|laughed|called|yelled|wrote|wants to know|wanted to know|sagte|fragte|meinte|dijo|preguntó|dit|demanda)"
    return {
        "quote": re.compile(r"[“\"„«]\s?[^”\"“»\n]{8,200}[”\"“»]"),
        "speaker": re.compile(
            rf"\b(?:{kin}|man|woman|boy|girl|lady|someone|somebody|child|he|she|they|visitor|stranger|passer-by|driver)s?\b.{{0,40}}\b{said}\b|\b{said}\b.{{0,30}}\b(?:{kin}|man|woman|boy|girl|lady|someone|somebody|child|visitor|stranger|driver)\b|"
            rf"\b(?:the|an?|my|our|one|another|some) (?:\w+ ){{1,3}}?{said}\b|\b{said} (?:the|an?|my|our|one|another) \w+",
            re.IGNORECASE,
        ),
        "past": re.compile(
            r"\b(?:was|were|had|did|came|went|got|made|took|gave|saw|said|told|found|left|felt|kept|let|ran|sat|spent|thought|brought|bought|taught|caught|built|sent|lent|lost|met|paid|sold|slept|stood|wrote|woke|wore|won|ate|drank|drove|rode|fell|flew|grew|knew|threw|drew|broke|spoke|sang|rang|swam|heard|hid|held|stuck|forgot|learnt|burnt|dug|hung|shot|\w{2,}ed|war|waren|hatte|ging|kam|era|fue|fui|había|estaba|était|avait|j['’]ai|\w+(?:é|ó|aba|ía|ais|ait))\b"
        ),
        "first person": re.compile(
            r"\b(?:I|I['’]\w+|me|my|we|we['’]\w+|us|our|ich|wir|mein\w*|uns\w*|yo|nosotros|mi|mis|je|j['’]\w+|nous|mon|ma|mes|notre)\b"
        ),
        "not thanks": re.compile(
            r"\bthanks to (?:the|a) (?:weather|rain|sun|wind)|\bno thanks\b|\bthanks(?:,)? but\b|\bthanksgiving\b",
            re.IGNORECASE,
        ),
        "about": re.compile(r"\blearn\w* about\b|\bschool\b.*\blearn", re.IGNORECASE),
        "own": re.compile(
            r"\b(?:my|our) (?:new |own |little |latest |next )?(?:shop|store|book|album|course|workshop|product|products|newsletter|podcast|song|class|blog|website|site|app|game|recipe|articles?)\b",
            re.IGNORECASE,
        ),
    }


def cues(text: str, tongue: str = "en") -> dict[Angle, float]:
    """The angles a sentence could be told from, each with how clearly it says so (0 to 1).

    Cue words are English; in other languages only what shows in the structure counts: moments
    (something past), questions and quotations.
    """
    shared = _shared()
    found: dict[Angle, float] = {}
    if text.rstrip().endswith("?"):
        found[Angle.QUESTION] = 1.0
    if shared["quote"].search(text) and shared["speaker"].search(text):
        found[Angle.OVERHEARD] = 1.0
    past = bool(shared["past"].search(text.lower()))
    if past:
        found[Angle.MOMENT] = 0.7 if shared["first person"].search(text) else 0.6
    if tongue != "en":
        return found
    lower = text.lower()
    for angle, weight, pattern in _patterns():
        if weight > found.get(angle, 0.0) and pattern.search(lower):
            found[angle] = weight
    _correct(text, found, past=past)
    return found


def _correct(text: str, found: dict[Angle, float], *, past: bool) -> None:
    """Take back what a cue word alone got wrong."""
    shared = _shared()
    mine = bool(shared["first person"].search(text))
    if Angle.THANKS in found and shared["not thanks"].search(text):
        del found[Angle.THANKS]
    if Angle.LESSON in found and shared["about"].search(text):
        del found[Angle.LESSON]
    if Angle.RECOMMENDATION in found and shared["own"].search(text):
        del found[Angle.RECOMMENDATION]
    if not mine:
        for angle in (Angle.FAILURE, Angle.PROGRESS, Angle.PLAN, Angle.RECOMMENDATION):
            if angle in found:
                found[angle] *= 0.6
    if Angle.PLAN in found and past:
        found[Angle.PLAN] *= 0.7
