"""Learns what tells a sentence about a private matter, and writes resources/language/judge.json.

    python packaging/train_judge.py [--life FILE ...] [--cross] [--dry]

Needs NumPy and SciPy (any recent ones; not part of the project's environment). It begins with what
49,000 real sentences have taught (`judge_read.json`; they are not ours to carry), and learns from the
home-made entries and lines of tests/data, all but `exam.jsonl`. A FILE has real texts, one JSON object a
line. Those with `text` were read by nobody: what was known before of each of their sentences holds
on, so that it is not forgotten for what we made up. Those with `sentences` (each with its letters) were,
and are never learnt from: the thresholds are put where they have so many false alarms. `--cross` prints
what is found in lots of ours, and in real ones, by weights that never saw them. Nothing is random.
"""

import argparse
import json
import sys
from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

import numpy as np
from logistic import chance, fitted, table
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from judge_rows import DATA, EXAM, KINDS, LIFE, Row, entries, marked, rows, said  # noqa: E402

from core.language import wordlists  # noqa: E402
from core.language.privacy import judge  # noqa: E402

READ = Path(__file__).with_name("judge_read.json")
WEIGHT = {"sentences": 3.0, "home": 2.0, "private": 1.0, "heavy": 0.5, LIFE: 4.0}
"""What a sentence counts for, by the folder or the sort of file that it stands in."""
ALONE = (LIFE, "sentences")
"""What is judged as rarely private as life is: a line of ours must be heard wherever it stands."""
OFTEN = 3  # sentences of ours that a mark must stand in, unless it was known before
FREEDOM = {"w:": 0.8, "b:": 0.6, "+": 0.6, "c:": 1.5}
"""How freely a word, two words in a row, two senses, a list may be weighed."""
RIDGE, STEPS = 4.0, 300
KIND_RIDGE = 2.0
# false alarms in 100 words of real texts, at which each threshold is put
RATE = {"keen": 0.57, "sure": 0.36}
RATES = (0.2, 0.35, 0.45, 0.7, 1.0)
REACH = 2.6  # how far below the keener sum a sentence may be for lists and patterns to be asked
SCALE = 100
LEAST, LEAST_SORT = 8, 20  # hundredths that a weight must have to be kept, and one for a kind


@dataclass(frozen=True)
class Known:
    """What real sentences have taught: of each mark its weight, and one for each kind."""

    bias: float
    weights: dict[str, float]
    sorts: dict[str, list[float]]


def known() -> Known:
    raw = json.loads(READ.read_text("utf-8"))
    return Known(
        raw["bias"] / SCALE,
        {mark: w / SCALE for mark, w in raw["weights"].items()},
        {mark: [w / SCALE for w in row] for mark, row in raw["sorts"].items()},
    )


def freedom(mark: str) -> float:
    return FREEDOM.get(mark[:2], FREEDOM["+"] if "+" in mark else 1.0)


def marks_of(found: list[Row], before: Known) -> list[str]:
    """The marks that are frequent enough to be weighed; no names of people among them."""
    counts = Counter(mark for row in found if row.sort != LIFE for mark in row.marks)
    names = {name.lower() for name in wordlists.section("people", "first")}
    new = {
        mark
        for mark, count in counts.items()
        if count >= OFTEN and not (mark.startswith(("w:", "b:")) and names & set(mark[2:].split()))
    }
    return sorted(new | before.weights.keys())


def matrix(found: list[Row], names: list[str]) -> csr_matrix:
    return table((row.marks for row in found), {name: n for n, name in enumerate(names)}, freedom)


def before_sums(found: list[Row], before: Known) -> np.ndarray:
    return np.array([sum(before.weights.get(mark, 0.0) for mark in sorted(row.marks)) for row in found])  # fmt: skip


def added(found: list[Row], names: list[str], before: Known) -> tuple[np.ndarray, float]:
    """What is added to the weights of before, and how usual what is private is in life.

    How usual it is in each lot of ours is nobody's knowledge, so each has a number of its own.
    """
    base = before_sums(found, before)
    told = np.array([float(bool(row.kind)) for row in found])
    life = np.array([row.sort == LIFE for row in found])
    told[life] = chance(base[life] + before.bias)
    weight = np.array([WEIGHT[row.sort] for row in found])
    lots = sorted({row.source for row in found if row.sort not in ALONE})
    lot = [lots.index(row.source) if row.sort not in ALONE else len(lots) for row in found]
    best = fitted(matrix(found, names), told, weight, RIDGE, lots=lot, base=base, steps=STEPS)
    return best[: len(names)], float(best[-1]) if life.any() else before.bias


