"""Who is everybody's: known by name, or given with what makes a name public."""

import re
from functools import cache

from core.language.wordlists import words

_LONGEST = 6  # words of a name; a longer run of capitals is a heading or a shout


@cache
def public() -> dict[str, re.Pattern[str]]:
    """What stands before and after the name of somebody public."""
    return {
        "before": re.compile(
            r"\b(?:by|author|artist|singer|actor|actress|director|writer|poet|painter|composer|novelist|philosopher|scientist|"
            r"historian|chef|band|album|book|novel|film|movie|podcast|episode|song|songs|poem|poems|play|memoir|essay|biography|"
            r"paintings?|works?|music|quote|character|as|president|minister|senator|watching|reading|listening to|"
            r"from|speaker|keynote)\s+(?:of\s+|from\s+|with\s+|called\s+|by\s+)?(?:the\s+)?[\"“'‘]?$",
            re.IGNORECASE,
        ),
        "after": re.compile(
            r"['’]s?\s+(?:[\"“‘*_]|[A-Z]\w+\s+[A-Za-z]|(?:\w+\s+)?(?:book|novel|film|movie|album|song|podcast|memoir|essay|poem|play|show|paintings?|"
            r"work|works|music|blog|newsletter|article|talk|lecture|biography|series|recipe|method)s?\b)|"
            r"\s+(?:playing|plays|sings|singing|performing|wrote|writes about|starring|directed|conducts?|conducting|argues|from|of|at)\b(?:\s+the)?"
            r"\s+(?:[A-Z]|\w+\s+\w*\s?(?:music|songs?|guitar|piano))|\s+\((?:author|artist|\d{4})|\s+as\s+(?:the\s+)?[A-Z]"
        ),
    }


def everybodys(name: tuple[str, ...]) -> bool:
    """Whether a name, or part of it, is a public figure's whom everybody knows."""
    count = len(name)
    if not 1 < count <= _LONGEST:
        return False
    parts = (name[a:b] for a in range(count - 1) for b in range(a + 2, count + 1))
    return any(" ".join(part).replace(".", "") in words("public") for part in parts)
