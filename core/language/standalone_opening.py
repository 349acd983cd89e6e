"""How a sentence takes up the one before it without a pronoun: by the way that it begins."""

import re

_PHRASES = ("as with ", "then again", "more on ", "this is why", "that is why", "that's why")
_STANCE = re.compile(  # how a sentence takes up the one before, without a pronoun
    r"^(?:.{0,12}\bso (?:do|does|did) (?:i|we|a lot|many|most|the|my)\b|the answer (?:is|was)\b|.{0,40}\b(?:do|did|doing|done) the same\b(?! (?:thing )?(?:as|every|again|for (?:me|us|you)))|(?:i|we) (?:did|do|have|had|was|were|could|can|would|will|won|should|might|am|are)(?:n['’]t|['’]t| not)?(?: in the end| though| either| yet| eventually| of course| too| again)?[.!]|another (?:part|thing|reason|example|option|point|bit|way|problem)\b(?! i ['’\w])|until there\b|(?:no thank you|no thanks|thank you, (?!all\b|every)|hello|hi|hey|dear|welcome back)\b|(?:yes|no|true|right|sure|exactly|granted)[,.!]|(?:in (?:preparation|desperation|response|the process|the meantime|any case)|unfortunately|luckily|fortunately|thankfully|helpfully|apparently|obviously|naturally|hopefully|overall|indeed|equally|ironically|amusingly|later|"
    r"after all|after that|all in all|as a result|at least|by then|by that point|by this point|either way|even so|for (?:example|instance)|from (?:there|here)|having said|in (?:fact|other words|return|that case|short|turn)|"
    r"on (?:top|the plus side|the other hand|an? \w+ note|the one hand|one hand)|that said|the same|to be fair|with that|mind you|worse|better still|until then|since then|unlike \w+)\b(?! than|[- ]on\b)"
    r"|the closest (?:i|we|you)(?:['’]ve| have| had)? (?:ever )?(?:seen|got|gotten|come|been|had) (?:is|was)\b|the (?:latter|former|rest|result|results|upshot|downside|upside|new one|whole thing|(?:new|old|original|previous|final|second|third|latest) (?:version|attempt|batch|edition|draft|model|approach|design))\b(?! (?:of|for|to|thing to) (?!(?:it|them|these|those|this|that)\b))"
    r"|the (?:best|worst|hardest|nicest|funniest|strangest|weirdest|easiest|trickiest|only) (?:part|bit|thing|one|problem|downside)\b(?! (?:of|about|in|with|to|i|we|for|that|when)\b)"
    r"|(?:no|number|option|part|step|chapter)\.? (?:[2-9]|two|three|four)\b|\()"
)
_TURNS = re.compile(  # what turns away from something said before
    r"^[^.!?]{0,40}, (?:though|however),|^[^.!?]{3,90},? (?:though|however)[.!?]|^(?:I|[Ww]e) (?:then|also|still then)\b(?! \w+ (?:when|because))|^(?:Not (?:because|that|only because)|However|Speaking of|To make a long story|Long story short|Back to|Still,|Same with|Also)\b"
)


def refers(body: str) -> bool:
    """Whether the first words are a phrase that speaks of what was said."""
    return body[:24].lower().replace("’", "'").startswith(_PHRASES)


def takes_up(body: str) -> bool:
    """Whether it begins as a next step, a turn or a judgement of what was said."""
    return bool(_TURNS.search(body) or _STANCE.search(body.lower()))
