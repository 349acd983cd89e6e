"""The angles: what in a sentence says that it could be told as a moment, a failure, a thank-you ..."""

import re
from functools import cache

from core.language import angle_words, standalone_elsewhere
from core.language.asking import asked
from core.language.wordlists import either, found, section
from core.model import Angle, Span

_WORDS = (  # section of signs.txt, angle, how clearly it says so
    ("failure ours", Angle.FAILURE, 1.0),
    ("failure", Angle.FAILURE, 1.0),
    ("lesson ours", Angle.LESSON, 1.0),
    ("lesson", Angle.LESSON, 1.0),
    ("lesson weak ours", Angle.LESSON, 0.8),
    ("lesson weak", Angle.LESSON, 0.8),
    ("behind ours", Angle.BEHIND, 1.0),
    ("behind", Angle.BEHIND, 0.7),
    ("thanks", Angle.THANKS, 1.0),
    ("progress ours", Angle.PROGRESS, 1.0),
    ("progress", Angle.PROGRESS, 1.0),
    ("progress weak", Angle.PROGRESS, 0.8),
    ("recommendation weak", Angle.RECOMMENDATION, 0.7),
    ("then", Angle.THEN_AND_NOW, 1.0),
    ("plan", Angle.PLAN, 1.0),
    ("doubt", Angle.QUESTION, 1.0),
)
_ELSEWHERE = (  # the same in other languages: section without the language before it
    ("failure", Angle.FAILURE, 0.9),
    ("lesson", Angle.LESSON, 1.0),
    ("thanks", Angle.THANKS, 1.0),
    ("progress", Angle.PROGRESS, 0.8),
    ("then", Angle.THEN_AND_NOW, 1.0),
    ("plan", Angle.PLAN, 1.0),
    ("behind", Angle.BEHIND, 0.8),
    ("recommendation", Angle.RECOMMENDATION, 0.8),
    ("doubt", Angle.QUESTION, 1.0),
)
_NOT = (
    ("not thanks", Angle.THANKS),
    ("not plan", Angle.PLAN),
    ("not progress", Angle.PROGRESS),
    ("not failure", Angle.FAILURE),
    ("own", Angle.RECOMMENDATION),
)
_NEAR = 60  # characters between what is liked and that it is
_ROW = 2  # commas that part them
_ELSEWHERE_BY = re.compile(r"\b(?:on|from|to|at|near|by|after|before|outside)\b")
_ONCE = re.compile(  # what is past in what happens again and again, or in what is only thought of
    r"\b(?:when|whenever|once|after|until) (?:you|we|i|they)(?:['’]ve| have) (?:\w+ )?\w+|\bif (?:i|we|you|he|she|they|it) (?:had|were|was|did|could|\w+ed)\b|"
    r"\b(?:is|are|be|being|get|gets) (?:\w+ly |not |often |always )?(?:made|held|hung|built|sold|told|left|kept|taught|caught|found|sent|met|paid|lost|won|shot|stuck|thought|bought|brought)\b|\bthat said\b|\b\w+-\w+ed\b|(?:['’]s|['’]ve|\bhave|\bhas) got\b|\bneither did\b"
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    known = either(section("people", "kin") | section("people", "roles"))
    someone = rf"(?:{known}|man|woman|boy|girl|lady|someone|somebody|child|visitor|stranger|driver)"
    said = (
        r"(?:said|says|asked|asks|told|shouted|whispered|replied|answered|announced|declared|explained|muttered|laughed|called|yelled|wrote|"
        r"wants to know|wanted to know|sagte|sagt|fragte|meinte|rief|antwortete|flüsterte|gesagt|gefragt|dijo|dice|preguntó|contestó|respondió|gritó|dit|demanda|demandé|répondu|répondit|lancé)"
    )
    return {
        "quoted": re.compile(r"[“\"][^”\"“\n]{1,200}[”\"]"),
        "quote": re.compile(
            r"»(?=[^«\n]{5,200}«)|[“\"„«](?=[^”\"“»\n]*(?: [^”\"“»\n ]+ |[.,!?]\s?[”\"“»]))\s?[^”\"“»\n]{5,200}[”\"“»]"
        ),
        "spoken": re.compile(r"[“\"„«][^”\"“»\n]{1,200}[”\"“»]"),
        "speaker": re.compile(
            rf"\b(?:{someone}|he|she|they)s?\b.{{0,40}}\b{said}\b|\b{said}\b.{{0,30}}\b{someone}\b|"
            rf"\b(?:the|an?|my|our|one|another|some) (?:\w+ ){{1,3}}?{said}\b|\b{said} (?:the|an?|my|our|one|another) \w+|"
            rf"\b(?:der|die|das|eine?|meine?|unsere?|el|la|una?|mi|le|une?|mon|ma|notre|l['’]\w+)\b[^.?!«„“\"]{{1,60}}?\b{said}\b|"
            rf"\b{said} (?:der|die|eine?|meine?|unsere?|el|una?|mi|le|une|mon|ma|notre) \w+",
            re.IGNORECASE,
        ),
        "heard": re.compile(
            r"(?:Overheard|Mitgehört|Aufgeschnappt|Oído|Entendu)\b.{0,120}:$|Overheard\b[^:]{0,80}: [“\"].{5,}"
        ),
        "writ": re.compile(  # what is read and not said
            r"\b(?:\w+['’]s? )?(?:recipe|book|sign|label|letter|note|notice|manual|instructions?|card|website|page|email|e-mail|message|screen|app|packet|tin|box|poster|plaque|sticker|list|diary|forecast|review)s? (?:just |only |still )?(?:said|says|read|reads|asked|asks|wrote|announced|declared)\b",
            re.IGNORECASE,
        ),
        "past": re.compile(
            r"\b(?:was|were|had|did|came|went|got|made|took|gave|saw|said|told|found|left|felt|kept|let|ran|sat|spent|thought|brought|bought|"
            r"taught|caught|built|sent|lent|lost|met|paid|sold|slept|stood|wrote|rewrote|woke|wore|won|ate|drank|drove|rode|fell|flew|grew|knew|threw|"
            r"drew|broke|spoke|sang|rang|swam|heard|hid|held|stuck|forgot|learnt|burnt|dug|hung|shot)\b|"
            r"\b(?:did|was|were|had)n['’]t\b|(?:['’]d|\bhad) (?:\w+ )?been\b|"
            r"\b(?:i|we)(?:['’]ve| have) (?:\w+ly |always |just |already |never )?been (?!thinking|feeling|trying|meaning|wondering|struggling)\w+ing\b|"
            r"(?<!\bam )(?<!\bbe )(?<!\bbeen )(?<!\bare )(?<!\bis )(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bof )(?<!\bget )\b(?!need|speed|seed|feed|weed|breed|exceed|succeed|indeed|hundred|sacred|naked)\w{3,}ed\b"
        ),
        "bare": re.compile(  # a diary's sentence that leaves its writer out
            r"\W*(?:Broke|Bought|Burnt|Caught|Cut|Drove|Dug|Dropped|Fell|Felt|Forgot|Found|Gave|Got|Left|Lost|Made|Met|Ran|Read|Rang|Rode|Said|Sat|Saw|Sent|Sold|Spent|Stood|Stuck|Swam|Taught|"
            r"Threw|Took|Tore|Went|Woke|Won|Wore|Wrote|[A-Z][a-z]+ed)\b(?! (?:by|in|at|with|from|on)\b)|"
            r"\W*(?:\d+|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Thirty|Forty|Fifty|Sixty|A hundred)(?:-\w+)? [a-z]+s (?:in|on|by|from|done|before|and)\b"
        ),
        "past elsewhere": re.compile(
            r"\b(?:waren?|hatten?|ging(?:en)?|kam(?:en)?|stand(?:en)?|lag(?:en)?|saß(?:en)?|gab(?:en)?|fand(?:en)?|nahm(?:en)?|sah(?:en)?|hielt(?:en)?|ließ(?:en)?|blieb(?:en)?|lief(?:en)?|fiel(?:en)?|rief(?:en)?|trug(?:en)?|trank(?:en)?|"
            r"schrieb(?:en)?|half(?:en)?|traf(?:en)?|zog(?:en)?|schlug(?:en)?|brach(?:en)?|fing(?:en)?|hing(?:en)?|bekam(?:en)?|begann(?:en)?|wurden?|sagten?|fragten?|wollten?|konnten?|mussten?|brachten?|machten?|lachten?|kauften?|suchten?|meinten?|zeigten?|erzählten?|dachten?|wussten?|druckten?|reichten?|steckten?|"
            r"era|fue|fui|hubo|había|estaba|vino|dijo|hizo|puso|trajo|tuvo|vi|était|avait|fut|j['’]ai|(?!vamos\b|estamos\b|ramos\b|sábado\b|allí\b|aquí\b|así\b|ahí\b|casi\b|mai\b|jamais\b|mais\b|frais\b|lait\b|fait\b|parfait\b|portrait\b|trait\b|palais\b|marais\b|café\b|qué\b|porqué\b|té\b|bebé\b|todavía\b|día\b|mía\b|tía\b|vía\b|panadería\b|librería\b|cafetería\b)\w+(?:é|ó|í|aba|ía|aron|ieron|imos|ais|ait|aient))\b|"
            r"\b(?:habe|hat|haben|hab|bin|ist|sind)\b.{0,120}\b(?:\w*ge\w{2,}(?:t|en)|(?:be|er|ver|zer|ent|miss|über|unter)\w{3,}(?:t|en)|\w{3,}iert)\b|\b(?:he|has|ha|hemos|han) \w+(?:ado|ido|to|cho)\b|"
            r"\b(?:ai|a|avons|ont|est|suis|sommes) \w+(?:é|i|u|is|it|int)e?s?\b"
        ),
        "ours": re.compile(r"\b(?:i|we)(?:['’](?:ve|d))?\s+(?:\w+\s+)?$|^\W*$|\band (?:then )?$"),
        "mine": re.compile(
            r"\b(?:I|I['’]\w+|me|my|My|we|We|we['’]\w+|us|our|Our|ich|Ich|wir|Wir|mein\w*|uns\w*|yo|Yo|nosotros|mi|mis|je|Je|[Jj]['’]\w+|nous|mon|ma|mes|notre)\b"
        ),
        "amount": re.compile(
            r"\d\s?(?:km|kilomet\w+|miles?|pages?|words?|loaves|pots?|mugs?|bowls?|chapters?|lengths?|orders?|stitches|rows?|kg|"
            r"songs?|prints?|jars?|batches|sessions?|lessons?|laps?|drafts?|pieces)\b(?! (?:\w+ )?(?:journey|away|drive|flight|from|off|race|ride|trip))|"
            r"\b(?:twenty|thirty|forty|fifty|sixty|hundred|dozen)s?(?:-\w+)?(?: of)? (?!minutes|hours|days|weeks|months|years|seconds|times|quid|pounds|euros|dollars|degrees|percent|per\b|miles an)[a-z]+s\b"  # "when you're thirty" counts nothing
        ),
        "decided": re.compile(
            r"(?i)\b(?:i|we)(?:['’]ve| have) (?:\w+ly |now |just )?(?:decided|planned|promised|agreed|arranged|signed up|ordered|booked)\b"
        ),
        "used to": re.compile(
            r"\bused to (?!it\b|them\b|the\b|this\b|that\b|being\b|my\b|having\b)[a-z]"
        ),
    }


def cues(text: str, tongue: str = "en", *, asks: bool = True) -> dict[Angle, float]:
    """The angles a sentence could be told from, each with how clearly it says so (0 to 1).

    Cue words are English, German, Spanish and French; elsewhere only what shows in the structure
    counts: moments (something past), questions and quotations. `asks`: a question is for readers.
    """
    patterns = _patterns()
    lower = text.lower()
    tense = patterns["past" if tongue == "en" else "past elsewhere"]
    past = bool(tense.search(lower))
    mine = bool(patterns["mine"].search(text))
    result: dict[Angle, float] = {}
    if past and not tense.search(_ONCE.sub(" ", lower)):
        result[Angle.MOMENT] = 0.3
    elif past:
        result[Angle.MOMENT] = 0.7 if mine else 0.6
    elif not tongue:
        result[Angle.MOMENT] = 0.5  # of its words nothing is known
    if asks and asked(text):
        result[Angle.QUESTION] = 1.0
    said = patterns["quote"].search(text) and patterns["speaker"].search(
        patterns["writ"].sub(" ", text)
    )
    if said or (tongue != "en" and standalone_elsewhere.says_who(text)):
        result[Angle.OVERHEARD] = 1.0
    if patterns["heard"].match(text):
        result[Angle.OVERHEARD] = 1.0
    if tongue == "en":
        _worded_here(text, past=past, mine=mine, result=result)
    elif tongue:
        _worded_elsewhere(text, tongue, result)
        if mine and not result:
            result[Angle.MOMENT] = 0.4  # how things are with the writer
    return result


def _worded_here(text: str, *, past: bool, mine: bool, result: dict[Angle, float]) -> None:
    """Add what English cue words say, less of what is not the writer's or is over."""
    told = _patterns()["quoted"].sub(lambda quote: " " * len(quote.group()), text)
    told = angle_words.aside(told)
    _worded(told, told.lower(), result, past=past)
    if not (mine or _patterns()["bare"].match(told)):
        for angle in (Angle.FAILURE, Angle.PROGRESS, Angle.PLAN, Angle.RECOMMENDATION):
            if angle in result:
                result[angle] *= 0.7
    if angle_words.thinks(told):
        result[Angle.THOUGHT] = 0.5  # any clearer one comes first


def _worded(text: str, lower: str, result: dict[Angle, float], *, past: bool) -> None:
    """Add what the cue words say."""
    places = found("signs", text)
    for title, angle, weight in _WORDS:
        if title not in places or weight <= result.get(angle, 0.0):
            continue
        if not title.endswith("ours") or _ours(lower, places[title]):
            result[angle] = weight
    if "liking" in places and "work" in places and _close(lower, places["liking"], places["work"]):
        result[Angle.RECOMMENDATION] = 1.0
    if _patterns()["amount"].search(lower):
        result.setdefault(Angle.PROGRESS, 0.8)
    if _patterns()["used to"].search(lower):
        result[Angle.THEN_AND_NOW] = 1.0
    if past and Angle.PLAN in result and not _patterns()["decided"].search(text):
        result[Angle.PLAN] *= 0.6
    _more_and_less(text, [angle for title, angle in _NOT if title in places], result)


def _more_and_less(text: str, never: list[Angle], result: dict[Angle, float]) -> None:
    """Add what more than words says, and take away what only looks so."""
    for angle, weight in angle_words.more(text):
        result[angle] = max(weight, result.get(angle, 0.0))
    for angle in (*never, *angle_words.never(text, tuple(result))):
        if angle is not Angle.QUESTION or not asked(text):
            result.pop(angle, None)


def _worded_elsewhere(text: str, tongue: str, result: dict[Angle, float]) -> None:
    """The same for another language."""
    places = found("signs", _patterns()["spoken"].sub(lambda said: " " * len(said.group()), text))
    result |= {
        angle: weight
        for title, angle, weight in _ELSEWHERE
        if f"{tongue} {title}" in places and f"{tongue} not {title}" not in places
    }


def _ours(lower: str, places: tuple[Span, ...]) -> bool:
    """Whether the writer did it: "I", "we", or the bare verb that opens a diary's sentence."""
    return any(_patterns()["ours"].search(lower, 0, place.start) for place in places)


def _close(lower: str, some: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    """Whether two stand near each other, and the one is no place by which the other is."""
    return any(
        abs(one.start - other.start) <= _NEAR
        and lower.count(",", min(one.end, other.end), max(one.start, other.start)) < _ROW
        and not _ELSEWHERE_BY.search(lower, min(one.end, other.end), max(one.start, other.start))
        for one in some
        for other in others
    )
