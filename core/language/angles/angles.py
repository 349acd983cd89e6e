"""The angles: what in a sentence says that it could be told as a moment, a failure, a thank-you ..."""

import re

from core.language.angles import words
from core.language.angles.asking import asked
from core.language.angles.words import turn
from core.language.standalone import elsewhere
from core.language.wordlists import found
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


def cues(text: str, tongue: str = "en", *, asks: bool = True) -> dict[Angle, float]:
    """The angles a sentence could be told from, each with how clearly it says so (0 to 1).

    Cue words are English, German, Spanish and French; elsewhere only what shows in the structure
    counts: moments (something past), questions and quotations. `asks`: a question is for readers.
    """
    lower = text.lower()
    tense = turn("past" if tongue == "en" else "past elsewhere")
    past = bool(tense.search(lower))
    mine = bool(turn("mine").search(text))
    result: dict[Angle, float] = {}
    if past and not tense.search(_ONCE.sub(" ", lower)):
        result[Angle.MOMENT] = 0.3
    elif past:
        result[Angle.MOMENT] = 0.7 if mine else 0.6
    elif not tongue:
        result[Angle.MOMENT] = 0.5  # of its words nothing is known
    if asks and asked(text):
        result[Angle.QUESTION] = 1.0
    said = turn("quote").search(text) and turn("speaker").search(turn("writ").sub(" ", text))
    if said or (tongue != "en" and elsewhere.says_who(text)):
        result[Angle.OVERHEARD] = 1.0
    if turn("heard").match(text):
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
    told = turn("quoted").sub(lambda quote: " " * len(quote.group()), text)
    told = words.aside(told)
    _worded(told, told.lower(), result, past=past)
    if not (mine or turn("bare").match(told)):
        for angle in (Angle.FAILURE, Angle.PROGRESS, Angle.PLAN, Angle.RECOMMENDATION):
            if angle in result:
                result[angle] *= 0.7
    if words.thinks(told):
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
    if turn("amount").search(lower):
        result.setdefault(Angle.PROGRESS, 0.8)
    if turn("used to").search(lower):
        result[Angle.THEN_AND_NOW] = 1.0
    if past and Angle.PLAN in result and not turn("decided").search(text):
        result[Angle.PLAN] *= 0.6
    _more_and_less(text, [angle for title, angle in _NOT if title in places], result)


def _more_and_less(text: str, never: list[Angle], result: dict[Angle, float]) -> None:
    """Add what more than words says, and take away what only looks so."""
    for angle, weight in words.more(text):
        result[angle] = max(weight, result.get(angle, 0.0))
    for angle in (*never, *words.never(text, tuple(result))):
        if angle is not Angle.QUESTION or not asked(text):
            result.pop(angle, None)


def _worded_elsewhere(text: str, tongue: str, result: dict[Angle, float]) -> None:
    """The same for another language."""
    places = found("signs", turn("spoken").sub(lambda said: " " * len(said.group()), text))
    result |= {
        angle: weight
        for title, angle, weight in _ELSEWHERE
        if f"{tongue} {title}" in places and f"{tongue} not {title}" not in places
    }


def _ours(lower: str, places: tuple[Span, ...]) -> bool:
    """Whether the writer did it: "I", "we", or the bare verb that opens a diary's sentence."""
    return any(turn("ours").search(lower, 0, place.start) for place in places)


def _close(lower: str, some: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    """Whether two stand near each other, and the one is no place by which the other is."""
    return any(
        abs(one.start - other.start) <= _NEAR
        and lower.count(",", min(one.end, other.end), max(one.start, other.start)) < _ROW
        and not _ELSEWHERE_BY.search(lower, min(one.end, other.end), max(one.start, other.start))
        for one in some
        for other in others
    )
