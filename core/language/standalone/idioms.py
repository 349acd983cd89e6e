"""Words that point to nothing: "made it home", "when it gets dark", "found it hard to", "this late"."""

import re

_DEGREE = r"(?:too |so |still |already |quite |really |very |pitch |rather |a bit )?"
_FEAST = r"(?:halloween|thanksgiving|new year['’]?s|pancake day|bonfire night|boxing day|mother['’]?s['’]? day|father['’]?s['’]? day|half[- ]term|market day|harvest time|bank holiday)"
_ABOUT = r"(?:(?:already|nearly|almost|also|only|finally|not|my|our|his|her|the|[a-z]+['’]s|first|last) ){0,3}"
_SPELL = r"(?:day|week|weekend|fortnight|month|year|morning|afternoon|evening|night|summer|autumn|winter|spring|season|term)"
_NOTHING = re.compile(
    "|".join(
        (
            r"\bma(?:de|kes?|king) it (?:to|through|home|in|out|back|up|into|as far|on time|here|past|across|over)\b",
            r"\b(?:lov|hat|lik|enjoy|appreciat)(?:e|es|ed)? it (?:when|that)\b",
            r"\b(?:find|finds|found|think|thought|consider) it (?:\w+ ){1,3}(?:to|that|how)\b",
            r"\bma(?:de|kes?|king) it (?:\w+ ){0,2}(?:easy|easier|hard|harder|possible|impossible|difficult|clear|a rule|a habit)(?: for \w+)? (?:to|that)\b",
            r"\bit (?:is|was|would be|might be|could be|may be|will be|seemed|seems|['’]d be) (?:not |always |still |such |quite |never )?an? (?:(?:good|bad|great|nice|fine|clever|silly|stupid|terrible|lovely|smart|wise|brilliant|safe) )?(?:idea|plan|mistake|pleasure|privilege|honou?r|treat|relief|shame|pity|good time|good chance|bit much) (?:to|for me to|for us to|if|when|that)\b",
            r"\bcall(?:ed)? it (?:a day|a night|quits)\b",
            r"\b(?:as it (?:happens|happened|turns out|turned out|were)|believe it or not)\b",
            r"\bto put it (?:mildly|another way|bluntly|politely)\b",
            r"\bt(?:ake|ook|aking) it (?:easy|slow|slowly)\b",
            r"\bif it (?:wasn['’]t|weren['’]t|were not|hadn['’]t been) for\b",
            rf"\bit(?: is| was|['’]s| will be| would be) {_ABOUT}(?:birthday|anniversary|{_FEAST})\b",
            rf"\bit (?:is |was |['’]s |gets? |got |gr[eo]ws? |became |turns? |turned |has been |had been ){_DEGREE}(?:dark|light|cold|colder|warm|warmer|hot|hotter|late|early|windy|foggy|freezing|icy|misty|sunny|spring|summer|autumn|winter|night|morning|daylight)\b(?! (?:and|but|in|on|to|for|enough|brown|blue|green|red|grey) (?:the|touch|colou?r)\b)(?= ?(?:[.,;:!?]|and\b|but\b|when\b|so\b|by\b|at\b|now\b|again\b|outside\b|before\b|after\b|enough to\b|until\b|in the\b|here\b|there\b|that\b|i\b|we\b|the\b|$))",
        )
    )
)

_JOINS = (  # what a relative clause is, in which "that" is no pronoun: "I found a shop that sells rope"
    r"(?<!\bin )(?<!\bat )(?<!\bby )(?<!\bon )(?<!\bfor )(?<!\bof )(?<!\bto )(?<!\bfrom )(?<!\bwith )(?<!\bduring )(?<!\bover )(?<!\bafter )(?<!\bbefore )"
    r"\b(?:an?|some|any|every|no|another) (?!(?:of|and|or|but|in|at|on|to|for|with|from|by|is|was|bit|little|while|lot|moment|way|sense)\b)(?:\w+ )??(?!(?:and|or|but|for|with|of|in|on|is|was|bit|little|while|moment|way|sense|if|when|as|so)\b)\w+ that "
    r"(?=(?:is|was|are|were|has|had|have|will|would|can|could|may|might|did|does|do|made|makes|means|meant|gave|gives|took|takes|helps?|helped|works?|worked|came|went|seems?|seemed|felt|feels|looks?|looked|should|must|got|gets|happened|happens|reminds?|led|leads|ended|turned|just|really)\b)"
)
_POINTLESS = re.compile(
    "|".join(
        (
            r"^\W*(?:and )?just like that\b(?! (?:one|of)\b)",
            r"\bthis (?:long|late|early|far|cold|hot|warm|dark|wet|dry|busy|tired|happy|quiet|much|many|often|soon)(?= (?:without|since|before|after|in|into|at|on|ago|north|south|east|west)\b)",
            r"\bthis (?:late|early|cold|hot|warm|wet|tired|happy)(?=[.,;!?])",
            r"\bthat one of (?=the |my |our |her |his |their |its |these |those |us\b)",
            rf"\bwhat an? (?:\S+ ){{0,3}}{_SPELL} this (?=is\b|was\b|has\b|['’]s\b|turned\b)",
            rf"\bthis (?:\S+ )?(?:[\w'’]+ day|bank holiday|half[- ]term) (?={_SPELL}\b|monday\b|friday\b)",
            _JOINS,
        )
    )
)


def without(lower: str) -> str:
    """A text in small letters, its words of this kind made blanks, each other word in its place."""
    if "it " in lower or "it's " in lower or "it’s " in lower:
        lower = _NOTHING.sub(_blank, lower)
    if "this " in lower or "that " in lower:
        lower = _POINTLESS.sub(_blank, lower)
    return lower


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"\b(?:it|this|that)\b", lambda word: " " * len(word.group()), match.group())
