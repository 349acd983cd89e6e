"""Words by which readers are asked for something: to sign up, to order, to follow, to get in touch.

Not where they only look so: "the last few days", "the register said", "I decided to sign up".
"""

import re

from core.language import wordlists
from core.model import Span

_BEFORE = 60  # characters that say who does it
_ASKS = re.compile(  # what one may do oneself that readers are asked for as well
    r"(?:sign|check|go|follow|join|support|subscribe|donate|register|get|book|buy|grab|reserve|share|come|vote|order|back|can)\b",
    re.IGNORECASE,
)
_ORDERED = re.compile(r"pre-?ordered\b", re.IGNORECASE)
_MYSELF = re.compile(
    r"\b(?:I|he|she)(?:['’](?:ve|d|ll|m|s))?(?: (?:have|had|will|would|can|could|might|may|do|did|didn['’]t|don['’]t|also|just|already|finally|actually|then|even|never|once|probably|really))* $"
    r"|\b(?:decided|wanted|tried|planned|hoped|meant|intended|chose|agreed|managed|forgot|remembered|came|went|showed up|turned up|stopped by|asked|persuaded|said|told|able|supposed|(?:I|he|she)(?:['’]\w+| \w+)? (?:going|need|needs|want|wants|plan|hope|have|had)|find (?:any ?(?:one|body)|some(?:one|body))) (?:\w+ ){0,2}to $"
    r"|\bwho (?:(?:\w+ ){1,6}and )?$"  # "those who feed and support us"
)
_WE_DID = re.compile(r"\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)(?:['’](?:ve|d))?(?: \w+)? $")
_BOUGHT = re.compile(
    r"\b(?:I|[Ww]e|[Hh]e|[Ss]he)\b.*\b(?:bought|found|got|spotted|saw|picked up|snapped up)\b"
)
_SALE = re.compile(r"(?:on|for) sale\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your|everyone|everybody|folks|people)\b", re.IGNORECASE)


def asks(text: str) -> bool:
    """Whether a sentence asks readers to do something for its writer."""
    return any(not _told(text, span) for span in wordlists.said("signs", "invite", text))


def _told(text: str, span: Span) -> bool:
    """Whether it tells that somebody does so: "I signed up", "she came to join us"."""
    before = re.split(r"[.!?;:]", text[max(0, span.start - _BEFORE) : span.start])[-1]
    if _YOU.search(before):
        return False
    if _ORDERED.match(text, span.start):
        return bool(_WE_DID.search(before))
    if _SALE.match(text, span.start):
        return bool(_BOUGHT.search(before))
    return bool(_ASKS.match(text, span.start) and _MYSELF.search(before))
