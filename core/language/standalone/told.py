"""Words in a post's first sentence that only somebody understands who was told something before."""

import re

_BEFORE = r"(?:of|for|with|about|by|on|in|into|onto|through|to|from|at|after|before|during|over|under|around|behind|near|without|against|across|made?|makes?|making|ha[ds]|have|having|got|gets?|getting|used?|using|doing|want(?:ed)?|need(?:ed)?|love[ds]?|hated?|takes?|took|taken|taking|bought|buy|buying|finish(?:ed)?|tr(?:y|ied|ying)|start(?:ed)?|ke(?:ep|pt)|miss(?:ed)?|enjoy(?:ed|ing)?|ga?ive|put|bring|brought|built?|call(?:ed)?|h[eo]ld|left|leave|met|follow(?:ed)?|play(?:ed)?|face[ds]?|fix(?:ed)?|received?|ordered|completed?)"
_THING = r"(?!(?:i|we|you|he|she|they|it|its|the|an?|my|our|your|his|her|their|is|was|are|were|there|this|that|would|will|can|could|should|may|might|must|has|had|have|if|when|what|no|in|on|at|for|not|to|as|some|any|every|people|one|do|does|did|and|or|but|so|because|with|by|of|from|all|most|much|many|more|even|just|only|really|being|kind|sort|type|which|who|same|stuff|far|long|late|early|well|way|day|time|point|moment|year|month|week|weekend|morning|afternoon|evening|night|spring|summer|autumn|fall|winter|[a-z]+day)\b)[a-z][a-z'’-]{2,}"
_TOLD = re.compile(
    "|".join(
        (
            rf"\b{_BEFORE} that {_THING}(?! (?:i|we|you|who|which|that)\b)",
            r"^the (?:\w+ )?(?:reason|problem|point|idea|goal|answer|question|plan|process|result|difference|solution|trick|issue|challenge|thing|catch|downside|upside|drawback|exception)s?\b(?! (?:of|with|about|in|for|that|i|we|to|behind)\b|(?: \w+){0,3}:| is,)",
            r"\bsuch (?:an? (?!(?:\w+ )?\w+ that\b)|(?!as\b|that\b|an?\b)\w)",
            r"\bthe same\b(?!.{0,40}\b(?:as|that|time|day|page|again and|for (?:me|us|you|everyone))\b)",
            r"\binstead\b(?! of)",
            r"\bthe opposite\b(?! (?:of|side|bank|end|direction)\b)",
            r"^(?:one can (?:wish|hope|dream)|if only|fat chance|(?:the|a) (?:\w+ )?night before(?! (?:the|my|our|last|i|we|an?)\b))\b",
            r"^the (?:\w+ ){1,2}(?:part|bit|portion|section)\b(?! (?:of|about|in|with|i|we|that|where|is\b.*\bis)\b)",
            r"^(?:first|firstly|second|secondly),? (?:i|we)(?:['’]ll| will| want| need| would)\b",
            r"\b(?:on the other hand|for one thing|(?:in|by) contrast|in addition|as a result)\b",
            r"\b(?:like|than) (?:that|this|these|those)\b(?! (?:i|we|he|she|they|is|was|week|month|year)\b)",
            r"\bdo(?:ne|ing)? (?:so|likewise)\b(?! (?:much|many|well|far)\b)",
            r"^(?:even (?!if\b|though\b|when\b|after\b|before\b|as\b)|of course\b|(?:it )?turn(?:s|ed) out\b(?! (?:that )?(?:i|we|my|our)\b)|not (?!(?:many|much|every|only|long|until|since|far|all|having|being|a day|(?:quite|even|too|so) (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|many|long)|one|a single)\b))",
            r"\bthese (?!days\b)",
            r"(?<!even )(?<!as )\bthough\b",
            r"\b(?:i|we)(?:['’]ve|['’]d)? already (?:had|have|knew|told|mentioned|said|owned|did)\b",
            r"^(?:(?:i|we)(?:['’](?:ve|d|m|re))? (?:\w+ ){0,2})?(?:mine|ours|yours|theirs|hers)\b",
            r"^.{0,25}\b(?:in|up|down|over|out) there\b",
            r"\bit (?:was bound to happen|had to happen|(?:finally )?happened(?: again)?(?= ?[.,;:!?]))",
            r"^(?:again|so),? (?:i|we|my|it|the|there|when|if|what|how|into|in|on|at)\b",
            r"\bthe (?:day|night|week|morning) (?:before|after)[.,]",
            r"\b(?:i|we|you|he|she|they|it|is|was|are|were|['’](?:ve|m|re|s|d)|have|has|had|did|do|can|will|would|could|should) also\b",
        )
    )
)
_CLAUSE = re.compile(r"[^,;:(—–]{0,70}")
"""The first clause of a sentence: what comes after it may have been told there."""

_BEYOND = 50  # characters behind it that say whether it does


def takes_as_told(lower: str) -> bool:
    """Whether a post's first sentence, in small letters, speaks of something as told before.

    Of 10,900 passages that readers looked at as posts, 0.56 stood alone, of those it holds for 0.17.
    """
    clause = _CLAUSE.match(lower)
    told = _TOLD.search(lower, 0, clause.end() + _BEYOND) if clause else None
    return bool(clause and told and told.start() <= clause.end())
