"""How neighbouring sentences go together: their length, where they begin and end, when another matter begins."""

import re

from core.language.angles.asking import asked
from core.language.suggest.line import Line, Reading
from core.model import Angle

SHORTEST, LONGEST = 60, 300
POINTS_BACK = re.compile(
    r"\b(?:it|its|this|that|these|those|them|they|their|theirs|he|him|his|she|her|hers|one|so)\b",
    re.IGNORECASE,
)
_TURN = re.compile(  # another day, another thing
    r"(?:On (?:\w+days?|the weekend)|Yesterday|Tomorrow|(?:Today|Tonight|Now|Nowadays|These days)(?=,? (?:I|we|my|our|the)\b)|Next (?:week|month|year|\w+day)|Last (?:night|week|month|\w+day)|This (?:week|morning|afternoon|evening|\w+day)|"
    r"In other|I(?:['’]ve| have)? also|We(?:['’]ve| have)? also|Also|Elsewhere|Morgen|Gestern|Heute|Inzwischen|Nächste|Am (?:\w+tag|Wochenende)|Mañana|Ayer|Hoy|Ahora|El (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|"
    r"La (?:semana|próxima)|Demain|Hier|Aujourd['’]hui|Maintenant|La semaine|(?:Lun|Mar|Mercre|Jeu|Vendre|Same)di|Dimanche)\b"
)
_NOW = re.compile(
    r"(?:Now|Today|Nowadays|These days|Heute|Inzwischen|Jetzt|Mittlerweile|Hoy|Ahora|Maintenant|Désormais|Aujourd['’]hui)\b"
)
_PAST = re.compile(
    r"(?:I|We|My|Our) (?:\w+ )?used to\b|Früher\b|Antes\b|Avant\b|Autrefois\b|When I was\b"
)
_YOU = re.compile(
    r"\b(?:you|your|anyone|anybody|ihr|euch|euer|dir|du|vous|votre|vos|(?:do|can|should|did) (?:we|people|they))\b|áis\b|éis\b|steis\b",
    re.IGNORECASE,
)


def read_length(text: str) -> int:
    """Characters, those of Chinese and Japanese twice: each is half a word."""
    return (
        len(text) + sum("\u2e80" <= c <= "\uffef" for c in text)
        if not text.isascii()
        else len(text)
    )


def asks(line: Line) -> bool:
    spaced = line.text.count(" ") or line.text.isascii()
    return asked(line.text) and (line.text.count(" ") > 1 or not spaced)


def to_you(text: str) -> bool:
    """Whether a question turns to somebody."""
    return asked(text) and bool(_YOU.search(text))


def near(reading: Reading, line: Line, step: int) -> Line | None:
    """The sentence before (-1) or after (1) in the same paragraph."""
    number = line.number + step
    if not 0 <= number < len(reading.lines):
        return None
    other = reading.lines[number]
    return other if other.sentence.block == line.sentence.block else None


def turns(before: Line, line: Line) -> bool:
    """Whether a sentence begins another matter: another day, another time, and no word in common."""
    if before.words & line.words or line.leans or line.lead or _then_now(before, line):
        return False
    return bool(_TURN.match(line.text) or _PAST.match(line.text))


def _then_now(before: Line, line: Line) -> bool:
    """Whether they stand against each other: "I used to ...", "Now I ..."."""
    return Angle.THEN_AND_NOW in before.cues and bool(_NOW.match(line.text))
