"""The learnt weights and the sums they are used in: hand features, hashed words, a hidden layer."""

import json
import math
import zlib
from array import array
from binascii import a2b_base64
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
    """`named`: for each hand feature its OUTPUTS numbers and its numbers to the hidden layer."""

    bias: tuple[float, ...]
    named: dict[str, tuple[tuple[float, ...], tuple[float, ...]]]
    grams: "array[int]"
    grams_unit: float
    inward_bias: tuple[float, ...]
    outward: tuple[tuple[float, ...], ...]


@cache
def load() -> Weights:
    """The shipped weights. Reads resources/language/kinds.json once."""
    raw = json.loads(WEIGHTS.read_bytes())
    hidden = len(raw["inward bias"])
    rows = zip(_rows(raw["named"], OUTPUTS), _rows(raw["inward"], hidden), strict=True)
    return Weights(
        bias=tuple(raw["bias"]),
        named=dict(zip(raw["names"], rows, strict=True)),
        grams=array("b", a2b_base64(raw["grams"]["weights"])),
        grams_unit=raw["grams"]["unit"],
        inward_bias=tuple(raw["inward bias"]),
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
    buckets = [zlib.crc32(gram.encode("utf-8", "replace")) % BUCKETS for gram in sorted(found)]
    return buckets, _GRAM_VALUE / math.sqrt(max(len(found), 1))


def sums(measured: Measured, weights: Weights) -> list[float]:
    """OUTPUTS numbers: the higher, the more a post reads like that kind (or pushes)."""
    total, hidden = list(weights.bias), list(weights.inward_bias)
    for name in measured.values:  # each has the value 1
        found = weights.named.get(name)
        if found is not None:
            total = [a + b for a, b in zip(total, found[0], strict=True)]
            hidden = [a + b for a, b in zip(hidden, found[1], strict=True)]
    for rise, row in zip(hidden, weights.outward, strict=True):
        if rise > 0:
            total = [a + rise * b for a, b in zip(total, row, strict=True)]
    buckets, value = hashed(measured)
    told = [0] * OUTPUTS
    for bucket in buckets:
        row_ = weights.grams[bucket * OUTPUTS : (bucket + 1) * OUTPUTS]
        told = [a + b for a, b in zip(told, row_, strict=True)]
    value *= weights.grams_unit
    return [a + value * b for a, b in zip(total, told, strict=True)]


def softmax(numbers: list[float]) -> list[float]:
    """Shares that add up to 1."""
    top = max(numbers)
    powers = [math.exp(n - top) for n in numbers]
    whole = sum(powers)
    return [p / whole for p in powers]
