"""What its writer says is nobody's business: "I've never told anyone that.", "Nobody knows yet.".

And what those it is about would read: that one avoids them, looks for another job, was caught speeding.
"""

import re
from collections.abc import Sequence

from core.language.markdown import Sentence

_NOBODY = r"(?:anyone|anybody|a soul|any of them|the others|the team|my (?:boss|manager|parents|family|mum|mom|dad|husband|wife|partner|sister|brother))"
_SECRET = re.compile(
    r"\b(?:I|we)(?:['’]ve| have|['’]d| had)? (?:never|not) (?:yet )?(?:told|said (?:it|this|that) to|admitted (?:it|this|that) to|shown) "
    rf"{_NOBODY}|\b(?:I|we) (?:haven|hadn|didn)['’]t (?:yet )?(?:told|tell|said a word to) {_NOBODY}|"
    rf"(?:\bnot|n['’]t) (?:supposed|allowed|meant) to (?:tell|say|talk about|mention|know)\b(?! better\b)|\b(?:must|can|should)(?:n['’]t|not| not) tell {_NOBODY}|"
    r"\b(?:sworn|swore \w+) to secrecy\b|\bpromised (?:\w+ )?(?:not to (?:tell|say)|I (?:wouldn['’]t|won['’]t) (?:tell|say))\b|"
    r"\b(?:nobody|no one)(?: else)? (?:knows|must know|is to know)(?= ?(?:[.,;:!?]|$|(?:this|that|it|of it) ?(?:[.,;:!?]|$)|yet\b|about (?:it|this|that|us|me)\b|(?:that )?(?:I|we)\b|but\b|except\b))|"
    r"\bkeep(?:ing)? (?:this|that|it) (?:to (?:myself|ourselves)|quiet(?! in\b)|a secret|secret|between us)\b|\bbetween (?:you and me|these pages)\b|\bjust between (?:us|ourselves)\b|\bin (?:strict )?confidence\b|"
    r"\b(?:I|we) (?:can|could)(?:['’]t|n['’]t|not) (?:say|write) (?:this|that|it) (?:out loud|aloud|anywhere|to anyone)\b",
    re.IGNORECASE,
)
_KEPT = re.compile(  # whatever the entry tells may be the secret
    r"\b(?:we|I)(?:['’](?:re|m|ve|ll)| are| am| have| will)? (?:\w+ )?(?:keep|keeping|kept) (?:it|this|that|our \w+|the whole thing) (?:a )?secret\b(?! (?:santa|ingredient|recipe)\b)",
    re.IGNORECASE,
)
_HIDES = re.compile(
    r"\b(?:embarrassed|ashamed|mortified)\b[^.!?]{0,30}\b(?:I|we)(?:['’]ve| have)? (?:told|said|lied|pretended)\b",
    re.IGNORECASE,
)
_CLOSE = r"(?:(?:my|our) (?:\w+ )?(?:friends?|family|parents|in-laws|flatmates?|housemates?|roommates?|boss|manager|colleagues?|co-?workers?|neighbours?|neighbors?|mother|father|mum|mom|dad|sister|brother|husband|wife|partner|mother-in-law|father-in-law|teacher|landlord|customers|clients))"
_EXPOSES = re.compile(
    rf"\b(?:avoid(?:ed|ing)?|hid(?:e|ing)? from|lied? to|lying to|dodg(?:e|ed|ing)|ignor(?:e|ed|ing)|sick of|fed up with|can['’]t stand|couldn['’]t stand|resent|despise|jealous of|disappoint(?:ed|ing)|fool(?:ed|ing)) {_CLOSE}\b(?!['’]s? (?!(?:\w+ )?(?:calls?|eyes?|messages?|texts?|letters?|part(?:y|ies)|wedding|house|visits?|questions)\b)\w)(?![^.!?]{{0,60}}\b(?:wardrobe|game|seek|giggl\w*)\b)|"
    r"\b(?:jobs?|vacanc\w+|positions?|roles?)\b[^.!?]{0,60}\bappl(?:y|ied|ying)\b|\bappl(?:y|ied|ying) (?:for|to) (?:\w+ ){0,4}(?:jobs?|positions?|roles?|vacanc\w+)\b|\b(?:my|another|first|second|have an?|got an?) job (?:interviews?|offers?|applications?|hunt|search)\b|\bjob[- ]hunting\b|"
    r"\b(?:looking|look|hunting|searching) for (?:another|a (?:new|different|better)) job\b|\bhand(?:ed|ing)? in my notice\b|\b(?:want(?:ed)? to|might|may|going to|thinking (?:of|about)|dream\w* of|could|should|about to|decided to|ready to) quit(?:ting)? my job\b|"
    r"\b(?:got|was|been|getting|were) (?:pulled over(?! by the (?:wind|gale|dog|goat|pony|lead|weight))|arrested|fined|busted|breathalysed|caught (?:speeding|stealing|cheating|lying|shoplifting))\b|\bspeeding (?:tickets?|fines?)\b|\bit was for speeding\b|\b(?:got|gave me) a verbal warning\b|"
    r"\b(?:called|rang|phoned) in sick\b|\bpulled a sickie\b|\bskiv(?:ed|ing)\b|\bskip(?:ped|ping) work\b|\bI (?:\w+ )?(?:shoplifted|plagiari[sz]ed|cheated|stole (?:from|the money|money))\b(?! (?:at (?:cards|patience|monopoly|solitaire)|and (?:used|bought)|death))",
    re.IGNORECASE,
)
_SIGNS = (  # without one of which a sentence tells of no secret
    "told", "tell", "said", "say", "admitted", "shown", "supposed", "allowed", "meant", "secre", "nobody", "no one",
    "pretended", "lied", "avoid", "hid", "dodg", "ignor", "sick", "fed up", "stand", "resent", "despise", "jealous", "disappoint", "fool", "job", "appl",
    "notice", "pulled over", "arrest", "fine", "busted", "caught", "speeding", "warning", "skiv", "skip", "shoplift", "plagiar", "cheat", "stole", "lying", "breathal", "myself", "ourselves", "quiet", "between", "confidence", "write",
)  # fmt: skip
_SHORT = 32  # characters
_ALL = re.compile(
    r"\b(?:that|this|it|so|to tell|to say|to know|knows|yet|anyone|anybody)\W*$", re.IGNORECASE
)


def told(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The numbers of the sentences that are secret: those that say so, and what they say it of.

    One that ends on "that", or is too short to name anything, speaks of the sentence before it;
    "we're keeping it secret" of all that the entry tells.
    """
    found: set[int] = set()
    for number, sentence in enumerate(sentences):
        lower = sentence.text.lower()
        if not any(sign in lower for sign in _SIGNS):
            continue
        if _KEPT.search(sentence.text):
            return frozenset(range(len(sentences)))
        if _EXPOSES.search(sentence.text):
            found.add(number)
            continue
        hides = _HIDES.search(sentence.text)
        if not hides and not _SECRET.search(sentence.text):
            continue
        found.add(number)
        names = len(sentence.text) > _SHORT and not _ALL.search(sentence.text) and not hides
        before = number
        while not names and before and sentences[before - 1].block == sentence.block:
            before -= 1
            found.add(before)
            names = len(sentences[before].text) > _SHORT
    return frozenset(found)
