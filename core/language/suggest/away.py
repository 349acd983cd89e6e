"""What gives an absence away in an entry that tells of one: bags packed, flights, who feeds the cat.

The guard finds where somebody says that he goes or is away. The rest of that entry says it again in
words that are innocent elsewhere.
"""

import re
from collections.abc import Iterable, Sequence

from core.language.text.markdown import Sentence
from core.model import Finding, Private

_TRAVELS = re.compile(
    r"\b(?:packed|packing|unpacked)\b(?! (?:up |away )?(?:the |an? |my |our )?(?:order|orders|parcel|parcels|mug|mugs|box|boxes|lunch|lunches|kiln|shelf|shelves|stall|van)\b)|"
    r"\b(?:suitcases?|passports?|airport|luggage|boarding pass|check[- ]?in|hire car|hotel|hostel|airbnb|itinerary|sun ?cream|ferry|flights?|flying|eurostar|departure|holidays?)\b|"
    r"\b(?:feed(?:s|ing)?|water(?:s|ing)?|walk(?:s|ing)?|look(?:s|ing)? after|mind(?:s|ing)?|check(?:s|ing)? on) (?:the |our |my )?(?:cats?|dogs?|hens?|chickens|fish|plants|garden|tomatoes|house|post)\b|"
    r"\b(?:house|flat|home) (?:is|will be|stands?|['’]ll be) (?:empty|dark)|\b(?:when|until|till|before|after|once) (?:we|I)(?:['’]re| are|['’]m| am|['’]ve| have)? (?:get |got |come )?(?:back|home|away|gone|returned?)\b|"
    r"\b(?:while|as) (?:we|I)(?:['’]re| are|['’]m| am) (?:away|gone|off)\b",
    re.IGNORECASE,
)


def told(sentences: Sequence[Sentence], found: Iterable[Finding]) -> frozenset[int]:
    """The numbers of the sentences that go on from an absence that the guard has `found`."""
    if not any(finding.type is Private.WHEREABOUTS for finding in found):
        return frozenset()
    return frozenset(
        number for number, sentence in enumerate(sentences) if _TRAVELS.search(sentence.text)
    )
