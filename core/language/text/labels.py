"""What stands before a colon: a clause that the rest completes, or a mere label."""

import re
from collections.abc import Callable

_LABEL = re.compile(r"[^.!?,:]{1,32}:\s(?!\s?[«„“\"‘])")
_FINDING = re.compile(r"What (?:I|we|went|worked|nobody|surprised) ?[^:]{0,24}:")
_OURS = re.compile(  # "I've decided: ...", "We agreed: ...", "My advice: ..."
    r"(?:I|We)(?:['’](?:ve|d|m|re))? (?!was|were|had|have|am|are)\w+(?:ed|t|id|ew|ow|nk|ise|ize)\b[^:]{0,12}:|"
    r"(?:My|Our|The|Today['’]s|This week['’]s)? ?(?:[Aa]dvice|[Ll]esson|[Mm]oral|[Pp]lan|[Rr]ule|[Tt]ip|[Cc]onfession|[Dd]iscovery|[Rr]esolution|[Vv]erdict)s?"
    r"(?: (?:of|for|from) (?:the|this|last|next|my|our)? ?\w+| (?:learnt|learned))?:"
)
_SUBJECT = re.compile(r"(?:I|I['’]\w+|we|we['’]\w+|he|she|they|my|our) \w")
_NAMES = re.compile(
    r"(?!Where|What|Who|How)(?:[A-Z][\w'’]* )(?:\w+ ){1,3}(?:is|was|are|were):\s"
)  # "The question was: ..."
_LEADS = 3  # spaces of one that leads to a clause
_CLAUSE = 4  # spaces of a label from which on it may be a clause


def label(text: str) -> str:
    """What stands before the colon that a sentence begins with, if it is short; "" if nothing does."""
    match = _LABEL.match(text)
    return match.group() if match else ""


def speaks(text: str, verbal: Callable[[str], bool]) -> bool:
    """Whether the label of a sentence is a clause ("What I learned:", "I've decided:").

    Or whether it only leads to one: "Two steps forward: I glazed the blue set.". `verbal` says
    whether a text has a verb.
    """
    words = label(text)
    rest = text[len(words) :]
    if _FINDING.match(words) or _OURS.match(words) or _NAMES.fullmatch(words):
        return True
    if words.count(" ") >= _LEADS and _SUBJECT.match(rest):
        return True
    return words.count(" ") >= _CLAUSE and verbal(words)
