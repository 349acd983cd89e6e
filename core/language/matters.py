"""How much of what everybody knows a sentence speaks of: bread, bikes, boots, neighbours.

The words are apart from those that questions of ours are chosen by, so that these can change and
what was learnt of passages stays true (resources/language/matters.json: words by weight).
"""

import re
from functools import cache

from core.language import wordlists

_WORD = re.compile(r"[^\W\d_]+")


@cache
def _weights(tongue: str) -> dict[str, float]:
    by_weight = wordlists.data("matters").get(tongue, {})
    return {word: float(weight) for weight, words in by_weight.items() for word in words.split()}


def amount(text: str, tongue: str) -> float:
    """The words of a text that are about such things, each once; a sure one counts 1."""
    weights = _weights(tongue)
    words = dict.fromkeys(_WORD.findall(text.lower()))
    return sum(weights.get(word) or weights.get(word.rstrip("s"), 0.0) for word in words)
