"""Logistic regression over marks of sentences, as the judges of sentences and of days are learnt."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize


def columns_of(sentences: Iterable[Collection[str]], often: int, names: Set[str]) -> dict[str, int]:
    """The columns of the marks that so many have; no words that are `names` among them."""
    counts = Counter(mark for marks in sentences for mark in marks)
    some = (
        mark
        for mark, count in counts.items()
        if count >= often and (mark[1:2] != ":" or names.isdisjoint(mark[2:].split()))
    )
    return {mark: column for column, mark in enumerate(sorted(some))}


def table(
    sentences: Iterable[Collection[str]],
    columns: Mapping[str, int],
    freedom: Callable[[str], float],
) -> sp.csr_matrix:
    """Sentences in rows, marks in columns; `freedom`: how freely a mark may be weighed."""
    places, values, ends = [], [], [0]
    for marks in sentences:
        for mark in sorted(marks):
            if mark in columns:
                places.append(columns[mark])
                values.append(freedom(mark))
        ends.append(len(places))
    return sp.csr_matrix((values, places, ends), (len(ends) - 1, len(columns)))


def fitted(
    rows: sp.csr_matrix,
    told: np.ndarray,
    weight: np.ndarray,
    ridge: float,
    *,
    lots: Sequence[int] | None = None,
    base: np.ndarray | float = 0.0,
    steps: int = 150,
) -> np.ndarray:
    """The weights of the columns, and behind them a bias for each lot: how usual what is told is in it.

    `told` and `weight` (what it counts for) are of each row, and so are `lots` (all are of one, if none are
    given) and `base`: the sum that it has already.
    """
    size, turned = rows.shape[1], rows.T.tocsr()
    lot = np.zeros(len(told), int) if lots is None else np.asarray(lots)
    many = int(lot.max()) + 1

    def loss(at: np.ndarray) -> tuple[float, np.ndarray]:
        sums = rows @ at[:size] + at[size:][lot] + base
        off = weight * (chance(sums) - told)
        cost = weight @ (np.logaddexp(0, sums) - told * sums) + ridge / 2 * at[:size] @ at[:size]
        return cost, np.concatenate((turned @ off + ridge * at[:size], np.bincount(lot, off, many)))

    start = np.zeros(size + many)
    best: np.ndarray = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": steps}).x  # fmt: skip
    return best


def chance(sums: np.ndarray) -> np.ndarray:
    likely: np.ndarray = 1 / (1 + np.exp(-sums))
    return likely
