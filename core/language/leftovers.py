"""What is left in a sentence of marks that nothing reads: brackets, stars, letters gone wrong, gaps."""

import re
from functools import cache

_ASIDE = 5  # words from which on brackets hold something said aside, and no mark


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    small = r"(?:the|an?|my|our|your|of|in|on|at|to|for|with|from|by|use|using|is|was)"
    return {
        "aside": re.compile(rf"\[[^\[\]=^]*?(?: [^\[\]=^ ]+){{{_ASIDE},}}\](?!\()"),
        "left": re.compile(
            r"[\[\]]|==|^\W*\*|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)|(?<![\w\s])\*"  # "cr*p" is a word
            r"|[,;:][,;.](?!\.)|\s\( ?\)"
            r"|â€|Ã[¡-¿]|Â[ -¿]|\ufffd"  # UTF-8 read as something else
            rf"|\b{small} {{2,}}(?:instead|of|in|on|to|for|with|from|by|and|or|is|was)\b"  # a word was lost
        ),
        "begins": re.compile(r"\W*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]|@\w)"),  # a note, an answer to somebody
        "tags": re.compile(r"(?:\s*#\w[\w-]*[.,;]?){2,}"),
    }


def left(text: str) -> bool:
    """Whether something in a sentence is no words: it would not read as its writer meant it."""
    patterns = _patterns()
    if patterns["begins"].match(text) or patterns["tags"].fullmatch(text):
        return True
    if "[" in text:
        text = patterns["aside"].sub("", text)
    return bool(patterns["left"].search(text))
