"""Heaviness that is told in plain words: bad news of somebody close, somebody gone, a silence between two.

None of these words is heavy alone ("results", "without", "speak"), so each is looked for beside whose it
is. One of them makes an entry heavy: who writes so does not write of something else.
"""

import re
from collections.abc import Iterator
from functools import cache

from core.language import heavy_plain
from core.language.wordlists import either, section

_MENDED = (
    r"[^\n]{0,110}?(?:\b(?:he|she|they|I|we) (?:(?:finally|suddenly|just|have|has|['’]ve|['’]s) )?(?:wrote|written|rang|called|phoned|turned up|sent|met|came)\b(?! (?:to )?(?:my|the|a|his|her) (?:solicitor|lawyer|police|bailiff|council))"
    r"|\b(?:turned up|together again|made (?:it )?up|friends again|made peace|hugged|we (?:now |then )?\w+ed\b[^.!?]{0,40} together)\b)"
    r"|[^\n]{0,70}?\b(?:too (?:hungry|busy (?!to)|engrossed|absorbed|full|happy|sleepy|out of breath|excited)|mouths? (?:was|were)? ?full|(?<!nobody )(?<!no one )(?<!never )laugh\w*|(?:we|I) read\b|good (?:book|film))"
)
"""What follows a silence that is none: they met again, or ate, or read."""
_AROUND = 140  # characters before and after such a word that are read


