"""How much of a sentence can be seen: what is concrete in it, against what is abstract or an aside."""

import re
from functools import cache

from core.language import frames, wordlists
from core.language.people import strangers


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|dozen|half|twice|first|second|third)\b",
        re.IGNORECASE,
    )


def seen(text: str, language: str) -> float:
    """How much a sentence can be seen: numbers and things against abstractions and asides."""
    score = 0.03 * min(6.0, sum(frames.topics(text, language or "en").values()))
    if _number().search(text):
        score += 0.06
    if language != "en":
        return score + 0.08  # nothing abstract is known of these
    weights = (
        ("abstract", -0.035),
        ("hedge", -0.04),
        ("office", -0.07),
        ("rude", -0.3),
        ("order", -0.3),
        ("self doubt", -0.2),
    )
    for section, weight in weights:
        hits = len(wordlists.spans("signs", section, text))
        score += weight * min(hits, 3)
    score -= 0.05 * min(2, strangers(text))
    if "(" in text or " - " in text or "--" in text:
        score -= 0.03
    return score
