"""Animals and things that bear a name: "Nell the dog", "the cat, Marple", "our van is called Gert"."""

import re
from functools import cache

from core.language.wordlists import either, section

_OF = r"(?:the|our|my|his|her|their|an?|this|that|[A-Z]\w+['’]s)"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    kinds = rf"(?:{either(section('people', 'animals'))})"
    one = rf"{_OF}\s+(?:(?!(?:and|or|with)\b)[\w'’-]+\s+){{0,3}}?{kinds}"
    return {
        "after": re.compile(
            rf"(?:,?\s+(?:is|was|are)(?:\s+\w+ly)?|,)?\s+{one}\b|[^.!?\n]{{0,30}}, the {kinds}(?=[,.])(?!['’]s|\s+(?:owner|walker|sitter|trainer|breeder|man|woman|lady|person))",
            re.IGNORECASE,
        ),
        "before": re.compile(
            rf"\b(?:{one}|{kinds}s)(?:,|\s+(?:is|was|are|we|I)?\s*(?:called|named|christened|nicknamed)|\s+(?:is|was))?\s+[\"“‘]?$",
            re.IGNORECASE,
        ),
        "row": re.compile(
            rf"\b(?:{kinds}s|{kinds}es)\b[^.!?\n:;(]{{0,40}}[:,(]\s+(?:[A-Z]\w+(?: [A-Z]\w+)?(?:,? and |, ))*$",
        ),
    }


def animal(text: str, start: int, end: int) -> bool:
    """Whether the name at `start` to `end` is an animal's or a thing's, as the text itself says."""
    patterns = _patterns()
    before = text[max(0, start - 120) : start]
    return bool(
        patterns["after"].match(text, end, end + 60)
        or patterns["before"].search(before)
        or patterns["row"].search(before)
    )
