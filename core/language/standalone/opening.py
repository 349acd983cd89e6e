"""How a sentence takes up the one before it without a pronoun: by the way that it begins."""

import re
from functools import cache

from core.language import wordlists

_PHRASES = ("as with ", "then again", "more on ", "this is why", "that is why", "that's why")
_STANCE = re.compile(
    "^(?:"
    + "|".join(
        (
            # an answer, a greeting
            r"(?:yes|no|true|right|sure|exactly|granted)[,.!]",
            r"(?:no thank you|no thanks|thank you, (?!all\b|every)|hello|hi|hey|dear|welcome back)\b",
            r"the answer (?:is|was)\b",
            (
                r"(?:i|we) (?:did|do|have|had|was|were|could|can|would|will|won|should|might|am|are)(?:n['’]t|['’]t| not)?"
                r"(?: in the end| though| either| yet| eventually| of course| too| again)?[.!]"
            ),
            r".{0,12}\bso (?:do|does|did) (?:i|we|a lot|many|most|the|my)\b",
            r".{0,40}\b(?:do|did|doing|done) the same\b(?! (?:thing )?(?:as|every|again|for (?:me|us|you)))",
            # what turned out of what was feared, asked or shown
            r"(?:i|we) (?:needn|shouldn)['’]t have (?:worried|bothered|doubted|panicked|feared)\b(?! (?:about|that) )",
            r"[^.!?,]{2,60}, of course[.!]",
            r"(?:right |just )?(?:in front of|behind|beside|next to|above|below) (?:us|me) (?:is|are|you (?:can )?see)\b",
            r"[^.!?,]{0,40}\b(?:is|was|there['’]s) an? (?:even |much |far |slightly )?(?:better|worse|nicer|bigger|smaller|newer|older|second|third) one\b",
            # a place or a day in what is told (of 38 passages readers took 10 to stand alone)
            r"(?:on )?the (?:very )?(?:next|following) (?:day|morning|evening|night|week|weekend|month|year|afternoon)\b",
            r"the (?:day|week|morning) (?:after|before)\b(?! (?:the|my|our|i|we|a)\b)",
            r"(?:later that|(?:a few|a couple of|two|three|four|five|six|\d+) (?:minutes|hours|days|weeks|months|years) later)\b",
            r"(?:when|after|once|by the time|as soon as) (?:we|i) (?:(?:had|finally|first|both) )*(?:arrived|got there|got back|got in|landed|returned|checked in)\b(?! (?:in|at|to|from|the|my|our|on|with|home)\b)",
            r".{0,30}\beven (?:more|less|happier|better|worse|bigger|stranger|nicer|harder)\b(?!.*\bthan\b)",
            r"[^.!?]{0,60}\b(?:aforementioned|above[- ]mentioned|(?:prior|previously|just) mentioned)\b",
            r"(?:when|since|after|until|before) (?:i|we) (?:first |had |all |both )?(?:started|began|begun|finished|stopped|joined|signed up|moved in|got going)(?: out| off)?,",
            # what is shown elsewhere, or is one of two that were told of
            r"in (?:the|my|that|this) (?:first |last |other |previous )?(?:videos?|photos?|pictures?|posts?|articles?|talks?|episodes?|interviews?|clips?|slides?),? (?:above|below|i (?:said|mention\w*|show\w*|explain\w*|talk\w*|wrote)|we|you (?:can|see|will))\b",
            r"[^.!?]{0,90}\bboth (?:people|persons|parties|of them|of these|of those)\b(?! (?:who|that|with|from|in|on)\b)",
            r"(?:something|anything|someone|somebody|somewhere) else (?:i|we|that|is|was|to|worth|which)\b",
            # what was pointed out, or is added to it
            r"(?:again|like),",
            r"there (?:i|we) (?!was\b|were\b|go\b)",
            r"(?:(?:while (?:we['’]re |i['’]m )?|since (?:we['’]re |i['’]m ))?on the (?:topic|subject|question|matter) of|as for|when it comes to|regarding|with regards? to|in terms of)\b",
            r"there (?:really |just |simply )*(?:is|was|were|are)(?:n't| not) (?:really |much |any |a lot ){1,2}of\b",
            r"that (?!i\b|we\b|you\b|he\b|she\b|they\b|the\b|an?\b|my\b|our\b|there\b|time\b|night\b|day\b|morning\b|evening\b)[a-z]{3,}",
            r"(?:you|there|i|we) (?:can|could|will|would|may|might|is|are|was|were|have|had|do|did) also\b",
            r".{0,12}\bthat (?:year|week|month|day|morning|afternoon|evening|night|weekend|summer|winter|spring)\b(?! (?:i|we|when|my)\b)",
            r"(?:it )?turn(?:s|ed) out (?:that |to be |to have been )?(?:it|he|she|they|this|that|these|those)\b",
            # a judgement of what was said
            (
                r"(?:unfortunately|luckily|fortunately|thankfully|helpfully|apparently|obviously|naturally|hopefully|overall|indeed|"
                r"equally|ironically|amusingly|to be fair|mind you|worse|better still|at least|even so|all in all|as a result|"
                r"having said|that said|with that|either way|unlike \w+|for (?:example|instance)|the same)\b(?! than|[- ]on\b)"
            ),
            # a next step
            (
                r"(?:later|after all|after that|by then|by (?:that|this) point|until (?:then|there)|since then|from (?:there|here)|"
                r"in (?:fact|other words|return|that case|short|turn|preparation|desperation|response|the process|the meantime|any case)|"
                r"on (?:top|the plus side|the other hand|an? \w+ note|the one hand|one hand))\b(?! than|[- ]on\b)"
            ),
            r"another (?!(?:\w+ )?(?:day|week|weekend|month|year|night|morning|afternoon|evening|spring|summer|autumn|winter|season|sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b|round|of (?:my|our)\b)\w",
            r"(?:first|firstly|second|secondly|third|thirdly|fourth|next|lastly|further|rather|regardless|originally|see),",
            r"further (?!(?:down|up|along|on|north|south|east|west|from|away|into|out|back|afield|inland)\b)",
            r"(?:first of all|back then|at (?:that|this|one) (?:time|point)|around (?:that|this) time|on the contrary|as an example|to that end|as (?:usual|always|before))\b",
            r"(?:no|number|option|part|step|chapter)\.? (?:[2-9]|two|three|four)\b",
            # one of what was said
            r"the closest (?:i|we|you)(?:['’]ve| have| had)? (?:ever )?(?:seen|got|gotten|come|been|had) (?:is|was)\b",
            (
                r"the (?:latter|former|rest|results?|upshot|downside|upside|new one|whole thing|(?:new|old|original|previous|final|second|"
                r"third|latest) (?:version|attempt|batch|edition|draft|model|approach|design))\b"
                r"(?! (?:of|for|to|thing to) (?!(?:it|them|these|those|this|that)\b))"
            ),
            (
                r"the (?:best|worst|hardest|nicest|funniest|strangest|weirdest|easiest|trickiest|only) (?:part|bit|thing|one|problem|"
                r"downside)\b(?! (?:of|about|in|with|to|i|we|for|that|when)\b)"
            ),
            r"\(",
        )
    )
    + ")"
)
_SUBJECT = re.compile(  # with what a clause of its own begins
    r"(?:I|we|you|he|she|it|they|there|this|these|those|what|when|if|after|before|on|in|at|for|today|yesterday|tonight|tomorrow|now|then|my|our|your|his|her|their|the|an?|one|two|everyone|everybody|nobody|someone|once (?:again|more)|since|while|because|although|all|both|some|every|each|instead|finally|maybe|perhaps|despite|during|by|from|with|without|here|where|who|how|why)\b|(?-i:[A-Z])",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"(?:Since|Although|Though|Because|Whereas) (?!then\b|it\b|they\b|this\b|that\b|he\b|she\b)[^,.!?]{8,90}, \w"
)
_TURNS = re.compile(  # what turns away from something said before
    r"^[^.!?]{0,40}, (?:though|however),|^[^.!?]{3,90},? (?:though|however)[.!?]|^(?:I|[Ww]e) (?:then|also|still then)\b(?! \w+ (?:when|because))|^(?:Not (?:because|that|only because)|However|Speaking of|To make a long story|Long story short|Back to|Still,|Same with|Also)\b"
)


