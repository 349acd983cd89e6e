"""The learnt weights and the one sum they are used in."""

import base64
import json
import math
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WEIGHTS = Path(__file__).parents[2] / "resources" / "language" / "kinds.json"
OUTPUTS = 7  # the six kinds in their order, then salesy


@dataclass(frozen=True, slots=True)
class Weights:
    """Linear weights: for each hand feature by name its OUTPUTS numbers, and the bias."""

    bias: tuple[float, ...]
    named: dict[str, tuple[float, ...]]


@cache
def load() -> Weights:
    """The shipped weights. Reads resources/language/kinds.json once."""
    raw = json.loads(WEIGHTS.read_bytes())
    numbers = array("h")
    numbers.frombytes(base64.b64decode(raw["weights"]))
    unit = raw["unit"]
    rows = [
        tuple(n * unit for n in numbers[i : i + OUTPUTS]) for i in range(0, len(numbers), OUTPUTS)
    ]
    return Weights(tuple(raw["bias"]), dict(zip(raw["names"], rows, strict=True)))


def sums(values: Iterable[tuple[str, float]], weights: Weights) -> list[float]:
    """Bias plus the weights of what was measured: OUTPUTS numbers."""
    total = list(weights.bias)
    for name, value in values:
        row = weights.named.get(name)
        if row is not None:
            for i, weight in enumerate(row):
                total[i] += weight * value
    return total


def softmax(numbers: list[float]) -> list[float]:
    """Shares that add up to 1."""
    top = max(numbers)
    powers = [math.exp(n - top) for n in numbers]
    whole = sum(powers)
    return [p / whole for p in powers]
