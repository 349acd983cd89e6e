"""The learnt weights and the sums they are used in: hand features, hashed words, a hidden layer."""

import json
import math
import zlib
from array import array
from binascii import a2b_base64
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from core.language.features import Measured, grams

WEIGHTS = Path(__file__).parents[2] / "resources" / "language" / "kinds.json"
OUTPUTS = 7  # the six kinds in their order, then salesy
BUCKETS = 1 << 15
_GRAM_VALUE = 3.0


@dataclass(frozen=True, slots=True)
class Weights:
    """`named`: for each hand feature its OUTPUTS numbers, and after them those to the hidden layer."""

    bias: tuple[float, ...]
    named: dict[str, tuple[float, ...]]
    grams: "array[int]"
    grams_unit: float
    outward: tuple[tuple[float, ...], ...]


@cache
def load() -> Weights:
    """The shipped weights. Reads resources/language/kinds.json once."""
    raw = json.loads(WEIGHTS.read_bytes())
    hidden = len(raw["inward bias"])
    pairs = zip(_rows(raw["named"], OUTPUTS), _rows(raw["inward"], hidden), strict=True)
    rows = [straight + inward for straight, inward in pairs]
    return Weights(
        bias=(*raw["bias"], *raw["inward bias"]),
        named=dict(zip(raw["names"], rows, strict=True)),
        grams=array("b", a2b_base64(raw["grams"]["weights"])),
        grams_unit=raw["grams"]["unit"],
        outward=tuple(_rows(raw["outward"], OUTPUTS)),
    )


def _rows(packed: dict[str, Any], width: int) -> list[tuple[float, ...]]:
    numbers = array("h", a2b_base64(packed["weights"]))
    if array("H", [1]).tobytes() != b"\x01\x00":
        numbers.byteswap()
    unit = packed["unit"]
    return [
        tuple([n * unit for n in numbers[i : i + width]]) for i in range(0, len(numbers), width)
    ]


def hashed(measured: Measured) -> tuple[list[int], float]:
    """The buckets of a post's words and neighbours, and the value that each of them has."""
    found = set(grams(measured.anatomy.tokens))
    buckets = [zlib.crc32(gram.encode("utf-8", "replace")) % BUCKETS for gram in found]
    return buckets, _GRAM_VALUE / math.sqrt(max(len(found), 1))


def sums(measured: Measured, weights: Weights) -> list[float]:
    """OUTPUTS numbers: the higher, the more a post reads like that kind (or pushes)."""
    named = weights.named
    rows = [weights.bias]
    rows += [named[name] for name in measured.values if name in named]  # each has the value 1
    total = _added(rows)
    hidden = total[OUTPUTS:]
    rows = [tuple(total[:OUTPUTS])]
    for rise, row in zip(hidden, weights.outward, strict=True):
        if rise > 0:
            rows.append(tuple([rise * n for n in row]))
    buckets, value = hashed(measured)
    told = _added([weights.grams[b * OUTPUTS : (b + 1) * OUTPUTS] for b in buckets])
    value *= weights.grams_unit
    return [a + value * b for a, b in zip(_added(rows), told or [0] * OUTPUTS, strict=True)]


def _added(rows: Iterable[Iterable[float]]) -> list[float]:
    """Column by column."""
    return [sum(column) for column in zip(*rows, strict=True)]


def softmax(numbers: list[float]) -> list[float]:
    """Shares that add up to 1."""
    top = max(numbers)
    powers = [math.exp(n - top) for n in numbers]
    whole = sum(powers)
    return [p / whole for p in powers]
