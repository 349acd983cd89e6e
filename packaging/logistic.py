"""Logistic regression over sparse tables, as the judges of sentences and of days are learnt."""

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize


def fitted(table: sp.csr_matrix, told: np.ndarray, weight: np.ndarray, ridge: float) -> np.ndarray:
    """Weights and, at the end, the bias; `told` and `weight` (what it counts for) are of each row."""

    def loss(at: np.ndarray) -> tuple[float, np.ndarray]:
        sums = table @ at[:-1] + at[-1]
        off = weight * (1 / (1 + np.exp(-sums)) - told)
        cost = weight @ (np.logaddexp(0, sums) - told * sums) + ridge / 2 * at[:-1] @ at[:-1]
        return cost, np.append(table.T @ off + ridge * at[:-1], off.sum())

    start = np.zeros(table.shape[1] + 1)
    best: np.ndarray = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 150}).x  # fmt: skip
    return best
