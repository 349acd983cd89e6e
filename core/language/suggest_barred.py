"""Words by which a sentence is no post: it points away, asks readers for something, or is rude.

Not where they only look so: "the last few days", "the following morning", "I decided to sign up".
"""

import re
from collections.abc import Iterator

from core.language import selling_notice, wordlists
from core.language.selling import unquoted
from core.model import Span

_BEGINS = 3  # characters before an order that a sentence begins with
_BEFORE = 60  # characters that say who does it
_ASKS = re.compile(  # what one may do oneself that readers are asked for as well
    r"(?:sign|check|go|follow|join|support|subscribe|donate|register|get|book|buy|grab|reserve|share|come|vote|order|back|can)\b",
    re.IGNORECASE,
)
_ORDERED = re.compile(r"pre-?ordered\b", re.IGNORECASE)
_MYSELF = re.compile(
    r"\b(?:I|he|she)(?:['’](?:ve|d|ll|m|s))?(?: (?:have|had|will|would|can|could|might|may|do|did|didn['’]t|don['’]t|also|just|already|finally|actually|then|even|never|once|probably|really))* $"
    r"|\b(?:decided|wanted|tried|planned|hoped|meant|intended|chose|agreed|managed|forgot|remembered|came|went|showed up|turned up|stopped by|asked|persuaded|able|supposed|(?:I|he|she)(?:['’]\w+| \w+)? (?:going|need|needs|want|wants|plan|hope|have|had)|find (?:any ?(?:one|body)|some(?:one|body))) (?:\w+ ){0,2}to $"
)
_WE_DID = re.compile(r"\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)(?:['’](?:ve|d))?(?: \w+)? $")
_BOUGHT = re.compile(
    r"\b(?:I|[Ww]e|[Hh]e|[Ss]he)\b.*\b(?:bought|found|got|spotted|saw|picked up|snapped up)\b"
)
_SALE = re.compile(r"(?:on|for) sale\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your|everyone|everybody|folks|people)\b", re.IGNORECASE)


def barred(text: str, tongue: str) -> bool:
    """Whether a sentence has such words."""
    return (
        any(_said(text, f"{tongue} deixis"))
        or invites(text)
        or any(_said(text, "rude"))
        or any(span.start < _BEGINS for span in wordlists.spans("signs", "order", text))
    )


def invites(text: str) -> bool:
    """Whether a sentence asks readers to do something for its writer, beside what it quotes."""
    text = unquoted(text)
    asks = any(not _told(text, span) for span in _said(text, "invite"))
    return asks or selling_notice.notice(text)


def _said(text: str, title: str) -> Iterator[Span]:
    """Where words of a list stand and no words around them say that they mean something else."""
    spans = wordlists.spans("signs", title, text)
    others = wordlists.spans("signs", f"not {title}", text) if spans else ()
    for span in spans:
        if not any(other.start <= span.start and span.end <= other.end for other in others):
            yield span


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
