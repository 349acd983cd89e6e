"""Fitting the kinds' weights: straight sums over features, words and pairs, and a hidden layer beside.

Hand features and hashed words and pairs of neighbours are added up straight to the seven outputs. A
hidden layer stands over the features and over what the words mean: a few numbers for each bucket of
words, learnt with all the rest. Home-made posts differ in texture from real ones, so the model is told
which of the two a post is; the shipped weights are those for real ones. Needs NumPy, SciPy and PyTorch.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.sparse as sp
import torch
from torch.nn.functional import binary_cross_entropy_with_logits, dropout, embedding_bag

KINDS = 6
SOFT = 0.25  # the share of the second reading, where there is one
HIDDEN = 96
MEANING = 24  # numbers for each bucket of words
BATCH, ROUNDS, RATE = 192, 8, 2e-3
DECAY = 0.02  # of all but words
CALM = 1e-2  # how much what the pairs add is held down


@dataclass(frozen=True)
class Data:
    """Posts as numbers: hand features, hashed words and pairs, hashed words; target shares (six
    kinds, salesy), weight, and whether it is like a real one.
    """

    hand: sp.csr_matrix
    grams: sp.csr_matrix
    words: sp.csr_matrix
    target: np.ndarray
    weight: np.ndarray
    real: np.ndarray

    def pick(self, rows: np.ndarray) -> "Data":
        return Data(
            self.hand[rows],
            self.grams[rows],
            self.words[rows],
            self.target[rows],
            self.weight[rows],
            self.real[rows],
        )


@dataclass(frozen=True)
class Fit:
    """Straight: `hand`, `grams`, `told` (from `words`), `bias`, with seven outputs; hidden: `inward`
    and `lift` (from `words`), then `outward`.
    """

    hand: np.ndarray
    grams: np.ndarray
    words: np.ndarray
    told: np.ndarray
    bias: np.ndarray
    inward: np.ndarray
    inward_bias: np.ndarray
    lift: np.ndarray
    outward: np.ndarray

    def sums(self, data: Data) -> np.ndarray:
        """The seven sums of each post, before temperature."""
        meaning = data.words @ self.words
        hidden = np.maximum(data.hand @ self.inward + meaning @ self.lift + self.inward_bias, 0)
        straight = data.hand @ self.hand + data.grams @ self.grams + meaning @ self.told
        sums: np.ndarray = straight + hidden @ self.outward + self.bias
        return sums


def softmax(sums: np.ndarray) -> np.ndarray:
    powers = np.exp(sums - sums.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


class _Bags:
    """The buckets of each post, as PyTorch wants them."""

    def __init__(self, matrix: sp.csr_matrix) -> None:
        self.starts = matrix.indptr.astype(np.int64)
        self.buckets = torch.tensor(matrix.indices.astype(np.int64))
        self.values = torch.tensor(matrix.data.astype(np.float32))

    def sums(self, rows: np.ndarray, weights: Any, drop: float) -> Any:
        lengths = self.starts[rows + 1] - self.starts[rows]
        first = np.cumsum(lengths) - lengths
        at = torch.from_numpy(
            np.arange(lengths.sum()) + np.repeat(self.starts[rows] - first, lengths)
        )
        return embedding_bag(
            self.buckets[at],
            weights,
            torch.from_numpy(first),
            mode="sum",
            per_sample_weights=dropout(self.values[at], drop),
        )


def fit(data: Data, seed: int = 0) -> Fit:
    """Adam over ROUNDS, with a rate that falls, and dropout; the same for a seed."""
    torch.manual_seed(seed)
    chance = np.random.RandomState(seed)
    count, size = len(data.weight), data.hand.shape[1] + 1
    hand = torch.tensor(np.hstack([data.hand.toarray(), data.real[:, None]]).astype(np.uint8))
    grams, words = _Bags(data.grams), _Bags(data.words)
    target, weight = torch.tensor(data.target).float(), torch.tensor(data.weight).float()
    outputs = KINDS + 1
    shapes: dict[str, tuple[tuple[int, ...], float]] = {
        "hand": ((size, outputs), 0.0), "bias": ((outputs,), 0.0), "told": ((MEANING, outputs), 0.0),
        "inward": ((size, HIDDEN), 0.08), "inward bias": ((HIDDEN,), 0.0), "lift": ((MEANING, HIDDEN), 0.15),
        "outward": ((HIDDEN, outputs), 0.1),
        "grams": ((data.grams.shape[1], outputs), 0.0), "words": ((data.words.shape[1], MEANING), 0.1),
    }  # fmt: skip
    now = {name: (torch.randn(s) * k).requires_grad_() for name, (s, k) in shapes.items()}
    buckets = [now.pop(name) for name in ("grams", "words")]
    adam = torch.optim.AdamW(
        [
            {"params": list(now.values()), "weight_decay": DECAY},
            {"params": buckets, "weight_decay": 0.0},
        ],
        lr=RATE,
    )
    steps = ROUNDS * -(-count // BATCH)
    pace = torch.optim.lr_scheduler.LambdaLR(adam, lambda step: 1 - step / (steps + 1))
    for _ in range(ROUNDS):
        order = chance.permutation(count)
        for start in range(0, count, BATCH):
            at = order[start : start + BATCH]
            x = dropout(hand[at].float(), 0.25)
            pairs = grams.sums(at, buckets[0], 0.3)
            meaning = dropout(words.sums(at, buckets[1], 0.3), 0.1)
            rise = x @ now["inward"] + now["inward bias"] + meaning @ now["lift"]
            hidden = dropout(rise.relu(), 0.3)
            sums = (
                x @ now["hand"]
                + pairs
                + meaning @ now["told"]
                + hidden @ now["outward"]
                + now["bias"]
            )
            wanted = target[at]
            loss = -(wanted[:, :KINDS] * sums[:, :KINDS].log_softmax(1)).sum(1)
            loss = loss + binary_cross_entropy_with_logits(
                sums[:, KINDS], wanted[:, KINDS], reduction="none"
            )
            adam.zero_grad()
            ((loss * weight[at]).mean() + CALM * (pairs**2).sum(1).mean()).backward()
            adam.step()
            pace.step()
    found = {name: part.detach().numpy() for name, part in now.items()}
    # the last hand input is 1 for a real post
    return Fit(
        hand=found["hand"][:-1],
        grams=buckets[0].detach().numpy(),
        words=buckets[1].detach().numpy(),
        told=found["told"],
        bias=found["bias"] + found["hand"][-1],
        inward=found["inward"][:-1],
        inward_bias=found["inward bias"] + found["inward"][-1],
        lift=found["lift"],
        outward=found["outward"],
    )
