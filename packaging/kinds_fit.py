"""Fitting the kinds' weights: a softmax with hashed words, and a small hidden layer beside it.

Real posts and home-made ones differ in texture, so every feature of the linear part has a weight
that both share and a correction of its own for real posts (Daumé 2007); the hidden layer is told
which of the two a post is. What is shipped is the weights for real posts. Needs NumPy and SciPy.
"""

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

KINDS = 6
SOFT = 0.25  # the share of the second reading, where there is one
OWN = 0.7  # how freely real posts may depart from the shared weights
RIDGE = 5.0
HIDDEN = 24
MEMBERS = 3
BATCH = 96
LINEAR_SHARE = np.array(
    [0.5] * KINDS + [0.0]
)  # whether wording pushes is the hidden layers' to say


@dataclass(frozen=True)
class Data:
    """Posts as numbers: hand features, hashed words, target shares (six kinds, salesy), weight."""

    hand: sp.csr_matrix
    grams: sp.csr_matrix
    target: np.ndarray
    weight: np.ndarray
    real: np.ndarray

    def pick(self, rows: np.ndarray) -> "Data":
        return Data(
            self.hand[rows], self.grams[rows], self.target[rows], self.weight[rows], self.real[rows]
        )


@dataclass(frozen=True)
class Fit:
    """Linear weights (hand, grams) and hidden layer, all with seven outputs."""

    hand: np.ndarray
    grams: np.ndarray
    bias: np.ndarray
    inward: np.ndarray
    inward_bias: np.ndarray
    outward: np.ndarray

    def sums(self, data: Data) -> np.ndarray:
        """The seven sums of each post, before temperature."""
        hidden = np.maximum(data.hand @ self.inward + self.inward_bias, 0)
        return data.hand @ self.hand + data.grams @ self.grams + hidden @ self.outward + self.bias


def softmax(sums: np.ndarray) -> np.ndarray:
    powers = np.exp(sums - sums.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def fit(data: Data) -> Fit:
    """Both halves, averaged by LINEAR_SHARE; the second is the mean of MEMBERS hidden layers."""
    linear, bias = _linear(data)
    size = data.hand.shape[1]
    members = [_hidden(data, seed) for seed in range(MEMBERS)]
    each = (1 - LINEAR_SHARE) / MEMBERS
    return Fit(
        hand=linear[:size] * LINEAR_SHARE + sum(m[4] for m in members) * each,
        grams=linear[size:] * LINEAR_SHARE,
        bias=bias * LINEAR_SHARE + sum(m[3] for m in members) * each,
        inward=np.hstack([m[0] for m in members]),
        inward_bias=np.hstack([m[1] for m in members]),
        outward=np.vstack([m[2] for m in members]) * each,
    )


def _linear(data: Data) -> tuple[np.ndarray, np.ndarray]:
    both = sp.hstack([data.hand, data.grams]).tocsr()
    own = sp.diags(data.real * OWN) @ both
    used = np.asarray((both != 0).sum(0)).ravel() > 0
    x = sp.hstack([both[:, used], own[:, used]]).tocsr()
    salesy = np.stack([1 - data.target[:, KINDS], data.target[:, KINDS]], 1)
    kinds, kinds_bias = _ridge(x, data.target[:, :KINDS], data.weight)
    pushing, pushing_bias = _ridge(x, salesy, data.weight)
    every = np.hstack([kinds, pushing[:, 1:] - pushing[:, :1]])
    count = int(used.sum())
    weights = np.zeros((both.shape[1], KINDS + 1))
    weights[used] = every[:count] + OWN * every[count:]
    return weights, np.append(kinds_bias, pushing_bias[1] - pushing_bias[0])


def _ridge(
    x: sp.csr_matrix, target: np.ndarray, weight: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Softmax regression on target shares with an L2 penalty."""
    size, outputs = x.shape[1], target.shape[1]
    back = x.T.tocsr()

    def cost(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights, bias = flat[: size * outputs].reshape(size, outputs), flat[size * outputs :]
        sums = x @ weights + bias
        sums -= sums.max(1, keepdims=True)
        whole = np.log(np.exp(sums).sum(1, keepdims=True))
        loss = (
            -(weight[:, None] * target * (sums - whole)).sum()
            + 0.5 * RIDGE * (weights * weights).sum()
        )
        miss = weight[:, None] * (np.exp(sums - whole) - target)
        return loss, np.concatenate([(back @ miss + RIDGE * weights).ravel(), miss.sum(0)])

    found = minimize(
        cost, np.zeros((size + 1) * outputs), jac=True, method="L-BFGS-B", options={"maxiter": 50}
    ).x
    return found[: size * outputs].reshape(size, outputs), found[size * outputs :]


def _hidden(data: Data, seed: int) -> tuple[np.ndarray, ...]:
    """One hidden layer with dropout and a straight path beside it; Adam; the same for a seed."""
    random = np.random.default_rng(seed)
    x_all = np.hstack([data.hand.toarray(), data.real[:, None]]).astype(np.float32)
    rows, size = x_all.shape
    shapes = ((size, HIDDEN), (HIDDEN,), (HIDDEN, KINDS + 1), (KINDS + 1,), (size, KINDS + 1))
    scales = (0.08, 0.0, 0.1, 0.0, 0.0)
    now = [
        random.standard_normal(s, dtype=np.float32) * np.float32(k)
        for s, k in zip(shapes, scales, strict=True)
    ]
    mean, spread = [np.zeros_like(p) for p in now], [np.zeros_like(p) for p in now]
    step, epochs = 0, 24
    for epoch in range(epochs):
        rate = 2e-3 * (1 - epoch / epochs) + 1e-5
        order = random.permutation(rows)
        for start in range(0, rows, BATCH):
            at = order[start : start + BATCH]
            x = x_all[at] * (random.random((len(at), size), np.float32) > 0.25)
            x *= np.float32(1 / 0.75)
            rise = x @ now[0] + now[1]
            keep = (random.random(rise.shape, np.float32) > 0.3) & (rise > 0)
            keep = keep * np.float32(1 / 0.7)
            hidden = rise * keep
            sums = hidden @ now[2] + now[3] + x @ now[4]
            guess = np.hstack([softmax(sums[:, :KINDS]), 1 / (1 + np.exp(-sums[:, KINDS:]))])
            miss = (guess - data.target[at]) * data.weight[at][:, None] / len(at)
            miss = miss.astype(np.float32)
            back = miss @ now[2].T * keep
            slopes = (x.T @ back, back.sum(0), hidden.T @ miss, miss.sum(0), x.T @ miss)
            step += 1
            for i, slope in enumerate(slopes):
                mean[i] = 0.9 * mean[i] + 0.1 * slope
                spread[i] = 0.999 * spread[i] + 0.001 * slope**2
                now[i] -= (
                    rate
                    * (mean[i] / (1 - 0.9**step))
                    / (np.sqrt(spread[i] / (1 - 0.999**step)) + 1e-8)
                )
                if i in (0, 2, 4):
                    now[i] *= 1 - rate * 0.02
    # for a real post: the last input is 1
    return (now[0][:-1], now[1] + now[0][-1], now[2], now[3] + now[4][-1], now[4][:-1])
