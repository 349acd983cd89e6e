"""What those it is about would read: that one avoids them, looks for another job, was caught speeding."""

import re
from collections.abc import Sequence

from core.language.text.markdown import Sentence

_CLOSE = r"(?:(?:my|our) (?:\w+ )?(?:friends?|family|parents|in-laws|flatmates?|housemates?|roommates?|boss|manager|colleagues?|co-?workers?|neighbours?|neighbors?|mother|father|mum|mom|dad|sister|brother|husband|wife|partner|mother-in-law|father-in-law|teacher|landlord|customers|clients))"
_SHUNS = r"(?:avoid(?:ed|ing)?|hid(?:e|ing)? from|lied? to|lying to|dodg(?:e|ed|ing)|ignor(?:e|ed|ing)|sick of|fed up with|can['’]t stand|couldn['’]t stand|resent|despise|jealous of|disappoint(?:ed|ing)|fool(?:ed|ing))"
_NOT_THEMSELVES = r"(?!['’]s? (?!(?:\w+ )?(?:calls?|eyes?|messages?|texts?|letters?|part(?:y|ies)|wedding|house|visits?|questions)\b)\w)"
"""Their rooster is avoided, and not they."""
_EXPOSES = re.compile(
    "|".join(
        (
            # somebody close
            rf"\b{_SHUNS} {_CLOSE}\b{_NOT_THEMSELVES}(?![^.!?]{{0,60}}\b(?:wardrobe|game|seek|giggl\w*)\b)",
            # another job
            r"\b(?:jobs?|vacanc\w+|positions?|roles?)\b[^.!?]{0,60}\bappl(?:y|ied|ying)\b",
            r"\bappl(?:y|ied|ying) (?:for|to) (?:\w+ ){0,4}(?:jobs?|positions?|roles?|vacanc\w+)\b",
            r"\b(?:my|another|first|second|have an?|got an?) job (?:interviews?|offers?|applications?|hunt|search)\b|\bjob[- ]hunting\b",
            r"\b(?:looking|look|hunting|searching) for (?:another|a (?:new|different|better)) job\b",
            r"\bhand(?:ed|ing)? in my notice\b",
            r"\b(?:want(?:ed)? to|might|may|going to|thinking (?:of|about)|dream\w* of|could|should|about to|decided to|ready to) quit(?:ting)? my job\b",
            # what one was caught at
            r"\b(?:got|was|been|getting|were) (?:pulled over(?! by the (?:wind|gale|dog|goat|pony|lead|weight))|arrested|fined|busted|breathalysed|caught (?:speeding|stealing|cheating|lying|shoplifting))\b",
            r"\bspeeding (?:tickets?|fines?)\b|\bit was for speeding\b|\b(?:got|gave me) a verbal warning\b",
            # what one must not be caught at
            r"\b(?:called|rang|phoned) in sick\b|\bpulled a sickie\b|\bskiv(?:ed|ing)\b|\bskip(?:ped|ping) work\b",
            r"\bI (?:\w+ )?(?:shoplifted|plagiari[sz]ed|cheated|stole (?:from|the money|money))\b(?! (?:at (?:cards|patience|monopoly|solitaire)|and (?:used|bought)|death))",
        )
    ),
    re.IGNORECASE,
)
_SIGNS = (  # without one of which a sentence exposes nobody
    "avoid", "hid", "lie", "lying", "dodg", "ignor", "sick", "fed up", "stand", "resent", "despise", "jealous", "disappoint", "fool",
    "job", "appl", "notice", "pulled over", "arrest", "fine", "busted", "caught", "speeding", "warning", "skiv", "skip", "shoplift",
    "plagiar", "cheat", "stole", "breathal",
)  # fmt: skip


def told(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The numbers of the sentences that expose their writer, or somebody close to them."""
    return frozenset(number for number, sentence in enumerate(sentences) if _exposes(sentence.text))


def _exposes(text: str) -> bool:
    lower = text.lower()
    return any(sign in lower for sign in _SIGNS) and bool(_EXPOSES.search(text))
