"""What around a capitalised word says that it is somebody, or that it is not."""

import re
from functools import partial

from core.language.turn_lists import pattern

around = partial(pattern, "around")
"""What stands before or behind a name, by a section of resources/language/around.txt."""
FOND = ("Little", "Old", "Young", "Poor", "Wee", "Big")
"""What stands before a first name."""
SHORTENED = frozenset(
    ("Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Capt", "Col", "Maj", "Lieut", "Lt", "Sgt", "Cpl", "Pte", "Fr", "St", "Mme", "Mlle", "Gen")
)  # fmt: skip
"""Titles that end in a full stop, which ends no sentence."""
FOND_SMALL = frozenset(word.casefold() for word in FOND)
BESIDE_AFTER = re.compile(r"\s+(?:and|&|und|y|et)\s+(?:I|me|ich|yo|moi)\b")
BESIDE_BEFORE = re.compile(r"\b(?:I|me|us)\s+and\s+$")
ALONE = re.compile(r"[.,;:!?)]|\s*$|\s+[a-z]+\b")
CALLED = re.compile(
    r"(?!San$|Santa|Saint|St$|Fort$|Port$|Mount|Lake$|Villa|Casa|Hotel|Cape|Point|Pont|Rue|Calle|La$|Le$|El$|Los$|Las$|Ben$|Team|Radio|Studio|Camp|Loch|Glen|Isla|Ile)[A-Z][a-z]+"
)
"""What may stand before a first name, to call somebody so."""
PLACED = re.compile(r"-(?:on|upon|in|le|under|by|next|sur|am|de|the)-|-on-")
PLATE = re.compile(r"(?: is| no\.?| number|:)? [A-Z]{1,2}\d")
ARTICLE = re.compile(
    r"\b(?:an?|the|this|that|some|every|any|no|another)\s+(?:\w+\s+)?$", re.IGNORECASE
)
NAMED_SO = re.compile(r"\b[A-Z]\w+ (?:of|for) $")
"""The end of the name of a body: "Ministry of", "Campaign for"."""
TOOLS = (
    "of", "learning", "learn", "learnt", "using", "use", "used", "writing", "coding", "called", "liking", "in", "wearing", "playing",
)  # fmt: skip
"""Behind these stands a thing: "learning Rust"."""
SAID = ("said", "says", "replied", "whispered", "shouted", "cried", "asked", "laughed")
SAYS = re.compile(r"[.,;:!?]|\s*$|\s+(?:and|as|with|from|when|after|in|on|at)\b")
FONDLY = ("old", "poor", "dear", "young", "naughty", "darling")
"""In small letters before a name."""
SURNAME = re.compile(
    r"[A-Z][a-z]*(?:ski|sky|son|sen|mann|wicz|dez|ley|worth|czyk|czak|berg|stein|well|ov|enko|oglu|escu)s"
)
"""Surnames by their shape, in the plural: "the Kowalskis"."""
SHOWN = re.compile(r"\bby $")
THING = re.compile(r"\b(?:is|was|are|it|them) (?:called|named) $|\b(?:named|called) it $")
TITLE = re.compile(
    r"\s+(?:is|of|in|and|on|at|the)\s+(?:the\s+)?[A-Z](?!['’]|\s|ll\b)[a-z]+\s*(?:[.,;:!?)\"”]|in\b|on\b|$)"
)


ONE = re.compile(r" (?:says|thinks|reckons|wants|loves|hates|knows|sings|plays)\b")
"""Behind one, not many: "Babs thinks"."""
WHO = re.compile(r", who\b")


def does(after: str) -> bool:
    """Whether what follows a name is done, felt or owned by somebody."""
    if around("done with").match(after):
        return False
    return bool(
        around("acts").match(after)
        or around("feels").match(after)
        or around("done to").match(after)
    )
