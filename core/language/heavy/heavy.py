"""Whether a text is heavy: grief, illness, a quarrel. A heavy entry is nobody's material.

A death that is said outright counts by itself, in four languages; in English all else is weighed by a learnt
judge (`heavy.judge`), in others by grave words.
"""

import re
from collections.abc import Iterator
from functools import cache

from core.language import wordlists
from core.language.heavy import elsewhere, judge
from core.language.text import tongue

SURE = 0.35  # the sum of a text over which it is heavy
GRAVE = 0.7  # that of a sentence in a text that may be light
MOURNED = -3.0  # the same where a death is told
_AT_LAST = re.compile(r",[^.!?\n]{1,80}, (?:has|had) (?:just )?died\b", re.IGNORECASE)


def weighs(text: str) -> bool:
    """Whether an entry is heavy as a whole."""
    language = tongue.language(text)
    if language in elsewhere.LANGUAGES:
        return mourns(text) or elsewhere.weighs(text)
    return _judged(judge.whole(judge.sums(text)), text, language)


def grave(sentence: str) -> bool:
    """Whether a sentence is heavy by itself."""
    language = tongue.language(sentence)
    if language in elsewhere.LANGUAGES:
        return mourns(sentence) or elsewhere.weighs(sentence)
    return _judged(max(judge.sums(sentence)), sentence, language, GRAVE)


def _judged(total: float, text: str, language: str, sure: float = SURE) -> bool:
    return total > sure or ((total > MOURNED or language != "en") and mourns(text))


def mourns(text: str) -> bool:
    """Whether a text tells of a death, or of a burial, outright."""
    return bool(
        any(deaths(text))
        or _AT_LAST.search(text)
        or wordlists.spans("signs", "grief", text)
        or elsewhere.threatened(text)
    )


def deaths(text: str) -> Iterator[re.Match[str]]:
    """Where a text speaks of somebody's death."""
    return _death().finditer(text) if _may_die(text) else iter(())


def _may_die(text: str) -> bool:
    """Whether any word of a death is there, so that it is worth looking."""
    lower = text.lower()
    return any(
        word in lower
        for word in ("died", "dead", "dying", "passed", "death", "would have", "we lost")
    )


@cache
def _death() -> re.Pattern[str]:
    who = (
        r"(?:(?:my|our|his|her|their)\s+(?:\w+['’]s\s+)?(?:\w+\s+)?(?!phone|laptop|computer|car|battery|bike|plant|kettle|oven|printer)\w+|he|she|they|"
        r"the\s+(?:\w+\s+)?(?:dog|cat|puppy|kitten|pony|mare|baby|twins)|"
        r"(?-i:(?!The |My |Our |It |This |That )[A-Z][a-z]+))"
    )
    return re.compile(
        rf"\b{who}\s+(?:has\s+|had\s+|have\s+)?(?:just\s+|suddenly\s+|peacefully\s+)?(?:died|is dead|was dead|is dying|was dying|passed away|passed on)\b|"
        rf"\b{who} would have (?:been|turned) (?:\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b|a hundred)|"
        r"\b(?:death of|(?<!over my )dead body|(?<!from )the dead(?! of (?:night|winter)| end| battery| wood| leaves| plant| sea| heat| weight| centre| center| lift| line| zone| branch)|dying (?:man|men|woman|boy|patient)|died (?:of|in his|in her|last night|this morning|yesterday|on \w+day))\b|"
        r"\bwe lost (?:him|her|the baby|mum|mom|dad|gran\w*|nan)\b",
        re.IGNORECASE,
    )
