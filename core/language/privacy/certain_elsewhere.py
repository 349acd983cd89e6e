"""Private matters told so plainly in German, Spanish and French that nothing is weighed: where the key lies, what a
code is, blows, what one weighs, drank or gambled away.

As privacy.certain for English.
"""

import re
from collections.abc import Iterator
from functools import cache

from core.language.privacy.clause import clause
from core.model import Finding, Private

_TURNS: dict[str, tuple[tuple[Private, str], ...]] = {
    "de": (
        (Private.WHEREABOUTS, r"\b\w*schlüssel (?:\w+ ){0,2}?(?:liegt|hängt|steckt|ist) (?:\w+ ){0,2}?(?:unter|hinter|neben|im|in|über) (?:\w+ ){0,2}?(?:blumentopf|topf|fußmatte|matte|stein|dachrinne|briefkasten|schuppen|tonne|balken|zählerkasten)\b"),
        (Private.OTHER, r"\b(?:meine|unsere) (?:pin|geheimzahl)\b (?:\w+ ){0,2}?(?:ist|lautet)\b(?! (?:falsch|weg|gesperrt|zu|nicht|schon|wieder|abgelaufen|noch|mir))"),
        (Private.OTHER, r"\b(?:er|sie|mein (?:mann|freund|ex|vater|stiefvater)|meine (?:frau|freundin|mutter))\b(?: (?:hat|hatte|\w+)){0,2} (?:mich|uns|die kinder)(?: (?!beim|im|mit|um)\w+){0,2}? (?:geschlagen|verprügelt|gewürgt|geohrfeigt|vergewaltigt)\b(?!,? (?:\d|um|mit|im|beim))"),
        (Private.HEALTH, r"\bich wiege\b[^.!?\n]{0,16}\b\d{2,3}(?:,\d)? ?(?:kilo|kg)\b|\beine ganze flasche (?:\w*wein|schnaps|wodka|gin|whisky|rum|korn)\b[^.!?\n]{0,16}\b(?:getrunken|geleert)\b|\britzt sich (?!in)|\britzt sich(?=[.,;!]|$)"),
        (Private.MONEY, r"\b(?:mir|uns) \w*tausend (?:euro|franken) (?:vererbt|hinterlassen)\b|\b(?:im casino|am automaten|beim wetten|in der spielothek)\b[^.!?\n]{0,40}\b(?:verspielt|verloren)\b"),
    ),
    "es": (
        (Private.WHEREABOUTS, r"\bllaves? (?:\w+ ){0,5}?(?:debajo de|bajo|detrás de|dentro de) (?:la|el|un|una) (?:\w+ )?(?:maceta|felpudo|piedra|buzón|teja|contador|ladrillo)\b"),
        (Private.OTHER, r"\b(?:mi|nuestro) pin\b (?:\w+ ){0,2}?es\b(?! (?:incorrecto|demasiado|muy))"),
        (Private.OTHER, r"\b(?<!se )(?:me|nos) (?:ha |había )?(?:(?:vuelto|volvió) a )?(?:pegar|pegado|pegó|golpeó|golpeado|abofeteó|violó|violado)\b(?! (?:un|una|en|el|la|los|las|con|a)\b)"),
        (Private.HEALTH, r"(?<!de )(?<!el )(?<!un )\bpeso (?:\w+ )?\d{2,3}(?:,\d)? ?(?:kilos|kg)\b|\bbeb\w+\b[^.!?\n]{0,24}\bbotella entera de (?:vino|ginebra|vodka|whisky|ron)\b|\bse corta en los brazos\b|\b(?:tuve|he tenido|tengo|tuvo) (?:otro |un )?ataques? de (?:pánico|ansiedad)\b"),
        (Private.MONEY, r"\bperd\w+\b[^.!?\n]{0,30}\b(?:en|con) (?:las tragaperras|el casino|las apuestas|el bingo)\b"),
    ),
    "fr": (
        (Private.WHEREABOUTS, r"\b(?:clés?|clefs?) (?:\w+ ){0,3}?(?:sous|derrière|dans) (?:le|la|un|une|l['’]) ?(?:\w+ )?(?:pot|paillasson|pierre|boîte aux lettres|gouttière|compteur|tuile|brique)\b"),
        (Private.OTHER, r"\b(?:mon|notre) (?:code (?:pin|secret|de carte|confidentiel)|mot de passe|digicode)\b (?:\w+ ){0,2}?est\b(?! (?:faux|trop|bloqué|refusé|expiré))|\b(?:mon|notre) code est (?:l['’]anniversaire|la date|l['’]année)\b"),
        (Private.OTHER, r"\b(?<!qu['’])(?:il|elle|mon (?:mari|père|ex|copain|compagnon|beau-père)|ma (?:femme|mère|copine)) (?:m['’]a|nous a|me|nous) (?:encore |de nouveau |souvent )?(?:frapp(?:ée?s?|e)|battue|gifl(?:ée?|e)|violée?|étranglée?|tabassée?)\b(?! (?:par|aux?|de|dans)\b)"),
        (Private.HEALTH, r"\bje pèse\b[^.!?\n]{0,16}\b\d{2,3}(?:,\d)? ?(?:kilos?|kg)\b|\bbu\b[^.!?\n]{0,24}\b(?:toute une bouteille|une bouteille de (?:vin|gin|vodka|whisky|rhum) entière)\b|\bse scarifie\b|\b(?:boule|grosseur) (?:dans|sous|à|au) (?:mon |ma |le |l['’])?(?:sein|aisselle|testicule)\b|\b(?:de nouveau|encore|à nouveau) en cure\b|\bcure de (?:désintoxication|sevrage)\b"),
        (Private.MONEY, r"\bperdu\b[^.!?\n]{0,30}\b(?:au casino|aux courses|aux machines à sous|en paris)\b"),
        (Private.OTHER, r"\b(?:audience|jugement|procès) (?:pour|sur|de) (?:la garde|le divorce)\b"),
    ),
}  # fmt: skip


def findings(text: str, tongue: str) -> Iterator[tuple[Finding, int]]:
    """Clauses that speak of one, each with where the words stand that say so; they may overlap."""
    for sort, pattern in _patterns(tongue):
        for match in pattern.finditer(text):
            yield clause(text, *match.span(), sort), match.start()


@cache
def _patterns(tongue: str) -> tuple[tuple[Private, re.Pattern[str]], ...]:
    return tuple((sort, re.compile(turn, re.IGNORECASE)) for sort, turn in _TURNS[tongue])
