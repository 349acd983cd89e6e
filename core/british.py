"""British spellings by the American ones, where only an American dictionary is at hand."""

import re
from collections.abc import Iterator
from functools import cache

_TURNS = (
    (r"our(?=$|s|ed|ing|ful|less|able|ably|ite|hood|er|ist|y)", "or"),
    (r"(?<=[^aeiou])re(?=s?$)", "er"),
    (r"(?<=[^aeiou])red$", "ered"),
    (r"is(?=e$|ed$|es$|er$|ers$|ing$|ation|able$)", "iz"),
    (r"ys(?=e$|ed$|es$|er$|ers$|ing$)", "yz"),
    (r"ll(?=ed$|ing$|en$|er$|ers$|ors?$|ery$|y$|ist$|ous$)", "l"),
    (r"l(?=ments?$|ful$|fully$)|(?<=^fulfi)l(?=$|s$|ment$)", "ll"),
    (r"enc(?=es?$)", "ens"),
    (r"ogue(?=s?$)", "og"),
    (r"amme(?=s?$)", "am"),
    (r"dgement", "dgment"),
    (r"^(learn|dream|lean)t$", r"\1ed"),
    (r"^spelt$", "spelled"),
    (r"ae|oe", "e"),
    (r"(?<=^[ms])ou(?=ld)|(?<=^sm)ou(?=ld)", "o"),
    (r"^grey", "gray"),
    (r"^pyj", "paj"),
    (r"^cheque", "check"),
    (r"^tyre", "tire"),
    (r"^kerb", "curb"),
    (r"^plough", "plow"),
    (r"^draught", "draft"),
    (r"^sceptic", "skeptic"),
    (r"^storey", "story"),
    (r"^cos(?=y|i)", "coz"),
    (r"^aluminium", "aluminum"),
    (r"^practis", "practic"),
    (r"^licenc", "licens"),
    (r"^ageing", "aging"),
    (r"^moustache", "mustache"),
    (r"^jewellery", "jewelry"),
    (r"^axe$", "ax"),
    (r"^manoeuvr", "maneuver"),
    (r"^manoeuvre", "maneuver"),
    (r"^yoghurt", "yogurt"),
    (r"^doughnut", "donut"),
    (r"^sulph", "sulf"),
    (r"^mum(?=$|my$|s$|mies$)", "mom"),
)


@cache
def _turns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Compiled when the first word is asked for, on the worker that asks."""
    return tuple((re.compile(british), turned) for british, turned in _TURNS)


def american(word: str) -> Iterator[str]:
    """What an American may write for it, each turn by itself; `word` in any case gives lower case."""
    lower = word.lower()
    for british, turned in _turns():
        other = british.sub(turned, lower)
        if other != lower:
            yield other
