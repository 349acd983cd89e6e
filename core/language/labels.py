"""What stands before a colon: a clause that the rest completes, or a mere label."""

import re

_LABEL = re.compile(r"[^.!?,:]{1,32}:\s(?!\s?[«„“\"‘])")
_FINDING = re.compile(r"What (?:I|we|went|worked|nobody|surprised) ?[^:]{0,24}:")
_OURS = re.compile(  # "I've decided: ...", "We agreed: ...", "My advice: ..."
    r"(?:I|We)(?:['’](?:ve|d|m|re))? (?!was|were|had|have|am|are)\w+(?:ed|t|id|ew|ow|nk|ise|ize)\b[^:]{0,12}:|"
    r"(?:My|Our|The|Today['’]s|This week['’]s)? ?(?:[Aa]dvice|[Ll]esson|[Mm]oral|[Pp]lan|[Rr]ule|[Tt]ip|[Cc]onfession|[Dd]iscovery|[Rr]esolution|[Vv]erdict)s?"
    r"(?: (?:of|for|from) (?:the|this|last|next|my|our)? ?\w+| (?:learnt|learned))?:"
)
_CLAUSE = 4  # spaces of a label from which on it may be a clause


def label(text: str) -> str:
    """What stands before the colon that a sentence begins with, if it is short; "" if nothing does."""
    match = _LABEL.match(text)
    return match.group() if match else ""


def speaks(words: str, *, verbal: bool) -> bool:
    """Whether a label is a clause ("What I learned:", "I've decided:"); `verbal`: it has a verb."""
    if _FINDING.match(words) or _OURS.match(words):
        return True
    return verbal and words.count(" ") >= _CLAUSE
