"""Words for days ("today", "this morning") put right when a sentence is told on a later day."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from core.language import frames
from core.language.suggest.line import Line, Reading
from core.language.suggest.pieces import Change
from core.model import Angle

_WEEK = 6  # days for which a weekday's name is enough

_EXACT = re.compile(  # right on one day only
    r"(?i)\b(?:to(?:night|morrow|day)|yesterday|night|heute|(?:vor)?gestern|(?:über)?morgen|hoy|(?:ante)?ayer|anoche|mañana|esta (?:tarde|noche)|aujourd['’]hui|hier|demain|ce (?:matin|soir|midi)|cet après-midi)\b"
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    weekday = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    return {
        "day": re.compile(
            r"(?<!until )(?<!by )(?<!for )(?<!of )(?<!from )(?<!as )(?<!earlier )(?<!later )(?<!is )(?<!was )(?<!than )(?<!on )"
            r"\b(?:(today|yesterday)|this (morning|afternoon|evening))\b(?!['’-])",
            re.IGNORECASE,
        ),
        "other": re.compile(
            rf"\b(?:today|yesterday|tonight|tomorrow|last night|(?:this|last|next|past|coming) (?:week|weekend|month|{weekday}|morning|afternoon|evening|night)|"
            rf"{weekday}s?|right now|at the moment|currently|earlier|day after|the other day)\b",
            re.IGNORECASE,
        ),
        "de": re.compile(
            r"\b(?:heute|gestern|vorgestern|(?<!am )(?<!jeden )(?<!guten )morgen|übermorgen|gerade eben|(?:diese|letzte|vorige|nächste|kommende)[nrs]? (?:woche|nacht|wochenende|monat|\w+tag)|\w{4,7}tag|mittwoch)\b",
            re.IGNORECASE,
        ),
        "es": re.compile(
            r"\b(?:hoy|ayer|anteayer|anoche|(?<!la )mañana|esta (?:mañana|tarde|noche|semana)|este (?:mes|fin de semana)|(?:la|el) (?:semana|mes|próxim[oa]|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?: pasad[oa]| que viene)?)\b",
            re.IGNORECASE,
        ),
        "fr": re.compile(
            r"\b(?:aujourd['’]hui|hier|avant-hier|demain|ce (?:matin|soir|midi|week-end|mois)|cet après-midi|cette (?:semaine|nuit)|(?:la semaine|le mois|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) ?(?:dernière?|prochaine?)?)\b",
            re.IGNORECASE,
        ),
    }


def of_the_day(text: str, tongue: str) -> bool:
    """Whether a text has a word for a day that is right only near it ("today", "ce matin")."""
    patterns = _patterns()
    return bool(_other(tongue).search(text) or patterns["day"].search(text))


def _other(tongue: str) -> re.Pattern[str]:
    return _patterns()[tongue if tongue in ("de", "es", "fr") else "other"]


def later(reading: Reading, day: date, today: date) -> Reading:
    """The reading of an entry of `day` as it may be told on `today`.

    "Today" becomes "on Monday" or "on 3 June"; a sentence with a word for a day that cannot be
    put right, and after a week any plan, is no longer used.
    """
    if day == today:
        return reading
    return replace(
        reading, lines=tuple(told_later(line, day, today, reading.tongue) for line in reading.lines)
    )


def told_later(line: Line, day: date, today: date, tongue: str) -> Line:
    """A sentence of `day` as it may be told on `today`; not usable where that cannot be put right."""
    age = (today - day).days
    cues = line.cues
    if age > _WEEK + 1 and Angle.PLAN in cues:
        cues = {angle: weight for angle, weight in cues.items() if angle is not Angle.PLAN}
        line = replace(line, cues=cues)
    found = list(_other(tongue).finditer(line.text))
    named = list(_patterns()["day"].finditer(line.text))
    if not found and not named:
        return line
    if len(named) == 1 and line.sentence.plain and not line.changes:
        match = named[0]
        rest = [m for m in found if not match.start() <= m.start() < match.end()]
        new = _phrase(match, day, today)
        if new and not rest:
            start = line.sentence.start + match.start()
            change = Change("date", start, start + len(match.group()), new)
            text = line.text[: match.start()] + new + line.text[match.end() :]
            return replace(line, text=text, changes=(change,))
    if age <= 1 and not named and not any(_EXACT.search(match.group()) for match in found):
        return line
    return replace(line, usable=False)


def _phrase(match: re.Match[str], day: date, today: date) -> str:
    word, part = match.group(1), match.group(2)
    if word and word.lower() == "yesterday":
        day -= timedelta(days=1)
    near = (today - day).days <= _WEEK
    following = match.string[match.end() : match.end() + 12].lower()
    if not near and (part or following.startswith((" morning", " afternoon", " evening"))):
        return ""
    phrase = frames.on_day(day, today) + (f" {part}" if part else "")
    return phrase[0].upper() + phrase[1:] if match.group()[0].isupper() else phrase
