"""What is no sentence, or none any more: marks that nothing reads, letters gone wrong, stamps."""

import re
from functools import cache

_STAMP = 140  # characters
_ASIDE = 5  # words from which on brackets hold something said aside, and no mark


_SUSPECT = re.compile(r"[\[\]*=âÃÂ\ufffd]| [ .,(]|[,;:][,;.]")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    month = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
    day = rf"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?(?:{month} \d\d?(?:st|nd|rd|th)?|\d\d?(?:st|nd|rd|th)? {month}),? \d{{4}}"
    small = r"(?:the|an?|my|our|your|of|in|on|at|to|for|with|from|by|use|using|is|was|as)"
    return {
        "aside": re.compile(rf"\[[^\[\]=^]*?(?: [^\[\]=^ ]+){{{_ASIDE},}}\](?!\()"),
        "left": re.compile(
            r"[\[\]]|==|^\W*\*|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)|(?<![\w\s])\*"  # "cr*p" is a word
            r"|[,;:][,;.](?!\.)|\s\( ?\)"
            r"|â€|Ã[¡-¿]|Â[ -¿]|\ufffd"  # UTF-8 read as something else
            rf"|\b{small} [.,](?![.\d])"
            rf"|\b{small} {{2,}}(?:instead|of|in|on|to|for|with|from|by|and|or|is|was)\b"  # a word was lost
        ),
        "begins": re.compile(
            r"\W*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]|@\w)|(?:[-–—]\s+|\.\.\.\s*|…\s*)[a-z]"
        ),  # a note, an answer, a half
        "stamp": re.compile(
            rf"\W*(?:{day}|\d{{4}}-\d\d-\d\d)(?:,? (?:at )?\d\d?[:.]\d\d(?: ?[AaPp][Mm])?)?\W*$"
            rf"|(?:[Bb]y|[Pp]osted|[Ww]ritten|[Pp]ublished)\b[^.!?\n]{{0,60}}\b(?:{day}|\d{{4}}-\d\d-\d\d)\W*$"
            r"|By(?: [A-Z][\w.'’-]*){1,4}\W*$"
            r"|(?:[Tt]ags?|[Cc]ategor(?:y|ies)|[Ff]iled under|[Pp]osted in|[Kk]eywords|[Mm]ood)\b ?:? [^.!?\n]{1,120}$"
            r"|\d{1,3} min(?:ute)?s? read\W*$"
        ),
        "tags": re.compile(r"(?:\s*#\w[\w-]*[.,;]?){2,}"),
    }


def left(text: str) -> bool:
    """Whether something in a sentence is no words: it would not read as its writer meant it."""
    patterns = _patterns()
    if patterns["begins"].match(text) or patterns["tags"].fullmatch(text):
        return True
    if not any(map(str.isalnum, text)):
        return True  # "~~~", "* * *"
    if not _SUSPECT.search(text):
        return False
    if "[" in text:
        text = patterns["aside"].sub("", text)
    return bool(patterns["left"].search(text))


def stamp(text: str) -> bool:
    """Whether a line only says when, by whom or under which tags something was written."""
    return len(text) < _STAMP and bool(
        _patterns()["stamp"].match(text) or _patterns()["tags"].fullmatch(text)
    )


_CLOSES = re.compile(  # how letters end
    r"\W*(?:(?:[Ll]ots of|[Aa]ll my|[Mm]uch|[Bb]est|[Ww]ith) )*[Ll]ove (?:and kisses )?(?:to|from) (?:all|everyone|you|my|[A-Z])|"
    r"\W*(?:From y|Y)ours? (?:(?:ever|own|loving|sincere|affectionate|truly|sincerely|faithfully|devoted|and)\b,? ?)+"
)


def closing(text: str) -> bool:
    """Whether a sentence is the end of a letter: "Love to all.", "Your loving son Don."."""
    return bool(_CLOSES.match(text))


_SMILEY = re.compile(r"(?:[:;]['’]?-?[)(DP]|<3)$")
_LONG = 4  # characters of a smiley


def smileless(text: str) -> str:
    """A sentence without the smiley behind it, which ends nothing."""
    found = _SMILEY.search(text, max(0, len(text) - _LONG))
    return text[: found.start()].rstrip() if found else text
