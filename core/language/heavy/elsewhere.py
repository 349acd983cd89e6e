"""Whether a German, Spanish or French text is heavy, by what is told of those who are near, and by grave words."""

import re
from functools import cache

from core.language import wordlists
from core.language.privacy import abroad

LANGUAGES = ("de", "es", "fr")
_TINY = 250  # characters of an entry that is all about one thing
_BRIEF = 900  # characters of an entry that is about what it begins with
_BEGINNING = re.compile(r"\W*[^.!?\n]*")
_IDLE = re.compile(
    r"\bvor (?:lachen|glück|freude) (?:\w+ )?(?:geweint|weinen|weinte)\b|\b(?:beim|vom) zwiebel\w* (?:\w+ )?(?:geweint|weinen|weinte)\b|\bgestritten, (?:wer|ob|wie|wem|welche\w*|wo)\b|"
    r"\b(?:pleuré?e?|pleurer|pleurait|pleurais|morte?s?) de (?:rire|joie|bonheur|faim|fatigue|soif|trouille|peur|honte|froid|chaud|sommeil)\b|\bpleur\w+ en (?:épluchant|coupant|hachant|riant)\b|"
    r"\b(?:lloré|lloramos|llorar|llorando|lloraba|murió|muri(?:eron|endo)|muert[oa]s?)(?: \w+){0,2} de (?:la )?(?:risa|alegría|emoción|hambre|sueño|sed|vergüenza|frío|calor|miedo|cansancio)\b|\bllor\w+ (?:cortando|pelando|picando) cebollas?\b",
    re.IGNORECASE,
)  # fmt: skip
"""Tears of laughter, dying of laughter or of thirst, quarrels about whose turn it is."""
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


def threatened(text: str) -> bool:
    """Whether a death, or an illness that threatens, of somebody near is told."""
    lower = text.lower()
    told = any(word in lower for word in _SAID_ELSEWHERE)
    if told and _elsewhere().search(_IDLE.sub(" ", text)):
        return True
    return abroad.tells_of_death(text)


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


def weighs(text: str) -> bool:
    """Whether several grave words stand close together, or one where a brief text begins."""
    text = _IDLE.sub(" ", text)
    sure = wordlists.spans("signs", "grave", text)
    weak = wordlists.spans("signs", "grave weak", text)
    if sure and len(text) <= _TINY:
        return True
    beginning = _BEGINNING.match(text)
    begins = beginning is not None and wordlists.spans("signs", "grave", beginning.group())
    if begins and len(text) <= _BRIEF:
        return True
    words = {text[span.start : span.end].lower() for span in (*sure, *weak)}
    return len(words) > 1 + len(text) // 900
