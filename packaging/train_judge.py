"""Learns what tells a sentence about a private matter, and writes resources/language/judge.json.

    python packaging/train_judge.py [--more FILE ...] [--cross] [--dry]

Needs NumPy and SciPy (any recent ones; not part of the project's environment). Reads the home-made
sentences, entries and lines of tests/data/language. A FILE has real texts read and marked by hand,
one JSON object a line: `text`, `source`, `matters` (`start`, `end`, `kind`; the kind "doubtful" is
neither learnt nor judged) and, where only some of its sentences were read, `read` (their places).
`--cross` prints what sentences of sources never seen are told by, at several rates of false alarms
in 100 words. Nothing is random.
"""

import argparse
import json
import sys
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from core.language import senses, tongue, wordlists, wrapped  # noqa: E402

KINDS = ("health", "money", "employer", "child", "whereabouts", "other")
AS = {"children": "child", "other_private": "other", "legal": "other", "religion": "other"}
SHORT = {"h": "health", "m": "money", "j": "employer", "k": "child", "w": "whereabouts", "o": "other"}  # fmt: skip
HOME = ROOT / "tests" / "data" / "language"
WEIGHT = {"sentences": 1.0, "home": 3.0, "real": 1.5}
OFTEN = 3  # writers, or sentences of ours, that a word must have to count
PAIRS = 0.7  # how freely a pair of senses, or a word, may be weighed
RIDGE = 5.0
KIND_RIDGE = 2.0
FOLDS = 6
# false alarms in 100 words of texts never seen, at which each threshold is put
RATE = {"keen": 0.7, "sure": 0.4}
HARMLESS = 0.04  # the chance below which what a list found is dismissed
MORE = 1.2  # what a sentence of a story or a beast must have above the least sum
SCALE = 100


@dataclass(frozen=True)
class Row:
    """A sentence: its marks, its kind ("" is none), where it comes from, and its words."""

    marks: frozenset[str]
    kind: str
    source: str
    sort: str
    words: int
    picked: bool
    """Whether it was read because it was doubtful, so that it says nothing of rates."""


def rows(item: dict[str, Any], sort: str) -> list[Row]:
    text = wrapped.flow(item["text"])
    if tongue.language(text) in ("de", "es", "fr"):
        return []
    read = senses.read(text)
    whole = senses.matter(read)
    picked = {tuple(place) for place in item["read"]} if "read" in item else None
    found = []
    for number, one in enumerate(read):
        if picked is not None and not any(a < one.end and one.start < b for a, b in picked):
            continue
        kinds = [m["kind"] for m in item["matters"] if _covers(m, one)]
        sure = [kind for kind in kinds if kind in KINDS]
        if kinds and not sure:
            continue
        marks = frozenset((*senses.marks(text, read, number), *whole))
        if sort != "real":  # what stands beside a made-up sentence says nothing of life
            marks = frozenset(mark for mark in marks if mark[1:2] != ":" or mark[0] == "w")
        words = len(text[one.start : one.end].split())
        found.append(
            Row(marks, sure[0] if sure else "", item["source"], sort, words, picked is not None)
        )
    return found


