"""What the words of a sentence, and each with its neighbour, say for telling it; learnt, English only.

Words are hashed, so the table holds numbers and no words (resources/language/worth.json). What a
passage's sentences say is added up and divided by how much they say in all, so that long passages and
short ones are alike; its first sentence is heard once more by itself.
"""

import re
import zlib
from array import array
from binascii import a2b_base64
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt

from core.language import wordlists

BUCKETS = 1 << 14
COLUMNS = 5  # how rare, then worth and standing alone within a passage, then as its first sentence
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[.!?;:,()\"“”—–-]")


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says, in four sums as in COLUMNS, and how much it says."""

    sums: tuple[float, ...] = (0.0, 0.0, 0.0, 0.0)
    much: float = 0.0


NOTHING = Said()


def buckets(text: str) -> set[int]:
    """The buckets of a sentence's words and pairs of neighbours; its beginning and end count as words."""
    words = [
        "0" if token.isdigit() else token
        for token in _TOKEN.findall(text.lower().replace("’", "'"))
    ]
    pairs = map(" ".join, zip(("^", *words), (*words, "$"), strict=True))
    return {zlib.crc32(gram.encode("utf-8", "replace")) % BUCKETS for gram in (*words, *pairs)}


def said(text: str) -> Said:
    """What a sentence says, by what was learnt."""
    rows = [_row(bucket) for bucket in buckets(text)]
    much, *sums = map(sum, zip(*rows, strict=True))
    return Said((sums[0], sums[1], sums[2], sums[3]), much)


def adds(every: Sequence[Said]) -> tuple[float, float]:
    """What the words of a passage add to its worth and to how likely it stands alone."""
    much = sqrt(sum(one.much for one in every)) or 1.0
    first = every[0]
    alone = sqrt(first.much) or 1.0
    worth = sum(one.sums[0] for one in every) / much + first.sums[2] / alone
    return worth, sum(one.sums[1] for one in every) / much + first.sums[3] / alone


@cache
def _row(bucket: int) -> tuple[float, ...]:
    """How much a bucket says, and what it says in four sums."""
    table, units = _learnt()
    rare, *sums = (
        number * unit
        for number, unit in zip(
            table[bucket * COLUMNS : (bucket + 1) * COLUMNS], units, strict=True
        )
    )
    return (rare * rare, *(rare * number for number in sums))


@cache
def _learnt() -> tuple["array[int]", tuple[float, ...]]:
    raw = wordlists.data("worth")["words"]
    return array("b", a2b_base64(raw["weights"])), tuple(raw["units"])