@cache
def _patterns() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """Each pattern, behind the words without one of which it need not be looked for."""
    kin = either(section("people", "kin"))
    theirs = rf"(?:(?:my|our|his|her|their) )?(?:{kin})['’]s"
    whose = rf"(?:{theirs}|his|her|their)"
    bad = r"(?:not (?:so |very )?good|\w+n['’]t (?:so |very )?good|(?<!not )(?<!n['’]t )(?<!not that )(?<!not too )bad\b(?! at)|worse|worst|spread|positive)"
    stays = r"(?! (?:at|in|on|for|until|till|again at) )"
    who = rf"(?:(?:(?:my|our|his|her|their) )?(?:{kin})\b|him\b|her\b(?! \w)|them\b)"
    them = rf"(?:(?:(?:my|our) )?(?:{kin})|him|her|them|me|us|it)"
    gone = rf"(?:(?:(?:my|our) )?(?:{kin})|he|she)"
    pet = r"(?:(?:the|our|my|a) (?:\w+ ){0,2}(?:dog|cat|horse|pony|rabbit|puppy|kitten))"
    years = r"(?:christmas|birthday|easter|summer|winter|spring|autumn|year|mother['’]s day|father['’]s day)"
    silent = (
        r"(?:(?:still |just )?(?:aren['’]t|are not|weren['’]t|were not) (?:speaking|talking)\b(?! (?:about|of|in|over|with|on)\b)|"
        r"don['’]t (?:really )?(?:speak|talk)\b(?= ?(?:[.,;]|any ?more\b|since\b|for (?:\w+ ){0,3}(?:days|weeks|months|years)))|(?:didn['’]t|hardly|barely|haven['’]t|have not) (?:really )?(?:speak|spoke|spoken|talk|talked)\b(?: to each other)?"
        r"(?= ?(?:[.,;]|at (?:dinner|breakfast|supper|lunch)|all (?:day|evening|week|weekend|morning)|since|for (?:\w+ ){0,3}(?:days|weeks|months|years))))"
        rf"(?!{_MENDED})"
    )
    texts = (
        # illness
        (
            "results bloods biopsy prognosis scan",
            (rf"\b(?:{theirs} (?:\w+ )?(?:results?|scan)|(?:{theirs}|my|his|her|their) (?:\w+ )?(?:(?:scan|test|blood|biopsy|mri|x-ray|hospital) results?|bloods|biopsy|prognosis|scan(?! of\b)))\b"
            rf"[^.!?]{{0,60}}\b{bad}\b"),
        ),
        ("news", rf"\b(?:bad|not (?:very )?good|terrible|awful) news (?:about|from|of) {who}"),
        (
            "vet doctor gp consultant hospital specialist surgery",
            (rf"\b(?:vet|doctor|gp|consultant|hospital|specialist|surgery)s? (?:wants?|wanted|needs?|needed) (?:to (?:see|keep) )?{them}\b"
            r"(?: (?:back )?in\b(?! the\b| (?:spring|summer|autumn|winter|a year))|[^.!?]{0,40}\b(?:tests?|overnight|scans?)\b| (?:back|again) (?:on|today|tomorrow|this|next)\b)"),
        ),
        ("tests", r"\b(?:more|further|some|for) tests\b[^.!?]{0,30}\b(?:vet|hospital|doctor|consultant)\b(?! (?:school|college|students))(?![^\n]{0,80}\bI (?:teach|work|study|train) (?:there|at)\b)"),
        ("keep", rf"\bkeep(?:ing)? {them} in (?:overnight|for (?:observation|tests|monitoring|the night|another night|a few (?:days|nights)))\b"),
        # somebody gone
        ("scatter", rf"\bscatter(?:ed|ing)? (?:(?:(?:my|our|his|her|their) )?(?:{kin})\b|him\b|(?:{whose}|the) ashes)"),
        ("ashes grave headstone", rf"(?<!turn in )(?<!turning in )(?<!turned in )(?<!rolling in )(?<!spinning in )(?<!take it to )(?<!took it to )\b{whose} (?:ashes|grave|headstone)\b|\bthe urn\b[^.!?]{{0,40}}\bashes\b"),
        ("anniversary", rf"\bthe anniversary of {whose} death\b(?! metal)"),
        ("buried burying", rf"\b(?:buried|burying) {who}(?! (?:in|under) (?:the |a |his |her )?(?:sand|snow|leaves|cushions|duvet|hay|paper\w*|questions|work|kisses|books|blankets))(?!['’]s)"),
        ("lost", rf"\blost (?:my|our|his|her|their) (?:{kin})\b(?! (?:in|at|for|behind|on|among|between|somewhere|and found) | to (?:the|a) (?:crowd|queue|game|phone|sofa|internet)|['’]s)"),
        ("since", rf"\bsince {gone} (?:died|went|left us(?! (?:the|an?|his|her|their|our|some|two) (?:[\w'’-]+ ){{1,3}}?(?:I|we|he|she|they|and|to|are|have)\b| (?:with the|to)\b)|passed|was taken)\b(?=[ ]?(?:[.,;:!?)]|away\b|and\b|I\b|we\b|the\b(?! (?:exam|test))|in (?:january|february|march|april|may|june|july|august|september|october|november|december|\d)|last\b|$))(?! (?:the|away) (?:\w+ )?(?:to|for|on)\b)"),
        (
            "without",
            (rf"\b(?:first|another|second|third) {years}\b[^.!?]{{0,40}} without {who}{stays}|\b(?:quiet|empty) without {who}(?!,)|"
            rf"\bnot the same without (?:(?:my|our) )?(?:{kin})\b{stays}"),
        ),
        (
            "clear empt through",
            rf"\b(?:clear(?:ed|ing)?|empt(?:y|ied|ying)|sort(?:ed|ing)? through) (?:out )?{whose} (?:house|flat|wardrobe|clothes|things|room|bungalow|cupboards?)\b(?! (?:for|to make|so)\b)",
        ),
        (
            "voicemail",
            rf"\b(?:{kin})['’]s (?:old )?voicemail\b|\b(?:his|her) voicemail\b[^.!?]{{0,60}}\b(?:his voice|her voice|keep|kept|delete)\b",
        ),
        ("goodbye", rf"\b(?:had to|time to|came to) say (?:our |my )?(?:last )?goodbye to (?:{pet}|{who})(?![,;]? (?:at|for|until|till|as|when|before|because|in the (?:car|car park|hall)|on the (?:platform|doorstep|phone)|the (?:bus|train|taxi))\b)"),
        ("slipped", rf"\b{pet} (?:\w+ )?slipped away\b(?! (?:through|under|from|into|over|with|to)\b)"),
        (
            "candle",
            rf"\blit (?:a|the|his|her) candle for {who}|\b(?:{kin})['’]s (?:birthday|anniversary)\b[^\n]{{0,60}}\blit (?:a|the|his|her) candle\b(?! (?:on|for) (?:the|his|her|their) (?:\w+ )?cake)",
        ),
        (
            "dad father mum mother mom",
            r"\b(?:kids|children|girls|boys|his|her|their)['’]? (?:dad|father|mum|mother|mom)\b[^.!?]{0,20}\b(?:didn['’]t|never|hasn['’]t|won['’]t) (?:turn|show|come|call|ring|turned|showed|shown|came|called|rang|rung)\b(?: up| round| back| home)?(?=[ ]?(?:[.,;!?]|again\b|today\b|yesterday\b|tonight\b|this\b|last\b|on\b|for (?:him|her|them)\b|to (?:get|collect|fetch|pick|see|the)\b|$))",
        ),
        # a quarrel
        ("speak spoke talk", rf"\b(?:we|he and i|she and i|(?:my )?(?:{kin}) and i) {silent}|\b(?:he|she|they|(?:my|our) (?:{kin})) (?:hasn['’]t|haven['’]t|has not|have not) spoken (?:to (?:me|us) )?since\b(?!{_MENDED})"),
    )  # fmt: skip
    return tuple((tuple(signs.split()), re.compile(text, re.IGNORECASE)) for signs, text in texts)


def told(text: str) -> bool:
    """Whether a text says one of these."""
    lower = text.lower()
    return any(
        pattern.search(text, max(0, at - _AROUND), at + _AROUND)
        for signs, pattern in (*_patterns(), *heavy_plain.patterns())
        for sign in signs
        if sign in lower
        for at in _places(sign, lower)
    )


def _places(sign: str, lower: str) -> Iterator[int]:
    """Where a word stands in a text of small letters."""
    at = lower.find(sign)
    while at >= 0:
        yield at
        at = lower.find(sign, at + 1)