def _covers(matter: dict[str, Any], one: senses.Read) -> bool:
    shared = min(matter["end"], one.end) - max(matter["start"], one.start)
    return bool(shared > min(8, (matter["end"] - matter["start"]) // 2))


def home() -> list[Row]:
    found: list[Row] = []
    for line in (HOME / "matters.txt").read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        letter, text = line.split(" ", 1)
        kind = SHORT.get(letter)
        matters = [{"start": 0, "end": len(text), "kind": kind}] if kind else []
        found += rows({"text": text, "matters": matters, "source": "sentences"}, "sentences")
    for file in sorted((*HOME.glob("entries*.jsonl"), *HOME.glob("privacy*.jsonl"))):
        for line in file.read_text("utf-8").splitlines():
            item = json.loads(line)
            matters = [
                {"start": at, "end": at + len(s["text"]), "kind": AS.get(s["type"], s["type"])}
                for s in item["private_spans"]
                if (at := s.get("start", item["text"].find(s["text"]))) >= 0
            ]
            matters = [m for m in matters if m["kind"] in KINDS]
            found += rows({"text": item["text"], "matters": matters, "source": "home"}, "home")
    return found


def marks_of(found: list[Row]) -> list[str]:
    """The marks that are frequent enough to be weighed; of words no names, and none that only one writes."""
    counts = Counter(mark for row in found for mark in row.marks)
    written = {(mark, row.source) for row in found if row.sort == "real" for mark in row.marks}
    writers = Counter(mark for mark, _ in written)
    ours = Counter(mark for row in found if row.sort != "real" for mark in row.marks)
    names = {f"w:{name.lower()}" for name in wordlists.section("people", "first")}
    return sorted(
        mark
        for mark, count in counts.items()
        if (
            writers[mark] + ours[mark] >= OFTEN and mark not in names
            if mark.startswith("w:")
            else count > 1
        )
    )


def freedom(mark: str) -> float:
    return PAIRS if mark.startswith("w:") or "+" in mark else 1.0


def matrix(found: list[Row], names: list[str]) -> sp.csr_matrix:
    index = {name: n for n, name in enumerate(names)}
    places, columns, values = [], [], []
    for n, row in enumerate(found):
        for mark in row.marks:
            if mark in index:
                places.append(n)
                columns.append(index[mark])
                values.append(freedom(mark))
    return sp.csr_matrix((values, (places, columns)), (len(found), len(names)))


def private(found: list[Row], names: list[str]) -> tuple[np.ndarray, float]:
    """Weights and bias of a logistic regression: private or not."""
    table = matrix(found, names)
    told = np.array([bool(row.kind) for row in found], float)
    weight = np.array([WEIGHT[row.sort] for row in found])

    def loss(at: np.ndarray) -> tuple[float, np.ndarray]:
        sums = table @ at[:-1] + at[-1]
        off = 1 / (1 + np.exp(-sums)) - told
        cost = weight @ (np.logaddexp(0, sums) - told * sums) + RIDGE / 2 * at[:-1] @ at[:-1]
        return cost, np.append(table.T @ (weight * off) + RIDGE * at[:-1], weight @ off)

    best = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x  # fmt: skip
    return best[:-1], float(best[-1])


def kinds(found: list[Row], names: list[str]) -> np.ndarray:
    """Weights of a softmax over the kinds, learnt from what is private alone."""
    some = [row for row in found if row.kind]
    table = matrix(some, names)
    told = np.zeros((len(some), len(KINDS)))
    told[np.arange(len(some)), [KINDS.index(row.kind) for row in some]] = 1

    def loss(at: np.ndarray) -> tuple[float, np.ndarray]:
        table_at = at.reshape(len(names), len(KINDS))
        sums = table @ table_at
        sums -= sums.max(1, keepdims=True)
        share = np.exp(sums)
        share /= share.sum(1, keepdims=True)
        cost = -(told * np.log(share + 1e-12)).sum() + KIND_RIDGE / 2 * at @ at
        return cost, (table.T @ (share - told)).ravel() + KIND_RIDGE * at

    best = minimize(loss, np.zeros(len(names) * len(KINDS)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x  # fmt: skip
    return best.reshape(len(names), len(KINDS))


def cross(found: list[Row]) -> list[tuple[float, Row]]:
    """The sum of each real sentence by weights that never saw its source."""
    judged: list[tuple[float, Row]] = []
    for fold in range(FOLDS):
        held = [r for r in found if r.sort == "real" and zlib.crc32(r.source.encode()) % FOLDS == fold]  # fmt: skip
        known = {row.source for row in held}
        rest = [row for row in found if row.sort != "real" or row.source not in known]
        names = marks_of(rest)
        weights, bias = private(rest, names)
        judged += zip(matrix(held, names) @ weights + bias, held, strict=True)
    return judged


def threshold(judged: list[tuple[float, Row]], rate: float) -> tuple[float, float]:
    """The sum above which `rate` in 100 words are false alarms, and the share then found."""
    words = sum(row.words for _, row in judged)
    false = sorted((s for s, row in judged if not row.kind), reverse=True)
    least = false[min(int(rate * words / 100), len(false) - 1)]
    some = [s for s, row in judged if row.kind]
    return least, sum(s > least for s in some) / len(some)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--more", type=Path, nargs="*", default=[])
    parser.add_argument("--cross", action="store_true")
    parser.add_argument("--dry", action="store_true")
    given = parser.parse_args()
    found = home()
    for file in given.more:
        for line in file.read_text("utf-8").splitlines():
            found += rows(json.loads(line), "real")
    print(len(found), "sentences", dict(Counter(row.kind or "none" for row in found)))
    least = dict.fromkeys(RATE, 0.0)
    if any(row.sort == "real" for row in found):
        judged = cross(found)
        whole = [(s, row) for s, row in judged if not row.picked]
        least = {name: threshold(whole, rate)[0] for name, rate in RATE.items()}
        if given.cross:
            for rate in (0.2, 0.3, 0.4, 0.5, 0.6, 0.8):
                print(f"{rate} false alarms in 100 words: {threshold(whole, rate)[1]:.2f} found")
    if given.dry:
        return
    names = marks_of(found)
    weights, bias = private(found, names)
    sorts = kinds(found, names)
    shipped = {
        name: [round(SCALE * w * freedom(name)), *(round(SCALE * k * freedom(name)) for k in row)]
        for name, w, row in zip(names, weights, sorts, strict=True)
    }
    shipped = {name: row for name, row in shipped.items() if abs(row[0]) > 1 or max(row[1:]) > 9}
    out = {
        "kinds": KINDS,
        **{name: round(SCALE * (least[name] - bias)) for name in RATE},
        "floor": round(SCALE * (np.log(HARMLESS / (1 - HARMLESS)) - bias)),
        "more": round(SCALE * MORE),
        "weights": {n: row if any(row[1:]) else row[:1] for n, row in shipped.items()},
    }
    file = ROOT / "resources" / "language" / "judge.json"
    file.write_text(json.dumps(out, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(len(shipped), "marks,", file.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
