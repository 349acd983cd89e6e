"""Whether a text is heavy: grief, illness, a quarrel. A heavy entry is nobody's material."""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache

from core.language import heavy_idle, heavy_quiet, privacy_abroad, wordlists


class Weight(IntEnum):
    """How heavy: nothing; some sentences; the whole text."""

    LIGHT = 0
    PARTLY = 1
    HEAVY = 2


_TINY = 250  # characters of an entry that is all about one thing
_BRIEF = 900  # characters of an entry that is about what it begins with
_BEGINNING = re.compile(r"\W*[^.!?\n]*")
_SHORT = 2000  # characters of an entry that is all about what weighs on it
_NEAR_ONES = (  # who is the writer's, in German, Spanish and French
    r"(?:oma|opa|omi|opi|mama|mutti|papa|vati|(?:mein|unser|sein|ihr)e?[mnrs]? (?:\w+ )?(?:mutter|vater|mann|frau|sohn|tochter|schwester|bruder|freundin|freund|kind|baby|tante|onkel|großmutter|großvater|chef|nachbarin|nachbar|hund|katze)|"
    r"mamá|papá|yaya|abuel[oa]|(?:mi|nuestr[oa]|su) (?:\w+ )?(?:madre|padre|marido|mujer|hij[oa]|herman[oa]|amig[oa]|tí[oa]|abuel[oa]|vecin[oa]|jefe|perr[oa]|gat[oa])|"
    r"maman|mamie|papi|papy|mémé|pépé|(?:mon|ma|notre|son|sa) (?:\w+ )?(?:mère|père|mari|femme|fils|fille|sœur|frère|amie?|tante|oncle|grand-mère|grand-père|voisine?|chien|chienne|chat|chatte))"
)


_SAID_ELSEWHERE = (
    "gestorben", " tot", "muert", "murió", "falleci", "se nos ", "enterr", "inciner", "despedimos", " mort", "décéd", "parti", "quitté",
    "krebs", "tumor", "schlaganfall", "herzinfarkt", "intensivst", "cáncer", "cancer", "ictus", "infarto", "uci", "avc", "infarctus", "tumeur", "réanim",
)  # fmt: skip
"""Words without one of which nothing of `_elsewhere` is told."""


def _threatened(text: str) -> bool:
    lower = text.lower()
    told = any(word in lower for word in _SAID_ELSEWHERE) and bool(_elsewhere().search(text))
    return told or privacy_abroad.tells_of_death(text)


@cache
def _elsewhere() -> re.Pattern[str]:
    """A death, or an illness that threatens, of somebody near, told in another language."""
    ill = r"(?:krebs|\w*krebs|tumor|schlaganfall|herzinfarkt|intensivstation|cáncer|ictus|infarto|uci|avc|infarctus|cancer|tumeur|réanimation)"
    return re.compile(
        rf"\b{_NEAR_ONES}\b[^.!?\n]{{0,24}}?\b(?:ist|war|sind)\b[^.!?\n]{{0,30}}\b(?:gestorben|tot(?! umgefallen vor))\b|\b{_NEAR_ONES}\b[^.!?\n]{{0,24}}?\b(?:ha|han|había) (?:muerto|fallecido)\b|"
        rf"\b{_NEAR_ONES}\b[^.!?\n]{{0,24}}?\b(?:est|était) (?:morte?|partie? (?:cette nuit|ce matin|hier|dans son sommeil|paisiblement)|décédée?)\b|\b(?:se murió|murió|ha muerto|se nos fue|se nos ha ido) {_NEAR_ONES}\b|"
        rf"\b(?:(?:enterramos|enterraron|enterré|enterrado|enterrada|incineramos) a\b|despedimos a {_NEAR_ONES}\b(?! (?:en (?:el|la) (?:aeropuerto|estación|puerta|parada|andén)|hasta)\b))|\b(?:nous a|nous ont|l['’]a|m['’]a) quittée?s? (?:cette|ce|hier|pour toujours)|\b{_NEAR_ONES}\b[^.!?\n]{{0,50}}\b{ill}\b",
        re.IGNORECASE,
    )


def deaths(text: str) -> Iterator[re.Match[str]]:
    """Where a text speaks of somebody's death."""
    return _death().finditer(text) if _may_die(text) else iter(())


def _may_die(text: str) -> bool:
    """Whether any word of a death is there, so that it is worth looking."""
    lower = text.lower()
    return any(
        word in lower
        for word in ("died", "dead", "dying", "passed", "death", "would have", "we lost")
    )


@cache
def _death() -> re.Pattern[str]:
    who = (
        r"(?:(?:my|our|his|her|their)\s+(?:\w+['’]s\s+)?(?:\w+\s+)?(?!phone|laptop|computer|car|battery|bike|plant|kettle|oven|printer)\w+|he|she|they|"
        r"the\s+(?:\w+\s+)?(?:dog|cat|puppy|kitten|pony|mare|baby|twins)|"
        r"(?-i:(?!The |My |Our |It |This |That )[A-Z][a-z]+))"
    )
    return re.compile(
        rf"\b{who}\s+(?:has\s+|had\s+|have\s+)?(?:just\s+|suddenly\s+|peacefully\s+)?(?:died|is dead|was dead|is dying|was dying|passed away|passed on)\b|"
        rf"\b{who} would have (?:been|turned) (?:\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b|a hundred)|"
        r"\b(?:death of|(?<!over my )dead body|(?<!from )the dead(?! of (?:night|winter)| end| battery| wood| leaves| plant| sea| heat| weight| centre| center| lift| line| zone| branch)|dying (?:man|men|woman|boy|patient)|died (?:of|in his|in her|last night|this morning|yesterday|on \w+day))\b|"
        r"\bwe lost (?:him|her|the baby|mum|mom|dad|gran\w*|nan)\b",
        re.IGNORECASE,
    )


def weigh(text: str) -> Weight:
    """How heavy a whole entry is.

    One death or burial makes it heavy; so do several grave words close together, and in a brief entry
    one that it begins with, unless light days may begin so too.
    """
    if not _sounds(text):
        return Weight.LIGHT
    text = heavy_idle.without(text)
    if _mourns(text):
        return Weight.HEAVY
    quietly = heavy_quiet.told(text)
    if quietly and len(text) <= _SHORT:
        return Weight.HEAVY
    sure = wordlists.spans("signs", "grave", text)
    weak = wordlists.spans("signs", "grave weak", text)
    grave = {text[s.start : s.end].lower() for s in (*sure, *weak)}
    if not grave:
        return Weight.PARTLY if quietly else Weight.LIGHT
    if sure and len(text) <= _TINY:
        return Weight.HEAVY
    if sure and len(text) <= _BRIEF and wordlists.spans("signs", "grave", _beginning(text)):
        return Weight.HEAVY
    return Weight.HEAVY if len(grave) > 1 + len(text) // 900 else Weight.PARTLY


def _beginning(text: str) -> str:
    """The first sentence, roughly."""
    found = _BEGINNING.match(text)
    return found.group() if found else ""


def grave(sentence: str) -> bool:
    """Whether a sentence itself is heavy."""
    return _sounds(sentence) and _sounds(heavy_idle.without(sentence))


def _mourns(text: str) -> bool:
    return bool(any(deaths(text)) or _threatened(text) or wordlists.spans("signs", "grief", text))


def _sounds(text: str) -> bool:
    """Whether anything in a text is or only sounds heavy."""
    return bool(
        _mourns(text)
        or wordlists.spans("signs", "grave", text)
        or wordlists.spans("signs", "grave weak", text)
        or heavy_quiet.told(text)
    )
