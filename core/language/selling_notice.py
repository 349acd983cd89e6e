"""Lines as they stand on a notice: no verb and a day, a thing and its price, what makes a good gift."""

import re

from core.language import standalone

_SHORT = 9  # words of a line without a verb
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|tomorrow|tonight|spring|summer|autumn|winter|christmas|easter|\d)"
_PRICE = r"(?:[£$€] ?\d[\d.,]*|\b(?:[a-z]{3,8}-)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|\d[\d.,]*) ?(?:pounds?|quid|euros?|dollars?|bucks|p\b))"
_OFFERED = re.compile(
    r"\b(?:appointments?|places|spaces|slots|seats|tickets|lessons|classes|bookings|single|album|ep|menu|range|quotes|commissions|orders|stationery|deliver(?:y|ies)|logs|eggs|honey|portraits|alterations|repairs|vouchers)\b",
    re.IGNORECASE,
)
_TERMS = re.compile(
    rf"\b(?:from )?{_DAY}\b|\b(?:welcome|free|speciality|available|still going|by the (?:barrow|bag|box|dozen|jar|metre))\b",
    re.IGNORECASE,
)
_PRICED = re.compile(
    rf"\b(?:is|are|costs?) (?:only |just )?{_PRICE}|{_PRICE} (?:each|per|(?:a|the) (?:half )?(?:dozen|bag|jar|head|pot|box|pair|loaf|slice)|half dozen)\b",
    re.IGNORECASE,
)
_BOUGHT = re.compile(  # what one tells of a price
    r"\b(?:I|we|he|she|they|me|us|paid|cost|was|were|sold|bought|prices?|rent|bills?|fares?|fines?|tax|petrol|diesel|pint|now|these days|gone up|said|says)\b",
    re.IGNORECASE,
)
_TOUTS = re.compile(
    r"^Free (?:quotes?|deliver(?:y|ies)|samples?|consultations?|trials?)\b|\bmakes? (?:an? )?(?:good|lovely|great|perfect|ideal|fine) (?:gifts?|presents?|stocking fillers?)\b|\b(?:make|sew|knit|bake|weave|carve|print) (?:them|these|those|it) to order\b|\bI sell (?:them|these|those)\b|"
    r"\bI(?:['’]ve| have) (?:an?|one|two|three|four) (?:\w+ )?(?:slots?|vacanc(?:y|ies)|cancellations?|appointments? free)\b|\b(?:my|our) (?:[\w-]+ ){0,3}(?:workshops?|walks|tours|class(?:es)?|courses?) (?:runs?|costs?|comes? to your?)\b|"
    r"\bfirst (?:lesson|class|session|consultation) (?:is )?free\b|^If you(?:['’]d| would)? (?:like|want|fancy|need) (?:to (?:learn|try|come|join|buy)|one|some)\b[^.!?]{0,80}\b(?:my|our|I (?:have|can|do|teach))\b|^Any(?:one|body) (?:need|want|fancy|after) an?\b|^Want an?\b[^?]{1,60}\?$",
    re.IGNORECASE,
)


def notice(text: str) -> bool:
    """Whether an English sentence could hang in a shop window as it is."""
    if _TOUTS.search(text):
        return True
    if _PRICED.search(text) and not _BOUGHT.search(text):
        return True
    short = text.count(" ") < _SHORT and bool(_OFFERED.search(text) and _TERMS.search(text))
    return short and not standalone.verbal(text)
