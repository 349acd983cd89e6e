"""The learnt weights and the sums they are used in: hand features, hashed words, a hidden layer."""

import json
import math
import sys
import zlib
from array import array
from binascii import a2b_base64
from dataclasses import dataclass, field
from functools import cache
from operator import mul
from typing import Any

from core.language import wordlists
from core.language.kinds.features import Measured, grams

WEIGHTS = wordlists.FOLDER / "kinds.json"
OUTPUTS = 7  # the six kinds in their order, then salesy
BUCKETS = 1 << 15  # of words and pairs of neighbours
WORDS = 1 << 14  # of words, for what they mean
_GRAM_VALUE, _WORD_VALUE = 3.0, 2.0
_FIELD = 4  # bytes
_ZERO = 1 << 15  # what stands for 0 in a field, so that none is negative


@dataclass(frozen=True, slots=True)
class Weights:
    """`named`: for each hand feature its OUTPUTS numbers and those to the hidden layer, as one row.

    A row is one long whole number with a field of _FIELD bytes for each: many are added up at once.
    `straight` has the first OUTPUTS of a row as they are. `told` and `outward` have a column for each
    output, from what the words mean and from the hidden layer; `lift` has one for each hidden number,
    from what the words mean.
    """

    bias: tuple[float, ...]
    named: dict[str, int]
    straight: dict[str, "array[int]"]
    units: tuple[float, ...]
    grams: "Table"
    words: "Table"
    told: tuple[tuple[float, ...], ...]
    lift: tuple[tuple[float, ...], ...]
    outward: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`width` numbers for each bucket; a bucket's row is made when it is first needed."""

    numbers: "array[int]"
    width: int
    unit: float
    rows: dict[int, int] = field(default_factory=dict)

    def sums(self, buckets: list[int]) -> list[int]:
        """The rows of `buckets`, added up."""
        known = self.rows
        told = [known.get(b) or self._row(b) for b in buckets]
        return unpacked(sum(told), len(told), self.width)

    def _row(self, bucket: int) -> int:
        row = _row(self.numbers[bucket * self.width : (bucket + 1) * self.width])
        self.rows[bucket] = row
        return row


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
    told = _columns(raw["told"], OUTPUTS)
    return Weights(
        bias=(*raw["bias"], *raw["inward bias"]),
        named=named,
        straight=straight,
        units=(raw["named"]["unit"],) * OUTPUTS + (raw["inward"]["unit"],) * hidden,
        grams=_table(raw["grams"], OUTPUTS),
        words=_table(raw["words"], len(told[0])),
        told=told,
        lift=_columns(raw["lift"], hidden),
        outward=_columns(raw["outward"], OUTPUTS),
    )


def _table(packed: dict[str, Any], width: int) -> Table:
    return Table(array("b", a2b_base64(packed["weights"])), width, packed["unit"])


def _columns(packed: dict[str, Any], width: int) -> tuple[tuple[float, ...], ...]:
    numbers, unit = _numbers(packed), packed["unit"]
    return tuple([tuple([n * unit for n in numbers[i::width]]) for i in range(width)])


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


def hashed(measured: Measured) -> tuple[list[int], list[int]]:
    """The buckets of a post's words and pairs of neighbours, and those of its words."""
    found = {g: zlib.crc32(g.encode("utf-8", "replace")) for g in grams(measured.anatomy.tokens)}
    words = [number % WORDS for gram, number in found.items() if " " not in gram]
    return [number % BUCKETS for number in found.values()], words


def values(buckets: list[int], words: list[int]) -> tuple[float, float]:
    """The value that each of these has, so that long posts and short ones are alike."""
    return (
        _GRAM_VALUE / math.sqrt(max(len(buckets), 1)),
        _WORD_VALUE / math.sqrt(max(len(words), 1)),
    )


def sums(measured: Measured, weights: Weights) -> list[float]:
    """OUTPUTS numbers: the higher, the more a post reads like that kind (or pushes)."""
    named = weights.named
    rows = [named[name] for name in measured.values if name in named]  # each has the value 1
    whole = unpacked(sum(rows), len(rows), len(weights.bias))
    both = [n * u + bias for n, u, bias in zip(whole, weights.units, weights.bias, strict=True)]
    buckets, words = hashed(measured)
    gram_value, word_value = values(buckets, words)
    gram_value *= weights.grams.unit
    word_value *= weights.words.unit
    meant = [n * word_value for n in weights.words.sums(words)]
    rises = [
        n if (n := rise + sum(map(mul, meant, column))) > 0 else 0.0
        for rise, column in zip(both[OUTPUTS:], weights.lift, strict=True)
    ]
    return [
        straight + sum(map(mul, meant, told)) + sum(map(mul, rises, column)) + gram_value * pair
        for straight, told, column, pair in zip(
            both[:OUTPUTS],
            weights.told,
            weights.outward,
            weights.grams.sums(buckets),
            strict=True,
        )
    ]


def softmax(numbers: list[float]) -> list[float]:
    """Shares that add up to 1."""
    top = max(numbers)
    powers = [math.exp(n - top) for n in numbers]
    whole = sum(powers)
    return [p / whole for p in powers]
