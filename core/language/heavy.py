"""Whether a text is heavy: grief, illness, a quarrel. A heavy entry is nobody's material."""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache

from core.language import wordlists


class Weight(IntEnum):
    """How heavy: nothing; some sentences; the whole text."""

    LIGHT = 0
    PARTLY = 1
    HEAVY = 2


_LIKE = re.compile(
    r"\blike an? (?:\w+ )?(?:funeral|coffin|wake|hospice|widow|corpse)\b", re.IGNORECASE
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
        r"(?-i:(?!The |My |Our |It |This |That )[A-Z][a-z]+))"
    )
    return re.compile(
        rf"\b{who}\s+(?:has\s+|had\s+|have\s+)?(?:just\s+|suddenly\s+|peacefully\s+)?(?:died|is dead|was dead|is dying|was dying|passed away|passed on)\b|"
        rf"\b{who} would have (?:been|turned) (?:\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b|a hundred)|"
        r"\b(?:death of|(?<!over my )dead body|(?<!from )the dead(?! of (?:night|winter)| end| battery| wood| leaves| plant| sea| heat| weight| centre| center| lift| line| zone| branch)|dying (?:man|men|woman|boy|patient)|died (?:of|in his|in her|last night|this morning|yesterday|on \w+day))\b|"
        r"\bwe lost (?:him|her|the baby|mum|mom|dad|gran\w*|nan)\b",
        re.IGNORECASE,
    )


def weigh(text: str) -> Weight:
    """How heavy a whole entry is.

    One death or burial makes it heavy; so do several grave words close together.
    """
    text = _LIKE.sub(" ", text)
    if any(deaths(text)) or wordlists.spans("signs", "grief", text):
        return Weight.HEAVY
    grave = {text[s.start : s.end].lower() for s in wordlists.spans("signs", "grave", text)}
    if not grave:
        return Weight.LIGHT
    return Weight.HEAVY if len(grave) > 1 + len(text) // 900 else Weight.PARTLY


def grave(sentence: str) -> bool:
    """Whether a sentence itself is heavy."""
    sentence = _LIKE.sub(" ", sentence)
    return bool(
        any(deaths(sentence))
        or wordlists.spans("signs", "grave", sentence)
        or wordlists.spans("signs", "grief", sentence)
    )
