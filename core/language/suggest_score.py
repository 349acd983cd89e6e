"""How good sentences are as a post: what can be seen in them, their length, where they begin and end."""

import re
from itertools import pairwise

from core.language.angles import ASKS
from core.language.suggest_read import Line, Reading, content
from core.model import Angle

SHORTEST, GOOD_LENGTH, LONGEST = 60, 100, 300
_REMARK = 40  # characters of a sentence that says little
_PUNCH = 70  # characters of a sentence that a paragraph may land on
POINTS_BACK = re.compile(
    r"\b(?:it|its|this|that|these|those|them|they|their|theirs|he|him|his|she|her|hers|one|so)\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"[“\"„«]\s?\w[^“”\"„«»]{3,}[”\"“»]")
_INTENT = re.compile(r"\b(?:will|['’]ll|going to|gonna|hop(?:e|ing) to)\b")
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
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|her|his|their) ((?:\w+ )?\w{4,})")
_MINE = re.compile(
    r"\b(?:I|[Mm]y|[Ww]e|[Mm]e|[Uu]s|[Oo]ur|[Ii]ch|[Mm]ich|[Mm]ir|[Mm]ein\w*|[Ww]ir|[Uu]ns\w*|[Jj]e|[Jj]['’]\w+|[Mm]on|[Mm]a|[Mm]es|[Nn]ous|[Nn]otre|[Nn]os)\b"
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
    return line.text.rstrip().endswith(ASKS) and line.text.count(" ") > 1


def to_you(text: str) -> bool:
    """Whether a question turns to somebody."""
    return text.rstrip().endswith(ASKS) and bool(_YOU.search(text))


def score(reading: Reading, lines: tuple[Line, ...], angle: Angle, weight: float) -> float:
    length = sum(read_length(line.text) for line in lines) + len(lines) - 1
    worth = 0.35 + _PULL.get(angle, 0.12) * weight
    telling = [line for line in lines if not asks(line)] or lines  # a question need not be concrete
    worth += sum(line.concrete for line in telling) / len(telling)
    worth += 0.5 * min([0.0, *(line.concrete + 0.05 for line in telling)])  # the worst counts again
    if length < SHORTEST:
        worth -= 0.12 + 0.008 * (SHORTEST - length)
    elif length < GOOD_LENGTH:
        worth -= 0.0018 * (GOOD_LENGTH - length)
    elif length > 260:
        worth -= 0.04
    worth += sum(_joined(reading, before, line) for before, line in pairwise(lines))
    worth += _place(reading, lines) + _arc(lines)
    worth -= 0.06 * any(line.text.startswith("Which ") for line in lines)
    if any(Angle.MOMENT in line.cues for line in lines):
        worth += 0.06
    worth += _own(reading, lines)
    worth -= 0.02 * (not lines[-1].verbal) + 0.04 * (not lines[0].verbal)
    if " also " in lines[0].text[:40]:
        worth -= 0.05
    if lines[-1].text.endswith(("...", "…")):
        worth -= 0.12
    if angle is Angle.QUESTION and any(to_you(line.text) for line in lines):
        worth += (
            0.06 if len(lines) == 1 else 0.12
        )  # a true question to readers, with what led to it
    return worth - _cut(reading, lines[-1])


_PULL = {
    Angle.FAILURE: 0.23,
    Angle.LESSON: 0.18,
    Angle.OVERHEARD: 0.24,
    Angle.THANKS: 0.17,
    Angle.QUESTION: 0.2,
    Angle.BEHIND: 0.16,
    Angle.PROGRESS: 0.17,
    Angle.RECOMMENDATION: 0.16,
    Angle.THEN_AND_NOW: 0.16,
    Angle.MOMENT: 0.14,
    Angle.PLAN: 0.1,
}


def near(reading: Reading, line: Line, step: int) -> Line | None:
    """The sentence before (-1) or after (1) in the same paragraph."""
    number = line.number + step
    if not 0 <= number < len(reading.lines):
        return None
    other = reading.lines[number]
    return other if other.sentence.block == line.sentence.block else None


def _own(reading: Reading, lines: tuple[Line, ...]) -> float:
    """What it is worth that the writer is in it, best of all at once."""
    if _MINE.search(lines[0].text) or reading.tongue == "es":  # Spanish verbs say who
        return 0.04
    told = any(_MINE.search(line.text) or Angle.MOMENT in line.cues for line in lines)
    return -0.04 if told else -0.08


def turns(before: Line, line: Line) -> bool:
    """Whether a sentence begins another matter: another day, another time, and no word in common."""
    if before.words & line.words or line.leans or line.lead or _then_now(before, line):
        return False
    return bool(_TURN.match(line.text) or _PAST.match(line.text))


def _then_now(before: Line, line: Line) -> bool:
    """Whether they stand against each other: "I used to ...", "Now I ..."."""
    return Angle.THEN_AND_NOW in before.cues and bool(_NOW.match(line.text))


def _joined(reading: Reading, before: Line, line: Line) -> float:
    """What it is worth that one sentence follows another: they speak of one thing, or may not."""
    if _then_now(before, line):
        return 0.04
    if before.words & line.words or line.leans or line.lead:
        return 0.03
    return 0.0 if reading.sizes[line.sentence.block] < 5 else -0.05


def _arc(lines: tuple[Line, ...]) -> float:
    """What it is worth to be told whole: more than one thing said, something said aloud, no intent."""
    worth = 0.04 * (min(len(lines), 4) - 1)
    if any(_SPOKEN.search(line.text) for line in lines):
        worth += 0.025
    return worth - 0.03 * any(_INTENT.search(line.text) for line in lines)


def _place(reading: Reading, lines: tuple[Line, ...]) -> float:
    """What a paragraph's own beginning and end are worth, less what is mentioned as known."""
    opens = near(reading, lines[0], -1) is None
    closes = near(reading, lines[-1], 1) is None
    worth = 0.05 * opens + 0.05 * closes + 0.04 * (opens and closes and len(lines) > 1)
    worth += (0.04 + 0.03 * (len(lines) > 2)) * (lines[0].number == 0)
    if last := near(reading, lines[0], -1):
        led = last.usable and len(last.text) > _REMARK  # what led to it is left out
        worth -= 0.1 if last.private else 0.02 * led
    if not opens and POINTS_BACK.search(lines[0].text):
        worth -= 0.04
    if not opens and lines[0].changes[:1] and lines[0].changes[0].type == "drop connective":
        worth -= 0.07 * lines[0].causal
    roles = [change.new for line in lines for change in line.changes if change.type == "role"]
    return worth - 0.09 * min(2, _assumed(reading, lines)) - 0.16 * (len(roles) > 1)


def _assumed(reading: Reading, lines: tuple[Line, ...]) -> int:
    """How many things are spoken of as known ("the module") that were told of just before."""
    first = lines[0].number
    known = frozenset(
        word for line in reading.lines[max(0, first - 4) : first] for word in line.words
    )
    assumed: set[str] = set()
    seen: set[str] = set()
    for line in lines:
        if known:
            assumed |= (content(" ".join(_DEFINITE.findall(line.text))) & known) - seen
        seen |= line.words
    return len(assumed)


def _cut(reading: Reading, last: Line) -> float:
    """What is lost by ending here: the sentence after may turn it round or carry it on."""
    following = near(reading, last, 1)
    if not following:
        return 0.0
    if following.usable and len(following.text) <= _PUNCH and not near(reading, following, 1):
        return 0.05  # a short last word that all of it was for
    opening = following.text.split(" ", 1)[0].lower().strip(",")
    if opening in ("but", "however", "unfortunately", "though", "sadly", "aber", "pero", "mais"):
        return 0.1
    return 0.03 if opening in ("it", "it's", "they", "that", "this", "he", "she") else 0.0
