"""Whether a text is heavy: grief, illness, a quarrel. A heavy entry is nobody's material.

What is said outright counts by itself, and so does a death in a language that nothing was learnt of. All else is
weighed by a learnt judge: `heavy.judge`; in German, Spanish and French `heavy.elsewhere`.
"""

import re
from collections.abc import Iterator
from functools import cache

from core.language import elsewhere as learnt_elsewhere
from core.language import wordlists
from core.language.heavy import elsewhere, judge
from core.language.text import tongue

SURE = 0.0  # the sum of a text over which it is heavy
NAMED = -1.5  # the same where a word of it stands, as "funeral"
GRAVE = 0.35  # that of a sentence in a text that may be light
MOURNED = -3.0  # the same where a death is told
_ELSEWHERE = learnt_elsewhere.LANGUAGES
_AT_LAST = re.compile(r",[^.!?\n]{1,80}, (?:has|had) (?:just )?died\b", re.IGNORECASE)


def weighs(text: str) -> bool:
    """Whether an entry is heavy as a whole."""
    language = tongue.language(text)
    if language in _ELSEWHERE:
        total = judge.whole(elsewhere.sums(text, language), learnt_elsewhere.whole(language))
        return total > learnt_elsewhere.least(language, "whole") or _outright(text)
    return taken(judge.whole(judge.sums(text)), text, language)


def grave(sentence: str, language: str = "", before: str = "", after: str = "") -> bool:
    """Whether a sentence is heavy by itself, or by what stands around it (German, Spanish, French).

    `language`: that of the text it stands in, if it is known; `before` and `after`: the sentences beside it.
    """
    language = language or tongue.language(sentence)
    if language in _ELSEWHERE:
        total = elsewhere.among(sentence, before, after, language)
        sure = total > learnt_elsewhere.least(language, "grave")
        return sure or _outright(sentence) or elsewhere.threatened(sentence)
    return taken(max(judge.sums(sentence)), sentence, language, GRAVE)


def taken(total: float, text: str, language: str = "en", sure: float = SURE) -> bool:
    """Whether a text of this sum is taken for heavy; what is said outright needs none."""
    if total > sure or _outright(text):
        return True
    if elsewhere.threatened(text):
        return True
    english = language == "en"
    dies = (total > MOURNED or not english) and _dies(text)
    return dies or ((total > NAMED or not english) and _named(text))


def _outright(text: str) -> bool:
    return any(wordlists.said("signs", "outright", text))


def _dies(text: str) -> bool:
    return any(deaths(text)) or bool(_AT_LAST.search(text))


def _named(text: str) -> bool:
    return bool(wordlists.spans("signs", "grief", text))


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
    thing = r"(?:phone|laptop|computer|camera|watch|clock|car|van|truck|bus|tractor|engine|motor|boiler|battery|batteries|bike|mower|kettle|oven|fridge|printer|router|screen|server|signal|plant|basil|fern|orchid|starter|conversation|wind|fire|production)\b"
    who = (
        rf"(?:(?:my|our|his|her|their)\s+(?:\w+['’]s\s+)?(?:\w+\s+)?(?!{thing})\w+|he|she|they|"
        r"the\s+(?:\w+\s+)?(?:dog|cat|puppy|kitten|pony|mare|baby|twins)|"
        rf"(?!{thing}|(?:nobody|everyone|everybody|someone|somebody)\b)(?-i:(?!The |My |Our |It |This |That )[A-Z][a-z]+))"
    )
    died = r"died(?! down| out| off| laughing| of (?:embarrassment|shame|laughter|boredom|envy)| in (?:1[0-8]\d\d|the (?:last|first|final) (?:scene|level|act|round|chapter|episode)))"
    return re.compile(
        rf"\b{who}\s+(?:has\s+|had\s+|have\s+)?(?:just\s+|suddenly\s+|peacefully\s+)?(?:{died}|is dead|was dead|is dying|was dying|passed away|passed on(?=\s*(?:[.,;!?\n]|$)))(?!\w)|"
        rf"\b{who} would have (?:been|turned) (?:\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b|a hundred)|"
        r"\b(?:death of|(?<!over my )dead body|(?<!from )the dead(?! of (?:night|winter)| end| battery| wood| leaves| plant| sea| heat| weight| centre| center| lift| line| zone| branch)|dying (?:man|men|woman|boy|patient)|died (?:of(?! (?:embarrassment|shame|laughter|boredom|envy))|in his|in her|last night|this morning|yesterday|on \w+day))\b|"
        r"\bwe lost (?:him|her|the baby|mum|mom|dad|gran\w*|nan)\b(?! (?:in|at|among|between) (?:the|a)\b)",
        re.IGNORECASE,
    )
