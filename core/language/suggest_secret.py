"""What its writer says is nobody's business: "I've never told anyone that.", "Nobody knows yet."."""

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
_HIDES = re.compile(
    r"\b(?:embarrassed|ashamed|mortified)\b[^.!?]{0,30}\b(?:I|we)(?:['’]ve| have)? (?:told|said|lied|pretended)\b",
    re.IGNORECASE,
)
_SIGNS = (  # without one of which a sentence tells of no secret
    "told", "tell", "said", "say", "admitted", "shown", "supposed", "allowed", "meant", "secre", "nobody", "no one",
    "pretended", "lied", "myself", "ourselves", "quiet", "between", "confidence", "write",
)  # fmt: skip
_SHORT = 32  # characters
_ALL = re.compile(
    r"\b(?:that|this|it|so|to tell|to say|to know|knows|yet|anyone|anybody)\W*$", re.IGNORECASE
)


def told(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The numbers of the sentences that are secret: those that say so, and what they say it of.

    One that ends on "that", or is too short to name anything, speaks of the sentence before it.
    """
    found: set[int] = set()
    for number, sentence in enumerate(sentences):
        lower = sentence.text.lower()
        if not any(sign in lower for sign in _SIGNS):
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
