"""What a text says itself, beside what it quotes: "'Join us,' said the woman" is no offer of the writer's."""

import re

READ = 1000  # characters of a sentence that say it
_SAYS = 3  # words beside a quotation that say who speaks
_QUOTED = re.compile(
    r"„[^“”]{2,600}[“”]|»[^«]{2,600}«|(?<!\w)'[^']{2,600}'(?!\w)|\"[^\"]{2,600}\"|“[^”]{2,600}”|«[^»]{2,600}»"
)
_WORD = re.compile(r"\w+")


def own(text: str) -> str:
    """The first READ characters without what they quote, and with plain apostrophes."""
    return _QUOTED.sub(" ", text[:READ].replace("’", "'").replace("‘", "'"))


def unquoted(text: str) -> str:
    """A text without what it quotes, if that leaves who says it."""
    rest = own(text) + text[READ:]
    return rest if len(_WORD.findall(rest)) >= _SAYS else text
