"""How heavy German, Spanish and French sentences are: a learnt judge weighs them, and grave words and who is near."""

import re
from functools import cache

from core.language import elsewhere, wordlists
from core.language.privacy import abroad
from core.language.text import sentences
from core.model import Span

_GRAVE = ("grave", "grave weak", "grief")
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
    "ertrunken", "verunglückt", "hat sich", "überlebt", "aufgewacht", "ahog", "ahorc", "suicid", "mató", "matado", "sobreviv", "despert", "noyé", "tué", "pendu", "survécu", "réveillé",
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
    lost = (
        r"(?:(?:ist|sind|war) (?:\w+ ){0,3}(?:ertrunken|tödlich verunglückt)|hat sich (?:\w+ ){0,3}(?:erhängt|umgebracht|erschossen|das leben genommen)|(?:hat|haben) (?:es|den \w+|die \w+) nicht überlebt|ist nicht mehr aufgewacht|"
        r"se (?:ahogó|ha ahogado|suicidó|ha suicidado|ahorcó|ha ahorcado|mató|ha matado)(?! (?:de|a|por|trabajando)\b)|no (?:sobrevivió|ha sobrevivido|despertó|se ha despertado)(?! (?:hasta|a tiempo|temprano|tarde|de la siesta)\b)|"
        r"s['’]est (?:noyée?(?! dans (?:un verre|le travail|s\w+)\b)|tuée?(?! (?:à (?!moto|vélo|cheval)|au (?:travail|boulot)|de))|suicidée?|pendue?(?! (?:au|à)\b))|n['’]a pas survécu|ne s['’]est pas réveillée?(?! (?:à|avant|ce matin|de sa sieste)\b))"
    )
    return re.compile(
        rf"\b{_NEAR_ONES}\b[^.!?\n]{{0,24}}?\b(?:ist|war|sind)\b[^.!?\n]{{0,30}}\b(?:gestorben|tot(?! umgefallen vor))\b|\b{_NEAR_ONES}\b[^.!?\n]{{0,24}}?\b(?:ha|han|había) (?:muerto|fallecido)\b|"
        rf"\b{_NEAR_ONES}\b[^.!?\n]{{0,24}}?\b(?:est|était) (?:morte?|partie? (?:cette nuit|ce matin|hier|dans son sommeil|paisiblement)|décédée?)\b|\b(?:se murió|murió|ha muerto|se nos fue|se nos ha ido) {_NEAR_ONES}\b|"
        rf"\b(?:(?:enterramos|enterraron|enterré|enterrado|enterrada|incineramos) a\b|despedimos a {_NEAR_ONES}\b(?! (?:en (?:el|la) (?:aeropuerto|estación|puerta|parada|andén)|hasta)\b))|\b(?:nous a|nous ont|l['’]a|m['’]a) quittée?s? (?:cette|ce|hier|pour toujours)|\b{_NEAR_ONES}\b[^.!?\n]{{0,50}}\b{ill}\b|"
        rf"\b{_NEAR_ONES}\b[^.!?\n]{{0,30}}?\b{lost}",
        re.IGNORECASE,
    )


def sums(text: str, language: str) -> list[float]:
    """Of each German, Spanish or French sentence in order, the natural log of the odds that it is heavy."""
    return [elsewhere.weigh(elsewhere.HEAVY, language, one) for one in marks(text, language)]


def among(sentence: str, before: str, after: str, language: str) -> float:
    """The most of what a sentence weighs, or the sentences in it, between those beside it."""
    first, last = _said(before)[-1:] if before else [], _said(after)[:1] if after else []
    here = _said(sentence)
    found = _marks([*first, *here, *last], language)[len(first) :][: len(here)]
    return max(elsewhere.weigh(elsewhere.HEAVY, language, one) for one in found)


def _said(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences.split(text) or [Span(0, len(text))]]


def marks(text: str, language: str) -> list[set[str]]:
    """Of each sentence in order, what may be weighed, with the cues that grave words are."""
    return _marks(_said(text), language)


def _marks(said: list[str], language: str) -> list[set[str]]:
    found = elsewhere.beside([elsewhere.marks(one, language) for one in said])
    for one, heard in zip(said, found, strict=True):
        idle = _IDLE.sub(" ", one)
        heard |= {f"c:{name}" for name in _GRAVE if wordlists.spans("signs", name, idle)}
        if threatened(one):
            heard.add("c:near")
    return found