def connective(text: str, tongue: str = "en") -> int:
    """How many characters of a leading connective ("So, ", "Anyway ") may be dropped; 0 if none."""
    first = re.match(r"\w+", text)
    if not first or first.group().lower() not in _first_words(tongue):
        return 0
    for size in range(4, 0, -1):
        match = re.match(rf"(\w+(?: \w+){{{size - 1}}})(,| ?[-–—]|\.\.\.|…)?\s+(?=\S)", text)
        if not match:
            continue
        words = match.group(1).lower()
        free = words in wordlists.section("alone", f"{tongue} connective free")
        if words == "so" and not match.group(2) and not _SUBJECT.match(text, match.end()):
            return 0  # "So far we have ...", "So glad that ..."
        if free or (match.group(2) and words in wordlists.section("alone", f"{tongue} connective")):
            return match.end()
    return 0


@cache
def _first_words(tongue: str) -> frozenset[str]:
    """With what a connective begins."""
    words = wordlists.section("alone", f"{tongue} connective")
    return frozenset(word.split()[0] for word in words)


def refers(body: str) -> bool:
    """Whether the first words are a phrase that speaks of what was said."""
    return body[:24].lower().replace("’", "'").startswith(_PHRASES)


def takes_up(body: str) -> bool:
    """Whether it begins as a next step, a turn or a judgement of what was said."""
    return bool(_TURNS.search(body) or _STANCE.search(body.lower()))


def subordinate(body: str) -> bool:
    """Whether it begins with a clause that its own main clause follows ("Since we moved, we ...")."""
    return bool(_CLAUSE.match(body))
