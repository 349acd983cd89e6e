"""The learnt weights and the sums they are used in: hand features, hashed words, a hidden layer."""

import json
import math
import sys
import zlib
from array import array
from binascii import a2b_base64
from dataclasses import dataclass
from functools import cache
from operator import mul
from pathlib import Path
from typing import Any

from core.language.features import Measured, grams

WEIGHTS = Path(__file__).parents[2] / "resources" / "language" / "kinds.json"
OUTPUTS = 7  # the six kinds in their order, then salesy
BUCKETS = 1 << 15
_GRAM_VALUE = 3.0
_FIELD = 4  # bytes
_ZERO = 1 << 15  # what stands for 0 in a field, so that none is negative


@dataclass(frozen=True, slots=True)
class Weights:
    """`named`: for each hand feature its OUTPUTS numbers and those to the hidden layer, as one row.

    A row is one long whole number with a field of _FIELD bytes for each: many are added up at once.
    `straight` has the first OUTPUTS of a row as they are, `outward` a column for each output;
    `gram_rows` are made when first needed.
    """

    bias: tuple[float, ...]
    named: dict[str, int]
    straight: dict[str, "array[int]"]
    units: tuple[float, ...]
    grams: "array[int]"
    gram_rows: dict[int, int]
    grams_unit: float
    outward: tuple[tuple[float, ...], ...]


@cache
def load() -> Weights:
    """The shipped weights. Reads resources/language/kinds.json once."""
    raw = json.loads(WEIGHTS.read_bytes())
    hidden = len(raw["inward bias"])
    every, inward = _numbers(raw["named"]), _numbers(raw["inward"])
    names = raw["names"]
    straight = {name: every[i * OUTPUTS : (i + 1) * OUTPUTS] for i, name in enumerate(names)}
    named = {
        name: _row(numbers + inward[i * hidden : (i + 1) * hidden])
        for i, (name, numbers) in enumerate(straight.items())
    }
    outward, unit = _numbers(raw["outward"]), raw["outward"]["unit"]
    return Weights(
        bias=(*raw["bias"], *raw["inward bias"]),
        named=named,
        straight=straight,
        units=(raw["named"]["unit"],) * OUTPUTS + (raw["inward"]["unit"],) * hidden,
        grams=array("b", a2b_base64(raw["grams"]["weights"])),
        gram_rows={},
        grams_unit=raw["grams"]["unit"],
        outward=tuple(tuple([n * unit for n in outward[i::OUTPUTS]]) for i in range(OUTPUTS)),
    )


def _numbers(packed: dict[str, Any]) -> "array[int]":
    numbers = array("h", a2b_base64(packed["weights"]))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _row(numbers: "array[int]") -> int:
    return int.from_bytes(array("I", [n + _ZERO for n in numbers]).tobytes(), sys.byteorder)


def unpacked(total: int, rows: int, width: int) -> list[int]:
    """The `width` sums in `total`, of so many rows."""
    fields = array("I", total.to_bytes(width * _FIELD, sys.byteorder))
    if sys.byteorder == "big":
        fields.reverse()
    none = rows * _ZERO
    return [n - none for n in fields]


def hashed(measured: Measured) -> tuple[list[int], float]:
    """The buckets of a post's words and neighbours, and the value that each of them has."""
    found = set(grams(measured.anatomy.tokens))
    buckets = [zlib.crc32(gram.encode("utf-8", "replace")) % BUCKETS for gram in found]
    return buckets, _GRAM_VALUE / math.sqrt(max(len(found), 1))


def sums(measured: Measured, weights: Weights) -> list[float]:
    """OUTPUTS numbers: the higher, the more a post reads like that kind (or pushes)."""
    named = weights.named
    rows = [named[name] for name in measured.values if name in named]  # each has the value 1
    whole = unpacked(sum(rows), len(rows), len(weights.bias))
    both = [n * u + bias for n, u, bias in zip(whole, weights.units, weights.bias, strict=True)]
    rises = [n if n > 0 else 0.0 for n in both[OUTPUTS:]]
    buckets, value = hashed(measured)
    value *= weights.grams_unit
    known = weights.gram_rows
    told = [known.get(b) or _gram_row(weights, b) for b in buckets]
    words = unpacked(sum(told), len(told), OUTPUTS)
    return [
        straight + sum(map(mul, rises, column)) + value * word
        for straight, column, word in zip(both, weights.outward, words, strict=False)
    ]


def _gram_row(weights: Weights, bucket: int) -> int:
    row = _row(weights.grams[bucket * OUTPUTS : (bucket + 1) * OUTPUTS])
    weights.gram_rows[bucket] = row
    return row


def softmax(numbers: list[float]) -> list[float]:
    """Shares that add up to 1."""
    top = max(numbers)
    powers = [math.exp(n - top) for n in numbers]
    whole = sum(powers)
    return [p / whole for p in powers]