def kinds(found: list[Row], names: list[str], before: Known) -> np.ndarray:
    """What is added to the weights of each kind, learnt from what is private alone."""
    some = [row for row in found if row.kind]
    marks = matrix(some, names)
    zero = [0.0] * len(KINDS)
    base = np.array([np.sum([before.sorts.get(mark, zero) for mark in row.marks], 0) for row in some])  # fmt: skip
    told = np.zeros((len(some), len(KINDS)))
    told[np.arange(len(some)), [KINDS.index(row.kind) for row in some]] = 1

    def loss(at: np.ndarray) -> tuple[float, np.ndarray]:
        sums = marks @ at.reshape(len(names), len(KINDS)) + base
        sums -= sums.max(1, keepdims=True)
        share = np.exp(sums)
        share /= share.sum(1, keepdims=True)
        cost = -(told * np.log(share + 1e-12)).sum() + KIND_RIDGE / 2 * at @ at
        return cost, (marks.T @ (share - told)).ravel() + KIND_RIDGE * at

    best = minimize(loss, np.zeros(len(names) * len(KINDS)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x  # fmt: skip
    return best.reshape(len(names), len(KINDS))


@dataclass(frozen=True)
class Judged:
    """Sentences with their sums, as privacy.judge has them in the end."""

    sums: np.ndarray
    private: np.ndarray
    words: float

    def at(self, rate: float) -> tuple[float, float]:
        """The sum above which `rate` in 100 words are false alarms, and the share then found."""
        false = np.sort(self.sums[~self.private])[::-1]
        many = int(rate * self.words / 100)
        least = float(false[many]) if many < len(false) else -np.inf
        return least, float(np.mean(self.sums[self.private] > least))


@dataclass(frozen=True)
class Learnt:
    """Marks, what is added to the weight of each, the bias, and how likely a sentence of life is private."""

    names: list[str]
    new: np.ndarray
    bias: float
    usual: float


def learn(home: list[Row], life: list[Row], before: Known) -> Learnt:
    names = marks_of(home, before)
    new, bias = added(home + life, names, before)
    sums = before_sums(life, before) + matrix(life, names) @ new + bias
    return Learnt(names, new, bias, float(np.mean(chance(sums))) if life else 0.08)


def judged(found: list[Row], by: Learnt, before: Known) -> Judged:
    sums, alone = (
        before_sums(some, before) + matrix(some, by.names) @ by.new + by.bias
        for some in (found, [bare(row) for row in found])
    )
    at = 0
    for _, group in groupby(found, key=lambda row: row.text):
        start = at
        plain = [row.plain for row in group]
        at += len(plain)
        both = (SCALE * sums[start:at], SCALE * alone[start:at])
        sums[start:at] += np.array(judge.settled(*both, plain, by.usual)) / SCALE
    private = np.array([bool(row.kind) for row in found])
    return Judged(sums, private, sum(row.words for row in found))


def bare(row: Row) -> Row:
    """A sentence without what its marks say of what stands around it."""
    return replace(row, marks=frozenset(mark for mark in row.marks if not judge.around(mark)))


def cross(home: list[Row], life: list[Row], before: Known) -> None:
    """What is found in each lot of ours by weights that never saw it, at several rates."""
    for lot in sorted({row.source for row in home if row.sort == "private"}):
        by = learn([row for row in home if row.source != lot], life, before)
        report(lot, [row for row in home if row.source == lot], by, before)


def report(title: str, held: list[Row], by: Learnt, before: Known) -> None:
    now = judged(held, by, before)
    none = Learnt(by.names, np.zeros(len(by.names)), before.bias, by.usual)
    then = judged(held, none, before)
    shares = [f"{then.at(rate)[1]:.2f} -> {now.at(rate)[1]:.2f}" for rate in RATES]
    print(f"{title:12} {int(now.private.sum()):4} private: found {', '.join(shares)}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--life", type=Path, nargs="*", default=[])
    parser.add_argument("--cross", action="store_true")
    parser.add_argument("--dry", action="store_true")
    given = parser.parse_args()
    before = known()
    home = marked() + entries("private") + entries("heavy")
    life: list[Row] = []
    read: dict[str, list[Row]] = {}
    for file in given.life:
        for line in file.read_text("utf-8").splitlines():
            item = json.loads(line)
            if "text" in item:
                life += rows(item["text"], (), item["source"], LIFE)
            else:
                read.setdefault(file.stem, []).extend(said(item, item["source"], LIFE))
    print(len(home), "sentences", dict(Counter(row.kind or "none" for row in home)), len(life), "of life")  # fmt: skip
    print("false alarms in 100 words:", RATES)
    if given.cross:
        cross(home, life, before)
    by = learn(home, life, before)
    for folder in ("private", "heavy"):
        lines = (DATA / folder / f"{EXAM}.jsonl").read_text("utf-8").splitlines()
        exam = [row for line in lines for row in said(json.loads(line), EXAM, folder)]
        report(f"{EXAM}, {folder}", exam, by, before)
    for title, held in read.items():
        report(title, held, by, before)
    if not given.dry:
        write(by, kinds(home, by.names, before), before, next(iter(read.values()), []))


def write(by: Learnt, sorts: np.ndarray, before: Known, real: list[Row]) -> None:
    """Keeps what weighs enough, and puts the thresholds by real texts that were read."""
    file = ROOT / "resources" / "language" / "judge.json"
    old = json.loads(file.read_text("utf-8"))
    sums = {
        name: round(SCALE * (judged(real, by, before).at(rate)[0] - by.bias)) if real else old[name]
        for name, rate in RATE.items()
    }
    zero = [0.0] * len(KINDS)
    weighed = {
        mark: round(SCALE * (before.weights.get(mark, 0.0) + w * freedom(mark)))
        for mark, w in zip(by.names, by.new, strict=True)
    }
    told = {
        mark: [
            round(SCALE * (k + w * freedom(mark)))
            for k, w in zip(before.sorts.get(mark, zero), row, strict=True)
        ]
        for mark, row in zip(by.names, sorts, strict=True)
    }
    kept = [mark for mark in by.names if abs(weighed[mark]) >= LEAST or mark.startswith("c:")]
    out = {
        "kinds": KINDS,
        **sums,
        "bias": round(SCALE * by.bias),
        "usual": round(SCALE * by.usual),
        "floor": sums["keen"] - round(SCALE * REACH),
        "weights": {mark: weighed[mark] for mark in kept},
        "sorts": {mark: told[mark] for mark in kept if max(told[mark]) > LEAST_SORT},
    }
    file.write_text(json.dumps(out, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(len(kept), "marks,", file.stat().st_size, "bytes", sums)


if __name__ == "__main__":
    main()
