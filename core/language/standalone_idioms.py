"""Words that point to nothing: "made it home", "when it gets dark", "found it hard to"."""

import re

_DEGREE = r"(?:too |so |still |already |quite |really |very |pitch |rather |a bit )?"
_NOTHING = re.compile(
    "|".join(
        (
            r"\bma(?:de|kes?|king) it (?:to|through|home|in|out|back|up|into|as far|on time|here|past|across|over)\b",
            r"\b(?:lov|hat|lik|enjoy|appreciat)(?:e|es|ed)? it (?:when|that)\b",
            r"\b(?:find|finds|found|think|thought|consider) it (?:\w+ ){1,3}(?:to|that|how)\b",
            r"\bma(?:de|kes?|king) it (?:\w+ ){0,2}(?:easy|easier|hard|harder|possible|impossible|difficult|clear|a rule|a habit)(?: for \w+)? (?:to|that)\b",
            r"\bcall(?:ed)? it (?:a day|a night|quits)\b",
            r"\b(?:as it (?:happens|happened|turns out|turned out|were)|believe it or not)\b",
            r"\bto put it (?:mildly|another way|bluntly|politely)\b",
            r"\bt(?:ake|ook|aking) it (?:easy|slow|slowly)\b",
            r"\bif it (?:wasn['’]t|weren['’]t|were not|hadn['’]t been) for\b",
            rf"\bit (?:is |was |['’]s |gets? |got |gr[eo]ws? |became |turns? |turned |has been |had been ){_DEGREE}(?:dark|light|cold|colder|warm|warmer|hot|hotter|late|early|windy|foggy|freezing|icy|misty|sunny|spring|summer|autumn|winter|night|morning|daylight)\b(?! (?:and|but|in|on|to|for|enough|brown|blue|green|red|grey) (?:the|touch|colou?r)\b)(?= ?(?:[.,;:!?]|and\b|but\b|when\b|so\b|by\b|at\b|now\b|again\b|outside\b|before\b|after\b|enough to\b|until\b|in the\b|here\b|there\b|that\b|i\b|we\b|the\b|$))",
        )
    )
)


def without(lower: str) -> str:
    """A text in small letters, its "it"s of this kind made blanks, each other word in its place."""
    if " it " not in lower and not lower.startswith("it "):
        return lower
    return _NOTHING.sub(_blank, lower)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"\bit\b", "  ", match.group())
