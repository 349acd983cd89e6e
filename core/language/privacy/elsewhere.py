"""Private matters in German, Spanish and French: by words and by forms, which a learnt judge weighs.

What is found is the clause that speaks of it, as in English. A text whose language is not known is looked
at in all three: most such texts are of two languages.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from core.language import elsewhere, wordlists
from core.language.privacy import certain_elsewhere
from core.language.privacy.clause import clause, trimmed
from core.language.text import sentences
from core.model import Finding, Private, Span

_HEARD = 0.6  # by how much the sum of a sentence may be less if words or forms were found in it
_SORTS = (
    ("health", Private.HEALTH),
    ("money", Private.MONEY),
    ("employer", Private.EMPLOYER),
    ("other", Private.OTHER),
    ("whereabouts", Private.WHEREABOUTS),
)
_AMOUNT = re.compile(
    r"(?:[€$£]\s?\d[\d.,]{0,16}|\b\d[\d.,\xa0\u202f ]{0,16}(?<=\d)\s?(?:€|\$|£|euros?\b|eur\b|chf\b|franken\b|francs?\b|dollars?\b|pesos\b|soles\b|mille\b(?= euros)|mil\b(?= euros)))",
    re.IGNORECASE,
)
_SOMEBODY = {
    "de": r"\b(?:ich|mir|mich|mein\w*|wir|uns|unser\w*|er|ihm|ihn|sein\w*|sie|ihr\w*|mama|papa|mutter|vater|oma|opa|mann|frau|kind|sohn|tochter|schwester|bruder|[Hh]err|nachbar\w*)\b",
    "es": r"\b(?:me|mi|mis|yo|nos|nuestr[oa]s?|le|su|sus|mamá|papá|madre|padre|abuel[oa]|hij[oa]|herman[oa]|marido|mujer|tí[oa])\b|\bte(?:ngo|nía)\b",
    "fr": r"\b(?:je|me|m|j|mon|ma|mes|nous|notre|lui|son|sa|ses|maman|papa|mère|père|mamie|papi|fils|fille|sœur|frère|mari|femme|oncle|tante)\b",
}
_BODY = {
    "de": (
        r"(?:hüfte|knie|rücken|schulter|handgelenk|knöchel|fuß|bein|arm|finger|daumen|rippen?|nacken|hals|magen|herz|lunge|nieren?|leber|augen?|ohr|ohren|zahn|zähne|kopf|bauch|wirbel|sehne|kreuz)",
        r"(?:operier\w+|gebrochen|schmerz\w*|verstaucht|entzünde\w+|geschwollen|geprellt|genäht|verrenkt|ausgekugelt|wehtut|weh tut|tut weh|kaputt)",
    ),
    "es": (
        r"(?:cadera|rodillas?|espalda|hombro|muñeca|tobillo|pie|pierna|brazo|dedo|costilla|cuello|estómago|corazón|pulmón|riñón|hígado|ojos?|oídos?|muelas?|cabeza|barriga|vista)",
        r"(?:oper\w+|rot[oa]s?|rompi\w+|duele\w*|dolor\w*|torci\w+|hinchad\w+|inflamad\w+|puntos|fracturad\w+|dislocad\w+|infectad\w+)",
    ),
    "fr": (
        r"(?:hanche|genoux?|dos|épaule|poignet|cheville|pied|jambe|bras|doigts?|côtes?|cou|nuque|estomac|cœur|poumons?|reins?|foie|yeux|œil|oreilles?|dents?|tête|ventre)",
        r"(?:opér\w+|cassée?s?|fracturée?|douleur\w*|mal\b|tordue?|enflée?|enflammée?|infectée?|points de suture|luxée?|foulée?)",
    ),
}
_YOUNG = r"(?:[1-9]|1[0-6])"
_FORMS: dict[str, tuple[tuple[Private, str], ...]] = {
    "de": (
        (Private.CHILD, rf"\b(?:sohn|tochter|kind|junge|mädchen|enkel\w*|neffe|nichte|kleine[rn]?|große[rn]?|(?-i:[A-ZÄÖÜ][a-zäöüß]+))\s?\({_YOUNG}(?: Jahre?)?\)|\b(?:sohn|tochter|enkel\w*|neffe|nichte|jüngste[rn]?|älteste[rn]?|zwillinge)\b[^.!?\n]{{0,24}}\b(?:ist|sind|wird|werden|wurde|wurden)\b[^.!?\n]{{0,20}}\b{_YOUNG}(?: Jahre| geworden|\b(?=[.,!]))"),
        (Private.CHILD, rf"\b(?:mein\w*|unser\w*|sein\w*|ihr\w*) {_YOUNG}-?jährige[rnms]?\b"),
        (Private.WHEREABOUTS, r"\bvom \d{1,2}\.[^.!?\n]{0,14}\bbis (?:zum )?\d{1,2}\.(?: \w+)?[^.!?\n]{0,8}\b(?:sind|bin|fahren|fahre|fliegen|fliege|verreisen|weg)\b|\b(?:sind|bin) (?:wir|ich) [^.!?\n]{0,20}(?:vom|bis zum|ab dem|bis) \d{1,2}\.[^!?\n]{0,30}(?:weg|fort|in|auf|unterwegs|nicht)\b"),
        (Private.WHEREABOUTS, r"\b(?:fahren|fliegen|verreisen|reisen|fahre|fliege|verreise|reise) (?:wir|ich)\b[^.!?\n]{0,40}\b(?:morgen|übermorgen|nächste[nr]? (?:woche|monat|wochenende)|am (?:\w+tag|mittwoch|\d{1,2}\.)|in den urlaub|für (?:zwei|drei|vier|eine|\d+) (?:tage|wochen?)|bis (?:\w+tag|zum))|\b(?:morgen|übermorgen|nächste[nr]? (?:woche|monat)|am (?:\w+tag|mittwoch)) (?:fahren|fliegen|verreisen|fahre|fliege|verreise) (?:wir|ich)\b"),
        (Private.WHEREABOUTS, r"\b(?:ab|bis) (?:\w+tag|mittwoch|morgen|übermorgen|nächster woche|(?:dem|zum) \d{1,2}\.)[^.!?\n]{0,20}\b(?:bin|sind) (?:ich|wir)\b[^.!?\n]{0,40}\b(?:in|auf|an der|weg|fort|nicht da|unterwegs|verreist)\b"),
        (Private.WHEREABOUTS, r"\b(?:wohnung|haus|hof|laden|werkstatt|atelier)\b[^.!?\n]{0,40}\b(?:leer|unbewacht|unbeaufsichtigt)\b(?! (?:geräumt|gekauft|gefegt|aus))|\bsteht (?:das haus|die wohnung)[^.!?\n]{0,20} leer\b"),
        (Private.OTHER, r"\bschlüssel\b[^.!?\n]{0,30}\b(?:liegt|hat|haben|hängt|unter|hinter|bei)\b[^.!?\n]{0,30}\b(?:nachbar\w*|familie|frau|herr\w*|matte|blumentopf|fußmatte|fam\.|topf|(?-i:[A-ZÄÖÜ]\w+))"),
        (Private.HEALTH, r"\b\d+ ?(?:mg|µg|ml)\b[^.!?\n]{0,24}\b(?:morgens|abends|täglich|mittags|pro tag|am tag)\b|\b(?:nehme|nimmt|nehmen|genommen)\b[^.!?\n]{0,40}\b\d+ ?(?:mg|µg)\b|\b(?:wiege|wiegt|gewogen)\b[^.!?\n]{0,20}\b\d{2,3}(?:,\d)? ?(?:kilo|kg)\b|\bop (?:ist|war|am|lief|steht|verschoben)\b|\b(?:meine|seine|ihre|die|nach der|vor der|zur|zweite|nächste) op\b"),
    ),
    "es": (
        (Private.CHILD, rf"\b(?:hij[oa]s?|niet[oa]s?|sobrin[oa]s?|niñ[oa]s?|peque|pequeñ[oa]|mayor|mellizos|bebé|(?-i:[A-ZÁÉÍÓÚ]\w+)),? (?:de |tiene |cumple |cumplió |ha cumplido |hace )?{_YOUNG} (?:años?|meses)\b|\b(?:mi|nuestr[oa]) (?:hij[oa]|niet[oa]|sobrin[oa])[^.!?\n]{{0,30}}\b(?:cumple|cumplió|tiene) {_YOUNG}\b"),
        (Private.WHEREABOUTS, r"\b(?:del|desde el) \d{1,2}(?: de \w+)? (?:al|hasta el) \d{1,2}\b[^.!?\n]{0,20}\b(?:estaremos|estaré|estamos|estoy|nos vamos|me voy|vamos|iremos)\b|\b(?:estaremos|estaré|estamos|nos vamos|me voy|iremos|fuera)\b[^.!?\n]{0,30}\b(?:del \d{1,2}|hasta el|hasta (?:el )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|dos semanas|quince días|toda la semana|todo el mes)\b"),
        (Private.WHEREABOUTS, r"\b(?:mañana|pasado mañana|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|la semana que viene) (?:nos vamos|me voy|volamos|vuelo|salimos de viaje)\b|\bcasa\b[^.!?\n]{0,30}\b(?:vacía|sola|sin nadie)\b"),
        (Private.OTHER, r"\b(?:tiene|tienen|guarda|le dejo|le dejamos|dejamos|dejo) (?:\w+ ){1,3}llaves?\b|\bllaves? (?:está|están|debajo|bajo|detrás)\b"),
        (Private.HEALTH, r"\b\d+ ?(?:mg|µg|ml)\b[^.!?\n]{0,24}\b(?:al día|por la (?:mañana|noche)|cada|diarios?)\b|\b(?:peso|pesa|pesaba) \d{2,3}(?:,\d)? ?(?:kilos?|kg)\b|\b(?:he|ha|hemos) (?:perdido|ganado|engordado|adelgazado) (?:\w+ )?(?:kilos?|peso)\b"),
    ),
    "fr": (
        (Private.CHILD, rf"\b(?:fils|filles?|enfants?|neveu|nièce|jumeaux|petit|petite|bébé|garçon|aînée?|cadet|cadette|(?-i:[A-ZÉ]\w+)),? (?:de |a |aura |qui a |vient d'avoir |fête ses )?{_YOUNG} (?:ans|mois)\b"),
        (Private.WHEREABOUTS, r"\bdu \d{1,2}(?:er)?(?: \w+)? au \d{1,2}\b[^.!?\n]{0,20}\b(?:serons|serai|sommes|suis|partons|pars|part)\b|\b(?:partons|pars|part|serons|serai|sera|absents?|absente)\b[^.!?\n]{0,40}\b(?:du \d{1,2}|jusqu['’]au|jusqu['’]à|pour (?:deux|trois|une|quinze|\d+) (?:semaines?|jours?)|demain|la semaine prochaine|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:matin|soir|prochain))"),
        (Private.WHEREABOUTS, r"\b(?:suis|sommes|est|serai|serons|sera|pars|partons|part) (?:pour )?(?:une|deux|trois|quatre|dix|quinze|\d+) (?:jours?|semaines?|mois) (?:à|au|aux|en|chez|dans)\b"),
        (Private.WHEREABOUTS, r"\b(?:maison|appartement|appart)\b[^.!?\n]{0,30}\b(?:vide|inoccupée?|sans personne)\b"),
        (Private.OTHER, r"\b(?:garde|gardent|gardera|a|ont|aura|laisse|laissons|confie|confions) (?:les|nos|mes|la|un double des) (?:clés?|clefs?)\b|\b(?:clés?|clefs?) (?:est|sont|sous|chez|derrière)\b"),
        (Private.HEALTH, r"\b\d+ ?(?:mg|µg|ml)\b[^.!?\n]{0,24}\b(?:par jour|le (?:matin|soir)|tous les)\b|\bpès\w+ \d{2,3}(?:,\d)? ?(?:kilos?|kg)\b|\b(?:perdu|pris) (?:\w+ )?(?:kilos?|du poids)\b|\b(?:un|deux|trois|demi)[- ](?:demi-)?comprimés?\b"),
    ),
}  # fmt: skip


@cache
def _patterns(tongue: str) -> tuple[tuple[Private, re.Pattern[str]], ...]:
    part, harm = _BODY[tongue]
    body = rf"\b{part}\b[^.!?,;\n]{{0,40}}\b{harm}|\b{harm}[^.!?,;\n]{{0,40}}\b{part}\b"
    forms = ((Private.HEALTH, body), *_FORMS[tongue])
    return tuple((sort, re.compile(form, re.IGNORECASE)) for sort, form in forms)


@cache
def _somebody(tongue: str) -> re.Pattern[str]:
    return re.compile(_SOMEBODY[tongue], re.IGNORECASE)


def findings(text: str, tongue: str, *, keen: bool = True) -> Iterator[tuple[Finding, int]]:
    """Clauses that speak of private matters, each with where the words stand that say so (its end, if all of it does).

    `tongue` is the language of the text, or "" where that is not known: then words and forms of all three
    decide. Where it is known they are only heard, and the judge decides of each sentence, a little sooner where they are, but
    of what is told outright (certain_elsewhere). Not
    `keen` is what a suggestion may tell: there the judge, less good than the English one, is asked for less.
    """
    if tongue not in elsewhere.LANGUAGES:
        for code in elsewhere.LANGUAGES:
            yield from _said(text, code)
        return
    yield from certain_elsewhere.findings(text, tongue)
    least = elsewhere.least(tongue, "keen" if keen else "told")
    for span, said, marks in heard(text, tongue):
        if elsewhere.weigh(elsewhere.PRIVATE, tongue, marks) <= least - (_HEARD if said else 0):
            continue
        yield from said
        if not said:
            found = trimmed(text, span.start, span.end, elsewhere.sort(tongue, marks))
            yield found, found.end


def heard(text: str, tongue: str) -> Iterator[tuple[Span, list[tuple[Finding, int]], set[str]]]:
    """Each sentence, what words and forms found in it, and what may be weighed of it."""
    every = sorted(_said(text, tongue), key=lambda one: one[1])
    places = [at for _, at in every]
    spans = sentences.split(text)
    alone = [elsewhere.marks(text[span.start : span.end], tongue) for span in spans]
    for span, marks in zip(spans, elsewhere.beside(alone), strict=True):
        said = every[bisect_left(places, span.start) : bisect_left(places, span.end)]
        yield span, said, marks | {f"c:{found.type}" for found, _ in said}


def _said(text: str, code: str) -> Iterator[tuple[Finding, int]]:
    """What the words and the forms of a language take for private."""
    said = wordlists.found("private_elsewhere", text)
    for name, sort in _SORTS:
        for place in said.get(f"{code} {name}", ()):
            yield _clause(text, place, sort)
    for place in said.get(f"{code} health weak", ()):
        found, at = _clause(text, place, Private.HEALTH)
        if _somebody(code).search(found.text):
            yield found, at
    for place in said.get(f"{code} child who", ()):
        sentence = clause(text, place.start, place.end, Private.CHILD, "sentence")
        if wordlists.spans("private_elsewhere", f"{code} child what", sentence.text):
            yield _clause(text, place, Private.CHILD)
    yield from _amounts(text, code)
    yield from _formed(text, code)


def _clause(text: str, place: Span, sort: Private) -> tuple[Finding, int]:
    return clause(text, place.start, place.end, sort), place.start


def _amounts(text: str, code: str) -> Iterator[tuple[Finding, int]]:
    """Amounts of money, where the sentence says that they are somebody's."""
    for match in _AMOUNT.finditer(text):
        about = clause(text, match.start(), match.end(), Private.MONEY, "sentence").text
        if any(
            wordlists.spans("private_elsewhere", f"{code} {name}", about)
            for name in ("money", "money amount")
        ):
            yield _clause(text, Span(match.start(), match.end()), Private.MONEY)


def _formed(text: str, code: str) -> Iterator[tuple[Finding, int]]:
    for number, (sort, pattern) in enumerate(_patterns(code)):
        for match in pattern.finditer(text):
            found, at = _clause(text, Span(match.start(), match.end()), sort)
            if number or _somebody(code).search(found.text):  # a body may be a vase's
                yield found, at
