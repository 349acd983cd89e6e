"""What its writer says is nobody's business: "I've never told anyone that.", "Nobody knows yet.".

How far that reaches is said by how it is said: of an entry whose writer keeps it secret nothing is
told; else the secret is what the sentence says, or the one before it.
"""

import re
from collections.abc import Sequence

from core.language.elsewhere import LANGUAGES
from core.language.suggest import secret_elsewhere
from core.language.text.markdown import Sentence

_NOBODY = r"(?:anyone|anybody|a soul|any of them|the others|the team|my (?:boss|manager|parents|family|mum|mom|dad|husband|wife|partner|sister|brother))"
_ENDS = r"(?= ?(?:[.,;:!?]|$|(?:this|that|it|of it) ?(?:[.,;:!?]|$)|yet\b|about (?:it|this|that|us|me)\b|(?:that )?(?:I|we)\b|but\b|except\b))"
_SECRET = re.compile(
    "|".join(
        (
            # told to nobody until now
            rf"\b(?:I|we)(?:['’]ve| have|['’]d| had)? (?:never|not) (?:yet )?(?:told|said (?:it|this|that) to|admitted (?:it|this|that) to|shown) {_NOBODY}",
            rf"\b(?:I|we) (?:haven|hadn|didn)['’]t (?:yet )?(?:told|tell|said a word to) {_NOBODY}",
            rf"\b(?:nobody|no one)(?: else)? (?:knows|must know|is to know){_ENDS}",
            # not to be told
            r"(?:\bnot|n['’]t) (?:supposed|allowed|meant) to (?:tell|say|talk about|mention|know)\b(?! better\b)",
            rf"\b(?:must|can|should)(?:n['’]t|not| not) tell {_NOBODY}",
            r"\b(?:I|we) (?:can|could)(?:['’]t|n['’]t|not) (?:say|write) (?:this|that|it) (?:out loud|aloud|anywhere|to anyone)\b",
            # promised, or kept between two
            r"\b(?:sworn|swore \w+) to secrecy\b",
            r"\bpromised (?:\w+ )?(?:not to (?:tell|say)|I (?:wouldn['’]t|won['’]t) (?:tell|say))\b",
            r"\bkeep(?:ing)? (?:this|that|it) (?:to (?:myself|ourselves)|quiet(?! in\b)|a secret|secret|between us)\b",
            r"\bbetween (?:you and me|these pages)\b|\bjust between (?:us|ourselves)\b|\bin (?:strict )?confidence\b",
        )
    ),
    re.IGNORECASE,
)
_HIDES = re.compile(  # out of shame: what that is stands before it
    r"\b(?:embarrassed|ashamed|mortified)\b[^.!?]{0,30}\b(?:I|we)(?:['’]ve| have)? (?:told|said|lied|pretended)\b",
    re.IGNORECASE,
)
_ALL = re.compile(  # whatever the entry tells may be the secret: "we're keeping it secret"
    r"\b(?:we|I)(?:['’](?:re|m|ve|ll)| are| am| have| will)? (?:\w+ )?(?:keep|keeping|kept) (?:it|this|that|our \w+|the whole thing) (?:a )?secret\b(?! (?:santa|ingredient|recipe)\b)",
    re.IGNORECASE,
)
_SIGNS = (  # without one of which a sentence tells of no secret
    "told", "tell", "said", "say", "admitted", "shown", "supposed", "allowed", "meant", "secre", "nobody", "no one",
    "pretended", "lied", "myself", "ourselves", "quiet", "between", "confidence", "write",
)  # fmt: skip
_SHORT = 32  # characters
_BACK = re.compile(  # on which a sentence ends that speaks of the one before it
    r"\b(?:that|this|it|so|to tell|to say|to know|knows|yet|anyone|anybody)\W*$", re.IGNORECASE
)


def told(sentences: Sequence[Sentence], tongue: str = "en") -> frozenset[int]:
    """The numbers of the sentences that are secret: those that say so, and what they say it of."""
    if tongue in LANGUAGES:
        return _told_elsewhere(sentences)
    found: set[int] = set()
    for number, sentence in enumerate(sentences):
        lower = sentence.text.lower()
        if not any(sign in lower for sign in _SIGNS):
            continue
        if _ALL.search(sentence.text):
            return frozenset(range(len(sentences)))
        hides = bool(_HIDES.search(sentence.text))
        if hides or _SECRET.search(sentence.text):
            found.update(range(_begins(sentences, number, hides=hides), number + 1))
    return frozenset(found)


def _told_elsewhere(sentences: Sequence[Sentence]) -> frozenset[int]:
    found: set[int] = set()
    for number, sentence in enumerate(sentences):
        if secret_elsewhere.says(sentence.text):
            found.add(number)
            behind = number and sentences[number - 1].block == sentence.block
            if behind and not secret_elsewhere.names(sentence.text):
                found.add(number - 1)
    return frozenset(found)


def _begins(sentences: Sequence[Sentence], number: int, *, hides: bool) -> int:
    """With which sentence of its paragraph a secret begins that this one says is one."""
    text = sentences[number].text
    names = len(text) > _SHORT and not _BACK.search(text) and not hides
    while not names and number and sentences[number - 1].block == sentences[number].block:
        number -= 1
        names = len(sentences[number].text) > _SHORT
    return number
