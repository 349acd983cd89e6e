"""Questions that are none for readers: asked of oneself, answered on the spot, or only a manner of speaking."""

import re

from core.language.standalone import elsewhere
from core.language.text import leftovers

ASKS = ("?", "？", "؟", "\u037e")  # how a question ends, here and elsewhere
_NOT = r"(?:did|do|does|is|are|was|were|has|have|had|can|could|would|should|wo|ai)n['’]t"
_EXCLAIMS = re.compile(  # "didn't my dad do a good job?"
    rf"(?<!why )(?<!how )(?<!what )\b{_NOT} (?:it|he|she|they|we|I|this|that|those|these|my|our|his|her|the|life|everyone|everybody)\b|\b{_NOT} you (?:just|love|hate)\b",
    re.IGNORECASE,
)
_STOCK = re.compile(
    r"(?:^\W*|[,;:–—-] ?|\b(?:and|but|or|so) )who (?:knows|cares|needs(?! (?:help|an? (?:lift|hand)))|(?:would|could|might) have (?:thought|known|guessed)|(?:would|could)['’]ve (?:thought|known|guessed)|(?:knew|doesn['’]t|wouldn['’]t|can resist|could resist|am I (?:to|kidding))\b)|"
    r"\bwhat (?:could|can) (?:possibly )?go wrong|\bhow (?:hard|difficult|bad) (?:can|could) (?:it|that|this) be|\bwhat (?:more|else) (?:could|can|do|would) (?:you|one|anyone|I|we|a \w+) (?:want|ask|need|wish)|\bwhat['’]s not to (?:like|love)|"
    r"\b(?:can|could) you (?:believe|imagine)\b|\bis it any wonder\b|\bwhat (?:are|were) the (?:odds|chances)\b|\bhow (?:cool|great|crazy|amazing|cute|lucky|awesome|beautiful|adorable|nice|lovely|weird|funny) (?:is|was|are|were)\b(?! you)|"
    r"\b(?:did|have) (?:I mention(?:ed)?|you (?:know|hear(?:d)?))\b(?! (?:any|some|of|from|about|how|where|who)\w*)|\bguess (?:what|who)\b|\bneed I say\b|\bwhere (?:did|does|do|has|have) (?:all )?(?:the )?(?:\w+ )?(?:time|years?|days?|weeks?|months?|money|hours?|summer|evening|morning) (?:go|gone)\b(?! in your)|"
    r"\bsounds? (?:familiar|good|easy|simple)\b|\bwhy (?:not|bother|me)(?= ?\?)|\bknow what I mean\b|\byou know ?\?|\bam I right\b|\bremember (?:that|when|the|my)\b(?![^?]*\byou\b)|\bwhat (?:is|was) (?:the )?(?:point|this life|wrong with (?:me|us|you|people|the world))\b|^\W*(?:Really|Seriously|Right|Why|How|What|Who|When|Where|So what|See|Okay|OK|Ready|Yes|No|Huh|Eh)\W*$|"
    r"(?:,| -| –|\.\.\.|…) (?:right|huh|eh|okay|ok|no|yes|hm+|isn['’]t it|you know)\?|\bis there (?:any|some)thing (?:better|nicer|finer|worse)(?= than\b|\W*$)",
    re.IGNORECASE,
)
_OURS = re.compile(  # what one asks oneself
    r"\b(?:did|was|were|have|had|will|would|do|am|are|could|can|should have)\s+(?:I|we)\b|\b(?:did|was|were|had|has|would)\s+(?:he|she|they|it|that|this)\b|\bwhy (?:is|are|does|do) (?:I|we|it|this|that|these|they|(?:my|our)\b(?=[^?]*\b(?:always|never|hates?|me|us|life|brain|so)\b))\b",
    re.IGNORECASE,
)
_ADVICE = re.compile(  # and asks others as well
    r"\b(?:how|what|where|which \w+|which|who) (?:\w+ ){0,3}?(?:should|do|can|could|would|shall) (?:I|we)\b(?! (?:think|expect|know|really|even|possibly|say|not))|\b(?:should|shall) (?:I|we)\b(?! have\b)|\bam I (?:the only|missing|alone|doing)\b|\bare we the only\b|\b(?:can|could|may) (?:I|we) (?:freeze|use|keep|plant|grow|wash|eat|mend|fix|save|paint|leave|still)\b",
    re.IGNORECASE,
)
_TO_YOU = re.compile(
    r"\b(?:you|your|yours|anyone|anybody|any of you|folks|(?:do|can|should|did|would) people|everyone else|everybody else)\b",
    re.IGNORECASE,
)
_ANYONE = re.compile(r"\b(?:anyone|anybody|any of you)\b", re.IGNORECASE)
_ANSWERS = re.compile(
    r"\W*(?:Well|Yes|No|Nope|Yep|Yup|Yeah|Not(?! sure)|None|Nothing|Nobody|No one|Never|So far|Because|The answer|It turns out|Turns out|Turned out|Simple|Easy|Of course|Exactly|Absolutely|Definitely|Hardly|Zero|Plenty|Twice|Once|Neither|Both|I['’]ll tell you|You guessed|That['’]s (?:right|easy)|(?:As|Just) (?:\w+ ){0,3}as)\b"
)
_SET = r"(?:exercise|prompt|question|chapter|task|assignment|activity|quiz|worksheet|section|episode|talk|lesson|video|essay|article|meme|survey|book|sermon|course|challenge|workshop)"
_SET_AFTER = re.compile(rf"\W*(?:This|That|These|Those|Each) (?:\w+ )?{_SET}s?\b", re.IGNORECASE)
_SET_BEFORE = re.compile(
    rf"\b{_SET}s?\b[^.!?]{{0,60}}(?:[:–—]|\b(?:was|is|asks?|asked|reads?|goes|went|begins?|says?|said)\W*)$|\b{_SET}\b.{{0,40}}:\W*[“\"]?$",
    re.IGNORECASE,
)
_TITLED = re.compile(r"[A-Z][\w'’]+(?: [\w'’]+){0,4} ?(?: [-–—]|:) (?=[A-Z])")


def asked(text: str) -> bool:
    """Whether a text ends as a question; in Greek with a semicolon."""
    bare = leftovers.smileless(text.rstrip())
    return bare.endswith(ASKS) or elsewhere.greek(bare)


def rhetorical(text: str, before: str = "", after: str = "") -> bool:
    """Whether an English question is none for readers: `before` and `after` are what stands beside it.

    A doubt stays one where it says so ("I wonder"), and so does what asks for advice.
    """
    if not asked(text):
        return False
    answered = _ANSWERS.match(after) and not _ANYONE.search(text)
    if answered or _EXCLAIMS.search(text) or _STOCK.search(text):
        return True
    if _SET_AFTER.match(after) or _SET_BEFORE.search(before) or _TITLED.match(text):
        return True
    return bool(_OURS.search(text) and not _ADVICE.search(text) and not _TO_YOU.search(text))
