"""Contact data and numbers in the forms of other countries, beside those of privacy.contacts and privacy.numbers.

German, Spanish and French addresses, birthdays, door codes and numbers of documents; phone numbers
between letters of Chinese, Japanese, Korean and Thai, which write no spaces.
"""

import re
from collections.abc import Iterator
from functools import cache

from core.language.wordlists import either, words
from core.model import Finding, Private

_UNSPACED = "\u0e00-\u0e7f\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af"
_SOME = re.compile(f"[{_UNSPACED}]")
_SIGNS = re.compile(r"\d")
_CAPITAL = "A-ZÄÖÜÁÉÍÓÚÑÇÀÈÊÎÔ"


@cache
def _forms() -> tuple[tuple[Private, re.Pattern[str]], ...]:
    word = rf"[{_CAPITAL}][\w'’-]+"
    floor = r"(?:,? ?(?:\d{1,2}\.?[ºª°](?: ?(?:dcha|izda|izq|[A-F])\b\.?)?|bajo|ático|entlo\.?|puerta \w+|(?:[1-9]|[1-3]\d)[a-zA-F]?\b))?"
    months = either(words("months"))
    day = rf"\d{{1,2}}(?:\.|er)? ?(?:de )?(?:{months})\b\.?(?: (?:de |del )?\d{{4}})?|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}"
    return (
        (
            Private.ADDRESS,
            re.compile(
                rf"(?:\b(?:[Cc]alle|[Aa]venida|[Aa]vda?\.|[Pp]laza|[Pp]za\.|[Pp]aseo|[Rr]onda|[Tt]ravesía|[Cc]arrer)|\b[Cc]/|\bP[º°]\.?) ?"
                rf"(?:(?:de|del|la|las|los|el) )*{word}(?: (?:(?:de|del|la|las|los) )*{word}){{0,3}},? (?:n\.?[º°] ?)?\d{{1,4}}\b{floor}{floor}(?:,? \d{{5}} {word})?"
            ),
        ),
        (
            Private.ADDRESS,
            re.compile(
                rf"\b(?:[Cc]hemin|[Rr]ue|[Aa]venue|[Rr]oute|[Qq]uai|[Pp]lace|[Bb]oulevard|[Ii]mpasse|[Aa]llée) (?:(?:de|du|des|la|le|les) |[dl]['’])*{word}(?:[ -]{word}){{0,2}},? \d{{1,4}}\b(?:,? \d{{4,5}} {word})?"
            ),
        ),
        (
            Private.ADDRESS,
            re.compile(
                rf"\b(?:Am|An de[mnr]|Auf de[mnr]|Im|In de[mnr]|Zum|Zur|Unter den|Hinter de[mnr])(?: {word}){{1,2}} \d{{1,3}} ?[a-f]?,? \d{{4,5}} {word}|"
                rf"(?<=wohnt )(?:\w+ )?(?:Am|An de[mnr]|Auf de[mnr]|Im|In de[mnr]|Zum|Zur|Unter den)(?: {word}){{1,2}} \d{{1,3}}\b"
            ),
        ),
        (Private.ID_NUMBER, re.compile(r"\b\d{2} ?\d{6} ?[A-Z] ?\d{3}\b")),
        (
            Private.ID_NUMBER,
            re.compile(
                rf"\b(?:geboren|geb\.|geburts(?:tag|datum)|nac(?:í|ió|id[oa])|cumpleaños|née?|anniversaire|date de naissance)\b[^.!?\n\d]{{0,16}}(?P<value>{day})",
                re.IGNORECASE,
            ),
        ),
        (
            Private.URL_SECRET,
            re.compile(
                r"\b(?:wlan|wi-?fi)[- ]?(?:schlüssel|passwort|code|kennwort|clave|contraseña)|\b(?:clave|contraseña|clé|code|mot de passe) (?:del?|du|de la) (?:wi-?fi|wlan)",
                re.IGNORECASE,
            ),
        ),
        (
            Private.URL_SECRET,
            re.compile(
                r"\b(?:tür-?code|zahlencode|geheimzahl|(?-i:PIN)(?:-nummer)?|código (?:de la (?:puerta|alarma|caja)|del (?:portal|garaje))|digicode|code (?:de la porte|du portail|d['’]entrée|de l['’]immeuble|de l['’]alarme))\b[^.!?\n\d]{0,16}(?P<value>\d{3,8}[A-F]?\b)",
                re.IGNORECASE,
            ),
        ),
        (
            Private.PHONE,
            re.compile(
                r"\b(?:fijo|móvil|tfno|tlf|wasap|whatsapp|tel|teléfono|llama\w*|handy|nummer|portable|numéro)\b[^.!?\n\d]{0,24}(?P<value>(?<!\d)[679]\d{8}(?!\d))",
                re.IGNORECASE,
            ),
        ),
    )


@cache
def _unspaced_phone() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\d.,])(?:(?:\+?\d{{1,3}}[- ])?0\d{{1,3}}[- ]\d{{2,4}}[- ]\d{{3,4}}|1[3-9]\d[- ]?\d{{4}}[- ]?\d{{4}})(?=$|[^\d.,]|[.,](?!\d))|(?<=[{_UNSPACED}])[+]\d{{1,3}}[- ]?\d[\d -]{{6,14}}\d"
    )


def spaced(text: str) -> str:
    """The text with spaces for the letters of scripts that write none, each in its place."""
    return re.sub(f"[{_UNSPACED}]", " ", text) if _SOME.search(text) else text


def findings(text: str) -> Iterator[Finding]:
    """What has one of these forms; may overlap."""
    if not _SIGNS.search(text):
        return
    for sort, pattern in _forms():
        for match in pattern.finditer(text):
            start, end = match.span("value" if "value" in pattern.groupindex else 0)
            if sort is Private.URL_SECRET and "value" not in pattern.groupindex:
                behind = re.match(
                    r"\W{0,3}(?:(?:ist|es|est|lautet) )?(?=\S*\d)(\S{4,40})", text[end : end + 60]
                )
                if not behind:
                    continue
                start, end = end + behind.start(1), end + behind.end(1)
            while end > start and text[end - 1] in " ,.;:":
                end -= 1
            yield Finding(start, end, sort, text[start:end])
    if _SOME.search(text):
        for match in _unspaced_phone().finditer(text):
            yield Finding(match.start(), match.end(), Private.PHONE, match.group())
