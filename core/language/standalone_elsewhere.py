"""Whether a German, Spanish or French sentence leans on one before it, by its first words."""

import re

from core.language import wordlists

_SPACES = 2  # spaces that the opening sentence must have where no verb is known


_POINTS_NOWHERE = re.compile(  # "ce matin", "esta semana", "il pleut", "es gab": nothing is meant by the first word
    r"(?:ce|cet|cette|est[ae]|est[oa]s|dies\w{0,2})\s+(?:matin|soir|midi|après-midi|semaine|week-end|année|mois|été|hiver|printemps|automne|nuit|fois|mañana|tarde|noche|semana|año|mes|verano|invierno|"
    r"primavera|otoño|fin|días|woche|morgen|abend|nacht|monat|jahr|sommer|winter|mal|frühling|herbst)\b|il (?:pleut|pleuvait|a plu|neige|neigeait|a neigé|y a|y avait|faut|fallait|fait|faisait|a fallu|a fait)\b|"
    r"c['’]était (?:une?|le|la|mon|ma) |es (?:regnet|schneit|regnete|schneite|gibt|gab|hat ge(?:regnet|schneit)|war (?:ein|eine|kalt|heiß|warm|dunkel|spät|früh|noch)|ist (?:ein|eine))\b"
)


def _lo(lower: str) -> bool:
    """Whether a Spanish sentence says "lo" of something it has not named."""
    match = re.search(
        r"\blo (?!que\b|más\b|menos\b|mismo\b|mejor\b|peor\b|de\b|único\b|primero\b|malo\b|bueno\b)",
        lower,
    )
    return bool(
        match
        and not re.search(
            r"\b(?:el|un|mi|su|del|al|este|ese|nuestro) \w{3,}", lower[: match.start()]
        )
    )


def leans(body: str, tongue: str) -> list[str]:
    """What in `body` needs something said before: codes as in `standalone.leans`."""
    codes = []
    first = re.match(r"[\w'’]+", body)
    leaning = wordlists.section("alone", f"{tongue} leaning")
    lower = body.lower()
    if first and first.group().lower() in leaning and not _POINTS_NOWHERE.match(lower):
        codes.append("opening")
    if body.count(" ") < _SPACES or (tongue == "es" and _lo(lower)):
        codes.append("it")
    return codes
